/** Workbooks made part by part, so that a test can bend each of them as no spreadsheet would save it. */
import { crc32, deflateRawSync } from "node:zlib";
import { addressOf } from "../../src/desk/sheet.js";

export type MadeCell =
  | string
  | { readonly number: string }
  | { readonly day: number }
  | { readonly formula: string; readonly value: string }
  | { readonly error: string }
  | { readonly yes: boolean };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  /** Merged cells, `A1:C3`. */
  readonly merges?: readonly string[];
}

interface Bent {
  readonly date1904?: true;
  readonly macro?: true;
  /** What becomes of the text of a part. */
  readonly change?: (name: string, text: string) => string;
  /** Further parts. */
  readonly more?: readonly Part[];
  /** Sizes that the directory names of parts, whatever they are. */
  readonly parts?: readonly { readonly name: string; readonly says: number }[];
}

interface Part {
  readonly name: string;
  readonly text: string;
  readonly says?: number | undefined;
}

export function madeWorkbook(sheets: readonly MadeSheet[], bent: Bent = {}): Uint8Array {
  const parts: Part[] = [
    { name: "[Content_Types].xml", text: contentTypes(sheets.length) },
    { name: "_rels/.rels", text: relations([["officeDocument", "xl/workbook.xml"]]) },
    { name: "xl/workbook.xml", text: bookOf(sheets, bent) },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: relations([
        ...sheets.map((_, n) => ["worksheet", `worksheets/sheet${n + 1}.xml`] as const),
        ["styles", "styles.xml"],
      ]),
    },
    { name: "xl/styles.xml", text: STYLES },
    ...sheets.map((sheet, n) => ({ name: `xl/worksheets/sheet${n + 1}.xml`, text: sheetOf(sheet) })),
    ...(bent.more ?? []),
    ...(bent.macro ? [{ name: "xl/vbaProject.bin", text: "x" }] : []),
  ];
  return zipOf(
    parts.map((part) => ({
      ...part,
      text: bent.change?.(part.name, part.text) ?? part.text,
      says: bent.parts?.find(({ name }) => name === part.name)?.says ?? part.says,
    })),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Style 1 is that of days. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

function contentTypes(sheets: number): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const own = Array.from(
    { length: sheets },
    (_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${own.join("")}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const own = targets.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${RELATION}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own.join("")}</Relationships>`;
}

function bookOf(sheets: readonly MadeSheet[], { date1904 }: Bent): string {
  const own = sheets.map(({ name }, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`);
  const system = date1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>";
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${system}<sheets>${own.join("")}</sheets></workbook>`;
}

function sheetOf({ rows, merges = [] }: MadeSheet): string {
  const own = rows.map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((cell, column) => cellOf(cell, column, at + 1)).join("")}</row>`,
  );
  const areas = merges.map((each) => `<mergeCell ref="${each}"/>`).join("");
  const merged = areas === "" ? "" : `<mergeCells count="${merges.length}">${areas}</mergeCells>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${own.join("")}</sheetData>${merged}</worksheet>`;
}

function cellOf(cell: MadeCell, column: number, row: number): string {
  const place = `r="${addressOf(column, row)}"`;
  if (typeof cell === "string")
    return cell === ""
      ? ""
      : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ("number" in cell) return `<c ${place}><v>${cell.number}</v></c>`;
  if ("day" in cell) return `<c ${place} s="1"><v>${cell.day}</v></c>`;
  if ("error" in cell) return `<c ${place} t="e"><v>${cell.error}</v></c>`;
  if ("yes" in cell) return `<c ${place} t="b"><v>${cell.yes ? 1 : 0}</v></c>`;
  return `<c ${place}><f>${escaped(cell.formula)}</f><v>${cell.value}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

export function zipOf(parts: readonly Part[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text, says } of parts) {
    const [label, data] = [Buffer.from(name), Buffer.from(text)];
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(says ?? data.length, 18);
    fields.writeUInt16LE(label.length, 22);
    const head = Buffer.concat([Buffer.from("504b0304", "hex"), fields, label, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("504b01021400", "hex"), fields, rest, label]));
    local.push(head);
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length & 0xffff, 4);
  end.writeUInt16LE(parts.length & 0xffff, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...local, directory, Buffer.from("504b0506", "hex"), end]));
}
