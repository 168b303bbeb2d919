/**
 * What a drawn round comes to, in plain objects: whom chance took, who was left out and why, who goes where.
 */
import type { UnitDraw } from "../draw/draw-strata.js";
import { groupBy } from "../kernel/group-by.js";
import { once } from "../kernel/made-once.js";
import type { PlanBody } from "../ledger/bodies.js";
import type { UnitRule } from "../policy/rule-ids.js";
import { NO_RULE, NO_STRATUM } from "../pool/frame.js";
import type { Pool } from "../pool/pool.js";
import type { Impossible, RoundTeams } from "../teams/staff-units.js";
import type { CarriedYear, Year } from "../year/year.js";

/** A drawn unit. */
export interface RoundUnit {
  readonly unit: string;
  readonly stratum: string;
  /** Its place in the order of its stratum, from 1. */
  readonly rank: number;
}

/** A unit of the registry, in a round. */
export interface PoolUnit {
  readonly unit: string;
  /** Null where it lies in none. */
  readonly stratum: string | null;
  /** What kept it out of the pool; null for those that could be drawn. */
  readonly rule: UnitRule | null;
}

/** A unit that could not be drawn, and the rule that kept it out. */
export interface UnitLeftOut {
  readonly unit: string;
  readonly rule: UnitRule;
}

/** Who goes to a drawn unit. */
export interface RoundVisit {
  readonly unit: string;
  /** Null where visits have no days. */
  readonly day: string | null;
  readonly seats: readonly { readonly role: string; readonly inspector: string }[];
}

export interface DrawnRound {
  readonly drawId: string;
  /** Drawn units, by stratum and rank. */
  readonly units: readonly RoundUnit[];
  /** Units that could not be drawn, in byte order of their ids; worked out when they are first asked for. */
  readonly leftOut: readonly UnitLeftOut[];
  /** Every unit of the registry, in byte order of their ids; worked out when it is first asked for. */
  readonly pool: readonly PoolUnit[];
  /** Visits of the units that have a team, by stratum and rank. */
  readonly visits: readonly RoundVisit[];
  /** Drawn units without a team, in order of rank. */
  readonly unstaffed: readonly string[];
  /** Why not all could be staffed; null when all were. */
  readonly impossible: Impossible | null;
  /** As they stand on the ledger. */
  readonly plan: PlanBody;
  readonly draw: UnitDraw;
  readonly teams: RoundTeams;
  /** The year with the entries of this round. */
  readonly year: Year;
}

/** What both random draws of a round give. */
export interface BothDraws {
  readonly plan: PlanBody;
  readonly pool: Pool;
  readonly draw: UnitDraw;
  readonly teams: RoundTeams;
}

export function drawnRound(year: CarriedYear, { plan, pool, draw, teams }: BothDraws): DrawnRound {
  const everyUnit = once(() => poolUnits(year.registry.units.ids, pool, plan));
  const leftOut = once(() =>
    everyUnit().flatMap(({ unit, rule }): UnitLeftOut[] => (rule === null ? [] : [{ unit, rule }])),
  );
  const units = roundUnits(draw);
  return {
    drawId: draw.drawId,
    units,
    get leftOut() {
      return leftOut();
    },
    get pool() {
      return everyUnit();
    },
    visits: roundVisits(units, teams),
    unstaffed: teams.unstaffed,
    impossible: teams.impossible,
    plan,
    draw,
    teams,
    year,
  };
}

function roundUnits({ strata }: UnitDraw): RoundUnit[] {
  return strata.flatMap(({ stratum, drawn }) =>
    drawn.map(({ unit }, at) => ({ unit, stratum, rank: at + 1 })),
  );
}

function roundVisits(units: readonly RoundUnit[], { teams, joined = [], days }: RoundTeams): RoundVisit[] {
  const all: readonly { readonly unit: string; readonly role: string; readonly inspector: string }[] = [
    ...(teams?.seats ?? []),
    ...joined,
  ];
  const seats = groupBy(all, ({ unit }) => unit);
  const dayOf = new Map((days?.visits ?? []).map(({ unit, day }) => [unit, day]));
  return units.flatMap(({ unit }) => {
    const own = seats.get(unit);
    if (own === undefined) return [];
    return [
      { unit, day: dayOf.get(unit) ?? null, seats: own.map(({ role, inspector }) => ({ role, inspector })) },
    ];
  });
}

function poolUnits(ids: readonly string[], { rule, rules, frame }: Pool, plan: PlanBody): PoolUnit[] {
  return ids.map((unit, row) => {
    const s = frame.stratum[row]!;
    return {
      unit,
      stratum: s === NO_STRATUM ? null : plan.strata[s]!.stratum,
      rule: rule[row] === NO_RULE ? null : rules[rule[row]!]!,
    };
  });
}
