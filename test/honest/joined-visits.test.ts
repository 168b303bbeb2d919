/**
 * Honest ledgers with joined visits: whatever became of the visit before somebody went along with it, the
 * audit finds nothing.
 */

import { describe, expect, test } from "vitest";
import { type Entry, type Ledger, orThrow } from "../../src/index.js";
import { dueItems, readBook, replaceUnits, staleSeats, substitute, verifyLedger } from "../support/acts.js";
import { FOLLOWER, joinedTown, LEAD, oneAuthority, runHalf, twoAuthorities } from "../support/joined-town.js";
import { rechained } from "../support/rechained.js";
import type { Row } from "../support/small-case.js";

const registry = joinedTown();
const LATER = "2026-01-02T11:00:00+08:00";
const change = {
  registry,
  round: "R01",
  matter: LEAD,
  approver: "head",
  at: "2026-01-02T10:00:00+08:00",
  by: "officer-1",
};

/** Seats of the follower's teams entry that say they join. */
function joinedIn(ledger: Ledger): readonly { readonly unit: string; readonly inspector: string }[] {
  return (ledger.at(-1)!.body as unknown as { joined: { unit: string; inspector: string }[] }).joined;
}

describe("another authority on the ledger goes along", () => {
  const [hygiene, labels] = twoAuthorities();
  const lead = runHalf({ registry, policy: hygiene, matter: LEAD });
  const { ledger } = runHalf({ registry, policy: labels, matter: FOLLOWER, ledger: lead.ledger, at: LATER });

  test("and the audit finds nothing, whichever policy is at hand", () => {
    expect(joinedIn(ledger).length).toBeGreaterThan(5);
    for (const policy of [hygiene, labels]) expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  });

  test("somebody who is said to join and is not of that visit is found", () => {
    const [seat, ...others] = joinedIn(ledger);
    const there = lead.teams
      .teams!.seats.filter(({ unit }) => unit === seat!.unit)
      .map(({ inspector }) => inspector);
    const stranger = registry.inspectors.find(({ id }) => !there.includes(id))!.id;
    const last = ledger.at(-1)!;
    const body = {
      ...(last.body as object),
      joined: [{ ...seat!, inspector: stranger }, ...others],
    } as unknown as typeof last.body;
    const forged = rechained([...ledger.slice(0, -1), { ...last, body } as Entry]);
    expect(verifyLedger(forged, { registry }).map(({ code }) => code)).toContain("verify/joined");
  });
});

test("whoever went to a unit on a joined seat has been there, and does not return", () => {
  const [hygiene, labels] = twoAuthorities({
    team: { roles: [{ id: "first" }, { id: "second" }], region: false, noReturn: { visits: 1 } },
  });
  const lead = runHalf({ registry, policy: hygiene, matter: LEAD });
  const first = runHalf({ registry, policy: labels, matter: FOLLOWER, ledger: lead.ledger, at: LATER });
  const july = { round: "R02", at: "2026-07-01T09:00:00+08:00" };
  const second = runHalf({ registry, policy: labels, matter: FOLLOWER, ledger: first.ledger, ...july });
  const went = new Set(joinedIn(first.ledger).map(({ unit, inspector }) => `${unit} ${inspector}`));
  expect(went.size).toBeGreaterThan(0);
  const goes = second.teams.teams!.seats.map(({ unit, inspector }) => `${unit} ${inspector}`);
  expect(goes.filter((each) => went.has(each))).toEqual([]);
  expect(verifyLedger(second.ledger, { registry })).toEqual([]);
});

describe("the visit changed before the second matter went along", () => {
  const policy = oneAuthority();
  const lead = runHalf({ registry, policy, matter: LEAD });
  const join = (ledger: Ledger) => runHalf({ registry, policy, matter: FOLLOWER, ledger, at: LATER }).ledger;

  test("by a substitution", () => {
    const out = [{ inspector: lead.teams.teams!.seats[0]!.inspector }];
    const { ledger } = orThrow(
      substitute({ ...change, policy, ledger: lead.ledger, out, ground: "illness", reason: "a note" }),
    );
    const joined = join(ledger);
    expect(joinedIn(joined).some(({ inspector }) => inspector === out[0]!.inspector)).toBe(false);
    expect(verifyLedger(joined, { registry, policy })).toEqual([]);
  });

  test("by a replacement", () => {
    const gone = lead.draw.strata[0]!.drawn[0]!.unit;
    const units = [{ unit: gone, code: "not-found", reason: "no door" }] as const;
    const { ledger, replaced } = orThrow(replaceUnits({ ...change, policy, ledger: lead.ledger, units }));
    const joined = join(ledger);
    const places = joinedIn(joined).map(({ unit }) => unit);
    expect([places.includes(gone), places.includes(replaced[0]!.by!)]).toEqual([false, true]);
    expect(verifyLedger(joined, { registry, policy })).toEqual([]);
  });
});

describe("the visit changes after the second matter went along", () => {
  const LATE = "2026-01-02T15:00:00+08:00";
  const ill = { ...change, ground: "illness", reason: "a note", at: LATE } as const;

  /** Both drawn, then the first who goes along somewhere gives up all seats of the lead. */
  function afterIllness(follower: Row = {}, person: (row: Row, place: number) => Row = (row) => row) {
    const town = joinedTown(person);
    const policy = oneAuthority(follower);
    const first = runHalf({ registry: town, policy, matter: LEAD });
    const second = runHalf({ registry: town, policy, matter: FOLLOWER, ledger: first.ledger, at: LATER });
    const [seat] = joinedIn(second.ledger);
    const outcome = orThrow(
      substitute({
        ...ill,
        registry: town,
        policy,
        ledger: second.ledger,
        out: [{ inspector: seat!.inspector }],
      }),
    );
    return {
      town,
      policy,
      outcome,
      ill: seat!.inspector,
      followerId: second.draw.drawId,
      leadId: first.draw.drawId,
    };
  }

  test("a substitution takes the joined seat along, and it counts in nobody's load", () => {
    const { town, policy, outcome, ill: gone, followerId, leadId } = afterIllness();
    const [followed] = outcome.followed;
    expect([outcome.followed.length, followed!.drawId]).toEqual([1, followerId]);
    for (const seat of followed!.seats) {
      expect([seat.from, seat.joins]).toEqual([gone, leadId]);
      expect(outcome.seats.some(({ unit, to }) => unit === seat.unit && to === seat.to)).toBe(true);
    }
    expect(staleSeats(readBook(outcome.ledger))).toEqual([]);
    expect(verifyLedger(outcome.ledger, { registry: town, policy })).toEqual([]);
    const next = runHalf({
      registry: town,
      policy,
      matter: LEAD,
      ledger: outcome.ledger,
      at: "2026-07-01T09:00:00+08:00",
      round: "R02",
    });
    expect(verifyLedger(next.ledger, { registry: town, policy })).toEqual([]);
  });

  test("where the one who comes may not sit there, the seat is drawn", () => {
    const lead = (person: Row, place: number): Row => ({
      ...person,
      qualifications: place < 4 ? ["labels"] : [],
    });
    const roles = [
      { id: "first", qualifications: ["labels"] },
      { id: "second", qualifications: ["labels"] },
    ];
    const { town, policy, outcome } = afterIllness({ team: { roles, region: false } }, lead);
    const seats = outcome.followed.flatMap((each) => each.seats);
    const able = town.inspectors
      .filter(({ qualifications }) => qualifications.includes("labels"))
      .map(({ id }) => id);
    expect(seats.some(({ joins }) => joins === undefined)).toBe(true);
    expect(seats.every(({ to }) => able.includes(to))).toBe(true);
    expect(verifyLedger(outcome.ledger, { registry: town, policy })).toEqual([]);
  });

  test("another authority's seat is named, stands among its due items, and goes along again once it substitutes", () => {
    const [hygiene, labels] = twoAuthorities();
    const first = runHalf({ registry, policy: hygiene, matter: LEAD });
    const second = runHalf({ registry, policy: labels, matter: FOLLOWER, ledger: first.ledger, at: LATER });
    const [seat] = joinedIn(second.ledger);
    const out = [{ inspector: seat!.inspector }];
    const answer = substitute({ ...ill, policy: hygiene, ledger: second.ledger, out });
    const { ledger, followed } = orThrow(answer);
    const stale = staleSeats(readBook(ledger));
    expect(followed).toEqual([]);
    expect(stale.length).toBeGreaterThan(0);
    expect(answer.ok && answer.warnings.map(({ code }) => code)).toEqual(
      stale.map(() => "substitution/joined-stale"),
    );
    const due = orThrow(dueItems(ledger, labels)).filter(({ what }) => what === "seat");
    expect(due.map(({ unit }) => unit)).toEqual(stale.map(({ unit }) => unit));
    expect(orThrow(dueItems(ledger, hygiene)).filter(({ what }) => what === "seat")).toEqual([]);
    const units = [...new Set(stale.map(({ unit }) => unit))];
    const mended = orThrow(
      substitute({
        ...ill,
        policy: labels,
        matter: FOLLOWER,
        ledger,
        out: [{ inspector: seat!.inspector, units }],
      }),
    );
    expect(mended.seats.some(({ joins }) => joins === first.draw.drawId)).toBe(true);
    expect(staleSeats(readBook(mended.ledger))).toEqual([]);
    for (const policy of [hygiene, labels])
      expect(verifyLedger(mended.ledger, { registry, policy })).toEqual([]);
  });

  test("a visit that is not made leaves the joined seats due", () => {
    const policy = oneAuthority();
    const first = runHalf({ registry, policy, matter: LEAD });
    const second = runHalf({ registry, policy, matter: FOLLOWER, ledger: first.ledger, at: LATER });
    const units = [{ unit: joinedIn(second.ledger)[0]!.unit, code: "not-found", reason: "no door" }] as const;
    const answer = replaceUnits({ ...change, policy, ledger: second.ledger, units, at: LATE });
    expect(answer.ok && answer.warnings.map(({ code }) => code)).toContain("substitution/joined-stale");
    const { ledger } = orThrow(answer);
    expect(staleSeats(readBook(ledger)).map(({ unit, drawId }) => [unit, drawId])).toContainEqual([
      units[0].unit,
      second.draw.drawId,
    ]);
    expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  });

  test("somebody who is said to follow a visit that they do not make is found", () => {
    const { town, policy, outcome } = afterIllness();
    const last = outcome.ledger.at(-1)!;
    const body = last.body as unknown as { seats: { unit: string; to: string; from: string }[] };
    const there = outcome.seats.map(({ to }) => to);
    const stranger = town.inspectors.find(({ id }) => !there.includes(id) && id !== body.seats[0]!.from)!.id;
    const seats = body.seats.map((seat, at) => (at === 0 ? { ...seat, to: stranger } : seat));
    const forged = rechained([
      ...outcome.ledger.slice(0, -1),
      { ...last, body: { ...body, seats } } as unknown as Entry,
    ]);
    const codes = verifyLedger(forged, { registry: town, policy }).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["verify/joined", "verify/replay"]));
  });
});
