/** A year whose registry is kept in a database: what is announced and drawn from answers, and what refuses. */
import { beforeAll, describe, expect, test } from "vitest";
import {
  announceRound,
  carryOver,
  changeRegistry,
  drawRound,
  dueItems,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  type Registry,
  type Result,
  recordResults,
  withRegistry,
  type Year,
} from "../../../src/index.js";
import {
  type AnswersOfDraw,
  announceElsewhere,
  askPlaces,
  askPool,
  chinese,
  commitRows,
  drawElsewhere,
  english,
  holdElsewhere,
  type PoolRow,
  wordsOf,
} from "../../../src/sql.js";
import { audit, snapshotOf } from "../../../src/verify.js";
import {
  AT,
  BY,
  policy as draft,
  inspectors,
  type Row,
  SEED,
  town,
  units,
} from "../../support/small-case.js";

const DAY = "2026-01-06T09:00:00+08:00";
const policy = orThrow(parsePolicy(draft()));
const whole = town();
const ROUND = { round: "H1", at: AT, by: BY };
const SOURCES = [{ type: "text", name: "lottery 2026001" }] as const;

/** Of the town only these units, and the rest as it was committed to. */
function part(ids: readonly string[]): Registry {
  const own = { units: units().filter(({ id }) => ids.includes(id as string)), inspectors: inspectors() };
  return orThrow(holdElsewhere(town(own), snapshotOf(whole)));
}

const atHand = orThrow(announceRound(openYear({ policy, registry: whole }), { ...ROUND, sources: SOURCES }));
const drawn = orThrow(drawRound(atHand.year, { ...ROUND, at: DAY, seed: SEED }));
const STRATA = ["key", "general"];

/** As a database answers. */
const pool: PoolRow[] = drawn.pool.map(({ unit, stratum }) => ({
  ...{ id: unit, stratum: stratum === null ? null : STRATA.indexOf(stratum) },
  ...{ rule: null, must: null },
}));
const regions = [
  { region: "town/east", units: 6 },
  { region: "town/west", units: 6n },
];
const places: AnswersOfDraw["places"] = drawn.draw.strata.flatMap(({ drawn: first, reserve }, stratum) =>
  [...first, ...reserve].map(({ unit, ticket }) => ({
    stratum,
    id: unit,
    ticket: ticket!,
    must: null,
    score: null,
  })),
);
const sizes: AnswersOfDraw["sizes"] = STRATA.map((_, stratum) => ({
  ...{ stratum, rule: null, must: 0 },
  units: pool.filter((row) => row.stratum === stratum).length,
}));

const announce = (answers: Row = {}, year = openYear({ policy, registry: part([]) })) =>
  announceElsewhere(year, { ...ROUND, sources: SOURCES }, { pool, regions, ...answers });

const drawnIds = places.map(({ id }) => id);
let announced: Year;
beforeAll(async () => {
  announced = orThrow(await announce()).year;
});
const draw = (answers: Row = {}, ids: readonly string[] = drawnIds) =>
  drawElsewhere(
    withRegistry(announced, part(ids)),
    { ...ROUND, at: DAY, seed: SEED },
    { sizes, places, ...answers },
  );

function refusedWith(answer: Result<unknown>): string[] {
  if (answer.ok) return [];
  for (const each of answer.refusals)
    for (const language of [english, chinese]) expect(wordsOf(each, language).message).toMatch(/[。.]$/);
  return answer.refusals.map(({ code, path }) => [code, ...path].join(" "));
}

describe("the entries", () => {
  test("are those of the whole registry", () => {
    expect(announced.ledger).toEqual(atHand.year.ledger);
    expect(orThrow(draw()).year.ledger).toEqual(drawn.year.ledger);
  });

  test("audit clean with the whole registry, and without it as not drawn again", () => {
    const { ledger } = orThrow(draw()).year;
    const again = audit(ledger, { registries: [whole], policy });
    expect([again.findings, again.replayed]).toEqual([[], [drawn.drawId]]);
    const alone = audit(ledger, { registries: [part(drawnIds)], policy });
    expect([alone.findings, alone.notReplayed]).toEqual([[], [drawn.drawId]]);
  });

  test("come row by row, too", async () => {
    async function* rows(): AsyncGenerator<PoolRow> {
      yield* pool;
    }
    expect(orThrow(await announce({ pool: rows() })).year.ledger).toEqual(atHand.year.ledger);
  });
});

describe("an announcement is refused where", () => {
  const without = (n: number) => pool.filter((_, at) => at !== n);
  const instead = (n: number, row: Row) => pool.map((each, at) => (at === n ? { ...each, ...row } : each));
  test.each<[string, Row, string]>([
    ["a unit is left out", { pool: without(3) }, "sql/other-number pool"],
    ["a unit comes twice", { pool: [...pool.slice(0, 4), ...pool.slice(3)] }, "sql/not-in-order pool 4"],
    ["units come in another order", { pool: [...pool].reverse() }, "sql/not-in-order pool 1"],
    ["a stratum is none of the policy", { pool: instead(5, { stratum: 2 }) }, "sql/not-a-row pool 5"],
    ["a rule is none of the policy", { pool: instead(5, { rule: 99 }) }, "sql/not-a-row pool 5"],
    ["a unit has neither", { pool: instead(0, { stratum: null }) }, "sql/not-a-row pool 0"],
    ["an id is no text", { pool: instead(0, { id: 7 }) }, "sql/not-a-row pool 0"],
  ])("%s", async (_, answers, code) => {
    expect(refusedWith(await announce(answers))).toEqual([code]);
  });

  test("nobody serves a region", async () => {
    const region = orThrow(
      parsePolicy(
        draft((each) =>
          Object.assign((each["matters"] as Row[])[0]!, {
            team: { ...((each["matters"] as Row[])[0]!["team"] as Row), region: true },
          }),
        ),
      ),
    );
    const year = openYear({ policy: region, registry: part([]) });
    const answers = { regions: [...regions, { region: "elsewhere", units: 1 }] };
    expect(refusedWith(await announce(answers, year))).toEqual(["round/region-unserved registry inspectors"]);
    expect(refusedWith(await announce({}, year))).toEqual([]);
  });

  test("a tier of the registry is unknown to the policy", async () => {
    const other = town({ units: [...units(), { id: "U-99", tier: "odd" }] });
    const registry = orThrow(holdElsewhere(town({ units: [] }), snapshotOf(other)));
    expect(refusedWith(await announce({}, openYear({ policy, registry })))).toEqual([
      "sql/unknown-tier year registry",
    ]);
  });

  test("the registry is at hand", async () => {
    expect(refusedWith(await announce({}, openYear({ policy, registry: whole })))).toEqual([
      "sql/at-hand year registry",
    ]);
  });

  test("quotas are owed within several years", async () => {
    const years = orThrow(
      parsePolicy(
        draft((each) =>
          Object.assign(((each["matters"] as Row[])[0]!["strata"] as Row[])[0]!, {
            per: { years: 3, from: 2026 },
          }),
        ),
      ),
    );
    const year = openYear({ policy: years, registry: part([]) });
    const path = "sql/period policy matters M-1 strata key quota 0 per";
    expect(refusedWith(await announce({}, year))).toEqual([path]);
    expect(refusedWith(askPool(year, { round: "H1", dialect: "duckdb" }))).toEqual([path]);
  });
});

describe("a draw is refused where", () => {
  const first = places[0]!;
  test.each<[string, Row, string]>([
    ["a place is left out", { places: places.slice(1) }, "sql/drawn-differs places 0"],
    [
      "a ticket is another one",
      { places: [{ ...first, ticket: "0".repeat(64) }, ...places.slice(1)] },
      "sql/drawn-differs places 0",
    ],
    [
      "a stratum has another size",
      {
        sizes: [
          { ...sizes[0]!, units: 5 },
          { ...sizes[1]!, units: 7 },
        ],
      },
      "sql/units-differ sizes",
    ],
    [
      "a rule leaves somebody out",
      { sizes: [...sizes, { stratum: null, rule: 0, units: 1, must: 0 }] },
      "sql/other-number sizes",
    ],
  ])("%s", (_, answers, code) => {
    expect(refusedWith(draw(answers))).toContain(code);
  });

  test("a drawn unit is not at hand", () => {
    expect(refusedWith(draw({}, drawnIds.slice(1)))).toEqual(["sql/place-not-at-hand places"]);
  });

  test("it is not announced, or has been made", () => {
    const year = openYear({ policy, registry: part(drawnIds) });
    const asked = { drawId: drawn.drawId, seed: SEED, dialect: "duckdb" } as const;
    expect(refusedWith(drawElsewhere(year, { ...ROUND, seed: SEED }, { sizes, places }))).toEqual([
      "round/not-announced round",
    ]);
    expect(refusedWith(askPlaces(year, asked))).toEqual(["sql/not-announced drawId"]);
    const { year: after } = orThrow(draw());
    expect(refusedWith(askPlaces(after, asked))).toEqual(["sql/not-announced drawId"]);
    expect(refusedWith(askPlaces(withRegistry(announced, part([])), asked))).toEqual([]);
  });
});

describe("what would have to know every unit refuses", () => {
  const all = "input/needs-all-units year registry";
  test("announcing and drawing in process, changes, what is due, what is carried over", () => {
    const year = openYear({ policy, registry: part(drawnIds) });
    expect(refusedWith(announceRound(year, { ...ROUND, sources: SOURCES }))).toEqual([all]);
    expect(refusedWith(drawRound(year, { ...ROUND, seed: SEED }))).toEqual([all]);
    expect(
      refusedWith(changeRegistry(year, { registry: whole, at: AT, by: BY, approver: "head", reasons: [] })),
    ).toEqual([all]);
    expect(refusedWith(dueItems(year, { at: AT }))).toEqual([all]);
    expect(() => carryOver(year)).toThrow(/would have to know every unit/);
  });

  test("results are recorded of drawn units that are at hand", () => {
    const { year } = orThrow(draw());
    const steps = [
      { drawId: drawn.drawId, unit: drawnIds[0]!, step: "enter", day: "2026-01-20", codes: ["1"] },
    ] as const;
    const input = { steps, at: "2026-02-01T09:00:00+08:00", by: BY };
    expect(orThrow(recordResults(year, input)).year.ledger).toEqual(
      orThrow(recordResults(drawn.year, input)).year.ledger,
    );
    const few = withRegistry(year, part(drawnIds.slice(1)));
    expect(refusedWith(recordResults(few, input))).toEqual(["input/unit-not-at-hand year registry units"]);
    const gone = orThrow(holdElsewhere(town({ units: [] }), snapshotOf(whole), drawnIds));
    expect(refusedWith(recordResults(withRegistry(year, gone), input))).not.toContain(
      "input/unit-not-at-hand year registry units",
    );
  });
});

describe("a registry is held by its commitment", () => {
  const commitment = snapshotOf(whole);
  test("of the same day, with the same inspectors, unchanged", () => {
    const late = town({ asOf: "2026-01-05" });
    const few = town({ inspectors: inspectors().slice(1) });
    const secret = town({ secret: "ab".repeat(32) });
    expect(refusedWith(holdElsewhere(late, commitment))).toEqual(["registry/other-day whole asOf"]);
    expect(refusedWith(holdElsewhere(few, commitment))).toEqual([
      "registry/other-inspectors whole inspectors",
    ]);
    expect(refusedWith(holdElsewhere(secret, commitment))).toEqual(["registry/not-to-stream registry"]);
    const bent = { ...commitment, units: { ...commitment.units, size: 11 } };
    expect(refusedWith(holdElsewhere(whole, bent))).toEqual(["registry/no-commitment whole"]);
    expect(refusedWith(holdElsewhere(whole, null as never))).toEqual(["registry/no-commitment whole"]);
  });

  test("which may have been kept as JSON", () => {
    const kept = JSON.parse(JSON.stringify(commitment));
    expect(snapshotOf(orThrow(holdElsewhere(town({ units: [] }), kept)))).toEqual(commitment);
  });
});

describe("rows that come one after the other", () => {
  const few = orThrow(
    parseRegistry({ asOf: "2026-01-04", units: [], inspectors: inspectors(), history: [] } as never),
  );
  const rows = units().sort((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1)) as never[];
  const commit = (more: Row) => commitRows({ registry: few, units: rows, visits: [], ...more } as never);
  test.each<[string, Row, string]>([
    ["a unit before another", { units: [rows[1], rows[0]] }, "registry/not-in-order units 1 id"],
    ["a unit twice", { units: [rows[0], rows[1], rows[1]] }, "registry/duplicate-id units 2 id"],
    [
      "a fault in a row",
      { units: [rows[0], { id: "U-02", teir: "key" }] },
      "registry/unknown-field units 1 teir",
    ],
    ["a visit of nobody", { visits: [{ day: "2025-01-01" }] }, ""],
    [
      "a visit before another",
      {
        visits: [
          { unit: "U-01", day: "2025-01-02" },
          { unit: "U-01", day: "2025-01-01" },
        ],
      },
      "ok",
    ],
    [
      "a private registry",
      { registry: town({ secret: "ab".repeat(32) }) },
      "registry/not-to-stream registry",
    ],
  ])("%s", async (_, more, code) => {
    const said = refusedWith(await commit(more));
    if (code === "ok") expect(said).toEqual([]);
    else if (code === "") expect(said[0]).toMatch(/visits 0/);
    else expect(said).toContain(code);
  });
});
