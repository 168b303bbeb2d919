/** The ledger that stands in a folder already, if there is one, and the one of a file. */
import { basename, join } from "node:path";
import { decodeUtf8 } from "../io/decode-utf8.js";
import { LEDGER } from "../io/round-files.js";
import { accept, type Result } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { readLedger } from "../ledger/ledger-text.js";
import { needCaseFile } from "./case-files.js";
import { isFolder, readIfThere, readText } from "./files.js";
import { inFile } from "./json-file.js";
import type { Options } from "./options.js";

export interface EarlierLedger {
  /** Of the file; undefined when there is none. */
  readonly content: Uint8Array | undefined;
  readonly ledger: Result<Ledger>;
}

export function earlierLedger(folder: string): EarlierLedger {
  const content = readIfThere(join(folder, LEDGER));
  if (content === undefined) return { content, ledger: accept([]) };
  return { content, ledger: inNamed(LEDGER, decodeUtf8(LEDGER, content)) };
}

/** Of a file that must be there; every fault of it with its name. */
export function ledgerOfFile(path: string): Result<Ledger> {
  return inNamed(basename(path), readText(path));
}

function inNamed(name: string, text: Result<string>): Result<Ledger> {
  return text.ok ? inFile(name, readLedger(text.value)) : text;
}

/**
 * A case folder stands for its ledger, or the one that is named, beside what it was drawn from.
 *
 * @throws CommandError on a folder without one
 */
export function ofCaseFolder(
  places: readonly string[],
  { ledger }: Pick<Options, "ledger">,
): readonly string[] {
  const [folder, ...others] = places;
  if (folder === undefined || !isFolder(folder)) return places;
  const home = ledger ?? folder;
  needCaseFile(home, LEDGER);
  return [join(home, LEDGER), folder, ...others];
}
