import { describe, expect, test } from "vitest";
import type { ClassRule } from "../../../src/policy/classes.js";
import type { Query } from "../../../src/policy/query.js";
import { openSight } from "../../../src/pool/sight.js";
import { registryWith, sightOf, unitsWith } from "../../support/room-case.js";
import type { Row } from "../../support/small-case.js";

const registry = registryWith({
  units: unitsWith(
    { tier: "key", region: "town/east", categories: ["hotel"], facts: { floors: 9 }, opened: "2025-01-01" },
    { tier: "key", region: "town/east", categories: ["hotel"], facts: { floors: 9 }, opened: "2026-01-01" },
    {
      tier: "key",
      region: "town/west",
      categories: ["shop", "hotel"],
      facts: { floors: 2, licensed: "2026-03-30" },
    },
    { tier: "low", region: "village", status: "suspended", facts: { licensed: "2026-03-02" } },
  ),
});

/** Numbers of the units that a query matches. */
function matched(query: Query | null, sight = sightOf(registry)): number[] {
  const fits = sight.matcher(query);
  return [1, 2, 3, 4].filter((n) => fits(n - 1));
}

describe("a condition", () => {
  test.each<[string, Query | null, number[]]>([
    ["that is none fits everybody", null, [1, 2, 3, 4]],
    ["about the tier", { tier: "low" }, [4]],
    ["about a region fits those inside it", { region: "town" }, [1, 2, 3]],
    ["about a region fits no wider one", { region: "town/east" }, [1, 2]],
    ["about categories fits when one of them does", { categories: "hotel" }, [1, 2, 3]],
    ["about the status", { status: "active" }, [1, 2, 3]],
    ["about a fact fits nobody who lacks it", { "facts.floors": { $lt: 5 } }, [3]],
    ["about a missing fact", { "facts.floors": { $exists: false } }, [4]],
    ["about a fact that every object inherits", { "facts.toString": { $exists: true } }, []],
    ["with two fields asks both", { tier: "key", region: "town/west" }, [3]],
    ["that joins all", { $and: [{ tier: "key" }, { "facts.floors": 9 }] }, [1, 2]],
    ["that joins any", { $or: [{ tier: "low" }, { region: "town/west" }] }, [3, 4]],
    ["that joins none", { $nor: [{ tier: "low" }, { region: "town/west" }] }, [1, 2]],
  ])("%s", (_, query, units) => {
    expect(matched(query)).toEqual(units);
  });

  test.each<[string, Query, number[]]>([
    ["the id", { id: "U-2" }, [2]],
    ["the day of opening", { opened: { $gte: "2025-06-01" } }, [2]],
    ["the day of closing", { closed: null }, [1, 2, 3, 4]],
    ["the id among others", { $or: [{ tier: "low" }, { id: "U-1" }] }, [1, 4]],
  ])("about %s tells units apart that look alike", (_, query, units) => {
    expect(matched(query)).toEqual(units);
  });

  test("about a time ago asks from the day on which one looks", () => {
    const recently = { "facts.licensed": { $gte: { $daysAgo: 7 } } };
    expect(matched(recently)).toEqual([3]);
    expect(matched(recently, sightOf(registry).on("2026-03-09"))).toEqual([3, 4]);
    expect(matched(recently, sightOf(registry).on("2026-04-10"))).toEqual([]);
  });
});

test.each<[string, Row]>([
  ["region", { region: "village" }],
  ["categories", { categories: ["shop"] }],
  ["tier", { tier: "low" }],
  ["facts", { facts: { floors: 2 } }],
  ["status", { status: "suspended" }],
])("two units that differ in their %s alone do not look alike", (field, change) => {
  const alike = { region: "town", categories: ["hotel"], tier: "key", facts: { floors: 9 } };
  const sight = sightOf(registryWith({ units: unitsWith(alike, { ...alike, ...change }) }));
  const [value] = [change[field]].flat();
  const fits = sight.matcher(field === "facts" ? { "facts.floors": 2 } : { [field]: value });
  expect([fits(0), fits(1)]).toEqual([false, true]);
});

describe("the first of several conditions", () => {
  const firstOf = (queries: readonly (Query | null)[]) => {
    const first = sightOf(registry).firstFit(queries);
    return [0, 1, 2, 3].map((row) => first(row));
  };

  test("that fits a unit is told by its place, and -1 where none does", () => {
    expect(firstOf([{ categories: "shop" }, { categories: "hotel" }])).toEqual([1, 1, 0, -1]);
    expect(firstOf([{ categories: "hotel" }, { categories: "shop" }])).toEqual([0, 0, 0, -1]);
    expect(firstOf([{ categories: "shop" }, null])).toEqual([1, 1, 0, 1]);
  });

  test("may be one about the unit itself", () => {
    expect(firstOf([{ tier: "low" }, { id: "U-2" }, { tier: "key" }])).toEqual([2, 1, 2, 0]);
  });
});

describe("the class of a unit", () => {
  const rule = (more: Partial<ClassRule>): ClassRule => ({
    fact: "floors",
    steps: [{ class: "A", below: 9 }, { class: "B" }],
    ...more,
  });
  const classOf = (classes: ClassRule | undefined, name: string | null) =>
    matched({ class: name }, openSight(registry, classes));

  test("is that of its score, and without a score the one for that, or none", () => {
    expect([classOf(rule({}), "A"), classOf(rule({}), "B"), classOf(rule({}), null)]).toEqual([
      [3],
      [1, 2],
      [4],
    ]);
    expect(classOf(rule({ missing: "D" }), "D")).toEqual([4]);
  });

  test("is that of the first direct rule that fits, whatever the score", () => {
    const direct = [
      { class: "D", where: { region: "town/west" } },
      { class: "C", where: { tier: "key", categories: "shop" } },
    ];
    expect([
      classOf(rule({ direct }), "D"),
      classOf(rule({ direct }), "C"),
      classOf(rule({ direct }), "B"),
    ]).toEqual([[3], [], [1, 2]]);
  });

  test("by a rule about the unit itself tells units apart that look alike", () => {
    const direct = [{ class: "D", where: { id: "U-1" } }];
    expect([classOf(rule({ direct }), "D"), classOf(rule({ direct }), "B")]).toEqual([[1], [2]]);
  });

  test("is none where the policy has no classes", () => {
    expect(classOf(undefined, null)).toEqual([1, 2, 3, 4]);
  });
});
