/** `double-random staff CASE`: units of a round, or of a case, that had nobody get their people. */
import { accept } from "../../kernel/result.js";
import { staffRound } from "../../round/staff-round.js";
import type { ExitCode, Options } from "../options.js";
import { chineseOfRun, englishOfRun } from "../run-text.js";
import { actOn } from "./act.js";
import { roundOf } from "./round-of.js";
import { needed } from "./said.js";

const USAGE = "staff CASE --round ID --reason TEXT --approver NAME";

export function staffCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: USAGE,
    act: (year, { occasion }) => {
      const said = needed(options, ["reason", "approver"], USAGE);
      const done = staffRound(year, { ...roundOf(options, USAGE), ...said, ...occasion });
      if (!done.ok) return done;
      const { year: next, unstaffed, impossible } = done.value;
      const words = options.zh ? chineseOfRun : englishOfRun;
      return accept(
        {
          year: next,
          said: impossible === null ? [] : [words.witness(impossible)],
          data: { unstaffed, impossible },
          isPartly: unstaffed.length > 0,
        },
        done.warnings,
      );
    },
  });
}
