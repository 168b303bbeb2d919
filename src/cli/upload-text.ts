/** What the command says of an upload. */
import { join } from "node:path";
import { groupBy } from "../kernel/group-by.js";
import type { Refusal } from "../kernel/refusal.js";
import type { LeftOut } from "../uploads/rows-of-year.js";
import type { Options } from "./options.js";
import { print, printJson, sentencesOf, spaced } from "./report.js";
import { REPORT } from "./upload-files.js";
import type { Uploaded } from "./uploaded.js";
import type { WrittenUpload } from "./write-uploads.js";

interface ToldUpload extends Uploaded, WrittenUpload {
  readonly out: string;
}

export function tellUpload(told: ToldUpload, options: Options): void {
  const { uploads, edition, at, out, written, stale } = told;
  const { faults, doubts, unconfirmed, leftOut } = uploads;
  if (options.json) {
    printJson({
      ...{ ok: faults.length === 0, edition: edition.id, at, faults, doubts, unconfirmed, leftOut },
      ...{ out, written, stale },
    });
    return;
  }
  for (const line of tableLines(told, options)) print(line);
  for (const line of grouped(faults, options)) print(`✗ ${line}`);
  for (const line of grouped(doubts, options)) print(`! ${line}`);
  print(leftOutText(leftOut, options));
  if (unconfirmed.length > 0) print(unconfirmedText(told, options));
  for (const name of stale) print(staleText(join(out, name), options));
  for (const name of written) print(`${options.zh ? "已写入" : "written to"} ${join(out, name)}`);
  print(endText(told, options));
}

function tableLines({ uploads, tables }: ToldUpload, { zh }: Options): string[] {
  return uploads.tables.map(({ file, lines }, n) => {
    const fitting = lines.filter(({ fits }) => fits).length;
    const count = tables[n]?.lines.length ?? 0;
    return zh
      ? `${file}：共 ${lines.length} 行，符合要求 ${fitting} 行，写出 ${count} 行`
      : `${file}: ${lines.length} rows, ${fitting} fit, ${count} written`;
  });
}

/** One line for each field and kind of fault; the report has them all. */
function grouped(refusals: readonly Refusal[], options: Options): string[] {
  const groups = groupBy(refusals, ({ code, facts }) => `${code} ${facts["table"]} ${facts["field"]}`);
  return [...groups.values()].map((group) => {
    const { message, advice } = sentencesOf(group[0]!, options);
    const more = group.length - 1;
    return `${spaced(message, advice, options)}${more === 0 ? "" : moreText(more, options)} [${group[0]!.code}]`;
  });
}

function moreText(more: number, { zh }: Options): string {
  return zh ? `（同类另有 ${more} 处）` : ` (and ${more} more like it)`;
}

function leftOutText({ planned, waiting, later, withdrawn, void: gone }: LeftOut, { zh }: Options): string {
  return zh
    ? `未列入检查行为：未检查或无结果 ${planned} 次，结果未公示 ${waiting} 次，晚于报送日 ${later} 次，结果已撤下 ${withdrawn} 次，未实施 ${gone} 次`
    : `not among the checks: no result yet ${planned}, result not published ${waiting}, later than the day ${later}, taken down ${withdrawn}, not made ${gone}`;
}

function unconfirmedText({ uploads: { unconfirmed } }: ToldUpload, { zh }: Options): string {
  const fields = unconfirmed
    .filter(({ kind }) => kind === "field")
    .map(({ table, name }) => `${table} ${name}`);
  const lists = unconfirmed.filter(({ kind }) => kind === "list").map(({ name }) => name);
  return zh
    ? `未经公开来源核实，报送前请与接收系统核对。字段：${fields.join("、") || "无"}；代码表：${lists.join("、") || "无"}`
    : `Not confirmed by a public source; ask the system before you send. Fields: ${fields.join(", ") || "none"}; code lists: ${lists.join(", ") || "none"}`;
}

function staleText(path: string, { zh }: Options): string {
  return zh
    ? `! ${path} 是上次写出的，不属于本次报送，请勿误用。`
    : `! ${path} is of an earlier upload and not of this one: do not send it.`;
}

function endText(
  { uploads: { faults }, out, written }: ToldUpload,
  { zh, partial, "dry-run": isDry }: Options,
): string {
  if (isDry === true) return zh ? "未写入任何文件。" : "Nothing was written.";
  if (faults.length === 0) return zh ? "全部符合要求。" : "Everything fits.";
  const report = join(out, REPORT.table);
  if (partial === true)
    return zh
      ? `须改正 ${faults.length} 处，逐项见 ${report}；只写出了符合要求的行，行号按全部行计。`
      : `${faults.length} to be mended, each in ${report}. Only rows that fit were written; numbers of rows count all of them.`;
  const count = written.length;
  return zh
    ? `须改正 ${faults.length} 处，逐项见 ${report}。只写出了 ${count} 个报告文件；加上 --partial 则写出符合要求的行。`
    : `${faults.length} to be mended, each in ${report}. Only the report was written (${count} files); --partial writes the rows that fit as well.`;
}
