/**
 * The last net of everything that answers with refusals: a value of a wrong type, deep inside what was handed
 * over, is refused like any other fault.
 */
import { withPlainFacts } from "./plain-facts.js";
import { refuse } from "./refusal.js";
import { isRefusalError, type Rejected, type Result, reject } from "./result.js";
import { problemOf } from "./told.js";

/**
 * What `run` answers; what it stumbles over as a refusal. Nobody who calls a function that refuses has to
 * catch as well.
 *
 * @example
 * refusing(() => accept((null as never)["length"])).ok; // false
 */
export function refusing<Answer>(run: () => Result<Answer>): Result<Answer> {
  try {
    return refusingOf(run());
  } catch (error) {
    return refused(error);
  }
}

/** The same of an answer that comes later. */
export async function refusingLater<Answer>(run: () => Promise<Result<Answer>>): Promise<Result<Answer>> {
  try {
    return refusingOf(await run());
  } catch (error) {
    return refused(error);
  }
}

function refusingOf<Answer>(answer: Result<Answer>): Result<Answer> {
  return answer.ok ? answer : reject(answer.refusals.map(withPlainFacts));
}

/** A getter or a proxy may throw anything, even what cannot be looked at. */
function refused(error: unknown): Rejected {
  try {
    if (isRefusalError(error)) return reject(error.refusals.map(withPlainFacts));
  } catch {}
  return reject([refuse("kernel/input", [], { problem: problemOf(error) })]);
}
