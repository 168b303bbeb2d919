/**
 * Looks at a workbook before a reader gets it: is it one, may it be opened, is it of a size that can be read; and what of
 * its cells a reader tells nothing of. The reader gets the parts that were looked at and no others. Nothing is ever executed.
 */
import type { Refusal } from "../../kernel/refusal.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { refuse } from "../refuse.js";
import { hasEndlessToken } from "./endless-token.js";
import { hasOverlap } from "./merged-cells.js";
import { marksOfSheet, type SheetExtent, type SheetMarks, withoutEmptyEnd } from "./sheet-marks.js";
import { storedArchive } from "./stored-archive.js";
import { unpackPart } from "./unpack-part.js";
import { checkArchive, type WorkbookFault } from "./workbook-faults.js";
import type { ZipPart } from "./zip-directory.js";

/** A sheet has no more rows and columns than this, in any spreadsheet. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Of these, what is read from a workbook: more is a matter for text files. */
const MOST_ROWS = 300_000;
const MOST_CELLS = 12_000_000;

export interface WorkbookLook {
  readonly system: 1900 | 1904;
  /** Of each sheet, in the order of the workbook. */
  readonly sheets: readonly SheetMarks[];
  /** The parts that are read, unpacked and put together again. */
  readonly opened: ArrayBuffer;
}

/** @returns what was seen; or the one reason for which the file is not opened (codes `io/…`) */
export async function lookIntoWorkbook(name: string, bytes: Uint8Array): Promise<Result<WorkbookLook>> {
  const { parts, fault } = checkArchive(bytes);
  if (parts === undefined) return reject([refusal(name, fault)]);
  const look = await lookInto(bytes, parts);
  return "code" in look ? reject([refusal(name, look)]) : accept(look);
}

function refusal(file: string, { code, ...facts }: WorkbookFault): Refusal {
  return refuse(code, [file], { file, ...facts });
}

const damaged = (part: string): WorkbookFault => ({ code: "io/damaged-workbook", part });

async function lookInto(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, ZipPart>,
): Promise<WorkbookLook | WorkbookFault> {
  const [book, links] = await Promise.all([BOOK, LINKS].map((name) => textOfPart(bytes, parts.get(name))));
  if (book === undefined || declares(book)) return damaged(BOOK);
  if (links === undefined || declares(links)) return damaged(LINKS);
  const { sheets, others } = pathsIn(book, links);
  const unpacked = new Map<string, Uint8Array>();
  for (const name of [BOOK, LINKS, ...others, ...sheets.flatMap((path) => path ?? [])]) {
    const part = parts.get(name);
    if (part === undefined || unpacked.has(name)) continue;
    const data = await unpackPart(bytes, part);
    if (data === undefined) return damaged(name);
    unpacked.set(name, data);
  }
  const declaring = others.find((name) => declares(textIn(unpacked.get(name))));
  if (declaring !== undefined) return damaged(declaring);
  const marks: SheetMarks[] = [];
  for (const path of sheets) {
    const data = path === undefined ? undefined : unpacked.get(path);
    if (path === undefined || data === undefined) return damaged(path ?? BOOK);
    const text = textIn(data);
    if (declares(text) || hasEndlessToken(text)) return damaged(path);
    const own = marksOfSheet(text);
    const fault = faultOfExtent(own.extent, path) ?? (hasOverlap(own) ? damaged(path) : undefined);
    if (fault !== undefined) return fault;
    marks.push(own);
    const read = withoutEmptyEnd(text, own.extent);
    if (read !== text) unpacked.set(path, new TextEncoder().encode(read));
  }
  const system = /<(?:[\w.-]+:)?workbookPr\b[^<>]*\bdate1904=["'](?:1|true)["']/.test(book) ? 1904 : 1900;
  return { system, sheets: marks, opened: storedArchive(unpacked) };
}

function textIn(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}

/** No spreadsheet declares entities: they are made to grow when they are read. */
function declares(xml: string): boolean {
  return xml.includes("<!DOCTYPE") || xml.includes("<!ENTITY");
}

const BOOK = "xl/workbook.xml";
const LINKS = "xl/_rels/workbook.xml.rels";

/** A sheet whose reader would need more room than its file has cells. */
function faultOfExtent({ lastRow, rows, columns }: SheetExtent, part: string): WorkbookFault | undefined {
  if (lastRow > LAST_ROW || columns > LAST_COLUMN) return damaged(part);
  return rows > MOST_ROWS || rows * columns > MOST_CELLS
    ? { code: "io/sheet-too-large", part, rows, columns, most: MOST_ROWS }
    : undefined;
}

async function textOfPart(bytes: Uint8Array, part: ZipPart | undefined): Promise<string | undefined> {
  const unpacked = part === undefined ? undefined : await unpackPart(bytes, part);
  return unpacked === undefined ? undefined : new TextDecoder().decode(unpacked);
}

interface Paths {
  /** Of the sheets in the order of the workbook; undefined of one that leads nowhere, or to no table. */
  readonly sheets: readonly (string | undefined)[];
  /** Of texts and styles. */
  readonly others: readonly string[];
}

function pathsIn(book: string, links: string): Paths {
  const targets = new Map<string, string>();
  const others = ["xl/sharedStrings.xml", "xl/styles.xml"];
  for (const [link] of links.matchAll(/<(?:[\w.-]+:)?Relationship\s[^<>]*>/g)) {
    const [id, target, type] = ["Id", "Target", "Type"].map((name) => attribute(link, name));
    if (id === undefined || target === undefined) continue;
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    if (type?.endsWith("/worksheet")) targets.set(id, path);
    else if (/\/(?:sharedStrings|styles)$/.test(type ?? "")) others.push(path);
  }
  const sheets = [...book.matchAll(/<(?:[\w.-]+:)?sheet\s[^<>]*>/g)].map(([sheet]) =>
    targets.get(/\s[\w.-]+:id=["']([^"']*)["']/.exec(sheet)?.[1] ?? ""),
  );
  return { sheets, others };
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1];
}
