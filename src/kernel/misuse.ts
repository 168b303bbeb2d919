/**
 * Mistakes of a calling program that are told in words. Whatever else is thrown was met deep inside; see
 * `told`.
 */

/** A value of a wrong type, or without its form. */
export class WrongType extends TypeError {}

/** A value of the right type that lies beyond what is possible. */
export class OutOfRange extends RangeError {}
