/** `orThrow` for the door of the auditor: the same, with the words that an auditor meets. */
import type { Result } from "../kernel/result.js";
import { englishOfAudit } from "./english-of-audit.js";
import { valueOrWords } from "./value-or-words.js";

/**
 * The accepted value.
 *
 * @throws RefusalError (its `code` is "ERR_REFUSED") when the input was rejected, TypeError when it is no
 * answer at all
 * @example
 * orThrow({ ok: true, value: 3, warnings: [] }); // 3
 */
export function orThrowOfAudit<T>(result: Result<T>): T {
  return valueOrWords(result, englishOfAudit);
}
