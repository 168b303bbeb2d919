/** Rows of one column that say nothing, told together: the words that may stand there are listed once. */
import { groupBy } from "../../kernel/group-by.js";
import type { Refusal } from "../../kernel/refusal.js";
import { refuse } from "../refuse.js";

/** So many rows are named. */
const NAMED = 10;

/** The refusals, with all empty cells of a column in the place of the first. */
export function gatherMissing(refusals: readonly Refusal[]): readonly Refusal[] {
  const byColumn = groupBy(refusals.filter(isMissing), columnOf);
  return refusals.flatMap((refusal) => {
    if (!isMissing(refusal)) return [refusal];
    const all = byColumn.get(columnOf(refusal))!;
    return all[0] === refusal ? [together(refusal, all)] : [];
  });
}

function isMissing({ code }: Refusal): boolean {
  return code === "cli/word-missing";
}

function columnOf({ path }: Refusal): string {
  return path.join(" ").replace(/\d+$/, "");
}

function together({ path, facts }: Refusal, all: readonly Refusal[]): Refusal {
  const rows = all.map((each) => /\d+$/.exec(String(each.path.at(-1)))?.[0] ?? "");
  const named = rows.slice(0, NAMED).join(", ");
  return refuse("cli/word-missing", path, { ...facts, first: named, count: rows.length });
}
