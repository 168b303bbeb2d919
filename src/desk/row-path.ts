/** A row, or a cell, as people find it: file, sheet, `B12`. */
import type { Refusal } from "../kernel/refusal.js";
import { addressOf, type Sheet } from "./sheet.js";

export function rowPath({ file, name }: Sheet, number: number): Refusal["path"] {
  return [...(name === null ? [file] : [file, name]), number];
}

export function cellPath({ file, name }: Sheet, column: number, number: number): Refusal["path"] {
  return [...(name === null ? [file] : [file, name]), addressOf(column, number)];
}
