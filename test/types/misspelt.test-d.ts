/** What is written out in a program is told of misspelt fields by the compiler; what comes from outside is read. */
import { expectTypeOf, test } from "vitest";
import {
  type Policy,
  type PolicyInput,
  parsePolicy,
  parseRegistry,
  type Registry,
  type Result,
} from "../../src/index.js";

const matter = {
  id: "m",
  strata: [{ id: "all", ratio: "50%" }],
  rounds: [{ id: "r", from: "2026-01-05", until: "2026-02-05", share: "1" }],
  team: { roles: [{ id: "only" }] },
};
const rules = {
  format: "double-random/policy/1",
  id: "p",
  authority: "a",
  year: 2026,
} as const;
const day = "2026-01-04";

test("a policy that is written out has no other fields than those of its form", () => {
  parsePolicy({ ...rules, matters: [matter] });
  // @ts-expect-error -- misspelt
  parsePolicy({ ...rules, maters: [matter] });
  // @ts-expect-error -- misspelt further inside
  parsePolicy({ ...rules, matters: [{ ...matter, strata: [{ id: "all", raito: "50%" }] }] });
  // @ts-expect-error -- one too many
  parsePolicy({ ...rules, matters: [matter], colour: "red" });
});

test("rows that are written out have no other fields than those of theirs", () => {
  const none = { inspectors: [], asOf: day };
  parseRegistry({ ...none, units: [{ id: "U-1", name: "one" }] });
  // @ts-expect-error -- misspelt
  parseRegistry({ ...none, units: [{ id: "U-1", naem: "one" }] });
  // @ts-expect-error -- misspelt
  parseRegistry({ units: [], inspectors: [{ id: "I-1", capacity: 1, qualification: ["x"] }], asOf: day });
  // @ts-expect-error -- misspelt
  parseRegistry({ ...none, units: [], history: [{ unit: "U-1", date: day, inspectors: [] }] });
  // @ts-expect-error -- misspelt
  parseRegistry({ ...none, unit: [] });
});

test("documents and rows of unknown form are read: of JSON, of a table, of another program", () => {
  const table: Iterable<Readonly<Record<string, string>>> = [];
  const lists = { units: table, inspectors: [] as unknown[], history: new Set<Record<string, unknown>>() };
  expectTypeOf(parseRegistry({ ...lists, asOf: day })).toEqualTypeOf<Result<Registry>>();
  expectTypeOf(parseRegistry(JSON.parse("{}"))).toEqualTypeOf<Result<Registry>>();
  expectTypeOf(parsePolicy(JSON.parse("{}"))).toEqualTypeOf<Result<Policy>>();
  expectTypeOf(parsePolicy({} as unknown)).toEqualTypeOf<Result<Policy>>();
  expectTypeOf(parsePolicy({} as Record<string, unknown>)).toEqualTypeOf<Result<Policy>>();
  expectTypeOf(parsePolicy({} as PolicyInput)).toEqualTypeOf<Result<Policy>>();
});
