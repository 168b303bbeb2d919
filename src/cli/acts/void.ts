/** `double-random void CASE --round ID`: a round, announced or drawn, is given up without another in its place. */
import { voidRound } from "../../round/void-round.js";
import type { ExitCode, Options } from "../options.js";
import { actOn } from "./act.js";
import { given, needed } from "./said.js";

const USAGE = "void CASE --round ID --reason TEXT --approver NAME";

export function voidCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: (year, { occasion }) => {
      const said = needed(options, ["round", "reason", "approver"], USAGE);
      return voidRound(year, { ...said, ...given(options, ["matter"]), ...occasion });
    },
  });
}
