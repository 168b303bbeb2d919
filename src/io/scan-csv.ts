/**
 * Records of a CSV text with the physical line on which each starts, and everything that is wrong with its
 * structure.
 *
 * Parsing is done by csv-parse (a byte-order mark is gone by then), line by line where no cell goes further. It stops at
 * the first bad quote, so it is started again on the next line: one bad row must not hide the others, nor swallow them.
 */
import { type CsvError, parse } from "csv-parse/sync";
import type { Refusal } from "../kernel/refusal.js";
import { type CsvFile, refuseLine } from "./csv-file.js";
import { scanLines } from "./scan-lines.js";

export interface ScannedCsv {
  readonly records: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly refusals: readonly Refusal[];
}

type Named = Pick<CsvFile, "name">;

/**
 * A file with more bad quotes is not read to its end: it is another format, and each start costs a copy of
 * the rest.
 */
const MOST_STARTS = 100;
const LINE_END = /\r\n|\n|\r/g;

/** Scans a text; blank lines are passed over, every kind of line end is accepted, and no cell is trimmed. Cells are apart by `delimiter`. */
export function scanCsv(file: Named, text: string, delimiter = ","): ScannedCsv {
  const quick = scanLines(text, delimiter);
  if (quick !== undefined) return { ...quick, refusals: [] };
  const found = { records: [] as string[][], lines: [] as number[] };
  const refusals: Refusal[] = [];
  let ends: readonly number[] | undefined;
  for (let line = 1, start = 0, starts = 1; ; starts++) {
    const stop = scanFrom(text.slice(start), { line, delimiter }, found);
    if (stop === undefined) break;
    ends ??= endsOfLines(text);
    const bad = firstFilledLine(text, ends, stop.line);
    refusals.push(refuseQuote(file, bad, lineAt(text, ends, bad), stop.error));
    if (bad >= ends.length) break;
    if (starts === MOST_STARTS) {
      refusals.push(refuseLine("io/gave-up", { file, line: bad + 1 }, { value: null, faults: MOST_STARTS }));
      break;
    }
    [line, start] = [bad + 1, ends[bad - 1]!];
  }
  return { ...found, refusals };
}

interface Stop {
  readonly error: CsvError;
  /** Line after the last good record. */
  readonly line: number;
}

/** Adds records until the end or the first bad quote. */
function scanFrom(
  text: string,
  { line: firstLine, delimiter }: { readonly line: number; readonly delimiter: string },
  { records, lines }: { records: string[][]; lines: number[] },
): Stop | undefined {
  let before = 0;
  let drift = firstLine - 1;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      on_record: (record: string[], { lines: end }) => {
        const inside = end === before + 1 ? NO_BREAKS : breaksInside(record);
        // csv-parse counts CR LF inside quotes as two lines.
        drift -= inside.pairs;
        before = end;
        records.push(record);
        lines.push(end + drift - inside.breaks);
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (!isQuoteError(error)) throw error;
    return { error, line: before + drift + 1 };
  }
}

const NO_BREAKS = { breaks: 0, pairs: 0 } as const;

function breaksInside(record: readonly string[]): { readonly breaks: number; readonly pairs: number } {
  const ends = record.flatMap((cell) => cell.match(LINE_END) ?? []);
  return { breaks: ends.length, pairs: ends.filter((end) => end.length === 2).length };
}

const QUOTE_ERRORS = ["CSV_QUOTE_NOT_CLOSED", "CSV_INVALID_CLOSING_QUOTE", "INVALID_OPENING_QUOTE"];

function isQuoteError(error: unknown): error is CsvError {
  return QUOTE_ERRORS.includes((error as { code?: string }).code ?? "");
}

function refuseQuote(file: Named, line: number, text: string, { code }: CsvError): Refusal {
  const value = text.length > 120 ? `${text.slice(0, 119)}…` : text;
  return refuseLine(
    String(code) === "CSV_QUOTE_NOT_CLOSED" ? "io/quote-not-closed" : "io/stray-quote",
    { file, line },
    { value },
  );
}

/** For each line, the position just after it. */
function endsOfLines(text: string): number[] {
  const ends = Array.from(text.matchAll(LINE_END), (end) => end.index + end[0].length);
  return ends.at(-1) === text.length ? ends : [...ends, text.length];
}

function lineAt(text: string, ends: readonly number[], line: number): string {
  return text.slice(ends[line - 2] ?? 0, ends[line - 1]).replace(LINE_END, "");
}

/** Blank lines stand between records. */
function firstFilledLine(text: string, ends: readonly number[], from: number): number {
  let line = from;
  while (line < ends.length && lineAt(text, ends, line) === "") line++;
  return line;
}
