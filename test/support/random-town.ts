/** Random small towns with some of everything awkward, all of it valid: for properties of whole rounds. */
import fc from "fast-check";
import type { Row } from "./small-case.js";

export interface RandomTown {
  readonly units: readonly Row[];
  readonly inspectors: readonly Row[];
  readonly history: readonly Row[];
}

const REGIONS = ["town/east", "town/west", "village"];

const unit = fc.record({
  region: fc.constantFrom(...REGIONS),
  categories: fc.subarray(["hotel", "shop", "school"]),
  tier: fc.constantFrom("key", "general", null),
  facts: fc.record({ floors: fc.integer({ min: 0, max: 30 }) }),
  status: fc.constantFrom("active", "active", "active", "active", "suspended", "closed"),
  opened: fc.constantFrom(null, "2001-05-01", "2026-01-04", "2026-02-01"),
  exclusions: fc.constantFrom(
    [],
    [],
    [],
    [{ flag: "moved", reason: "new address", from: "2025-12-01", until: null }],
  ),
});

const inspector = fc.record({
  agency: fc.constantFrom("north", "south"),
  regions: fc.subarray(["town", "town/east", "village"], { minLength: 1 }),
  qualifications: fc.subarray(["lead", "electric"]),
  certificates: fc.constantFrom(
    [{ kind: "law", from: "2024-01-01", until: "2027-12-31" }],
    [{ kind: "law", from: "2024-01-01", until: "2026-03-01" }],
  ),
  leave: fc.constantFrom(
    [],
    [],
    [{ from: "2026-01-10", until: "2026-02-20" }],
    [{ from: "2026-01-01", until: "2026-12-31" }],
  ),
  capacity: fc.integer({ min: 1, max: 9 }),
  status: fc.constantFrom("active", "active", "active", "inactive"),
});

const visit = fc.record({
  unit: fc.nat(),
  day: fc.integer({ min: 0, max: 120 }),
  inspector: fc.nat(),
  kind: fc.constantFrom("routine", "complaint"),
});

export const randomTown: fc.Arbitrary<RandomTown> = fc
  .record({
    units: fc.array(unit, { minLength: 1, maxLength: 25 }),
    inspectors: fc.array(inspector, { minLength: 0, maxLength: 6 }),
    everywhere: inspector,
    history: fc.array(visit, { maxLength: 15 }),
    recusals: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
  })
  .map(({ units, inspectors: some, everywhere, history, recusals }) => {
    // A region that nobody serves would be refused: one inspector serves them all.
    const inspectors = [...some, { ...everywhere, regions: ["town", "village"], status: "active" }];
    const unitId = (n: number) => `U-${n % units.length}`;
    const personId = (n: number) => `I-${n % inspectors.length}`;
    return {
      units: units.map((each, n) => ({ ...each, id: unitId(n) })),
      inspectors: inspectors.map((each, n) => ({
        ...each,
        id: personId(n),
        recusals: [
          ...new Set(recusals.filter(([i]) => personId(i) === personId(n)).map(([, u]) => unitId(u))),
        ].map((id) => ({
          unit: id,
          reason: "kin",
        })),
      })),
      history: history.map(({ unit: u, day, inspector: i, kind }) => ({
        unit: unitId(u),
        day: new Date(Date.UTC(2025, 8, 1 + day)).toISOString().slice(0, 10),
        inspectors: [personId(i)],
        kind,
      })),
    };
  });
