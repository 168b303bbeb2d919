/**
 * 抽查计划表: the rules of the year in the columns of published plans: task, matter, scope, base, ratio and frequency, number,
 * batches, time, agencies, level, source (catalogue rows U09 and J02).
 */
import type { CompiledPlan, CompiledStratum } from "../compile/compiled-plan.js";
import { earlierDay, laterDay } from "../kernel/iso-date.js";
import { told } from "../kernel/told.js";
import type { Matter, Policy, Stratum } from "../policy/policy.js";
import { titleOf } from "../policy/title-of.js";
import { frequencyText, modeText, queryText, quotaText } from "../publish/site/parts/policy-words.js";
import type { Say } from "../publish/site/speech.js";
import { type PaperInput, sayOf } from "./paper-input.js";
import { type PaperTable, paperTable } from "./paper-table.js";

export interface PlanTableInput extends Pick<PaperInput, "language"> {
  /** Gives the sizes and the numbers, which no rule says by itself; they are empty where it is left out. */
  readonly plan?: CompiledPlan;
}

/**
 * The plan of the year, a row for every stratum of every matter.
 *
 * @throws TypeError when something else is handed over
 * @example
 * planTable(policy, { language: "zh" }).title; // "抽查计划表"
 */
export function planTable(policy: Policy, input: PlanTableInput): PaperTable {
  return told("planTable", "It takes a policy that `parsePolicy` gives, and { language, plan }.", () => {
    const say = sayOf(input);
    const rows = policy.matters.flatMap((matter) => {
      const compiled = input.plan?.matters.find((each) => each.matter === matter.id)?.strata ?? [];
      return matter.strata.map((stratum) => ({
        task: titleOf(policy),
        matter: titleOf(matter),
        scope: queryText(say, matter.population),
        stratum: titleOf(stratum),
        ...numbersOf(compiled.find((each) => each.stratum === stratum.id)),
        ratio: ratioText(stratum, say),
        frequency: howOften(matter, say),
        batches: matter.rounds.length,
        time: timeText(matter, say),
        rounds: roundsText(matter, say),
        authority: policy.authority,
        agencies: agenciesText(matter, say),
        level: policy.level ?? "",
        source: sourceText(stratum, say),
      }));
    });
    return paperTable(say, { title: ["抽查计划表", "Plan of the year"], columns: COLUMNS, rows });
  });
}

const COLUMNS = [
  ["task", "抽查任务", "Task", 36],
  ["matter", "抽查事项", "Matter", 18],
  ["scope", "检查对象范围", "Whom it concerns", 28],
  ["stratum", "层", "Stratum", 14],
  ["units", "对象总数", "Units", 10],
  ["ratio", "抽查比例", "Ratio", 24],
  ["number", "计划抽查数", "Planned visits", 12],
  ["frequency", "抽查频次", "Frequency", 32],
  ["batches", "批次数", "Rounds", 8],
  ["time", "检查时间", "Time", 24],
  ["rounds", "各批次时间", "Time of each round", 48],
  ["authority", "实施机关", "Authority", 24],
  ["agencies", "参加单位", "Agencies", 24],
  ["level", "层级", "Level", 10],
  ["source", "依据", "Source", 36],
] as const;

type Numbers = Readonly<Record<"units" | "number", number | "">>;

/** Units of the stratum as the year begins, and the visits of all rounds. */
function numbersOf(stratum: CompiledStratum | undefined): Numbers {
  if (stratum === undefined) return { units: "", number: "" };
  return { units: stratum.rounds[0]?.units ?? "", number: stratum.quota };
}

function ratioText(stratum: Stratum, say: Say): string {
  const rules = [stratum, ...(stratum.also ?? [])].map((rule) => quotaText(say, rule));
  const least =
    stratum.minimum > 0
      ? [say(`不足 ${stratum.minimum} 户的抽 ${stratum.minimum} 户`, `${stratum.minimum} at least`)]
      : [];
  return [...rules, ...least].join(say("；", "; "));
}

function howOften(matter: Matter, say: Say): string {
  const rules = (matter.frequency ?? []).map((rule) => frequencyText(say, rule));
  return [modeText(say, matter), ...rules].join(say("；", "; "));
}

function timeText({ rounds }: Matter, say: Say): string {
  const from = rounds.map((round) => round.from).reduce(earlierDay);
  const until = rounds.map((round) => round.until).reduce(laterDay);
  return spanText({ from, until }, say);
}

function roundsText({ rounds }: Matter, say: Say): string {
  return rounds
    .map((round) =>
      say(`${titleOf(round)}：${spanText(round, say)}`, `${titleOf(round)}: ${spanText(round, say)}`),
    )
    .join(say("；", "; "));
}

function spanText({ from, until }: { readonly from: string; readonly until: string }, say: Say): string {
  return say(`${from}至${until}`, `${from} to ${until}`);
}

/** Agencies from which seats are filled; none where any agency will do. */
function agenciesText({ team: { roles } }: Matter, say: Say): string {
  return [...new Set(roles.flatMap(({ agencies }) => agencies ?? []))].join(say("、", ", "));
}

function sourceText(stratum: Stratum, say: Say): string {
  const sources = [stratum, ...(stratum.also ?? [])].flatMap(({ source }) =>
    source === undefined ? [] : [source],
  );
  return [...new Set(sources)].join(say("；", "; "));
}
