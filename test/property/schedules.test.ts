/**
 * Random calendars and rosters: whatever is drawn breaks no rule, as code that shares nothing with the
 * scheduler reads them.
 */

import fc from "fast-check";
import { expect, test } from "vitest";
import { orThrow, parsePolicy, parseRegistry } from "../../src/index.js";
import { runRound, verifyLedger } from "../support/acts.js";
import { faultsOfSchedule, visitsOf } from "../support/plain-schedule.js";
import { runs } from "../support/runs.js";

const DAYS = Array.from({ length: 28 }, (_, n) => `2026-03-${String(n + 1).padStart(2, "0")}`);
const WEEKEND_DAYS = DAYS.filter((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));

const period = fc
  .tuple(fc.nat({ max: 27 }), fc.nat({ max: 6 }))
  .map(([from, length]) => ({ from: DAYS[from]!, until: DAYS[Math.min(27, from + length)]! }));
const named = (days: readonly string[]) => days.map((day) => ({ day, name: "节" }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const calendar = fc
  .record({ holidays: fc.subarray(DAYS, { maxLength: 8 }), workdays: fc.subarray(WEEKEND_DAYS) })
  .map(({ holidays, workdays }) => ({
    id: "random",
    from: "2026-03-01",
    until: "2026-03-28",
    holidays: named(holidays.filter((day) => !workdays.includes(day))),
    workdays: named(workdays),
  }));

const schedule = fc.record(
  {
    together: fc.record({ depth: fc.constant(1), units: fc.integer({ min: 2, max: 3 }) }),
    off: fc
      .array(fc.record({ at: period, region: maybe(fc.constantFrom(["east"], ["west"])) }), {
        minLength: 1,
        maxLength: 2,
      })
      .map((list) =>
        list.map(({ at, region }) => ({
          ...at,
          reason: "fair",
          ...(region === undefined ? {} : { region }),
        })),
      ),
    windows: period.map((at) => [{ id: "season", where: { tier: "key" }, ...at }]),
  },
  { requiredKeys: [] },
);

const inspector = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      regions: fc.subarray(["east", "west"], { minLength: 1 }),
      qualifications: fc.subarray(["lead"]),
      certificates: fc
        .array(
          period.map(({ from }) => ({ kind: "law", from: "2025-01-01", until: from })),
          { minLength: 1, maxLength: 1 },
        )
        .chain((short) => fc.constantFrom(short, [{ kind: "law", from: "2025-01-01", until: "2027-12-31" }])),
      leave: fc.uniqueArray(period, { maxLength: 2, selector: ({ from, until }) => from + until }),
      capacity: fc.integer({ min: 1, max: 9 }),
      perDay: fc.integer({ min: 1, max: 3 }),
      perWeek: fc.integer({ min: 3, max: 6 }),
    },
    { requiredKeys: ["id", "regions", "qualifications", "certificates", "capacity"] },
  );

const town = fc.record({
  calendar,
  schedule,
  quiet: fc.record(
    {
      monthDays: fc.constant([1, 5]),
      weekdays: fc.subarray([1, 2, 3], { minLength: 1 }),
      days: fc.subarray(DAYS.slice(10, 15), { minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
  limits: fc.record(
    { perDay: fc.integer({ min: 1, max: 2 }), perWeek: fc.integer({ min: 2, max: 5 }) },
    { requiredKeys: ["perDay"] },
  ),
  staffing: fc.constantFrom("complete", "by-rank"),
  inspectors: fc
    .integer({ min: 2, max: 6 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => inspector(`I-${i}`)))),
  units: fc.array(
    fc.record({
      region: fc.constantFrom("east/a", "east/b", "west/c"),
      tier: fc.constantFrom("key", "general"),
    }),
    {
      minLength: 2,
      maxLength: 10,
    },
  ),
  seed: fc.nat().map(String),
});

test("random calendars and rosters: no rule is broken, and every gap is explained", () => {
  const seen = { staffed: 0, partly: 0, impossible: 0, undated: 0, unserved: 0, audited: 0 };
  fc.assert(
    fc.property(
      town,
      ({ calendar: days, schedule: rule, quiet, limits, staffing, inspectors, units: rows, seed }) => {
        const units = rows.map((row, n) => ({ id: `U-${n}`, ...row }));
        const document = {
          format: "double-random/policy/1",
          id: "random",
          authority: "000000",
          year: 2026,
          calendars: [days],
          matters: [
            {
              id: "M",
              strata: [{ id: "all", ratio: "100%" }],
              rounds: [{ id: "R", from: "2026-03-02", until: "2026-03-27", share: "1" }],
              quiet,
              schedule: rule,
              team: {
                roles: [{ id: "lead", qualifications: ["lead"] }, { id: "second" }],
                certificate: "law",
                limits,
                staffing,
              },
            },
          ],
        };
        const policy = parsePolicy(document as unknown);
        if (!policy.ok) {
          expect(policy.refusals.map(({ code }) => code)).toEqual(["policy/no-open-day"]);
          return;
        }
        const registry = orThrow(
          parseRegistry({ units, inspectors, history: [], asOf: "2026-02-27" } as never),
        );
        const input = {
          registry,
          policy: policy.value,
          round: "R",
          seed: [{ type: "plain", value: seed }] as const,
        };
        const outcome = runRound({ ...input, at: "2026-03-01T09:00:00+08:00", by: "officer" });
        if (!outcome.ok) {
          expect(outcome.refusals.map(({ code }) => code)).toEqual(["round/region-unserved"]);
          seen.unserved++;
          return;
        }
        const { teams, ledger } = outcome.value;
        const visits = visitsOf(teams).map((visit) => ({ ...visit, matter: "M", round: "R" }));
        expect(faultsOfSchedule(document, units, inspectors as never, visits)).toEqual([]);
        expect(visits.length + teams.unstaffed.length).toBe(units.length);
        expect(teams.complete).toBe(teams.impossible === null);
        if (teams.complete) seen.staffed++;
        else if (visits.length > 0) seen.partly++;
        else seen.impossible++;
        if (teams.impossible?.undated !== undefined) seen.undated++;
        if (Number(seed) % 10 === 0) {
          seen.audited++;
          expect(verifyLedger(ledger, { registry, policy: policy.value })).toEqual([]);
        }
      },
    ),
    { numRuns: runs(150, 2000), seed: 2026 },
  );
  for (const [kind, count] of Object.entries(seen)) expect(count, kind).toBeGreaterThan(runs(0, 20));
});
