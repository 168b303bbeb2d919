/**
 * Rounds whose visits have days: the second implementation draws days and teams again from the files of the
 * case.
 */

import { describe, expect, test } from "vitest";
import { orThrow } from "../../src/index.js";
import { runCase, substitute } from "../support/acts.js";
import { withDays } from "../support/day-town.js";
import { python } from "../support/second-implementation.js";
import { inspectors, matterOf, policy, type Row, rules, run, town } from "../support/small-case.js";

const people = inspectors().map((each, n) => ({
  ...each,
  qualifications: n < 3 ? ["lead"] : [],
  ...(n === 1 ? { leave: [{ from: "2026-03-02", until: "2026-03-03" }], share: "1/2" } : {}),
  ...(n === 2
    ? { certificates: [{ kind: "law", from: "2024-01-01", until: "2026-03-04" }], perWeek: 2 }
    : {}),
  ...(n === 3 ? { home: "town/west", openCases: 1 } : {}),
}));
const registry = town({
  inspectors: people,
  history: town().units.ids.map((unit, n) => ({ unit, day: "2025-06-02", inspectors: [`I-${1 + (n % 5)}`] })),
});

const WEEK = [
  { id: "H1", from: "2026-03-02", until: "2026-03-06", share: "1/2" },
  { id: "H2", from: "2026-03-09", until: "2026-03-13", share: "1/2" },
];

const CASES: readonly (readonly [string, (draft: Row) => void])[] = [
  ["a half-year, no limits", () => {}],
  [
    "a week with a visit a day",
    (draft) =>
      Object.assign(matterOf(draft), {
        rounds: WEEK,
        team: { ...matterOf(draft).team, limits: { perDay: 1 } },
      }),
  ],
  [
    "quiet days, days off, windows, neighbours, by rank",
    (draft) =>
      Object.assign(matterOf(draft), {
        rounds: WEEK,
        quiet: { weekdays: [5], days: ["2026-03-10"] },
        schedule: {
          together: { depth: 2, units: 2 },
          off: [{ from: "2026-03-02", until: "2026-03-02", reason: "fair", region: ["town", "east"] }],
          windows: [{ id: "w", where: { tier: "key" }, from: "2026-03-03", until: "2026-03-11" }],
        },
        team: {
          ...matterOf(draft).team,
          staffing: "by-rank",
          balance: "mean",
          limits: { perDay: 1, perWeek: 2, perYear: 5 },
        },
      }),
  ],
  [
    "promises that end on the third day of the week",
    (draft) =>
      Object.assign(matterOf(draft), {
        rounds: WEEK,
        frequency: [{ id: "again", atLeast: 1, window: { days: 275 } }],
        team: { ...matterOf(draft).team, staffing: "by-rank" },
      }),
  ],
  [
    "nobody returns within a year, not where he lives, not with open cases",
    (draft) =>
      Object.assign(matterOf(draft).team, {
        noReturn: { years: 1 },
        awayFromHome: true,
        openCases: 1,
        certificate: ["law", "old"],
        staffing: "by-rank",
      }),
  ],
  [
    "a round that cannot be staffed",
    (draft) =>
      Object.assign(matterOf(draft), {
        rounds: WEEK,
        team: { ...matterOf(draft).team, limits: { perDay: 1, perWeek: 1 } },
      }),
  ],
];

describe("the Python draws days and teams again", () => {
  test.each(CASES)("%s", { timeout: 120_000 }, (_name, change) => {
    for (let seed = 0; seed < 4; seed++) {
      const rulesOfYear = rules(withDays(change));
      const first = run({ registry, policy: rulesOfYear, seed: [{ type: "plain", value: `${seed}` }] });
      const later = {
        round: "H2",
        at: "2026-03-08T09:00:00+08:00",
        seed: [{ type: "plain", value: `b${seed}` }],
      } as const;
      const second = run({ ...later, registry, policy: rulesOfYear, ledger: first.ledger });
      const { status, said } = python(registry, policy(withDays(change)), second.ledger);
      expect(said).toContain("0 findings");
      expect(said.match(/replayed in full/g)).toHaveLength(2);
      expect(status).toBe(0);
    }
  });

  test("a substitution counts in what the next round carries", { timeout: 120_000 }, () => {
    const rulesOfYear = rules(withDays());
    const first = run({ registry, policy: rulesOfYear });
    const seat = first.teams.teams!.seats.find(({ role }) => role === "second")!;
    const asked = {
      registry,
      policy: rulesOfYear,
      round: "H1",
      ledger: first.ledger,
      out: [{ inspector: seat.inspector, units: [seat.unit] }],
    };
    const changed = orThrow(
      substitute({
        ...asked,
        ground: "recusal",
        reason: "brother",
        approver: "head",
        at: "2026-01-05T10:00:00+08:00",
        by: "o",
      }),
    );
    expect(changed.seats).toHaveLength(1);
    const second = run({
      registry,
      policy: rulesOfYear,
      round: "H2",
      ledger: changed.ledger,
      at: "2026-07-01T09:00:00+08:00",
      seed: [{ type: "plain", value: "b" }],
    });
    const { said } = python(registry, policy(withDays()), second.ledger);
    expect(said).toContain("0 findings");
  });
});

test("a complaint of the last day before the calendar has its time from the day after", {
  timeout: 120_000,
}, () => {
  const withLane = withDays((draft) => {
    const team = { roles: [{ id: "first" }, { id: "second" }] };
    draft["lanes"] = [{ id: "complaint", ground: "complaint", within: { workdays: 3 }, team }];
  });
  const ran = runCase({
    ...{ registry, policy: rules(withLane), lane: "complaint", case: "C-1", units: ["U-01"], by: "o" },
    ...{ reason: "a letter", seed: [{ type: "plain", value: "1" }] },
    ...{ arrived: "2025-12-31", at: "2026-01-05T09:00:00+08:00" },
  });
  const { ledger } = orThrow(ran);
  // The 1st to 3rd of January are off, the 4th is a make-up workday.
  expect(ledger.find(({ kind }) => kind === "case")?.body).toMatchObject({ due: "2026-01-06" });
  expect(python(registry, policy(withLane), ledger).said).toContain("0 findings");
});
