/**
 * The answer of everything that reads the caller's data: a value with warnings, or all refusals at once, in
 * input order.
 */
import { OutOfRange, WrongType } from "./misuse.js";
import { type Refusal, refusalText } from "./refusal.js";

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
  /** Doubts that do not stop the work. */
  readonly warnings: readonly Refusal[];
}

export interface Rejected {
  readonly ok: false;
  /** At least one. */
  readonly refusals: readonly Refusal[];
}

export type Result<T> = Accepted<T> | Rejected;

/**
 * An accepted value.
 *
 * @example
 * accept(3); // { ok: true, value: 3, warnings: [] }
 */
export function accept<T>(value: T, warnings: readonly Refusal[] = []): Accepted<T> {
  return { ok: true, value, warnings };
}

/**
 * A rejected input.
 *
 * @throws RangeError when there is no refusal: a rejection without a reason helps nobody.
 * @example
 * reject([refuse("random/no-source", ["sources"])]).ok; // false
 */
export function reject(refusals: readonly Refusal[]): Rejected {
  if (refusals.length === 0) throw new OutOfRange("A rejection names at least one refusal.");
  return { ok: false, refusals };
}

/**
 * Thrown by `orThrow`; `refusals` holds as data what its message says. Told by its `code`, whichever copy of
 * this library made it.
 */
export class RefusalError extends Error {
  override readonly name = "RefusalError";
  readonly code = "ERR_REFUSED";
  readonly refusals: readonly Refusal[];

  /** @param lines - what the message says of each; where, which code and with which facts when left out */
  constructor(refusals: readonly Refusal[], lines: readonly string[] = refusals.map(lineOf)) {
    super(lines.join("\n"));
    this.refusals = refusals;
  }
}

/**
 * `sources.0.value: [random/not-hex] {"found":"x"}`: the sentence is left to `wordsOf`, so that nobody
 * carries words who shows none.
 */
function lineOf(refusal: Refusal): string {
  const { path } = refusal;
  return `${path.length === 0 ? "" : `${path.join(".")}: `}${refusalText(refusal)}`;
}

/** Was this thrown because an input was rejected? */
export function isRefusalError(error: unknown): error is RefusalError {
  try {
    return (error as { readonly code?: unknown } | null | undefined)?.code === "ERR_REFUSED";
  } catch {
    return false;
  }
}

/**
 * The accepted value, for rooms that hand over what they have made themselves: a rejection is a fault of the
 * program. Callers have `orThrow` of the doors.
 *
 * @throws RefusalError when the input was rejected, TypeError when it is no answer at all
 * @example
 * accepted(accept(3)); // 3
 */
export function accepted<T>(result: Result<T>): T {
  return valueOr(result, (refusals) => new RefusalError(refusals));
}

/** The accepted value; throws what `errorOf` makes of the refusals. */
export function valueOr<T>(result: Result<T>, errorOf: (refusals: readonly Refusal[]) => Error): T {
  const answer = answerIn(result, errorOf);
  if (answer.ok) return answer.value;
  throw answer.error;
}

/** The value, or the error to throw. */
function answerIn<T>(
  result: Result<T>,
  errorOf: (refusals: readonly Refusal[]) => Error,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Error } {
  try {
    if (result.ok === true) return { ok: true, value: result.value };
    return { ok: false, error: errorOf(result.refusals) };
  } catch {
    return {
      ok: false,
      error: new WrongType(
        "`orThrow` takes what a function of this library answers: { ok, value } or { ok, refusals }.",
      ),
    };
  }
}
