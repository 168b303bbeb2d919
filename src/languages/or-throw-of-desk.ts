/** `orThrow` for the door of the desk: the same, with the words that are met there. */
import type { Result } from "../kernel/result.js";
import { englishOfDesk } from "./english-of-desk.js";
import { valueOrWords } from "./value-or-words.js";

/**
 * The accepted value.
 *
 * @throws RefusalError (its `code` is "ERR_REFUSED") when the input was rejected, TypeError when it is no
 * answer at all
 * @example
 * orThrow({ ok: true, value: 3, warnings: [] }); // 3
 */
export function orThrowOfDesk<T>(result: Result<T>): T {
  return valueOrWords(result, englishOfDesk);
}
