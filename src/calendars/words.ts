/** What the room may refuse or warn of, in English: `calendars/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const calendarsWords = {
  "calendars/unknown-year": [
    "The holidays of {year} are not known here.",
    "Take a year from 2004 whose notice is out, update the package, or write the calendar yourself.",
  ],
} satisfies Readonly<Record<string, Wording>>;
