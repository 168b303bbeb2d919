/** The report of an upload, as a table for people and as data. */
import { createHash } from "node:crypto";
import { writeCsv } from "../io/write-csv.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Unconfirmed } from "../uploads/unconfirmed.js";
import type { Options } from "./options.js";
import { sentencesOf } from "./report.js";
import type { Uploaded } from "./uploaded.js";
import type { Files } from "./write-files.js";

export const REPORT_FORMAT = "double-random/upload-report/1";

const HEADINGS = {
  zh: ["种类", "表", "行", "字段", "值", "说明", "办法", "代码"],
  en: ["kind", "table", "row", "field", "value", "message", "advice", "code"],
} as const;

const KINDS = {
  zh: { fault: "须改正", doubt: "请留意", unconfirmed: "未经公开来源核实" },
  en: { fault: "to be mended", doubt: "to be noted", unconfirmed: "not confirmed" },
} as const;

/** A line for everything that is missing or does not fit, and for every field and list that no source confirms. */
export function reportCsv({ uploads }: Uploaded, options: Options): string {
  const language = options.zh ? "zh" : "en";
  const [headings, kinds] = [HEADINGS[language], KINDS[language]];
  const rows = [
    ...uploads.faults.map((each) => lineOf(kinds.fault, each, options)),
    ...uploads.doubts.map((each) => lineOf(kinds.doubt, each, options)),
    ...uploads.unconfirmed.map((each) => unconfirmedLine(kinds.unconfirmed, each, options)),
  ];
  return writeCsv(
    headings,
    rows.map((cells) => Object.fromEntries(headings.map((name, n) => [name, shown(cells[n])]))),
  );
}

/** People open it in a spreadsheet: what begins like a formula stands in quotation marks. */
function shown(cell: string | number | undefined): string {
  const text = String(cell ?? "");
  return /^[=+@\t\r-]/.test(text) ? `“${text}”` : text;
}

function lineOf(kind: string, refusal: Refusal, options: Options): (string | number)[] {
  const { facts, code } = refusal;
  const { message, advice } = sentencesOf(refusal, options);
  const places = ["table", "row", "field", "value"].map((name) => String(facts[name] ?? ""));
  return [kind, ...places, message, advice, code];
}

function unconfirmedLine(kind: string, { table, name, note }: Unconfirmed, { zh }: Options): string[] {
  const list = zh ? "（代码表）" : "(code list)";
  return [kind, table ?? list, "", name, "", note, "", ""];
}

/** With the digests of the files that are written: what somebody has changed since is not replaced. */
export function reportJson({ edition, at, uploads, tables }: Uploaded, files: Files): string {
  const { faults, doubts, unconfirmed, leftOut } = uploads;
  const rows = uploads.tables.map(({ file, lines }, n) => ({
    table: file,
    rows: lines.length,
    fitting: lines.filter(({ fits }) => fits).length,
    written: tables[n]?.lines.length ?? 0,
  }));
  const report = {
    ...{ format: REPORT_FORMAT, edition: edition.id, at, rows, leftOut, faults, doubts, unconfirmed },
    files: Object.fromEntries(Object.entries(files).map(([name, content]) => [name, digestOfFile(content)])),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

export function digestOfFile(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
