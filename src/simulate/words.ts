/** What the room may refuse or warn of, in English: `simulate/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const simulateWords = {
  "simulate/seeds": [
    "{value} is not a number of seeds.",
    "Give a whole number from 0; 200 is enough for a report.",
  ],
} satisfies Readonly<Record<string, Wording>>;
