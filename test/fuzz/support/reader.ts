/** One reader, and the inputs that it is tried with. */
import type { Dice } from "../../support/dice.js";

export interface Reader {
  readonly name: string;
  /** How many inputs it is tried with in a short run: fewer, the longer it takes. */
  readonly inputs: number;
  /** What it is given, made from dice alone. */
  readonly given: (dice: Dice) => readonly unknown[];
  // biome-ignore lint/suspicious/noExplicitAny: nobody keeps to types here
  readonly read: (...given: any[]) => unknown;
  /** Does it tell a mistake by throwing? Then in words of this library. */
  readonly mayThrow?: boolean;
}
