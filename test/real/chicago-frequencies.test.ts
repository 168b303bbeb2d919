/**
 * Over 200 seeds, is every eligible unit of Chicago drawn about equally often?
 *
 * Each statistic is chi-square when nothing but chance decides. Four tiers in two groupings are eight tests,
 * each with a false alarm in a thousand seeds; the seeds are fixed, so the answer is the same on every run.
 * The same tests must reject draws that leak the order of the file.
 */
import { beforeAll, expect, test } from "vitest";
import { drawUnits, orThrow, seedOf } from "../../src/protocol.js";
import { describeWithShared } from "../support/shared.js";
import { chiSquareOfDraws, criticalValue, poolSmall } from "./support/chi-square.js";
import { AS_OF, chicagoRows, RATIOS } from "./support/chicago.js";
import type { Row } from "./support/plain-csv.js";
import { atLeast, daysBefore, groupBy } from "./support/plain-sums.js";

const SEEDS = 200;
/** ZIPs with fewer eligible units are taken together. */
const SMALL = 10;

/** Which rows of a tier a draw takes; `at` counts the draws. */
type Draw = (pool: readonly Row[], quota: number, at: number) => readonly Row[];

describeWithShared("Chicago, how often each unit is drawn", (folder) => {
  const { units, history } = chicagoRows(folder);
  const recent = new Set(
    history.filter(({ date }) => date! >= daysBefore(AS_OF, 90)).map(({ unitId }) => unitId!),
  );
  const tiers = RATIOS.map(([tier, percent]) => {
    const pool = units.filter(({ unitId, risk }) => risk === tier && !recent.has(unitId!));
    const tenthOf = new Map(pool.map((row, at) => [row, String(Math.floor((10 * at) / pool.length))]));
    return { tier, pool, quota: atLeast(percent, pool.length), tenthOf };
  });

  /** How often each row of each tier was drawn. */
  function drawAll(draw: Draw) {
    return tiers.map(({ pool, quota }) => timesDrawn(pool, quota, draw));
  }

  /** The statistic of each tier, and whether it exceeds what chance exceeds once in a thousand. */
  function judge(times: readonly Map<Row, number>[], by: "zip" | "tenth") {
    return tiers.map(({ tier, pool, quota, tenthOf }, t) => {
      const groupOf = (row: Row): string => (by === "zip" ? row["zip"]! : tenthOf.get(row)!);
      const groups = [...groupBy(pool, groupOf).values()].map((rows) => ({
        size: rows.length,
        drawn: rows.reduce((sum, row) => sum + times[t]!.get(row)!, 0),
      }));
      const { statistic, freedom } = chiSquareOfDraws(poolSmall(groups, SMALL), quota, SEEDS);
      return {
        tier,
        rejected: statistic > criticalValue(freedom),
        statistic: Math.round(statistic),
        freedom,
      };
    });
  }

  let fair: Map<Row, number>[];
  beforeAll(() => {
    fair = drawAll(ofTheLibrary);
  });

  test("5. no ZIP is favoured within its tier", () => {
    const byZip = judge(fair, "zip");
    expect(byZip.filter(({ rejected }) => rejected)).toEqual([]);
    expect(byZip.every(({ freedom }) => freedom >= 20)).toBe(true);
  });

  test("5. no part of the file is favoured: neither its order nor that of the ids, which is the same", () => {
    const ids = units.map(({ unitId }) => unitId!);
    expect(ids).toEqual([...ids].sort());
    expect(judge(fair, "tenth").filter(({ rejected }) => rejected)).toEqual([]);
  });

  test("the test has teeth: taking every k-th row, or the first rows of a shifted file, is rejected", () => {
    expect(judge(drawAll(everyKth), "zip").every(({ rejected }) => rejected)).toBe(true);
    expect(judge(drawAll(fromAStart), "tenth").every(({ rejected }) => rejected)).toBe(true);
  });
});

function timesDrawn(pool: readonly Row[], quota: number, draw: Draw): Map<Row, number> {
  const times = new Map(pool.map((row) => [row, 0]));
  for (let at = 0; at < SEEDS; at++)
    for (const row of draw(pool, quota, at)) times.set(row, times.get(row)! + 1);
  return times;
}

const ofTheLibrary: Draw = (pool, quota, at) => {
  const byId = new Map(pool.map((row) => [row["unitId"]!, row]));
  const seed = seedOf([{ type: "plain", value: `chicago ${at}` }]);
  const strata = [{ stratum: "tier", quota, eligible: [...byId.keys()] }];
  return orThrow(drawUnits({ seed, drawId: "chicago-cdph/2015/CANVASS/2015", strata }))[0]!.drawn.map(
    (id) => byId.get(id)!,
  );
};

/** "Interval sampling" (跳号抽取) without a random start. */
const everyKth: Draw = (pool, quota) =>
  Array.from({ length: quota }, (_, n) => pool[Math.floor((n * pool.length) / quota)]!);

/**
 * A block of the file from a start that moves by 1 % of the file with each draw, and so favours nobody only
 * after many draws.
 */
const fromAStart: Draw = (pool, quota, at) => {
  const start = Math.floor((at * pool.length) / (2 * SEEDS));
  return Array.from({ length: quota }, (_, n) => pool[(start + n) % pool.length]!);
};
