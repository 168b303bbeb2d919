/** The tables of an office, read again: whether they give the statement and the lists that stand beside them. */
import { join } from "node:path";
import { checkLists } from "../../desk/check-lists.js";
import type { ReadingsStatement } from "../../desk/readings-statement.js";
import type { Refusal } from "../../kernel/refusal.js";
import { exists, readIfThere } from "../files.js";
import { readOfficeFolder } from "../office-files.js";
import { listsInCsv, statementOfFolder } from "../readings-file.js";
import { READINGS, statementIn, tablesChangedSince } from "../readings-of.js";
import { refuse } from "../refuse.js";
import type { TablesChecked } from "./check-tables.js";
import { differencesOfStatement } from "./compare-statement.js";
import { differencesOfTable } from "./compare-table.js";

/** Where lists stand, and the day on which they are cut off. */
export interface PlaceOfLists {
  readonly place: string;
  readonly asOf: string;
}

export interface ReadAgain {
  readonly faults: readonly Refusal[];
  /** Tables that are not at hand any more: for whoever verifies they are no fault. */
  readonly gone: readonly Refusal[];
}

/**
 * Does something once the tables were read again, with what speaks against it; at once where no statement says that the
 * lists come from tables.
 */
export function afterTables<T>(
  lists: PlaceOfLists | undefined,
  go: (again: TablesChecked) => T,
): T | Promise<T> {
  if (lists === undefined || !exists(join(lists.place, READINGS))) return go({ faults: [], outdated: [] });
  return tablesAgain(lists).then(go);
}

/** Bytes alone are another coding, or another program that saved the same table: that is said, and is no fault. */
export async function tablesAgain(lists: PlaceOfLists): Promise<TablesChecked> {
  const changed = tablesChangedSince(lists.place);
  const names = changed.map(({ path }) => String(path[0]));
  const { faults, gone } = await readAgain(lists, names);
  if (faults.length + gone.length > 0) return { faults: [...changed, ...faults, ...gone], outdated: [] };
  return { faults: [], outdated: names.map((name) => refuse("cli/other-bytes", [name], {})) };
}

/**
 * What cannot be read of the statement itself is refused by whoever reads the lists.
 *
 * @param changed - files of which it is known that their digest is another one
 */
export async function readAgain(
  { place, asOf }: PlaceOfLists,
  changed: readonly string[] = [],
): Promise<ReadAgain> {
  const statement = statementIn(place);
  if (!statement.ok || statement.value === undefined) return { faults: [], gone: [] };
  const away = tablesOf(statement.value).filter((name) => !exists(join(place, name)));
  if (away.length > 0)
    return { faults: [], gone: away.map((name) => refuse("cli/table-gone", [name], { name })) };
  const office = await readOfficeFolder(place);
  if (!office.ok) return { faults: office.refusals, gone: [] };
  const { sheets, columns } = office.value;
  const checked = checkLists({ sheets, columns, asOf });
  if (!checked.ok) return { faults: checked.refusals, gone: [] };
  const { registry, refusals } = checked.value;
  if (registry === null) return { faults: refusals, gone: [] };
  const lists = listsInCsv(registry);
  const given = statementOfFolder(office.value, checked.value, lists);
  const isThere = (name: string): boolean => !changed.includes(name) && exists(join(place, name));
  const faults = [
    ...differencesOfStatement(statement.value, given, isThere),
    ...Object.entries(lists).flatMap(([name, text]) => differencesOfList(place, name, text)),
  ];
  return { faults, gone: [] };
}

function tablesOf({ lists }: ReadingsStatement): string[] {
  return [...new Set(lists.map(({ file }) => file))];
}

const KEYS: Readonly<Record<string, readonly string[]>> = { "history.csv": ["unit", "day"] };

function differencesOfList(place: string, name: string, recorded: string): readonly Refusal[] {
  const there = readIfThere(join(place, name));
  if (there === undefined) return [];
  return differencesOfTable({ name, there, recorded, keys: KEYS[name] ?? ["id"], by: "tables" });
}
