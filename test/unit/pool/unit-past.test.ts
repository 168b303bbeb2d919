import { describe, expect, test } from "vitest";
import { dayOf } from "../../../src/kernel/iso-date.js";
import { matchRows } from "../../../src/pool/match-rows.js";
import type { OrderedVisit } from "../../../src/pool/ordered-visit.js";
import { pastsOf } from "../../../src/pool/unit-past.js";
import { orderedVisit, registryWith, unitsWith } from "../../support/room-case.js";
import type { Row } from "../../support/small-case.js";

/**
 * The days of U-1's history that stand for an ordered visit, and its ordered visits with what is known of
 * them.
 */
function pastOf(history: readonly Row[], ordered: readonly OrderedVisit[]) {
  const registry = registryWith({
    units: unitsWith({}),
    history: history.map((row) => ({ unit: "U-1", ...row })),
  });
  const past = pastsOf(registry, ordered, "000000").get(0)!;
  return {
    shown: [...past.shown].map((v) => dayOf(registry.history.day[v]!)),
    ordered: past.ordered.map(({ day, ...visit }) => ({ ...visit, day: dayOf(day) })),
  };
}

const shownBy = (row: Row): string[] => pastOf([row], [orderedVisit()]).shown;

describe("a row stands for an ordered visit", () => {
  test.each<[string, Row, boolean]>([
    ["on the first day on which it could be made", { day: "2026-01-01" }, true],
    ["on the last", { day: "2026-03-31" }, true],
    ["not on the day before", { day: "2025-12-31" }, false],
    ["not on the day after", { day: "2026-04-01" }, false],
    ["of the same matter", { day: "2026-02-01", matter: "M-1" }, true],
    ["not of another one", { day: "2026-02-01", matter: "M-2" }, false],
    ["of the same authority", { day: "2026-02-01", authority: "000000" }, true],
    ["not of another one that is named", { day: "2026-02-01", authority: "110000" }, false],
    ["not of another kind", { day: "2026-02-01", kind: "campaign" }, false],
  ])("%s", (_, row, stands) => {
    expect(shownBy(row)).toEqual(stands ? [row["day"]] : []);
  });

  test("of an authority that does not name itself only where it is our own", () => {
    expect(pastOf([{ day: "2026-02-01" }], [orderedVisit({ authority: "110000" })]).shown).toEqual([]);
  });
});

describe("of several rows", () => {
  test.each<[string, readonly Row[], string]>([
    [
      "the one that names the matter comes first",
      [{ day: "2026-01-10" }, { day: "2026-03-10", matter: "M-1" }],
      "2026-03-10",
    ],
    [
      "then the one that names the authority",
      [{ day: "2026-01-10" }, { day: "2026-03-10", authority: "000000" }],
      "2026-03-10",
    ],
    ["then the earliest", [{ day: "2026-03-10" }, { day: "2026-01-10" }], "2026-01-10"],
  ])("%s", (_, history, day) => {
    expect(pastOf(history, [orderedVisit()]).shown).toEqual([day]);
  });

  test("each stands for one visit, and the visit of the earlier round has the earlier row", () => {
    const later = orderedVisit({
      drawId: "000000/2026/M-1/R02",
      first: "2026-02-01",
      last: "2026-04-30",
      level: "later",
    });
    const { ordered } = pastOf(
      [{ day: "2026-02-10" }, { day: "2026-03-10" }],
      [later, orderedVisit({ level: "earlier" })],
    );
    expect(ordered.map(({ level, day }) => [level, day])).toEqual([
      ["earlier", "2026-02-10"],
      ["later", "2026-03-10"],
    ]);
  });
});

test("the ledger says first what a visit was, and the history what the ledger does not say", () => {
  const row = { day: "2026-03-10", result: "A", level: "city", matter: "M-1" };
  const known = { kind: "routine", matter: "M-1", authority: "000000", made: true, day: "2026-03-10" };
  expect(pastOf([row], [orderedVisit({ made: false })]).ordered).toEqual([
    { ...known, level: "city", result: "A" },
  ]);
  expect(pastOf([row], [orderedVisit({ level: "county", result: "E" })]).ordered).toEqual([
    { ...known, level: "county", result: "E" },
  ]);
});

test("an ordered visit that no row shows keeps its own day, and that of a unit which has left is passed over", () => {
  expect(pastOf([], [orderedVisit({ made: false })]).ordered).toMatchObject([
    { day: "2026-02-28", made: false },
  ]);
  const registry = registryWith({ units: unitsWith({}) });
  expect(pastsOf(registry, [orderedVisit({ unit: "U-9" })], "000000").size).toBe(0);
});

describe("pairing", () => {
  // The last case: 2, 3 and 1 would do as well, but then the first visit would not have the first of its
  // rows.
  test.each<[string, number[][], (number | undefined)[]]>([
    [
      "each visit has the first row it can have",
      [
        [1, 2],
        [2, 1],
      ],
      [1, 2],
    ],
    ["a later visit takes what is left", [[1], [1, 2]], [1, 2]],
    ["the first gives way where the second has no other", [[1, 2], [1]], [2, 1]],
    ["the first does not give way where the second goes without anyhow", [[1], [1]], [1, undefined]],
    ["one gives way to the next along a chain", [[1, 2], [1, 3], [1]], [2, 3, 1]],
    [
      "the first keeps its first row where the second can give way",
      [
        [1, 2],
        [3, 4],
        [1, 3],
      ],
      [1, 4, 3],
    ],
  ])("%s", (_, choices, rows) => {
    expect(matchRows(choices)).toEqual(rows);
  });
});
