/** What the command may refuse, or warn of, where a round is announced, drawn and written down, in English. */
import type { Wording } from "../kernel/wording.js";

export const roundsWords = {
  "cli/change-first": [
    "The units ({asOf}) are not those from which was drawn before (registry of {before}, entry {seq}), and no change on the ledger leads from those to these. Nothing was written.",
    "Say first what has changed, and why: double-random change {folder} --to {nearest}.",
    "Put the lists back as they were and the new ones into a folder of their own; then say what has changed, and why: double-random change {folder} --to FOLDER. If the older lists are meant, look at `asOf`.",
  ],
  "cli/people-of-day": [
    "The people ({asOf}) are not those of that day on the ledger (entry {seq}), and the people of one day are the same for every act. Nothing was written.",
    "Put the list back as it was. Whoever has come or gone since belongs into lists of a later day, in a folder of their own: double-random change {folder} --to FOLDER.",
  ],
  "cli/far-instant": [
    "{at} is far in the future: for a plan of {year} and what is on its ledger nothing is written after {until}. An entry of that instant would end the year, since none can stand before it.",
    "Look at the year and the month of the instant.",
  ],
  "cli/lost-ledger": [
    "{folder} holds an announcement, and {path} is not there: the ledger was lost or moved, or nothing was announced yet. Nothing was drawn.",
    "Put the ledger back as it was published. If there never was one, announce first: double-random announce {folder}.",
  ],
  "cli/ledger-gone": [
    "{name} tells of a draw, and {path} is not there or empty: its ledger was lost or moved. A new ledger would be another year.",
    "Put the ledger back as it was published. Where nothing was ever announced here, take {name} away first.",
  ],
  "cli/values-after-draw-day": [
    "The draw is to be on {drawOn}, and nobody can know the values before {valuesFrom}: on that day there is nothing to draw from.",
    "Write {day} or a later day as `drawOn`, or name sources whose values come earlier.",
  ],
  "cli/no-draw-day": [
    "The announcement does not say on which day the draw will be: the ledger takes the day of `at`, {day}.",
    'Write the day as `"drawOn": "2026-01-05"`, so that everybody knows when to be there.',
  ],
  "cli/value-spelling": [
    "The numbers of `{name}` are written as `{value}`. Another spelling is another seed, so there is one: digits, one space between, and two digits each where one of the numbers has two.",
    "Write `{asked}`.",
  ],
  "cli/approver-nobody": [
    "“{approver}” names nobody who approves. Nothing was written.",
    "Name the person who approves of it.",
  ],
  "cli/approves-own-row": [
    "{approver} records this step (--by) and approves of it too. Nothing was written.",
    "Nobody approves of what they do themselves: name somebody else in this cell, the column of who approved.",
  ],
  "cli/approver-of-visit": [
    "{approver} approves of a step about the visit to {unit}, and takes part in it (inspector {inspector}). Nothing was written.",
    "Nobody approves of what they have found themselves: name somebody else in this row.",
  ],
  "cli/no-visit-days": [
    "No calendar was written: no visit has a day.",
    "Days come with a draw whose matter or lane has a `schedule` in the rules; without one the task sheets (--html) say who goes.",
  ],
  "cli/nobody": [
    "There is no inspector `{inspector}` on any roster at hand.",
    "Perhaps {nearest} is meant.",
    "The ids are: {known}.",
  ],
} satisfies Readonly<Record<string, Wording>>;
