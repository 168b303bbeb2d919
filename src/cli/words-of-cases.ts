/** What the command may refuse, in English: files that a case folder needs, and whom or what a call names that is none of it. */
import type { Wording } from "../kernel/wording.js";

export const casesWords = {
  "cli/no-policy": [
    "{folder} has no policy.json, the rules of the year: it is no case folder, or the rules are not there yet.",
    "Look at the folder that you name. `double-random init FOLDER --year 2026` makes a new case.",
  ],
  "cli/no-lists": [
    "{folder} has no {name}, so that nobody knows who exists.",
    "Put units.xlsx and inspectors.xlsx there and run `double-random check {folder}`, which writes {name}; or put it there yourself.",
  ],
  "cli/no-announcement": [
    "{folder} has no announcement.json, which says what round is announced, where its seed will come from, and when it is drawn.",
    "Write it; `double-random init` lays down one to fill in, and the README.md beside it says what each field means.",
  ],
  "cli/no-seed": [
    "{folder} has no seed.json, which holds the values that the announced sources have given.",
    "When the values are out, save announcement.json as seed.json, add the `value` of each source, take out `drawOn` and `valuesFrom`, and set `at` to the time of the draw.",
  ],
  "cli/no-ledger": [
    "{folder} has no ledger (ledger.jsonl): nothing has been announced or drawn, or it is another folder that is meant.",
    "Look at the folder that you name. A new case is announced first: `double-random announce {folder}`. A ledger that was there once has to be put back.",
  ],
  "cli/undated-case": [
    "{folder} has neither announcement.json nor seed.json, so that nobody says on which day its lists are cut off.",
    "Say it in announcement.json, in the field `asOf`, for example 2026-01-04.",
  ],
  "cli/lists-are-read": [
    "{folder} has no list of the office to be checked; units.csv stands there, which the other commands read as it is.",
    "There is nothing to check: go on with `double-random plan {folder}`. To read tables of the office, put them into a folder of their own.",
  ],
  "cli/change-to-itself": [
    "--to names the case itself ({folder}), whose lists are those of before.",
    "Put the new lists into a folder of their own, and name that folder behind --to.",
  ],
  "cli/no-edition": [
    "There is no edition `{found}`, and no file of that name.",
    "Write `--edition national`, or the path of a file with the edition of your province.",
  ],
  "cli/give-part-of-case": [
    "`case` needs a word that says what is to be done.",
    "Write one of {known} behind it: `double-random case --help` shows how.",
  ],
  "cli/no-such-unit": [
    "There is no unit `{unit}` in the ledger or in the registries at hand.",
    "Perhaps {nearest} is meant.",
    "Write the id as it stands in units.csv. A unit of another registry needs its folder named, too.",
  ],
  "cli/no-such-round": ["No draw of round `{round}` is on the ledger.", "Those that are: {known}."],
  "cli/no-such-matter": ["No draw of the matter `{matter}` is on the ledger.", "Those that are: {known}."],
} satisfies Readonly<Record<string, Wording>>;
