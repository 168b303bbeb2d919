/** The written readers of rows and the published schemas say the same of every row. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRegistry } from "../../src/index.js";
import { isInspectorRow, isUnitRow, isVisitRow } from "../../src/registry/row-schemas.js";
import { runs } from "../support/runs.js";

const junk = fc.constantFrom<unknown>(
  undefined,
  null,
  "",
  " x",
  "x ",
  "a\u0000",
  "e\u0301",
  0,
  -1,
  1.5,
  true,
  {},
  [],
  ["x"],
  ["x", "x"],
  "2025-02-29",
);
const name = fc.constantFrom("x", "中", "𠮷", "a b");
const day = fc.constantFrom("2024-02-29", "2025-12-31", "1999-01-01");
/** Mostly what the field wants, sometimes anything. */
const mostly = (arbitrary: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: junk });
const some = <T>(fields: Record<string, fc.Arbitrary<T>>) =>
  fc.record(fields as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] });
const withId = (fields: fc.Arbitrary<object>, required: Record<string, fc.Arbitrary<unknown>>) =>
  fc.tuple(fields, fc.record(required)).map(([more, given]) => ({ ...more, ...given }));

const unit = withId(
  some({
    name: mostly(name),
    region: mostly(fc.constantFrom("省/市", ["省", "市"], "省//市")),
    categories: mostly(fc.array(name, { maxLength: 2 })),
    tier: mostly(name),
    facts: mostly(fc.dictionary(name, fc.constantFrom(1, "t", true, null), { maxKeys: 2 })),
    status: mostly(fc.constantFrom("active", "closed", "open")),
    opened: mostly(day),
    closed: mostly(day),
    exclusions: mostly(fc.array(some({ flag: name, reason: name, from: day, until: day }), { maxLength: 2 })),
    colour: fc.constantFrom(undefined, "red"),
  }),
  { id: mostly(name) },
);
const inspector = withId(
  some({
    agency: mostly(name),
    regions: mostly(fc.array(name, { maxLength: 2 })),
    qualifications: mostly(fc.array(name, { maxLength: 2 })),
    certificates: mostly(
      fc.array(some({ kind: name, number: name, from: day, until: day }), { maxLength: 2 }),
    ),
    grade: mostly(name),
    leave: mostly(fc.array(some({ from: day, until: day, reason: name }), { maxLength: 2 })),
    team: mostly(name),
    status: mostly(fc.constantFrom("active", "inactive", "retired")),
  }),
  { id: mostly(name), capacity: mostly(fc.integer({ min: 0, max: 9 })) },
);
const visit = withId(
  some({ inspectors: mostly(fc.subarray(["I-1", "I-2"])), kind: mostly(name), result: mostly(name) }),
  {
    unit: mostly(fc.constant("U-1")),
    day: mostly(day),
  },
);

const accepts = (input: object) =>
  parseRegistry({ units: [], inspectors: [], asOf: "2026-01-04", ...input } as never).ok;

describe("reader and schema agree", () => {
  test("on units", () => {
    fc.assert(
      fc.property(unit, (row) => {
        expect(isUnitRow(row)).toBe(accepts({ units: [row] }));
      }),
      { numRuns: runs(500, 5000) },
    );
  });

  test("on inspectors", () => {
    fc.assert(
      fc.property(inspector, (row) => {
        expect(isInspectorRow(row)).toBe(accepts({ inspectors: [row] }));
      }),
      { numRuns: runs(500, 5000) },
    );
  });

  test("on visits of known units by known inspectors", () => {
    const people = [
      { id: "I-1", capacity: 1 },
      { id: "I-2", capacity: 1 },
    ];
    fc.assert(
      fc.property(visit, (row) => {
        const known =
          (row as { unit: unknown }).unit === "U-1" &&
          [row]
            .flatMap(({ inspectors = [] }: { inspectors?: unknown }) => inspectors)
            .every((id) => id === "I-1" || id === "I-2" || id === "" || id === null);
        if (known)
          expect(isVisitRow(row)).toBe(
            accepts({ units: [{ id: "U-1" }], inspectors: people, history: [row] }),
          );
      }),
      { numRuns: runs(500, 5000) },
    );
  });
});
