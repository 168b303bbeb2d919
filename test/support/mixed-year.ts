/**
 * Random years of two matters under one policy, for the second implementation: every shape of quota, shares
 * of 0, a rest with minimums, caps and floors of visits, units born and closed during the year, rounds that
 * are never drawn, and a history that tells of some visits that the ledger has ordered.
 */

import fc from "fast-check";
import { type Ledger, parsePolicy, parseRegistry, type Registry } from "../../src/index.js";
import { runRound } from "./acts.js";
import { registryOn } from "./registry-on.js";
import type { Row } from "./small-case.js";
import { people, roundsOf, unitsOf } from "./year-case.js";

const option = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });
const without = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

const side = fc.constantFrom("at-least", "at-least", "at-most", "exactly");
const per = fc.constantFrom(undefined, undefined, "half", "quarter", "month", "round", {
  years: 3,
  from: 2024,
});
const rounding = fc.constantFrom(undefined, undefined, undefined, "each-round");
const posts = fc.constantFrom(undefined, { posts: ["expert", "officer"] }, { grades: ["senior"] });
const amount = fc.oneof(
  fc.record({
    ratio: fc.constantFrom("5%", "10%", "1/3", "22‰", "50%"),
    ratioOf: fc.constantFrom(undefined, undefined, "matter"),
  }),
  fc.record({ number: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ perInspector: fc.constantFrom("1:2.5", "1:2", "1:1"), staff: posts }),
  fc.record({ steps: fc.constantFrom([{ upTo: 8, number: 2 }, { ratio: "50%" }], [{ ratio: "20%" }]) }),
);
const ruleOf = (sides: fc.Arbitrary<string>) =>
  fc
    .record({ amount, side: sides, per, rounding })
    .map(({ amount: own, ...more }) => without({ ...own, ...more }));
const floor = ruleOf(fc.constant("at-least"));
/** A ceiling that the rules beside it seldom reach. */
const wide = fc.constantFrom<Row>(
  { ratio: "90%", side: "at-most" },
  { ratio: "80%", side: "at-most", per: "half" },
);
const minimum = fc.constantFrom(0, 0, 1, 4);

/**
 * A stratum with an amount of its own: any rule alone, or floors together, or a floor under a wide ceiling.
 */
const owing = (id: string) =>
  fc
    .oneof(
      fc.record({ rule: ruleOf(side), minimum }),
      fc.record({ rule: floor, minimum, also: fc.array(floor, { minLength: 1, maxLength: 2 }) }),
      fc.record({ rule: floor, minimum, also: fc.tuple(wide) }),
    )
    .map(({ rule: own, ...more }) => without({ id, ...own, ...more }));
/** A stratum that takes a part of the total. */
const resting = (id: string) =>
  fc
    .record({ minimum, also: option(fc.tuple(fc.oneof(floor, wide))) })
    .map((more) => without({ id, rest: true, ...more }));

const mode = fc.constantFrom<Row>(
  { mode: "without-replacement" },
  { mode: "independent" },
  { mode: "independent", coolDown: { rounds: 1 } },
  { mode: "at-most", times: 2 },
  { mode: "cycles", times: 2 },
);
const window = fc.constantFrom<unknown>(
  "year",
  { months: 5 },
  { months: 14 },
  { days: 200 },
  { years: 2, from: 2025 },
);
const counts = fc.constantFrom<Row>(
  {},
  {},
  { matters: ["M-1"] },
  { kinds: ["routine"] },
  { matters: ["M-2"], kinds: ["routine"] },
);
const frequency = option(
  fc
    .record({ limit: fc.constantFrom({ atMost: 1 }, { atMost: 2 }, { atLeast: 1 }), window, counts })
    .map(({ limit, ...more }) => [{ id: "f", ...limit, ...more }]),
);
const shares = fc.constantFrom<readonly number[] | undefined>(
  undefined,
  undefined,
  [0, 1, 2, 1],
  [1, 0, 0, 3],
  [2, 1, 1, 0],
);

const matter = (id: string) =>
  fc
    .record({
      mode,
      frequency,
      shares,
      rounds: fc.constantFrom(2, 4, 6, 12),
      base: fc.constantFrom("average", "plan", "draw"),
      of: fc.constantFrom("population", "population", "eligible"),
      total: fc.record({
        amount,
        side: fc.constantFrom("at-least", "exactly"),
        per: fc.constantFrom(undefined, undefined, "half", "quarter"),
      }),
      strata: fc.oneof(
        fc.tuple(owing("a"), owing("b"), owing("c"), owing("d")),
        fc.tuple(owing("a"), resting("b"), resting("c"), resting("d")),
        fc.tuple(resting("a"), resting("b"), resting("c"), resting("d")),
      ),
    })
    .map(({ mode: how, rounds, shares: unequal, frequency: often, total, strata, ...more }): Row => {
      const rests = strata.some((each) => each["rest"]);
      const own = roundsOf(unequal === undefined ? rounds : 4);
      const whole = unequal?.reduce((sum, each) => sum + each, 0);
      return without({
        id,
        ...how,
        ...more,
        frequency: often,
        rounds: own.map((each, t) =>
          unequal === undefined ? each : { ...each, share: `${unequal[t]}/${whole}` },
        ),
        total: rests ? without({ ...total.amount, side: total.side, per: total.per }) : undefined,
        strata: strata.map((each) => ({ ...each, where: { tier: each["id"] } })),
        team: { roles: [{ id: "first" }, { id: "second" }], region: false },
        reserve: 3,
      });
    });

export interface MixedYear {
  readonly draft: Row;
  /** Numbers of rounds, in the order of all rounds of the year, that are never drawn. */
  readonly leftOut: readonly number[];
  readonly history: readonly Row[];
}

const UNITS = ["a", "b", "c", "d"].flatMap((tier, n) =>
  unitsOf([9, 14, 5, 22][n] as number, tier),
) as (Row & { id: string })[];
const twoDigits = (n: number) => String(n).padStart(2, "0");

/** Some units open during the year, some close. */
export const units: readonly Row[] = UNITS.map((unit, n) => ({
  ...unit,
  opened: n % 4 === 0 ? `2026-${twoDigits(1 + (n % 12))}-10` : null,
  closed: n % 7 === 3 ? `2026-${twoDigits(2 + (n % 11))}-20` : null,
}));

const row = fc
  .record({
    unit: fc.constantFrom(...UNITS.map(({ id }) => id)),
    year: fc.constantFrom(2024, 2025, 2025, 2026, 2026),
    month: fc.integer({ min: 1, max: 12 }),
    kind: fc.constantFrom("routine", "routine", "complaint"),
    matter: fc.constantFrom(undefined, "M-1", "M-2", "M-9"),
    authority: fc.constantFrom(undefined, undefined, "000000", "999999"),
  })
  .map(({ year, month, ...said }) => without({ ...said, day: `${year}-${twoDigits(month)}-17` }));

const policyWith = (matters: readonly Row[]): Row => ({
  format: "double-random/policy/1",
  id: "year-2026",
  authority: "000000",
  year: 2026,
  matters,
});

export const mixedYear: fc.Arbitrary<MixedYear> = fc
  .record({
    matters: fc.tuple(matter("M-1"), option(matter("M-2"))),
    leftOut: fc.array(fc.integer({ min: 0, max: 23 }), { maxLength: 3 }),
    history: fc.array(row, { maxLength: 60 }),
  })
  .map(({ matters: [first, second], ...more }) => ({
    ...more,
    draft: policyWith(second === undefined ? [first] : [first, second]),
  }))
  .filter(({ draft }) => parsePolicy(draft).ok);

export function registryOfYear({ history }: MixedYear): Registry {
  const answer = parseRegistry({
    units,
    inspectors: [
      ...people(5),
      ...people(2, { post: "expert" }).map((each, n) => ({ ...each, id: `X-${n}` })),
    ],
    history,
    asOf: "2026-12-31",
  } as never);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
  return answer.value;
}

/**
 * All rounds that are drawn, on their first day; a round that is refused is left out as well, and `refused`
 * says why.
 */
export function playYear(year: MixedYear): { ledger: Ledger; drawn: number; refused: string[] } {
  const registry = registryOfYear(year);
  const parsed = parsePolicy(year.draft);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  const policy = parsed.value;
  const all = policy.matters
    .flatMap(({ id, rounds }) => rounds.map((round) => ({ matter: id, round })))
    .sort((one, other) =>
      one.round.from < other.round.from ? -1 : Number(one.round.from > other.round.from),
    );
  let ledger: Ledger = [];
  let drawn = 0;
  const refused: string[] = [];
  for (const { matter: id, round } of all.filter((_, n) => !year.leftOut.includes(n))) {
    const outcome = runRound({
      registry: registryOn(registry, round.from),
      policy,
      matter: id,
      round: round.id,
      seed: [{ type: "plain", value: `${id} ${round.id}` }],
      ledger,
      at: `${round.from}T09:00:00+08:00`,
      by: "officer-1",
    });
    if (outcome.ok) {
      ledger = outcome.value.ledger as Ledger;
      drawn += 1;
    } else refused.push(...outcome.refusals.map(({ code }) => code));
  }
  return { ledger, drawn, refused };
}
