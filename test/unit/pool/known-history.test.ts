import { describe, expect, test } from "vitest";
import { underKnownNames } from "../../../src/pool/known-history.js";
import { lastPeopleOf } from "../../../src/pool/last-people.js";
import { visitsOf } from "../../../src/registry/registry.js";
import { registryWith, unitsWith } from "../../support/room-case.js";
import { inspectors } from "../../support/small-case.js";

const history = [
  { unit: "U-1", day: "2024-05-01", kind: "routine", result: "A", inspectors: ["I-1", "I-2"] },
  { unit: "U-1", day: "2025-05-01", kind: "campaign", inspectors: ["I-3"] },
  { unit: "U-2", day: "2025-03-01", matter: "M-1", inspectors: ["I-4"] },
  { unit: "U-3", day: "2025-04-01", inspectors: ["I-5"] },
];
const registry = registryWith({ units: unitsWith({}, {}, {}), inspectors: inspectors(), history });

describe("what was visited under another id", () => {
  const renamed = (names: Readonly<Record<string, string>>) =>
    underKnownNames(registry, { former: Object.keys(names), nameOf: (id) => names[id] ?? id });
  const daysOf = (known: typeof registry) =>
    [0, 1, 2].map((row) => visitsOf(known, row).map(({ day }) => day));

  test("is a visit of the unit that goes on, oldest first", () => {
    expect(daysOf(renamed({ "U-1": "U-2" }))).toEqual([
      [],
      ["2024-05-01", "2025-03-01", "2025-05-01"],
      ["2025-04-01"],
    ]);
  });

  test("keeps all that is known of it", () => {
    const visits = visitsOf(renamed({ "U-1": "U-2" }), 1);
    expect(
      visits.map(({ unit, kind, result, matter, inspectors }) => [unit, kind, result, matter, inspectors]),
    ).toEqual([
      ["U-2", "routine", "A", null, ["I-1", "I-2"]],
      ["U-2", "routine", null, "M-1", ["I-4"]],
      ["U-2", "campaign", null, null, ["I-3"]],
    ]);
  });

  test("is nobody's where the unit goes on outside the registry", () => {
    expect(daysOf(renamed({ "U-1": "U-9" }))).toEqual([[], ["2025-03-01"], ["2025-04-01"]]);
  });

  test("changes nothing where no id was given up", () => {
    expect(renamed({ "U-9": "U-1" })).toBe(registry);
    expect(renamed({})).toBe(registry);
  });
});

describe("who went last", () => {
  const went = (rows: readonly number[], rule: { visits?: number; years?: number }, from = "2026-04-30") =>
    [...lastPeopleOf(registry, rule, from)(rows)].sort();

  test("is told by the last visits", () => {
    expect(went([0], { visits: 1 })).toEqual(["I-3"]);
    expect(went([0], { visits: 2 })).toEqual(["I-1", "I-2", "I-3"]);
  });

  test("is told by the years before the round, to the day", () => {
    expect(went([0], { years: 1 }, "2026-05-01")).toEqual(["I-3"]);
    expect(went([0], { years: 1 }, "2026-05-02")).toEqual([]);
  });

  test("is told by either where the rule asks both", () => {
    expect(went([0], { visits: 1, years: 2 }, "2026-05-01")).toEqual(["I-1", "I-2", "I-3"]);
  });

  test("counts the visits of merged units together, and those of one day as one", () => {
    expect(went([0, 1], { visits: 1 })).toEqual(["I-3"]);
    expect(went([1, 2], { visits: 1 })).toEqual(["I-5"]);
    expect(went([1, 2], { visits: 2 })).toEqual(["I-4", "I-5"]);
    const sameDay = [...history, { unit: "U-2", day: "2025-05-01", inspectors: ["I-5"] }];
    const merged = registryWith({ units: unitsWith({}, {}, {}), inspectors: inspectors(), history: sameDay });
    expect([...lastPeopleOf(merged, { visits: 2 }, "2026-04-30")([0, 1])].sort()).toEqual([
      "I-3",
      "I-4",
      "I-5",
    ]);
  });
});
