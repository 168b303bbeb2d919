/** Units of an office's table as rows of a registry. */
import type { UnitRow } from "../registry/rows.js";
import type { UnitStatus } from "../registry/unit.js";
import type { CellRules } from "./cell-rules.js";
import type { Cells, ListInput } from "./cells-of-row.js";
import type { UnitField } from "./columns/known-headings.js";
import { dayOfSpreadsheet, isSerial } from "./day-cell.js";
import { readId } from "./read-id.js";
import { type ReadRows, readRows } from "./read-rows.js";
import { readTextCell } from "./read-text-cell.js";
import { type SheetCell, textOf } from "./sheet.js";
import { readNarrow, readText } from "./values/plain-text.js";
import { readDayCell, readLastDay } from "./values/read-day.js";
import { readListCell } from "./values/read-list.js";
import { readWord } from "./values/read-word.js";
import { type ReadCell, rememberEach } from "./values/reading.js";

export function readUnits(input: ListInput<UnitField>, rules: CellRules = {}): ReadRows<UnitRow> {
  const readers = readersOf({ ...rules, system: input.sheet.system });
  return readRows(input, (cells) => unitOf(cells, readers));
}

/** What thousands of rows repeat is read once. */
function readersOf(rules: CellRules & { readonly system: 1900 | 1904 }) {
  return {
    region: rememberEach(readText),
    categories: rememberEach(readListCell),
    tier: rememberEach(readNarrow),
    status: rememberEach((cell) => readWord(cell, "units.status", rules.words)),
    opened: daysBy((cell, isNumber) => readDayCell(cell, rules, isNumber)),
    closed: daysBy((cell, isNumber) => readLastDay(cell, rules, isNumber)),
  };
}

function daysBy(
  read: (cell: string, isNumber: boolean) => ReadCell,
): (cell: SheetCell | undefined) => ReadCell {
  const [asText, asNumber] = [
    rememberEach((cell) => read(cell, false)),
    rememberEach((cell) => read(cell, true)),
  ];
  return (cell) => dayOfSpreadsheet(cell) ?? (isSerial(cell) ? asNumber : asText)(textOf(cell));
}

function unitOf(cells: Cells<UnitField>, readers: ReturnType<typeof readersOf>): UnitRow | undefined {
  const id = readId(cells, "id");
  // Made whole at once: of a long list, copies of rows are what costs most.
  const row = {
    id: id ?? "",
    name: cells.read("name", readTextCell(cells.cell("name"))),
    region: cells.read("region", readers.region(cells.text("region"))),
    categories: cells.all("categories", (cell) => readers.categories(textOf(cell))).flat(),
    tier: cells.read("tier", readers.tier(cells.text("tier"))),
    status: cells.read("status", readers.status(cells.text("status"))) as UnitStatus,
    opened: cells.read("opened", readers.opened(cells.cell("opened"))),
    closed: cells.read("closed", readers.closed(cells.cell("closed"))),
    exclusions: exclusionOf(cells),
    facts: factsOf(cells),
  };
  return id === undefined ? undefined : row;
}

/** A reason without an end: the unit is left out as long as it stands on the list so. */
function exclusionOf(cells: Cells<UnitField>): UnitRow["exclusions"] {
  const reason = cells.read("exclusion", readTextCell(cells.cell("exclusion"))) ?? "";
  return reason === "" ? undefined : [{ flag: "listed", reason }];
}

function factsOf(cells: Cells<UnitField>): UnitRow["facts"] {
  const own = cells.facts();
  if (own.length === 0) return undefined;
  const facts = own.flatMap((fact): (readonly [string, string])[] => {
    const value = cells.read(fact, readText(fact.text)) ?? "";
    return value === "" ? [] : [[fact.name, value]];
  });
  return facts.length === 0 ? undefined : Object.fromEntries(facts);
}
