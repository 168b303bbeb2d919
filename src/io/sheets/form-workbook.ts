/**
 * An empty list as an `.xlsx` workbook: headings, an example row, columns of ids as text so that a spreadsheet changes none
 * of them, and drop-down lists. By `write-excel-file`, an optional package.
 */
import { addressOf, columnLetters } from "../../desk/sheet.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { refuse } from "../refuse.js";
import { loadWriter } from "./write-workbook.js";

export interface FormColumn {
  readonly heading: string;
  /** What stands in the example row. */
  readonly example: string;
  /** What the second sheet says of the column. */
  readonly says: string;
  /** Ids and codes: the column is text, whatever is typed. */
  readonly isText?: true;
  /** Words of a drop-down list; other words can be typed all the same. */
  readonly choices?: readonly string[];
}

export interface FormWorkbook {
  readonly name: string;
  readonly columns: readonly FormColumn[];
  readonly notes: { readonly name: string; readonly rows: readonly (readonly string[])[] };
}

/** Rows for which lists drop down. */
const LAST_ROW = 50_000;
const [HEADING, EXAMPLE] = ["#dfe7ee", "#eeeeee"];

/** @returns the bytes of the workbook; or that `write-excel-file` is not installed (`io/no-workbook-writer`) */
export async function writeFormWorkbook({ name, columns, notes }: FormWorkbook): Promise<Result<Uint8Array>> {
  const write = await loadWriter();
  if (write === undefined) return reject([refuse("io/no-workbook-writer", [])]);
  const form = {
    sheet: name,
    data: [columns.map(headingCell), columns.map(exampleCell)],
    columns: columns.map(({ heading, example }) => ({
      width: Math.max(12, 2 * heading.length, example.length + 4),
    })),
    stickyRowsCount: 1,
  };
  const said = {
    sheet: notes.name,
    data: notes.rows.map((row) => row.map((value) => ({ type: String, value, wrap: true }))),
    columns: [{ width: 24 }, { width: 90 }],
  };
  const transform = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }): string =>
    sheetIndex === 0 ? withChoices(withTextColumns(xml, columns), columns) : xml;
  const features = [{ files: { transform: { "xl/worksheets/sheet{id}.xml": { transform } } } }];
  const blob = await write([form, said], { features }).toBlob();
  return accept(new Uint8Array(await blob.arrayBuffer()));
}

function headingCell({ heading }: FormColumn) {
  return { type: String, value: heading, fontWeight: "bold" as const, backgroundColor: HEADING };
}

function exampleCell({ example, isText }: FormColumn) {
  return {
    type: String,
    value: example,
    ...(isText === undefined ? { backgroundColor: EXAMPLE } : { format: "@" }),
  };
}

/** A whole column has the style of its example cell, which is its format alone. */
function withTextColumns(xml: string, columns: readonly FormColumn[]): string {
  return columns.reduce((text, { isText }, at) => {
    const style = new RegExp(`<c r="${addressOf(at, 2)}"[^>]*? s="(\\d+)"`).exec(text)?.[1];
    if (isText === undefined || style === undefined) return text;
    return text.replace(`<col min="${at + 1}" max="${at + 1}"`, (col) => `${col} style="${style}"`);
  }, xml);
}

/** ECMA-376, 18.3.1.33: the element stands behind the rows. */
function withChoices(xml: string, columns: readonly FormColumn[]): string {
  const lists = columns.flatMap(({ choices }, at) => {
    if (choices === undefined) return [];
    const place = `${columnLetters(at)}2:${columnLetters(at)}${LAST_ROW}`;
    return [
      `<dataValidation type="list" allowBlank="1" sqref="${place}"><formula1>"${choices.join(",")}"</formula1></dataValidation>`,
    ];
  });
  if (lists.length === 0) return xml;
  return xml.replace(
    "</sheetData>",
    () => `</sheetData><dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`,
  );
}
