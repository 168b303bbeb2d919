/** Bent checkpoints, proofs, tiles and keys: whatever reads them answers. */
import { logReaders } from "./readers/log-readers.js";
import { fuzz } from "./support/fuzz.js";

for (const reader of logReaders) fuzz(reader);
