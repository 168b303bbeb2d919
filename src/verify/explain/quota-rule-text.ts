/** The rule that decided a quota, as a person would find it in the policy. */
import { firstWhere } from "../../kernel/certain.js";
import type { RoundPlan } from "../../plan/plan-round.js";
import type { Matter } from "../../policy/policy.js";
import { amountsGiven, type QuotaRule } from "../../policy/quota-rule.js";

/** For example "ratio 10%, at-least, per month", or what the frequency rules forced. */
export function quotaRuleText(
  { strata, total }: Matter,
  plan: Pick<RoundPlan, "strata">,
  stratum: string,
): string {
  const own = firstWhere(strata, ({ id }) => id === stratum);
  const {
    rules = [],
    quota,
    target,
    done,
    forced = 0,
    phased,
  } = firstWhere(plan.strata, (each) => each.stratum === stratum);
  if (forced > Math.max(0, target - done)) return `frequency rules, which force ${forced} units`;
  if (own.rest !== undefined) return `the rest of ${ruleText(total!)}`;
  const all: QuotaRule[] = [own, ...(own.also ?? [])];
  const deciding = all.findIndex(
    (_, k) => rules[k] === undefined || Math.max(0, rules[k].target - rules[k].done) === quota,
  );
  return `${ruleText(all[Math.max(0, deciding)]!)}${phased === true ? ", rounded by the random phase" : ""}`;
}

function ruleText(rule: QuotaRule): string {
  const [amount = "ratio"] = amountsGiven(rule);
  const value = rule[amount];
  const of = rule.ratioOf === "matter" ? " of the whole matter" : "";
  const per =
    typeof rule.per === "object" ? `${rule.per.years} years from ${rule.per.from}` : (rule.per ?? "year");
  const source = rule.source === undefined ? "" : ` (${rule.source})`;
  return `${amount} ${typeof value === "object" ? JSON.stringify(value) : value}${of}, ${rule.side}, per ${per}${source}`;
}
