/**
 * Budgets of bundles, in kB (1,000 bytes) of minified and gzipped code: one function costs what it does, and
 * nobody carries a language twice.
 */
export interface Budget {
  /** The door is `src/DOOR.ts`. */
  readonly door: string;
  /** What a program imports of it. */
  readonly names: string;
  readonly most: number;
  /** What it is to come down to, where `most` is no more than what it weighs today. */
  readonly goal?: number;
}

export const BUDGETS: readonly Budget[] = [
  { door: "calendars", names: "addWorkdays", most: 5 },
  { door: "protocol", names: "checkSources", most: 5 },
  { door: "protocol", names: "seedOf", most: 5 },
  { door: "protocol", names: "drawUnits", most: 9 },
  { door: "protocol", names: "checkBeacon, beaconRoundAt, beaconTimeOf", most: 9 },
  // Most of it is the curve of `@noble/curves`, which no other door carries.
  { door: "drand", names: "verifyBeacon", most: 34 },
  { door: "drand", names: "sealSecret, openSecret", most: 36 },
  { door: "index", names: "parsePolicy", most: 30 },
  { door: "index", names: "parseRegistry", most: 12 },
  // With `parseRegistry`: a copy of a registry, such as a worker is sent, is read again.
  { door: "index", names: "openYear, drawRound", most: 115 },
  { door: "desk", names: "all but chinese", most: 98 },
  { door: "elsewhere", names: "replayElsewhere, compareElsewhere", most: 15 },
  { door: "elsewhere", names: "all but chinese", most: 20 },
  { door: "log", names: "checkpointOf, tilesOf", most: 6 },
  { door: "log", names: "verifyProof, wordsOf, english", most: 33 },
  { door: "publish", names: "recordHolds, fieldHolds, absentIdHolds", most: 9 },
  { door: "publish", names: "all but chinese", most: 190 },
  { door: "uploads", names: "uploadsOf, nationalEdition", most: 26 },
  // With whatever a round may refuse in words.
  { door: "sql", names: "askDraw, wordsOf, english", most: 73 },
  { door: "stamps", names: "checkStamp, wordsOf, english", most: 40 },
  { door: "post-quantum", names: "all but chinese", most: 20 },
  // An audit draws again, and reads again by hand: our own code for both is two thirds of what is left.
  { door: "verify", names: "audit, wordsOf, english", most: 195, goal: 75 },
  // What writes archives holds the JSON Schemas, and so what makes them.
  { door: "verify", names: "all but chinese", most: 199, goal: 75 },
  { door: "index", names: "all but chinese", most: 279, goal: 120 },
];
