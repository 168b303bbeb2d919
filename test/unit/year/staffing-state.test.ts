/**
 * Which state of the year a later staffing reads: that of its own entry, with everything since the draw
 * (protocol 14.7.1).
 */

import { describe, expect, test } from "vitest";
import { type Ledger, orThrow, type Policy, type Registry } from "../../../src/index.js";

import {
  amendPolicy,
  auditLedger,
  changeRegistry,
  plannedVisits,
  publishVisits,
  runCase,
  staffRound,
  substitute,
} from "../../support/acts.js";
import { BY, inspectors, matterOf, type Row, rules, run, town, units } from "../../support/small-case.js";

const CALENDAR = {
  id: "C",
  from: "2026-01-01",
  until: "2026-12-31",
  weekend: [6, 7],
  holidays: [] as Row[],
  workdays: [],
};
const roles = [{ id: "lead" }, { id: "second" }];

/** Four of the twelve units are drawn in H1, and two people with one visit each cannot make them. */
const planOf = (team: Row, more: (draft: Row) => void = () => {}): Policy =>
  rules((draft) => {
    const matter = matterOf(draft);
    matter.strata = [{ id: "all", number: 8 }];
    matter.team = { roles, ...team };
    more(draft);
  });
const crew = (count: number, capacity = 1) =>
  inspectors()
    .slice(0, count)
    .map((each) => ({ ...each, capacity }));
const few = town({ inspectors: crew(2) });
const day = (on: string): string => `${on}T09:00:00+08:00`;
const said = { reason: "people joined", approver: "head", by: BY };

function later(
  ledger: Ledger,
  policy: Policy,
  registry: Registry,
  on = "2026-03-02",
  named: Row = { round: "H1" },
) {
  return orThrow(
    staffRound({ ledger, policy, registry, at: day(on), ...said, ...(named as { round: string }) }),
  );
}

const peopleOf = ({ teams }: ReturnType<typeof later>) =>
  new Set((teams?.teams?.seats ?? []).map(({ inspector }) => inspector));
const findings = (ledger: Ledger, ...registries: Registry[]) =>
  auditLedger(ledger, { registry: registries }).findings;

test("years without return count back from the first day of the round, whenever its people are found", () => {
  const policy = planOf({ noReturn: { years: 1 } });
  const history = units().map(({ id }) => ({
    unit: id,
    day: "2025-02-02",
    kind: "routine",
    inspectors: ["I-1"],
    result: null,
  }));
  const bad = run({ policy, registry: town({ inspectors: crew(2), history }) });
  const many = town({ inspectors: crew(5, 6), history, asOf: "2026-03-01" });
  const { unstaffed, ...staffing } = later(bad.ledger, policy, many);
  expect(unstaffed).toEqual([]);
  expect(peopleOf({ unstaffed, ...staffing })).not.toContain("I-1");
  expect(findings(staffing.ledger, town({ inspectors: crew(2), history }), many)).toEqual([]);
});

describe("what happened since the draw counts", () => {
  test("a visit that kept the promise frees the days, and an earlier promise does not bind", () => {
    const policy = planOf({}, (draft) => {
      draft["calendars"] = [CALENDAR];
      const matter = matterOf(draft);
      matter["schedule"] = {};
      matter["frequency"] = [{ id: "promise", atLeast: 1, window: { months: 12, start: "2025-03-20" } }];
    });
    const bad = run({ policy, registry: few });
    const many = town({ inspectors: crew(5, 6), asOf: "2026-03-01" });
    const bound = plannedVisits(later(bad.ledger, policy, many).ledger, policy);
    expect(bound.every((visit) => visit.day <= "2026-03-20")).toBe(true);
    const visits = bound.map(({ unit }) => ({ unit, day: "2026-02-10", kind: "complaint" }));
    const told = orThrow(
      publishVisits({ ledger: bad.ledger, authority: "000000", visits, at: day("2026-02-11"), by: BY }),
    );
    const { ledger } = later(told, policy, many);
    expect(plannedVisits(ledger, policy).some((visit) => visit.day > "2026-03-20")).toBe(true);
    expect(findings(ledger, few, many)).toEqual([]);
  });

  test("a holiday that an amendment adds is closed, unless the policy of the draw is handed over", () => {
    const dated = (holidays: Row[]) =>
      planOf({}, (draft) => {
        draft["calendars"] = [{ ...CALENDAR, holidays }];
        matterOf(draft)["schedule"] = {};
      });
    const policy = dated([]);
    const bad = run({ policy, registry: few });
    const many = town({ inspectors: crew(5, 6), asOf: "2026-03-01" });
    const [first] = plannedVisits(later(bad.ledger, policy, many).ledger, policy).map((visit) => visit.day);
    const next = dated([{ day: first!, name: "storm" }]);
    const amended = orThrow(
      amendPolicy({ ledger: bad.ledger, policy: next, at: day("2026-02-02"), ...said }),
    );
    const daysBy = (by: Policy) =>
      plannedVisits(later(amended.ledger, by, many).ledger, by).map((visit) => visit.day);
    expect(daysBy(next)).not.toContain(first);
    expect(daysBy(policy)).toContain(first);
    expect(findings(later(amended.ledger, next, many).ledger, few, many)).toEqual([]);
  });

  test("seats that a substitution has changed are held by whoever came: they have no room left", () => {
    const policy = planOf({ staffing: "by-rank" });
    const three = town({ inspectors: crew(3), asOf: "2026-01-11" });
    const partly = run({ policy, registry: few });
    const gone = partly.teams.teams!.seats[0]!.inspector;
    const stayed = orThrow(
      substitute({
        ...{
          ledger: partly.ledger,
          policy,
          registry: three,
          round: "H1",
          ground: "illness",
          at: day("2026-01-12"),
          ...said,
        },
        out: [{ inspector: gone }],
      }),
    );
    const four = town({ inspectors: crew(4), asOf: "2026-03-01" });
    const staffing = later(stayed.ledger, policy, four);
    expect(peopleOf(staffing)).toEqual(new Set([gone, "I-4"]));
    expect(findings(staffing.ledger, few, three, four)).toEqual([]);
  });

  test("a unit that goes on under another id is staffed under the id of the draw", () => {
    const policy = planOf({ region: true });
    const bad = run({ policy, registry: few });
    const drawn = bad.draw.strata.flatMap((stratum) => stratum.drawn.map(({ unit }) => unit));
    const into = units().find(({ id }) => !drawn.includes(id as string))!["id"] as string;
    const left = units().filter(({ id }) => id !== drawn[0]);
    const many = town({ units: left, inspectors: crew(5, 6), asOf: "2026-03-01" });
    const reasons = [{ unit: drawn[0]!, code: "merged" as const, reason: "one firm", into }];
    const { ledger } = orThrow(
      changeRegistry({
        ledger: bad.ledger,
        before: few,
        after: many,
        reasons,
        approver: "head",
        at: day("2026-03-01"),
        by: BY,
      }),
    );
    const staffing = later(ledger, policy, many);
    expect([...staffing.staffed].sort()).toEqual([...drawn].sort());
    expect(findings(staffing.ledger, few, many)).toEqual([]);
  });
});

describe("cases", () => {
  const lanes = [{ id: "campaign", ground: "campaign", team: { roles, staffing: "by-rank" } }];
  const withLane = (team: Row = {}) => planOf(team, (draft) => Object.assign(draft, { lanes }));
  const opened = (
    ledger: Ledger,
    policy: Policy,
    registry: Registry,
    wanted: readonly string[],
    name: string,
  ) =>
    orThrow(
      runCase({
        ...{
          ledger,
          policy,
          registry,
          lane: "campaign",
          case: name,
          units: wanted,
          until: "2026-06-30",
          reason: "a letter",
        },
        ...{ approver: "government", seed: [{ type: "plain", value: "7" }], at: day("2026-01-06"), by: BY },
      }),
    );

  test("in several steps give nobody more seats than the capacity", () => {
    const policy = withLane();
    const { ledger } = opened(run({ policy }).ledger, policy, few, ["U-01", "U-02", "U-03"], "C-1");
    const four = town({ inspectors: crew(4), asOf: "2026-03-01" });
    const staffing = later(ledger, policy, four, "2026-03-02", { matter: "campaign", round: "C-1" });
    expect(staffing.staffed).toHaveLength(1);
    expect(peopleOf(staffing)).toEqual(new Set(["I-3", "I-4"]));
    expect(findings(staffing.ledger, town(), few, four)).toEqual([]);
  });

  test("a case that is called like a round has its own room, and so has the round", () => {
    const policy = withLane();
    const able = town({ inspectors: crew(4, 2) });
    const full = run({ policy, registry: able });
    expect(full.teams.complete).toBe(true);
    const { teams, ledger } = opened(full.ledger, policy, able, ["U-01"], "H1");
    expect(teams!.complete).toBe(true);
    expect(findings(ledger, able)).toEqual([]);
  });
});
