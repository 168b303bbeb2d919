/** The ledger that stands in a folder already, if there is one. */
import { join } from "node:path";
import { decodeUtf8 } from "../io/decode-utf8.js";
import { LEDGER } from "../io/round-files.js";
import { accept, type Result } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { readLedger } from "../ledger/ledger-text.js";
import { isFolder, readIfThere } from "./files.js";

export interface EarlierLedger {
  /** Of the file; undefined when there is none. */
  readonly content: Uint8Array | undefined;
  readonly ledger: Result<Ledger>;
}

export function earlierLedger(folder: string): EarlierLedger {
  const content = readIfThere(join(folder, LEDGER));
  if (content === undefined) return { content, ledger: accept([]) };
  const text = decodeUtf8(LEDGER, content);
  return { content, ledger: text.ok ? readLedger(text.value) : text };
}

/** A case folder stands for its ledger, beside what it was drawn from. */
export function ofCaseFolder(places: readonly string[]): readonly string[] {
  const [folder, ...others] = places;
  return folder !== undefined && isFolder(folder) ? [join(folder, LEDGER), folder, ...others] : places;
}
