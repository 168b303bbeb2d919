/**
 * `double-random plan CASE`: what the year owes, or the contradictions in its rules, before anybody is drawn.
 */
import { join } from "node:path";
import { compilePlan } from "../compile/compile-plan.js";
import type { CompiledMatter, CompiledPlan } from "../compile/compiled-plan.js";
import { planCsv } from "../io/plan-csv.js";
import { differencesOfPolicy } from "./beside/check-policy.js";
import type { TablesChecked } from "./beside/check-tables.js";
import { afterTables } from "./beside/read-again.js";
import { placeOfLists, readPlannedCase } from "./case.js";
import { CommandError } from "./command-error.js";
import { earlierLedger } from "./earlier-ledger.js";
import { warningsOfHolidays } from "./no-holidays.js";
import type { ExitCode, Options } from "./options.js";
import { endProgress, print, printJson, progress, reportRefusals, reportWarnings } from "./report.js";
import { calledIn, naming, withId } from "./titles.js";
import { writeFiles } from "./write-files.js";

export function planCommand(places: readonly string[], options: Options): ExitCode | Promise<ExitCode> {
  const folder = places[0];
  if (folder === undefined || places.length > 1)
    throw new CommandError("cli/give-case", { usage: "plan CASE" });
  return afterTables(placeOfLists(folder), (again) => plan(folder, again, options));
}

function plan(folder: string, { faults: bent, outdated }: TablesChecked, plainly: Options): ExitCode {
  progress("reading the case", plainly);
  const read = readPlannedCase(folder);
  endProgress(plainly);
  const options = read.ok ? naming(plainly, read.value.policy) : plainly;
  if (!read.ok || bent.length > 0)
    return reportRefusals([...(read.ok ? [] : read.refusals), ...bent], options);
  const { ledger } = earlierLedger(options.ledger ?? folder);
  // Rules that are thought of may be planned: what differs from the ledger is only named.
  const differs = ledger.ok ? differencesOfPolicy(folder, ledger.value) : [];
  const warnings = [...outdated, ...read.warnings, ...differs, ...warningsOfHolidays(read.value.policy)];
  reportWarnings(warnings, options);
  const compiled = compilePlan(read.value);
  if (!compiled.ok) {
    reportRefusals(compiled.refusals, options);
    return 1;
  }
  const out = options.out ?? folder;
  writeFiles(out, { "plan.csv": planCsv(compiled.value) });
  if (options.json)
    printJson({ ok: true, plan: compiled.value, warnings: [...warnings, ...compiled.warnings] });
  else {
    reportWarnings(compiled.warnings, options);
    for (const matter of compiled.value.matters) print(matterText(matter, options));
    print(workText(compiled.value, options));
    print(`${options.zh ? "已写入" : "written to"} ${join(out, "plan.csv")}`);
  }
  return 0;
}

function matterText({ matter, rounds, strata }: CompiledMatter, options: Options): string {
  const lines = strata.map((stratum) => stratumText(stratum, options));
  const called = calledIn(options);
  const title = options.zh
    ? `${withId(matter, called.matter(matter))}：${rounds.map(({ round }) => withId(round, called.round(round))).join("、")}`
    : `${matter}: ${rounds.map(({ round }) => round).join(" ")}`;
  return [title, ...lines].join("\n");
}

function stratumText(
  { stratum, quota, rounds, price }: CompiledMatter["strata"][number],
  options: Options,
): string {
  const sum = `${rounds.map((round) => round.quota).join(" + ")} = ${quota}`;
  const share = price === null ? null : (100 * price.coverage).toFixed(1);
  if (options.zh) {
    const coverage = share === null ? "没有对象" : `全年覆盖 ${share}% 的对象`;
    return `  ${calledIn(options).stratum(stratum)}：应抽 ${sum} 个，共有对象 ${sizesText(rounds)} 个；${coverage}`;
  }
  const coverage = share === null ? "no units" : `${share} % of units met in the year`;
  return `  ${stratum}: ${sum} of ${sizesText(rounds)} units; ${coverage}`;
}

function workText({ workload: { visits, seats, days } }: CompiledPlan, { zh }: Options): string {
  if (zh) {
    const work = days === null ? "" : `，工作日 ${days.needed} 个（可用 ${days.available} 个）`;
    return `检查 ${visits} 次，席位 ${seats} 个${work}`;
  }
  const work = days === null ? "" : `, ${days.needed} of ${days.available} working days`;
  return `${visits} visits, ${seats} seats${work}`;
}

/** 456–461 where the stratum grows or shrinks in the year. */
function sizesText(rounds: readonly { readonly units: number }[]): string {
  const [least, most] = [
    Math.min(...rounds.map(({ units }) => units)),
    Math.max(...rounds.map(({ units }) => units)),
  ];
  return least === most ? String(most) : `${least}–${most}`;
}
