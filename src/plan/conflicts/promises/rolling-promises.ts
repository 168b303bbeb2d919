/**
 * Promises whose windows roll: rounds too far apart, and rounds that owe more visits than can be followed in
 * time.
 *
 * A refusal takes visits without days on the best day of their round. What they do not keep on its last day,
 * where the protocol counts them (14.2.1), depends on the day, and is a doubt.
 */
import { addDays } from "../../../kernel/iso-date.js";
import type { Refusal } from "../../../kernel/refusal.js";
import type { Matter } from "../../../policy/policy.js";
import { NO_STRATUM } from "../../../pool/frame.js";
import { countsOwn } from "../../../pool/own-visits.js";
import { ROUTINE } from "../../../registry/history.js";
import { refuse } from "../../refuse.js";
import type { MatterReach, UnitCap, UnitLike } from "../caps/unit-reach.js";
import type { Conflicts } from "../conflicts.js";
import {
  counterOf,
  daysBefore,
  type Promised,
  pathOfPromise,
  type Rolling,
  rowsConcerned,
} from "./promised.js";
import { type Reading, waysThrough } from "./ways-through.js";

/**
 * A rolling window that ends before the next round in which the unit can be drawn, or before the last day of
 * it.
 */
export function tooRare(promised: Promised, window: Rolling): Conflicts {
  const crowds = crowdsOf(promised, othersThatCount(promised));
  const overdue = overdueOf(promised, window, crowds);
  const never = brokenBy(promised, window, crowds, "best day");
  if (never !== undefined) {
    const facts = {
      conflict: "C03",
      ...factsOf(promised, window, never),
      mode: promised.reach.year.matter.mode,
    };
    return { faults: [refuse("plan/promise-too-short", pathOfPromise(promised), facts)], doubts: [] };
  }
  const barred = byRecentVisit(promised, window);
  if (promised.reach.year.matter.schedule !== undefined)
    return { faults: [], doubts: [...overdue, ...barred] };
  const late = brokenBy(promised, window, crowds, "last day");
  const doubts: Refusal[] =
    late === undefined ? [] : [refuse(BY_DAY, pathOfPromise(promised), factsOf(promised, window, late))];
  return { faults: [], doubts: [...overdue, ...barred, ...doubts] };
}

function othersThatCount({ policy, reach, reaches, rule }: Promised): MatterReach[] {
  return reaches.filter((other) => other !== reach && countsOwn(rule.counts, other.year.matter.id, policy));
}

/**
 * A visit late in its round keeps the unit out of rounds that begin soon after, and nothing says that it is
 * made early.
 */
function byRecentVisit(promised: Promised, window: Rolling): Refusal[] {
  const { matter } = promised.reach.year;
  const { recentVisit } = matter;
  if (recentVisit === null || !(recentVisit.kinds?.includes(ROUTINE) ?? true)) return [];
  const caps = [...promised.reach.caps, recentCap(matter, recentVisit.days)];
  const question = { promised, window, reading: "best day" } as const;
  const barred = { ...question, promised: { ...promised, reach: { ...promised.reach, caps } } };
  const endangered = crowdsOf(promised, []).flatMap(({ unit, days, units, row }) => {
    if (days === undefined) return [];
    const early = waysThrough(question, unit, days).with;
    const late = waysThrough(barred, { ...unit, caps: [...unit.caps, caps.length - 1] }, days).with;
    const round = matter.rounds.findIndex((_, t) => unit.eligible[t]! && early[t]! && !late[t]!);
    return round === -1 ? [] : [{ units, first: row, round }];
  });
  if (endangered.length === 0) return [];
  const units = endangered.reduce((sum, each) => sum + each.units, 0);
  const { nearest: _, ...facts } = factsOf(promised, window, { ...endangered[0]!, units });
  return [
    refuse("plan/promise-by-recent-visit", pathOfPromise(promised), { ...facts, days: recentVisit.days }),
  ];
}

/** Visits on the last days of their rounds, and how long they keep a unit out. */
function recentCap({ rounds }: Matter, days: number): UnitCap {
  const firstRound = (round: number): number => {
    const since = addDays(rounds[round]!.from, -days);
    return Math.min(
      round,
      rounds.findIndex(({ until }) => until >= since),
    );
  };
  return { rule: undefined, count: 1, firstRound };
}

/**
 * Units that were overdue when the year began and that no draw of this year brings up to date: the draws go
 * on, and the report counts them as late.
 */
function overdueOf(promised: Promised, window: Rolling, crowds: readonly Crowd[]): Refusal[] {
  const behind = crowds.filter(
    ({ unit, days }) =>
      days !== undefined &&
      waysThrough({ promised, window, reading: "best day" }, unit, days).outcome === "overdue",
  );
  if (behind.length === 0) return [];
  const { registry, rule } = promised;
  const units = behind.reduce((sum, each) => sum + each.units, 0);
  const facts = {
    rule: rule.id,
    least: rule.atLeast,
    window: windowText(window),
    units,
    first: registry.units.ids[behind[0]!.row]!,
  };
  return [refuse(OVERDUE, pathOfPromise(promised), facts)];
}

/** Promises that had run out before the year's rounds, and that no draw of the year brings up to date. */
export const OVERDUE = "plan/promise-overdue";

/**
 * A promise that visits without days keep on some days of their rounds, and not on others, whoever is drawn.
 */
export const BY_DAY = "plan/promise-by-day";

function factsOf(promised: Promised, window: Rolling, found: Broken) {
  const { registry, rule, reach } = promised;
  return {
    rule: rule.id,
    least: rule.atLeast,
    window: windowText(window),
    units: found.units,
    first: registry.units.ids[found.first]!,
    round: found.round === undefined ? "any" : reach.year.matter.rounds[found.round]!.id,
    nearest: null,
  };
}

interface Broken {
  readonly units: number;
  readonly first: number;
  /**
   * The round whose visits cannot be followed in time; undefined where no way through the year keeps the
   * promise.
   */
  readonly round: number | undefined;
}

/** Units of a matter that are alike to its promise. */
interface Crowd {
  /** The first of them. */
  readonly row: number;
  readonly unit: UnitLike;
  /** Days before the year where the promise concerns them and is followed. */
  readonly days: readonly number[] | undefined;
  readonly units: number;
}

/** @param others - matters whose visits may keep the promise too: it is not followed for units of theirs */
function crowdsOf(promised: Promised, others: readonly MatterReach[]): Crowd[] {
  const { registry, reach } = promised;
  const counter = counterOf(promised);
  const concerned = new Set(rowsConcerned(promised));
  const known = new Map<string, Crowd & { units: number }>();
  for (let row = 0; row < registry.units.size; row++) {
    const unit = reach.unitOf(row);
    if (unit === undefined) continue;
    const isHeld = concerned.has(row) && !others.some((other) => other.unitOf(row) !== undefined);
    const days = isHeld ? daysBefore(promised, counter, row) : undefined;
    const name = `${unit.row}/${days?.join(" ")}`;
    const crowd = known.get(name) ?? { row, unit, days, units: 0 };
    crowd.units += 1;
    known.set(name, crowd);
  }
  return [...known.values()];
}

/**
 * Units for which no way through the year keeps the promise, or a round that owes more visits than can be
 * followed in time.
 */
function brokenBy(
  promised: Promised,
  window: Rolling,
  crowds: readonly Crowd[],
  reading: Reading,
): Broken | undefined {
  const { pools, matter, least } = promised.reach.year;
  const lost: Crowd[] = [];
  const nobody = () => matter.strata.map(() => matter.rounds.map(() => 0));
  const [there, free] = [nobody(), nobody()];
  for (const crowd of crowds) {
    const { unit, days, units } = crowd;
    const through = days === undefined ? undefined : waysThrough({ promised, window, reading }, unit, days);
    if (through?.outcome === "broken") lost.push(crowd);
    for (const [t, s] of unit.strata.entries()) {
      if (s === NO_STRATUM || !unit.eligible[t]) continue;
      there[s]![t]! += units;
      if (through?.with[t] ?? true) free[s]![t]! += units;
    }
  }
  if (lost.length > 0)
    return { units: lost.reduce((sum, { units }) => sum + units, 0), first: lost[0]!.row, round: undefined };
  for (let t = 0; t < least.rounds; t++) {
    // What is asked of units that are not there breaks no promise.
    const drawn = least.quotas.map((quotas, at) => Math.min(quotas[t]!, there[at]![t]!));
    const s = free.findIndex((own, at) => drawn[at]! > own[t]!);
    if (s === -1) continue;
    return { units: drawn[s]! - free[s]![t]!, first: pools[t]!.rows[s]![0] ?? 0, round: t };
  }
  return undefined;
}

function windowText(window: Rolling): string {
  if ("months" in window) return `${window.months} months`;
  return "days" in window ? `${window.days} days` : `${window.years} years`;
}
