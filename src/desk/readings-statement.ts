/**
 * The statement of how lists were read from the tables of an office (`readings.json`): from which files, by which
 * columns, and every cell that was read otherwise than it stands. Its digest stands on the ledger beside the registry.
 */
import * as z from "zod/mini";
import { digestOf } from "../kernel/canonical-json.js";
import { readBy } from "../kernel/form.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { told } from "../kernel/told.js";
import type { StatedReadings } from "../registry/readings.js";
import type { CheckedLists } from "./check-lists.js";
import type { Column } from "./columns/columns.js";
import type { Reading } from "./reading.js";
import { refuse } from "./refuse.js";

export const READINGS_FORMAT = "double-random/readings/1";

/** A file and its SHA-256 in lower-case hex digits. */
export interface NamedDigest {
  readonly name: string;
  readonly sha256: string;
}

export interface ReadingsStatement {
  readonly format: typeof READINGS_FORMAT;
  /** The tables of the office, as they were read. */
  readonly files: readonly NamedDigest[];
  /** The lists that were written from them. */
  readonly written: readonly NamedDigest[];
  readonly lists: readonly StatedList[];
  /** Every cell that was not taken letter for letter. */
  readonly readings: readonly Reading[];
}

/** How one table was understood. */
export interface StatedList {
  readonly list: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly heading: number;
  /** Each heading with the field or `fact:NAME` that it was read as; null of a column that is left out. */
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
}

/** The statement of what was read of these files and written into those. */
export function statementOf(
  checked: CheckedLists,
  digests: Pick<ReadingsStatement, "files" | "written">,
): ReadingsStatement {
  return told("statementOf", TAKES_CHECKED, () => stated(checked, digests));
}

const TAKES_CHECKED =
  "It takes what `checkLists` gives, and `files` and `written`, each a list of `name` and `sha256`.";

function stated(
  { lists, readings }: CheckedLists,
  { files, written }: Pick<ReadingsStatement, "files" | "written">,
): ReadingsStatement {
  const own = lists.map(({ list, file, sheet, heading, columns }) => ({
    ...{ list, file, sheet, heading },
    columns: columns.map((column) => ({ heading: column.heading, field: meaningOf(column) })),
  }));
  return { format: READINGS_FORMAT, files, written, lists: own, readings };
}

/** A field, `fact:NAME`, or null where a column is left out: as a mapping says it. */
export function meaningOf({ field, fact }: Column): string | null {
  return field ?? (fact === null ? null : `fact:${fact}`);
}

/** What the ledger says of a statement. */
export function statedReadings(statement: ReadingsStatement): StatedReadings {
  return told("statedReadings", TAKES_STATEMENT, () => ({
    count: statement.readings.length,
    digest: digestOf(statement),
  }));
}

const TAKES_STATEMENT = "It takes a statement, as `statementOf` and `readReadings` give it.";

const named = () => z.array(z.strictObject({ name: z.string(), sha256: z.string() }));

function document() {
  const where = { file: z.string(), sheet: z.nullable(z.string()) };
  const columns = z.array(z.strictObject({ heading: z.string(), field: z.nullable(z.string()) }));
  return z.strictObject({
    format: z.literal(READINGS_FORMAT),
    files: named(),
    written: named(),
    lists: z.array(z.strictObject({ list: z.string(), ...where, heading: z.int(), columns })),
    readings: z.array(
      z.strictObject({
        ...where,
        ...{ cell: z.string(), heading: z.string(), value: z.string(), readAs: z.string() },
        why: z.array(z.string()),
      }),
    ),
  });
}

/** Reads `readings.json`; refuses a file that has another form. */
export function readReadings(value: unknown): Result<ReadingsStatement> {
  return refusing(() => {
    const read = readBy(document(), value);
    if (read.success) return accept(read.data as ReadingsStatement);
    const places = read.error.issues.slice(0, 3).map(({ path }) => path.join("."));
    return reject([refuse("desk/readings-form", [], { places: places.join(", ") })]);
  });
}
