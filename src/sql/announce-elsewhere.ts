/** A round announced from a registry that is kept in a database. */
import type { Refusal } from "../kernel/refusal.js";
import { refusingLater } from "../kernel/refusing.js";
import { type Result, reject } from "../kernel/result.js";
import { findRound, type NamedRound } from "../policy/named-round.js";
import { rulesOfPool } from "../pool/pool.js";
import type { Rows } from "../registry/in-lots.js";
import { namesInRegion } from "../registry/region.js";
import type { Elsewhere } from "../registry/whole.js";
import { unservedAmong } from "../roster/served-regions.js";
import { ANNOUNCE_FIELDS, type Announcement, announceCounted } from "../round/announce-round.js";
import { faultsOfSeed } from "../year/announced-seed.js";
import { faultsAtDoor } from "../year/at-door.js";
import { type AnnounceInput, faultsOfOccasion } from "../year/round-input.js";
import { type CarriedYear, carried, type Year } from "../year/year.js";
import type { WholeNumber } from "./compare-draw.js";
import { countRows, type PoolRow } from "./count-rows.js";
import { refuse } from "./refuse.js";
import { faultsOfAnnouncing } from "./unsaid.js";

/** What the database answered to `askPool`. */
export interface AnswersOfPool {
  /** Of the statement `pool`, as a list or row by row. */
  readonly pool: Rows<PoolRow>;
  /** Of the statement `regions`. */
  readonly regions: readonly RegionRow[];
}

export interface RegionRow {
  readonly region: string | null;
  readonly units: WholeNumber;
}

/**
 * Announces a round of a registry that is kept elsewhere (`holdElsewhere`): the same entries, byte for byte, as
 * `announceRound` writes of the whole registry.
 *
 * Refused: what `announceRound` refuses, a year whose registry is at hand, rows that are out of order or not as many as the
 * registry has units (codes `sql/…`). Nothing is written then.
 *
 * @example
 * const sources = [{ type: "beacon", chain, round: 4711 }] as const;
 * const announced = announceElsewhere(year, { round: "2026-Q1", sources, at, by }, { pool: rowsOfPool, regions: rowsOfRegions });
 * announced.then((answer) => answer.ok && answer.value.plan.round); // "2026-Q1"
 */
export async function announceElsewhere(
  year: Year,
  input: AnnounceInput,
  answers: AnswersOfPool,
): Promise<Result<Announcement>> {
  return refusingLater(async () => {
    const faults = faultsAtDoor(year, input, ANNOUNCE_FIELDS);
    return faults.length > 0 ? reject(faults) : announceChecked(carried(year), input, answers);
  });
}

async function announceChecked(
  year: CarriedYear,
  input: AnnounceInput,
  { pool, regions }: AnswersOfPool,
): Promise<Result<Announcement>> {
  const { policy, registry } = year;
  const { elsewhere } = registry;
  const named = findRound(policy, input.round, input.matter);
  const faults = [
    ...(elsewhere === undefined ? [refuse("sql/at-hand", ["year", "registry"], {})] : []),
    ...(named.ok ? faultsOfAnnouncing(named.value.matter) : named.refusals),
    ...faultsOfOccasion(year, input),
    ...faultsOfSeed(year, input),
  ];
  if (!named.ok || elsewhere === undefined || faults.length > 0) return reject(faults);
  const units = faultsOfUnits(year, named.value, elsewhere, regions);
  if (units.length > 0) return reject(units);
  const { matter } = named.value;
  const expected = {
    strata: matter.strata.length,
    rules: rulesOfPool(matter),
    units: elsewhere.whole.units.size,
  };
  const counted = await countRows(pool, expected);
  return counted.ok ? announceCounted(year, input, named.value, counted.value) : counted;
}

/** Tiers that the policy does not know, and regions that nobody serves. */
function faultsOfUnits(
  { policy, registry }: CarriedYear,
  { matter }: NamedRound,
  { whole }: Elsewhere,
  regions: readonly RegionRow[],
): Refusal[] {
  const { tiers } = policy;
  const unknown = whole.units.byTier.flatMap(({ tier, size }) =>
    tiers === null || tier === null || size === 0 || tiers.includes(tier)
      ? []
      : [refuse("sql/unknown-tier", ["year", "registry"], { tier, units: size, known: tiers.join(", ") })],
  );
  const counts = regions.map(({ region, units }) => ({
    region: region === null ? [] : namesInRegion(region),
    count: Number(units),
  }));
  return [...unknown, ...unservedAmong(matter, registry.inspectors, counts)];
}
