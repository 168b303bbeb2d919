/** `orThrow` for the doors of logs: the same, with the words that a log needs. */
import type { Result } from "../kernel/result.js";
import { englishOfLog } from "./english-of-log.js";
import { valueOrWords } from "./value-or-words.js";

/**
 * The accepted value.
 *
 * @throws RefusalError (its `code` is "ERR_REFUSED") when the input was rejected, TypeError when it is no
 * answer at all
 * @example
 * orThrow({ ok: true, value: 3, warnings: [] }); // 3
 */
export function orThrowOfLog<T>(result: Result<T>): T {
  return valueOrWords(result, englishOfLog);
}
