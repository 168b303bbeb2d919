/**
 * `double-random anchor CASE` and `double-random reveal CASE`: the beginning of a party's chain of secrets, in January, and
 * the secret of the year of a matter with phases, in December.
 */
import { anchorChain } from "../../round/anchor-chain.js";
import { revealPhase } from "../../round/reveal-phase.js";
import { secretIn } from "../keys-file.js";
import type { ExitCode, Options } from "../options.js";
import { actOn } from "./act.js";
import { needed } from "./said.js";

const ANCHOR = "anchor CASE --name PARTY --hash ANCHOR";
const REVEAL = "reveal CASE --matter ID --file FILE";

/** The anchor is public: it is given in the call. */
export function anchorCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: ANCHOR,
    act: (year, { occasion }) => {
      const { name, hash } = needed(options, ["name", "hash"], ANCHOR);
      return anchorChain(year, { party: name, value: hash, ...occasion });
    },
  });
}

/** The secret stands in a file until it is on the ledger: a call can be seen by others on the machine. */
export function revealCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  return actOn(places, options, {
    usage: REVEAL,
    act: (year, { occasion }) => {
      const { matter, file } = needed(options, ["matter", "file"], REVEAL);
      return revealPhase(year, { matter, value: secretIn(file), ...occasion });
    },
  });
}
