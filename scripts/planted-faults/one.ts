/** The short form of faults that are one text of one file, seen by one unit test. */
import type { PlantedFault } from "./fault.js";

const TESTS = {
  counted: "test/unit/pool/counted-visits.test.ts",
  pool: "test/unit/pool/pool.test.ts",
  forced: "test/unit/pool/forced.test.ts",
  frame: "test/unit/pool/frame.test.ts",
  past: "test/unit/pool/unit-past.test.ts",
  visited: "test/unit/pool/units-visited.test.ts",
  promised: "test/unit/pool/promised-days.test.ts",
  own: "test/unit/pool/own-visits.test.ts",
  amount: "test/unit/plan/amount.test.ts",
  target: "test/unit/plan/rule-target.test.ts",
  round: "test/unit/plan/plan-round.test.ts",
  rounds: "test/unit/plan/year-rounds.test.ts",
  draws: "test/effect/unit-rules.test.ts",
} as const;

/** One text of one file, and the test that sees it. */
export function one(
  id: string,
  [file, find, put]: readonly [file: string, find: string, put: string],
  what: string,
  [tests, title]: readonly [tests: keyof typeof TESTS, title: string],
): PlantedFault {
  return { id, what, patches: [{ file, find, put }], caughtBy: [{ file: TESTS[tests], title }] };
}
