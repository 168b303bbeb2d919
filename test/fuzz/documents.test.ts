/** Bent rules, rows, CSV files and files of a case: whatever reads them answers. */
import { documentReaders } from "./readers/document-readers.js";
import { fuzz } from "./support/fuzz.js";

for (const reader of documentReaders) fuzz(reader);
