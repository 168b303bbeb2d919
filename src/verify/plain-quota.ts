/** Targets and quotas by hand: whole numbers only, from the text of the policy and the record of the earlier rounds. */
import type { AuditCase } from "./audit-case.js";

export interface HandQuota {
  readonly target: number;
  readonly quota: number;
}

/** What a stratum owes in the round of the case, when it has `units` members of whom `eligible` can be drawn. */
export function quotaByHand({ named, earlier }: AuditCase, stratum: string, units: number, eligible: number): HandQuota {
  const { matter, index } = named;
  const rule = matter.strata.find(({ id }) => id === stratum)!;
  const sizes = [...sizesBefore(earlier, index, stratum), matter.of === "eligible" ? eligible : units];
  for (let t = sizes.length - 2; t >= 0; t--) sizes[t] ??= sizes[t + 1];
  const [top, bottom] = weightedSize(matter, sizes as number[]);
  const [r, q] = asRatio(rule.ratio);
  const whole = divide(top * r, bottom * q, rule.side === "at-least");
  const last = index === matter.rounds.length - 1;
  const target = last ? Math.max(whole, Math.min(rule.minimum, sizes.at(-1)!)) : whole;
  const done = earlier
    .flatMap(({ draw }) => draw.draw.body.strata)
    .filter((each) => each.stratum === stratum)
    .reduce((sum, each) => sum + each.drawn.length, 0);
  return { target, quota: Math.max(0, target - done) };
}

function sizesBefore(earlier: AuditCase["earlier"], index: number, stratum: string): (number | undefined)[] {
  return Array.from({ length: index }, (_, t) => {
    const round = earlier.find((each) => each.index === t);
    return round?.draw.plan.body.strata.find((each) => each.stratum === stratum)?.size;
  });
}

/** Σ share × size as [numerator, denominator], not reduced. */
function weightedSize({ base, rounds }: AuditCase["named"]["matter"], sizes: readonly number[]): [bigint, bigint] {
  let [top, bottom] = [0n, 1n];
  sizes.forEach((own, t) => {
    const size = base === "average" ? own : base === "plan" ? sizes[0]! : sizes.at(-1)!;
    const [share, of] = asRatio(rounds[t]!.share);
    top = top * of + BigInt(size) * share * bottom;
    bottom *= of;
  });
  return [top, bottom];
}

/** "12.5%" as [125, 1000]: digits and powers of ten, nothing reduced. */
function asRatio(text: string): [bigint, bigint] {
  const [first, second] = text.split("/");
  if (second !== undefined) return [BigInt(first!), BigInt(second)];
  const [people, each] = text.split(":");
  if (each !== undefined) {
    const [a, b] = [asRatio(each), asRatio(people!)];
    return [a[0] * b[1], a[1] * b[0]];
  }
  const scale = text.endsWith("%") ? 100n : text.endsWith("‰") ? 1000n : 1n;
  const [whole, decimals = ""] = text.replace(/[%‰]$/, "").split(".");
  return [BigInt(whole! + decimals), 10n ** BigInt(decimals.length) * scale];
}

function divide(top: bigint, bottom: bigint, up: boolean): number {
  const whole = top / bottom;
  return Number(up && whole * bottom < top ? whole + 1n : whole);
}
