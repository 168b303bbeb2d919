/** What can be wrong with the quota rules of a matter, beyond their form. */
import { compareFractions, type Fraction, fraction, fractionOf, readFraction } from "../kernel/fraction.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Matter, Stratum } from "./policy.js";
import { faultsOfQuery } from "./query.js";
import { AMOUNTS, amountsGiven, type QuotaRule, type QuotaStep, type RateLadder } from "./quota-rule.js";
import { refuse } from "./refuse.js";

type Path = readonly (string | number)[];

/** Faults of the total and of every stratum's rules. */
export function faultsOfQuotas(matter: Matter, year: number, path: Path): Refusal[] {
  const total =
    matter.total === undefined ? [] : faultsOfTotal(matter.total, matter, year, [...path, "total"]);
  return [
    ...total,
    ...matter.strata.flatMap((stratum, s) => faultsOfStratum(stratum, matter, year, [...path, "strata", s])),
  ];
}

function faultsOfTotal(total: QuotaRule, matter: Matter, year: number, path: Path): Refusal[] {
  const faults = faultsOfRule(total, matter, year, path);
  if (total.shareOfTotal !== undefined)
    faults.push(refuse("policy/total-of-total", [...path, "shareOfTotal"], {}));
  if (total.ratioOf !== undefined) faults.push(refuse("policy/idle-ratio-of", [...path, "ratioOf"], {}));
  if (matter.strata.every(({ rest, shareOfTotal }) => rest === undefined && shareOfTotal === undefined)) {
    faults.push(refuse("policy/idle-total", path, {}));
  }
  return faults;
}

function faultsOfStratum(stratum: Stratum, matter: Matter, year: number, path: Path): Refusal[] {
  const also = (stratum.also ?? []).flatMap((rule, at) => [
    ...faultsOfRule(rule, matter, year, [...path, "also", at]),
    ...faultsOfBase(rule, matter, [...path, "also", at]),
  ]);
  const chances = faultsOfChances(stratum, matter, path);
  if (stratum.rest !== undefined) return [...faultsOfRest(stratum, matter, path), ...also, ...chances];
  return [
    ...chances,
    ...faultsOfRule(stratum, matter, year, path),
    ...faultsOfBase(stratum, matter, path),
    ...also,
    ...faultsOfBounds(stratum, path),
  ];
}

/** Weights and risk are two ways to depart from equal chances; both need tickets. */
function faultsOfChances({ weights, risk }: Stratum, { method }: Matter, path: Path): Refusal[] {
  if (weights === undefined && risk === undefined) return [];
  const faults: Refusal[] = [];
  if (weights !== undefined && risk !== undefined) faults.push(refuse("policy/weights-and-risk", path, {}));
  if (method !== "ticket/1")
    faults.push(
      refuse("policy/needs-tickets", [...path, weights === undefined ? "risk" : "weights"], { method }),
    );
  (weights ?? []).forEach(({ where, weight }, at) => {
    faults.push(...faultsOfQuery(where, [...path, "weights", at, "where"]));
    if (readFraction(weight) === undefined)
      faults.push(refuse("policy/weight", [...path, "weights", at, "weight"], { weight }));
  });
  if (risk !== undefined) faults.push(...faultsOfShare(risk.randomShare, [...path, "risk", "randomShare"]));
  return faults;
}

function faultsOfRest(stratum: Stratum, matter: Matter, path: Path): Refusal[] {
  const faults = amountsGiven(stratum).map((amount) =>
    refuse("policy/rest-with-amount", [...path, amount], { amount }),
  );
  if (matter.total === undefined) faults.push(refuse("policy/no-total", [...path, "rest"], {}));
  if (stratum.per !== undefined)
    faults.push(refuse("policy/rest-with-amount", [...path, "per"], { amount: "per" }));
  if (stratum.rounding !== undefined)
    faults.push(refuse("policy/rest-with-amount", [...path, "rounding"], { amount: "rounding" }));
  return faults;
}

/**
 * Under a total, "of which at least 8 %" has two readings: 8 % of all units, or of the stratum's. The author
 * must choose.
 */
function faultsOfBase(rule: QuotaRule, { total }: Matter, path: Path): Refusal[] {
  const speaksOfBase = rule.ratio !== undefined || rule.steps !== undefined || rule.ladder !== undefined;
  if (speaksOfBase && total !== undefined && rule.ratioOf === undefined)
    return [refuse("policy/of-which", path, {})];
  return !speaksOfBase && rule.ratioOf !== undefined
    ? [refuse("policy/idle-ratio-of", [...path, "ratioOf"], {})]
    : [];
}

function faultsOfRule(rule: QuotaRule, matter: Matter, year: number, path: Path): Refusal[] {
  const given = amountsGiven(rule);
  const faults: Refusal[] = [];
  if (given.length === 0) faults.push(refuse("policy/no-amount", path, { amounts: AMOUNTS.join(", ") }));
  if (given.length > 1) faults.push(refuse("policy/two-amounts", path, { amounts: given.join(", ") }));
  if (rule.staff !== undefined && rule.perInspector === undefined)
    faults.push(refuse("policy/idle-staff", [...path, "staff"], {}));
  return [...faults, ...faultsOfAmount(rule, matter, year, path), ...faultsOfPeriod(rule, year, path)];
}

function faultsOfAmount(rule: QuotaRule, matter: Matter, year: number, path: Path): Refusal[] {
  const { ratio, perInspector, steps, shareOfTotal, ladder } = rule;
  const faults: Refusal[] = [];
  if (ratio !== undefined) faults.push(...faultsOfRatio(ratio, matter, [...path, "ratio"]));
  if (perInspector !== undefined && readFraction(perInspector) === undefined) {
    faults.push(refuse("policy/per-inspector", [...path, "perInspector"], { perInspector }));
  }
  if (steps !== undefined) faults.push(...faultsOfSteps(steps, matter, [...path, "steps"]));
  if (shareOfTotal !== undefined) {
    faults.push(...faultsOfShare(shareOfTotal, [...path, "shareOfTotal"]));
    if (matter.total === undefined) faults.push(refuse("policy/no-total", [...path, "shareOfTotal"], {}));
  }
  if (ladder !== undefined) faults.push(...faultsOfLadder(ladder, matter, year, [...path, "ladder"]));
  return faults;
}

function faultsOfRatio(ratio: string, { mode, times = 1 }: Matter, path: Path): Refusal[] {
  const exact = readFraction(ratio);
  if (exact === undefined) return [refuse("policy/ratio", path, { ratio })];
  if (mode === "independent" || compareFractions(exact, fraction(times)) <= 0) return [];
  if (mode === "without-replacement") return [refuse("policy/ratio-above-one", path, { ratio })];
  return [refuse("policy/ratio-above-times", path, { ratio, times })];
}

function faultsOfShare(share: string, path: Path): Refusal[] {
  const exact = readFraction(share);
  if (exact === undefined) return [refuse("policy/ratio", path, { ratio: share })];
  return compareFractions(exact, fraction(1)) > 0
    ? [refuse("policy/ratio-above-one", path, { ratio: share })]
    : [];
}

function faultsOfSteps(steps: readonly QuotaStep[], matter: Matter, path: Path): Refusal[] {
  return steps.flatMap(({ upTo, number, ratio }, at) => {
    const here = [...path, at];
    const faults = ratio === undefined ? [] : faultsOfRatio(ratio, matter, [...here, "ratio"]);
    if ((number === undefined) === (ratio === undefined)) faults.push(refuse("policy/step-amount", here, {}));
    const last = at === steps.length - 1;
    const before = at === 0 ? -1 : (steps[at - 1]!.upTo ?? Number.POSITIVE_INFINITY);
    if (last !== (upTo === undefined) || (upTo !== undefined && upTo <= before))
      faults.push(refuse("policy/step-order", here, {}));
    return faults;
  });
}

function faultsOfLadder(
  { start, steps, published }: RateLadder,
  matter: Matter,
  year: number,
  path: Path,
): Refusal[] {
  const ratios = [start, ...steps.map(({ ratio }) => ratio)];
  const rates = [...steps.map(({ from }) => from), ...published.map(({ rate }) => rate)];
  const faults = [
    ...ratios.flatMap((ratio) => faultsOfRatio(ratio, matter, path)),
    ...rates.flatMap((rate) =>
      readFraction(rate) === undefined ? [refuse("policy/ratio", path, { ratio: rate })] : [],
    ),
  ];
  if (faults.length > 0) return faults;
  const years = published.map((each) => each.year);
  const rising =
    isRising(steps.map(({ from }) => fractionOf(from))) &&
    isRising(steps.map(({ ratio }) => fractionOf(ratio)));
  if (
    !rising ||
    compareFractions(fractionOf(steps[0]!.from), fraction(0)) !== 0 ||
    !steps.some(({ ratio }) => ratio === start)
  ) {
    faults.push(refuse("policy/ladder-steps", path, {}));
  }
  if (years.some((each, at) => each >= year || (at > 0 && each <= years[at - 1]!))) {
    faults.push(refuse("policy/ladder-years", [...path, "published"], { year }));
  }
  return faults;
}

function isRising(values: readonly Fraction[]): boolean {
  return values.every((value, at) => at === 0 || compareFractions(values[at - 1]!, value) < 0);
}

function faultsOfPeriod({ per, rounding }: QuotaRule, year: number, path: Path): Refusal[] {
  if (typeof per !== "object") return [];
  if (rounding === "each-round") return [refuse("policy/each-round-of-years", [...path, "rounding"], {})];
  return per.from <= year
    ? []
    : [refuse("policy/window-begins-later", [...path, "per", "from"], { from: per.from, year })];
}

/** Two ratios of the same base and period can be compared without knowing any unit. */
function faultsOfBounds(stratum: Stratum, path: Path): Refusal[] {
  const rules: readonly (readonly [QuotaRule, Path])[] = [
    [stratum, path],
    ...(stratum.also ?? []).map((rule, at) => [rule, [...path, "also", at]] as const),
  ];
  const plain = rules.filter(([{ ratio }]) => ratio !== undefined && readFraction(ratio) !== undefined);
  const floors = plain.filter(([{ side }]) => side !== "at-most");
  const ceilings = plain.filter(([{ side }]) => side === "at-most");
  return ceilings.flatMap(([ceiling, at]) =>
    floors
      .filter(
        ([floor]) =>
          sameBase(floor, ceiling) &&
          compareFractions(fractionOf(floor.ratio), fractionOf(ceiling.ratio)) > 0,
      )
      .map(([floor]) =>
        refuse("policy/floor-above-ceiling", [...at, "ratio"], {
          floor: floor.ratio!,
          ceiling: ceiling.ratio!,
        }),
      ),
  );
}

function sameBase(a: QuotaRule, b: QuotaRule): boolean {
  return (
    JSON.stringify([a.per ?? "year", a.ratioOf ?? "stratum"]) ===
    JSON.stringify([b.per ?? "year", b.ratioOf ?? "stratum"])
  );
}
