/**
 * The last net of everything that does not answer with refusals: a mistake of the calling program is told in
 * words, where, what is wrong, and what belongs there. Nobody meets an error from deep inside that says
 * nothing of their own arguments.
 */
import { OutOfRange, WrongType } from "./misuse.js";
import { isRefusalError } from "./result.js";

/**
 * What `run` gives. What it stumbles over (a value of a wrong type, a proxy that was revoked, a getter that
 * throws) is told like any other mistake.
 *
 * @param name - the function that was called
 * @param takes - what belongs there, and where it comes from
 * @throws TypeError (RangeError where that was met) with the name of the function, the problem, and what it
 * takes
 * @example
 * told("headOf", "It takes a ledger.", () => 7); // 7
 */
export function told<T>(name: string, takes: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (isTold(error)) throw error;
    const words = `\`${name}\` cannot use what it was given: ${problemOf(error)}. ${takes}`;
    throw isBeyond(error) ? new OutOfRange(words) : new WrongType(words);
  }
}

function isTold(error: unknown): boolean {
  try {
    return error instanceof WrongType || error instanceof OutOfRange || isRefusalError(error);
  } catch {
    return false;
  }
}

function isBeyond(error: unknown): boolean {
  try {
    return error instanceof RangeError;
  } catch {
    return false;
  }
}

/** How engines say that a text would be too long: each in words of its own, none of which says what to do. */
const TOO_LONG = /string length|string longer|allocation size overflow/i;

/** The words of what was thrown, whatever it is: a getter may throw anything at all. */
export function problemOf(error: unknown): string {
  try {
    if (error instanceof RangeError && TOO_LONG.test(error.message))
      return "a text would be longer than one text can be; take it in parts";
    return String(error instanceof Error ? error.message : error).replace(/\.$/, "");
  } catch {
    return "something that cannot be read was thrown";
  }
}

/** False for whatever a check stumbles over: a proof that is out of shape does not hold. */
export function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
