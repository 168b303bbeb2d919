/** What a mapping says of cells, for all lists: words of the office, years of another calendar. */
import type { OwnWords } from "./values/read-word.js";

export interface CellRules {
  readonly words?: OwnWords;
  /** Years of two or three digits are those of the Republic of China. */
  readonly republic?: boolean;
}
