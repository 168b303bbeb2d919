/** What was read of a cell otherwise than it stands there. */
import type { ReadingWhy } from "./values/reading.js";

/** A cell that was not taken letter for letter. */
export interface Reading {
  readonly file: string;
  /** Null of a text file. */
  readonly sheet: string | null;
  /** `B12`. */
  readonly cell: string;
  readonly heading: string;
  readonly value: string;
  readonly readAs: string;
  readonly why: readonly ReadingWhy[];
}
