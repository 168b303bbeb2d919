/** Every rule that withholds something, as the pages say it: of the policies, of the protocol, and any other name. */
import { compareBytes } from "../../../kernel/byte-order.js";
import type { Policy } from "../../../policy/policy.js";
import { authorityName } from "../record/authorities.js";
import { isWithheld } from "../record/seen.js";
import type { Site } from "../site.js";
import { DEFAULT_RULES, exceptText, fieldRuleText, listRuleText, monthsText } from "./disclosure-words.js";
import { oneOfEachId, type RuleSaid, sourceOf } from "./rule-said.js";

/** Those of the policies, then those of the protocol, then what the record names and nobody knows. */
export function disclosureRules(site: Site): RuleSaid[] {
  const { record, say } = site;
  const own = oneOfEachId(
    say,
    record.policies.flatMap((policy) => ownRules(site, policy)),
  );
  const known = new Set(own.map(({ id }) => id));
  const defaults = defaultRules(site).filter(({ id }) => !known.has(id));
  for (const { id } of defaults) known.add(id);
  const others = [...rulesNamed(record.entries.map(({ body, by }) => [body, by]))].filter(
    (id) => !known.has(id),
  );
  return [...own, ...defaults, ...others.sort(compareBytes).map((id) => strangeRule(site, id))];
}

function ownRules({ say, record }: Site, policy: Policy): RuleSaid[] {
  const { lists = [], fields = [], results = {} } = policy.disclosure ?? {};
  const whose =
    record.policies.length === 1
      ? []
      : [[say("机关", "Authority"), authorityName(record.policies, policy)] as const];
  const owner = whose.map(([, name]) => say(`${name}：`, `${name}: `)).join("");
  const rule = (id: string, means: string, source: string | undefined): RuleSaid => ({
    ...{ id, title: id, means: `${owner}${means}` },
    facts: [...whose, sourceOf(say, source)],
  });
  const { except = [], months, source } = results;
  return [
    ...lists.map((each) => rule(each.id, listRuleText(say, each), each.source)),
    ...(except.length === 0
      ? []
      : [
          {
            ...rule("results/except", exceptText(say, except), source),
            title: say("不公布的结果", "results that are never published"),
          },
        ]),
    ...(months === undefined
      ? []
      : [
          {
            ...rule("results/months", monthsText(say, months), source),
            title: say("结果的公布期限", "how long results are seen"),
          },
        ]),
    ...fields.map((each) => rule(each.id, fieldRuleText(say, each), each.source)),
  ];
}

function defaultRules({ say }: Site): RuleSaid[] {
  const source = say(
    "协议第 12.5 节（计划未另作规定时适用）",
    "protocol, section 12.5; holds where the plan says nothing else",
  );
  return Object.entries(DEFAULT_RULES).map(([id, { title, means }]) => ({
    ...{ id, title: say(...title), means: say(...means) },
    facts: [sourceOf(say, source)],
  }));
}

/** Ids of the rules by which places of a value are withheld. */
function rulesNamed(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (isWithheld(value)) found.add(value.rule);
  else if (typeof value === "object" && value !== null)
    for (const each of Object.values(value)) rulesNamed(each, found);
  return found;
}

function strangeRule({ say }: Site, id: string): RuleSaid {
  const means = say(
    "账本以此规则标明不予公开，而计划和协议中均无此规则。",
    "The record withholds places by this rule, which neither the plan nor the protocol has.",
  );
  return { ...{ id, title: id, means }, facts: [sourceOf(say, undefined)] };
}
