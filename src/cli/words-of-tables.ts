/** What acts may refuse of the tables that are handed to them, in English. */
import type { Wording } from "../kernel/wording.js";

export const tablesWords = {
  "cli/table-no-headings": [
    "Nowhere in the first 30 rows of {file} stand the headings that this act reads.",
    "Write them in one row, for example {example}.",
  ],
  "cli/table-missing-column": [
    "{file} has no column for `{field}`.",
    "Add it with the heading {fieldZh} or {field}. The headings found are: {headings}.",
  ],
  "cli/table-second-column": [
    "`{heading}` means the same as an earlier column of {file}.",
    "Keep the right one, and delete the other.",
  ],
  "cli/table-near-heading": [
    "`{heading}` is no column of {file} that is read; `{near}` is.",
    "Correct the heading; delete the column if it is not needed.",
  ],
  "cli/table-several-sheets": [
    "Several sheets of {file} have the headings of this act: {names}.",
    "Put all rows into one sheet, or leave only the right one in the file.",
  ],
  "cli/word-unknown": [
    "`{value}` in `{heading}` is none of the words that there are.",
    "Write one of {known}.",
  ],
  "cli/word-is-day": [
    "`{value}` in `{heading}` is a day, and a word is asked for.",
    "Look whether the cells of the row stand in the wrong columns; here belongs one of {known}.",
  ],
  "cli/word-missing": [
    "{count} rows say nothing in the column `{heading}`: {first}.",
    "Write one of these in each: {known}.",
  ],
  "cli/table-no-rows": [
    "Nothing stands below the headings of {file}.",
    "Fill in its rows and run again; if they are on another sheet or in another file, name that file.",
  ],
  "cli/codes-unknown": [
    "`{value}` in `{heading}` holds what is no outcome of an inspection: `{odd}`.",
    "Write codes or words, several apart by `;`. Codes: {known}; words: {knownZh}.",
  ],
  "cli/codes-differ": [
    "The codes are {codes}, and the words beside them say {found}.",
    "Correct one of the two: nobody can tell which is right.",
  ],
  "cli/nothing-corrected": [
    "The result of {unit} in {drawId} stands already as this correction says: there is nothing to write.",
    "Take the row out. Where something else is to be corrected, write into the row what should stand.",
  ],
  "cli/id-unknown": [
    "`{value}` in `{heading}` is on no registry of this ledger.",
    "Compare it with the registry; who is new is entered there first.",
  ],
  "cli/id-near": [
    "`{value}` in `{heading}` is on no registry of this ledger; `{near}` is.",
    "Compare the row with the registry, and correct the id if that one is meant.",
  ],
  "cli/name-for-id": [
    "`{value}` in `{heading}` is a name, and an id is asked for.",
    "In the registry `{ids}` alone has that name: enter that id if it is meant.",
  ],
  "cli/name-of-several": [
    "`{value}` in `{heading}` is a name, and an id is asked for.",
    "In the registry several have that name: {ids}. Enter the id of the one that is meant.",
  ],
  "cli/name-differs": [
    "`{heading}` says `{name}` beside {id}, who has another name in the registry.",
    "Correct the name or the id: nobody can tell which is right.",
  ],
  "cli/draw-unknown": [
    "`{value}` in `{heading}` is no draw or case of this ledger.",
    "Copy the id from the list of drawn units.",
  ],
  "cli/draw-near": [
    "`{value}` in `{heading}` is no draw or case of this ledger; `{near}` is.",
    "Correct the id if that one is meant.",
  ],
  "cli/draw-of-none": [
    "`{value}` has no visit on this ledger that stands.",
    "Look at the list of drawn units; a visit that was not ordered has no result.",
  ],
  "cli/draw-of-several": [
    "`{value}` has visits in {draws}, and the row does not say which of them this is.",
    "Enter the id of the draw in a column of its own (抽取编号, draw).",
  ],
  "cli/readings-to-accept": [
    "{count} readings of {file} are not letter for letter, and nobody has accepted them.",
    "Where all of them are right, add --accept readings. --dry-run shows what would be written.",
  ],
} as const satisfies Readonly<Record<string, Wording>>;
