import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orThrow, type PolicyTypes, parseRegistry } from "../../src/index.js";
import { faultsOfQuery } from "../../src/policy/query.js";
import { openSight } from "../../src/pool/sight.js";
import { unitAt } from "../../src/registry/unit.js";
import { queryFits } from "../../src/verify/by-hand/plain-query.js";

const value = fc.constantFrom<string | number | boolean | null>(
  "key",
  "general",
  "town",
  "town/east",
  "hotel",
  "shop",
  0,
  1,
  7,
  true,
  false,
  null,
);
const condition = fc.oneof(
  value,
  fc.record({ $eq: value }),
  fc.record({ $ne: value }),
  fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(value, { maxLength: 3 }) }),
  fc.record({ $gte: fc.integer({ min: 0, max: 8 }) }),
  fc.record({ $gt: fc.integer({ min: 0, max: 8 }), $lt: fc.integer({ min: 0, max: 8 }) }),
  fc.record({ $lte: fc.constantFrom("2020-01-01", "2026-01-04", { $daysAgo: 0 }) }),
  fc.record({ $gt: fc.constantFrom({ $yearsAgo: 7 }, { $monthsAgo: 80 }) }),
  fc.record({ $not: fc.record({ $in: fc.array(value, { minLength: 1, maxLength: 2 }) }) }),
);
const field = fc.constantFrom(
  "id",
  "tier",
  "status",
  "region",
  "categories",
  "opened",
  "closed",
  "facts.floors",
  "facts.crowded",
  "facts.constructor",
);
const exists = fc.record({ "facts.floors": fc.record({ $exists: fc.boolean() }) });
const flat = fc.oneof(
  { weight: 9, arbitrary: fc.dictionary(field, condition, { maxKeys: 3 }) },
  { weight: 1, arbitrary: exists },
);
const query = fc.oneof(
  flat,
  fc.record({ $and: fc.array(flat, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $or: fc.array(flat, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $nor: fc.array(flat, { minLength: 1, maxLength: 2 }) }),
) as fc.Arbitrary<PolicyTypes.Query>;

/** Towns of a few units, some of them alike. */
const units = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("key", "U-1", "U-2", "U-3", "U-4", "U-5"),
    region: fc.constantFrom("", "town", "town/east"),
    categories: fc.subarray(["hotel", "shop"]),
    tier: fc.constantFrom("key", "general", null),
    facts: fc.oneof(
      fc.constant({}),
      fc.record({ floors: fc.constantFrom(0, 1, 7, null, "7"), crowded: fc.boolean() }),
      fc.record({ constructor: fc.constantFrom(0, "key", null) }),
    ),
    status: fc.constantFrom("active", "closed"),
    opened: fc.constantFrom(null, "2019-05-05", "2026-01-04"),
    closed: fc.constantFrom(null, "2026-01-04"),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
);

const registryOf = (rows: readonly Readonly<Record<string, unknown>>[], asOf = "2026-01-04") =>
  orThrow(parseRegistry({ units: rows, inspectors: [], asOf }));

describe("conditions over units", () => {
  test("asked of a whole registry at once and unit by unit, they have the same answers", () =>
    fc.assert(
      fc.property(query, units, (asked, rows) => {
        const registry = registryOf(rows);
        const fits = openSight(registry, undefined).matcher(asked);
        for (let row = 0; row < registry.units.size; row++) {
          expect(fits(row)).toBe(
            queryFits(asked, unitAt(registry.units, row), { asOf: "2026-01-04", classes: undefined }),
          );
        }
      }),
      { numRuns: 2000 },
    ));

  test("of several, the first that fits is the first that the audit finds, on any day", () => {
    const classes = {
      fact: "floors",
      steps: [{ class: "A", below: 5 }, { class: "B" }],
      direct: [
        { class: "D", where: { opened: { $gte: { $yearsAgo: 1 } } } },
        { class: "E", where: { tier: "key", "facts.crowded": true } },
      ],
    };
    const asked = fc.oneof(
      query,
      fc.record({ class: fc.constantFrom("A", "B", "D", "E", null) }),
      fc.constant(null),
    );
    const day = fc.constantFrom("2026-01-04", "2027-06-01", "2030-02-28");
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 5 }), units, day, (queries, rows, asOf) => {
        const registry = registryOf(rows);
        const first = openSight(registry, classes).on(asOf).firstFit(queries);
        for (let row = 0; row < registry.units.size; row++) {
          const unit = unitAt(registry.units, row);
          expect(first(row)).toBe(queries.findIndex((each) => queryFits(each, unit, { asOf, classes })));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("and so they do about classes", () =>
    fc.assert(
      fc.property(
        fc.record({
          score: fc.constantFrom(0, 199, 200, 700, null),
          until: fc.constantFrom("2026-01-03", "2026-01-04", null),
        }),
        fc.constantFrom(undefined, "A"),
        fc.constantFrom("A", "B", "D", null),
        (facts, missing, wanted) => {
          const classes = {
            fact: "score",
            steps: [{ class: "A", below: 200 }, { class: "B", below: 500 }, { class: "C" }],
            direct: [{ class: "D", where: { "facts.until": { $gte: { $daysAgo: 0 } } } }],
            ...(missing === undefined ? {} : { missing }),
          };
          const registry = orThrow(
            parseRegistry({ units: [{ id: "U-1", facts }], inspectors: [], asOf: "2026-01-04" }),
          );
          const found = openSight(registry, classes).matcher({ class: wanted })(0);
          expect(
            queryFits({ class: wanted }, unitAt(registry.units, 0), { asOf: "2026-01-04", classes }),
          ).toBe(found);
          if (facts.until === "2026-01-04") expect(found).toBe(wanted === "D");
        },
      ),
    ));

  test("what the reader accepts is what the generator makes", () =>
    fc.assert(
      fc.property(query, (asked) => {
        expect(faultsOfQuery(asked, [])).toEqual([]);
      }),
    ));
});
