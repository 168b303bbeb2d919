/**
 * A round that could not be staffed is staffed later: the same units, the same tickets, and nobody loses a
 * team.
 */

import { describe, expect, test } from "vitest";
import { type Ledger, orThrow } from "../../../src/index.js";
import { append } from "../../../src/protocol.js";

import {
  amendPolicy,
  auditLedger,
  plannedVisits,
  recordResults,
  replaceUnits,
  type StaffRoundInput,
  staffRound,
} from "../../support/acts.js";
import { AT, BY, inspectors, matterOf, type Row, rules, run, SEED, town } from "../../support/small-case.js";

const LATER = "2026-01-12T09:00:00+08:00";

/**
 * Nobody needs a certificate or a qualification, everybody makes two visits; eight seats and more are wanted.
 */
const easy = (change: (matter: ReturnType<typeof matterOf>) => void = () => {}) =>
  rules((draft) => {
    const matter = matterOf(draft);
    matter.team = { roles: [{ id: "lead" }, { id: "second" }] };
    change(matter);
  });
const crew = (count: number, capacity = 2) =>
  inspectors()
    .slice(0, count)
    .map((each) => ({ ...each, capacity }));
const few = town({ inspectors: crew(2) });
const many = town({ inspectors: crew(5, 6), asOf: "2026-01-11" });

function later(ledger: Ledger, change: Partial<StaffRoundInput> = {}) {
  const said = { reason: "three people joined", approver: "head", at: LATER, by: BY };
  return staffRound({ ledger, policy: easy(), registry: many, round: "H1", ...said, ...change });
}

const audit = (ledger: Ledger, ...registries: ReturnType<typeof town>[]) =>
  auditLedger(ledger, { registry: registries }).findings;
const drawnIn = (outcome: ReturnType<typeof run>) =>
  outcome.draw.strata.flatMap(({ drawn }) => drawn.map(({ unit }) => unit)).sort();

describe("all or none", () => {
  const bad = run({ policy: easy(), registry: few });

  test("after people were added every drawn unit has its team, and no unit was drawn again", () => {
    expect(bad.teams.teams).toBe(null);
    const { staffed, unstaffed, impossible, teams, ledger } = orThrow(later(bad.ledger));
    expect([...staffed].sort()).toEqual(drawnIn(bad));
    expect([unstaffed, impossible]).toEqual([[], null]);
    expect(new Set(teams!.teams!.seats.map(({ inspector }) => inspector)).size).toBeGreaterThan(2);
    expect(ledger.filter(({ kind }) => kind === "draw")).toHaveLength(1);
    expect(audit(ledger, few, many)).toEqual([]);
  });

  test("the same people are found whichever day of the round it happens on", () => {
    const seats = (at: string) => orThrow(later(bad.ledger, { at })).teams!.teams!.seats;
    expect(seats("2026-02-02T09:00:00+08:00")).toEqual(seats(LATER));
  });

  test("while too few are there nothing is written, and the seats are named", () => {
    const still = orThrow(later(bad.ledger, { registry: town({ inspectors: crew(3), asOf: "2026-01-11" }) }));
    expect(still.teams).toBe(null);
    expect(still.impossible!.shortfall).toBeGreaterThan(0);
    expect(still.ledger).toBe(bad.ledger);
  });

  test("limits that an amendment changed count, the policy of the draw no less", () => {
    const limited = easy((matter) => {
      matter.team["limits"] = { perYear: 1 };
    });
    const strict = run({ policy: limited, registry: many, at: LATER });
    expect(strict.teams.complete).toBe(false);
    const amended = orThrow(
      amendPolicy({
        ledger: strict.ledger,
        policy: easy(),
        reason: "limit lifted",
        approver: "head",
        at: LATER,
        by: BY,
      }),
    );
    const after = orThrow(later(amended.ledger));
    expect(after.unstaffed).toEqual([]);
    expect(audit(after.ledger, many)).toEqual([]);
    expect(orThrow(later(amended.ledger, { policy: limited })).teams).toBe(null);
  });

  test("a second staffing of a round that is staffed is refused, and so is one without words or after the round", () => {
    const { ledger } = orThrow(later(bad.ledger));
    const codes = (answer: ReturnType<typeof later>) =>
      answer.ok ? [] : answer.refusals.map(({ code }) => code);
    expect(codes(later(ledger))).toEqual(["staffing/all-staffed"]);
    expect(codes(later(bad.ledger, { reason: " ", approver: "" }))).toEqual([
      "staffing/without",
      "staffing/without",
    ]);
    expect(codes(later(bad.ledger, { at: "2026-07-01T09:00:00+08:00" }))).toEqual(["staffing/too-late"]);
    const gone = drawnIn(bad)[0]!;
    const smaller = town({
      units: many.units.ids.filter((id) => id !== gone).map((id) => ({ id, tier: "key" })),
      asOf: "2026-01-11",
    });
    expect(codes(later(bad.ledger, { registry: smaller }))).toEqual(["staffing/unit-gone"]);
    const other = easy((matter) => {
      matter.team["band"] = 1;
    });
    expect(codes(later(bad.ledger, { policy: other }))).toEqual(["round/other-policy"]);
  });

  test("what was staffed later can be visited, and counts in the loads of the next round", () => {
    const { ledger } = orThrow(later(bad.ledger));
    const [unit] = drawnIn(bad) as [string];
    const done = orThrow(
      recordResults({
        ledger,
        policy: easy(),
        at: "2026-02-02T09:00:00+08:00",
        by: BY,
        steps: [{ drawId: bad.draw.drawId, unit, step: "enter", day: "2026-02-02", codes: ["1"] }],
      }),
    );
    const next = run({
      policy: easy(),
      registry: many,
      round: "H2",
      ledger: done,
      seed: [{ type: "plain", value: "2" }],
      at: "2026-07-01T09:00:00+08:00",
    });
    expect(next.teams.teams!.levels!.some(({ year }) => year > 1)).toBe(true);
    expect(audit(next.ledger, few, many)).toEqual([]);
  });
});

describe("by rank", () => {
  const policy = easy((matter) => {
    matter.team["staffing"] = "by-rank";
  });
  const partly = run({ policy, registry: few });

  test("only the units without a team get one; the others keep theirs", () => {
    const before = partly.teams.teams!.seats;
    expect(before.length).toBeGreaterThan(0);
    const { staffed, teams, ledger } = orThrow(later(partly.ledger, { policy }));
    expect(staffed).toEqual(partly.teams.unstaffed);
    const units = new Set(before.map(({ unit }) => unit));
    expect(teams!.teams!.seats.some(({ unit }) => units.has(unit))).toBe(false);
    expect(audit(ledger, few, many)).toEqual([]);
  });

  test("attempts are counted: a third goes on where the second ended", () => {
    const three = town({ inspectors: crew(4, 1), asOf: "2026-01-11" });
    const second = orThrow(later(partly.ledger, { policy, registry: three }));
    expect(second.staffed.length * second.unstaffed.length).toBeGreaterThan(0);
    const third = orThrow(later(second.ledger, { policy, at: "2026-01-13T09:00:00+08:00" }));
    expect(third.unstaffed).toEqual([]);
    expect(
      third.ledger.flatMap(({ kind, body }) =>
        kind === "staffing" ? [(body as unknown as Row)["attempt"]] : [],
      ),
    ).toEqual([2, 3]);
    expect(audit(third.ledger, few, three, many)).toEqual([]);
  });

  test("a unit that came from the reserve and found nobody is staffed too, a void one is not", () => {
    const [gone] = partly.teams.unstaffed as [string];
    const at = "2026-01-06T09:00:00+08:00";
    const units = [{ unit: gone, code: "closed" as const, reason: "shut" }];
    const replaced = orThrow(
      replaceUnits({
        ledger: partly.ledger,
        policy,
        registry: few,
        round: "H1",
        units,
        approver: "head",
        at,
        by: BY,
      }),
    );
    const after = orThrow(later(replaced.ledger, { policy }));
    expect(after.staffed).not.toContain(gone);
    expect(after.unstaffed).toEqual([]);
    expect(audit(after.ledger, few, many)).toEqual([]);
  });
});

test("where visits have days, the later ones get days from the entry on", () => {
  const calendars = [
    { id: "C", from: "2026-01-01", until: "2026-12-31", weekend: [6, 7], holidays: [], workdays: [] },
  ];
  const policy = rules((draft) => {
    draft["calendars"] = calendars;
    const matter = matterOf(draft);
    matter["schedule"] = {};
    matter.team = { roles: [{ id: "lead" }, { id: "second" }] };
  });
  const bad = run({ policy, registry: few });
  const { ledger } = orThrow(later(bad.ledger, { policy }));
  const days = plannedVisits(ledger, policy).map(({ day }) => day);
  expect(days).toHaveLength(drawnIn(bad).length);
  expect(days.every((day) => day >= "2026-01-12" && day <= "2026-06-30")).toBe(true);
  expect(audit(ledger, few, many)).toEqual([]);
});

describe("the audit", () => {
  const bad = run({ policy: easy(), registry: few, seed: SEED, at: AT });
  const { ledger } = orThrow(later(bad.ledger));
  const forged = (change: (body: Row) => void) => {
    const { kind, at, by, body } = ledger.at(-1)!;
    const copy = structuredClone(body) as unknown as Row;
    change(copy);
    return audit(append(ledger.slice(0, -1), { kind, at, by, body: copy as never }), few, many).map(
      ({ code }) => code,
    );
  };

  test("finds another person in a seat, another number, a staffing after which somebody is left out", () => {
    const seatOf = (body: Row) =>
      (body["staffed"] as { teams: { seats: Row[]; loads: Row[] }; unstaffed: string[] }).teams.seats;
    expect(forged((body) => Object.assign(seatOf(body)[0]!, { inspector: "I-9" }))).toContain(
      "verify/inspector-unknown",
    );
    expect(forged((body) => Object.assign(body, { attempt: 3 }))).toEqual(["verify/staffing-attempt"]);
    expect(forged((body) => Object.assign(body, { approver: " " }))).toEqual(["verify/void-without-reason"]);
    expect(forged((body) => seatOf(body).splice(0, 1))).toContain("verify/seats");
    expect(forged((body) => Object.assign(body, { policy: ledger[1]!.hash }))).toEqual(["verify/reference"]);
    const unit = (ledger.at(-1)!.body as unknown as { staffed: { teams: { seats: { unit: string }[] } } })
      .staffed.teams.seats[0]!.unit;
    const without = (body: Row) => {
      const { teams } = body["staffed"] as { teams: { seats: Row[] } };
      teams.seats = teams.seats.filter((seat) => seat["unit"] !== unit);
    };
    expect(new Set(forged(without))).toEqual(
      new Set(["verify/staffing-units", "verify/load", "verify/replay"]),
    );
  });
});
