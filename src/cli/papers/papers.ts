/** `double-random papers CASE`: what an office hands on: lists, tables, notices, task sheets, calendars. */
import { join } from "node:path";
import type { Refusal } from "../../kernel/refusal.js";
import { accept, type Result } from "../../kernel/result.js";
import { headOf } from "../../ledger/chain.js";
import type { PaperInput } from "../../papers/paper-input.js";
import { findRound } from "../../policy/named-round.js";
import type { Policy } from "../../policy/policy.js";
import { counted } from "../../publish/site/speech.js";
import { dueItems } from "../../report/due-items.js";
import { yearReport } from "../../report/year-report.js";
import { calendarsIn } from "../acts/calendars-file.js";
import { CommandError } from "../command-error.js";
import { exists, isFolder } from "../files.js";
import type { ExitCode, Options } from "../options.js";
import { complain, print, printJson, reportRefusals, reportWarnings } from "../report.js";
import { roundsBegun } from "../rounds-begun.js";
import { naming } from "../titles.js";
import { type PapersMade, paperFiles } from "./paper-files.js";
import { kindsAsked } from "./paper-kinds.js";
import { LIST, writePapers } from "./papers-folder.js";
import { type YearOnDay, yearOnDay } from "./year-on-day.js";

/** Nothing of the case changes: the folder `papers` in it, or that of `--to`, holds what is written. */
export async function papersCommand(places: readonly string[], plainly: Options): Promise<ExitCode> {
  const [folder] = places;
  if (folder === undefined || places.length > 1)
    throw new CommandError("cli/give-case", { usage: "papers CASE" });
  const kinds = kindsAsked(plainly);
  const to = plainly.to ?? join(folder, "papers");
  if (exists(to) && !isFolder(to)) throw new CommandError("cli/out-is-file", { path: to });
  const read = yearOnDay(folder, plainly);
  if (!read.ok) return reportRefusals(read.refusals, plainly);
  const options = naming(plainly, read.value.year.policy);
  const made = await papersMade(read.value, options);
  if (!made.ok) return reportRefusals(made.refusals, options);
  const { day, year } = read.value;
  const from = { day, head: headOf(year.ledger) };
  const { removed } = writePapers(to, made.value.files, { kinds, from });
  tell(
    {
      ...{ ...from, ...made.value, entries: year.ledger.length, to, removed },
      warnings: [...read.warnings, ...made.warnings],
    },
    options,
  );
  return 0;
}

async function papersMade({ year, at }: YearOnDay, options: Options): Promise<Result<PapersMade>> {
  const input = inputIn(year.policy, options);
  const calendars = calendarsIn(year.policy, options);
  if (!input.ok) return input;
  if (!calendars.ok) return calendars;
  const report = yearReport(year, { at, ...calendars.value });
  if (!report.ok) return report;
  const items = dueItems(year, { at, ...calendars.value });
  if (!items.ok) return items;
  return paperFiles({
    year,
    report: { ...report.value, notDrawn: roundsBegun(items.value) },
    input: input.value,
    kinds: kindsAsked(options),
    bom: options.bom === true,
  });
}

/** Of a matter alone all rounds are asked for. */
function inputIn(policy: Policy, { zh, round, matter }: Options): Result<PaperInput> {
  const language = zh ? "zh" : "en";
  if (round === undefined && matter === undefined) return accept({ language });
  const first = policy.matters.find(({ id }) => id === matter)?.rounds[0]?.id ?? "";
  const found = findRound(policy, round ?? first, matter);
  if (!found.ok) return found;
  return accept({ language, matter: found.value.matter.id, ...(round === undefined ? {} : { round }) });
}

interface Told extends PapersMade {
  readonly day: string;
  readonly head: string;
  readonly entries: number;
  readonly to: string;
  readonly removed: readonly string[];
  readonly warnings: readonly Refusal[];
}

function tell({ files, formulas, day, head, entries, to, removed, warnings }: Told, options: Options): void {
  const { zh } = options;
  const names = Object.keys(files);
  if (options.json) {
    printJson({
      ok: true,
      day,
      head,
      entries,
      out: to,
      files: [...names, LIST],
      removed,
      formulas,
      warnings,
    });
    return;
  }
  reportWarnings(warnings, options);
  print(
    zh
      ? `截至 ${day} 的账本，共 ${entries} 条，末端哈希 ${head}`
      : `the ledger of ${day}, ${entries} entries, head ${head}`,
  );
  print(`${zh ? "已写入" : "written to"} ${to}${zh ? "：" : ": "}${namesText(names, options)}`);
  if (removed.length > 0)
    print(
      zh
        ? `上次写出、此次不再有的 ${removed.length} 个文件已删除：${shortened(removed, options)}`
        : `${counted(removed.length, "file")} of before removed: ${shortened(removed, options)}`,
    );
  print(
    zh
      ? "供机关内部使用：名单公开之前不得外传。"
      : "For the office: nobody outside may see a list before the day on which it opens.",
  );
  if (formulas > 0) complain(formulasText(formulas, options));
}

const MOST_NAMED = 20;

function shortened(names: readonly string[], { zh }: Options): string {
  const rest = names.length > MOST_NAMED ? [zh ? "等" : "…"] : [];
  return `${names.slice(0, MOST_NAMED).join(zh ? "、" : ", ")}${rest.join("")}`;
}

/** Files of the folder itself by their names, of each folder in it how many there are. */
function namesText(names: readonly string[], { zh }: Options): string {
  const own = names.filter((name) => !name.includes("/"));
  const folders = [...new Set(names.filter((name) => name.includes("/")).map((name) => name.split("/")[0]!))];
  const counts = folders.map((each) => {
    const count = names.filter((name) => name.startsWith(`${each}/`)).length;
    return zh ? `${each}/（${count} 个文件）` : `${each}/ (${counted(count, "file")})`;
  });
  return [...own, ...counts].join(zh ? "、" : ", ");
}

function formulasText(count: number, { zh }: Options): string {
  return zh
    ? `! CSV 文件中有 ${count} 格以 =、+、-、@ 等开头，用电子表格直接打开会被当作公式：请打开 .xlsx，或者导入时将各列设为文本。`
    : `! ${counted(count, "cell")} of the CSV files ${count === 1 ? "begins" : "begin"} like a formula, and a spreadsheet that opens them takes ${count === 1 ? "it" : "them"} for one: open the .xlsx, or import with all columns as text.`;
}
