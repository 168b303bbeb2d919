/** The share of a full post: "1/2". */
import { readFraction } from "../kernel/fraction.js";

/**
 * More than nothing, at most a full post, and with a denominator of at most 1000, which keeps every product
 * of it exact.
 *
 * @example
 * isPostShare("1/2"); // true
 */
export function isPostShare(value: unknown): value is string {
  const share = typeof value === "string" ? readFraction(value) : undefined;
  return (
    share !== undefined &&
    share.numerator > 0n &&
    share.numerator <= share.denominator &&
    share.denominator <= 1000n
  );
}
