import { describe, expect, test } from "vitest";
import { dayNumber } from "../../../src/kernel/iso-date.js";
import type { VisitFilter, Window } from "../../../src/policy/frequency-rule.js";
import { openCounter } from "../../../src/pool/counted-visits.js";
import type { OrderedVisit } from "../../../src/pool/ordered-visit.js";
import { pastsOf } from "../../../src/pool/unit-past.js";
import { orderedVisit, registryWith, unitsWith } from "../../support/room-case.js";
import type { Row } from "../../support/small-case.js";

interface Counted {
  readonly window?: Window;
  readonly counts?: VisitFilter;
  readonly history?: readonly Row[];
  readonly ordered?: readonly OrderedVisit[];
  readonly facts?: Row;
}

/** The counter of U-1 on the first of April 2026. */
function counterOf({ window = "year", counts = {}, history = [], ordered = [], facts = {} }: Counted) {
  const registry = registryWith({
    units: unitsWith({ facts }),
    history: history.map((row) => ({ unit: "U-1", ...row })),
  });
  return openCounter({ window, counts }, registry, 2026, pastsOf(registry, ordered, "000000"));
}

const countOf = (given: Counted): number => counterOf(given).count(0);
const on = (...days: readonly string[]): Row[] => days.map((day) => ({ day }));

describe("a window", () => {
  test.each<[string, Window, string, string]>([
    ["of the year begins on New Year", "year", "2026-01-01", "2025-12-31"],
    ["of three years from 2024 begins with its block", { years: 3, from: 2024 }, "2024-01-01", "2023-12-31"],
    [
      "of three years from 2026 begins with its first block",
      { years: 3, from: 2026 },
      "2026-01-01",
      "2025-12-31",
    ],
    ["of six months looks back to the same day", { months: 6 }, "2025-10-01", "2025-09-30"],
    ["of ninety days looks back so many days", { days: 90 }, "2026-01-01", "2025-12-31"],
    ["of two years looks back to the same day", { years: 2 }, "2024-04-01", "2024-03-31"],
    ["since the licence begins with its day", { since: "licence" }, "2025-07-15", "2025-07-14"],
  ])("%s", (_, window, first, before) => {
    const facts = { licence: "2025-07-15" };
    expect(countOf({ window, facts, history: on(first) })).toBe(1);
    expect(countOf({ window, facts, history: on(before) })).toBe(0);
  });

  test("since a day that nobody knows holds every visit", () => {
    expect(countOf({ window: { since: "licence" }, history: on("1999-01-01", "2026-03-01") })).toBe(2);
    expect(
      countOf({ window: { since: "licence" }, facts: { licence: "soon" }, history: on("1999-01-01") }),
    ).toBe(1);
  });

  test("holds the ordered visits on its first day and later", () => {
    const ordered = (day: string) => [orderedVisit({ day, first: day, last: day })];
    expect(countOf({ ordered: ordered("2026-01-01") })).toBe(1);
    expect(countOf({ ordered: ordered("2025-12-31") })).toBe(0);
  });
});

describe("a filter counts what fits all its lists", () => {
  const visit = { kind: "routine", matter: "M-1", authority: "000000", level: "city", result: "A+E" };

  test.each<[VisitFilter, number]>([
    [{}, 1],
    [{ kinds: ["campaign", "routine"] }, 1],
    [{ kinds: ["campaign"] }, 0],
    [{ matters: ["M-1"] }, 1],
    [{ matters: ["M-2"] }, 0],
    [{ authorities: ["000000"] }, 1],
    [{ authorities: ["110000"] }, 0],
    [{ levels: ["city"] }, 1],
    [{ levels: ["province"] }, 0],
    [{ results: ["E"] }, 1],
    [{ results: ["A+E"] }, 1],
    [{ results: ["A+"] }, 0],
    [{ kinds: ["routine"], matters: ["M-2"] }, 0],
    [{ kinds: ["routine"], results: ["A"] }, 1],
  ])("with %o", (counts, count) => {
    expect(countOf({ counts, history: [{ day: "2026-02-28", ...visit }] })).toBe(count);
    expect(countOf({ counts, ordered: [orderedVisit(visit)] })).toBe(count);
  });

  test("and a visit that does not say what is asked does not fit", () => {
    for (const counts of [
      { matters: ["M-1"] },
      { authorities: ["000000"] },
      { levels: ["city"] },
      { results: ["A"] },
    ])
      expect(countOf({ counts, history: on("2026-02-28") })).toBe(0);
    expect(countOf({ counts: { results: ["A"] }, ordered: [orderedVisit()] })).toBe(0);
  });
});

describe("a visit on the ledger and in the history", () => {
  test("is one, on the day of the history", () => {
    const both = { history: on("2026-03-05"), ordered: [orderedVisit({ made: false })] };
    expect(countOf(both)).toBe(1);
    expect(counterOf(both).dayOf(0, 1)).toBe(dayNumber("2026-03-05"));
  });

  test("is two where the day of the history is none on which it could be made", () => {
    expect(countOf({ history: on("2026-04-01"), ordered: [orderedVisit()] })).toBe(2);
  });
});

test("visits are told from the last one back, whatever the window, ordered ones among them", () => {
  const history = [{ day: "2024-05-01" }, { day: "2025-06-01" }, { day: "2025-07-01", kind: "campaign" }];
  const ordered = [
    orderedVisit({ day: "2026-02-28" }),
    orderedVisit({ day: "2026-03-31", drawId: "000000/2026/M-2/R01", matter: "M-2" }),
  ];
  const { dayOf } = counterOf({ counts: { kinds: ["routine"] }, history, ordered });
  const days = ["2026-03-31", "2026-02-28", "2025-06-01", "2024-05-01"].map(dayNumber);
  expect([1, 2, 3, 4, 5].map((back) => dayOf(0, back))).toEqual([...days, undefined]);
});
