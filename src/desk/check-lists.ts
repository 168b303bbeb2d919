/**
 * The lists of an office as a registry: how each table was understood, what was read otherwise than it stands, what is
 * doubtful, what is refused. Rows in = accepted + proposed + refused, for every list.
 */
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { parseRegistry } from "../registry/parse-registry.js";
import type { Registry } from "../registry/registry.js";
import type { Places } from "../registry/report.js";
import type { Column } from "./columns/columns.js";
import { type ColumnsFile, NO_COLUMNS } from "./columns/columns-file.js";
import type { ListName } from "./columns/known-headings.js";
import { type UnmetWords, unmetWords } from "./columns/words-of-mapping.js";
import { notesOfHidden } from "./hidden-parts.js";
import { namedCell } from "./named-cell.js";
import { namesForIds } from "./names-for-ids.js";
import { type PlacedColumns, placeColumns } from "./place-columns.js";
import { readInspectors } from "./read-inspectors.js";
import type { ReadRows } from "./read-rows.js";
import { readUnits } from "./read-units.js";
import { readVisits } from "./read-visits.js";
import type { Reading } from "./reading.js";
import { severalRows } from "./several-rows.js";
import type { Sheet } from "./sheet.js";
import { isEmptyRow } from "./sheet.js";
import { warningsOfIds } from "./warn-of-ids.js";

export interface OfficeSheets {
  readonly units: Sheet;
  readonly inspectors: Sheet;
  /** Past visits; left out when nothing was ever inspected. */
  readonly visits?: Sheet;
}

export interface OfficeLists {
  readonly sheets: OfficeSheets;
  readonly columns?: ColumnsFile;
  /** The cut-off day, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** How one table was understood. */
export interface ListCheck {
  readonly list: ListName;
  readonly file: string;
  readonly sheet: string | null;
  /** Number of the row of headings, and how many rows with text stand above it. */
  readonly heading: number;
  readonly above: number;
  readonly columns: readonly Column[];
  readonly counts: RowCounts;
}

export interface CheckedLists {
  readonly lists: readonly ListCheck[];
  /** Whatever was not taken letter for letter, in the order of the tables and their rows. */
  readonly readings: readonly Reading[];
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
  /** Null while anything is refused. */
  readonly registry: Registry | null;
}

/**
 * Reads units, inspectors and past visits as an office keeps them.
 *
 * @returns what was understood, with everything that is read otherwise, doubtful or refused; it is an answer, too, where
 * rows are refused, so that all of it can be shown. Refused is only a table whose headings nobody finds, or a mapping that
 * names what is not there (codes `desk/…`)
 * @example
 * const checked = orThrow(checkLists({ sheets: { units: tableOfUnits, inspectors: tableOfPeople }, asOf: "2026-01-04" }));
 * checked.readings[0]?.readAs; // "2026-03-01"
 */
export function checkLists(input: OfficeLists): Result<CheckedLists> {
  return refusing(() => checked(input));
}

function checked({ sheets, columns = NO_COLUMNS, asOf }: OfficeLists): Result<CheckedLists> {
  const placed = {
    units: placeColumns("units", sheets.units, columns.units),
    inspectors: placeColumns("inspectors", sheets.inspectors, columns.inspectors),
    visits: sheets.visits === undefined ? undefined : placeColumns("visits", sheets.visits, columns.visits),
  };
  const { units, inspectors, visits } = placed;
  if (!units.ok || !inspectors.ok || visits?.ok === false)
    return reject(
      [units, inspectors, visits].flatMap((each) => (each === undefined || each.ok ? [] : each.refusals)),
    );
  const { words, republicYears: republic = false, capacity } = columns;
  const rules = { republic, ...(words === undefined ? {} : { words }) };
  const read = {
    units: readUnits({ sheet: sheets.units, ...units.value }, rules),
    inspectors: readInspectors(
      { sheet: sheets.inspectors, ...inspectors.value },
      { ...rules, ...(capacity === undefined ? {} : { capacity }) },
    ),
    visits:
      sheets.visits === undefined || visits === undefined
        ? undefined
        : readVisits({ sheet: sheets.visits, ...visits.value }, rules),
  };
  const lists: readonly (ReadList | undefined)[] = [
    { list: "units", sheet: sheets.units, placed: units.value, read: read.units },
    { list: "inspectors", sheet: sheets.inspectors, placed: inspectors.value, read: read.inspectors },
    sheets.visits === undefined || visits === undefined || read.visits === undefined
      ? undefined
      : { list: "visits", sheet: sheets.visits, placed: visits.value, read: read.visits },
  ];
  const there = lists.flatMap((each) => each ?? []);
  const registry = parseRegistry({
    units: read.units.rows,
    inspectors: read.inspectors.rows,
    history: read.visits?.rows ?? [],
    asOf,
    places: placesOf(there),
    // Which rows are refused is counted: all of them have to be named.
    limit: Number.MAX_SAFE_INTEGER,
  });
  const unmet = unmetWords(
    words ?? {},
    there.map(({ placed: place, ...each }) => ({ ...each, ...place })),
  );
  return accept(answerOf(there, registry, unmet));
}

/** A list with all that was read of it. */
interface ReadList {
  readonly list: ListName;
  readonly sheet: Sheet;
  readonly placed: PlacedColumns<string>;
  readonly read: ReadRows<unknown>;
}

function placesOf(lists: readonly ReadList[]): Places {
  return (name, index) => {
    const own = lists.find(({ list }) => list === (name === "history" ? "visits" : name));
    const number = own?.read.numbers[index];
    return own === undefined || number === undefined
      ? [name, index]
      : [own.sheet.file, ...sheetIn(own), number];
  };
}

function sheetIn({ sheet }: ReadList): string[] {
  return sheet.name === null ? [] : [sheet.name];
}

function answerOf(
  lists: readonly ReadList[],
  registry: Result<Registry>,
  { misspelt, idle }: UnmetWords,
): CheckedLists {
  const byRegistry = registry.ok ? [] : namesForIds(severalRows(registry.refusals, lists), lists);
  const inCells = (refusals: readonly Refusal[]): Refusal[] =>
    refusals.map((each) =>
      lists.reduce((found, { sheet, placed }) => namedCell(found, sheet, placed.columns), each),
    );
  const refusals = [
    ...misspelt,
    ...lists.flatMap(({ placed, read }) => [...placed.doubts, ...read.refusals]),
    ...inCells(byRegistry),
  ];
  const doubts = lists.flatMap(({ list, sheet, placed, read }) =>
    list === "visits" ? [] : warningsOfIds(list, sheet, placed.columns, read),
  );
  return {
    lists: lists.map((each) => checkOf(each, byRegistry)),
    readings: lists.flatMap(({ read }) => read.readings),
    refusals,
    warnings: [
      ...idle,
      ...lists.flatMap(({ sheet, placed }) => notesOfHidden(sheet, placed.heading, placed.columns)),
      ...doubts,
      ...inCells(registry.ok ? registry.warnings : []),
    ],
    registry: registry.ok && refusals.length === 0 ? registry.value : null,
  };
}

export interface RowCounts {
  /** Rows below the headings that are not empty. */
  readonly all: number;
  /** Taken letter for letter. */
  readonly accepted: number;
  /** With a reading that has to be accepted. */
  readonly proposed: number;
  readonly refused: number;
}

/** Every row is one of the three; who is refused by the registry was read before. */
function countsOf(own: ReadList, byRegistry: readonly Refusal[]): RowCounts {
  const { all, numbers, proposed } = own.read;
  const depth = own.sheet.name === null ? 1 : 2;
  const refused = new Set(
    byRegistry.flatMap(({ path }) =>
      path[0] === own.sheet.file && (depth === 1 || path[1] === own.sheet.name) ? [path[depth]] : [],
    ),
  );
  const taken = numbers.filter((number) => !refused.has(number));
  const read = taken.filter((number) => proposed.has(number)).length;
  return { all, accepted: taken.length - read, proposed: read, refused: all - taken.length };
}

function checkOf(own: ReadList, byRegistry: readonly Refusal[]): ListCheck {
  const { list, sheet, placed } = own;
  const { heading, columns } = placed;
  const counts = countsOf(own, byRegistry);
  const above = sheet.rows.slice(0, heading).filter((row) => !isEmptyRow(row)).length;
  return {
    ...{ list, file: sheet.file, sheet: sheet.name, heading: sheet.numbers[heading]! },
    ...{ above, columns, counts },
  };
}
