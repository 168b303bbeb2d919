import { describe, expect, test } from "vitest";
import { openCounter } from "../../../src/pool/counted-visits.js";
import { promisedDays, promiseOf } from "../../../src/pool/promised-days.js";
import { matterWith, registryWith, sightOf, unitsWith } from "../../support/room-case.js";
import type { Row } from "../../support/small-case.js";

const NO_PASTS = new Map();

describe("one promise", () => {
  /** The last day of "`atLeast` visits in nine months", by unit. */
  function promised(
    units: readonly Row[],
    history: readonly Row[],
    { atLeast = 1, start }: { atLeast?: number; start?: string } = {},
  ) {
    const registry = registryWith({ units, history });
    const window = { months: 9, ...(start === undefined ? {} : { start }) };
    const counter = openCounter({ window, counts: {} }, registry, 2026, NO_PASTS);
    return units.map((_, row) => promiseOf({ window, atLeast }, registry, counter)(row));
  }

  test("ends the window's length after the last visit", () => {
    const history = [
      { unit: "U-1", day: "2025-05-31" },
      { unit: "U-1", day: "2025-12-10" },
    ];
    expect(promised(unitsWith({}), history)).toEqual(["2026-09-10"]);
  });

  test("of two visits ends after the one before the last", () => {
    const history = [
      { unit: "U-1", day: "2025-05-31" },
      { unit: "U-1", day: "2025-12-10" },
    ];
    expect(promised(unitsWith({}), history, { atLeast: 2 })).toEqual(["2026-02-28"]);
  });

  test("begins with the visit, the opening or the rule, whichever is latest", () => {
    const units = unitsWith(
      { opened: "2025-08-01" },
      { opened: "2025-08-01" },
      { opened: "2025-08-01" },
      { opened: "2025-11-01" },
    );
    const history = [
      { unit: "U-2", day: "2025-09-01" },
      { unit: "U-3", day: "2026-02-01" },
    ];
    expect(promised(units, history, { start: "2025-10-01" })).toEqual([
      "2026-07-01",
      "2026-07-01",
      "2026-11-01",
      "2026-08-01",
    ]);
  });

  test("has no day where neither visit, opening nor start is known", () => {
    expect(promised(unitsWith({}, { opened: "2025-12-01" }), [])).toEqual([undefined, "2026-09-01"]);
  });
});

describe("the day promised to a unit", () => {
  const start = "2026-01-01";
  const frequency = [
    { id: "yearly", atLeast: 1, window: { years: 1, start } },
    { id: "key", atLeast: 1, window: { months: 6, start }, where: { tier: "key" } },
    { id: "hundred", atLeast: 1, window: { days: 100, start }, where: { tier: "low" } },
    { id: "calendar", atLeast: 1, window: "year" },
    { id: "block", atLeast: 1, window: { years: 2, from: 2026 } },
    { id: "cap", atMost: 1, window: { days: 10 } },
  ];
  const dayOf = (rules: readonly Row[]) => {
    const registry = registryWith({
      units: unitsWith({ tier: "key" }, { tier: "low" }, { tier: "none", opened: "2020-01-01" }),
    });
    const matter = matterWith({ frequency: rules });
    return [0, 1, 2].map(
      promisedDays(registry, { matter, year: 2026, sight: sightOf(registry), pasts: NO_PASTS }),
    );
  };

  test("is the earliest of the rules that concern it", () => {
    expect(dayOf(frequency)).toEqual(["2026-07-01", "2026-04-11", "2027-01-01"]);
  });

  test("is none where only calendar windows and caps speak", () => {
    expect(dayOf(frequency.slice(3))).toEqual([undefined, undefined, undefined]);
  });
});
