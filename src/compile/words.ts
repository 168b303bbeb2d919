/** What the room may refuse or warn of, in English: `plan/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const compileWords = {
  "plan/dead-end-ahead": [
    "Matter `{matter}` came to a dead end in {failed} of {searched} years that were played ahead with public seeds ({rounds}): the year that is drawn may come to the same.",
    "Lower the amounts, loosen the caps or limits, or add people and days, before the year begins.",
  ],
  "plan/promise-by-chance": [
    "Rule `{rule}` was not kept in {failed} of {searched} years that were played ahead with public seeds, for {units} units or more (the first is {first}): the year that is drawn may come to the same. A visit without a day was taken on the last day of its round.",
    "Draw more often, lengthen its window, or let fewer visits be enough.",
  ],
} satisfies Readonly<Record<string, Wording>>;
