/** An act on the rows of a table: what it refuses is named by the cell, with what was refused when the rows were read. */
import { cellPath, rowPath } from "../../desk/row-path.js";
import { type Sheet, textOf } from "../../desk/sheet.js";
import type { Refusal } from "../../kernel/refusal.js";
import { type Result, reject } from "../../kernel/result.js";
import type { ActRows } from "./table-file.js";

/** What an act calls the list of its rows, and its fields where a column is called otherwise. */
export interface ListOfAct {
  readonly list: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/**
 * Does the act where every row could be read. Where not, it is tried on the others, so that all is told at once; of units
 * that stand in an unread row nothing more is told, since one step follows from another.
 */
export function actOnRows<Row extends { readonly unit: string }, Done>(
  read: ActRows<Row>,
  { list, fields = {} }: ListOfAct,
  act: (rows: readonly Row[]) => Result<Done>,
): Result<Done> {
  const { rows, refusals, sheet } = read;
  const done = rows.length === 0 && refusals.length > 0 ? undefined : act(rows);
  if (done?.ok === true && refusals.length === 0) return done;
  const told = done === undefined || done.ok ? [] : done.refusals;
  if (refusals.length === 0) return reject(told.map((each) => placed(read, { list, fields }, each)));
  const unread = unitsUnread(read);
  const further = told.filter(({ path: [first, row] }) => {
    return first === list && typeof row === "number" && !unread.has(rows[row]!.unit);
  });
  const all = [...refusals, ...further.map((each) => placed(read, { list, fields }, each))];
  const order = (refusal: Refusal): number => numberOf(refusal, sheet);
  return reject(all.sort((a, b) => order(a) - order(b)));
}

function placed<Row>(
  { sheet, numbers, shown: { columns } }: ActRows<Row>,
  { list, fields = {} }: ListOfAct,
  refusal: Refusal,
): Refusal {
  const [first, row, field, ...rest] = refusal.path;
  if (first !== list || typeof row !== "number") return refusal;
  const number = numbers[row]!;
  if (field === undefined) return { ...refusal, path: rowPath(sheet, number) };
  const named = fields[String(field)] ?? field;
  const column = columns.find((each) => each.field === named);
  const place =
    column === undefined
      ? [...rowPath(sheet, number), named]
      : [...cellPath(sheet, column.at, number), column.heading];
  return { ...refusal, path: [...place, ...rest] };
}

/** As they stand in the rows that could not be read. */
function unitsUnread<Row>({
  sheet,
  numbers,
  shown: { heading, columns },
}: ActRows<Row>): ReadonlySet<string> {
  const at = columns.find(({ field }) => field === "unit")?.at ?? 0;
  const read = new Set(numbers);
  const unread = sheet.rows.filter((_, n) => {
    const number = sheet.numbers[n]!;
    return number > heading && !read.has(number);
  });
  return new Set(unread.map((row) => textOf(row[at]).trim()));
}

/** Number of the row in which a refusal stands. */
function numberOf({ path }: Refusal, { name }: Sheet): number {
  const place = path[name === null ? 1 : 2];
  return Number(/\d+$/.exec(String(place))?.[0] ?? 0);
}
