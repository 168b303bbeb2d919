/**
 * An instant far in the future is a slip of the pen, and ends the year: nothing can be written before it any more, and
 * nothing is ever taken back.
 */
import { addDays, instantDay, isInstant, laterDay } from "../kernel/iso-date.js";
import type { Year } from "../year/year.js";
import { CommandError } from "./command-error.js";

/** So long after the last entry of a ledger somebody may still come back to it. */
const DAYS = 400;

/** @throws CommandError for an instant after the year that follows the plan's, and long after the last entry */
export function needNearInstant(at: string, { policy, ledger }: Pick<Year, "policy" | "ledger">): void {
  if (!isInstant(at)) return;
  const endOfNext = `${policy.year + 1}-12-31`;
  const last = ledger.at(-1)?.at;
  const until = last === undefined ? endOfNext : laterDay(endOfNext, addDays(instantDay(last), DAYS));
  if (instantDay(at) > until) throw new CommandError("cli/far-instant", { at, until, year: policy.year });
}
