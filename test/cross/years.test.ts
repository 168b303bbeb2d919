/**
 * Whole years under random rules: the second implementation replays every round, and finds what was changed
 * although the chain was mended.
 */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phaseCommitment } from "../../src/ceremony.js";
import { type Ledger, orThrow, parsePolicy } from "../../src/index.js";
import { revealPhase } from "../support/acts.js";
import { mended } from "../support/mended.js";
import { mixedYear, playYear, registryOfYear } from "../support/mixed-year.js";
import { attempt, draftOf, isPolicy, randomYear } from "../support/random-year.js";
import { registriesNamed } from "../support/registry-on.js";
import { python } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";
import { people, policyOf, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

const units = [...unitsOf(18, "key"), ...unitsOf(23, "other")].map((unit, n) => ({
  ...unit,
  opened: n % 5 === 0 ? "2024-08-01" : null,
  facts: { score: n % 9 === 0 ? null : (n * 7) % 30, licence: "2025-03-01" },
}));
const history = units.slice(0, 14).map(({ opened: _opened, ...unit }, n) => ({
  unit: (unit as Row)["id"],
  day: `2025-${String(1 + (n % 12)).padStart(2, "0")}-10`,
  kind: n % 3 === 0 ? "complaint" : "routine",
  ...(n % 4 === 0 ? { matter: "M-1", level: "province", result: "pass" } : {}),
}));
/**
 * Rows of this year are perhaps visits that the ledger has ordered: two of a unit in one quarter, some of
 * another matter.
 */
const thisYear = units.slice(5, 30).flatMap((unit, n) =>
  ["02-11", "02-27", "08-03"].slice(n % 3).map((day) => ({
    unit: (unit as Row)["id"],
    day: `2026-${day}`,
    kind: n % 6 === 5 ? "complaint" : "routine",
    ...(n % 4 === 1 ? { matter: "M-1" } : {}),
    ...(n % 4 === 2 ? { matter: "M-2" } : {}),
  })),
);
const registry = registryOf(units, { inspectors: people(6), history });
const registryWithThisYear = registryOf(units, {
  inspectors: people(6),
  history: [...history, ...thisYear],
  asOf: "2026-12-31",
});

describe("the Python reads random years", () => {
  const years = fc.sample(randomYear.filter(isPolicy), { numRuns: 60, seed: 20261125 });

  test.each(years.map((year, at) => [at, year] as const))("year %i", { timeout: 120_000 }, (_, year) => {
    const outcome = attempt(draftOf(year), registry);
    if (outcome === undefined) return;
    const { status, said } = python(registry, draftOf(year), outcome.ledger as Ledger);
    expect(said).toContain("0 findings");
    expect(said.match(/replayed in full/g)).toHaveLength(year.rounds);
    expect(status).toBe(0);
  });
});

describe("the Python reads mixed years", () => {
  const years = fc
    .sample(mixedYear, { numRuns: 14, seed: 20261127 })
    .map((year) => ({ year, played: playYear(year) }));

  test("which hold two matters, rests, periods without a share, and visits that the history and the ledger both tell of", () => {
    const matters = years.flatMap(({ year, played }) =>
      played.drawn === 0 ? [] : (year.draft["matters"] as Row[]),
    );
    const some = (fits: (matter: Row) => boolean) => matters.filter(fits).length;
    expect(
      years.filter(({ played }) => played.ledger.filter(({ kind }) => kind === "plan").length > 4),
    ).not.toHaveLength(0);
    expect(some(({ id }) => id === "M-2")).toBeGreaterThan(0);
    expect(some(({ strata }) => (strata as Row[]).filter(({ rest }) => rest).length > 1)).toBeGreaterThan(0);
    expect(
      some(({ rounds }) => (rounds as Row[]).some(({ share }) => String(share).startsWith("0/"))),
    ).toBeGreaterThan(0);
    expect(some(({ frequency }) => frequency !== undefined)).toBeGreaterThan(0);
  });

  test.each(years.map(({ year, played }, at) => [at, year, played] as const))(
    "year %i",
    { timeout: 60_000 },
    (_, year, played) => {
      if (played.drawn === 0) return;
      const { said } = python(
        registriesNamed(played.ledger, registryOfYear(year)),
        year.draft,
        played.ledger,
      );
      expect(said).toContain("0 findings");
      expect(said.match(/replayed in full/g)).toHaveLength(played.drawn);
    },
  );
});

/** Rules of every family, each in a year of its own. */
const FAMILIES: readonly (readonly [name: string, matter: Row, more?: Row])[] = [
  [
    "a total, a share and a rest",
    {
      total: { ratio: "30%" },
      strata: [
        { id: "key", shareOfTotal: "60%" },
        { id: "other", rest: true, also: [{ number: 2 }] },
      ],
    },
  ],
  [
    "a rest with a minimum beside a floor of its own",
    {
      mode: "independent",
      total: { ratio: "24%" },
      strata: [
        { id: "key", rest: true, minimum: 7 },
        { id: "other", rest: true, also: [{ number: 1, per: "quarter" }] },
      ],
    },
  ],
  [
    "a ceiling per quarter, and a floor per month with a minimum",
    {
      strata: [
        { id: "key", ratio: "25%", side: "at-most", per: "quarter", minimum: 1 },
        { id: "other", ratio: "2%", per: "round", minimum: 1 },
      ],
    },
  ],
  [
    "visits that the history and the ledger both tell of",
    {
      mode: "independent",
      frequency: [{ id: "cap", atMost: 3, window: "year", counts: { kinds: ["routine"] } }],
      strata: [
        { id: "key", ratio: "100%" },
        { id: "other", ratio: "100%" },
      ],
    },
  ],
  [
    "two rests",
    {
      total: { perInspector: "1:3" },
      strata: [
        { id: "key", rest: true },
        { id: "other", rest: true },
      ],
    },
  ],
  [
    "both readings of a part",
    {
      total: { number: 12 },
      strata: [
        { id: "key", ratio: "10%", ratioOf: "matter" },
        { id: "other", rest: true },
      ],
    },
  ],
  [
    "a ladder",
    {
      strata: [
        {
          id: "key",
          ladder: {
            start: "10%",
            steps: [
              { from: "0", ratio: "10%" },
              { from: "1%", ratio: "50%" },
            ],
            lowerAfter: 2,
            published: [{ year: 2025, rate: "2%" }],
          },
        },
      ],
    },
  ],
  ["each round on its own", { strata: [{ id: "other", ratio: "30%", rounding: "each-round" }] }],
  [
    "staff of one grade",
    {
      strata: [{ id: "other", perInspector: "1:2", staff: { grades: ["senior"], qualifications: ["lead"] } }],
    },
  ],
  [
    "classes and days",
    {
      strata: [
        { id: "D", where: { class: "D" }, ratio: "50%" },
        { id: "A", where: { class: { $in: ["A", null] } }, ratio: "20%" },
      ],
    },
    {
      classes: {
        fact: "score",
        steps: [{ class: "A", below: 15 }, { class: "B" }],
        direct: [{ class: "D", where: { opened: { $lt: { $monthsAgo: 18 } } } }],
      },
    },
  ],
  [
    "a licence, a level and results",
    {
      frequency: [
        { id: "a", atMost: 1, window: { since: "licence" }, counts: { kinds: ["routine"] } },
        { id: "b", atMost: 1, window: { months: 14 }, counts: { levels: ["province"], results: ["pass"] } },
      ],
      strata: [
        { id: "key", ratio: "50%" },
        { id: "other", ratio: "20%" },
      ],
    },
    { level: "county" },
  ],
  [
    "forced by a rolling window",
    {
      mode: "independent",
      frequency: [{ id: "f", atLeast: 1, window: { years: 2, start: "2024-06-01" } }],
      strata: [
        { id: "key", ratio: "10%" },
        { id: "other", ratio: "10%" },
      ],
    },
  ],
  [
    "shuffled, forced",
    {
      method: "seedrandom-shuffle/1",
      frequency: [{ id: "f", atLeast: 1, window: "year" }],
      strata: [{ id: "key", ratio: "30%" }],
    },
  ],
];

describe("the Python reads rules of every family", () => {
  test.each(FAMILIES.map(([name, matter, more = {}]) => [name, matter, more] as const))(
    "%s",
    { timeout: 60_000 },
    (name, matter, more) => {
      const draft = policyOf({ rounds: roundsOf(4), reserve: 5, ...matter }, more);
      const known = name.startsWith("visits that") ? registryWithThisYear : registry;
      const { ledger } = runYear(draft, known);
      const { status, said } = python(registriesNamed(ledger as Ledger, known), draft, ledger as Ledger);
      expect(said).toContain("0 findings");
      expect(said.match(/replayed in full/g)).toHaveLength(4);
      expect(status).toBe(0);
    },
  );

  test("and refuses a rule it does not know", () => {
    const draft = policyOf({ rounds: roundsOf(4), strata: [{ id: "key", ratio: "10%" }] });
    const { ledger } = runYear(draft, registry);
    const forged = mended(ledger as Ledger, "policy", (body) => {
      (((body["policy"] as Row)["matters"] as Row[])[0]!["strata"] as Row[])[0]!["halved"] = true;
    });
    expect(python(registry, draft, forged).said).toContain("halved: a further field");
  });
});

/**
 * Promises of two and three visits: how many rounds are left for them depends on the mode, the rounds and the
 * years to come.
 */
const PROMISED: Readonly<Record<string, readonly unknown[]>> = {
  year: ["year"],
  block: [
    { years: 2, from: 2025 },
    { years: 2, from: 2026 },
    { years: 3, from: 2025 },
  ],
  rolling: [
    { months: 7 },
    { months: 14 },
    { days: 500, start: "2025-06-01" },
    { years: 2, start: "2025-01-15" },
    { years: 3 },
  ],
};
const MODES: readonly Row[] = [
  { mode: "without-replacement" },
  { mode: "independent" },
  { mode: "independent", coolDown: { rounds: 1 } },
  { mode: "independent", coolDown: { rounds: 2 } },
  { mode: "at-most", times: 3 },
  { mode: "at-most", times: 2, coolDown: { rounds: 1 } },
  { mode: "cycles", times: 2 },
];
const promiseOf = (windows: readonly unknown[], atLeast: number) =>
  fc
    .record({
      window: fc.constantFrom(...windows),
      counts: fc.constantFrom(undefined, undefined, { kinds: ["routine"] }),
      rounds: fc.constantFrom(4, 4, 6, 12),
      known: fc.constantFrom(registry, registryWithThisYear),
    })
    .map(({ window, counts, rounds, known }) => {
      const frequency = [{ id: "promise", atLeast, window, ...(counts === undefined ? {} : { counts }) }];
      const strata = [
        { id: "key", ratio: "20%" },
        { id: "other", ratio: "10%" },
      ];
      return { known, rounds, matter: { rounds: roundsOf(rounds), frequency, strata } };
    });

describe("the Python reads promises of several visits", () => {
  const families = Object.entries(PROMISED).flatMap(([name, windows]) =>
    [2, 3].map((atLeast) => ({ name, windows, atLeast })),
  );

  test.each(families)(
    "$atLeast visits, window $name, in every mode",
    { timeout: 60_000 },
    ({ windows, atLeast }) => {
      const promises = fc.sample(promiseOf(windows, atLeast), {
        numRuns: MODES.length,
        seed: 20261128 + atLeast,
      });
      let forced = 0;
      for (const [at, { known, rounds, matter }] of promises.entries()) {
        const draft = policyOf({ ...matter, ...MODES[at] });
        const { ledger } = runYear(draft, known);
        const { said } = python(registriesNamed(ledger as Ledger, known), draft, ledger as Ledger);
        expect(said, JSON.stringify(draft)).toContain("0 findings");
        expect(said.match(/replayed in full/g)).toHaveLength(rounds);
        forced += JSON.stringify(ledger).split('"forced":"unit/frequency/promise"').length - 1;
      }
      expect(forced).toBeGreaterThan(0);
    },
  );
});

describe("the Python reads random phases", () => {
  const secret = "7".padStart(64, "0");
  const commitment = phaseCommitment({ authority: "000000", year: 2026 }, "M-1", "office", secret);
  const draft = policyOf({
    rounds: roundsOf(12),
    phase: { party: "office", commitment },
    strata: [
      { id: "key", number: 2 },
      { id: "other", ratio: "20%" },
    ],
  });
  const { ledger } = runYear(draft, registry, "year", secret);
  const revealed = orThrow(
    revealPhase({
      policy: orThrow(parsePolicy(draft)),
      matter: "M-1",
      value: secret,
      ledger: ledger as Ledger,
      at: "2026-12-31T18:00:00+08:00",
      by: "office",
    }),
  );

  test.each([
    ["kept", ledger as Ledger],
    ["revealed", revealed],
  ])("while the secret is %s", (_, entries) => {
    const { status, said } = python(registry, draft, entries);
    expect(said).toContain("0 findings");
    expect(status).toBe(0);
  });

  test("and finds a target that no phase gives, and another that this one does not", () => {
    const target = (by: number) => (body: Row) => {
      const [stratum] = body["strata"] as { target: number; quota: number }[];
      Object.assign(stratum!, { target: stratum!.target + by, quota: stratum!.quota + by });
    };
    expect(python(registry, draft, mended(ledger as Ledger, "plan", target(2))).status).toBe(1);
    const later = python(registry, draft, mended(revealed, "plan", target(1)));
    expect(later.said).toMatch(/target/);
    expect(
      python(
        registry,
        draft,
        mended(revealed, "phase", (body) => Object.assign(body, { value: "8".padStart(64, "0") })),
      ).said,
    ).toContain("not the committed one");
  });
});

describe("the Python finds, although the chain was mended", () => {
  const draft = policyOf({
    rounds: roundsOf(2),
    mode: "independent",
    frequency: [{ id: "f", atLeast: 1, window: { years: 2, start: "2024-06-01" } }],
    strata: [
      { id: "key", ratio: "20%", also: [{ perInspector: "1:2" }] },
      { id: "other", ratio: "60%", risk: { randomShare: "50%", fact: "score" } },
    ],
  });
  const { ledger } = runYear(draft, registry);
  const strata = (body: Row) => body["strata"] as (Row & { rules: Row[]; drawn: Row[] })[];

  test.each<[string, string, (body: Row) => void, RegExp]>([
    [
      "a quota raised by one",
      "plan",
      (body) => Object.assign(strata(body)[0]!, { quota: Number(strata(body)[0]!["quota"]) + 1 }),
      /quota/,
    ],
    [
      "inspectors who were not there",
      "plan",
      (body) => Object.assign(strata(body)[0]!.rules[1]!, { staff: 60 }),
      /rules/,
    ],
    [
      "a forced mark taken away",
      "draw",
      (body) => void delete strata(body)[0]!.drawn.find((each) => each["forced"] !== undefined)!["forced"],
      /verify\/forced/,
    ],
    [
      "a score changed",
      "draw",
      (body) => Object.assign(strata(body)[1]!.drawn.at(-1)!, { score: 1000 }),
      /verify\/replay .*drawn/,
    ],
  ])("%s", (_, kind, change, words) => {
    const { status, said } = python(registry, draft, mended(ledger as Ledger, kind, change));
    expect(said).toMatch(words);
    expect(status).toBe(1);
  });
});
