/** How the table of an act was understood, in words, before what it would write. */
import { groupReadings } from "../../desk/group-readings.js";
import { nameInChinese } from "../../languages/names-in-chinese.js";
import type { Options } from "../options.js";
import { groupText, inLine } from "../readings-text.js";
import { print, reportWarnings } from "../report.js";
import type { TableShown } from "./table-file.js";

/** What somebody has to accept: cells that are not taken letter for letter, columns and sheets of which nobody knows. */
export function toAccept({ readings, unknown, left }: TableShown): number {
  return readings.length + unknown.length + left.length;
}

/** Nothing where headings are the names of the fields, and every cell is taken letter for letter. */
export function printTable(shown: TableShown, options: Options): void {
  const { columns, readings } = shown;
  reportWarnings(shown.notes, options);
  const isPlain = columns.every(({ field, heading }) => field === null || field === heading);
  if (isPlain && toAccept(shown) === 0) return;
  print(columnsText(shown, options));
  for (const group of groupReadings(readings)) print(groupText(group, options));
}

function columnsText({ file, sheet, heading, columns, unknown, left }: TableShown, { zh }: Options): string {
  const read = columns.flatMap(({ heading: own, field }) =>
    field === null ? [] : [`${inLine(own)} → ${zh ? (nameInChinese(field) ?? field) : field}`],
  );
  const known = columns
    .filter(({ field, heading: own }) => field === null && !unknown.includes(own))
    .map(({ heading: own }) => inLine(own));
  const odd = unknown.map(inLine);
  if (zh)
    return [
      `${file}${sheet === null ? "" : `“${sheet}”`}，列标题在第 ${heading} 行`,
      ...read.map((text) => `  ${text}`),
      ...(known.length === 0 ? [] : [`  不读取：${known.join("、")}`]),
      ...(odd.length === 0 ? [] : [`? 含义不明、不读取的列：${odd.join("、")}`]),
      ...(left.length === 0 ? [] : [`? 没有读取的其他工作表：${left.join("、")}`]),
    ].join("\n");
  return [
    `${file}${sheet === null ? "" : ` “${sheet}”`}, headings in row ${heading}`,
    ...read.map((text) => `  ${text}`),
    ...(known.length === 0 ? [] : [`  not read: ${known.join(", ")}`]),
    ...(odd.length === 0 ? [] : [`? columns that mean nothing here, not read: ${odd.join(", ")}`]),
    ...(left.length === 0 ? [] : [`? other sheets, not read: ${left.join(", ")}`]),
  ].join("\n");
}
