/** The table of a run, in Markdown, so that it can be read in a terminal and put on a page as it is. */
import type { Baseline } from "./baseline.js";
import type { Case, Facts, Measured } from "./harness.js";

export const TABLE_HEAD = [
  "| case | contender | median ms (min–max) | times the peer | in the baseline | MB | answer |",
  "| --- | --- | --: | --: | --: | --: | --- |",
].join("\n");

/**
 * One line a contender. "times the peer" is how many times faster it is than the first line of the case in
 * the same run.
 */
export function tableRows(
  { name, start, contenders }: Case,
  rows: readonly Measured[],
  baseline: Baseline | undefined,
): string {
  return contenders
    .map((contender, c) => {
      const row = rows[c]!;
      const kept = baseline?.cases[name]?.[contender.name];
      const cells = [
        c === 0 ? `**${name}**, ${start}` : "",
        contender.name,
        `${digits(row.median)} (${digits(row.min)}–${digits(row.max)})`,
        c === 0 ? "1" : `**${digits(rows[0]!.median / row.median)}**`,
        kept === undefined ? "–" : digits(kept.ratio),
        row.peak === null ? "–" : row.peak.toFixed(0),
        factsText(row.facts),
      ];
      return `| ${cells.join(" | ")} |`;
    })
    .join("\n");
}

function factsText(facts: Facts): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}

/** Three digits, never as a power of ten. */
function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
