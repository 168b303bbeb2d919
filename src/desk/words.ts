/** What the room may refuse or warn of, in English: `desk/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const deskWords = {
  "desk/readings-form": [
    "This is not the statement that `double-random check` writes: {places}.",
    "Check the lists again, so that it is written anew: double-random check CASE --accept readings.",
  ],
  "desk/mapping-form": [
    "columns.json, {place}: {problem}.",
    "Correct it; `docs/desk.md` shows the form of the file with an example.",
  ],
  "desk/no-heading": [
    "Nowhere in the first 30 rows of {file} stand headings of a list of {list}.",
    "Write the headings in one row, for example {example}; or name their row in the mapping (`heading`).",
  ],
  "desk/missing-heading": [
    "{file} has no column for `{field}`, without which the list cannot be read.",
    "Add it, or say in the mapping which heading means it. The headings found are: {headings}.",
  ],
  "desk/near-heading": [
    "`{heading}` in {file} is on no list of headings; `{near}` is ({field}). Whether that is meant has to be said.",
    "Correct the heading, or say it in columns.json: {mapping}; with null in place of the field for a column that is left out.",
  ],
  "desk/near-needed-heading": [
    "{file} has no column for `{field}`, without which the list cannot be read; `{heading}` is near to the heading `{near}`.",
    "Correct the heading, or say in columns.json that it is meant: {mapping}.",
  ],
  "desk/unknown-heading": [
    "The mapping names a heading `{heading}` that {file} does not have.",
    "Correct it; the headings found are: {headings}.",
  ],
  "desk/unknown-field": [
    "The mapping reads `{heading}` as `{field}`, which is no field of this list.",
    "Write one of {known}, `fact:NAME` for an own fact of units, or null to leave the column out.",
  ],
  "desk/second-column": [
    "`{heading}` means the same as an earlier column of {file}.",
    "Say in the mapping which of the two is meant, and null for the other.",
  ],
  "desk/column-without-heading": [
    "Column {column} of {file} has no heading, and something stands in it.",
    "Write a heading above it, or empty the column.",
  ],
  "desk/total-row": [
    "The row “{value}” adds up others: it is nobody that could be inspected.",
    "Delete the row and save the file again.",
  ],
  "desk/several-rows": [
    "`{value}` stands on several rows that differ in {fields}: {first} and {second}.",
    "One firm is one row. Either put all of it into one cell of one row, apart by `;`, and delete the others; or, where each row is a place that is inspected by itself, give each an id of its own, for instance with -1 and -2 behind it.",
  ],
  "desk/example-row": [
    "The example row is still there: it shows how a row is filled in, and is none of the list.",
    "Delete the row.",
  ],
  "desk/section-row": [
    "The row “{value}” is a title between the others: it is nobody that could be inspected.",
    "Delete the row; if the rows below need its word, put it into a column of its own.",
  ],
  "desk/covered-cell": [
    "`{value}` in `{heading}` lies under a merged cell of another text, where nobody sees it.",
    "Undo the merging, look at what stands in each of the cells, and save the file again.",
  ],
  "desk/no-id": ["The row has no id in `{heading}`.", "Enter the id, or delete the row."],
  "desk/placeholder-id": [
    "`{value}` in `{heading}` is no id: it stands where there is none.",
    "Enter the id of this one alone, or delete the row.",
  ],
  "desk/no-issue-day": [
    "The certificate has no day of issue.",
    "Enter it in a column 发证日期 (valid from): without it nobody can tell whether it was valid on the day of a visit.",
  ],
  "desk/damaged-id": [
    "`{value}` in `{heading}` is no longer the id that was entered: the spreadsheet took it for a number ({damage}).",
    "The digits are lost and cannot be restored from this file. Export the list from its source again, and set the column to “text” before it is opened or pasted; the format alone brings nothing back.",
  ],
  "desk/shielded-id": [
    "`{value}` in `{heading}` carries signs that a program put around the id to keep a spreadsheet from changing it ({damage}).",
    "Set the column to “text”, remove these signs, and save the file again.",
  ],
  "desk/check-sign": [
    "The check sign of `{value}` in `{heading}` does not fit: a letter or digit is wrong.",
    "Compare it with the licence. Nothing is changed here: an id counts as it stands.",
  ],
  "desk/look-alike": [
    "`{value}` and `{other}` differ in letters that look like digits alone.",
    "Compare both with their licences: one firm under two ids is drawn twice as often.",
  ],
  "desk/error-cell": [
    "The cell under `{heading}` holds an error of the spreadsheet ({value}), no value.",
    "Correct the formula, or enter the value.",
  ],
  "desk/formula-without-value": [
    "The cell under `{heading}` is a formula, and the file does not hold what it gives: formulas are not worked out here.",
    "Open the file in a spreadsheet and save it there, or put the values in place of the formulas.",
  ],
  "desk/hidden-rows": [
    "{count} hidden rows of {file} are read like the others: {first}.",
    "Show them and look whether they belong to the list; delete those that do not.",
  ],
  "desk/hidden-columns": [
    "{count} hidden columns of {file} are read like the others: {first}.",
    "Show them and look whether what stands there is right; in columns.json null leaves a column out.",
  ],
  "desk/not-a-day": ["`{value}` in `{heading}` is no day.", "Write it as 2026-03-01."],
  "desk/day-order": [
    "`{value}` in `{heading}` does not say which number is the day and which the month.",
    "Write the year first: 2026-03-01.",
  ],
  "desk/day-incomplete": ["`{value}` in `{heading}` names no day.", "Write the whole day: 2026-03-01."],
  "desk/short-year": [
    "The year of `{value}` in `{heading}` has fewer than four digits.",
    "Write it with four. Years of the Republic of China are read where the mapping says `republicYears: true`.",
  ],
  "desk/unknown-word": [
    "`{value}` in `{heading}` is a word that nobody knows here.",
    "Write one of {known}; or say in columns.json (`words`) which of them it means.",
  ],
  "desk/words-place": [
    "columns.json gives the words of `{place}` a meaning, and no column of that name has words: nothing would be read by them.",
    "Perhaps `{nearest}` is meant.",
    "Write one of {known}.",
  ],
  "desk/words-meaning": [
    "columns.json says that `{word}` means `{meaning}`, which is none of the meanings of `{place}`.",
    "Write one of {known} in its place.",
  ],
  "desk/words-misspelt": [
    "columns.json says what `{word}` means, and no cell of the column `{heading}` holds it; `{near}` does, which is like it.",
    "Write `{near}` in columns.json if that is meant; take the word out if nobody needs it.",
  ],
  "desk/words-idle": [
    "columns.json says what `{word}` means in `{place}`, and no cell of {file} holds it.",
    "Look how it is written in the table. If the table has no such word any more, there is nothing to do.",
  ],
  "desk/not-a-number": [
    "`{value}` in `{heading}` is no whole number from 1.",
    "Write digits only, for example 20. Whoever makes no visits at all is not on duty: say so in the column 在岗状态 (status).",
  ],
  "desk/empty-capacity": [
    "`{heading}` is empty: nobody says how many visits this person makes in a round at most.",
    'Write a whole number from 1, for example 20; or one number for all whose cell is empty, `"capacity": 20` in columns.json.',
  ],
  "desk/no-capacity-column": [
    "The table has no column 任务上限 (capacity): nobody says how many visits this person makes in a round at most.",
    'Add the column, with a whole number from 1 in each row, for example 20; or say one number for all in columns.json: {"format":"double-random/columns/1","capacity":20}.',
  ],
  "desk/name-for-id": [
    "`{value}` in `{heading}` is a name, and an id is asked for.",
    "On the list of {list} `{id}` alone has that name: enter that id if it is meant.",
  ],
  "desk/name-of-several": [
    "`{value}` in `{heading}` is a name, and an id is asked for.",
    "On the list of {list} several have that name: {ids}. Enter the id of the one that is meant.",
  ],
  "desk/unknown-name": [
    "`{value}` in `{heading}` is neither an id nor a name on the list of {list}.",
    "Enter the id as it stands on that list; who is not on it yet is entered there first.",
  ],
  "desk/id-of-refused-row": [
    "`{value}` in `{heading}` stands on the list of {list}, in row {number} of {file}, which is refused itself.",
    "Correct that row; nothing needs to be done here.",
  ],
} satisfies Readonly<Record<string, Wording>>;
