/**
 * Periods of the year in which nothing could be drawn, although a rule owes its amount in each: named, never
 * dropped.
 */
import { fractionOf } from "../../kernel/fraction.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Matter } from "../../policy/policy.js";
import type { Period, QuotaRule } from "../../policy/quota-rule.js";
import { refuse } from "../refuse.js";
import { roundsByPeriod } from "../rule-target.js";

const MONTHS = { month: 1, quarter: 3, half: 6 } as const;
type Calendar = keyof typeof MONTHS;

/** Months, quarters and half-years of a rule in which no round begins, or whose rounds have no share. */
export function periodConflicts(matter: Matter): Refusal[] {
  return rulesWithPlaces(matter).flatMap(({ rule, path, name }) => {
    const per = rule.per ?? "year";
    if (!isCalendar(per)) return [];
    const facts = { rule: name, per, nearest: nearestPer(per, matter) };
    const [empty, idle] = [withoutRound(per, matter), withoutShare(per, matter)];
    return [
      ...(empty.length === 0
        ? []
        : [refuse("plan/period-without-round", path, { ...facts, periods: empty.join(", ") })]),
      ...(idle.length === 0
        ? []
        : [refuse("plan/period-without-share", path, { ...facts, periods: idle.join(", ") })]),
    ];
  });
}

function rulesWithPlaces({ id, total, strata }: Matter) {
  const own = strata.flatMap((stratum) => {
    const path = ["matters", id, "strata", stratum.id];
    const name = `\`${stratum.id}\``;
    return [
      { rule: stratum as QuotaRule, path: [...path, "per"], name },
      ...(stratum.also ?? []).map((rule, at) => ({ rule, path: [...path, "also", at, "per"], name })),
    ];
  });
  return total === undefined
    ? own
    : [{ rule: total, path: ["matters", id, "total", "per"], name: "`total`" }, ...own];
}

function isCalendar(per: Period): per is Calendar {
  return typeof per === "string" && Object.hasOwn(MONTHS, per);
}

/** Periods by their first and last month, as "2026-04" or "2026-04 to 2026-06". */
function withoutRound(per: Calendar, { rounds }: Matter): string[] {
  const length = MONTHS[per];
  const year = rounds[0]!.from.slice(0, 4);
  const begun = new Set(rounds.map(({ from }) => Math.floor((Number(from.slice(5, 7)) - 1) / length)));
  return Array.from({ length: 12 / length }, (_, period) => period)
    .filter((period) => !begun.has(period))
    .map((period) => nameOf(year, period * length + 1, length));
}

function nameOf(year: string, month: number, length: number): string {
  const text = (number: number): string => `${year}-${String(number).padStart(2, "0")}`;
  return length === 1 ? text(month) : `${text(month)} to ${text(month + length - 1)}`;
}

function withoutShare(per: Calendar, { rounds }: Matter): string[] {
  return roundsByPeriod(per, rounds)
    .filter((members) => members.every((t) => fractionOf(rounds[t]!.share).numerator === 0n))
    .map((members) => members.map((t) => `\`${rounds[t]!.id}\``).join(", "));
}

/** The shortest longer period in which every part of the year can draw. */
function nearestPer(per: Calendar, matter: Matter): string {
  const longer = (["quarter", "half"] as const).filter((each) => MONTHS[each] > MONTHS[per]);
  return (
    longer.find(
      (each) => withoutRound(each, matter).length === 0 && withoutShare(each, matter).length === 0,
    ) ?? "year"
  );
}
