/** Entries on the ledger, and the files that go with them: where one of these may not be written, no entry is either. */
import { LEDGER } from "../io/round-files.js";
import { writeLedger } from "../ledger/ledger-text.js";
import type { Year } from "../year/year.js";
import { type Files, needPlaces, writeFiles } from "./write-files.js";
import type { YearOfCase } from "./year-of-case.js";

export interface Written {
  readonly before: YearOfCase;
  readonly next: Year;
  /** Where the files go. */
  readonly out: string;
  readonly files: Files;
}

/** @throws CommandError when nothing was written */
export function writeWithLedger({ before, next, out, files }: Written): void {
  needPlaces(out, files);
  const basis = { name: LEDGER, content: before.content };
  if (next.ledger.length > before.year.ledger.length)
    writeFiles(before.place, { [LEDGER]: writeLedger(next.ledger) }, { basis });
  writeFiles(out, files);
}
