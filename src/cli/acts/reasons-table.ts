/** The table of the reasons of a change: a row for every unit that differs, in which a person fills in code and reason. */
import { type ChangeReason, codeFits } from "../../changes/change-registry.js";
import { writeCsv } from "../../io/write-csv.js";
import { CHANGE_CODES, type ChangeCode } from "../../ledger/year-bodies.js";
import type { UnitDifference } from "../../registry/difference.js";
import type { Options } from "../options.js";
import { type ActCells, textIn, unitIn, wordIn } from "./cells-of-acts.js";
import { CHANGE_WORDS } from "./closed-words.js";
import { codesIn } from "./entry-text.js";
import type { Ids } from "./ids-said.js";
import { unitFieldInChinese } from "./unit-fields-zh.js";

/** As programs read it; what a person fills in is empty. */
export interface ReasonRow extends Readonly<Record<string, string>> {
  readonly unit: string;
  readonly differs: string;
  readonly fits: string;
  readonly code: "";
  readonly into: "";
  readonly reason: "";
}

export function reasonRows(differences: readonly UnitDifference[]): readonly ReasonRow[] {
  return differences.map((each) => ({
    unit: each.unit,
    differs: whatDiffers(each),
    fits: CHANGE_CODES.filter((code) => codeFits(code, each)).join(";"),
    code: "",
    into: "",
    reason: "",
  }));
}

function whatDiffers({ before, after, fields }: UnitDifference): string {
  if (before === null) return "new";
  return after === null ? "removed" : fields.join(";");
}

/** In Chinese with a byte-order mark, by which a spreadsheet sees that it is UTF-8. */
export function reasonsFile(
  differences: readonly UnitDifference[],
  { zh }: Options,
): { readonly name: string; readonly text: string } {
  const rows = reasonRows(differences);
  if (!zh) return { name: "reasons.csv", text: writeCsv(Object.keys(rows[0]!), rows) };
  const said = rows.map(({ unit, differs, fits }, at) => ({
    对象编号: unit,
    对象名称: (differences[at]!.after ?? differences[at]!.before)!.name,
    变动内容: differsInChinese(differs),
    可选原因: fits
      .split(";")
      .map(codesIn({ zh: true }))
      .join("；"),
    变更原因: "",
    并入对象: "",
    理由: "",
  }));
  return { name: "变更理由.csv", text: `\ufeff${writeCsv(Object.keys(said[0]!), said)}` };
}

/** One unit that differs, with the codes that fit, in a line. */
export function differenceText({ unit, differs, fits }: ReasonRow, options: Options): string {
  const code = codesIn(options);
  const fitting = fits.split(";");
  if (options.zh) return `${unit}：${differsInChinese(differs)}；可选原因：${fitting.map(code).join("、")}`;
  const codes = fitting.map((each) => (code(each) === each ? each : `${each} ${code(each)}`));
  return `${unit}: ${differs}; codes that fit: ${codes.join(", ")}`;
}

const WHOLE: Readonly<Record<string, string>> = { new: "新增", removed: "移出" };

function differsInChinese(differs: string): string {
  return differs
    .split(";")
    .map((field) => WHOLE[field] ?? unitFieldInChinese(field))
    .join("、");
}

/** A row that a person has filled in. */
export function reasonRow(cells: ActCells, units: Ids): ChangeReason | undefined {
  const unit = unitIn(cells, "unit", units);
  const code = wordIn(cells, "code", CHANGE_WORDS) as ChangeCode | undefined;
  const into = cells.text("into").trim() === "" ? undefined : unitIn(cells, "into", units);
  const reason = textIn(cells, "reason") ?? "";
  return unit === undefined || code === undefined
    ? undefined
    : { unit, code, reason, ...(into === undefined ? {} : { into }) };
}
