/** Past visits of an office's table as rows of a registry. */
import type { VisitRow } from "../registry/rows.js";
import type { CellRules } from "./cell-rules.js";
import type { ListInput } from "./cells-of-row.js";
import type { VisitField } from "./columns/known-headings.js";
import { dayOfSpreadsheet, isSerial } from "./day-cell.js";
import { readId, readIds } from "./read-id.js";
import { type ReadRows, readRows } from "./read-rows.js";
import { readTextCell } from "./read-text-cell.js";
import { textOf } from "./sheet.js";
import { readDayCell } from "./values/read-day.js";

export function readVisits(input: ListInput<VisitField>, rules: CellRules = {}): ReadRows<VisitRow> {
  const own = { ...rules, system: input.sheet.system };
  return readRows(input, (cells): VisitRow | undefined => {
    const unit = readId(cells, "unit");
    const text = (field: VisitField): string => cells.read(field, readTextCell(cells.cell(field))) ?? "";
    const cell = cells.cell("day");
    const day = cells.read("day", dayOfSpreadsheet(cell) ?? readDayCell(textOf(cell), own, isSerial(cell)));
    const row = {
      inspectors: readIds(cells, "inspectors"),
      ...{ kind: text("kind"), result: text("result") },
      ...{ matter: text("matter"), authority: text("authority"), level: text("level") },
    };
    return unit === undefined || day === undefined ? undefined : { unit, day, ...row };
  });
}
