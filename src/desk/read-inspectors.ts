/** Inspectors of an office's table as rows of a registry. */
import type { InspectorPost, InspectorStatus } from "../registry/inspector.js";
import type { InspectorRow } from "../registry/rows.js";
import type { CellRules } from "./cell-rules.js";
import type { Cells, ListInput } from "./cells-of-row.js";
import type { InspectorField } from "./columns/known-headings.js";
import { dayOfSpreadsheet, isSerial } from "./day-cell.js";
import { readId, readIds } from "./read-id.js";
import { type ReadRows, readRows } from "./read-rows.js";
import { readTextCell } from "./read-text-cell.js";
import { textOf } from "./sheet.js";
import { readNarrow } from "./values/plain-text.js";
import { readDayCell, readLastDay } from "./values/read-day.js";
import { readListCell } from "./values/read-list.js";
import { readWord } from "./values/read-word.js";
import { readAs, unreadable } from "./values/reading.js";

export interface InspectorRules extends CellRules {
  /** Most visits in one round of whoever has none in the table; without it such a row is refused. */
  readonly capacity?: number;
}

export function readInspectors(
  input: ListInput<InspectorField>,
  rules: InspectorRules = {},
): ReadRows<InspectorRow> {
  return readRows(input, (cells) => inspectorOf(cells, { ...rules, system: input.sheet.system }));
}

type Rules = InspectorRules & { readonly system: 1900 | 1904 };

function inspectorOf(cells: Cells<InspectorField>, rules: Rules): InspectorRow | undefined {
  const id = readId(cells, "id");
  const text = (field: InspectorField): string => cells.read(field, readTextCell(cells.cell(field))) ?? "";
  const list = (field: InspectorField): readonly string[] =>
    cells.all(field, (cell) => readListCell(textOf(cell))).flat();
  const word = (field: "status" | "post"): string | undefined =>
    cells.read(field, readWord(cells.text(field), `inspectors.${field}`, rules.words));
  const capacity = capacityOf(cells, rules);
  const row = {
    ...{
      name: text("name"),
      agency: text("agency"),
      grade: text("grade"),
      team: text("team"),
      home: text("home"),
    },
    ...{ regions: list("regions"), qualifications: list("qualifications") },
    notWith: readIds(cells, "notWith"),
    certificates: certificatesOf(cells, rules, id),
    leave: leaveOf(cells, rules),
    recusals: readIds(cells, "recusals").map((unit) => ({ unit, reason: "listed" })),
    status: word("status") as InspectorStatus,
    post: word("post") as InspectorPost,
  };
  return id === undefined || capacity === undefined ? undefined : { id, capacity, ...row };
}

function capacityOf(cells: Cells<InspectorField>, { capacity }: Rules): number | undefined {
  const { value, why } = readNarrow(cells.text("capacity"));
  if (value === "" && capacity !== undefined) return capacity;
  if (value === "") {
    cells.refuse(cells.has("capacity") ? "desk/empty-capacity" : "desk/no-capacity-column", "capacity");
    return undefined;
  }
  const number = Number(value);
  const isWhole = /^[1-9]\d*$/.test(value) && Number.isSafeInteger(number);
  return cells.read("capacity", isWhole ? readAs(number, ...why) : unreadable("not-a-number"));
}

function dayOf(cells: Cells<InspectorField>, field: InspectorField, rules: Rules): string {
  const cell = cells.cell(field);
  const [text, isNumber] = [textOf(cell), isSerial(cell)];
  const day = isLast(field)
    ? readLastDay(text, rules, isNumber, field === "certificateUntil" ? LAST_DAY : "")
    : readDayCell(text, rules, isNumber);
  return cells.read(field, dayOfSpreadsheet(cell) ?? day) ?? "";
}

function isLast(field: InspectorField): boolean {
  return field === "certificateUntil" || field === "leaveUntil";
}

/** Of a certificate without an end: it needs one, and none is later. */
const LAST_DAY = "9999-12-30";

/** The certificate that the row tells of: its number is the id where the table has no other. */
function certificatesOf(
  cells: Cells<InspectorField>,
  rules: Rules,
  id: string | undefined,
): InspectorRow["certificates"] {
  const [from, until] = [dayOf(cells, "certificateFrom", rules), dayOf(cells, "certificateUntil", rules)];
  const said = (field: InspectorField): string => cells.read(field, readTextCell(cells.cell(field))) ?? "";
  const kind = said("certificateKind");
  const number =
    cells.text("certificateNumber").trim() === "" ? "" : (readId(cells, "certificateNumber") ?? "");
  if (from === "" && until === "" && kind === "" && number === "") return undefined;
  if (from === "") {
    cells.refuse("desk/no-issue-day", "certificateFrom");
    return undefined;
  }
  return [{ kind: kind === "" ? "执法证" : kind, number: number === "" ? (id ?? "") : number, from, until }];
}

function leaveOf(cells: Cells<InspectorField>, rules: Rules): InspectorRow["leave"] {
  const [from, until] = [dayOf(cells, "leaveFrom", rules), dayOf(cells, "leaveUntil", rules)];
  const reason = cells.read("leaveReason", readTextCell(cells.cell("leaveReason"))) ?? "";
  return from === "" && until === "" ? undefined : [{ from, until, reason }];
}
