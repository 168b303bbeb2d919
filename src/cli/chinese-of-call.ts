/**
 * Sentences of the library as an official reads them at the command: a function is the subcommand that does the same, and
 * a field has its Chinese name before its own. What the command has no word for stays.
 */
import { placeInChinese } from "../languages/findings-in-chinese.js";
import { nameInChinese } from "../languages/names-in-chinese.js";
import type { Language, Said } from "../languages/words-of.js";
import { codeText } from "../publish/site/parts/rule-words.js";
import { EVENTS_ZH, KINDS_ZH, STEPS_ZH } from "./acts-zh.js";

/** The subcommand that does what the function does. */
const CALLS: Readonly<Record<string, string>> = {
  amendPolicy: "amend",
  announceRound: "announce",
  assignCase: "case assign",
  audit: "verify",
  changeRegistry: "change",
  checkpointOf: "log",
  drawRound: "run",
  issueReceipts: "receipts",
  moveVisits: "move",
  openCase: "case open",
  openReceipts: "receipts",
  publicView: "view",
  rateUnits: "rate",
  recordEvents: "event",
  recordResults: "result",
  recordVisits: "visits",
  reopenCase: "case reopen",
  replaceUnits: "replace",
  replayElsewhere: "replay",
  staffRound: "staff",
  substitute: "substitute",
  substituteEverywhere: "substitute",
  voidCase: "case void",
  voidRound: "void",
  writeArchive: "archive",
};

/** Rooms whose sentences name what a program hands over, which no file of a case has. */
const OF_PROGRAMS = /^(?:verify|stamp|log|beacon|drand)\//;

/** `` `at` `` as 时刻（at）, `` `moveVisits` `` as the command that moves; `（`rest`）` has its Chinese name already. */
export function sentenceOfCall(sentence: string, code: string): string {
  const calls = sentence.replace(/`([a-zA-Z]+)`/g, (whole, name: string) => commandOf(name) ?? whole);
  if (OF_PROGRAMS.test(code)) return calls;
  return calls
    .replace(/（`([a-zA-Z.]+)`）/g, (whole, name: string) => (isKnown(name) ? `（${name}）` : whole))
    .replace(/ ?`([a-zA-Z.]+)` ?/g, (whole, name: string) => namesOf(name) ?? whole);
}

function isKnown(name: string): boolean {
  return namesOf(name) !== undefined;
}

function commandOf(name: string): string | undefined {
  return Object.hasOwn(CALLS, name) ? `\`double-random ${CALLS[name]}\`` : undefined;
}

/** `classes.scoring` as 信用风险等级（classes）的评分规则（scoring）. */
function namesOf(path: string): string | undefined {
  if (path.endsWith(".key")) return undefined;
  const names = path.split(".").map((name) => nameInChinese(name));
  return names.includes(undefined) ? undefined : names.join("的");
}

/** The language in which the command says one thing: what is filled in for it stays as it is. */
export function spokenToOfficials(language: Language, { code, cause }: Said): Language {
  const codes = cause === undefined ? [code] : [code, cause.code];
  const own = codes
    .filter((each) => Object.hasOwn(language.wording, each))
    .map((each) => [each, language.wording[each]!.map((text) => sentenceOfCall(text ?? "", each))] as const);
  const wording = { ...language.wording, ...Object.fromEntries(own) } as Language["wording"];
  return { ...language, wording, factText: factsOf(language, code) };
}

const WORDS_OF_ENTRIES: Readonly<Record<string, (word: string) => string | undefined>> = {
  code: (word) => codeText("zh", word),
  drawId: placeOfAct,
  event: (word) => own(EVENTS_ZH, word),
  ground: (word) => codeText("zh", word),
  kind: (word) => own(KINDS_ZH, word) ?? codeText("zh", word),
  step: (word) => own(STEPS_ZH, word),
};

/** What discretions and notes take from the entries has words of its own; elsewhere a word stands as it is written. */
function factsOf({ factText }: Language, code: string): Language["factText"] {
  if (code.startsWith("cli/word-"))
    return (name, value) => factText(name, name === "known" ? wordsInChinese(String(value)) : value);
  if (!code.startsWith("discretion/") && !code.startsWith("verify/note-")) return factText;
  return (name, value) => {
    if (code === "discretion/registry-change" && name === "fields") return fieldsInChinese(String(value));
    const said = typeof value === "string" ? WORDS_OF_ENTRIES[name]?.(value) : undefined;
    return factText(name, said ?? value);
  };
}

/** Words that may stand in a column, as an official writes them there. */
function wordsInChinese(words: string): string {
  return words
    .split(", ")
    .map((word) => own(STEPS_ZH, word) ?? own(EVENTS_ZH, word) ?? codeText("zh", word))
    .join("、");
}

function own(words: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** `entry 17, replacement` as 第 17 条（对象递补）; an id of a draw as it is. */
export function placeOfAct(place: string): string {
  const [, entry, kind] = /^(entry \d+), ([a-z]+)$/.exec(place) ?? [];
  if (entry === undefined || kind === undefined) return place;
  return `${placeInChinese(entry)}（${own(KINDS_ZH, kind) ?? kind}）`;
}

/** `status 2 (U-1, U-2); closed 1 (U-1)` as 状态（status）2 个（U-1、U-2）；关闭日期（closed）1 个（U-1）. */
export function fieldsInChinese(fields: string): string {
  return fields
    .split("; ")
    .map((each) =>
      each.replace(
        /^(\S+) (\d+) \((.*)\)$/,
        (_, field: string, count: string, units: string) =>
          `${nameInChinese(field) ?? `${field} `}${count} 个（${units.replaceAll(", ", "、")}）`,
      ),
    )
    .join("；");
}
