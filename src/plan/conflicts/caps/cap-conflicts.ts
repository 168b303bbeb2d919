/**
 * Caps against quotas: what several matters owe together, or one matter from the units that a cap concerns,
 * against the visits that the caps leave to all units.
 *
 * The bound is a flow from units (as often as their caps allow, and each matter's own limits) to the strata
 * that owe visits; what does not flow cannot be drawn, whoever is drawn first. A window that rolls is asked
 * for every stretch of rounds that it can hold.
 */

import { compareBytes } from "../../../kernel/byte-order.js";
import type { Refusal } from "../../../kernel/refusal.js";
import type { FrequencyRule } from "../../../policy/frequency-rule.js";
import type { Policy, Round } from "../../../policy/policy.js";
import { startOfWindow } from "../../../policy/rolling-window.js";
import { NO_STRATUM } from "../../../pool/frame.js";
import { countsOwn } from "../../../pool/own-visits.js";
import type { Registry } from "../../../registry/registry.js";
import { refuse } from "../../refuse.js";
import { type FlowEdge, maxFlow } from "./max-flow.js";
import { type MatterReach, mostDrawsIn, type UnitCap, type UnitLike } from "./unit-reach.js";

/** Matters whose own rules bound them by each other's visits in the same window. */
interface CapGroup {
  readonly rule: FrequencyRule;
  readonly members: readonly Member[];
}

interface Member {
  readonly reach: MatterReach;
  readonly cap: CapOfRule;
  /** Place of the cap among those of the reach, by which a unit knows it. */
  readonly place: number;
}

type CapOfRule = UnitCap & { readonly rule: FrequencyRule };

function isOfRule(cap: UnitCap): cap is CapOfRule {
  return cap.rule !== undefined;
}

/** Units that are alike to every member; by member, undefined where they never lie in its strata. */
interface Crowd {
  readonly likes: readonly (UnitLike | undefined)[];
  readonly units: number;
}

/** @param named - paths of rules that are refused already, joined by "/" */
export function capConflicts(
  policy: Policy,
  registry: Registry,
  reaches: readonly MatterReach[],
  named: ReadonlySet<string>,
): Refusal[] {
  return groupsOf(policy, reaches).flatMap((group) => {
    const { rule, members } = group;
    const path = ["matters", members[0]!.reach.year.matter.id, "frequency", rule.id];
    if (named.has(path.join("/"))) return [];
    const short = firstShort(crowdsOf(registry, members), group);
    if (short === undefined) return [];
    const { stretch, visits, room, units } = short;
    const caps = members.map(({ reach, cap }) => ({
      name: `${reach.year.matter.id}/${cap.rule.id}`,
      count: cap.count,
    }));
    return [
      refuse("plan/quotas-above-cap", path, {
        conflict: members.length > 1 ? "C08" : "C03",
        rule: rule.id,
        cap: Math.min(...caps.map(({ count }) => count)),
        matters: members.map(({ reach }) => reach.year.matter.id).join(", "),
        rounds: stretch.map(({ member, round }) => `${member.reach.year.matter.id}/${round.id}`).join(", "),
        units,
        visits,
        room,
        caps: caps.map(({ name }) => name).join(", "),
        limits: caps.map(({ name, count }) => `${name}: ${count}`).join(", "),
        nearest: null,
      }),
    ];
  });
}

function crowdsOf(registry: Registry, members: readonly Member[]): Crowd[] {
  const known = new Map<string, { readonly likes: Crowd["likes"]; units: number }>();
  for (let row = 0; row < registry.units.size; row++) {
    const likes = members.map(({ reach }) => reach.unitOf(row));
    const name = likes.map((like) => like?.row ?? "").join(" ");
    const crowd = known.get(name) ?? { likes, units: 0 };
    crowd.units += 1;
    known.set(name, crowd);
  }
  return [...known.values()];
}

function groupsOf(policy: Policy, reaches: readonly MatterReach[]): CapGroup[] {
  const seen = new Set<string>();
  return reaches.flatMap((reach) =>
    reach.caps.flatMap((own, place) => {
      if (!isOfRule(own)) return [];
      const { rule } = own;
      const members = membersOf(policy, reaches, { reach, cap: own, place });
      const names = members
        .map(({ reach: each, cap }) => `${each.year.matter.id} ${cap.rule.id}`)
        .sort(compareBytes);
      const name = JSON.stringify([rule.window, names]);
      // A cap of one matter that concerns every unit is asked where the pool runs out.
      if (seen.has(name) || (members.length === 1 && rule.where === null)) return [];
      seen.add(name);
      return [
        { rule, members: [...members].sort((a, b) => Number(b.reach === reach) - Number(a.reach === reach)) },
      ];
    }),
  );
}

/**
 * The matter of the rule, and every other one that it counts and that has a rule of the same window which
 * counts all of them.
 */
function membersOf(policy: Policy, reaches: readonly MatterReach[], own: Member): Member[] {
  const { rule } = own.cap;
  const isLike = (cap: CapOfRule): boolean => JSON.stringify(cap.rule.window) === JSON.stringify(rule.window);
  const counted = reaches.filter(({ year }) => countsOwn(rule.counts, year.matter.id, policy));
  const members = [own];
  for (const reach of counted) {
    if (reach === own.reach) continue;
    const ids = [...members.map((each) => each.reach), reach].map(({ year }) => year.matter.id);
    const isKnown = members.every(({ cap }) => countsOwn(cap.rule.counts, reach.year.matter.id, policy));
    const [member] = reach.caps.flatMap((cap, place) =>
      isOfRule(cap) && isLike(cap) && ids.every((id) => countsOwn(cap.rule.counts, id, policy))
        ? [{ reach, cap, place }]
        : [],
    );
    if (member !== undefined && isKnown) members.push(member);
  }
  return members;
}

interface MemberRound {
  readonly member: Member;
  readonly index: number;
  readonly round: Round;
}

/**
 * Rounds whose visits all count for the last of them: the whole year, or what a rolling window holds when a
 * round begins.
 */
function stretchesOf({ rule, members }: CapGroup): (readonly MemberRound[])[] {
  const all = members.flatMap((member): MemberRound[] => {
    const { matter, least } = member.reach.year;
    return matter.rounds.slice(0, least.rounds).map((round, index) => ({ member, index, round }));
  });
  const { window } = rule;
  if (window === "year" || "from" in window) return [all];
  if ("since" in window) return [];
  return all.map((anchor) => {
    const { from } = anchor.round;
    const first = startOfWindow(window, from);
    return all.filter((each) => each.round.from <= from && (each === anchor || each.round.until >= first));
  });
}

interface Short {
  readonly stretch: readonly MemberRound[];
  readonly visits: number;
  readonly room: number;
  readonly units: number;
}

/** The first stretch in which more is owed than can be drawn. */
function firstShort(crowds: readonly Crowd[], group: CapGroup): Short | undefined {
  for (const stretch of stretchesOf(group)) {
    const short = shortIn(crowds, group, stretch);
    if (short !== undefined) return short;
  }
  return undefined;
}

/** What the matters owe in a stretch and what can be drawn in it; undefined where all of it can. */
function shortIn(
  crowds: readonly Crowd[],
  { members }: CapGroup,
  stretch: readonly MemberRound[],
): Short | undefined {
  const own = members.map((member) => ({
    ...member,
    rounds: stretch.filter((each) => each.member === member).map(({ index }) => index),
  }));
  const owed = own.flatMap(({ reach, rounds }, m) =>
    reach.year.least.quotas.map((quotas, s) => ({
      from: `stratum ${m} ${s}`,
      to: "sink",
      room: rounds.reduce((sum, t) => sum + quotas[t]!, 0),
    })),
  );
  const visits = owed.reduce((sum, { room }) => sum + room, 0);
  if (visits === 0) return undefined;
  const kinds = new Map<string, { readonly bound: number; readonly ways: readonly Way[]; units: number }>();
  let units = 0;
  for (const crowd of crowds) {
    const ways = own.flatMap((each, m) => waysOf(each, m, crowd.likes[m]));
    if (ways.length === 0) continue;
    units += crowd.units;
    const bound = boundOf(own, crowd, ways);
    const name = JSON.stringify([bound, ways]);
    const known = kinds.get(name) ?? { bound, ways, units: 0 };
    known.units += crowd.units;
    kinds.set(name, known);
  }
  const edges = [...kinds.values()].flatMap((kind, k): FlowEdge[] => [
    { from: "source", to: `kind ${k}`, room: kind.units * kind.bound },
    ...kind.ways.flatMap(({ member, strata, most: draws }) => [
      { from: `kind ${k}`, to: `kind ${k} ${member}`, room: kind.units * draws },
      ...strata.map((s) => ({
        from: `kind ${k} ${member}`,
        to: `stratum ${member} ${s}`,
        room: kind.units * draws,
      })),
    ]),
  ]);
  const room = maxFlow([...edges, ...owed]);
  return room < visits ? { stretch, visits, room, units } : undefined;
}

/** Draws that one matter can give a unit in the stretch, and the strata in which the unit lies then. */
interface Way {
  readonly member: number;
  readonly strata: readonly number[];
  readonly most: number;
}

/** A member, with its rounds of a stretch. */
interface Own extends Member {
  readonly rounds: readonly number[];
}

function waysOf({ reach, rounds }: Own, member: number, unit: UnitLike | undefined): Way[] {
  const draws = unit === undefined ? 0 : mostDrawsIn(reach, unit, rounds);
  if (unit === undefined || draws === 0) return [];
  const strata = rounds.flatMap((t) => (unit.eligible[t] ? [unit.strata[t]!] : []));
  return [{ member, strata: [...new Set(strata)].filter((s) => s !== NO_STRATUM), most: draws }];
}

/**
 * The last draw of a unit counts all others: matters whose rule concerns it give it no more visits together
 * than the largest of their caps.
 */
function boundOf(own: readonly Own[], { likes }: Crowd, ways: readonly Way[]): number {
  let [free, bound] = [0, 0];
  for (const { member, most } of ways) {
    const { cap, place, rounds } = own[member]!;
    const unit = likes[member]!;
    const used = rounds.map((t) => unit.used[place]?.[t] ?? 0);
    if (unit.caps.includes(place)) bound = Math.max(bound, cap.count - Math.min(...used));
    else free += most;
  }
  return free + Math.max(0, bound);
}
