/**
 * The year of a matter by hand: what each round saw of its strata, what was drawn, and which rule was in
 * force when. For the audit only.
 */
import { heldBy } from "../../kernel/certain.js";
import { isKind } from "../../ledger/recorded.js";
import type { Matter, Stratum } from "../../policy/policy.js";
import type { QuotaRule } from "../../policy/quota-rule.js";
import type { Registry } from "../../registry/registry.js";
import type { PlainDrawCase } from "./plain-case.js";
import { type PlainTold, plainPasts } from "./plain-past.js";
import { unitsInTheEnd } from "./plain-visits.js";

/** A stratum as the audit counted it in the registry. */
export interface HandStratum {
  readonly units: number;
  readonly eligible: number;
  readonly forced: number;
  /** Ids of all its units. */
  readonly members: readonly string[];
}

export interface HandYear {
  readonly audit: PlainDrawCase;
  readonly registry: Registry;
  readonly counted: ReadonlyMap<string, HandStratum>;
  /** By stratum: its size in every round so far; under `""` that of all strata. */
  readonly sizes: ReadonlyMap<string, readonly number[]>;
  /** The same for its units, whatever the policy counts as its size. */
  readonly units: ReadonlyMap<string, readonly number[]>;
  /**
   * The matter in the policy that the plan of each earlier round names; nothing where a round was not drawn.
   */
  readonly matters: readonly (Matter | undefined)[];
}

/** Stands for all strata together. */
export const ALL = "";

export function openHandYear(
  audit: PlainDrawCase,
  registry: Registry,
  counted: ReadonlyMap<string, HandStratum>,
): HandYear {
  const { matter } = audit.named;
  const own = matter.of === "eligible" ? "eligible" : "units";
  const sizes = countsByRound(audit, counted, { recorded: "size", today: own });
  const units = countsByRound(audit, counted, { recorded: "units", today: "units" });
  return { audit, registry, counted, sizes, units, matters: mattersByRound(audit) };
}

/** What plans record, and what is counted of it today. */
interface Count {
  readonly recorded: "size" | "units";
  readonly today: "eligible" | "units";
}

function countsByRound(
  audit: PlainDrawCase,
  counted: ReadonlyMap<string, HandStratum>,
  count: Count,
): Map<string, number[]> {
  const { strata } = audit.named.matter;
  const now = (id: string): number => heldBy(counted, id)[count.today];
  const all = strata.reduce((sum, { id }) => sum + now(id), 0);
  const rows = strata.map(({ id }): [string, number[]] => [id, countByRound(audit, count, now(id), id)]);
  return new Map([...rows, [ALL, countByRound(audit, count, all, ALL)]]);
}

/** Recorded numbers, today's last; what a plan does not know is as the next one has it. */
function countByRound(audit: PlainDrawCase, { recorded }: Count, today: number, stratum: string): number[] {
  const counts = [today];
  for (let t = audit.named.index - 1; t >= 0; t--) {
    const strata =
      planOf(audit, t)?.strata.filter((each) => stratum === ALL || each.stratum === stratum) ?? [];
    counts.unshift(strata.length === 0 ? counts[0]! : strata.reduce((sum, each) => sum + each[recorded], 0));
  }
  return counts;
}

/** Read from the policy entry that stands on the ledger under the hash in the plan. */
function mattersByRound(audit: PlainDrawCase): (Matter | undefined)[] {
  const { named, ledgerBefore } = audit;
  return Array.from({ length: named.index }, (_, t) => {
    const hash = planOf(audit, t)?.policy;
    if (hash === undefined) return undefined;
    const entry = ledgerBefore.filter((each) => isKind(each, "policy")).find((each) => each.hash === hash);
    return entry?.body.policy.matters.find(({ id }) => id === named.matter.id) ?? named.matter;
  });
}

export function planOf({ earlier }: PlainDrawCase, t: number) {
  return earlier.find(({ index }) => index === t)?.draw.plan.body;
}

/** A rule of a stratum, or the total where there is none: its own, or a number in `also`. */
export interface RuleName {
  readonly stratum: string | undefined;
  readonly at: "own" | "total" | number;
}

/** A rule as one policy has it. */
export interface Ruling {
  readonly name: RuleName;
  readonly rule: QuotaRule;
  readonly matter: Matter;
  readonly stratum: Stratum | undefined;
}

/** All rules of a stratum in the order in which a plan records them. */
export function rulingsOf(matter: Matter, stratum: Stratum): Ruling[] {
  const also = (stratum.also ?? []).map((_, n) => rulingIn(matter, { stratum: stratum.id, at: n })!);
  return stratum.rest === undefined ? [rulingIn(matter, { stratum: stratum.id, at: "own" })!, ...also] : also;
}

export function rulingIn(matter: Matter, name: RuleName): Ruling | undefined {
  if (name.at === "total")
    return matter.total === undefined ? undefined : { name, rule: matter.total, matter, stratum: undefined };
  const stratum = matter.strata.find(({ id }) => id === name.stratum);
  if (stratum === undefined || (name.at === "own" && stratum.rest !== undefined)) return undefined;
  const rule = name.at === "own" ? stratum : stratum.also?.[name.at];
  return rule === undefined ? undefined : { name, rule, matter, stratum };
}

/**
 * The rule under which an earlier round stood: by its own plan, by that of a round before it in one period,
 * by that of the next, by this one.
 */
export function rulingThen({ audit, matters }: HandYear, name: RuleName, t: number): Ruling | undefined {
  const { matter } = audit.named;
  if (matters[t] !== undefined) return rulingIn(matters[t], name);
  const before = matters.slice(0, t).reduce((last, each, u) => (each === undefined ? last : u), -1);
  const goesOn = before === -1 ? undefined : rulingIn(matters[before]!, name);
  if (
    goesOn !== undefined &&
    periodOfRound(matter, goesOn.rule, before) === periodOfRound(matter, goesOn.rule, t)
  )
    return goesOn;
  return rulingIn(matters.slice(t).find((each) => each !== undefined) ?? matter, name);
}

/** The name of the period in which a rule puts a round. */
export function periodOfRound({ rounds }: Matter, { per = "year" }: QuotaRule, t: number): string {
  return t < rounds.length ? periodName(per, rounds[t]!.from, t) : "";
}

function periodName(per: NonNullable<QuotaRule["per"]>, day: string, round: number): string {
  if (per === "month") return day.slice(0, 7);
  if (per === "quarter")
    return "first second third fourth".split(" ")[Math.ceil(Number(day.slice(5, 7)) / 3) - 1]!;
  if (per === "half") return day.slice(5) < "07-01" ? "first" : "second";
  return per === "round" ? String(round) : "all";
}

export function drawnIn({ audit }: HandYear, stratum: string | undefined, t: number): number {
  const round = audit.earlier.find((each) => each.index === t);
  return round === undefined ? 0 : unitsInTheEnd(round.draw, stratum).length;
}

/** Units with a routine visit for this matter in the earlier years of the period. */
export function visitedEarlier(
  { audit, registry, counted }: HandYear,
  stratum: string | undefined,
  from: number,
): number {
  const members = [...counted].flatMap(([id, each]) =>
    stratum === undefined || id === stratum ? each.members : [],
  );
  const { policy, named } = audit;
  const [only, ...others] = policy.matters;
  const { pastOf } = plainPasts(audit.ledgerAnnounced, policy, registry);
  // A year is the beginning of its days: as text, "2025" comes before "2025-01-01", and that before "2026".
  const counts = ({ day, kind, matter, authority, made }: PlainTold): boolean =>
    made &&
    kind === "routine" &&
    (matter ?? (others.length === 0 ? only?.id : null)) === named.matter.id &&
    (authority ?? policy.authority) === policy.authority &&
    day >= `${from}` &&
    day < `${policy.year}`;
  return members.filter((id) => pastOf(id).told().some(counts)).length;
}
