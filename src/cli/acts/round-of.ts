/** Which round, or which case, an act is about. */

import type { WhichRound } from "../../year/which-round.js";
import { CommandError } from "../command-error.js";
import type { Options } from "../options.js";

/**
 * `--round` and, where there are several matters, `--matter`; or `--lane` and `--case`.
 *
 * @throws CommandError where neither is said, or both are
 */
export function roundOf({ round, matter, lane, case: id }: Options, usage: string): WhichRound {
  if (round !== undefined && lane === undefined && id === undefined)
    return { round, ...(matter === undefined ? {} : { matter }) };
  if (round === undefined && matter === undefined && lane !== undefined && id !== undefined)
    return { round: id, matter: lane };
  throw new CommandError("cli/give-round", { usage });
}
