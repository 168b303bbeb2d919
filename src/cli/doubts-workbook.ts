/** A workbook with the tables as they stand, and what is doubtful or refused beside each row. */
import type { CheckedLists, OfficeSheets } from "../desk/check-lists.js";
import {
  type Doubt,
  type DoubtCell,
  doubtsSheet,
  placeOfRefusal,
  readingsShown,
} from "../desk/doubts-sheet.js";
import type { Sheet } from "../desk/sheet.js";
import { READING_WORDS } from "../desk/words-of-readings.js";
import { type MarkedCell, writeWorkbook } from "../io/sheets/write-workbook.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Options } from "./options.js";
import { sentencesOf, spaced } from "./report.js";

/** Undefined where nothing is to be said, or the writer of workbooks is not installed. */
export async function doubtsWorkbook(
  checked: CheckedLists,
  sheets: OfficeSheets,
  options: Options,
): Promise<Uint8Array | undefined> {
  const tables = checked.lists.flatMap(({ list, heading }) => {
    const sheet = sheets[list];
    if (sheet === undefined) return [];
    const doubts = doubtsOf(checked, sheet, options);
    if (doubts.length === 0) return [];
    const rows = doubtsSheet(sheet, doubts, { heading, said: options.zh ? "疑点" : "What is the matter" });
    return [{ name: nameOf(list, options), rows: rows.map((row) => row.map(plain)), widths: [48] }];
  });
  if (tables.length === 0) return undefined;
  const written = await writeWorkbook(tables);
  return written.ok ? written.value : undefined;
}

function nameOf(list: string, { zh }: Options): string {
  const names: Readonly<Record<string, string>> = {
    units: "检查对象",
    inspectors: "检查人员",
    visits: "检查记录",
  };
  return zh ? (names[list] ?? list) : list;
}

function doubtsOf({ readings, refusals, warnings }: CheckedLists, sheet: Sheet, options: Options): Doubt[] {
  const place = { file: sheet.file, sheet: sheet.name };
  const said =
    (kind: Doubt["kind"]) =>
    (refusal: Refusal): Doubt[] => {
      const cell = placeOfRefusal(refusal, sheet);
      if (cell === undefined) return [];
      const { message, advice } = sentencesOf(refusal, options);
      return [{ ...place, cell, kind, text: spaced(message, advice, options) }];
    };
  const read = readingsShown(readings, sheet).map(({ cell, value, readAs, why }): Doubt => {
    const reasons = why.map((each) => READING_WORDS[each][options.zh ? 0 : 1]).join(options.zh ? "、" : ", ");
    const text = options.zh
      ? `“${value}”读作“${readAs}”（${reasons}）`
      : `“${value}” is read as “${readAs}” (${reasons})`;
    return { ...place, cell, kind: "doubtful", text };
  });
  return [...refusals.flatMap(said("wrong")), ...warnings.flatMap(said("doubtful")), ...read];
}

function plain({ text, mark }: DoubtCell): string | MarkedCell {
  return mark === null ? text : { text, mark };
}
