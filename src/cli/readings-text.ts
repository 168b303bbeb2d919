/** What was read otherwise than it stands, in a line for each column and reason. */
import type { ReadingGroup } from "../desk/group-readings.js";
import type { ReadingWhy } from "../desk/values/reading.js";
import { READING_WORDS } from "../desk/words-of-readings.js";
import { wordOfColumn } from "./lists-in-chinese.js";
import type { Options } from "./options.js";

const EXAMPLES = 3;

/** A line break in a cell begins no line of ours. */
export function inLine(text: string): string {
  return text.replaceAll("\n", "\\u000a");
}

/** `状态 “存续” → “active” (word)`, as a statement is compared: with its reasons in words. */
export function readingInChinese(text: string): string | undefined {
  const [, read, why = ""] = /^(.*) \(([a-z-]+(?:, [a-z-]+)*)\)$/s.exec(text) ?? [];
  const reasons = why.split(", ").map((each) => READING_WORDS[each as ReadingWhy]?.[0] ?? each);
  return read === undefined ? undefined : `${read.replace(" “", "“")}（${reasons.join("、")}）`;
}

export function groupText({ file, heading, why, count, examples }: ReadingGroup, { zh }: Options): string {
  const said = zh && why.includes("word") ? wordOfColumn : (text: string) => text;
  const shown = examples
    .slice(0, EXAMPLES)
    .map(
      ({ cell, value, readAs, count: own }) =>
        `${cell} “${inLine(value)}” → “${inLine(said(readAs))}”${own === 1 ? "" : ` ×${own}`}`,
    );
  const more =
    examples.length > EXAMPLES ? [zh ? `等 ${examples.length} 种` : `${examples.length} in all`] : [];
  const reasons = why.map((each) => READING_WORDS[each][zh ? 0 : 1]).join(zh ? "、" : ", ");
  return zh
    ? `? ${file} ${heading}：${reasons}，${count} 处：${[...shown, ...more].join("；")}`
    : `? ${file} ${heading}: ${reasons}, ${count} cells: ${[...shown, ...more].join("; ")}`;
}
