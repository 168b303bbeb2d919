/** Where a finding stands, and what should stand there, as officials read it: strata and seats by their titles. */

import { placeInChinese } from "../languages/findings-in-chinese.js";
import { KINDS_ZH } from "./acts-zh.js";
import { nameOf } from "./json-in-chinese.js";
import type { Titles } from "./options.js";
import { isPath, pathInChinese } from "./path-in-chinese.js";

/** Parts of an entry that mean something else there than in a plan. */
const PARTS: Readonly<Record<string, string>> = {
  days: "检查日期",
  drawn: "抽中名单",
  levels: "均衡线",
  strata: "各层",
  teams: "检查小组",
  visits: "各次检查",
  ledger: "账本",
};

/** `entry 14, stratum key` as 第 14 条，层“重点单位”; what has no place is of the whole ledger. */
export function placeOfFinding(place: string, { stratum }: Titles): string {
  if (place === "") return "账本";
  const parts = place.split(", ").map((part) => partInChinese(part, stratum));
  return placeInChinese(parts.join(", ")).replace(/ (?=“)/g, "");
}

function partInChinese(part: string, titleOf: (id: string) => string): string {
  const [, id] = /^stratum (.+)$/.exec(part) ?? [];
  if (id !== undefined) return titleOf(id) === id ? part : `stratum “${titleOf(id)}”`;
  if (isPath(part)) return pathInChinese(part);
  if (/^\d+$/.test(part)) return `第 ${Number(part) + 1} 项`;
  if (!/^[a-z][a-zA-Z]*$/.test(part) || placeInChinese(part) !== part) return part;
  return PARTS[part] ?? kindOf(part) ?? nameOf(part);
}

function kindOf(word: string): string | undefined {
  return Object.hasOwn(KINDS_ZH, word) ? KINDS_ZH[word as keyof typeof KINDS_ZH] : undefined;
}

interface Told {
  readonly code: string;
  readonly called: Titles;
}

/** Kinds of entries, and seats, where a finding speaks of them; undefined of everything else. */
export function valueOfFinding(value: string, { code, called: { role } }: Told): string | undefined {
  if (code === "verify/seats") return value.split(", ").map(role).join("、");
  const [, number, kind = ""] = /^(an?|two) ([a-z]+) (?:entry|entries) before it$/.exec(value) ?? [];
  if (number !== undefined && kindOf(kind) !== undefined)
    return number === "two" ? `其前的两条“${kindOf(kind)}”` : `其前的“${kindOf(kind)}”`;
  const [, whole = ""] = /^an? ([a-z]+) with every field$/.exec(value) ?? [];
  return kindOf(whole) === undefined ? undefined : `各字段齐全的“${kindOf(whole)}”`;
}
