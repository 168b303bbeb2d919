/**
 * The one catalogue of words: what every refusal and finding says, in English and Chinese.
 *
 * Programs decide by code and facts; people read these words. They may be bettered at any time, codes may not.
 */
import { factInChinese } from "./facts-in-chinese.js";
import { told } from "./told.js";
import { assignWords } from "./words/assign.js";
import { calendarWords } from "./words/calendars.js";
import { drawWords } from "./words/draw.js";
import { engineWords } from "./words/engine.js";
import { engineCaseWords } from "./words/engine-cases.js";
import { engineChangeWords } from "./words/engine-changes.js";
import { enginePeopleWords } from "./words/engine-people.js";
import { engineResultWords } from "./words/engine-results.js";
import { ioWords } from "./words/io.js";
import { kernelWords } from "./words/kernel.js";
import { ledgerWords } from "./words/ledger.js";
import { planWords } from "./words/plan.js";
import { planAheadWords } from "./words/plan-ahead.js";
import { planConditionWords } from "./words/plan-conditions.js";
import { policyWords } from "./words/policy.js";
import { policyDayWords } from "./words/policy-days.js";
import { policyLaneWords } from "./words/policy-lanes.js";
import { randomWords } from "./words/random.js";
import { registryWords } from "./words/registry.js";
import { scheduleWords } from "./words/schedule.js";
import { simulateWords } from "./words/simulate.js";
import { verifyWords } from "./words/verify.js";
import { verifyNoteWords } from "./words/verify-notes.js";
import { verifyYearWords } from "./words/verify-year.js";
import type { Wording, Words } from "./words/words.js";

/** Every code with its words. */
export const WORDING = {
  ...kernelWords,
  ...randomWords,
  ...registryWords,
  ...policyWords,
  ...policyDayWords,
  ...policyLaneWords,
  ...planWords,
  ...planConditionWords,
  ...planAheadWords,
  ...drawWords,
  ...assignWords,
  ...scheduleWords,
  ...calendarWords,
  ...simulateWords,
  ...ledgerWords,
  ...engineWords,
  ...engineCaseWords,
  ...engineChangeWords,
  ...engineResultWords,
  ...enginePeopleWords,
  ...verifyWords,
  ...verifyNoteWords,
  ...verifyYearWords,
  ...ioWords,
} as const satisfies Words;

/** `room/what-is-wrong`. A code keeps its meaning for ever. */
export type RefusalCode = keyof typeof WORDING;

/** Values that a message names. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export type Language = "en" | "zh";

/**
 * What a refusal or finding says, and what to do next.
 *
 * @throws TypeError when something else is handed over
 * @example
 * wordsOf({ code: "random/no-source", facts: {} }, "zh").message; // "种子没有来源。"
 */
export function wordsOf(
  said: { readonly code: RefusalCode; readonly facts: Facts },
  language: Language,
): { readonly message: string; readonly advice: string } {
  return told("wordsOf", "It takes a refusal or a finding, and `en` or `zh`.", () => wordsIn(said, language));
}

function wordsIn(
  { code, facts }: { readonly code: RefusalCode; readonly facts: Facts },
  language: Language,
): { readonly message: string; readonly advice: string } {
  const [message, withNearest, without]: Wording = WORDING[code][language];
  const advice = facts["nearest"] === null || facts["nearest"] === "none" ? (without ?? withNearest) : withNearest;
  return { message: fill(message, facts, language), advice: fill(advice, facts, language) };
}

function factInEnglish(name: string, value: Facts[string]): string {
  return name === "round" && value === "any" ? "any round" : String(value ?? "none");
}

/** Fills in one pass, so that a fact which itself holds `{…}` is shown as it is. */
function fill(text: string, facts: Facts, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    if (!Object.hasOwn(facts, name)) return place;
    return language === "zh" ? factInChinese(name, facts[name]!) : factInEnglish(name, facts[name]!);
  });
}
