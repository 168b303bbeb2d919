/** What keeps a file from being opened as a workbook, by its first bytes and its directory alone. */
import type { IoCode } from "../refuse.js";
import { type ZipPart, zipParts } from "./zip-directory.js";

/** Most bytes of a workbook, and of all that it unpacks to. */
const MOST_PACKED = 64 * 2 ** 20;
const MOST_UNPACKED = 256 * 2 ** 20;
/** So many times larger than packed is no table: 200,000 rows alike come to about 40. */
const MOST_RATIO = 400;
/** Smaller parts may be as dense as they are. */
const DENSE_FROM = 8 * 2 ** 20;
const MOST_PARTS = 2_000;

export interface WorkbookFault {
  readonly code: IoCode;
  readonly part?: string;
  readonly bytes?: number;
  readonly parts?: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly most?: number;
}

/** The parts of a workbook that may be opened, or the one reason for which it is not. */
export type CheckedArchive =
  | { readonly parts: ReadonlyMap<string, ZipPart>; readonly fault?: undefined }
  | { readonly parts?: undefined; readonly fault: WorkbookFault };

export function checkArchive(bytes: Uint8Array): CheckedArchive {
  const size = bytes.length;
  if (isOldContainer(bytes)) return { fault: { code: "io/locked-or-old-workbook" } };
  if (size > MOST_PACKED) return { fault: { code: "io/workbook-too-large", bytes: size, most: MOST_PACKED } };
  const parts = zipParts(bytes);
  if (parts === undefined || !parts.some(({ name }) => name === "[Content_Types].xml"))
    return { fault: { code: "io/not-a-workbook" } };
  const fault = faultOfParts(parts);
  return fault === undefined ? { parts: new Map(parts.map((part) => [part.name, part])) } : { fault };
}

/** In which old workbooks, and new ones with a password, are kept. */
export function isOldContainer(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function faultOfParts(parts: readonly ZipPart[]): WorkbookFault | undefined {
  if (parts.length > MOST_PARTS) return { code: "io/many-parts", parts: parts.length, most: MOST_PARTS };
  const macro = parts.find(({ name }) => /(?:^|\/)vbaProject\.bin$/i.test(name));
  if (macro !== undefined) return { code: "io/macro-workbook", part: macro.name };
  if (!parts.some(({ name }) => name === "xl/workbook.xml")) return { code: "io/not-a-workbook" };
  if (parts.some(({ isEncrypted }) => isEncrypted)) return { code: "io/locked-or-old-workbook" };
  const unpacked = parts.reduce((sum, { size }) => sum + size, 0);
  const bomb = parts.find(({ packed, size }) => size > DENSE_FROM && size > MOST_RATIO * packed);
  if (bomb !== undefined) return { code: "io/dense-workbook", part: bomb.name, bytes: bomb.size };
  if (unpacked > MOST_UNPACKED)
    return { code: "io/workbook-too-large", bytes: unpacked, most: MOST_UNPACKED };
  const names = new Set<string>();
  const twice = parts.find(({ name }) => names.size === names.add(name).size);
  return twice === undefined ? undefined : { code: "io/damaged-workbook", part: twice.name };
}
