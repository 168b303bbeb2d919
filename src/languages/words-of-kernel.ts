/**
 * What the room may refuse or warn of, in English: `input/…`, `kernel/…`. A code never changes its meaning.
 */
import type { Wording } from "../kernel/wording.js";

export const kernelWords = {
  "input/control-character": [
    "The text holds {sign} as its character {at}: a line break, or a sign that nobody sees.",
    "Write it in one line, without control characters.",
  ],
  "input/held-by-year": [
    "`{field}` is not read here: a year holds it.",
    "Take it out. `withPolicy` and `withRegistry` give the year of another policy or registry, `readYear` that of another ledger.",
  ],
  "input/unknown-field": ["There is no field `{field}` here.", "Take it out. The fields are: {known}."],
  "input/misspelt-field": [
    "There is no field `{field}` here; the fields are: {known}.",
    "Perhaps `{near}` is meant.",
  ],
  "input/no-list": ["A list belongs here; this is {given}.", "Give a list, also of one or of none."],
  "input/no-text": ["A text belongs here; this is {given}.", "Write it as a text."],
  "input/no-flag": [
    "True or false belongs here; this is {given}.",
    "Write `true` or `false`, without quotes.",
  ],
  "input/raw-ledger": [
    "This is no ledger, but {given}: it is not a list of entries.",
    "Use readLedger on the text of the file and hand over its value.",
  ],
  "input/unusable": [
    "What was handed over {problem}.",
    "Give an object with the fields that the function names, each of its type; nothing was written.",
  ],
  "kernel/input": [
    "What was handed over holds a value that cannot be used: {problem}.",
    "Give each field its type; nothing was changed.",
  ],
  "kernel/json-text": ["JSON is read from text; this is {given}.", "Hand over the text of the file."],
  "kernel/json-form": [
    "Line {line}, column {column} is no JSON: {syntax}.",
    "Mend it there, or just before.",
  ],
  "kernel/json-deep": [
    "Line {line}, column {column} lies deeper than {most} lists and objects.",
    "Write the document with fewer levels.",
  ],
  "kernel/json-twice": [
    "`{key}` stands twice in one object, the second time in line {line}, column {column}.",
    "Keep the one that is meant: some programs would take the first, others the last.",
  ],
} satisfies Readonly<Record<string, Wording>>;
