/**
 * What the XML of a sheet says and readers hide: cells that are formulas, cells that hold an error, merged cells, hidden
 * rows and columns, and how far its content goes.
 */

export interface SheetMarks {
  /** Addresses, `B12`. */
  readonly formulas: ReadonlySet<string>;
  /** Those of them of which nobody saved what they give. */
  readonly unworked: ReadonlySet<string>;
  /** Address → what the spreadsheet shows there, `#N/A`. */
  readonly errors: ReadonlyMap<string, string>;
  readonly merges: readonly MergedArea[];
  readonly hidden: HiddenParts;
  /** Number of the last row, and of the last row and column with content. */
  readonly extent: SheetExtent;
}

export interface SheetExtent {
  readonly lastRow: number;
  readonly rows: number;
  readonly columns: number;
  /** Where the tag of the last cell with content ends. */
  readonly end: number;
}

/** Numbers of rows, and columns from 0, that nobody sees. */
export interface HiddenParts {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Several cells shown as one: rows and columns from 1, both ends included. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell, a formula in it, or a row; some programs write a prefix before each name. */
const TAGS = /<(?:[A-Za-z_][\w.-]*:)?(?:c\s([^<>]*)>|f[\s/>]|row\s([^<>]*)>)/g;
const PLACE = /(?:^|\s)r=["']([A-Z]{1,3})(\d{1,7})["']/;
const ROW = /(?:^|\s)r=["'](\d+)["']/;

export function marksOfSheet(xml: string): SheetMarks {
  const [formulas, unworked] = [new Set<string>(), new Set<string>()];
  const hiddenRows = new Set<number>();
  const errors = new Map<string, string>();
  let [lastRow, rows, columns, end, address, isText] = [0, 0, 0, 0, "", false];
  TAGS.lastIndex = 0;
  for (let tag = TAGS.exec(xml); tag !== null; tag = TAGS.exec(xml)) {
    const [, cell, row] = tag;
    if (cell !== undefined) {
      const place = PLACE.exec(cell);
      address = place === null ? "" : place[1]! + place[2]!;
      if (place === null || cell.endsWith("/")) continue;
      rows = Math.max(rows, Number(place[2]));
      end = TAGS.lastIndex;
      columns = Math.max(columns, columnNumber(place[1]!));
      isText = /(?:^|\s)t=["']str["']/.test(cell);
      if (/(?:^|\s)t=["']e["']/.test(cell)) errors.set(address, valueFrom(xml, TAGS.lastIndex));
    } else if (row !== undefined) {
      const number = Number(ROW.exec(row)?.[1] ?? lastRow + 1);
      lastRow = Math.max(lastRow, number);
      if (HIDDEN.test(row)) hiddenRows.add(number);
    } else if (address !== "" && !formulas.has(address)) {
      formulas.add(address);
      if (!hasValue(xml, { at: TAGS.lastIndex, isText })) unworked.add(address);
    }
  }
  const extent = { lastRow: Math.max(lastRow, rows), rows, columns, end };
  const hidden = { rows: hiddenRows, columns: hiddenColumns(xml) };
  return { formulas, unworked, errors, merges: mergesIn(xml), hidden, extent };
}

const VALUE_OR_END = /<(?:[\w.-]+:)?(?:(v)(?:\s[^<>]*)?(?:\/>|>([^<]?))|c[\s>])|<\/(?:[\w.-]+:)?c>/g;

/**
 * Whether a value stands behind the formula, before its cell ends. An empty one is what a formula gave only where
 * the cell says that it holds text: programs that work nothing out leave it empty as well.
 */
function hasValue(xml: string, { at, isText }: { readonly at: number; readonly isText: boolean }): boolean {
  VALUE_OR_END.lastIndex = at;
  const [, value, first = ""] = VALUE_OR_END.exec(xml) ?? [];
  return value !== undefined && (isText || first !== "");
}

const HIDDEN = /(?:^|\s)hidden=["'](?:1|true)["']/;
const COLUMN = /<(?:[\w.-]+:)?col\s([^<>]*)>/g;

/** From 0. They stand before the rows. */
function hiddenColumns(xml: string): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const [, said = ""] of xml.slice(0, Math.max(0, xml.indexOf("sheetData"))).matchAll(COLUMN)) {
    const [min, max] = ["min", "max"].map((name) =>
      Number(new RegExp(`${name}=["'](\\d{1,5})["']`).exec(said)?.[1]),
    );
    if (!HIDDEN.test(said)) continue;
    for (let column = min!; column <= Math.min(max!, LAST_SHOWN); column++) columns.add(column - 1);
  }
  return columns;
}

/** No list goes further to the right. */
const LAST_SHOWN = 1_000;

/** The text of the value that stands next. */
function valueFrom(xml: string, at: number): string {
  return /<(?:[\w.-]+:)?v>([^<]*)</.exec(xml.slice(at, at + 2_000))?.[1] ?? "";
}

const MERGE = /<(?:[\w.-]+:)?mergeCell\s[^<>]*?ref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g;

/** They stand behind all rows. */
function mergesIn(xml: string): MergedArea[] {
  const from = xml.lastIndexOf("sheetData");
  return [...xml.slice(Math.max(0, from)).matchAll(MERGE)].map(([, left, top, right, bottom]) => ({
    ...{ top: Number(top), left: columnNumber(left!) },
    ...{ bottom: Number(bottom), right: columnNumber(right!) },
  }));
}

/** Rows without content behind the last: so many more are left out. */
const FEW = 1_000;

/** The sheet without its empty rows at the end, of which formats alone may make a million. */
export function withoutEmptyEnd(xml: string, { lastRow, rows, end }: SheetExtent): string {
  if (lastRow - rows < FEW) return xml;
  const prefix = /<([\w.-]+:)?sheetData[\s/>]/.exec(xml)?.[1] ?? "";
  const row = `</${prefix}row>`;
  const last = xml.indexOf(row, end);
  const close = `</${prefix}sheetData></${prefix}worksheet>`;
  return last === -1 ? xml : `${xml.slice(0, last + row.length)}${close}`;
}

/** A is 1, AA is 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at++) number = number * 26 + letters.charCodeAt(at) - 64;
  return number;
}
