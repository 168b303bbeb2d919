/** The year in figures, counted from the public record alone. */
import { dayNumber, instantDay } from "../../kernel/iso-date.js";
import type { Matter, Round, Stratum } from "../../policy/policy.js";
import { yearsOf } from "./record/authorities.js";
import type { CaseSeen, DrawSeen, StratumSeen, VisitSeen } from "./record/public-record.js";
import { isWithheld, plainOf, type Seen } from "./record/seen.js";
import { type Site, type SiteVisit, standingDraws, visitsIn } from "./site.js";
import { undrawnRounds } from "./undrawn-rounds.js";

/** Where a stratum stood after one draw. */
export interface RatioPoint {
  readonly draw: DrawSeen;
  /** Units of the stratum at this plan. */
  readonly units: number;
  /** Of which its ratio is told: those units, or those of the plan before where the stratum has fewer than were drawn. */
  readonly base: number;
  /** Visits owed and drawn so far. */
  readonly target: number;
  readonly drawn: number;
  /** Rule by which it is withheld how many of the drawn were given up, so that there are at most so many; else null. */
  readonly mostBy: string | null;
}

export interface StratumFigures {
  readonly matter: Matter;
  readonly stratum: Stratum;
  /** Draw by draw; none where nothing was drawn of its matter. */
  readonly points: readonly RatioPoint[];
  /** Rounds of its matter whose time is over, and that were never drawn. */
  readonly undrawn: readonly Round[];
  readonly made: number;
}

/** Every stratum of the policy that was drawn from, or should have been. */
export function strataFigures(site: Site): StratumFigures[] {
  const draws = standingDraws(site.record);
  const rounds = undrawnRounds(site);
  return site.policy.matters.flatMap((matter) =>
    matter.strata.flatMap((stratum): StratumFigures[] => {
      const own = draws.filter((draw) => draw.matter === matter.id);
      const undrawn = rounds.flatMap((each) => (each.matter.id === matter.id ? [each.round] : []));
      const points = pointsOf(own, stratum.id);
      const made = own.reduce((sum, draw) => sum + standing(draw, stratum.id).filter(isMade).length, 0);
      return points.length + undrawn.length === 0 ? [] : [{ matter, stratum, points, undrawn, made }];
    }),
  );
}

function pointsOf(draws: readonly DrawSeen[], stratum: string): RatioPoint[] {
  let [drawn, base] = [0, 0];
  let mostBy: string | null = null;
  return draws.flatMap((draw): RatioPoint[] => {
    const line = draw.strata.find((each) => each.stratum === stratum);
    if (line === undefined) return [];
    const units = line.units ?? 0;
    drawn += orderedIn(draw, line);
    mostBy ??= draw.replacedWithheld?.rule ?? null;
    base = drawn > units ? Math.max(units, base) : units;
    return [
      {
        ...{ draw, units, base },
        target: Math.max(line.target ?? 0, line.done ?? 0),
        ...{ drawn, mostBy },
      },
    ];
  });
}

/** Visits of a stratum that stand; where the list is withheld, or who is replaced, as many as were drawn. */
export function orderedIn(draw: DrawSeen, { stratum, withheld, drawn }: StratumSeen): number {
  return withheld === null && draw.replacedWithheld === null ? standing(draw, stratum).length : drawn;
}

/** Visits of a stratum that stand and are named. */
function standing({ visits }: DrawSeen, stratum: string): VisitSeen[] {
  return [...visits.values()].filter((visit) => visit.stratum === stratum && visit.void === null);
}

export function isMade({ result }: VisitSeen): boolean {
  return result !== null;
}

/** A visit, why it is made, and since when it is waited for. */
export interface GroundedVisit {
  readonly visit: VisitSeen;
  readonly of: DrawSeen | CaseSeen;
  readonly ground: Seen<string>;
  readonly since: string;
}

/** All visits of draws and cases that stand, as far as the record names them. */
export function allVisits({ record }: Pick<Site, "record">): GroundedVisit[] {
  const ofDraws = standingDraws(record).flatMap((of) =>
    visitsIn(of).map((visit) => ({ visit, of, ground: "draw", since: of.draw!.at })),
  );
  const ofCases = standingCases({ record }).flatMap((of) =>
    visitsIn(of).map((visit) => ({ visit, of, ground: of.ground, since: of.opened.at })),
  );
  return [...ofDraws, ...ofCases].filter(({ visit }) => visit.void === null);
}

export function standingCases({ record }: Pick<Site, "record">): CaseSeen[] {
  return record.cases.filter((each) => each.void === null);
}

/** Day on which it was made, or is to be made; null where nobody may know. */
export function dayOfVisit({ day, result }: VisitSeen): string | null {
  return plainOf(result?.day ?? null) ?? plainOf(day);
}

export interface MonthFigures {
  /** YYYY-MM. */
  readonly month: string;
  readonly drawn: number;
  readonly beside: number;
}

/** Visits by the month of their day, for each year of a plan or of a visit. */
export function monthFigures(site: Site): MonthFigures[] {
  const visits = allVisits(site).flatMap(({ visit, ground }) => {
    const month = dayOfVisit(visit)?.slice(0, 7);
    return month === undefined ? [] : [{ month, ground }];
  });
  const years = new Set([
    ...yearsOf(site.record.policies),
    ...visits.map(({ month }) => Number(month.slice(0, 4))),
  ]);
  return [...years]
    .sort((a, b) => a - b)
    .flatMap(monthsOf)
    .map((month) => {
      const own = visits.filter((each) => each.month === month);
      const drawn = own.filter(({ ground }) => ground === "draw").length;
      return { month, drawn, beside: own.length - drawn };
    });
}

function monthsOf(year: number): string[] {
  return Array.from(
    { length: 12 },
    (_, n) => `${String(year).padStart(4, "0")}-${String(n + 1).padStart(2, "0")}`,
  );
}

/** Visits of each inspector by the name that the record gives; those withheld are counted apart. */
export function loadFigures(site: Site): {
  readonly loads: readonly (readonly [string, number])[];
  readonly withheld: number;
} {
  const loads = new Map<string, number>();
  let withheld = 0;
  for (const { visit } of allVisits(site))
    for (const { inspector } of visit.seats) {
      if (isWithheld(inspector)) withheld++;
      else if (inspector !== null) loads.set(inspector, (loads.get(inspector) ?? 0) + 1);
    }
  return { loads: [...loads].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)), withheld };
}

/** Days between draw (or opening) and visit: up to so many. The last has no end. */
const WAITS = [7, 30, 60, 90, null] as const;

export interface WaitFigures {
  readonly from: number;
  /** null: and longer. */
  readonly upTo: number | null;
  readonly visits: number;
}

/** How long those who were visited had waited, and how many wait still. */
export function waitFigures(site: Site): {
  readonly waits: readonly WaitFigures[];
  readonly waiting: number;
} {
  const visits = allVisits(site);
  const made = visits.flatMap(({ visit, since }) => {
    const day = isMade(visit) ? dayOfVisit(visit) : null;
    return day === null ? [] : [Math.max(0, dayNumber(day) - dayNumber(instantDay(since)))];
  });
  const waits = WAITS.map((upTo, n): WaitFigures => {
    const from = n === 0 ? 0 : WAITS[n - 1]! + 1;
    return {
      from,
      upTo,
      visits: made.filter((days) => days >= from && (upTo === null || days <= upTo)).length,
    };
  });
  return { waits, waiting: visits.filter(({ visit }) => !isMade(visit)).length };
}

export interface AreaFigures {
  readonly area: string;
  readonly units: number;
  /** Of them by lot. */
  readonly drawn: number;
  /** Of them visited, by a draw or beside it. */
  readonly made: number;
}

function isStanding({ draw, case: own, visit }: SiteVisit): boolean {
  return (draw ?? own)?.void === null && visit.void === null;
}

/** By the area that the public list gives to each unit. */
export function areaFigures({ units, visitsOf }: Site): AreaFigures[] {
  const areas = new Map<string, { units: number; drawn: number; made: number }>();
  for (const { id, area } of units) {
    if (area === undefined || area === "") continue;
    const found = areas.get(area) ?? { units: 0, drawn: 0, made: 0 };
    const own = (visitsOf.get(id) ?? []).filter(isStanding);
    found.units++;
    if (own.some(({ draw }) => draw !== null)) found.drawn++;
    if (own.some(({ visit }) => isMade(visit))) found.made++;
    areas.set(area, found);
  }
  return [...areas]
    .map(([area, figures]) => ({ area, ...figures }))
    .sort((a, b) => b.units - a.units || (a.area < b.area ? -1 : 1));
}
