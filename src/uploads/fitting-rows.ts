/** Rows that may go as they are, where the rest is mended later. */
import { told } from "../kernel/told.js";
import type { UploadedTable } from "./table-of.js";
import type { Uploads } from "./uploads-of.js";

/**
 * The rows in which nothing is missing and all of which fits. A round whose own row does not fit goes with none of its
 * rows: a check that names a plan nobody has sent would be refused there, or hang in the air.
 *
 * @throws TypeError when something else is handed over
 * @example
 * const uploads = orThrow(uploadsOf(drawn.year, { edition: nationalEdition, at: "2026-12-31" }));
 * fittingRows(uploads).every(({ lines }) => lines.every(({ fits }) => fits)); // true
 */
export function fittingRows(uploads: Uploads): readonly UploadedTable[] {
  return told("fittingRows", "It takes what `uploadsOf` gives.", () => fitting(uploads));
}

function fitting({ tables }: Uploads): readonly UploadedTable[] {
  const held = new Set(
    tables
      .filter(({ rows }) => rows === "rounds")
      .flatMap(({ lines }) => lines.filter(({ fits }) => !fits).map(({ drawId }) => drawId)),
  );
  return tables.map((table) => ({
    ...table,
    lines: table.lines.filter(({ fits, drawId }) => fits && !held.has(drawId)),
  }));
}
