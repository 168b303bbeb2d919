/**
 * Which rounds of a year owe their amount together. A round belongs to the period in which its visits begin.
 */
import type { Round } from "../policy/policy.js";
import type { Period } from "../policy/quota-rule.js";

/**
 * For each round the number of its period, counted from 0 in the order of the year.
 *
 * @example
 * const rounds = ["2026-01-05", "2026-03-01", "2026-04-01"].map((from) => ({ id: from, title: "", from, until: from, share: "1/3" }));
 * periodsOf("quarter", rounds); // [0, 0, 1]
 */
export function periodsOf(per: Period, rounds: readonly Round[]): number[] {
  const names = rounds.map(({ from }, t) => nameOfPeriod(per, from, t));
  const known = [...new Set(names)];
  return names.map((name) => known.indexOf(name));
}

function nameOfPeriod(per: Period, day: string, round: number): number {
  const month = Number(day.slice(5, 7)) - 1;
  if (per === "round") return round;
  if (per === "month") return month;
  if (per === "quarter") return Math.floor(month / 3);
  return per === "half" ? Math.floor(month / 6) : 0;
}
