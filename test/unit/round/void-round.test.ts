/** A round that is given up without another in its place. */
import { describe, expect, test } from "vitest";
import {
  announceRound,
  audit,
  drawRound,
  openYear,
  orThrow,
  recordResults,
  voidRound,
} from "../../../src/index.js";
import { AT, BY, rules as rulesOf, SEED, town } from "../../support/small-case.js";

const LATER = "2026-01-06T09:00:00+08:00";
const said = { reason: "the list was wrong", approver: "head", at: LATER, by: BY };
const rules = rulesOf();
const registry = town();
const opened = openYear({ policy: rules, registry });
const round = rules.matters[0]!.rounds[0]!.id;
const second = [{ type: "plain", value: "another seed" }] as const;
const drawn = orThrow(drawRound(opened, { round, seed: SEED, at: AT, by: BY }));

/** The first visit of the round is made. */
const { unit } = drawn.units[0]!;
const entered = {
  steps: [
    {
      ...({ drawId: drawn.drawId, unit, step: "enter", day: "2026-01-06", codes: ["1"] } as const),
      inspectors: drawn.teams.teams!.seats.filter((seat) => seat.unit === unit).map((seat) => seat.inspector),
    },
  ],
  at: LATER,
  by: BY,
};

const codesOf = (answer: ReturnType<typeof voidRound>) =>
  answer.ok ? [] : answer.refusals.map(({ code, path }) => [code, ...path].join(" "));

describe("a round that was drawn", () => {
  const voided = orThrow(voidRound(drawn.year, { round, ...said })).year;

  test("stands on the ledger, and its visits no longer count", () => {
    const last = voided.ledger.at(-1)!;
    const draw = voided.ledger.find(({ kind }) => kind === "draw")!;
    expect(last).toMatchObject({
      kind: "void",
      body: { drawId: drawn.drawId, voided: draw.hash, reason: said.reason, approver: said.approver },
    });
    expect(recordResults(drawn.year, entered).ok).toBe(true);
    expect(recordResults(voided, entered).ok).toBe(false);
  });

  test("may be drawn again from another seed, not from its own; an audit finds nothing", () => {
    const again = { round, at: LATER, by: BY };
    const own = drawRound(voided, { ...again, seed: SEED });
    expect(own.ok ? [] : own.refusals.map(({ code }) => code)).toEqual(["seed/used-before"]);
    const anew = orThrow(drawRound(voided, { ...again, seed: second }));
    expect(anew.drawId).toBe(`${drawn.drawId}/V2`);
    const found = audit(anew.year.ledger, { policy: rules, registries: [registry] });
    expect(found.findings).toEqual([]);
    expect(found.replayed).toEqual([drawn.drawId, anew.drawId]);
  });

  test("is not given up twice, nor once it was visited", () => {
    expect(codesOf(voidRound(voided, { round, ...said }))).toEqual(["round/nothing-to-void round"]);
    const made = orThrow(recordResults(drawn.year, entered));
    expect(codesOf(voidRound(made.year, { round, ...said }))).toEqual(["round/visited round"]);
  });
});

test("an announcement that was never drawn is given up by its sources", () => {
  const sources = [{ type: "plain" }] as const;
  const { year } = orThrow(announceRound(opened, { round, sources, at: AT, by: BY }));
  const voided = orThrow(voidRound(year, { round, ...said })).year;
  const entry = year.ledger.find(({ kind }) => kind === "sources")!;
  expect(voided.ledger.at(-1)!.body).toMatchObject({ voided: entry.hash });
  expect(audit(voided.ledger, { policy: rules, registries: [registry] }).findings).toEqual([]);
});

test("nothing is given up that does not stand, behind which another stands, or without a reason", () => {
  expect(codesOf(voidRound(opened, { round, ...said }))).toEqual(["round/nothing-to-void round"]);
  expect(codesOf(voidRound(opened, { round: "nope", ...said }))).toEqual([expect.stringMatching(/^round\//)]);
  expect(codesOf(voidRound(drawn.year, { round, ...said, reason: " ", approver: "" }))).toEqual([
    "round/void-without reason",
    "round/void-without approver",
  ]);
  const next = rules.matters[0]!.rounds[1]!;
  const both = orThrow(
    drawRound(drawn.year, { round: next.id, seed: second, at: `${next.from}T09:00:00+08:00`, by: BY }),
  );
  const late = { ...said, at: `${next.from}T10:00:00+08:00` };
  expect(codesOf(voidRound(both.year, { round, ...late }))).toEqual(["round/later-round-stands round"]);
});
