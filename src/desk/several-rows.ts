/** One firm on several rows, as a list by tags has it: named as that, with both ways out, and not as an id that is wrong. */
import type { Refusal } from "../kernel/refusal.js";
import type { UnitRow } from "../registry/rows.js";
import type { Column } from "./columns/columns.js";
import type { ListName } from "./columns/known-headings.js";
import type { ReadRows } from "./read-rows.js";
import { refuse } from "./refuse.js";
import { addressOf, type Sheet } from "./sheet.js";

interface ListOfRows {
  readonly list: ListName;
  readonly sheet: Sheet;
  readonly placed: { readonly columns: readonly Column[] };
  readonly read: ReadRows<unknown>;
}

/** What a unit may have several of. */
const TAGS = ["categories", "region", "tier"] as const;

/** The refusals of the registry, with ids on several rows named by what differs where the name is one and the tags are not. */
export function severalRows(refusals: readonly Refusal[], lists: readonly ListOfRows[]): readonly Refusal[] {
  const own = lists.find(({ list }) => list === "units");
  if (own === undefined || !refusals.some(({ code }) => code === "registry/duplicate-id")) return refusals;
  const rows = own.read.rows as readonly UnitRow[];
  const firstOf = new Map<string, number>();
  for (const [at, { id }] of rows.entries()) if (!firstOf.has(id)) firstOf.set(id, at);
  const rowOf = new Map(own.read.numbers.map((number, at) => [number, at]));
  return refusals.map((refusal) => {
    const number = numberIn(refusal, own.sheet);
    const at = number === undefined ? undefined : rowOf.get(number);
    const row = at === undefined ? undefined : rows[at];
    const first = row === undefined ? undefined : firstOf.get(row.id);
    if (refusal.code !== "registry/duplicate-id" || row === undefined || first === undefined) return refusal;
    const fields = fieldsThatDiffer(rows[first]!, row);
    if (fields.length === 0) return refusal;
    const headings = fields.map((field) => headingOf(field, own.placed.columns));
    return refuse("desk/several-rows", refusal.path, {
      ...{ value: row.id, fields: headings.join(", ") },
      ...{ first: placeOf(own, first), second: placeOf(own, at!) },
    });
  });
}

function numberIn({ path }: Refusal, { file, name }: Sheet): number | undefined {
  const number = path[name === null ? 1 : 2];
  return path[0] === file && typeof number === "number" ? number : undefined;
}

/** None where the rows tell of two firms, or say the same. */
function fieldsThatDiffer(one: UnitRow, other: UnitRow): readonly string[] {
  if ((one.name ?? "") !== (other.name ?? "")) return [];
  return TAGS.filter((field) => JSON.stringify(one[field] ?? null) !== JSON.stringify(other[field] ?? null));
}

function headingOf(field: string, columns: readonly Column[]): string {
  return columns.find((column) => column.field === field)?.heading ?? field;
}

function placeOf({ placed, read }: ListOfRows, at: number): string {
  const column = placed.columns.find(({ field }) => field === "id");
  return column === undefined ? String(read.numbers[at]) : addressOf(column.at, read.numbers[at]!);
}
