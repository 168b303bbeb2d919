/**
 * Years in which a declared tier has no unit at first, or none any more: the second implementation works out
 * every quarter alike.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ledger } from "../../src/index.js";
import { declaredYear, draftOfDeclared, registriesOfDeclared } from "../support/declared-year.js";
import { python } from "../support/second-implementation.js";
import { matterOf, type Row } from "../support/small-case.js";
import { runYear } from "../support/year-case.js";

const years = fc.sample(declaredYear, { numRuns: 12, seed: 20261128 });
/** What plain counting leaves out, but both implementations know. */
const more: readonly Row[] = [
  {},
  { rounding: "each-round" },
  { per: { years: 3, from: 2025 } },
  { also: [{ number: 2, per: "half" }] },
];

test.each(years.map((year, at) => [at, year] as const))("year %i", { timeout: 60_000 }, (at, year) => {
  const registries = registriesOfDeclared(year);
  const draft = draftOfDeclared(year);
  Object.assign(matterOf(draft).strata[0]!, more[at % more.length]);
  const { ledger } = runYear(draft, (t) => registries[t]!);
  const { said } = python(registries, draft, ledger as Ledger);
  expect(said).toContain("0 findings");
  expect(said.match(/replayed in full/g)).toHaveLength(4);
});
