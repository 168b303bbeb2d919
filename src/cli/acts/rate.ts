/** `double-random rate CASE --until DAY`: the scores to which the events of the year lead. */
import { rateUnits } from "../../results/rate-units.js";
import type { ExitCode, Options } from "../options.js";
import { actOn } from "./act.js";
import { needed } from "./said.js";

const USAGE = "rate CASE --until DAY";

export function rateCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: (year, { occasion }) => rateUnits(year, { ...needed(options, ["until"], USAGE), ...occasion }),
  });
}
