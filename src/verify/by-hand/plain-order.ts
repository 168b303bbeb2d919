/** The order in which a stratum's units should have been taken, by hand, for the audit only. */

import { compareBytes } from "../../kernel/byte-order.js";
import { heldBy } from "../../kernel/certain.js";
import { groupBy } from "../../kernel/group-by.js";
import type { Stratum } from "../../policy/policy.js";
import { keyFor } from "../../random/key.js";
import { joinParts } from "../../random/ticket.js";
import { compareTickets, openTickets, ticketHex } from "../../random/ticket-kernel.js";
import type { Unit } from "../../registry/unit.js";
import { compare, order, type PlainFraction, pairOf, toWhole } from "./plain-fraction.js";
import { type Look, readQuery } from "./plain-query.js";

export interface PlainPlace {
  readonly unit: string;
  readonly ticket: string;
  /** Score by which the unit is taken; undefined where chance decides. */
  readonly score?: number | null;
}

export interface PlainOrder {
  /** Drawn units and all who could replace them. */
  readonly places: readonly PlainPlace[];
  readonly drawn: number;
  /**
   * Units whose turn came before that of the last drawn one, though a rule keeps them out since the
   * announcement.
   */
  readonly skipped: readonly string[];
  readonly cutOff: string | null;
  /** Exact chance of each weight; undefined where all chances are equal. */
  readonly weights?: readonly {
    readonly weight: string;
    readonly units: number;
    readonly chance: PlainFraction;
  }[];
}

export interface PlainLook {
  readonly seed: string;
  readonly drawId: string;
  readonly look: Look;
  /** Units that a rule keeps out since the announcement. */
  readonly barred: ReadonlySet<string>;
  /** Places that were to be given when the round was announced, and those that are given now. */
  readonly announcedPlaces: number;
  readonly places: number;
}

/** The order of units that need not be drawn. */
export function orderByHand(stratum: Stratum, draw: PlainLook, units: readonly Unit[]): PlainOrder {
  const key = keyFor(draw.seed, draw.drawId, "unit");
  const tickets = ticketed(key, units);
  if (stratum.weights !== undefined) return byWeight(stratum.weights, tickets, draw);
  if (stratum.risk !== undefined) return byRisk(stratum.risk, tickets, draw);
  const { drawn, skipped, rest } = settled(tickets, draw.places, draw.barred);
  return {
    places: [...drawn, ...rest].map(plain),
    drawn: drawn.length,
    skipped,
    cutOff: drawn.at(-1)?.ticket ?? null,
  };
}

/** Every unit with its ticket, the smallest first. */
function ticketed(key: string, units: readonly Unit[]): Candidate[] {
  const book = openTickets(key);
  const words = new Uint32Array(8 * units.length);
  units.forEach(({ id }, at) => {
    book.hash(joinParts([id]), words, 8 * at);
  });
  const order = units.map((_, at) => at).sort((a, b) => compareTickets(words, a, b));
  return order.map((at) => ({ unit: units[at]!.id, ticket: ticketHex(words, 8 * at), own: units[at]! }));
}

type Candidate = PlainPlace & { readonly own: Unit };

function plain({ unit, ticket }: PlainPlace): PlainPlace {
  return { unit, ticket };
}

/** The first who may be drawn still; those before the last of them who may not; and who comes after. */
function settled<T extends PlainPlace>(ranking: readonly T[], places: number, barred: ReadonlySet<string>) {
  const able = barred.size === 0 ? ranking : ranking.filter(({ unit }) => !barred.has(unit));
  const drawn = able.slice(0, places);
  const last = drawn.at(-1);
  const through = last === undefined ? 0 : ranking.indexOf(last) + 1;
  const behind = drawn.length < places ? ranking.length : through;
  const skipped = ranking.slice(0, behind).flatMap(({ unit }) => (barred.has(unit) ? [unit] : []));
  return { drawn, skipped, rest: ranking.slice(behind) };
}

function byRisk(
  { randomShare, fact }: NonNullable<Stratum["risk"]>,
  tickets: readonly Candidate[],
  { places, barred }: PlainLook,
): PlainOrder {
  const drawn = Math.min(places, tickets.filter(({ unit }) => !barred.has(unit)).length);
  const [top, bottom] = pairOf(randomShare);
  const chance = toWhole([top * BigInt(drawn), bottom], "at-least");
  const first = settled(tickets, chance, barred);
  const rest = first.rest.map((each): PlainPlace => {
    const score = Object.getOwnPropertyDescriptor(each.own.facts, fact)?.value;
    return { unit: each.unit, ticket: each.ticket, score: typeof score === "number" ? score : null };
  });
  const byScore = groupBy(rest, ({ score }) => score ?? Number.NEGATIVE_INFINITY);
  const scores = [...byScore.keys()].sort((a, b) => b - a);
  const second = settled(
    scores.flatMap((score) => heldBy(byScore, score)),
    drawn - chance,
    barred,
  );
  const left = new Set(second.rest);
  const skipped = [...first.skipped, ...second.skipped];
  return {
    places: [...first.drawn.map(plain), ...second.drawn, ...rest.filter((each) => left.has(each)).map(plain)],
    drawn,
    skipped,
    cutOff: first.drawn.at(-1)?.ticket ?? null,
  };
}

const SURE: PlainFraction = [1n, 1n];

/** Pareto order (protocol section 7) with whole numbers alone. */
function byWeight(
  rules: NonNullable<Stratum["weights"]>,
  tickets: readonly Candidate[],
  draw: PlainLook,
): PlainOrder {
  const { look, announcedPlaces, places, barred } = draw;
  const read = rules.map(({ where, weight }) => ({ weight, fits: readQuery(where, look) }));
  const weighed = tickets.map((each) => ({
    ...each,
    text: read.find(({ fits }) => fits(each.own))?.weight ?? "1",
  }));
  const whole = wholeWeights(weighed.map(({ text }) => text));
  const candidates = weighed
    .map((each) => ({ ...each, weight: heldBy(whole, each.text) }))
    .filter(({ weight }) => weight > 0n);
  let [left, total] = [
    BigInt(Math.min(announcedPlaces, candidates.length)),
    candidates.reduce((sum, { weight }) => sum + weight, 0n),
  ];
  const heaviest = [...candidates].sort((a, b) => order(b.weight, a.weight));
  const certain = new Set<string>();
  for (const { unit, weight } of heaviest) {
    if (left * weight < total) break;
    certain.add(unit);
    [left, total] = [left - 1n, total - weight];
  }
  const others = candidates.filter(({ unit }) => !certain.has(unit));
  const xi = ({ ticket, weight }: (typeof others)[number]): PlainFraction => {
    const odd = 2n * BigInt(`0x${ticket.slice(0, 13)}`) + 1n;
    return [odd * (total - left * weight), (2n ** 53n - odd) * weight];
  };
  // Tickets are in order already, and sorting is stable: equal numbers keep it.
  if (left > 0n) others.sort((a, b) => compare(xi(a), xi(b)));
  const first = candidates.filter(({ unit }) => certain.has(unit));
  const { drawn, skipped, rest } = settled([...first, ...others], places, barred);
  const weights = classesOf({ weighed, whole, certain, left, total });
  return { places: [...drawn, ...rest].map(plain), drawn: drawn.length, skipped, cutOff: null, weights };
}

/** Weights by their text, all multiplied by the product of their denominators. */
function wholeWeights(texts: readonly string[]): Map<string, bigint> {
  const different = [...new Set(texts)];
  const common = different.reduce((product, text) => product * pairOf(text)[1], 1n);
  return new Map(different.map((text) => [text, (pairOf(text)[0] * common) / pairOf(text)[1]]));
}

/** The weights of a stratum, who is certain, and what is left for the others. */
interface Weighed {
  readonly weighed: readonly { readonly unit: string; readonly text: string }[];
  readonly whole: ReadonlyMap<string, bigint>;
  readonly certain: ReadonlySet<string>;
  readonly left: bigint;
  readonly total: bigint;
}

function classesOf({ weighed, whole, certain, left, total }: Weighed) {
  const inIdOrder = [...weighed].sort((a, b) => compareBytes(a.unit, b.unit));
  const chanceOf = (weight: string): PlainFraction =>
    total === 0n ? [0n, 1n] : [left * heldBy(whole, weight), total];
  return [...new Set(inIdOrder.map(({ text }) => text))].map((weight) => {
    const members = inIdOrder.filter(({ text }) => text === weight);
    return { weight, units: members.length, chance: certain.has(members[0]!.unit) ? SURE : chanceOf(weight) };
  });
}
