/** The answer of everything that reads the caller's data: a value with warnings, or all refusals at once, in input order. */
import { OutOfRange, WrongType } from "./misuse.js";
import type { Refusal } from "./refusal.js";

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

/** Thrown by `orThrow`. Its message lists every refusal; `refusals` holds them as data. */
export class RefusalError extends Error {
  override readonly name = "RefusalError";
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(lineOf).join("\n"));
    this.refusals = refusals;
  }
}

/**
 * The accepted value, for callers who would rather have an exception than look at `ok`.
 *
 * @throws RefusalError when the input was rejected, TypeError when it is no answer at all
 * @example
 * orThrow(accept(3)); // 3
 */
export function orThrow<T>(result: Result<T>): T {
  const answer = answerIn(result);
  if (answer.ok) return answer.value;
  throw answer.error;
}

/** The value, or the error to throw. */
function answerIn<T>(result: Result<T>): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Error } {
  try {
    if (result.ok === true) return { ok: true, value: result.value };
    return { ok: false, error: new RefusalError(result.refusals) };
  } catch {
    return {
      ok: false,
      error: new WrongType("`orThrow` takes what a function of this library answers: { ok, value } or { ok, refusals }."),
    };
  }
}

/** `sources.0.value: message advice [code]` */
function lineOf({ code, path, message, advice }: Refusal): string {
  return `${path.length === 0 ? "" : `${path.join(".")}: `}${message} ${advice} [${code}]`;
}
