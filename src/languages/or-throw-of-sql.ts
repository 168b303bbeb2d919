/** `orThrow` for the door of draws in a database: the same, with the words that it needs. */
import type { Result } from "../kernel/result.js";
import { englishOfSql } from "./english-of-sql.js";
import { valueOrWords } from "./value-or-words.js";

/**
 * The accepted value.
 *
 * @throws RefusalError (its `code` is "ERR_REFUSED") when the input was rejected, TypeError when it is no
 * answer at all
 * @example
 * orThrow({ ok: true, value: 3, warnings: [] }); // 3
 */
export function orThrowOfSql<T>(result: Result<T>): T {
  return valueOrWords(result, englishOfSql);
}
