/** A statement of readings held against the one that the same tables give: every reading, column and file that differs. */
import { changesBetween } from "../../changes/amend-policy.js";
import type { Reading } from "../../desk/reading.js";
import type { NamedDigest, ReadingsStatement } from "../../desk/readings-statement.js";
import type { Json } from "../../kernel/canonical-json.js";
import { groupBy } from "../../kernel/group-by.js";
import type { Refusal } from "../../kernel/refusal.js";
import { READINGS } from "../readings-of.js";
import { refuse } from "../refuse.js";

/** @param isThere - whether a file stands in the folder: digests of others are not compared */
export function differencesOfStatement(
  found: ReadingsStatement,
  given: ReadingsStatement,
  isThere: (name: string) => boolean,
): readonly Refusal[] {
  return [...readingsThatDiffer(found, given), ...partsThatDiffer(found, given, isThere)];
}

/**
 * Where rows were put in or taken out, all readings below stand at other cells: they are told together, and one by one
 * only those that the other side has nowhere in the column. Which rows were put in or taken out the lists say, by id.
 */
function readingsThatDiffer(found: ReadingsStatement, given: ReadingsStatement): Refusal[] {
  const [stated, own] = [byCell(found.readings), byCell(given.readings)];
  const odd = [...new Set([...own.keys(), ...stated.keys()])].filter(
    (cell) => readingText(stated.get(cell)) !== readingText(own.get(cell)),
  );
  const [said, read] = [stated, own].map((cells) => odd.flatMap((cell) => cells.get(cell) ?? []));
  const [gone, come] = [withoutMoved(said!, read!), withoutMoved(read!, said!)];
  const moved = said!.filter((reading) => !gone.has(reading));
  return [
    ...[...groupBy(moved, ({ file, sheet }) => JSON.stringify([file, sheet])).values()].map((all) =>
      refuse("cli/readings-moved", placeOf(all[0]!), { count: all.length }),
    ),
    ...odd.flatMap((cell) => {
      const [there, here] = [stated.get(cell), own.get(cell)].map((each, side) =>
        each !== undefined && (side === 0 ? gone : come).has(each) ? each : undefined,
      );
      const reading = there ?? here;
      return reading === undefined ? [] : [differs(reading, readingText(there), readingText(here))];
    }),
  ];
}

/** The readings of which the others have none alike in the column, as often as they have it. */
function withoutMoved(readings: readonly Reading[], others: readonly Reading[]): ReadonlySet<Reading> {
  const counts = new Map<string, number>();
  for (const each of others) counts.set(columnAndText(each), (counts.get(columnAndText(each)) ?? 0) + 1);
  return new Set(
    readings.filter((each) => {
      const key = columnAndText(each);
      const left = counts.get(key) ?? 0;
      counts.set(key, left - 1);
      return left <= 0;
    }),
  );
}

function columnAndText(reading: Reading): string {
  const { file, sheet, cell } = reading;
  return JSON.stringify([file, sheet, cell.replace(/\d+$/, ""), readingText(reading)]);
}

function placeOf({ file, sheet }: Reading): string[] {
  return [READINGS, file, ...(sheet === null ? [] : [sheet])];
}

function differs(reading: Reading, found: string | null, given: string | null): Refusal {
  return refuse("cli/statement-differs", [...placeOf(reading), reading.cell], { found, given });
}

/** A cell may be said twice: the second is another one than the tables give. */
function byCell(readings: readonly Reading[]): ReadonlyMap<string, Reading> {
  const cells = new Map<string, Reading>();
  const copies = new Map<string, number>();
  for (const reading of readings) {
    const key = JSON.stringify([reading.file, reading.sheet, reading.cell]);
    const copy = copies.get(key) ?? 0;
    copies.set(key, copy + 1);
    cells.set(`${key} ${copy}`, reading);
  }
  return cells;
}

/** 状态 “存续” → “active” (own-word). */
function readingText(reading: Reading | undefined): string | null {
  if (reading === undefined) return null;
  const { heading, value, readAs, why } = reading;
  return `${heading} “${value}” → “${readAs}” (${why.join(", ")})`;
}

function partsThatDiffer(
  found: ReadingsStatement,
  given: ReadingsStatement,
  isThere: (name: string) => boolean,
): Refusal[] {
  const [said, read] = [found, given].map((statement) => partsOf(statement, isThere)) as [Json, Json];
  return changesBetween(said, read).map(({ path, before, after }) =>
    refuse("cli/statement-differs", [READINGS, path], { found: textOf(before), given: textOf(after) }),
  );
}

/** By name. Who wrote `columns.json`, a person or `check`, is no matter of what was read. */
function partsOf({ lists, files, written }: ReadingsStatement, isThere: (name: string) => boolean): Json {
  const digests = [...files, ...written].filter(({ name }) => isThere(name));
  return {
    lists: lists.map(({ list, columns, ...own }) => ({
      id: list,
      ...own,
      columns: columns.map(({ heading, field }, at) => ({ id: columnName(columns, at), heading, field })),
    })),
    files: Object.fromEntries(digests.map(({ name, sha256 }: NamedDigest) => [name, sha256])),
  } as unknown as Json;
}

/** Two columns may have one heading. */
function columnName(columns: readonly { readonly heading: string }[], at: number): string {
  const { heading } = columns[at]!;
  const before = columns.slice(0, at).filter((each) => each.heading === heading).length;
  return before === 0 ? heading : `${heading} ${before + 1}`;
}

function textOf(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
