/** Each rule about days has an effect: with it some visit lies elsewhere, or somebody else goes. */

import { describe, expect, test } from "vitest";
import { verifyLedger } from "../support/acts.js";
import { withDays } from "../support/day-town.js";
import { inspectors, matterOf, type Row, rules, run, SEED, town } from "../support/small-case.js";

/** Days of the first round under many seeds, when the policy is changed so; every ledger is clean. */
function daysUnder(
  change: (draft: Row) => void,
  seeds = 12,
): { readonly unit: string; readonly day: string }[] {
  const policy = rules(withDays(change));
  const registry = town({ inspectors: inspectors().map((each) => ({ ...each, qualifications: ["lead"] })) });
  return Array.from({ length: seeds }, (_, seed) => {
    const outcome = run({ policy, registry, seed: [{ type: "plain", value: `${seed}` }] });
    expect(verifyLedger(outcome.ledger, { registry, policy })).toEqual([]);
    return outcome.teams.days!.visits;
  }).flat();
}

const schedule = (rule: Row) => (draft: Row) => Object.assign(matterOf(draft), { schedule: rule });
const quiet = (rule: Row) => (draft: Row) => Object.assign(matterOf(draft), { quiet: rule });
const ofMonth = (day: string): number => Number(day.slice(8));
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const free = daysUnder(() => {});

describe("on which day", () => {
  test("weekends and holidays are free of visits, make-up workdays are not", () => {
    expect(free.every(({ day }) => !["2026-02-17", "2026-04-05", "2026-05-01"].includes(day))).toBe(true);
    const february = daysUnder((draft) => {
      matterOf(draft).rounds = [{ id: "H1", from: "2026-02-14", until: "2026-02-28", share: "1" }];
    });
    expect(new Set(february.map(({ day }) => day))).toEqual(
      new Set(["2026-02-14", "2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27", "2026-02-28"]),
    );
  });

  test.each([
    ["days of the month", quiet({ monthDays: [1, 25] }), (day: string) => ofMonth(day) <= 25],
    ["weekdays", quiet({ weekdays: [1, 2, 3, 4] }), (day: string) => [1, 2, 3, 4].includes(weekdayOf(day))],
    [
      "chosen days",
      quiet({ days: free.map(({ day }) => day).sort() }),
      (day: string) => free.some((visit) => visit.day === day),
    ],
    [
      "days off everywhere",
      schedule({ off: [{ from: "2026-01-05", until: "2026-05-31", reason: "works" }] }),
      (day: string) => day < "2026-06-01",
    ],
  ])("quiet: %s", (_name, change, isQuiet) => {
    expect(free.some(({ day }) => isQuiet(day))).toBe(true);
    expect(daysUnder(change).filter(({ day }) => isQuiet(day))).toEqual([]);
  });

  test("days off of a place concern that place alone", () => {
    const east = (unit: string): boolean => Number(unit.slice(2)) % 2 === 1;
    const days = daysUnder(
      schedule({
        off: [{ from: "2026-01-05", until: "2026-05-31", reason: "fair", region: ["town", "east"] }],
      }),
    );
    expect(days.filter(({ unit, day }) => east(unit) && day < "2026-06-01")).toEqual([]);
    expect(days.some(({ unit, day }) => !east(unit) && day < "2026-06-01")).toBe(true);
  });

  test("a window concerns the units it names: key units before the event, the others whenever", () => {
    const days = daysUnder(
      schedule({
        windows: [{ id: "games", where: { tier: "key" }, from: "2026-03-02", until: "2026-03-13" }],
      }),
    );
    const key = days.filter(({ unit }) => unit <= "U-04");
    expect(key.every(({ day }) => "2026-03-02" <= day && day <= "2026-03-13")).toBe(true);
    expect(days.some(({ unit, day }) => unit > "U-04" && day > "2026-03-13")).toBe(true);
  });

  test("two windows of a unit: it is visited in either, and at no other time", () => {
    const where = { tier: "key" };
    const windows = [
      { id: "spring", where, from: "2026-03-02", until: "2026-03-06" },
      { id: "summer", where, from: "2026-06-01", until: "2026-06-05" },
    ];
    const days = daysUnder(schedule({ windows })).filter(({ unit }) => unit <= "U-04");
    const months = new Set(days.map(({ day }) => day.slice(0, 7)));
    expect([...months].sort()).toEqual(["2026-03", "2026-06"]);
    expect(days.every(({ day }) => windows.some(({ from, until }) => from <= day && day <= until))).toBe(
      true,
    );
  });

  test("neighbours go together", () => {
    const sharedDays = (change: (draft: Row) => void) => {
      const policy = rules(withDays(change));
      const { visits } = run({ policy }).teams.days!;
      return visits.length - new Set(visits.map(({ day }) => day)).size;
    };
    expect(sharedDays(() => {})).toBe(0);
    expect(sharedDays(schedule({ together: { depth: 1, units: 2 } }))).toBe(2);
  });

  test("no day is known beforehand: over many seeds a unit's days spread over the whole round", () => {
    const days = new Set(daysUnder(() => {}, 60).map(({ day }) => day.slice(0, 7)));
    expect(days).toEqual(new Set(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]));
  });
});

describe("who goes on that day", () => {
  const short = (draft: Row) => {
    matterOf(draft).rounds = [{ id: "H1", from: "2026-03-02", until: "2026-03-06", share: "1" }];
  };

  test.each([
    ["perDay", { perDay: 1 }, (day: string) => day],
    ["perWeek", { perWeek: 2 }, () => "the week"],
  ])("%s bounds the visits of one inspector", (_name, limits, timeOf) => {
    const most = (change: Row) => {
      const policy = rules(
        withDays((draft) => {
          short(draft);
          Object.assign(matterOf(draft).team, {
            ...change,
            roles: [{ id: "lead" }, { id: "second" }],
            balance: "capacity",
            staffing: "by-rank",
          });
        }),
      );
      const counts = Array.from({ length: 20 }, (_, seed) => {
        const { teams, ledger } = run({ policy, seed: [{ type: "plain", value: `${seed}` }] });
        expect(verifyLedger(ledger, { registry: town(), policy })).toEqual([]);
        const dayOf = new Map(teams.days!.visits.map(({ unit, day }) => [unit, day]));
        const times = new Map<string, number>();
        for (const { unit, inspector } of teams.teams!.seats) {
          const name = `${inspector} ${timeOf(dayOf.get(unit)!)}`;
          times.set(name, (times.get(name) ?? 0) + 1);
        }
        return Math.max(...times.values());
      });
      return Math.max(...counts);
    };
    expect(most({ limits })).toBe(Object.values(limits)[0]);
    expect(most({})).toBeGreaterThan(Object.values(limits)[0]!);
  });

  test("visits of another matter count in the same day", () => {
    const policy = rules(
      withDays((draft) => {
        matterOf(draft).rounds = [{ id: "H1", from: "2026-03-02", until: "2026-03-13", share: "1" }];
        Object.assign(matterOf(draft).team, {
          limits: { perDay: 1 },
          roles: [{ id: "lead" }, { id: "second" }],
        });
        draft["matters"] = [matterOf(draft), { ...structuredClone(matterOf(draft)), id: "M-2" }];
      }),
    );
    const registry = town({ inspectors: inspectors().map((each) => ({ ...each, capacity: 20 })) });
    const first = run({ registry, policy, matter: "M-1" });
    const second = run({
      registry,
      policy,
      matter: "M-2",
      ledger: first.ledger,
      seed: [{ type: "plain", value: "2" }],
    });
    expect(verifyLedger(second.ledger, { registry, policy })).toEqual([]);
    const busy = [first, second].flatMap(({ teams }) => {
      const dayOf = new Map(teams.days!.visits.map(({ unit, day }) => [unit, day]));
      return teams.teams!.seats.map(({ unit, inspector }) => `${inspector} ${dayOf.get(unit)}`);
    });
    expect(new Set(busy).size).toBe(busy.length);
  });

  test("several matters at one unit are one visit, where the matter joins", () => {
    const two = (joins: boolean) => {
      const policy = rules(
        withDays((draft) => {
          Object.assign(matterOf(draft).team, { roles: [{ id: "lead" }, { id: "second" }] });
          const other = {
            ...structuredClone(matterOf(draft)),
            id: "M-2",
            ...(joins ? { schedule: { joins: true } } : {}),
          };
          draft["matters"] = [matterOf(draft), other];
        }),
      );
      const first = run({ policy, matter: "M-1" });
      const second = run({
        policy,
        matter: "M-2",
        ledger: first.ledger,
        seed: [{ type: "plain", value: "2" }],
      });
      expect(verifyLedger(second.ledger, { registry: town(), policy })).toEqual([]);
      const days = [first, second].map(
        ({ teams }) => new Map(teams.days!.visits.map(({ unit, day }) => [unit, day])),
      );
      const both = [...days[0]!.keys()].filter((unit) => days[1]!.has(unit));
      return {
        both,
        same: both.filter((unit) => days[0]!.get(unit) === days[1]!.get(unit)),
        joined: second.teams.joined ?? [],
      };
    };
    const apart = two(false);
    const together = two(true);
    expect(together.both.length).toBeGreaterThan(0);
    expect(apart.same.length).toBeLessThan(apart.both.length);
    expect(together.same).toEqual(together.both);
    expect(together.joined).toHaveLength(2 * together.both.length);
    expect(apart.joined).toEqual([]);
  });
});

test("the same seed gives the same days, and a changed seed others", () => {
  const policy = rules(withDays());
  const days = (seed = SEED) => run({ policy, seed }).teams.days!.visits;
  expect(days()).toEqual(days());
  expect(days([{ type: "plain", value: "other" }])).not.toEqual(days());
});
