/** Workbooks in forms that are not read: known by their names, so that nobody is told of codings instead. */
import type { Refusal } from "../../kernel/refusal.js";
import { refuse } from "../refuse.js";

const ENDING = /\.(?:xls|xlsm|xlsb|xlt|et|ett|ods|numbers)$/i;

/** The one refusal of such a file; undefined of every other. */
export function refuseOtherWorkbook(file: string): Refusal | undefined {
  const [ending] = ENDING.exec(file) ?? [];
  return ending === undefined ? undefined : refuse("io/other-workbook", [file], { file, ending });
}
