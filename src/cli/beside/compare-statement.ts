/** A statement of readings held against the one that the same tables give: every reading, column and file that differs. */
import { changesBetween } from "../../changes/amend-policy.js";
import type { Reading } from "../../desk/reading.js";
import type { NamedDigest, ReadingsStatement } from "../../desk/readings-statement.js";
import type { Json } from "../../kernel/canonical-json.js";
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

function readingsThatDiffer(found: ReadingsStatement, given: ReadingsStatement): Refusal[] {
  const [stated, own] = [byCell(found.readings), byCell(given.readings)];
  return [...new Set([...own.keys(), ...stated.keys()])].flatMap((cell) => {
    const [said, read] = [readingText(stated.get(cell)), readingText(own.get(cell))];
    return said === read ? [] : [differs((stated.get(cell) ?? own.get(cell))!, said, read)];
  });
}

function differs({ file, sheet, cell }: Reading, found: string | null, given: string | null): Refusal {
  const path = [READINGS, file, ...(sheet === null ? [] : [sheet]), cell];
  return refuse("cli/statement-differs", path, { found, given });
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
