/** What is doubtful of ids that were read, and changes none of them: check signs that do not fit, O beside 0. */
import { lookAlikeForm } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Column } from "./columns/columns.js";
import type { ListName } from "./columns/known-headings.js";
import type { ReadRows } from "./read-rows.js";
import { type DeskCode, refuse } from "./refuse.js";
import { addressOf, type Sheet } from "./sheet.js";
import { checkSignFits } from "./values/credit-code.js";

export function warningsOfIds(
  list: ListName,
  { file, name }: Sheet,
  columns: readonly Column[],
  { rows, numbers }: Pick<ReadRows<unknown>, "rows" | "numbers">,
): Refusal[] {
  const column = columns.find(({ field }) => field === "id");
  const first = new Map<string, string>();
  const warn = (code: DeskCode, at: number, facts: Refusal["facts"]): Refusal => {
    const cell = column === undefined ? numbers[at]! : addressOf(column.at, numbers[at]!);
    return refuse(code, [...(name === null ? [file] : [file, name]), cell], {
      heading: column?.heading ?? "",
      ...facts,
    });
  };
  const found: Refusal[] = [];
  const ids = (rows as readonly { readonly id: string }[]).map(({ id }) => id);
  for (const [at, id] of ids.entries()) {
    const look = lookOf(id);
    const other = first.get(look);
    if (other === undefined) first.set(look, id);
    if (list === "units" && checkSignFits(id) === false)
      found.push(warn("desk/check-sign", at, { value: id }));
    if (other !== undefined && !isSameToRegistry(id, other))
      found.push(warn("desk/look-alike", at, { value: id, other }));
  }
  return found;
}

/** Small and full-width letters are a matter of the registry, which warns of them itself. */
function isSameToRegistry(id: string, other: string): boolean {
  return lookAlikeForm(id) === lookAlikeForm(other);
}

/** What an id looks like: O is 0, I and L are 1, and blanks and hyphens inside are overlooked. */
function lookOf(id: string): string {
  const bare = id.replace(/[\s-]/g, "");
  if (!/[^0-9A-HJKMNP-Z]/.test(bare)) return bare;
  return bare.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
}
