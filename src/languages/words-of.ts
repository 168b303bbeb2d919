/**
 * What a refusal, a finding or a note says: a message and an advice, in the language that is handed over.
 * Programs decide by codes; people read these words.
 */

import { WrongType } from "../kernel/misuse.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Facts } from "../kernel/refusal.js";
import { told } from "../kernel/told.js";
import type { Wording } from "../kernel/wording.js";

/** A language: `english` and `chinese` are there; another one is a value of this form. */
export interface Language {
  /** BCP 47, for example "zh". */
  readonly tag: string;
  /** By code. */
  readonly wording: Readonly<Record<string, Wording>>;
  /** A fact as its sentences say it. */
  readonly factText: (name: string, value: Facts[string]) => string;
}

/** What can be said in words. */
export interface Said {
  readonly code: string;
  readonly facts: Facts;
  /** The refusal behind a finding: its sentence stands where the finding says what was found. */
  readonly cause?: Said;
}

/**
 * What a refusal, a finding or a note says, and what to do next.
 *
 * @throws TypeError when something else is handed over, or the language does not know the code
 * @example
 * wordsOf({ code: "random/no-source", facts: {} }, chinese).message; // "种子没有来源。"
 */
export function wordsOf(
  said: Said,
  language: Language,
): { readonly message: string; readonly advice: string } {
  return told("wordsOf", "It takes a refusal, a finding or a note, and `english` or `chinese`.", () =>
    wordsIn(said, checked(language)),
  );
}

/** A language is handed over whole, not by its tag: whoever speaks one carries one. */
function checked(language: Language): Language {
  if (typeof language?.wording === "object") return language;
  throw new WrongType(
    `The language given to \`wordsOf\` is ${nameOfThing(language)}: give it \`english\` or \`chinese\`, imported from the same door.`,
  );
}

function wordsIn(
  { code, facts: own, cause }: Said,
  language: Language,
): { readonly message: string; readonly advice: string } {
  if (!Object.hasOwn(language.wording, code))
    throw new WrongType(
      `The language "${language.tag}" has no words for the code \`${code}\`: import it from the door of the function that gave the code.`,
    );
  const facts = cause === undefined ? own : { ...own, found: clause(wordsIn(cause, language).message) };
  const [message, withNearest, without] = language.wording[code]!;
  const advice =
    facts["nearest"] === null || facts["nearest"] === "none" ? (without ?? withNearest) : withNearest;
  return { message: fill(message, facts, language), advice: fill(advice, facts, language) };
}

/** A sentence within a sentence does without its own stop. */
function clause(sentence: string): string {
  return sentence.replace(/[.。]$/, "");
}

/**
 * Fills in one pass, so that a fact which itself holds `{…}` is shown as it is. Blanks stand between Chinese and what is
 * none: a Chinese fact has none.
 */
function fill(text: string, facts: Facts, { factText }: Language): string {
  return text.replace(PLACE, (place, before = "", name: string, after = "") => {
    if (!Object.hasOwn(facts, name)) return place;
    const said = factText(name, facts[name]!);
    return `${BEGINS_CHINESE.test(said) ? "" : before}${said}${ENDS_CHINESE.test(said) ? "" : after}`;
  });
}

const PLACE = /((?<=[\p{Script=Han}）”]) )?\{(\w+)\}( (?=[\p{Script=Han}（“]))?/gu;
const BEGINS_CHINESE = /^[\p{Script=Han}（“]/u;
const ENDS_CHINESE = /[\p{Script=Han}）”]$/u;
