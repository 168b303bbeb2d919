/** A folder in which something was announced or drawn, and whose ledger is not there: a fresh one would be another draw. */
import { join } from "node:path";
import { LEDGER } from "../io/round-files.js";
import { ANNOUNCEMENT } from "./case-files.js";
import { CommandError } from "./command-error.js";
import { exists, namesIn, readIfThere } from "./files.js";
import { shellText } from "./shell-text.js";

/**
 * Before a draw.
 *
 * @param out - where the ledger stands
 * @throws CommandError where a round is announced and no ledger knows of it
 */
export function needLedger(folder: string, out: string): void {
  const path = join(out, LEDGER);
  if (exists(join(folder, ANNOUNCEMENT)) && isMissing(path))
    throw new CommandError("cli/lost-ledger", { folder, path, inCall: shellText(folder) });
}

/**
 * Before an announcement or an act, which may be the first: then nothing was drawn yet.
 *
 * @param tables - folder in which the lists of a draw would stand
 * @param out - that of the ledger
 *
 * @throws CommandError where lists of a draw stand without their ledger
 */
export function needLedgerOfLists(tables: string, out: string): void {
  const path = join(out, LEDGER);
  if (!isMissing(path) || !exists(tables)) return;
  const name = namesIn(tables).find((each) => LISTS.test(each));
  if (name !== undefined) throw new CommandError("cli/ledger-gone", { name, path });
}

/** Of a year with several draws they carry matter and round. */
const LISTS = /^(?:drawn|teams)\.(?:.+\.)?csv$/;

/** Empty is as good as none. */
function isMissing(path: string): boolean {
  return (readIfThere(path)?.length ?? 0) === 0;
}
