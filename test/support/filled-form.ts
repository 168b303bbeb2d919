/** The empty workbooks of a new case, filled in as a person does: below the headings, in place of the example row. */
import { readFileSync, writeFileSync } from "node:fs";
import { unpackPart } from "../../src/io/sheets/unpack-part.js";
import { zipParts } from "../../src/io/sheets/zip-directory.js";
import { zipOf } from "./made-workbook.js";

export interface WorkbookPart {
  readonly name: string;
  readonly text: string;
}

export async function partsOf(path: string): Promise<WorkbookPart[]> {
  const bytes = new Uint8Array(readFileSync(path));
  return Promise.all(
    zipParts(bytes)!.map(async (part) => {
      const text = new TextDecoder().decode(await unpackPart(bytes, part));
      return { name: part.name, text };
    }),
  );
}

/** Keeps all else of the workbook. */
export async function fillIn(path: string, rows: readonly (readonly string[])[]): Promise<void> {
  const cell = (text: string, at: number, row: number) =>
    `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const xml = rows.map(
    (cells, n) => `<row r="${n + 2}">${cells.map((text, at) => cell(text, at, n + 2)).join("")}</row>`,
  );
  const parts = (await partsOf(path)).map(({ name, text }) => ({
    name,
    text: name.endsWith("sheet1.xml") ? text.replace(/<row r="2".*?<\/row>/s, xml.join("")) : text,
  }));
  writeFileSync(path, zipOf(parts));
}
