/** Where a refusal speaks of, before what it says: file, line and column, and the place within. */
import type { Refusal } from "../kernel/refusal.js";
import type { Options } from "./options.js";

type Part = string | number;

/** Empty where it has no place. */
export function placeText({ code, path, facts }: Refusal, { zh }: Options): string {
  // What is no JSON, or not plain, says line and column itself.
  if (code.startsWith("kernel/json-")) return ended(path.slice(0, path.indexOf("line")).join(" "), zh);
  const parts = path.includes("line") ? path : [...path.slice(0, 1), ...lineOf(facts), ...path.slice(1)];
  return ended(path.length === 0 ? "" : (zh ? inChinese(parts) : parts).join(" "), zh);
}

function lineOf({ line, column }: Refusal["facts"]): Part[] {
  return typeof line === "number" && typeof column === "number" ? ["line", line, "column", column] : [];
}

const NUMBERED: Readonly<Record<string, string>> = { line: "行", column: "列" };

/** `line 3 column 5` as 第 3 行第 5 列. */
function inChinese(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, at) => {
    const next = parts[at + 1];
    if (Object.hasOwn(NUMBERED, part) && typeof next === "number") return [`第 ${next} ${NUMBERED[part]}`];
    const before = parts[at - 1];
    const isSaid = typeof part === "number" && before !== undefined && Object.hasOwn(NUMBERED, before);
    return isSaid ? [] : [part];
  });
}

function ended(place: string, zh: boolean | undefined): string {
  if (place === "") return "";
  return zh ? `${place}：` : `${place}: `;
}
