import { describe, expect, test } from "vitest";
import type { OrderedVisit } from "../../../src/pool/ordered-visit.js";
import { unitsVisited } from "../../../src/pool/units-visited.js";
import { frameIn, orderedVisit, policyWith, registryWith, unitsWith } from "../../support/room-case.js";
import type { Row } from "../../support/small-case.js";
import { roundsOf } from "../../support/year-case.js";

const units = unitsWith({ tier: "key" }, { tier: "key" }, { tier: "low" }, { tier: "none" });
const strata = [
  { id: "key", number: 1 },
  { id: "low", number: 1 },
];

interface Visited {
  readonly history?: readonly Row[];
  readonly ordered?: readonly OrderedVisit[];
  /** Another matter in the policy. */
  readonly second?: boolean;
}

/**
 * Units of the strata `key` and `low` that were visited since the beginning of 2025, before the policy's year
 * 2026.
 */
function visited({ history = [], ordered = [], second = false }: Visited): number[] {
  const registry = registryWith({ units, history });
  const policy = policyWith({ strata, rounds: roundsOf(4) });
  const matter = policy.matters[0]!;
  const matters = second ? [matter, { ...matter, id: "M-2" }] : [matter];
  const count = unitsVisited({
    policy: { ...policy, matters },
    registry,
    frame: frameIn(registry, matter),
    matter,
    ordered,
  });
  return [count(0, 2025), count(1, 2025)];
}

const visit = (unit: string, more: Row = {}): Row => ({ unit, day: "2025-06-01", ...more });

describe("units that had their visit in earlier years", () => {
  test("count once each, in their stratum", () => {
    const history = [
      visit("U-1"),
      visit("U-1", { day: "2025-07-01" }),
      visit("U-2"),
      visit("U-3"),
      visit("U-4"),
    ];
    expect(visited({ history })).toEqual([2, 1]);
  });

  test.each<[string, Row, number]>([
    ["on the first day of the period", { day: "2025-01-01" }, 1],
    ["not on the day before", { day: "2024-12-31" }, 0],
    ["on the last day before the year", { day: "2025-12-31" }, 1],
    ["not in the year itself", { day: "2026-01-01" }, 0],
    ["of this matter", { matter: "M-1" }, 1],
    ["not of another", { matter: "M-2" }, 0],
    ["by us", { authority: "000000" }, 1],
    ["not by another authority", { authority: "110000" }, 0],
    ["not of another kind", { kind: "campaign" }, 0],
  ])("count %s", (_, more, count) => {
    expect(visited({ history: [visit("U-1", more)] })[0]).toBe(count);
  });

  test("of no named matter count only where the policy has no other one", () => {
    expect(visited({ history: [visit("U-1")], second: true })[0]).toBe(0);
    expect(visited({ history: [visit("U-1", { matter: "M-1" })], second: true })[0]).toBe(1);
  });
});

describe("visits on the ledger", () => {
  const made = { first: "2025-05-01", last: "2025-06-30", day: "2025-06-01" };

  test("count once they were made, in the years before", () => {
    expect(visited({ ordered: [orderedVisit(made)] })[0]).toBe(1);
    expect(visited({ ordered: [orderedVisit({ ...made, made: false })] })[0]).toBe(0);
    expect(visited({ ordered: [orderedVisit({ ...made, authority: "110000" })] })[0]).toBe(0);
    expect(visited({ ordered: [orderedVisit({ ...made, kind: "campaign" })] })[0]).toBe(0);
    expect(visited({ ordered: [orderedVisit()] })[0]).toBe(0);
  });

  test("have their row in the history for their own", () => {
    const other = orderedVisit({ ...made, matter: "M-2" });
    expect(visited({ history: [visit("U-1")] })[0]).toBe(1);
    expect(visited({ history: [visit("U-1")], ordered: [other] })[0]).toBe(0);
  });
});
