/**
 * Looks at a workbook before a reader unpacks it: is it one, may it be opened, is it of a size that can be read; and which
 * of its cells are formulas or errors, of which a reader tells nothing. Nothing of it is ever executed.
 */
import type { Refusal } from "../../kernel/refusal.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { type IoCode, refuse } from "../refuse.js";
import { marksOfSheet, type SheetMarks } from "./sheet-marks.js";
import { unpackPart } from "./unpack-part.js";
import { type ZipPart, zipParts } from "./zip-directory.js";

/** Most bytes of a workbook, and of all that it unpacks to. */
export const MOST_PACKED = 128 * 2 ** 20;
export const MOST_UNPACKED = 768 * 2 ** 20;
/** So many times larger than packed is no table: 200,000 rows alike come to about 40. */
const MOST_RATIO = 400;
/** Smaller parts may be as dense as they are. */
const DENSE_FROM = 8 * 2 ** 20;
const MOST_PARTS = 2_000;

export interface WorkbookLook {
  readonly system: 1900 | 1904;
  /** Of each sheet, in the order of the workbook. */
  readonly sheets: readonly SheetMarks[];
}

/** @returns what was seen; or the one reason for which the file is not opened (codes `io/…`) */
export async function lookIntoWorkbook(name: string, bytes: Uint8Array): Promise<Result<WorkbookLook>> {
  const fault = faultOf(bytes);
  if (fault !== undefined) return reject([refusal(name, fault)]);
  const parts = zipParts(bytes)!;
  const [book, links] = await Promise.all(
    ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"].map((part) => textOfPart(bytes, parts, part)),
  );
  if (book === undefined || links === undefined)
    return reject([refusal(name, { code: "io/damaged-workbook" })]);
  const sheets: SheetMarks[] = [];
  for (const path of sheetPaths(book, links)) {
    const text = await textOfPart(bytes, parts, path);
    if (text === undefined) return reject([refusal(name, { code: "io/damaged-workbook", part: path })]);
    sheets.push(marksOfSheet(text));
  }
  return accept({ system: /<workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(book) ? 1904 : 1900, sheets });
}

interface Fault {
  readonly code: IoCode;
  readonly part?: string;
  readonly bytes?: number;
  readonly most?: number;
}

function refusal(file: string, { code, ...facts }: Fault): Refusal {
  return refuse(code, [file], { file, ...facts });
}

/** What keeps a file from being opened, by its first bytes and its directory alone. */
function faultOf(bytes: Uint8Array): Fault | undefined {
  const size = bytes.length;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    return { code: "io/locked-or-old-workbook" };
  if (size > MOST_PACKED) return { code: "io/workbook-too-large", bytes: size, most: MOST_PACKED };
  const parts = zipParts(bytes);
  if (parts === undefined || !parts.some(({ name }) => name === "[Content_Types].xml"))
    return { code: "io/not-a-workbook" };
  return faultOfParts(parts);
}

function faultOfParts(parts: readonly ZipPart[]): Fault | undefined {
  const macro = parts.find(({ name }) => /(?:^|\/)vbaProject\.bin$/i.test(name));
  if (macro !== undefined) return { code: "io/macro-workbook", part: macro.name };
  if (!parts.some(({ name }) => name === "xl/workbook.xml")) return { code: "io/not-a-workbook" };
  if (parts.some(({ isEncrypted }) => isEncrypted)) return { code: "io/locked-or-old-workbook" };
  const unpacked = parts.reduce((sum, { size }) => sum + size, 0);
  const bomb = parts.find(({ packed, size }) => size > DENSE_FROM && size > MOST_RATIO * packed);
  if (bomb !== undefined) return { code: "io/dense-workbook", part: bomb.name, bytes: bomb.size };
  return unpacked > MOST_UNPACKED || parts.length > MOST_PARTS
    ? { code: "io/workbook-too-large", bytes: unpacked, most: MOST_UNPACKED }
    : undefined;
}

async function textOfPart(
  bytes: Uint8Array,
  parts: readonly ZipPart[],
  name: string,
): Promise<string | undefined> {
  const part = parts.find((each) => each.name === name);
  const unpacked = part === undefined ? undefined : await unpackPart(bytes, part);
  return unpacked === undefined ? undefined : new TextDecoder().decode(unpacked);
}

/** Paths of the sheets in the order of the workbook. */
function sheetPaths(book: string, links: string): string[] {
  const targets = new Map<string, string>();
  for (const [link] of links.matchAll(/<Relationship\b[^>]*>/g)) {
    const [id, target] = [/\bId="([^"]*)"/.exec(link)?.[1], /\bTarget="([^"]*)"/.exec(link)?.[1]];
    if (id !== undefined && target !== undefined) targets.set(id, target);
  }
  return [...book.matchAll(/<sheet\b[^>]*\br:id="([^"]*)"/g)].flatMap(([, id = ""]) => {
    const target = targets.get(id);
    if (target === undefined) return [];
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  });
}
