/** The id of a row: refused, held by an earlier row, or like the id of an earlier row. */
import { isRecord, readId } from "./fields.js";
import type { IdIndex } from "./id-index.js";
import { type Report, shown } from "./report.js";

/** Reports what the index found out about the row the report stands at. */
export function readRowId(
  rows: readonly unknown[],
  row: number,
  { faults, twins, lookAlikes }: IdIndex,
  report: Report,
): void {
  const id = fieldOf(rows[row], "id");
  if (faults.has(row)) readId(id, "id", report);
  if (isTotal(id)) report.refuse("registry/total-row", "id", id);
  const twin = twins.get(row);
  if (twin !== undefined) {
    const facts = {
      first: report.placeOf(twin),
      second: report.placeOf(row),
      differ: differencesOf(rows[twin], rows[row]),
    };
    report.refuse(isRounded(id) ? "registry/rounded-id" : "registry/duplicate-id", "id", id, facts);
  }
  const alike = lookAlikes.get(row);
  if (alike !== undefined)
    report.warn("registry/look-alike-id", "id", id, {
      first: report.placeOf(alike),
      second: report.placeOf(row),
    });
}

function fieldOf(row: unknown, field: string): unknown {
  return isRecord(row) && Object.hasOwn(row, field) ? row[field] : undefined;
}

/** What stands under a column of ids when somebody has added them up. */
function isTotal(id: unknown): boolean {
  return (
    typeof id === "string" &&
    /^(?:合\s*计|总\s*计|小\s*计|共\s*计|共\s*\d+\s*[家户个]|(?:sub|grand )?total)\s*[:：]?$/i.test(id)
  );
}

/** Spreadsheets keep fifteen digits of a number: `9.12E+17`, or zeros from the sixteenth digit on. */
function isRounded(id: unknown): boolean {
  return typeof id === "string" && (/^\d(?:\.\d+)?E\+?\d{2,}$/i.test(id) || /^\d{15}0+$/.test(id));
}

const MOST_SHOWN = 5;

/** Where two rows of one id say different things, with what each says; null where they say the same. */
function differencesOf(first: unknown, second: unknown): string | null {
  if (!isRecord(first) || !isRecord(second)) return null;
  const fields = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  const said = fields.map((field) => ({ field, one: sayOf(first, field), other: sayOf(second, field) }));
  const differ = said.filter(({ one, other }) => one !== other);
  if (differ.length === 0) return null;
  const text = differ.slice(0, MOST_SHOWN).map(({ field, one, other }) => `${field} ${one} / ${other}`);
  return text.join("; ") + (differ.length > MOST_SHOWN ? "; …" : "");
}

/** Absent, null and empty text mean the same; the order of the fields of a fact means nothing. */
function sayOf(row: unknown, field: string): string {
  const value = fieldOf(row, field);
  if (value === undefined || value === null || value === "") return "–";
  if (!isRecord(value)) return String(shown(value));
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return String(shown(Object.fromEntries(sorted)));
}
