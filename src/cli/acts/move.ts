/** `double-random move CASE`: visits whose day is closed by now go to open days. */

import { moveVisits } from "../../changes/move-visits.js";
import { accept } from "../../kernel/result.js";
import type { ExitCode, Options } from "../options.js";
import { actOn } from "./act.js";
import { needed } from "./said.js";

const USAGE = "move CASE --reason TEXT --approver NAME";

export function moveCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: (year, { occasion }) => {
      const said = needed(options, ["reason", "approver"], USAGE);
      const done = moveVisits(year, { ...said, ...occasion });
      if (!done.ok) return done;
      const { year: next, unmoved } = done.value;
      return accept({ year: next, data: { unmoved }, isPartly: unmoved.length > 0 }, done.warnings);
    },
  });
}
