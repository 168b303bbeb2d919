/** A refusal of a field of a row, at the cell in which the field stands: `["名单.xlsx", "Sheet1", "F12"]`. */
import type { Refusal } from "../kernel/refusal.js";
import type { Column } from "./columns/columns.js";
import { addressOf, type Sheet } from "./sheet.js";

/** Fields of rows that stand in columns of another name; of records, field by field. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  exclusions: "exclusion",
  certificates: "certificateUntil",
  "certificates.kind": "certificateKind",
  "certificates.number": "certificateNumber",
  "certificates.from": "certificateFrom",
  leave: "leaveFrom",
  "leave.until": "leaveUntil",
  "leave.reason": "leaveReason",
};

/** As it is, where it is about another table or about no cell. What stands at which place of a cell, its value says. */
export function namedCell(refusal: Refusal, { file, name }: Sheet, columns: readonly Column[]): Refusal {
  const { path } = refusal;
  const depth = name === null ? 1 : 2;
  const [number, field] = [path[depth], path[depth + 1]];
  if (path[0] !== file || (name !== null && path[1] !== name)) return refusal;
  if (typeof number !== "number" || typeof field !== "string") return refusal;
  const columnOf = (of: string): Column | undefined =>
    columns.find((column) => column.field === (COLUMN_OF[of] ?? of));
  const own = columnOf(`${field}.${path.at(-1)}`) ?? columnOf(field);
  if (own === undefined) return refusal;
  const facts = { heading: own.heading, ...refusal.facts };
  return { ...refusal, path: [...path.slice(0, depth), addressOf(own.at, number)], facts };
}
