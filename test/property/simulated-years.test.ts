/**
 * Whole years with a few hundred random events, for each scenario of the catalogue: afterwards no rule is
 * broken and the record can be replayed.
 */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chineseCalendar } from "../../src/calendars.js";
import { orThrow, type Policy, writeLedger } from "../../src/index.js";
import { countyJointPlan, environmentByTier, fireByInterval, fireByMonth } from "../../src/presets.js";
import {
  bookDigest,
  carryOn,
  readBook,
  verifyArchive,
  verifyLedger,
  writeArchive,
  yearReport,
} from "../support/acts.js";
import { runs } from "../support/runs.js";
import { EVENT_KINDS, SimulatedYear, type Town, type YearEvent } from "../support/simulated-year.js";
import type { Row } from "../support/small-case.js";
import { unitsOf } from "../support/year-case.js";

const CALENDARS = [2026, 2025].map((year) => orThrow(chineseCalendar(year)));
/** Made up: the notice for the year after is not out yet. */
const NEXT = {
  id: "2027",
  from: "2027-01-01",
  until: "2027-12-31",
  weekend: [6, 7],
  holidays: [],
  workdays: [],
};
const REGIONS = ["city/north", "city/south"];
const LANE_TEAM = { roles: [{ id: "lead" }, { id: "second" }], limits: { perDay: 4 } };
const LANES: Row[] = [
  {
    id: "complaint",
    ground: "complaint",
    within: { workdays: 3 },
    urgent: { hours: 24 },
    merges: true,
    schedule: { everyDay: true },
    team: LANE_TEAM,
  },
  {
    id: "licence",
    ground: "notify-and-commit",
    within: { days: 20 },
    merges: true,
    schedule: { everyDay: true },
    team: LANE_TEAM,
  },
  {
    id: "re-inspection",
    ground: "re-inspection",
    within: { days: 5 },
    schedule: { everyDay: true },
    team: LANE_TEAM,
  },
  {
    id: "campaign",
    ground: "campaign",
    frequency: [{ id: "campaigns", atMost: 1, window: "year", counts: { kinds: ["campaign"] } }],
    schedule: { everyDay: true },
    team: LANE_TEAM,
  },
];

/** The preset with days, lanes and a reserve; people enough for every week. */
function townOf(preset: Policy, units: readonly Row[], officers = 10): Town {
  const matters = preset.matters.map((matter) => ({
    ...matter,
    reserve: 20,
    schedule: {},
    team: { ...matter.team, region: true, limits: { perDay: 3 } },
  }));
  const document = { ...preset, calendars: CALENDARS, lanes: LANES, matters } as unknown as Row;
  const inspectors = Array.from({ length: officers }, (_, n) => ({
    id: `P-${String(n + 1).padStart(2, "0")}`,
    agency: "bureau",
    regions: ["city"],
    capacity: 500,
    leave: n % 5 === 0 ? [{ from: "2026-08-03", until: "2026-08-14" }] : [],
  }));
  return {
    document,
    inspectors,
    regions: REGIONS,
    units: units.map((unit, n) => ({ ...unit, region: REGIONS[n % 2] })),
  };
}

const fire = [
  ...unitsOf(20, "crowded-key"),
  ...unitsOf(20, "other-key"),
  ...unitsOf(9, "filling-station"),
  ...unitsOf(30, "ordinary"),
];
const joint = countyJointPlan({ authority: "340200", year: 2026 });
const TOWNS: readonly [string, Town][] = [
  ["F-A: fire by month", townOf(fireByMonth({ authority: "370800", year: 2026 }), fire)],
  ["F-B: fire by interval", townOf(fireByInterval({ authority: "431223", year: 2026 }), fire)],
  [
    "E-M: the county's joint plan",
    townOf(
      joint,
      Array.from({ length: 60 }, (_, n) => ({
        id: `M-${String(n + 1).padStart(3, "0")}`,
        categories: [0, 7, 11].map((step) => joint.matters[(n + step) % joint.matters.length]!.id),
      })),
      24,
    ),
  ],
  [
    "E-E: environment by tier",
    townOf(environmentByTier({ authority: "341700", year: 2026 }), [
      ...unitsOf(16, "key"),
      ...unitsOf(20, "special"),
      ...unitsOf(40, "ordinary"),
    ]),
  ],
];

const events = fc.array(
  fc.record<YearEvent>({
    day: fc.integer({ min: 0, max: 360 }),
    kind: fc.constantFrom(...EVENT_KINDS),
    pick: fc.nat(10_000),
  }),
  { minLength: 200, maxLength: 260 },
);

describe.each(TOWNS)("%s", (_name, town) => {
  test("any order of a few hundred events leaves a record that holds", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(events, (list) => {
        const year = new SimulatedYear(town).play(list);
        const { ledger, book, policy } = year;
        const registries = year.committed();
        for (const [what, times] of year.happened) seen.set(what, (seen.get(what) ?? 0) + times);
        expect(verifyLedger(ledger, { registry: registries, policy })).toEqual([]);
        // State carried along equals state rebuilt, also from the middle.
        expect(bookDigest(book)).toBe(bookDigest(readBook(ledger)));
        expect(bookDigest(carryOn(readBook(ledger, ledger.length >> 1), ledger))).toBe(bookDigest(book));
        // The same events give the same bytes.
        expect(writeLedger(new SimulatedYear(town).play(list).ledger)).toBe(writeLedger(ledger));
        expectRatios(year);
      }),
      { numRuns: runs(1, 6), seed: 5, endOnFailure: true },
    );
    for (const what of [
      "round",
      "change",
      "illness",
      "complaint",
      "campaign",
      "replace",
      "results",
      "publish",
      "amend",
      "again",
    ])
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
  });

  test("its archive is verified alone", () => {
    const list: YearEvent[] = EVENT_KINDS.flatMap((kind, n) =>
      [1, 2].map((times) => ({ day: (37 * n * times) % 360, kind, pick: 13 * n + times })),
    );
    const year = new SimulatedYear(town).play(list);
    const { ledger } = year;
    const registries = year.committed();
    const audit = orThrow(verifyArchive(writeArchive({ ledger, registries })));
    expect(audit.findings).toEqual([]);
    expect(audit.replayed.length).toBeGreaterThan(3);
  });
});

/**
 * What the law asks for is there, but for what the record itself names: a pool that was too small, a reserve
 * that was used up.
 */
function expectRatios({ ledger, policy, registries }: SimulatedYear): void {
  const report = orThrow(
    yearReport({
      ledger,
      policy,
      registry: registries.at(-1)!,
      at: "2026-12-31T23:00:00+08:00",
      calendars: [...CALENDARS, NEXT],
    }),
  );
  const named = new Map<string, number>();
  for (const { kind, body } of ledger) {
    const {
      drawId,
      strata = [],
      replaced = [],
    } = body as { drawId: string; strata?: Row[]; replaced?: Row[] };
    const matter = drawId?.split("/")[2];
    const note = (stratum: unknown, more: number) =>
      named.set(`${matter} ${stratum}`, (named.get(`${matter} ${stratum}`) ?? 0) + more);
    if (kind === "draw") for (const { stratum, shortfall } of strata) note(stratum, shortfall as number);
    if (kind === "replacement") for (const { stratum, by } of replaced) note(stratum, by === null ? 1 : 0);
  }
  for (const { matter, stratum, standing, target } of report.strata)
    expect(
      standing + (named.get(`${matter} ${stratum}`) ?? 0),
      `${matter} ${stratum}`,
    ).toBeGreaterThanOrEqual(target);
}
