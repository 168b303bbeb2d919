/** Where a refusal speaks of, before what it says: file, line and column, and the place within. */
import type { Refusal } from "../kernel/refusal.js";
import { nameInChinese } from "../languages/names-in-chinese.js";
import type { Options, Titles } from "./options.js";
import { isPath, pathInChinese } from "./path-in-chinese.js";
import { calledIn, withId } from "./titles.js";

type Part = string | number;

/** Empty where it has no place. */
export function placeText({ code, path, facts }: Refusal, options: Options): string {
  const { zh } = options;
  // What is no JSON, or not plain, says line and column itself.
  if (code.startsWith("kernel/json-")) return ended(path.slice(0, path.indexOf("line")).join(" "), zh);
  const parts = path.includes("line") ? path : [...path.slice(0, 1), ...lineOf(facts), ...path.slice(1)];
  if (path.length === 0) return "";
  return ended(zh ? inChinese(withRows(parts), calledIn(options)) : withRows(parts).join(" "), zh);
}

/** A number right behind a table, or behind its sheet, is that of a row. */
function withRows(parts: readonly Part[]): readonly Part[] {
  const [file, ...rest] = parts;
  const at = rest.findIndex((part) => typeof part === "number");
  const isRow = TABLE.test(String(file)) && (at === 0 || (at === 1 && !isNumbered(rest[0])));
  return isRow ? [...parts.slice(0, at + 1), "row", ...parts.slice(at + 1)] : parts;
}

const TABLE = /\.(?:csv|tsv|txt|xlsx|xlsm|ods)$/i;

function lineOf({ line, column }: Refusal["facts"]): Part[] {
  return typeof line === "number" && typeof column === "number" ? ["line", line, "column", column] : [];
}

const NUMBERED: Readonly<Record<string, string>> = { row: "行", line: "行", column: "列", entry: "条" };

/**
 * `line 3 column 5` as 第 3 行第 5 列, `matters 0 ratio` as 抽查事项（matters）第 1 项，比例（ratio）. Only what a file
 * calls itself, and ids, stand as they are.
 */
function inChinese(parts: readonly Part[], called: Titles): string {
  return parts.map((_, at) => saidInChinese(parts, at, called)).reduce(joined, "");
}

function saidInChinese(parts: readonly Part[], at: number, called: Titles): string {
  const [part, before, after] = [parts[at]!, parts[at - 1], parts[at + 1]];
  if (typeof part === "number")
    return isNumbered(before) ? `第 ${part} ${NUMBERED[before]}` : `第 ${part + 1} 项`;
  if (isNumbered(part) && typeof after === "number") return "";
  const titleOf =
    typeof before === "string" && Object.hasOwn(ID_LISTS, before) ? ID_LISTS[before] : undefined;
  if (titleOf !== undefined) return withId(part, titleOf(called, part));
  // What columns.json gives a meaning stands as it is written there.
  if (before === "words") return part;
  if (part.startsWith("files.")) return part.slice("files.".length);
  if (isPath(part)) return pathInChinese(part);
  return nameInChinese(part, listOf(parts.slice(0, at))) ?? part;
}

/** Fields whose parts are found by their ids, which may be called like a field. */
const ID_LISTS: Readonly<Record<string, (called: Titles, id: string) => string>> = {
  matters: ({ matter }, id) => matter(id),
  strata: ({ stratum }, id) => stratum(id),
  rounds: ({ round }, id) => round(id),
  lanes: ({ lane }, id) => lane(id),
  roles: ({ role }, id) => role(id),
  calendars: (_, id) => id,
};

/** The field in whose list a place lies. */
function listOf(parts: readonly Part[]): string | undefined {
  return parts.filter((part) => typeof part === "string").at(-1);
}

function isNumbered(part: Part | undefined): part is string {
  return typeof part === "string" && Object.hasOwn(NUMBERED, part);
}

/** A field behind its name, and one whose parts are found by their ids. */
const FIELD = /（[a-zA-Z$]+）$/;
const ENDS_LIST = /（(?:matters|strata|rounds|lanes|roles|calendars)）$/;

/** Numbers stand behind what they count, ids behind their kind; all else is a step further in. */
function joined(text: string, part: string): string {
  if (text === "" || part === "") return `${text}${part}`;
  if (part.startsWith("第 ")) return `${text}${/[项行列条）]$/.test(text) ? "" : " "}${part}`;
  if (FIELD.test(part) && !ENDS_LIST.test(text)) return `${text}，${part}`;
  return `${text}${text.endsWith("）") ? "" : " "}${part}`;
}

function ended(place: string, zh: boolean | undefined): string {
  if (place === "") return "";
  return zh ? `${place}：` : `${place}: `;
}
