/** What the room may refuse or find, in English: `uploads/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

const ROW = "{table}, row {row} ({whose}), `{field}`:";

export const uploadsWords = {
  // Both documents
  "uploads/too-deep": [
    "Lists and objects stand in each other more than {most} deep.",
    "Write the document as its schema shows.",
  ],
  "uploads/not-plain": [
    "{given} stands where JSON belongs.",
    "Hand over what `JSON.parse` gives, or an object of texts, numbers, lists and objects.",
  ],
  "uploads/unknown-field": [
    "There is no field `{field}` here.",
    "Perhaps `{nearest}` is meant.",
    "The schema of the document lists all of them.",
  ],
  "uploads/missing-field": [
    "The field `{field}` is missing.",
    "Add it; the schema of the document shows its form.",
  ],
  "uploads/wrong-value": [
    "{value} cannot be used here: {expected}.",
    "Correct it as the schema of the document shows.",
  ],
  // An edition
  "uploads/origins": [
    "`{field}` has {found} of `from`, `value` and `text`, and needs exactly one.",
    'Say where the value comes from; `value: ""` leaves the column empty.',
  ],
  "uploads/unknown-name": [
    "`{name}` names no value.",
    "Perhaps `{nearest}` is meant; the page about uploads lists all of them.",
    "The page about uploads lists all of them; what the office says itself is `office.NAME`, a fact of a unit `unit.fact.NAME`.",
  ],
  "uploads/name-elsewhere": [
    "`{name}` cannot be said of rows of `{rows}`.",
    "Take another value, or another kind of rows for the table.",
  ],
  "uploads/unknown-list": [
    "There is no code list `{list}`.",
    "Perhaps `{nearest}` is meant.",
    "Add it to `codeLists`.",
  ],
  "uploads/empty-list": [
    "The code list `{list}` is empty, and is not said to be open.",
    "Enter its codes, or `open: true` where they are not known.",
  ],
  "uploads/no-source": [
    "It is said to be confirmed, and no source is named.",
    "Name the `source`, or write `confirmed: false`.",
  ],
  "uploads/unknown-source": [
    "There is no source `{source}`.",
    "Perhaps `{nearest}` is meant.",
    "Add it to `sources`.",
  ],
  "uploads/name-twice": ["`{name}` stands twice.", "Call one of them otherwise."],
  "uploads/details-here": [
    "Only JSON tables of checks have details.",
    "Take `details` out, or make the table one of `json` with rows of `checks` or `draw-checks`.",
  ],
  // What the office says
  "uploads/unasked": [
    "The edition asks for no `{name}` of the office.",
    "Perhaps `{nearest}` is meant.",
    "Take it out; the page about uploads lists what the edition asks for.",
  ],
  "uploads/unknown-work": [
    "The policy has no `{name}`.",
    "Perhaps `{nearest}` is meant.",
    "Write the id of a matter or a lane, and rounds as MATTER/ROUND.",
  ],
  "uploads/unknown-map": [
    "The edition has no field `{name}` with a map.",
    "Perhaps `{nearest}` is meant.",
    "Only fields with `map` take one from the office.",
  ],
  // Which rows
  "uploads/not-a-day": ["`{value}` is no day.", "Write it as 2026-12-31."],
  "uploads/matter-alone": [
    "The matter `{matter}` is named without a round.",
    "Name the round too, or leave both out for the whole year.",
  ],
  // What does not fit
  "uploads/missing": [
    `${ROW} it is required, and nothing says it.`,
    "It comes from {from}. What begins with `office.` stands in uploads.json, `unit.fact.` in a column of the list of units.",
  ],
  "uploads/incomplete": [
    `${ROW} {missing} of {of} items are not known; the cell stays empty.`,
    "Complete the list of inspectors, such as the number of a certificate that is valid on the day.",
  ],
  "uploads/formula-like": [
    `${ROW} \`{value}\` begins like a formula.`,
    "It is written as it stands. Open the workbook and not the CSV file: a spreadsheet would work it out.",
  ],
  "uploads/no-map": [
    `${ROW} nobody has said what \`{value}\` is called there.`,
    "Say it in uploads.json, in `maps` under the name of the field.",
  ],
  "uploads/too-few": [
    `${ROW} {count} where at least {least} are asked for.`,
    "Complete what is recorded of the visit.",
  ],
  "uploads/join": [
    `${ROW} \`{value}\` holds the sign \`{join}\` that stands between items.`,
    "Correct the item, or take another `join` where the system allows it.",
  ],
  "uploads/no-text": [`${ROW} \`{value}\` is no text.`, "Correct it."],
  "uploads/no-day": [`${ROW} \`{value}\` is no day.`, "Write it as 2026-03-01."],
  "uploads/no-year": [`${ROW} \`{value}\` is no year.`, "Write four digits."],
  "uploads/no-ratio": [`${ROW} \`{value}\` is no share between 0 and 1.`, "Write it as 0.05."],
  "uploads/no-number": [`${ROW} \`{value}\` is no whole number.`, "Write digits only."],
  "uploads/other-length": [
    `${ROW} \`{value}\` has {found} {counts}, and {length} are asked for.`,
    "Compare it with its source.",
  ],
  "uploads/too-long": [
    `${ROW} \`{value}\` has {found} {counts}, and at most {most} are taken.`,
    "Shorten it where it comes from. Nothing is cut off here.",
  ],
  "uploads/other-form": [
    `${ROW} \`{value}\` has none of these forms: {forms}.`,
    "Compare it with the licence. Where the id in the registry is no such code, keep the code as a fact of the unit.",
  ],
  "uploads/not-in-list": [
    `${ROW} \`{value}\` does not stand in the code list {list}.`,
    "It has {known}. Correct the value, or the list in an edition of your own.",
  ],
} satisfies Readonly<Record<string, Wording>>;
