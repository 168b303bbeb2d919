import { describe, expect, test } from "vitest";
import { orThrow } from "../../../src/index.js";
import { groupBy } from "../../../src/kernel/group-by.js";
import { append, keyFor, ticketOf } from "../../../src/protocol.js";

import { seatsNow } from "../../../src/year/seats-now.js";
import { loadsOf } from "../../../src/year/year-counts.js";
import { attemptsOf, type SubstituteInput, substitute, verifyLedger, yearSoFar } from "../../support/acts.js";
import { withDays } from "../../support/day-town.js";
import { inspectors, matterOf, type Row, rules, run, town, withInspector } from "../../support/small-case.js";

const OCCASION = {
  ground: "illness",
  reason: "note of 6 January",
  approver: "head",
  at: "2026-01-06T08:00:00+08:00",
  by: "officer-1",
} as const;
const everybody = (change: Row) =>
  town({ inspectors: inspectors().map((each) => ({ ...each, qualifications: ["lead"], ...change })) });

function drawn(change: (draft: Row) => void = () => {}, registry = everybody({})) {
  const policy = rules(change);
  const outcome = run({ registry, policy });
  const ask = (input: Partial<SubstituteInput>) =>
    substitute({ registry, policy, round: "H1", ledger: outcome.ledger, out: [], ...OCCASION, ...input });
  return { policy, registry, outcome, ask, seats: outcome.teams.teams!.seats };
}

describe("substitution", () => {
  test("only the seats concerned change, each to the next candidate of its own tickets", () => {
    const { ask, seats, outcome, registry, policy } = drawn();
    const out = seats[0]!.inspector;
    const { seats: changed, ledger, moved, impossible } = orThrow(ask({ out: [{ inspector: out }] }));
    expect(impossible).toBeNull();
    expect(moved).toBe(false);
    expect(changed.map(({ unit, role }) => `${unit} ${role}`).sort()).toEqual(
      seats
        .filter(({ inspector }) => inspector === out)
        .map(({ unit, role }) => `${unit} ${role}`)
        .sort(),
    );
    const key = keyFor(outcome.draw.seed, outcome.draw.drawId, "seat");
    const order = (unit: string, role: string) =>
      registry.inspectors
        .map(({ id }) => id)
        .sort((a, b) => (ticketOf(key, unit, role, a) < ticketOf(key, unit, role, b) ? -1 : 1));
    for (const { unit, role, to, from } of changed) {
      const mates = seats
        .filter((seat) => seat.unit === unit && seat.role !== role)
        .map(({ inspector }) => inspector);
      expect(from).toBe(out);
      expect(to).toBe(order(unit, role).find((id) => id !== out && !mates.includes(id)));
    }
    expect(ledger.at(-1)).toMatchObject({
      kind: "substitution",
      at: OCCASION.at,
      body: { reason: OCCASION.reason, approver: "head", ground: "illness" },
    });
    expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  });

  test("a late recusal concerns one unit; the load of later rounds counts the one who stepped in", () => {
    const { ask, seats, registry, policy, outcome } = drawn();
    const { unit, inspector } = seats[0]!;
    const { seats: changed, ledger } = orThrow(
      ask({ out: [{ inspector, units: [unit] }], ground: "recusal" }),
    );
    expect(changed.map((seat) => seat.unit)).toEqual([unit]);
    const loads = (of: typeof ledger) => loadsOf(yearSoFar(of, policy).draws);
    expect(loads(ledger).get(inspector)).toBe(loads(outcome.ledger).get(inspector)! - 1);
    expect(loads(ledger).get(changed[0]!.to)).toBe(loads(outcome.ledger).get(changed[0]!.to)! + 1);
    const later = run({
      registry,
      policy,
      round: "H2",
      ledger,
      seed: [{ type: "plain", value: "later" }],
      at: "2026-07-01T09:00:00+08:00",
    });
    expect(verifyLedger(later.ledger, { registry, policy })).toEqual([]);
  });

  test("visits that are made stay; leave concerns its days alone", () => {
    const { ask, seats, outcome, registry, policy } = drawn(withDays());
    const dayOf = new Map(outcome.teams.days!.visits.map(({ unit, day }) => [unit, day]));
    const days = [...dayOf.values()].sort();
    const second = seats.find(({ unit }) => dayOf.get(unit) === days[1])!.inspector;
    const at = `${days[1]}T08:00:00+08:00`;
    const change = orThrow(
      ask({ out: [{ inspector: second, from: days[1]!, until: days[1]! }], ground: "leave", at }),
    );
    expect(change.seats.every(({ unit }) => dayOf.get(unit) === days[1])).toBe(true);
    expect(verifyLedger(change.ledger, { registry, policy })).toEqual([]);
    const first = seats.find(({ unit }) => dayOf.get(unit) === days[0])!.inspector;
    const late = ask({ out: [{ inspector: first, until: days[0]! }], at });
    expect(late.ok ? [] : late.refusals.map(({ code }) => code)).toEqual(["substitution/idle-absence"]);
  });

  test("others move only if nothing else works, and whoever can stay stays", () => {
    // I-1 and I-2 may lead. I-1 is full; without I-2 his seats go to I-1 only if I-1 gives up second seats.
    const registry = town({
      inspectors: inspectors().map((each) => ({ ...each, capacity: each["id"] === "I-1" ? 4 : 6 })),
    });
    const { ask, policy } = drawn(
      (draft) => Object.assign(matterOf(draft).team, { balance: "capacity" }),
      registry,
    );
    const attempts = Array.from({ length: 40 }, (_, seed) => {
      const outcome = run({ registry, policy, seed: [{ type: "plain", value: `${seed}` }] });
      const change = ask({ ledger: outcome.ledger, out: [{ inspector: "I-2" }] });
      return change.ok ? { outcome, change: change.value } : undefined;
    }).flatMap((each) => (each === undefined ? [] : [each]));
    const moving = attempts.filter(({ change }) => change.moved);
    expect(moving.length).toBeGreaterThan(0);
    for (const { outcome, change } of moving) {
      const vacated = outcome.teams.teams!.seats.filter(({ inspector }) => inspector === "I-2").length;
      expect(change.seats.length).toBeGreaterThan(vacated);
      expect(change.seats.length).toBeLessThanOrEqual(2 * vacated);
      expect(verifyLedger(change.ledger, { registry, policy })).toEqual([]);
    }
  });

  test("impossible is an answer with a witness, and nothing is written", () => {
    const registry = town({ inspectors: withInspector("I-1", { capacity: 2 }) });
    const { ask, policy } = drawn(() => {}, registry);
    const outcome = run({ registry, policy });
    const change = orThrow(ask({ ledger: outcome.ledger, out: [{ inspector: "I-2" }] }));
    expect(change.impossible).toMatchObject({ shortfall: 2, room: [{ inspector: "I-1", room: 2 }] });
    expect(change.ledger).toBe(outcome.ledger);
  });

  test.each([
    ["nobody", { out: [] }, ["substitution/nobody-out"]],
    ["no reason", { reason: " " }, ["substitution/without"]],
    ["no ground of the list", { ground: "holiday" as never }, ["substitution/ground"]],
    ["somebody who sits nowhere", { out: [{ inspector: "I-77" }] }, ["substitution/idle-absence"]],
    [
      "an absence that ends before it starts",
      { out: [{ inspector: "I-1", from: "2026-03-02", until: "2026-03-01" }] },
      ["substitution/absence-order"],
    ],
    ["a round that was not drawn", { round: "H2" }, ["round/no-teams"]],
  ])("refused: %s", (_name, change, codes) => {
    const { ask, seats } = drawn();
    const asked = ask({ out: [{ inspector: seats[0]!.inspector }], ...change });
    expect(asked.ok ? [] : asked.refusals.map(({ code }) => code)).toEqual(codes);
  });

  test("refused: rules other than those of the draw", () => {
    const { ask, seats } = drawn();
    const asked = ask({
      out: [{ inspector: seats[0]!.inspector }],
      policy: rules((draft) => Object.assign(matterOf(draft).team, { band: 1 })),
    });
    expect(asked.ok ? [] : asked.refusals.map(({ code }) => code)).toEqual(["round/other-policy"]);
  });

  test("somebody else put in by hand is found, although the chain was mended", () => {
    const { ask, seats, registry, policy } = drawn();
    const { ledger } = orThrow(ask({ out: [{ inspector: seats[0]!.inspector }] }));
    const { body, kind, at, by } = ledger.at(-1)!;
    const change = body as unknown as { seats: Row[] };
    const free = registry.inspectors.map(({ id }) => id);
    const other = free.find(
      (id) =>
        id !== change.seats[0]!["to"] &&
        !seats.some((seat) => seat.unit === change.seats[0]!["unit"] && seat.inspector === id),
    )!;
    const forged = { ...change, seats: [{ ...change.seats[0], to: other }, ...change.seats.slice(1)] };
    const codes = verifyLedger(append(ledger.slice(0, -1), { kind, at, by, body: forged as never }), {
      registry,
      policy,
    }).map(({ code }) => code);
    expect(codes).toContain("verify/replay");
    const unsaid = append(ledger.slice(0, -1), { kind, at, by, body: { ...change, reason: "" } as never });
    expect(verifyLedger(unsaid).map(({ code }) => code)).toContain("verify/void-without-reason");
  });
});

describe("people who never sit together", () => {
  /**
   * I-1 may lead, I-2 may lead or follow, I-3 never sits with I-4; whoever follows I-1 must give way to let
   * somebody else lead.
   */
  const people = (): Row[] => [
    { ...inspectors()[0]!, id: "I-1", qualifications: ["lead"] },
    { ...inspectors()[1]!, id: "I-2", qualifications: ["lead"], notWith: ["I-3"] },
    { ...inspectors()[2]!, id: "I-3", qualifications: [] },
    { ...inspectors()[3]!, id: "I-4", qualifications: [] },
  ];

  test("a substitution for which others must move never seats them together, whatever the coin", () => {
    const registry = town({ inspectors: people().map((each) => ({ ...each, capacity: 9 })) });
    const policy = rules((draft) => Object.assign(matterOf(draft).team, { balance: "capacity" }));
    let moving = 0;
    for (let seed = 0; seed < 40; seed++) {
      const outcome = run({ registry, policy, seed: [{ type: "plain", value: `${seed}` }] });
      const change = substitute({
        registry,
        policy,
        round: "H1",
        ledger: outcome.ledger,
        ...OCCASION,
        out: [{ inspector: "I-1" }],
      });
      if (!change.ok || change.value.impossible !== null) continue;
      const seats = seatsNow(attemptsOf(change.value.ledger)[0]!);
      const teams = groupBy(seats, ({ unit }) => unit);
      if (change.value.moved) moving += 1;
      for (const [unit, team] of teams)
        expect([
          unit,
          team.map(({ inspector }) => inspector).filter((id) => id === "I-2" || id === "I-3").length,
        ]).not.toEqual([unit, 2]);
      expect(verifyLedger(change.value.ledger, { registry, policy })).toEqual([]);
    }
    expect(moving).toBeGreaterThan(3);
  });
});
