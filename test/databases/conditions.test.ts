/** Conditions as databases answer them: for every unit the answer that the library gives. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { orThrow, parseRegistry } from "../../src/index.js";
import { openSight } from "../../src/pool/sight.js";
import { conditionOf } from "../../src/sql/conditions.js";
import { DIALECTS } from "../../src/sql/dialect.js";
import { openFields } from "../../src/sql/unit-fields.js";
import type { Row } from "../support/small-case.js";
import { type Database, loadTables, openDuck, openPostgres } from "./support/tables.js";

const FACTS = { name: "text", floors: "number", chain: "boolean", since: "day" } as const;
const TEXTS = [
  "",
  "a",
  "B",
  "O'Hara",
  "back\\slash",
  '"quoted"',
  "50%_",
  "沈阳",
  "𠮷野家",
  "2026-03-01",
  "10",
  "true",
];
const REGIONS = [["辽宁省"], ["辽宁省", "本溪市"], ["辽宁省", "本溪市", "A/B"], ["A", "B"], ["A\\", "B"], []];
const DAYS = ["2024-02-29", "2025-12-31", "2026-03-01"];
const TIERS = ["key", "O'Hara", "重点"];

const units: Row[] = Array.from({ length: 48 }, (_, n) => ({
  id: `U-${n}`,
  tier: [...TIERS, null][n % 4],
  region: REGIONS[n % REGIONS.length],
  categories: TIERS.filter((_, at) => (n >> at) % 2 === 1),
  opened: n % 5 === 0 ? null : DAYS[n % 3],
  facts: {
    ...(n % 7 === 0 ? {} : { name: TEXTS[n % TEXTS.length] || undefined }),
    ...(n % 6 === 0 ? {} : { floors: (n % 9) - 4 }),
    ...(n % 4 === 0 ? {} : { chain: n % 3 === 0 }),
    ...(n % 5 === 0 ? {} : { since: DAYS[n % 3] }),
  },
}));
const registry = orThrow(parseRegistry({ units, inspectors: [], history: [], asOf: "2026-03-05" } as never));

const value = fc.oneof(
  fc.constantFrom<unknown>(...TEXTS, ...DAYS, ...TIERS, null, true, false),
  fc.integer({ min: -5, max: 5 }),
);
const place = fc.oneof(
  fc.constantFrom<unknown>(...DAYS, { $yearsAgo: 1 }, { $daysAgo: 4 }),
  fc.integer({ min: -5, max: 5 }),
);
const text = fc.constantFrom(
  ...TEXTS,
  ...TIERS,
  "辽宁省/本溪市",
  "辽宁省",
  "A",
  "A\\",
  "A\\\\",
  "辽宁省/本溪市/A\\/B",
  "U-1",
  "active",
);
const operators = (of: fc.Arbitrary<unknown>, isList: boolean): fc.Arbitrary<unknown> =>
  fc.oneof(
    of,
    fc.record({ $ne: of }),
    fc.record({ $in: fc.array(of, { maxLength: 3 }) }),
    fc.record({ $nin: fc.array(of, { maxLength: 3 }) }),
    fc.record({ $not: fc.record({ $eq: of }) }),
    ...(isList
      ? []
      : [
          fc.record({ $gte: place }),
          fc.record({ $lt: place, $gt: place }),
          fc.record({ $not: fc.record({ $lte: place }) }),
        ]),
  );
const condition = fc.oneof(
  fc.record({
    field: fc.constantFrom("region", "categories"),
    asked: operators(fc.oneof(text, fc.constant(null)), true),
  }),
  fc.record({
    field: fc.constantFrom("id", "tier", "status"),
    asked: operators(fc.oneof(text, value), false),
  }),
  fc.record({
    field: fc.constantFrom("opened", "facts.since", "facts.name", "facts.floors", "facts.chain"),
    asked: operators(value, false),
  }),
  fc.record({
    field: fc.constantFrom("facts.since", "facts.name"),
    asked: fc.record({ $exists: fc.boolean() }),
  }),
);
const { query } = fc.letrec<{ query: Row }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3 },
    condition.map(({ field, asked }): Row => ({ [field]: asked })),
    fc
      .tuple(condition, condition)
      .map(([one, other]): Row => ({ [one.field]: one.asked, [other.field]: other.asked })),
    fc
      .record({
        op: fc.constantFrom("$and", "$or", "$nor"),
        of: fc.array(tie("query"), { minLength: 1, maxLength: 3 }),
      })
      .map(({ op, of }): Row => ({ [op]: of })),
  ),
}));

const opened: Database[] = [];
beforeAll(async () => {
  for (const open of [openDuck, openPostgres]) opened.push(await open());
  for (const db of opened) await loadTables(db, registry, FACTS);
});
afterAll(() => opened.forEach((db) => void db.close()));

test("whatever a policy may ask, a database answers as the library does", () =>
  fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const fits = openSight(registry, undefined).matcher(asked);
      const own = registry.units.ids.filter((_, row) => fits(row));
      for (const db of opened) {
        const dialect = DIALECTS[db.dialect];
        const fields = openFields({
          dialect,
          categories: "categories",
          facts: FACTS,
          classes: undefined,
          asOf: registry.asOf,
        });
        const where = conditionOf(asked, { dialect, asOf: registry.asOf, fieldOf: fields.fieldOf });
        const tags = fields.tags();
        const join = tags === undefined ? "" : `LEFT JOIN (${tags}) t ON t.id = u.id`;
        const rows = await db.rows(
          `SELECT u.id AS id, ${where} AS fits FROM units u ${join} ORDER BY ${dialect.byBytes("u.id")}`,
        );
        expect(rows.every(({ fits: answer }) => answer === true || answer === false)).toBe(true);
        expect(rows.filter(({ fits: answer }) => answer === true).map(({ id }) => id)).toEqual(own);
      }
    }),
    { numRuns: Number(process.env["DOUBLE_RANDOM_CONDITIONS"] ?? 300) },
  ));
