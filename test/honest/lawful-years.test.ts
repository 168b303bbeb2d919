/**
 * Lawful years of every kind of act, played from a number each: whatever happened, the audit finds nothing,
 * plain counting finds no rule broken, and whoever plays the year again and hands the rows over in another
 * order has the same bytes.
 */

import { afterAll, describe, expect, test } from "vitest";
import { audit, writeLedger } from "../../src/index.js";
import { runs } from "../support/runs.js";
import { ACTS_DONE, AMENDED, amendedIn, ENTRIES, featuresOf, SEEDS, SHAPES } from "./support/features.js";
import { auditsInEveryForm, auditsOnOtherDays } from "./support/in-every-form.js";
import { playYear } from "./support/lawful-year.js";
import { breachesOf } from "./support/plain-counting.js";
import { seedShapesOf } from "./support/seeds-of-year.js";
import { planYear, type YearPlan } from "./support/year-plan.js";

/**
 * Other years than those that the library was written against: `DOUBLE_RANDOM_FIRST=50001 npm run
 * test:honest`.
 */
const FIRST = Number(process.env["DOUBLE_RANDOM_FIRST"] ?? 1);
/** `npm run test:honest` sets how many; a few in `npm test`, some more in `npm run test:long`. */
const MANY = Number(process.env["DOUBLE_RANDOM_YEARS"] ?? runs(3, 30));
const YEARS = Array.from({ length: MANY }, (_, n) => FIRST + n);
const IS_SAMPLE = YEARS.length > 100;
/** Of a few seeds in a hundred no lawful policy comes. */
const LEAST_YEARS = IS_SAMPLE ? 400 : Math.floor((MANY * 9) / 10);

const seen = new Map<string, number>();
let years = 0;

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, each) => all + each, 0);
const note = (names: Iterable<string>): void => {
  for (const name of new Set(names)) seen.set(name, (seen.get(name) ?? 0) + 1);
};

/** Scores, names, rows and whom a condition hits are asked where the registry is at hand. */
const FROM_REGISTRIES: ReadonlySet<string> = new Set(
  [
    ...["scores-not-taken", "twin-people", "twin-units", "people-under-new-ids", "units-under-new-ids"],
    ...["rows-same", "rows-changed", "aimed-at-one"],
  ].map((name) => `discretion/${name}`),
);

describe.each(YEARS)("lawful year %i", (seed) => {
  test("audits clean, breaks no rule that can be counted, and is the same when it is played again", () => {
    const plan = planYear(seed);
    if (plan === undefined) return;
    const year = playYear(plan);
    const { ledger, registries } = year;
    const { findings, discretions } = audit(ledger, { registries });
    expect(findings).toEqual([]);
    // Every fourth year has a private registry.
    for (const { kind, body } of ledger)
      if (kind === "registry") expect(body).toMatchObject(seed % 4 === 0 ? { salted: true } : {});
    const fromEntries = discretions.filter(({ code }) => !FROM_REGISTRIES.has(code));
    for (const [form, { findings: found, discretions: uses }] of Object.entries(auditsInEveryForm(year)))
      expect({ form, found, uses }).toEqual({
        form,
        found: [],
        uses: form === "entries" || form === "text" ? fromEntries : discretions,
      });
    expect(auditsOnOtherDays(year).flatMap((each) => each.findings)).toEqual([]);
    expect(breachesOf(year)).toEqual([]);
    expect(writeLedger(playYear(plan, "shuffled").ledger)).toBe(writeLedger(ledger));
    if (!isFull(year)) return;
    years++;
    note([...shapesOf(plan), ...ledger.map(({ kind }) => kind), ...ledger.flatMap(amendedIn)]);
    note([...seedShapesOf(ledger), ...year.done.keys()]);
  });
});

/** A year in which almost everything was refused is none. */
function isFull({ done, refused, ledger }: ReturnType<typeof playYear>): boolean {
  const refusals = sum([...refused.values()].map((list) => list.length));
  return sum(done.values()) > refusals && ledger.filter(({ kind }) => kind === "draw").length > 1;
}

function shapesOf({ policies }: YearPlan): string[] {
  return policies.flatMap(({ document }) => [...featuresOf(document)]);
}

afterAll(() => {
  expect(years).toBeGreaterThanOrEqual(LEAST_YEARS);
  if (!IS_SAMPLE) return;
  const rare = [...SHAPES, ...ENTRIES, ...AMENDED, ...SEEDS, ...ACTS_DONE].filter(
    (name) => (seen.get(name) ?? 0) < 4,
  );
  expect(rare).toEqual([]);
});
