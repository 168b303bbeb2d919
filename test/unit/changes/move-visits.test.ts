/**
 * A holiday is declared after the draw: the visits of that day go on another by their own tickets, and
 * everything else stays where it is.
 */

import { describe, expect, test } from "vitest";
import { chineseCalendar, orThrow } from "../../../src/calendars.js";
import { type Ledger, type Policy, parsePolicy, type Registry } from "../../../src/index.js";
import type { MoveBody } from "../../../src/ledger/year-bodies.js";
import { append } from "../../../src/protocol.js";

import {
  amendPolicy,
  auditLedger,
  moveVisits,
  plannedVisits,
  recordResults,
  runCase,
} from "../../support/acts.js";
import { busyDraft } from "../../support/busy-town.js";
import { BY, inspectors, matterOf, type Row, run, town, units } from "../../support/small-case.js";

const AT = "2026-01-12T09:00:00+08:00";
const YEARS = [2025, 2026].map((year) => orThrow(chineseCalendar(year)));
const said = { reason: "notice of the office", approver: "head", at: AT, by: BY };

/** The policy of the busy town with some further days off. */
function policyOff(days: readonly string[], change: (draft: Row) => void = () => {}): Policy {
  const [before, now] = YEARS as [(typeof YEARS)[0], (typeof YEARS)[0]];
  const holidays = [...now.holidays, ...days.map((day) => ({ day, name: "declared later" }))];
  const workdays = now.workdays.filter(({ day }) => !days.includes(day));
  return orThrow(
    parsePolicy(
      busyDraft((draft) => {
        draft["calendars"] = [before, { ...now, holidays, workdays }];
        matterOf(draft).team["limits"] = { perDay: 2 };
        change(draft);
      }),
    ),
  );
}

const plenty = (change: Row = {}): Row[] =>
  inspectors().map((each) => ({ ...each, qualifications: ["lead"], ...change }));
const registry = town({ inspectors: plenty() });
const first = run({ policy: policyOff([]), registry });
const visitsOf = (ledger: Ledger, policy: Policy) => plannedVisits(ledger, policy);
const before = visitsOf(first.ledger, policyOff([]));
const target = before.filter(({ day }) => day > "2026-01-20")[0]!;

function amended(
  days: readonly string[],
  more: { ledger?: Ledger; registry?: Registry; change?: (draft: Row) => void } = {},
) {
  const policy = policyOff(days, more.change);
  return {
    policy,
    ...orThrow(
      amendPolicy({
        ledger: more.ledger ?? first.ledger,
        policy,
        registry: more.registry ?? registry,
        ...said,
      }),
    ),
  };
}

const findings = (ledger: Ledger, ...more: Registry[]) =>
  auditLedger(ledger, { registry: [registry, ...more] }).findings;

describe("a holiday declared later", () => {
  const { policy, ledger, closed, moves } = amended([target.day]);
  const after = visitsOf(ledger, policy);

  test("moves the visits of that day to open days of the round, and no other visit", () => {
    expect(closed.map(({ unit }) => unit)).toEqual(
      before.filter(({ day }) => day === target.day).map(({ unit }) => unit),
    );
    expect(after.filter(({ day }) => day === target.day)).toEqual([]);
    const rest = (list: typeof before) =>
      list
        .filter(({ unit }) => !closed.some((each) => each.unit === unit))
        .map(({ unit, day, seats }) => [unit, day, seats]);
    expect(rest(after)).toEqual(rest(before));
    const moved = after.find(({ unit }) => unit === target.unit)!;
    expect(moved.day >= "2026-01-12" && moved.day <= "2026-06-30").toBe(true);
    expect(moved.at).toBe(AT);
    expect(moves.flatMap(({ unmoved }) => unmoved)).toEqual([]);
  });

  test("leaves the team as it is where everybody can go on the new day", () => {
    const teamOf = (list: typeof before) => list.find(({ unit }) => unit === target.unit)!.seats;
    expect(moves[0]!.seats).toEqual([]);
    expect(teamOf(after)).toEqual(teamOf(before));
  });

  test("audits clean, and says so without a note of a closed day", () => {
    expect(findings(ledger)).toEqual([]);
    expect(auditLedger(ledger, { registry }).notes.map(({ code }) => code)).not.toContain(
      "verify/note-closed-day",
    );
  });

  test("gives the same move whenever it is made again, and another day when that one is closed too", () => {
    expect(amended([target.day]).moves).toEqual(moves);
    const { to } = moves[0]!.visits[0]!;
    const twice = amended([target.day, to]);
    expect(twice.moves.flatMap(({ visits }) => visits).find(({ unit }) => unit === target.unit)!.to).not.toBe(
      to,
    );
    expect(findings(twice.ledger)).toEqual([]);
  });
});

test("without a registry the visits are named and stay, the audit notes them, and moveVisits moves them later", () => {
  const policy = policyOff([target.day]);
  const named = amendPolicy({ ledger: first.ledger, policy, ...said });
  expect(named.ok && named.warnings.map(({ code, facts }) => [code, facts["unit"], facts["day"]])).toEqual(
    before.filter(({ day }) => day === target.day).map(({ unit, day }) => ["move/closed-day", unit, day]),
  );
  const { ledger } = orThrow(named);
  expect(auditLedger(ledger, { registry }).notes.map(({ code }) => code)).toContain("verify/note-closed-day");
  const moved = orThrow(moveVisits({ ledger, policy, registry, ...said }));
  expect(moved.moves).toEqual(amended([target.day]).moves);
  expect(orThrow(moveVisits({ ledger: moved.ledger, policy, registry, ...said })).moves).toEqual([]);
});

test("whoever is away on the new day is replaced by the seat's own tickets; the others of the team stay", () => {
  const plain = amended([target.day]);
  const { to } = plain.moves[0]!.visits[0]!;
  const [gone, stays] = target.seats.map(({ inspector }) => inspector) as [string, string];
  const away = town({
    inspectors: plenty().map((each) =>
      each["id"] === gone ? { ...each, leave: [{ from: to, until: to }] } : each,
    ),
    asOf: "2026-01-11",
  });
  const { moves, ledger } = amended([target.day], { registry: away });
  expect(moves[0]!.visits).toEqual(plain.moves[0]!.visits);
  expect(moves[0]!.seats.map(({ from }) => from)).toEqual([gone]);
  expect([gone, stays]).not.toContain(moves[0]!.seats[0]!.to);
  expect(findings(ledger, away)).toEqual([]);
});

test("a day on which the seats cannot be filled is passed over and named", () => {
  const plain = amended([target.day]);
  const { to } = plain.moves[0]!.visits[0]!;
  const away = town({ inspectors: plenty({ leave: [{ from: to, until: to }] }), asOf: "2026-01-11" });
  const { moves, ledger } = amended([target.day], { registry: away });
  expect(moves[0]!.visits[0]!.passedOver).toEqual([to]);
  expect(findings(ledger, away)).toEqual([]);
});

test("visits of past days and visits with a result stay where they are", () => {
  const past = policyOff([target.day]);
  const late = {
    ...said,
    at: `${target.day.slice(0, 8)}${String(Number(target.day.slice(8)) + 1).padStart(2, "0")}T09:00:00+08:00`,
  };
  expect(orThrow(amendPolicy({ ledger: first.ledger, policy: past, registry, ...late })).moves).toEqual([]);
  const day = "2026-01-12";
  const { drawId } = first.draw;
  const made = orThrow(
    recordResults({
      ledger: first.ledger,
      policy: policyOff([]),
      at: AT,
      by: BY,
      steps: [{ drawId, unit: target.unit, step: "enter", day, codes: ["1"] }],
    }),
  );
  const { closed } = amended([target.day], { ledger: made });
  expect(closed.map(({ unit }) => unit)).not.toContain(target.unit);
});

test("where no open day is left the visit is named and stays", () => {
  const short = run({
    policy: policyOff([], (draft) => (matterOf(draft).rounds = rounds("2026-01-14"))),
    registry,
  });
  const days = ["2026-01-12", "2026-01-13", "2026-01-14"];
  const { closed, ledger, policy } = amended(days, {
    ledger: short.ledger,
    change: (draft) => (matterOf(draft).rounds = rounds("2026-01-14")),
  });
  expect(closed.length).toBeGreaterThan(0);
  const again = moveVisits({ ledger, policy, registry, ...said });
  expect(again.ok && again.value.unmoved.map(({ unit }) => unit).sort()).toEqual(
    closed.map(({ unit }) => unit).sort(),
  );
  expect(again.ok && again.value.ledger).toBe(ledger);
  expect(again.ok && again.warnings.map(({ code }) => code)).toEqual(closed.map(() => "move/closed-day"));
});

function rounds(until: string): Row[] {
  return [{ id: "H1", from: "2026-01-05", until, share: "1" }];
}

test("cases beside the draw are moved too, by their own draw id", () => {
  const drawn = new Set(first.draw.strata.flatMap((stratum) => stratum.drawn.map(({ unit }) => unit)));
  const unit = units()
    .map(({ id }) => id as string)
    .find((id) => !drawn.has(id))!;
  const seed = [{ type: "plain", value: "case" }] as const;
  const opened = orThrow(
    runCase({
      ledger: first.ledger,
      policy: policyOff([]),
      registry,
      lane: "licence",
      case: "L-1",
      units: [unit],
      reason: "licence 7",
      seed,
      at: AT,
      by: BY,
    }),
  );
  const { day } = visitsOf(opened.ledger, policyOff([])).find((each) => each.unit === unit)!;
  const { moves, ledger, policy } = amended([day], { ledger: opened.ledger });
  expect(moves.map(({ drawId }) => drawId)).toContain("000000/2026/licence/L-1");
  expect(visitsOf(ledger, policy).find((each) => each.unit === unit)!.day).not.toBe(day);
  expect(findings(ledger)).toEqual([]);
});

test("a quiet day that is declared later closes it as well", () => {
  const { moves, ledger } = amended([], {
    change: (draft) => (matterOf(draft)["quiet"] = { days: [target.day] }),
  });
  expect(moves.flatMap(({ visits }) => visits.map(({ unit }) => unit))).toContain(target.unit);
  expect(findings(ledger)).toEqual([]);
});

test("moves are refused without words, and under a policy that does not stand", () => {
  const { ledger } = amended([target.day]);
  const codes = (change: object) => {
    const answer = moveVisits({ ledger, policy: policyOff([target.day]), registry, ...said, ...change });
    return answer.ok ? [] : answer.refusals.map(({ code }) => code);
  };
  expect(codes({ reason: "", approver: " " })).toEqual(["move/without", "move/without"]);
  expect(codes({ policy: policyOff([]) })).toEqual(["input/policy-not-amended"]);
});

describe("the audit", () => {
  const { ledger } = amended([target.day]);
  const forged = (change: (body: MoveBody & Row) => void) => {
    const { kind, at, by, body } = ledger.at(-1)!;
    const copy = structuredClone(body) as unknown as MoveBody & Row;
    change(copy);
    return findings(append(ledger.slice(0, -1), { kind, at, by, body: copy as never })).map(
      ({ code }) => code,
    );
  };
  const visit = (body: MoveBody) => body.visits[0] as unknown as Row;

  test("finds a day that somebody picked, a closed one, one before the entry", () => {
    const open = (body: MoveBody) => (visit(body)["to"] === "2026-03-10" ? "2026-03-11" : "2026-03-10");
    expect(forged((body) => Object.assign(visit(body), { to: open(body) }))).toEqual(["verify/replay"]);
    expect(forged((body) => Object.assign(visit(body), { to: "2026-03-08" }))).toContain("verify/day");
    expect(forged((body) => Object.assign(visit(body), { to: "2026-01-09" }))).toContain("verify/day");
  });

  test("finds a visit that did not stand there, one that is left out, one that nothing closes", () => {
    const [open] = before.filter(({ day }) => day > "2026-01-20" && day !== target.day);
    expect(forged((body) => Object.assign(visit(body), { from: "2026-03-10" }))).toEqual([
      "verify/moved-from",
      "verify/replay",
    ]);
    const other = { unit: open!.unit, from: open!.day, to: "2026-03-10", passedOver: [] };
    expect(forged((body) => (body.visits as unknown as Row[]).push(other))).toContain("verify/moved-visits");
    expect(forged((body) => (body.visits as unknown as Row[]).splice(0, 1, other))).toContain(
      "verify/moved-visits",
    );
  });

  test("finds somebody in a seat whom the tickets do not give", () => {
    const [seat] = target.seats;
    const change = {
      unit: target.unit,
      role: seat!.role,
      from: seat!.inspector,
      to: seat!.inspector === "I-5" ? "I-4" : "I-5",
      passedOver: [],
    };
    expect(forged((body) => (body.seats as unknown as Row[]).push(change))).toContain("verify/replay");
  });
});
