/** Bent lines, ledgers and archives: whatever reads them answers. */
import { ledgerReaders } from "./readers/ledger-readers.js";
import { fuzz } from "./support/fuzz.js";

for (const reader of ledgerReaders) fuzz(reader);
