/** `history.csv`: one past visit a row. */

import { TAKES_REGISTRY } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import { listVisits, type Registry } from "../registry/registry.js";
import type { AnyRow } from "../registry/rows.js";
import type { Cells } from "./cells.js";
import { cellOfItems } from "./lists-in-cells.js";
import type { ColumnRule } from "./read-table.js";
import { writeCsv } from "./write-csv.js";

const COLUMNS = ["unit", "day", "inspectors", "kind", "result"] as const;
/** Columns that stand only where some visit says them. */
const WHOSE = ["matter", "authority", "level"] as const;

export const HISTORY_COLUMNS: ColumnRule = {
  required: COLUMNS,
  allowed: (column) => WHOSE.some((each) => each === column),
  also: WHOSE.join(", "),
};

/** The row the cells stand at. */
export function readVisitCells(cells: Cells): AnyRow {
  return {
    unit: cells.text("unit"),
    day: cells.text("day"),
    inspectors: cells.items("inspectors"),
    kind: cells.text("kind"),
    result: cells.text("result"),
    matter: cells.optional("matter"),
    authority: cells.optional("authority"),
    level: cells.optional("level"),
  };
}

/**
 * The past visits of a registry as `history.csv`, by unit and then by day.
 *
 * @throws TypeError when something else is handed over
 * @example
 * historyCsv(registry).split("\n")[0]; // "unit,day,inspectors,kind,result"
 */
export function historyCsv(registry: Registry): string {
  return told("historyCsv", TAKES_REGISTRY, () => historyText(registry));
}

function historyText(registry: Registry): string {
  const rows = function* () {
    for (const visit of listVisits(registry)) yield { ...visit, inspectors: cellOfItems(visit.inspectors) };
  };
  const { matters, authorities, levels } = registry.history;
  const said = [matters, authorities, levels].map((names) => names.some((name) => name !== null));
  return writeCsv([...COLUMNS, ...WHOSE.filter((_, n) => said[n])], rows());
}
