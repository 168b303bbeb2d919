/**
 * lodash on a seeded `Math.random`: draws by position. It is fast and answers less: no unit can be checked
 * alone, and another order of the rows is another draw.
 */
import lodash from "lodash";
import seedrandom from "seedrandom";
import { type BenchUnit, quotaOf } from "../data/units.js";

/**
 * lodash keeps the `Math.random` it finds when it starts, so a seeded copy is started and the host's chance
 * put back.
 */
export function seededLodash(seed: string): typeof lodash {
  const { random } = Math;
  seedrandom(seed, { global: true });
  const seeded = lodash.runInContext();
  Math.random = random;
  return seeded;
}

/** Drawn ids by stratum. */
export function sampleSize(_: typeof lodash, units: readonly BenchUnit[]): Map<string, string[]> {
  const groups = Object.entries(_.groupBy(units, "stratum"));
  return new Map(
    groups.map(([stratum, group]) => [
      stratum,
      _.sampleSize(group, quotaOf(group.length)).map(({ id }) => id),
    ]),
  );
}
