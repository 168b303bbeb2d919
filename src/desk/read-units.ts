/** Units of an office's table as rows of a registry. */
import type { UnitRow } from "../registry/rows.js";
import type { UnitStatus } from "../registry/unit.js";
import type { CellRules } from "./cell-rules.js";
import type { UnitField } from "./columns/headings.js";
import { readId } from "./read-id.js";
import { type Cells, type ListInput, type ReadRows, readRows } from "./read-rows.js";
import { storedKind, textOf } from "./sheet.js";
import { readNarrow, readText } from "./values/plain-text.js";
import { readDayCell, readLastDay } from "./values/read-day.js";
import { readListCell } from "./values/read-list.js";
import { readWord } from "./values/read-word.js";

export function readUnits(input: ListInput<UnitField>, rules: CellRules = {}): ReadRows<UnitRow> {
  return readRows(input, (cells) => unitOf(cells, { ...rules, system: input.sheet.system }));
}

type Rules = CellRules & { readonly system: 1900 | 1904 };

function unitOf(cells: Cells<UnitField>, rules: Rules): UnitRow | undefined {
  const id = readId(cells, "id");
  const day = (field: UnitField): string | undefined => {
    const cell = cells.cell(field);
    const read = field === "closed" ? readLastDay : readDayCell;
    return cells.read(field, read(textOf(cell), rules, storedKind(cell) === "number"));
  };
  const row = {
    name: cells.read("name", readText(cells.text("name"))),
    region: cells.read("region", readText(cells.text("region"))),
    categories: cells.all("categories", (cell) => readListCell(textOf(cell))).flat(),
    tier: cells.read("tier", readNarrow(cells.text("tier"))),
    status: cells.read("status", readWord(cells.text("status"), "units.status", rules.words)) as UnitStatus,
    opened: day("opened"),
    closed: day("closed"),
    ...exclusionOf(cells),
    facts: factsOf(cells),
  };
  return id === undefined ? undefined : { id, ...row };
}

/** A reason without an end: the unit is left out as long as it stands on the list so. */
function exclusionOf(cells: Cells<UnitField>): Pick<UnitRow, "exclusions"> {
  const reason = cells.read("exclusion", readText(cells.text("exclusion"))) ?? "";
  return reason === "" ? {} : { exclusions: [{ flag: "listed", reason }] };
}

function factsOf(cells: Cells<UnitField>): Pick<UnitRow, "facts">["facts"] {
  const facts = cells.facts().flatMap((fact): (readonly [string, string])[] => {
    const value = cells.read(fact, readText(fact.text)) ?? "";
    return value === "" ? [] : [[fact.name, value]];
  });
  return facts.length === 0 ? undefined : Object.fromEntries(facts);
}
