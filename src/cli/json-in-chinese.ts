/**
 * Data as a Chinese sentence says it: 名称：元旦，日期：2026-01-01 for `{"name":"元旦","day":"2026-01-01"}`. What a finding
 * shows may be cut off anywhere, so it is read sign by sign and never as a whole.
 */
import { plainNameInChinese } from "../languages/names-in-chinese.js";
import { NAMES_OF_ENTRIES } from "./names-of-entries-zh.js";

const SIGNS = /"((?:[^"\\]|\\.)*)(?:"(\s*:)?|…?$)|[{}[\],]|[^\s"{}[\],]+/gs;

const WORDS: Readonly<Record<string, string>> = { null: "无", true: "是", false: "否" };

/** Undefined where the text is none. */
export function jsonInChinese(text: string): string | undefined {
  if (Object.hasOwn(WORDS, text)) return WORDS[text];
  if (!/^(?:\{\s*["}]|\[)/.test(text)) return undefined;
  const open: string[] = [];
  let [said, before] = ["", ""];
  for (const [sign, content, isName] of text.matchAll(SIGNS)) {
    said += saidOf({ sign, content, isName: isName !== undefined }, { open, before });
    if (sign === "{" || sign === "[") open.push(sign);
    if (sign === "}" || sign === "]") open.pop();
    before = sign;
  }
  return said;
}

interface Sign {
  readonly sign: string;
  /** Between quotes. */
  readonly content: string | undefined;
  readonly isName: boolean;
}

interface Around {
  /** What has begun and not ended. */
  readonly open: readonly string[];
  readonly before: string;
}

function saidOf({ sign, content, isName }: Sign, { open, before }: Around): string {
  if (content !== undefined) return isName ? `${nameOf(content)}：` : plain(content);
  if (sign === ",") return open.at(-1) === "{" ? "，" : /[}\]]/.test(before) ? "；" : "、";
  const isWithin = open.length > (/[}\]]/.test(sign) ? 1 : 0) && sign !== "[" && sign !== "]";
  if (sign === "{") return isWithin && open.at(-1) === "{" ? "（" : "";
  if (sign === "}") return isWithin && open.at(-2) === "{" ? "）" : before === "{" ? "无" : "";
  if (sign === "]") return before === "[" ? "无" : "";
  return sign === "[" ? "" : (WORDS[sign] ?? sign);
}

/** What a ledger names itself stands as it is: strata, people, tiers. */
export function nameOf(field: string): string {
  const ofEntries = Object.hasOwn(NAMES_OF_ENTRIES, field) ? NAMES_OF_ENTRIES[field] : undefined;
  return plainNameInChinese(field) ?? ofEntries ?? field;
}

function plain(content: string): string {
  try {
    return JSON.parse(`"${content}"`) as string;
  } catch {
    return content;
  }
}
