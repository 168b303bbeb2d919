/** First random draw: 5 % of each of 500 strata, tickets included. */
import { createHash } from "node:crypto";
import { DRAW_METHODS } from "../../src/draw/methods.js";
import { drawIdOf, drawUnits, keyFor, orThrow, seedOf } from "../../src/protocol.js";
import { type BenchUnit, makeUnits, quotaOf } from "../data/units.js";
import type { Case, Contender, Facts } from "../harness.js";
import { hashAndSort } from "../peers/hash-and-sort.js";
import { sampleSize, seededLodash } from "../peers/sample-size.js";

const SEED = seedOf([{ type: "plain", value: "bench" }]);
const DRAW_ID = drawIdOf({ authority: "000000", year: 2026, matter: "BENCH", round: "R01" });

/** Drawn ids by stratum, in order of rank. */
type Drawn = ReadonlyMap<string, readonly string[]>;

export const DRAW_CASES: readonly Case[] = [
  { name: "draw 10^4", start: "cold", quick: true, contenders: contenders(10_000) },
  { name: "draw 10^4 again", start: "warm", quick: true, contenders: contenders(10_000) },
  { name: "draw 10^5", start: "cold", quick: true, contenders: contenders(100_000) },
  { name: "draw 10^5 again", start: "warm", quick: false, contenders: contenders(100_000) },
  { name: "draw 10^6", start: "cold", quick: false, contenders: contenders(1_000_000) },
];

function contenders(size: number): Contender[] {
  return [
    contender(
      "createHash + groupBy + sort",
      size,
      (units) => () => hashAndSort(units, keyFor(SEED, DRAW_ID, "unit")),
    ),
    contender("lodash groupBy + sampleSize, seedrandom", size, (units) => {
      const seeded = seededLodash(SEED);
      return () => sampleSize(seeded, units);
    }),
    contender("ours, columns in, ids out", size, (units) => {
      const columns = columnsOf(units);
      return () => drawColumns(columns);
    }),
    contender("ours, objects in, ids out", size, (units) => () => drawColumns(columnsOf(units))),
    contender("ours, drawUnits: ids checked, whole ranking", size, (units) => () => drawChecked(units)),
  ];
}

function contender(name: string, size: number, prepare: (units: BenchUnit[]) => () => Drawn): Contender {
  return {
    name,
    prepare() {
      const draw = prepare(makeUnits(size));
      return () => {
        const drawn = draw();
        return () => factsOf(drawn);
      };
    },
  };
}

interface Columns {
  readonly strata: readonly string[];
  readonly ids: readonly string[];
  readonly rows: readonly Uint32Array[];
}

function columnsOf(units: readonly BenchUnit[]): Columns {
  const groups = new Map<string, number[]>();
  units.forEach(({ stratum }, row) => {
    const group = groups.get(stratum);
    if (group === undefined) groups.set(stratum, [row]);
    else group.push(row);
  });
  return {
    strata: [...groups.keys()],
    ids: units.map(({ id }) => id),
    rows: [...groups.values()].map((group) => Uint32Array.from(group)),
  };
}

function drawColumns({ strata, ids, rows }: Columns): Drawn {
  const places = rows.map(({ length }) => quotaOf(length));
  const rankings = DRAW_METHODS["ticket/1"]({ seed: SEED, drawId: DRAW_ID, ids, rows, places });
  return new Map(strata.map((stratum, s) => [stratum, Array.from(rankings[s]!.rows, (row) => ids[row]!)]));
}

function drawChecked(units: readonly BenchUnit[]): Drawn {
  const { strata, ids, rows } = columnsOf(units);
  const lists = strata.map((stratum, s) => ({
    stratum,
    quota: quotaOf(rows[s]!.length),
    eligible: Array.from(rows[s]!, (row) => ids[row]!),
  }));
  const drawn = orThrow(drawUnits({ seed: SEED, drawId: DRAW_ID, strata: lists }));
  return new Map(drawn.map((each) => [each.stratum, each.drawn]));
}

/** Equal answers are the same units of the same strata in the same order. */
function factsOf(drawn: Drawn): Facts {
  const lines = [...drawn]
    .map(([stratum, ids]) => `${stratum}: ${ids.join(" ")}`)
    .sort((a, b) => (a < b ? -1 : 1));
  const total = [...drawn.values()].reduce((sum, { length }) => sum + length, 0);
  return { drawn: total, answer: createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 8) };
}
