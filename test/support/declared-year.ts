/**
 * Quarters of a year in which a declared tier has no unit at first, gets some, and may lose them again; and
 * what is owed, counted in plain code.
 */

import fc from "fast-check";
import type { Registry } from "../../src/index.js";
import type { Row } from "./small-case.js";
import { policyOf, registryOf, roundsOf } from "./year-case.js";

export interface DeclaredYear {
  /** Units of the tier `vip` in each quarter. */
  readonly sizes: readonly number[];
  readonly amount:
    | { readonly number: number }
    | { readonly ratio: "1/4"; readonly ratioOf: "matter" | "stratum" };
  readonly minimum: number;
  readonly per: "year" | "half" | "quarter";
  readonly side: "at-least" | "exactly";
  readonly base: "average" | "draw" | "plan";
  /** Of the whole matter, where the others take the rest. */
  readonly total: number | undefined;
}

const ALL = 40;
const size = fc.integer({ min: 1, max: 12 });
const none = fc.constant(0);

export const declaredYear: fc.Arbitrary<DeclaredYear> = fc.record({
  sizes: fc.oneof(
    fc.tuple(none, none, size, size),
    fc.tuple(none, size, none, size),
    fc.tuple(none, none, none, size),
    fc.tuple(none, size, none, none),
  ),
  amount: fc.oneof(
    fc.integer({ min: 1, max: 7 }).map((number) => ({ number })),
    fc.constantFrom(
      { ratio: "1/4", ratioOf: "matter" } as const,
      { ratio: "1/4", ratioOf: "stratum" } as const,
    ),
  ),
  minimum: fc.constantFrom(0, 0, 1, 3),
  per: fc.constantFrom("year", "half", "quarter"),
  side: fc.constantFrom("at-least", "exactly"),
  base: fc.constantFrom("average", "draw", "plan"),
  total: fc.option(fc.integer({ min: 4, max: 24 }), { nil: undefined }),
});

export function draftOfDeclared({ amount, minimum, per, side, base, total }: DeclaredYear): Row {
  const others = total === undefined ? { ratio: "10%" } : { rest: true };
  return policyOf(
    {
      ...{ rounds: roundsOf(4), base, mode: "independent" },
      ...(total === undefined ? {} : { total: { number: total } }),
      strata: [
        { id: "vip", ...amount, minimum, per, side },
        { id: "general", ...others },
      ],
    },
    { tiers: ["vip", "general"] },
  );
}

/** All units, the first so many of them in the tier. */
export function registriesOfDeclared({ sizes }: DeclaredYear): Registry[] {
  return sizes.map((vip, t) => {
    const units = Array.from({ length: ALL }, (_, n) => ({
      id: `U-${n + 10}`,
      tier: n < vip ? "vip" : "general",
      region: "town",
    }));
    return registryOf(units, { asOf: roundsOf(4)[t]!["from"] as string });
  });
}

/** Units of the tier that each quarter draws. */
export function vipDrawn(year: DeclaredYear): number[] {
  const drawn: number[] = [];
  for (const [t, there] of year.sizes.entries())
    drawn.push(Math.min(there, Math.max(0, owedUntil(year, t, drawn) - doneIn(year, t, drawn))));
  return drawn;
}

/** Units of the others that each quarter draws, where they take what the total of the year leaves. */
export function othersDrawn(year: DeclaredYear): number[] {
  const vip = vipDrawn(year);
  const others: number[] = [];
  for (const t of year.sizes.keys()) {
    const [done, target] = [
      vip.slice(0, t).reduce(sum, 0) + others.reduce(sum, 0),
      Math.ceil((year.total! * (t + 1)) / 4),
    ];
    const asked = Math.max(0, owedUntil(year, t, vip) - doneIn(year, t, vip));
    others.push(Math.max(0, target - done - asked));
  }
  return others;
}

const LENGTHS = { year: 4, half: 2, quarter: 1 } as const;
const sum = (a: number, b: number): number => a + b;

function doneIn({ per }: DeclaredYear, t: number, drawn: readonly number[]): number {
  return drawn.slice(t - (t % LENGTHS[per]), t).reduce(sum, 0);
}

/**
 * By the end of quarter `t`: what is left of the periods before, and the part of this one up to the last
 * quarter with a unit.
 */
function owedUntil(year: DeclaredYear, t: number, drawn: readonly number[]): number {
  const { sizes, minimum, per } = year;
  const length = LENGTHS[per];
  const first = t - (t % length);
  const before =
    first === 0
      ? 0
      : Math.max(0, owedUntil(year, first - 1, drawn) - doneIn(year, first - 1, drawn) - drawn[first - 1]!);
  const closes = t === first + length - 1;
  return before + Math.max(wholeOf(year, first, t), closes ? Math.min(minimum, sizes[t]!) : 0);
}

function wholeOf({ sizes, amount, per, side, base }: DeclaredYear, first: number, t: number): number {
  let last = t;
  while (last >= first && sizes[last] === 0) last -= 1;
  let quarters = 0;
  for (let r = first; r <= last; r++) {
    const seen = base === "average" ? r : base === "plan" ? 0 : t;
    quarters += "number" in amount ? 4 * amount.number : amount.ratioOf === "matter" ? ALL : sizes[seen]!;
  }
  const parts = 4 * LENGTHS[per];
  return side === "at-least" ? Math.ceil(quarters / parts) : Math.floor((2 * quarters + parts) / (2 * parts));
}
