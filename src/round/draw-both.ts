/** Both random draws of an announced round, from everything they are made of: the same case gives the same answer everywhere. */
import { drawStrata } from "../draw/draw-strata.js";
import { laterDay } from "../kernel/iso-date.js";
import type { PlanBody } from "../ledger/bodies.js";
import type { NamedRound } from "../policy/named-round.js";
import type { Policy } from "../policy/policy.js";
import type { CountedPool } from "../pool/counted-pool.js";
import type { Pool } from "../pool/pool.js";
import type { Sight } from "../pool/sight.js";
import { type SeedSource, seedOf } from "../random/seed.js";
import type { Registry } from "../registry/registry.js";
import { staffUnits } from "../teams/staff-units.js";
import { staffingCase } from "../year/staffing-of.js";
import type { CarriedYear } from "../year/year.js";
import { type YearSoFar, yearSoFar } from "../year/year-so-far.js";
import { barredSince } from "./commits.js";
import type { BothDraws } from "./drawn-round.js";
import { preparePool, sightOf } from "./prepare-round.js";

/**
 * The year as an announcement found it. Older announcements bind numbers alone: their draws found the year as
 * it stood then.
 */
export function yearAnnounced(
  year: Pick<CarriedYear, "policy" | "chronicle">,
  { commits, drawId }: PlanBody,
): YearSoFar {
  const { chronicle } = year;
  const found = commits === undefined ? undefined : chronicle.asAnnounced.get(drawId);
  return yearSoFar({ policy: year.policy, chronicle: found ?? chronicle });
}

/** No visit lies before the day that was announced for the draw, nor before the day on which it is made. */
export function firstDay({ commits }: PlanBody, drawnOn: string): string {
  return commits === undefined ? drawnOn : laterDay(commits.drawOn, drawnOn);
}

/** What both random draws of an announced round are made of. */
export interface RoundCase {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly named: NamedRound;
  /** The year as it stood when this draw was made. */
  readonly soFar: YearSoFar;
  /**
   * The year as the announcement found it: of this are the pool, those who must be drawn and the loads
   * carried.
   */
  readonly announced: YearSoFar;
  readonly plan: PlanBody;
  readonly sources: readonly SeedSource[];
  /** First day of visits: of the draw, or the day announced for it. */
  readonly since: string;
  /** Of the registry and the classes of the policy, where it is open already. */
  readonly sight?: () => Sight;
  /** As the announcement found it, where that has just been made. */
  readonly pool?: Pool;
  /** The same as the record tells of it; of a registry that is kept elsewhere, as it was counted there. */
  readonly counted?: CountedPool;
}

/** Both random draws. The same case gives the same answer on every machine. */
export function drawBoth(round: RoundCase): Pick<BothDraws, "pool" | "draw" | "teams"> {
  const { policy, registry, named, soFar, announced, plan, sources, since } = round;
  const seed = seedOf(sources);
  const sight = sightOf(round);
  const prepared = { policy, registry, named, sight };
  const pool = round.pool ?? preparePool({ ...prepared, soFar: announced });
  const barred =
    announced === soFar
      ? new Map()
      : barredSince(registry.units.ids, pool, preparePool({ ...prepared, soFar }));
  const draw = drawStrata({
    units: registry.units,
    sight: sight(),
    matter: named.matter,
    pool,
    ...(round.counted === undefined ? {} : { counted: round.counted }),
    barred,
    plan,
    seed,
  });
  const staffing = staffingCase(
    { policy, registry, named, soFar, announced, drawId: plan.drawId, seed, since, sight },
    draw,
  );
  return { pool, draw, teams: staffUnits(staffing) };
}
