/** The mapping file `columns.json`: how an office's columns and words are meant, confirmed by a person once. */
import * as z from "zod/mini";
import { about, readBy } from "../../kernel/form.js";
import type { Refusal } from "../../kernel/refusal.js";
import { refusing } from "../../kernel/refusing.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { refuse } from "../refuse.js";
import type { OwnWords } from "../values/read-word.js";
import type { MeaningsOfHeadings } from "./columns.js";
import { faultsOfWords } from "./words-of-mapping.js";

export interface ListColumns {
  /** Name of the file in the case folder; that of the usual name when left out. */
  readonly file?: string;
  /** Name of the sheet; the first when left out. */
  readonly sheet?: string;
  /** Number of the row of headings as people see it, from 1; looked for when left out. */
  readonly heading?: number;
  /** Heading → a field, `fact:NAME` of units, or null for a column that is left out. */
  readonly columns?: MeaningsOfHeadings;
}

export interface ColumnsFile {
  readonly format: typeof COLUMNS_FORMAT;
  readonly units?: ListColumns;
  readonly inspectors?: ListColumns;
  readonly visits?: ListColumns;
  /** `units.status` → word of the office → what it means. */
  readonly words?: OwnWords;
  /** Years of two or three digits are those of the Republic of China: 115 is 2026. */
  readonly republicYears?: boolean;
  /** Most visits in one round of inspectors whose table does not say it. */
  readonly capacity?: number;
}

export const COLUMNS_FORMAT = "double-random/columns/1";
export const NO_COLUMNS: ColumnsFile = { format: COLUMNS_FORMAT };

const text = () => z.string().check(z.minLength(1));
const maybe = <Form extends z.ZodMiniType>(description: string, form: Form) =>
  about(description, z.optional(form));

const list = () =>
  z.strictObject({
    file: maybe("Name of the file in the case folder · 文件名", text()),
    sheet: maybe("Name of the sheet · 工作表", text()),
    heading: maybe(
      "Number of the row of headings · 列标题所在行",
      z.int().check(z.minimum(1), z.maximum(1_048_576)),
    ),
    columns: maybe(
      "Heading to field, fact:NAME, or null for a column that is left out · 各列含义",
      z.record(text(), z.union([text(), z.null()])),
    ),
  });

function document() {
  return z.strictObject({
    $schema: maybe("Where an editor finds this schema · 供编辑器使用", z.string()),
    format: z.literal(COLUMNS_FORMAT),
    units: z.optional(list()),
    inspectors: z.optional(list()),
    visits: z.optional(list()),
    words: maybe(
      "units.status to word of the office to its meaning · 用语含义",
      z.record(text(), z.record(text(), text())),
    ),
    republicYears: maybe("Short years are those of the Republic of China · 民国纪年", z.boolean()),
    capacity: maybe(
      "Most visits in one round where the table says none · 每轮上限",
      z.int().check(z.minimum(1)),
    ),
  });
}

/** JSON Schema of `columns.json`. */
export function columnsJsonSchema(): unknown {
  return z.toJSONSchema(document(), { io: "input" });
}

/** Reads a mapping; refuses every fault of its form at once. */
export function readColumnsFile(value: unknown): Result<ColumnsFile> {
  return refusing(() => columnsIn(value));
}

function columnsIn(value: unknown): Result<ColumnsFile> {
  const read = readBy(document(), value);
  if (read.success) {
    const file = read.data as ColumnsFile;
    const faults = faultsOfWords(file.words ?? {});
    return faults.length > 0 ? reject(faults) : accept(file);
  }
  return reject(
    read.error.issues.map(
      ({ path, message }): Refusal =>
        refuse("desk/mapping-form", path as string[], { problem: message, place: path.join(".") }),
    ),
  );
}
