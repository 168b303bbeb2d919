/**
 * A unit with a planned visit goes on under another id; who is ill on that visit is replaced all the same.
 */

import { expect, test } from "vitest";
import { type Ledger, orThrow, type Registry } from "../../src/index.js";
import { visitKnown } from "../../src/year/draw-chronicle.js";
import {
  announceRound,
  changeRegistry,
  type RoundOutcome,
  readBook,
  runRound,
  substitute,
  verifyLedger,
} from "../support/acts.js";
import { AT, BY, inspectors, matterOf, type Row, rules, run, town, units } from "../support/small-case.js";

const before = town();
const policy = rules();
const outcome = run({ policy });
const { unit, inspector } = outcome.teams.teams!.seats[0]!;
const input = {
  policy,
  round: "H1",
  out: [{ inspector }],
  ground: "illness",
  reason: "a note",
  approver: "head",
  at: AT,
  by: BY,
} as const;

test("a seat in a merged unit is filled under the id that goes on, and the audit finds nothing", () => {
  const after = town({ units: units().filter(({ id }) => id !== unit) });
  const into = after.units.ids.find((id) => id !== unit)!;
  const reasons = [{ unit, code: "merged", into, reason: "one firm now" }] as const;
  const { ledger } = orThrow(
    changeRegistry({ ledger: outcome.ledger, before, after, reasons, approver: "head", at: AT, by: BY }),
  );
  const { seats, ledger: longer } = orThrow(substitute({ ...input, ledger, registry: after }));
  expect(seats.map((seat) => seat.unit)).toContain(unit);
  expect(verifyLedger(longer, { registry: [before, after], policy })).toEqual([]);
});

/** Everybody may lead, so that there is always somebody else. */
const people = (): Row[] => inspectors().map((each) => ({ ...each, qualifications: ["lead"] }));

/** The unit goes on as the first other one. */
function merged(ledger: Ledger, known: Registry, gone: string, at: string) {
  const left = units().filter(({ id }) => id !== gone);
  const after = town({ units: left, inspectors: people() });
  const into = after.units.ids[0]!;
  const reasons = [{ unit: gone, code: "merged", into, reason: "one firm now" }] as const;
  const changed = orThrow(
    changeRegistry({ ledger, before: known, after, reasons, approver: "head", at, by: BY }),
  );
  return { ledger: changed.ledger, after, left, into };
}

test("whoever is recused from the unit that goes on does not step in", () => {
  const known = town({ inspectors: people() });
  const drawn = run({ policy, registry: known });
  const seat = drawn.teams.teams!.seats[0]!;
  const { ledger, after, left, into } = merged(drawn.ledger, known, seat.unit, AT);
  const step = (registry: Registry) =>
    orThrow(
      substitute({ ...input, ledger, registry, out: [{ inspector: seat.inspector, units: [seat.unit] }] }),
    );
  const taker = step(after).seats[0]!.to;
  const barred = people().map((each) =>
    each["id"] === taker ? { ...each, recusals: [{ unit: into, reason: "family" }] } : each,
  );
  const recused = town({ units: left, inspectors: barred });
  const { seats, ledger: longer } = step(recused);
  expect(seats[0]!.to).not.toBe(taker);
  expect(verifyLedger(longer, { registry: [known, after, recused], policy })).toEqual([]);
});

test("a round that was announced before the merger keeps away who made the last visit there", () => {
  const known = town({ inspectors: people() });
  const strict = rules((draft) => {
    const matter = matterOf(draft);
    Object.assign(matter, { mode: "independent" });
    Object.assign(matter.team, { noReturn: { visits: 1 } });
  });
  const first = run({ policy: strict, registry: known });
  const second = {
    policy: strict,
    registry: known,
    round: "H2",
    at: "2026-07-01T09:00:00+08:00",
    by: BY,
  } as const;
  const announced = orThrow(
    announceRound({ ...second, ledger: first.ledger, sources: [{ type: "plain" }] }),
  ).ledger;
  const peopleAt = (unitId: string, { teams }: RoundOutcome) =>
    teams.teams!.seats.filter((seat) => seat.unit === unitId).map((seat) => seat.inspector);
  let twice = 0;
  for (let seed = 0; seed < 12; seed++) {
    const draw = (ledger: Ledger) =>
      orThrow(runRound({ ...second, ledger, seed: [{ type: "plain", value: `${seed}` }] }));
    const gone = draw(announced)
      .teams.teams!.seats.map((seat) => seat.unit)
      .find((id) => peopleAt(id, first).length > 0);
    if (gone === undefined) continue;
    twice += 1;
    const { ledger, after } = merged(announced, known, gone, second.at);
    const outcomeNow = draw(ledger);
    expect(peopleAt(gone, outcomeNow).filter((id) => peopleAt(gone, first).includes(id))).toEqual([]);
    expect(verifyLedger(outcomeNow.ledger, { registry: [known, after], policy: strict })).toEqual([]);
  }
  expect(twice).toBeGreaterThan(3);
});

test("where the registry knows the unit by no name, that is said", () => {
  const without = town({ units: units().filter(({ id }) => id !== unit) });
  const answer = substitute({ ...input, ledger: outcome.ledger, registry: without });
  expect(!answer.ok && answer.refusals.map(({ code }) => code)).toContain("case/unit-unknown");
});

test("a visit is found under the id by which its unit goes on, and no other", () => {
  const { ledger, into } = merged(outcome.ledger, town(), unit, AT);
  const book = readBook(ledger);
  const draw = book.draws.get(outcome.draw.drawId)!;
  const stands = draw.visits.get(into) ?? draw.visits.get(unit)!;
  expect(visitKnown(book, draw, into)).toBe(stands);
  const strangers = town().units.ids.filter((id) => !draw.visits.has(id) && id !== into);
  expect(strangers.map((id) => visitKnown(book, draw, id)).filter((visit) => visit !== undefined)).toEqual(
    [],
  );
});
