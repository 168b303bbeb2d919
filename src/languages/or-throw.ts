/** For callers who would rather have an exception than look at `ok`: its message says every refusal in English. */
import type { Refusal } from "../kernel/refusal.js";
import { RefusalError, type Result, valueOr } from "../kernel/result.js";
import { english } from "./english.js";
import { wordsOf } from "./words-of.js";

/**
 * The accepted value.
 *
 * @throws RefusalError (its `code` is "ERR_REFUSED") when the input was rejected, TypeError when it is no answer at all
 * @example
 * orThrow({ ok: true, value: 3, warnings: [] }); // 3
 */
export function orThrow<T>(result: Result<T>): T {
  return valueOr(result, (refusals) => new RefusalError(refusals, refusals.map(lineOf)));
}

/** `sources.0.value: message advice [code]` */
function lineOf({ code, path, facts }: Refusal): string {
  const { message, advice } = wordsOf({ code, facts }, english);
  return `${path.length === 0 ? "" : `${path.join(".")}: `}${message} ${advice} [${code}]`;
}
