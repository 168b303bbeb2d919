/** Cells of the tables of acts, each read as the cells of lists are, with what only acts ask: closed words, ids of the year. */
import type { Cells } from "../../desk/cells-of-row.js";
import { dayOfSpreadsheet, isSerial } from "../../desk/day-cell.js";
import { readId } from "../../desk/read-id.js";
import { readTextCell } from "../../desk/read-text-cell.js";
import { storedKind, textOf } from "../../desk/sheet.js";
import { readNarrow } from "../../desk/values/plain-text.js";
import { readDayCell } from "../../desk/values/read-day.js";
import { after, type ReadingWhy, readAs } from "../../desk/values/reading.js";
import { RESULT_CODES } from "../../registry/result-codes.js";
import { refuse } from "../refuse.js";
import { type ActField, titlesOf } from "./act-tables.js";
import { type ClosedWords, namesOfWords, valueOfWord } from "./closed-words.js";
import { codesSaidIn, namesOfCodes } from "./codes-in-words.js";
import type { Ids } from "./ids-said.js";

export type ActCells = Cells<ActField>;

/** From which day the workbook counts. */
export interface DaySystem {
  readonly system: 1900 | 1904;
}

/** Undefined where the cell is empty, or its reading is refused. */
export function textIn(cells: ActCells, field: ActField): string | undefined {
  return said(cells.read(field, readTextCell(cells.cell(field))));
}

export function dayIn(cells: ActCells, field: ActField, { system }: DaySystem): string | undefined {
  const cell = cells.cell(field);
  return said(
    cells.read(field, dayOfSpreadsheet(cell) ?? readDayCell(textOf(cell), { system }, isSerial(cell))),
  );
}

/** A word of a closed list; a cell that holds none is refused with those that there are. */
export function wordIn(cells: ActCells, field: ActField, words: ClosedWords): string | undefined {
  const plain = readNarrow(cells.text(field));
  const value = valueOfWord(plain.value, words);
  if (value !== undefined) {
    const why: readonly ReadingWhy[] = value === plain.value ? [] : ["word"];
    return cells.read(field, after(readAs(value, ...why), plain.why));
  }
  const code = codeOfOddWord(plain.value, storedKind(cells.cell(field)) === "day");
  cells.refuseAs(
    (path, facts) => refuse(code, path, { ...titlesOf(field), ...facts, ...namesOfWords(words) }),
    field,
  );
  return undefined;
}

function codeOfOddWord(
  word: string,
  isDayCell: boolean,
): "cli/word-missing" | "cli/word-is-day" | "cli/word-unknown" {
  if (word === "") return "cli/word-missing";
  return isDayCell || readDayCell(word, { system: 1900 }).kind === "read"
    ? "cli/word-is-day"
    : "cli/word-unknown";
}

/** The codes of a result, in the order in which they stand. */
export function outcomeIn(cells: ActCells, field: "codes" | "found"): readonly string[] | undefined {
  const cell = cells.cell(field);
  const text = textOf(cell);
  if (text.trim() === "") return undefined;
  const { codes, unknown } = codesSaidIn(text);
  if (unknown.length > 0 || codes.length === 0) {
    const odd = unknown.join("、");
    cells.refuseAs(
      (path, facts) =>
        refuse("cli/codes-unknown", path, {
          ...facts,
          odd,
          known: RESULT_CODES.map(({ code }) => code).join(" "),
          knownZh: namesOfCodes().knownZh,
        }),
      field,
    );
    return undefined;
  }
  const isNumber = storedKind(cell) === "number";
  const isSame = codes.join(";") === text;
  const why: ReadingWhy = isCodes(text) ? "list" : "word";
  return cells.read(
    field,
    after(readAs(codes, ...(isSame ? [] : [why])), isNumber ? ["number-as-text"] : []),
  );
}

function isCodes(text: string): boolean {
  return /^[0-9A-Z\s;+,]+$/.test(text);
}

/** The id of a unit of the year. */
export function unitIn(cells: ActCells, field: "unit" | "into", units: Ids): string | undefined {
  const id = readId(cells, field);
  return id === undefined ? undefined : known(cells, field, id, units);
}

export function drawIn(cells: ActCells, draws: Ids): string | undefined {
  const id = said(cells.read("draw", readNarrow(cells.text("draw"))));
  if (id === undefined || draws.has(id)) return id;
  refuseId(cells, "draw", id, draws);
  return undefined;
}

function known(cells: ActCells, field: ActField, id: string, ids: Ids): string | undefined {
  if (ids.has(id)) return id;
  refuseId(cells, field, id, ids);
  return undefined;
}

export function refuseId(cells: ActCells, field: ActField, id: string, ids: Ids): void {
  const named = id === "" ? [] : ids.named(id);
  const near = named.length > 0 ? null : ids.near(id);
  const what = field === "draw" ? "draw" : "id";
  cells.refuseAs((path, { heading }) => {
    const facts = { heading, value: id.slice(0, 60) };
    if (named.length > 0)
      return refuse(`cli/${named.length === 1 ? "name-for-id" : "name-of-several"}`, path, {
        ...facts,
        ids: named.join(", "),
      });
    return near === null
      ? refuse(`cli/${what}-unknown`, path, facts)
      : refuse(`cli/${what}-near`, path, { ...facts, near });
  }, field);
}

/** An empty cell says nothing. */
function said(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

/** The fields that say something. */
export function saying<Row extends object>(row: Row): Partial<Row> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Partial<Row>;
}
