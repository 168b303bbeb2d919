/** Bent seeds, announcements, beacons and draws made elsewhere: whatever reads them answers. */
import { seedReaders } from "./readers/seed-readers.js";
import { fuzz } from "./support/fuzz.js";

for (const reader of seedReaders) fuzz(reader);
