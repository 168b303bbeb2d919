/** The order in which a stratum's units should have been taken, by hand, for the audit only. */
import { compareBytes } from "../kernel/byte-order.js";
import { groupBy } from "../kernel/group-by.js";
import type { Stratum } from "../policy/policy.js";
import { keyFor } from "../random/key.js";
import { ticketOf } from "../random/ticket.js";
import type { Unit } from "../registry/unit.js";
import { type Pair, pairOf, toWhole } from "./plain-fraction.js";
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
  readonly cutOff: string | null;
  /** Exact chance of each weight; undefined where all chances are equal. */
  readonly weights?: readonly { readonly weight: string; readonly units: number; readonly chance: Pair }[];
}

export interface PlainDraw {
  readonly seed: string;
  readonly drawId: string;
  readonly look: Look;
}

/** The order of units that need not be drawn, of whom `places` are. */
export function orderByHand(stratum: Stratum, { seed, drawId, look }: PlainDraw, units: readonly Unit[], places: number): PlainOrder {
  const key = keyFor(seed, drawId, "unit");
  const tickets = units.map((unit) => ({ unit: unit.id, ticket: ticketOf(key, unit.id), own: unit }));
  tickets.sort((a, b) => compareBytes(a.ticket, b.ticket));
  if (stratum.weights !== undefined) return byWeight(stratum.weights, tickets, look, places);
  const drawn = Math.min(places, tickets.length);
  if (stratum.risk !== undefined) return byRisk(stratum.risk, tickets, drawn);
  return { places: tickets.map(plain), drawn, cutOff: tickets[drawn - 1]?.ticket ?? null };
}

type Candidate = PlainPlace & { readonly own: Unit };

function plain({ unit, ticket }: PlainPlace): PlainPlace {
  return { unit, ticket };
}

function byRisk({ randomShare, fact }: NonNullable<Stratum["risk"]>, tickets: readonly Candidate[], drawn: number): PlainOrder {
  const [top, bottom] = pairOf(randomShare);
  const chance = toWhole([top * BigInt(drawn), bottom], "at-least");
  const rest = tickets.slice(chance).map((each): PlainPlace => {
    const score = Object.getOwnPropertyDescriptor(each.own.facts, fact)?.value;
    return { unit: each.unit, ticket: each.ticket, score: typeof score === "number" ? score : null };
  });
  const byScore = groupBy(rest, ({ score }) => score ?? Number.NEGATIVE_INFINITY);
  const scores = [...byScore.keys()].sort((a, b) => b - a);
  const chosen = scores.flatMap((score) => byScore.get(score)!).slice(0, drawn - chance);
  const taken = new Set(chosen);
  return {
    places: [...tickets.slice(0, chance).map(plain), ...chosen, ...rest.filter((each) => !taken.has(each)).map(plain)],
    drawn,
    cutOff: chance === 0 ? null : tickets[chance - 1]!.ticket,
  };
}

/** Pareto order (protocol section 7) with whole numbers alone. */
function byWeight(rules: NonNullable<Stratum["weights"]>, tickets: readonly Candidate[], look: Look, places: number): PlainOrder {
  const read = rules.map(({ where, weight }) => ({ weight, fits: readQuery(where, look) }));
  const weighed = tickets.map((each) => ({ ...each, text: read.find(({ fits }) => fits(each.own))?.weight ?? "1" }));
  const whole = wholeWeights(weighed.map(({ text }) => text));
  const candidates = weighed.map((each) => ({ ...each, weight: whole.get(each.text)! })).filter(({ weight }) => weight > 0n);
  const drawn = Math.min(places, candidates.length);
  let [left, total] = [BigInt(drawn), candidates.reduce((sum, { weight }) => sum + weight, 0n)];
  const heaviest = [...candidates].sort((a, b) => (a.weight === b.weight ? 0 : a.weight > b.weight ? -1 : 1));
  const certain = new Set<string>();
  for (const { unit, weight } of heaviest) {
    if (left * weight < total) break;
    certain.add(unit);
    [left, total] = [left - 1n, total - weight];
  }
  const others = candidates.filter(({ unit }) => !certain.has(unit));
  const xi = ({ ticket, weight }: (typeof others)[number]): Pair => {
    const odd = 2n * BigInt(`0x${ticket.slice(0, 13)}`) + 1n;
    return [odd * (total - left * weight), (2n ** 53n - odd) * weight];
  };
  // Tickets are in order already, and sorting is stable: equal numbers keep it.
  if (left > 0n)
    others.sort((a, b) => (xi(a)[0] * xi(b)[1] < xi(b)[0] * xi(a)[1] ? -1 : xi(a)[0] * xi(b)[1] > xi(b)[0] * xi(a)[1] ? 1 : 0));
  const first = candidates.filter(({ unit }) => certain.has(unit));
  return { places: [...first, ...others].map(plain), drawn, cutOff: null, weights: classesOf(weighed, whole, certain, left, total) };
}

/** Weights by their text, all multiplied by the product of their denominators. */
function wholeWeights(texts: readonly string[]): Map<string, bigint> {
  const different = [...new Set(texts)];
  const common = different.reduce((product, text) => product * pairOf(text)[1], 1n);
  return new Map(different.map((text) => [text, (pairOf(text)[0] * common) / pairOf(text)[1]]));
}

function classesOf(
  weighed: readonly { readonly unit: string; readonly text: string }[],
  whole: ReadonlyMap<string, bigint>,
  certain: ReadonlySet<string>,
  left: bigint,
  total: bigint,
) {
  const inIdOrder = [...weighed].sort((a, b) => compareBytes(a.unit, b.unit));
  return [...new Set(inIdOrder.map(({ text }) => text))].map((weight) => {
    const members = inIdOrder.filter(({ text }) => text === weight);
    const sure = certain.has(members[0]!.unit);
    const chance: Pair = sure ? [1n, 1n] : total === 0n ? [0n, 1n] : [left * whole.get(weight)!, total];
    return { weight, units: members.length, chance };
  });
}
