/** `orThrow` for the door of draws made elsewhere: the same, with the words that are met there. */
import type { Result } from "../kernel/result.js";
import { englishOfElsewhere } from "./english-of-elsewhere.js";
import { valueOrWords } from "./value-or-words.js";

/**
 * The accepted value.
 *
 * @throws RefusalError (its `code` is "ERR_REFUSED") when the input was rejected, TypeError when it is no
 * answer at all
 * @example
 * orThrow({ ok: true, value: 3, warnings: [] }); // 3
 */
export function orThrowOfElsewhere<T>(result: Result<T>): T {
  return valueOrWords(result, englishOfElsewhere);
}
