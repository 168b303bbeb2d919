/**
 * For callers who would rather have an exception than look at `ok`: its message says every refusal in
 * English.
 */
import type { Result } from "../kernel/result.js";
import { english } from "./english.js";
import { valueOrWords } from "./value-or-words.js";

/**
 * The accepted value.
 *
 * @throws RefusalError (its `code` is "ERR_REFUSED") when the input was rejected, TypeError when it is no
 * answer at all
 * @example
 * orThrow({ ok: true, value: 3, warnings: [] }); // 3
 */
export function orThrow<T>(result: Result<T>): T {
  return valueOrWords(result, english);
}
