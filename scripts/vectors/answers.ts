/**
 * What the library answers to each kind of case. It is asked through its public door only, as another
 * implementer would ask it.
 *
 * An answer is `{ refused: true }` when the library returns a refusal or throws; see `run-case.ts`.
 */

import type { Fraction, Result, TeamDraw } from "../../src/protocol.js";
import * as protocol from "../../src/protocol.js";
import { LOG_ANSWERS } from "./log-answers.js";
import { plannedYear } from "./planned-year.js";
import { PUBLISH_ANSWERS } from "./publish-answers.js";
import { RECEIPT_ANSWERS } from "./receipt-answers.js";
import type { Given } from "./vector-file.js";

export type Answer = (given: Given, expect: unknown) => unknown;

/** From this many leaves on, a file leaves the leaves out and writes null. */
const LEAVES_LEFT_OUT_FROM = 20;

export const ANSWERS: Readonly<Record<string, Answer>> = {
  "check id": ({ text }) => checkId(text),
  "check ids": ({ ids }) => protocol.examineIds(ids),
  "order text": ({ texts }) => [...texts].sort(protocol.compareBytes),

  canonical: ({ value }) => ({ canonical: protocol.canonicalJson(value), digest: protocol.digestOf(value) }),

  "read fraction": ({ text }) => {
    const { numerator, denominator } = ratio(text);
    return { numerator: String(numerator), denominator: String(denominator) };
  },
  quota: ({ ratio: text, base, side, minimum }) => quotaOnSide(side)(ratio(text), base, minimum ?? 0),

  seed: ({ sources }) => ({ hashed: protocol.seedText(sources), seed: protocol.seedOf(sources) }),
  commitment: ({ party, scope, value }) => protocol.commitmentOf({ party, drawId: scope, value }),
  "chain step": ({ party, value }) => protocol.chainStep(party, value),

  "draw id": ({ authority, year, matter, round, void: attempt }) =>
    protocol.drawIdOf({ authority, year, matter, round, attempt: attempt ?? 1 }),
  key: ({ seed, drawId, purpose }) => protocol.keyFor(seed, drawId, purpose),
  ticket: (given) =>
    ticket(given["key"] ?? protocol.keyFor(given["seed"], given["drawId"], given["purpose"]), given["parts"]),

  "rank units": ({ seed, drawId, eligible }) => protocol.rankUnits(seed, drawId, eligible),
  "draw units": ({ seed, drawId, strata }) => value(protocol.drawUnits({ seed, drawId, strata })),
  "draw by shuffle": ({ seed, drawId, strata }) =>
    value(protocol.drawUnits({ seed, drawId, strata, method: "seedrandom-shuffle/1" })),
  "unequal chances": (given) => unequal(given),

  "round one way": ({ seed, drawId, label, classes }) =>
    protocol.roundOneWay({
      seed,
      drawId,
      label,
      classes: classes.map(([name, text]: [string, string]) => [name, ratio(text)]),
    }),
  "round two ways": ({ seed, drawId, label, table }) =>
    protocol.roundTwoWays({ seed, drawId, label, table: table.map((row: string[]) => row.map(ratio)) }),

  rounds: (given) => rounds(given),
  "rounds with phase": (given) =>
    rounds(given, protocol.phaseOf(given["seed"], given["drawId"], given["stratum"])),

  periods: plannedYear,
  rests: plannedYear,
  amended: plannedYear,

  teams: (given) =>
    teamsInPairs(value(protocol.drawTeams(given as Parameters<typeof protocol.drawTeams>[0]))),
  "partial staffing": ({ ranking, seats, inspectors }) =>
    value(protocol.staffByRank({ ranking, seats, inspectors })),

  "public registry": ({ units, prove }, expect) => registry(protocol.commitPublic(units), prove, expect),
  "private registry": ({ units, prove }, expect) => registry(protocol.commitPrivate(units), prove, expect),
  absence: ({ units, absent }) => protocol.proveAbsence(protocol.commitPublic(units), absent),
  "verify absence": ({ absent, proofs, size, root }) => protocol.absenceHolds(absent, proofs, { size, root }),
  "verify presence": ({ proof, size, root }) => protocol.presenceHolds(proof, { size, root }),

  "write ledger": ({ entries }) => linesOf(protocol.writeLedger(protocol.appendAll([], entries))),
  "write salted ledger": ({ entries, secret }) =>
    linesOf(protocol.writeLedger(protocol.appendAll([], entries, secret))),
  "verify salted ledger": ({ lines }) => protocol.faultOfLines(lines),
  "verify ledger": ({ lines }) => protocol.faultOfLines(lines),

  ...LOG_ANSWERS,
  ...PUBLISH_ANSWERS,
  ...RECEIPT_ANSWERS,
};

function value<T>(result: Result<T>): T {
  return protocol.orThrow(result);
}

function ratio(text: unknown): Fraction {
  const read = protocol.readFraction(text);
  if (read === undefined) throw new RangeError(`${String(text)} is not a ratio.`);
  return read;
}

function checkId(text: string): { id: string; utf8: string } {
  const fault = protocol.faultOfId(text);
  if (fault !== undefined) throw new RangeError(fault);
  return { id: text, utf8: Buffer.from(protocol.utf8Bytes(text)).toString("hex") };
}

function quotaOnSide(side: string): typeof protocol.quotaAtLeast {
  if (side === "at least") return protocol.quotaAtLeast;
  if (side === "at most") return protocol.quotaAtMost;
  throw new RangeError(`There is no side ${side}.`);
}

function ticket(key: string, parts: readonly string[]): unknown {
  const text = protocol.ticketOf(key, ...parts);
  const { x, asDouble } = protocol.ticketNumber(text);
  return { key, ticket: text, x: String(x), u: `${2n * x + 1n}/2^53`, uAsDouble: asDouble };
}

function unequal({ seed, drawId, quota, weights }: Given): unknown {
  const exact = weights.map(([id, text]: [string, string]) => [id, ratio(text)] as const);
  const { chances, ...draw } = value(protocol.drawUnequal({ seed, drawId, quota, weights: exact }));
  return { ...draw, chances: chances.map(([id, chance]) => [id, protocol.fractionText(chance)]) };
}

function rounds({ ratio: text, shares, sizes, base, done }: Given, phase?: Fraction): unknown {
  const year = { ratio: ratio(text), shares: shares.map(ratio), sizes, base };
  const targets = protocol.roundTargets(phase === undefined ? year : { ...year, phase });
  return { targets, ...protocol.roundQuotas(targets, done ?? []) };
}

/** The files write named values as pairs. */
export function teamsInPairs(draw: TeamDraw): unknown {
  if (!draw.complete) {
    const { shortfall, seats, room } = draw.witness;
    return {
      complete: false,
      witness: {
        shortfall,
        seats: seats.map(({ unit, role }) => [unit, role]),
        room: room.map((each) => [each.inspector, each.room]),
      },
    };
  }
  const { seats, loads, band, levels } = draw;
  const complete = { complete: true, seats, loads: loads.map(({ inspector, load }) => [inspector, load]) };
  if (levels === null) return complete;
  return {
    ...complete,
    band,
    levels: levels.map(({ inspector, round, year, limit }) => [inspector, round, year, limit]),
  };
}

function registry(commitment: protocol.Commitment, prove: readonly number[] = [], expect: unknown): unknown {
  const proofs = prove.map(protocol.openProofs(commitment));
  const leftOut =
    (expect as { leaves?: unknown } | null)?.leaves === null && commitment.size >= LEAVES_LEFT_OUT_FROM;
  return { ...commitment, leaves: leftOut ? null : commitment.leaves, proofs };
}

function linesOf(text: string): string[] {
  return text.split("\n").slice(0, -1);
}
