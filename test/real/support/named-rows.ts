/** What is wrong with the rows of a file: as the library says it, and as these tests expect it. */

import type { Refusal } from "../../../src/index.js";
import { said } from "../../support/said.js";

/** One thing wrong with one cell. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string | number;
  readonly reason: string;
}

/** Faults as sorted lines of text, to be compared as a whole. */
export function faultLines(faults: readonly Fault[]): string[] {
  return faults
    .map(({ file, line, column, value, reason }) => `${file} line ${line}, ${column} = "${value}": ${reason}`)
    .sort();
}

/** The fault that a refusal names. Its path is file, "line", number, column. */
export function faultOf({ path, facts }: Refusal): Fault {
  const [file, word, line, ...column] = path;
  if (word !== "line" || typeof line !== "number") throw new Error(`no line in ${path.join(" ")}`);
  return {
    file: String(file),
    line,
    column: column.join("."),
    value: facts["value"] as string | number,
    reason: String(facts["reason"]),
  };
}

/** Refusals that leave a person without words: no message, no advice, or a value that is not shown. */
export function wordless(refusals: readonly Refusal[]): Refusal[] {
  return refusals.filter((refusal) => {
    const { message, advice } = said(refusal);
    return !message.includes(String(refusal.facts["value"])) || message.length < 12 || advice.length < 12;
  });
}
