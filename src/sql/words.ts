/** What a draw in a database may refuse, in English: `sql/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const sqlWords = {
  "sql/method": [
    "Draws of the method `{method}` are not written as statements: a shuffle goes through all units one after the other.",
    "Draw in process, or by the method `ticket/1`.",
  ],
  "sql/order": [
    "Stratum `{stratum}` has `{field}`: its units are not taken by ticket alone, and this order is not written as statements.",
    "Draw this matter in process.",
  ],
  "sql/window": [
    "The window of rule `{rule}` begins on the day in the fact `{fact}`, and its column is not one of days.",
    'Say `{fact}: "day"` among the types of the facts, and give it a column of the type DATE.',
  ],
  "sql/fact-type": [
    "The policy asks for the fact `{fact}`, and nothing says what its column holds.",
    "Name it among the types of the facts: `text`, `number`, `boolean` or `day`.",
  ],
  "sql/order-of-list": [
    "A condition asks whether `{field}` comes before or after something; a unit has several, and databases do not agree on what that means.",
    "Ask for values: `$eq`, `$in`, `$ne`, `$nin`.",
  ],
  "sql/no-text": [
    "A condition on `{field}` has a text with the sign U+0000, which no database of the three holds.",
    "Correct the text.",
  ],
} satisfies Record<string, Wording>;
