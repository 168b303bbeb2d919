/** Ids in an office's table: narrow, and refused where a spreadsheet damaged them. */
import type { Cells } from "./cells-of-row.js";
import { storedKind, textOf } from "./sheet.js";
import { damageOf, type IdDamage } from "./values/damaged-id.js";
import { readNarrow } from "./values/plain-text.js";
import { readListCell } from "./values/read-list.js";
import { after, type ReadValue, readAs } from "./values/reading.js";

/** Undefined where the row has none that can be trusted; that is refused. */
export function readId<Field extends string>(cells: Cells<Field>, field: Field): string | undefined {
  const cell = cells.cell(field);
  const isNumber = storedKind(cell) === "number";
  const { value: id, why } = withoutInnerBlanks(readNarrow(textOf(cell)));
  const damage = storedKind(cell) === "day" ? "day" : damageOf(id, isNumber);
  if (id === "") cells.refuse("desk/no-id", field);
  else if (isNoId(id) || storedKind(cell) === "boolean") cells.refuse("desk/placeholder-id", field);
  else if (damage !== null) refuseDamaged(cells, field, damage);
  else return cells.read(field, after(readAs(id, ...(isNumber ? (["number-as-text"] as const) : [])), why));
  return undefined;
}

/** A credit code that somebody wrote in groups: `9135 0100 M000 100Y 43`. Other ids may have blanks of their own. */
function withoutInnerBlanks(read: ReadValue): ReadValue {
  const whole = read.value.replaceAll(/\s/gu, "");
  if (whole === read.value || !/^[0-9A-Z]{18}$/.test(whole)) return read;
  return { ...read, value: whole, why: read.why.includes("blanks") ? read.why : [...read.why, "blanks"] };
}

/** Words and signs for “there is none”: whoever has them all would be one and the same. */
const NONE =
  /^(?:无|暂无|没有|待补|待定|待查|未知|不详|不明|空|[-—/\\.*?？]+|n\/?a|null|nil|none|unknown|tbd)$/iu;

function isNoId(id: string): boolean {
  return NONE.test(id);
}

/** Ids of others, several in one cell: the units of a recusal, the people of a visit. */
export function readIds<Field extends string>(cells: Cells<Field>, field: Field): readonly string[] {
  return cells
    .all(field, (cell) => {
      const isNumber = storedKind(cell) === "number";
      const { value: narrow, why } = readNarrow(textOf(cell));
      const read = readListCell(narrow);
      const damage = read.value.map((id) => damageOf(id, isNumber)).find((each) => each !== null);
      if (damage !== undefined) refuseDamaged(cells, field, damage);
      return after(isNumber ? after(read, ["number-as-text"]) : read, why);
    })
    .flat();
}

function refuseDamaged<Field extends string>(cells: Cells<Field>, field: Field, damage: IdDamage): void {
  const isShielded = damage === "formula-text" || damage === "apostrophe";
  cells.refuse(isShielded ? "desk/shielded-id" : "desk/damaged-id", field, { damage });
}
