/**
 * Sentences of the library as an official reads them at the command: a function is the subcommand that does the same, and
 * a field has its Chinese name before its own. What the command has no word for stays.
 */

import { nameInChinese } from "../languages/names-in-chinese.js";
import type { Language, Said } from "../languages/words-of.js";
import { factsOfCall } from "./facts-of-call.js";
import type { Titles } from "./options.js";
import { UNTITLED } from "./titles.js";
import { placesInChinese } from "./usage-zh.js";

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
  const calls = placesInChinese(sentence)
    .replace(/ ?`(\{(?!mapping\})\w+\})` ?/g, "“$1”")
    // Rows of the catalogue of conflicts, which no office has.
    .replace(/（\{conflict\}）|[；、]\{conflict\}(?=）)/g, "")
    .replace(/`([a-zA-Z]+)`/g, (whole, name: string) => commandOf(name) ?? whole);
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

/** The language in which the command says one thing: what is filled in for it as officials call it. */
export function spokenToOfficials(
  language: Language,
  { code, cause }: Said,
  called: Titles = UNTITLED,
): Language {
  const codes = cause === undefined ? [code] : [code, cause.code];
  const own = codes
    .filter((each) => Object.hasOwn(language.wording, each))
    .map((each) => [each, language.wording[each]!.map((text) => sentenceOfCall(text ?? "", each))] as const);
  const wording = { ...language.wording, ...Object.fromEntries(own) } as Language["wording"];
  return { ...language, wording, factText: factsOfCall(language, code, called) };
}
