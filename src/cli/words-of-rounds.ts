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
  "cli/other-authority": [
    "policy.json names the authority `{authority}`, and the ledger knows only {known}. Another name is another authority, of which every round is still to be drawn.",
    "Where it is the same office, put its name back as it stands on the ledger. Where another authority is to begin on this ledger, say so with {nearest}.",
    "Put the name back as it stands on the ledger. Where another authority is to begin on this ledger, nothing of it stands there yet.",
  ],
  "cli/new-authority-differs": [
    "--new-authority says `{said}`, and policy.json names the authority `{authority}`. Nothing was written.",
    "Correct one of the two: a ledger keeps the name for good.",
  ],
  "cli/authority-not-new": [
    "--new-authority is said once, where an authority begins on a ledger of others; `{authority}` begins on an empty one, or stands on it already. Nothing was written.",
    "Take it out.",
  ],
  "cli/key-other": [
    "The key is not the one with which this ledger is written (entry {seq}): what would be written with it could be opened by nobody together with what is there.",
    "Put the registry.key of the case back as it was; where the ledger has a key of its own, name its file with --key.",
  ],
  "cli/key-gone": [
    "The ledger is written with a key (entry {seq}), and none is at hand.",
    "Put the registry.key of the case back beside the lists; where the ledger has a key of its own, name its file with --key.",
  ],
  "cli/key-new": [
    "A registry.key stands in the case, and the ledger commits to an open registry (entry {seq}): with the key its lists would be others.",
    "Take registry.key away. A registry becomes private with the first entry of a year.",
  ],
  "cli/key-or-lists": [
    "With this registry.key none of the lists at hand is one to which the ledger commits (entry {seq}): the key is another one, or all lists were replaced.",
    "Put back the registry.key and the lists as they were. New lists belong into a folder of their own: double-random change CASE --to FOLDER.",
  ],
  "cli/lost-ledger": [
    "{folder} holds an announcement, and {path} is not there: the ledger was lost or moved, or nothing was announced yet. Nothing was drawn.",
    "Put the ledger back as it was published; one in another folder is named with --ledger DIR. If there never was one, announce first: double-random announce {inCall}.",
  ],
  "cli/ledger-gone": [
    "{name} tells of a draw, and {path} is not there or empty: its ledger was lost or moved. A new ledger would be another year.",
    "Put the ledger back as it was published; one in another folder is named with --ledger DIR. Where nothing was ever announced here, take {name} away first.",
  ],
  "cli/no-holidays": [
    "The calendar {calendar} has no holiday in {year}: only weekends are days off, so that visits fall on public holidays and deadlines are counted through them.",
    "Add `holidays`, and weekends that are worked as `workdays`, before the first round is announced; afterwards `double-random amend` does it.",
  ],
  "cli/round-ends": [
    "{owner}: the last day of the round {round} of {matter} is {until}, and no draw of it stands.",
    "Ask whether it is drawn today, and why not earlier.",
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
