/**
 * What cannot be right about people, teams and days is refused with its place, the reason and advice; all of
 * it at once.
 */

import { describe, expect, test } from "vitest";
import { chineseCalendar } from "../../src/calendars.js";
import { compilePlan, orThrow, parsePolicy, parseRegistry, type Result } from "../../src/index.js";
import { drawDays, drawTeams } from "../../src/protocol.js";
import { runRound } from "../support/acts.js";
import { withDays } from "../support/day-town.js";
import { said } from "../support/said.js";
import {
  AS_OF,
  AT,
  BY,
  inspectors,
  matterOf,
  policy,
  type Row,
  rules,
  SEED,
  town,
  units,
  withInspector,
} from "../support/small-case.js";

function faultsOf(answer: Result<unknown>): string[] {
  if (answer.ok) return [];
  for (const { message, advice } of answer.refusals.map(said)) {
    expect(message).toMatch(/\S/);
    expect(advice).toMatch(/\S/);
  }
  return answer.refusals.map(({ code, path }) => `${code} at ${path.join(".")}`);
}

describe("inspectors", () => {
  const read = (change: Row) =>
    parseRegistry({
      units: units(),
      inspectors: withInspector("I-4", change),
      history: [],
      asOf: AS_OF,
    } as never);

  test.each([
    [
      "leave that ends before it starts",
      { leave: [{ from: "2026-03-09", until: "2026-03-02" }] },
      "registry/ends-before-start at inspectors.3.leave.0.until",
    ],
    [
      "a certificate without end",
      { certificates: [{ kind: "law", from: "2024-01-01" }] },
      "registry/missing-field at inspectors.3.certificates.0.until",
    ],
    ["a capacity of nothing", { capacity: 0 }, "registry/capacity at inspectors.3.capacity"],
    ["half a visit a day", { perDay: 0.5 }, "registry/count at inspectors.3.perDay"],
    ["no visit a week", { perWeek: 0 }, "registry/count at inspectors.3.perWeek"],
    ["more than a post", { share: "3/2" }, "registry/share at inspectors.3.share"],
    ["no post", { share: "0" }, "registry/share at inspectors.3.share"],
    ["fewer than no open cases", { openCases: -1 }, "registry/count at inspectors.3.openCases"],
    ["an unknown post", { post: "chief" }, "registry/unknown-status at inspectors.3.post"],
    ["not with himself", { notWith: ["I-4"] }, "registry/colleague at inspectors.3.notWith.0"],
    ["not with a stranger", { notWith: ["I-77"] }, "registry/colleague at inspectors.3.notWith.0"],
  ])("%s", (_name, change, fault) => {
    expect(faultsOf(read(change))).toEqual([fault]);
  });

  test("all of it at once", () => {
    expect(
      faultsOf(
        read({ capacity: 0, perDay: -1, share: "x", leave: [{ from: "2026-03-09", until: "2026-03-02" }] }),
      ),
    ).toHaveLength(4);
  });
});

test("a region nobody serves is refused before anything is drawn, and when the year is compiled", () => {
  const registry = town({ units: [...units(), { id: "U-99", tier: "key", region: "isle/north" }] });
  const asked = runRound({ registry, policy: rules(), round: "H1", seed: SEED, at: AT, by: BY });
  expect(faultsOf(asked)).toEqual(["round/region-unserved at registry.inspectors"]);
  expect(asked.ok ? "" : said(asked.refusals[0]!).message).toContain("isle/north (1)");
  expect(faultsOf(compilePlan({ policy: rules(), registry }))).toContain(
    "round/region-unserved at registry.inspectors",
  );
  const anywhere = rules((draft) => Object.assign(matterOf(draft).team, { region: false }));
  expect(runRound({ registry, policy: anywhere, round: "H1", seed: SEED, at: AT, by: BY }).ok).toBe(true);
});

test("a standing team whose members never sit together is refused, and one in which they are apart is not", () => {
  const policyOf = rules((draft) => Object.assign(matterOf(draft).team, { teams: "standing" }));
  const asked = (teamOfI4: string) => {
    const rows = inspectors().map((each) => ({
      ...each,
      qualifications: ["lead"],
      capacity: 9,
      team: "one",
      ...(each["id"] === "I-4" ? { team: teamOfI4, notWith: ["I-5"] } : {}),
    }));
    return {
      registry: town({ inspectors: rows }),
      policy: policyOf,
      round: "H1",
      seed: SEED,
      at: AT,
      by: BY,
    };
  };
  expect(faultsOf(runRound(asked("one")))).toEqual(["round/team-divided at registry.inspectors"]);
  expect(faultsOf(compilePlan(asked("one")))).toContain("round/team-divided at registry.inspectors");
  expect(faultsOf(runRound(asked("two")))).toEqual([]);
});

describe("policies", () => {
  const CN = orThrow(chineseCalendar(2026));
  const read = (change: (draft: Row) => void) => parsePolicy(policy(change));
  const scheduled = (change: (draft: Row) => void) => read(withDays(change));
  const team = (change: Row) => (draft: Row) => Object.assign(matterOf(draft).team, change);

  test.each([
    ["one officer", team({ roles: [{ id: "lead" }] }), "policy/too-few-officers at matters.0.team.roles"],
    [
      "an officer and an expert",
      team({ roles: [{ id: "lead" }, { id: "x", expert: true }] }),
      "policy/too-few-officers at matters.0.team.roles",
    ],
    [
      "a return rule without number",
      team({ noReturn: {} }),
      "policy/idle-no-return at matters.0.team.noReturn",
    ],
    ["limits of nothing", team({ limits: {} }), "policy/idle-limits at matters.0.team.limits"],
    [
      "limits of a day without days",
      team({ limits: { perDay: 1 } }),
      "policy/limits-without-days at matters.0.team.limits",
    ],
    [
      "standing teams kept apart",
      team({ teams: "standing", apart: "agency", roles: [{ id: "a" }, { id: "b" }] }),
      "policy/standing-apart at matters.0.team.apart",
    ],
    [
      "standing teams with a pair limit",
      team({ teams: "standing", pairLimit: 1 }),
      "policy/standing-apart at matters.0.team.pairLimit",
    ],
    [
      "days without a calendar",
      (draft: Row) => Object.assign(matterOf(draft), { schedule: {} }),
      "policy/no-calendar at matters.0.schedule",
    ],
    [
      "a quiet day that is none",
      (draft: Row) => Object.assign(matterOf(draft), { quiet: { days: ["2026-02-30"] } }),
      "policy/day at matters.0.quiet.days.0",
    ],
  ])("%s", (_name, change, fault) => {
    expect(faultsOf(read(change))).toEqual([fault]);
  });

  test.each([
    [
      "a calendar that does not cover the window",
      (draft: Row) => {
        draft["calendars"] = [{ ...CN, from: "2026-02-01", holidays: [], workdays: [] }];
      },
      "policy/calendar-window at matters.0.rounds.0",
    ],
    [
      "two calendars that disagree",
      (draft: Row) => {
        draft["calendars"] = [CN, { id: "other", from: "2026-05-01", until: "2026-05-31" }];
      },
      "policy/calendars-disagree at calendars.1",
    ],
    [
      "a calendar that ends before it starts",
      (draft: Row) => {
        draft["calendars"] = [{ id: "x", from: "2026-12-31", until: "2026-01-01" }];
      },
      "policy/window at calendars.0",
    ],
    [
      "a holiday outside of its calendar",
      (draft: Row) => {
        draft["calendars"] = [{ ...CN, holidays: [{ day: "2027-01-01", name: "x" }] }];
      },
      "policy/calendar-outside at calendars.0.holidays.0.day",
    ],
    [
      "a day both off and worked",
      (draft: Row) => {
        draft["calendars"] = [{ ...CN, holidays: [{ day: "2026-01-04", name: "x" }] }];
      },
      "policy/calendar-both at calendars.0.workdays.0.day",
    ],
    [
      "a make-up workday on no weekend",
      (draft: Row) => {
        draft["calendars"] = [{ ...CN, workdays: [{ day: "2026-03-04", name: "x" }] }];
      },
      "policy/idle-workday at calendars.0.workdays.0.day",
    ],
    [
      "a holiday twice",
      (draft: Row) => {
        draft["calendars"] = [{ ...CN, holidays: [...CN.holidays, CN.holidays[0]!] }];
      },
      `policy/calendar-twice at calendars.0.holidays.${CN.holidays.length}.day`,
    ],
    [
      "days off that end before they start",
      (draft: Row) =>
        Object.assign(matterOf(draft), {
          schedule: { off: [{ from: "2026-03-02", until: "2026-03-01", reason: "x" }] },
        }),
      "policy/window at matters.0.schedule.off.0",
    ],
    [
      "a round without an open day",
      (draft: Row) => Object.assign(matterOf(draft), { quiet: { monthDays: [1, 31] } }),
      "policy/no-open-day at matters.0.rounds.0",
    ],
    [
      "a day limit above the week's",
      team({ limits: { perDay: 3, perWeek: 2 } }),
      "policy/limits-order at matters.0.team.limits.perDay",
    ],
  ])("%s", (_name, change, fault) => {
    expect(faultsOf(scheduled(change as (draft: Row) => void))).toContain(fault);
  });

  test("two calendars that say the same may overlap", () => {
    expect(
      scheduled((draft) => {
        draft["calendars"] = [CN, { ...CN, id: "again" }];
      }).ok,
    ).toBe(true);
  });
});

describe("draws of days and teams", () => {
  const DRAW = { seed: "0".repeat(64), drawId: "000000/2026/BAD/R01" };
  const seat = { unit: "U-1", role: "lead", eligible: ["I-1"] };
  const person = { id: "I-1", capacity: 1 };

  test.each([
    [
      "days of one unit that differ",
      {
        seats: [
          { ...seat, day: "2026-03-02" },
          { ...seat, role: "second", day: "2026-03-03" },
        ],
      },
      "assign/two-days at seats.1.day",
    ],
    [
      "a day for some units only",
      {
        seats: [
          { ...seat, day: "2026-03-02" },
          { ...seat, unit: "U-2" },
        ],
      },
      "assign/day at seats.1.day",
    ],
    ["a share above one", { inspectors: [{ ...person, share: "2" }] }, "assign/share at inspectors.0.share"],
    ["away on no day", { inspectors: [{ ...person, away: ["soon"] }] }, "assign/day at inspectors.0.away.0"],
    [
      "half a visit a day",
      { inspectors: [{ ...person, perDay: 0.5 }] },
      "assign/count at inspectors.0.perDay",
    ],
  ])("teams: %s", (_name, change, fault) => {
    expect(faultsOf(drawTeams({ ...DRAW, seats: [seat], inspectors: [person], ...change }))).toEqual([fault]);
  });

  test.each([
    ["a unit without days", { units: [] }, "schedule/no-days at units"],
    ["an empty list of days", { units: [{ unit: "U-1", days: [] }] }, "schedule/empty-days at units.0.days"],
    [
      "days out of order",
      { units: [{ unit: "U-1", days: ["2026-03-03", "2026-03-02"] }] },
      "schedule/day-order at units.0.days.1",
    ],
    [
      "a unit that has no seat",
      {
        units: [
          { unit: "U-1", days: ["2026-03-02"] },
          { unit: "U-2", days: ["2026-03-02"] },
        ],
      },
      "schedule/unit at units.1.unit",
    ],
    ["a seat with a day", { seats: [{ ...seat, day: "2026-03-02" }] }, "schedule/dated-seat at seats.0.day"],
    ["a bundle of nobody", { together: 0 }, "schedule/together at together"],
  ])("days: %s", (_name, change, fault) => {
    expect(
      faultsOf(
        drawDays({
          ...DRAW,
          seats: [seat],
          inspectors: [person],
          units: [{ unit: "U-1", days: ["2026-03-02"] }],
          ...change,
        }),
      ),
    ).toEqual([fault]);
  });
});
