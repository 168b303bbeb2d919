/** The id of a row of an office's table: narrow, and refused where a spreadsheet damaged it. */
import type { Cells } from "./read-rows.js";
import { storedKind, textOf } from "./sheet.js";
import { damageOf } from "./values/damaged-id.js";
import { readNarrow } from "./values/plain-text.js";
import { after, readAs } from "./values/reading.js";

/** Undefined where the row has none that can be trusted; that is refused. */
export function readId<Field extends string>(cells: Cells<Field>, field: Field): string | undefined {
  const cell = cells.cell(field);
  const isNumber = storedKind(cell) === "number";
  const { value: id, why } = readNarrow(textOf(cell));
  const damage = damageOf(id, isNumber);
  if (id === "") cells.refuse("desk/no-id", field);
  else if (damage === "formula-text" || damage === "apostrophe")
    cells.refuse("desk/shielded-id", field, { damage });
  else if (damage !== null) cells.refuse("desk/damaged-id", field, { damage });
  else return cells.read(field, after(readAs(id, ...(isNumber ? (["number-as-text"] as const) : [])), why));
  return undefined;
}
