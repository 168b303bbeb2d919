/** Every rule of the policy in words, with its source and the pages on which it decided. */
import type { Matter } from "../../../policy/policy.js";
import { UNIT_RULES } from "../../../policy/rule-ids.js";
import { titleOf } from "../../../policy/title-of.js";
import type { PageSpec } from "../frame.js";
import { disclosureRules } from "../parts/disclosure-rules.js";
import { anchorOf, Facts, Table, withheldAnchor } from "../parts/parts.js";
import { frequencyText, laneText, queryText, quotaText } from "../parts/policy-words.js";
import { oneOfEachId, type RuleSaid, sourceOf } from "../parts/rule-said.js";
import { codeText, TEAM_RULE_WORDS, UNIT_RULE_WORDS } from "../parts/rule-words.js";
import { teamFacts } from "../parts/team-facts.js";
import type { DrawSeen } from "../record/public-record.js";
import { isWithheld, listIn, numberIn, type Seen, textIn } from "../record/seen.js";
import { type Here, type Site, standingDraws } from "../site.js";
import { digits } from "../speech.js";
import { matterOf } from "../titles.js";

export function rulesPages(site: Site): PageSpec[] {
  const { say } = site;
  const groups = groupsOf(site);
  const overview: PageSpec = {
    path: "rules.html",
    section: "rules.html",
    title: say("规则", "The rules"),
    content: (here) => <Overview here={here} groups={groups} />,
  };
  const single = groups
    .flatMap(({ rules }) => rules)
    .map(
      (rule, n): PageSpec => ({
        path: `rules/${n + 1}.html`,
        section: "rules.html",
        title: rule.title,
        content: (here) => <Single here={here} rule={rule} />,
      }),
    );
  return [overview, ...single];
}

/** Pages of the rules by their ids. */
export function rulePagesOf(site: Site): ReadonlyMap<string, string> {
  const rules = groupsOf(site).flatMap(({ id: group, rules: own }) =>
    own.map((rule) => ({ ...rule, group })),
  );
  const named = rules.map(({ id, group }, n) => [id, group, `rules/${n + 1}.html`] as const);
  return new Map(named.flatMap(([id, group, path]) => (group === WITHHELD ? [] : [[id, path]])));
}

/** Rules about what is seen: their ids are names of their own. */
const WITHHELD = "withheld";

interface Group {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly RuleSaid[];
}

function groupsOf(site: Site): Group[] {
  const { say, policy } = site;
  return [
    {
      id: "quota",
      title: say("抽多少", "How many are drawn"),
      rules: policy.matters.flatMap((each) => quotaRules(site, each)),
    },
    { id: "unit", title: say("哪些对象不参加抽签", "Who is left out of a draw"), rules: unitRules(site) },
    {
      id: "frequency",
      title: say("检查多少次", "How often"),
      rules: oneOfEachId(
        say,
        policy.matters.flatMap((each) => frequencyRules(site, each)),
      ),
    },
    { id: "team", title: say("派谁去", "Who may go"), rules: teamRules(site) },
    { id: "lane", title: say("抽签以外的检查", "Visits beside the draw"), rules: laneRules(site) },
    {
      id: WITHHELD,
      title: say("哪些内容不予公开", "What is not seen, and until when"),
      rules: disclosureRules(site),
    },
  ].filter(({ rules }) => rules.length > 0);
}

function quotaRules({ say }: Site, matter: Matter): RuleSaid[] {
  return matter.strata.map((stratum) => ({
    id: `quota/${matter.id}/${stratum.id}`,
    title: stratum.title === "" ? `${titleOf(matter)} · ${stratum.id}` : titleOf(stratum),
    means: [stratum, ...(stratum.also ?? [])].map((rule) => quotaText(say, rule)).join(say("；", "; ")),
    facts: [
      [say("事项", "Matter"), titleOf(matter)],
      [
        say("条件", "Condition"),
        stratum.where === null ? say("其余对象", "all others") : queryText(say, stratum.where),
      ],
      [say("每年至少", "Fewest in a year"), digits(stratum.minimum)],
      sourceOf(say, stratum.source),
    ],
  }));
}

function unitRules(site: Site): RuleSaid[] {
  const { say, policy } = site;
  const used = usedRules(site);
  return UNIT_RULES.filter((rule) => used.has(rule)).map((rule) => {
    const words = UNIT_RULE_WORDS[rule]!;
    const days = policy.matters.flatMap(({ recentVisit }) =>
      recentVisit === null ? [] : [recentVisit.days],
    );
    const recent: [string, string][] =
      rule === "unit/recent-visit" && days.length > 0
        ? [[say("天数", "Days"), [...new Set(days)].join(say("、", ", "))]]
        : [];
    return {
      id: rule,
      title: say(...words.title),
      means: say(...words.means),
      facts: [
        ...recent,
        [
          say("各轮依此未参加抽签的户数", "Units left out by it, draw by draw"),
          used.get(rule)!.join(say("、", ", ")),
        ],
      ],
    };
  });
}

/** Rules by which units were left out, with how many in each draw. */
function usedRules(site: Site): Map<string, string[]> {
  const used = new Map<string, string[]>();
  const use = (rule: string, count: string): void => {
    used.set(rule, [...(used.get(rule) ?? []), count]);
  };
  for (const draw of standingDraws(site.record)) {
    const { rows, withheld } = listIn(draw.draw!.body, "leftOut", "byRule");
    const counts = rows.map((row) => ({ rule: textIn(row, "rule"), count: numberIn(row, "count") }));
    for (const { rule, count } of counts)
      if (typeof rule === "string" && count !== null) use(rule, countSaid(site, count));
    const hidden = withheld ?? counts.map(({ rule }) => rule).find((rule) => isWithheld(rule));
    if (hidden === undefined) continue;
    for (const rule of rulesNamed(site, draw)) use(rule, countSaid(site, hidden));
  }
  return used;
}

function countSaid({ say }: Site, count: Seen<number>): string {
  return isWithheld(count)
    ? say(`不予公开（规则 ${count.rule}）`, `withheld (rule ${count.rule})`)
    : digits(count);
}

/** Rules that kept units out of a draw, as the list of units names them. */
function rulesNamed({ found }: Site, { drawId, strata }: DrawSeen): Set<string> {
  const listed = found.flatMap(({ draws = {} }) =>
    Object.hasOwn(draws, drawId) ? (draws[drawId]!.rule ?? []) : [],
  );
  return new Set([...listed, ...strata.flatMap(({ skipped }) => [...skipped.values()])]);
}

function frequencyRules({ say }: Site, { id, frequency = [], ...matter }: Matter): RuleSaid[] {
  return frequency.map((rule) => ({
    id: `unit/frequency/${rule.id}`,
    title: titleOf(rule),
    means: frequencyText(say, rule),
    facts: [
      [say("事项", "Matter"), titleOf({ id, title: matter.title })],
      [say("适用对象", "Whom it concerns"), queryText(say, rule.where)],
      sourceOf(say, rule.source),
    ],
  }));
}

function teamRules({ say, policy }: Site): RuleSaid[] {
  const facts = policy.matters.map((matter) => ({ matter, facts: teamFacts(say, matter.team) }));
  return Object.entries(TEAM_RULE_WORDS).flatMap(([id, words]): RuleSaid[] => {
    const own = facts.flatMap(({ matter, facts: of }) =>
      of[id] === undefined ? [] : [[titleOf(matter), of[id]] as const],
    );
    return own.length === 0
      ? []
      : [{ id, title: say(...words.title), means: say(...words.means), facts: own }];
  });
}

function laneRules({ say, policy, language }: Site): RuleSaid[] {
  return (policy.lanes ?? []).map((lane) => ({
    id: `lane/${lane.id}`,
    title: titleOf(lane),
    means: say(
      `事由：${codeText(language, lane.ground)}。期限：${laneText(say, lane)}。`,
      `Ground: ${codeText(language, lane.ground)}. Time limit: ${laneText(say, lane)}.`,
    ),
    facts: [
      [
        say("事项", "Matter"),
        lane.matter === undefined ? lane.id : (matterOf(policy, lane.matter)?.title ?? lane.matter),
      ],
      sourceOf(say, lane.source),
    ],
  }));
}

function Overview({ here, groups }: { readonly here: Here; readonly groups: readonly Group[] }) {
  const { say } = here;
  let number = 0;
  return (
    <>
      <p class="lead">
        {say(
          "抽多少、抽谁、派谁去，都由计划事先写明的规则决定。每条规则有单独的页面。",
          "How many, whom and who goes: rules that the plan wrote down beforehand decide. Each has a page of its own.",
        )}
      </p>
      {groups.map(({ id, title, rules }) => (
        <section key={id}>
          <h2 id={id}>{title}</h2>
          <Table
            class="untitled"
            caption={title}
            head={[say("规则", "Rule"), say("内容", "What it says")]}
            rows={rules.map((rule) => {
              number++;
              return [
                <a
                  id={id === WITHHELD ? withheldAnchor(rule.id) : anchorOf(rule.id)}
                  href={here.to(`rules/${number}.html`)}
                >
                  <bdi>{rule.title}</bdi>
                </a>,
                rule.means,
              ];
            })}
          />
        </section>
      ))}
    </>
  );
}

function Single({ here, rule }: { readonly here: Here; readonly rule: RuleSaid }) {
  const { say } = here;
  return (
    <>
      <p class="lead">{rule.means}</p>
      <Facts rows={[[say("规则编号", "Id of the rule"), <code>{rule.id}</code>], ...rule.facts]} />
      <p>
        <a href={here.to("rules.html")}>{say("全部规则", "All rules")}</a>
      </p>
    </>
  );
}
