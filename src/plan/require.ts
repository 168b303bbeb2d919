/**
 * What the arithmetic of a plan takes for granted. These are a programmer's faults, and so are thrown: data
 * is read at the door.
 */
import { OutOfRange } from "../kernel/misuse.js";

/**
 * @throws RangeError when a value is not a whole number from 0 to 2^53 − 1.
 */
export function requireCounts(what: string, values: readonly number[]): void {
  for (const value of values) {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new OutOfRange(`${what} are whole numbers from 0: ${value} is not.`);
  }
}
