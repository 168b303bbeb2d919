/** The accepted value, or an exception whose message says every refusal in one language. */
import { type Refusal, refusalText } from "../kernel/refusal.js";
import { RefusalError, type Result, valueOr } from "../kernel/result.js";
import { type Language, wordsOf } from "./words-of.js";

export function valueOrWords<T>(result: Result<T>, language: Language): T {
  return valueOr(
    result,
    (refusals) =>
      new RefusalError(
        refusals,
        refusals.map((each) => lineOf(each, language)),
      ),
  );
}

/**
 * `sources.0.value: message advice [code]`; a refusal of another door, for which the language has no words,
 * as data.
 */
function lineOf(refusal: Refusal, language: Language): string {
  const place = refusal.path.length === 0 ? "" : `${refusal.path.join(".")}: `;
  if (!Object.hasOwn(language.wording, refusal.code)) return place + refusalText(refusal);
  const { message, advice } = wordsOf(refusal, language);
  return `${place}${message} ${advice} [${refusal.code}]`;
}
