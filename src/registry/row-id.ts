/** The id of a row: refused, held by an earlier row, or like the id of an earlier row. */
import { readId } from "./fields.js";
import type { IdIndex } from "./id-index.js";
import type { Report } from "./report.js";

/** Reports what the index found out about the row the report stands at. */
export function readRowId(id: unknown, row: number, { faults, twins, lookAlikes }: IdIndex, report: Report): void {
  if (faults.has(row)) readId(id, "id", report);
  const twin = twins.get(row);
  if (twin !== undefined) report.refuse("registry/duplicate-id", "id", id, { first: report.placeOf(twin), second: report.placeOf(row) });
  const alike = lookAlikes.get(row);
  if (alike !== undefined) report.warn("registry/look-alike-id", "id", id, { first: report.placeOf(alike), second: report.placeOf(row) });
}
