/** A folder in which something was announced or drawn, and whose ledger is not there: a fresh one would be another draw. */
import { join } from "node:path";
import { LEDGER } from "../io/round-files.js";
import { ANNOUNCEMENT } from "./case-files.js";
import { CommandError } from "./command-error.js";
import { exists, readIfThere } from "./files.js";

/**
 * Before a draw.
 *
 * @param out - where the ledger stands
 * @throws CommandError where a round is announced and no ledger knows of it
 */
export function needLedger(folder: string, out: string): void {
  const path = join(out, LEDGER);
  if (exists(join(folder, ANNOUNCEMENT)) && isMissing(path))
    throw new CommandError("cli/lost-ledger", { folder, path });
}

/**
 * Before an announcement, which may be the first: then nothing was drawn yet.
 *
 * @throws CommandError where lists of a draw stand without their ledger
 */
export function needLedgerOfLists(out: string): void {
  const path = join(out, LEDGER);
  if (!isMissing(path)) return;
  const name = ["drawn.csv", "teams.csv"].find((each) => exists(join(out, each)));
  if (name !== undefined) throw new CommandError("cli/ledger-gone", { name, path });
}

/** Empty is as good as none. */
function isMissing(path: string): boolean {
  return (readIfThere(path)?.length ?? 0) === 0;
}
