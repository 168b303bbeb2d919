/** What the command may refuse of the lists of a case, in English: those of an office, and those written from them. */
import type { Wording } from "../kernel/wording.js";

export const listsWords = {
  "cli/table-changed": [
    "{name} has changed since its readings were accepted.",
    "Check it again: double-random check {folder}. Or put the file back as it was.",
  ],
  "cli/list-changed": [
    "{name} is not any more what was written from the tables of the office.",
    "Correct the table and check again: double-random check {folder}. Who keeps {name} by hand removes readings.json.",
  ],
  "cli/list-not-drawn": [
    "{name} of {asOf} is not the list that was drawn from: what it says now would stand on papers beside the draw of then.",
    "Put back the list as it was (`double-random verify {folder}` says what differs); for what has changed since, hand over a newer list with `change`.",
  ],
  "cli/list-of-others": [
    "{name} stands in {folder} and was not written by `check`: what it says would be lost.",
    "If it is to count (past visits that `carry` handed over), name it {table}, so that it is read with the tables; else move it away.",
  ],
  "cli/table-outside": [
    "columns.json names {name}, which lies outside of the folder: it cannot stand beside the lists in another one.",
    "Put the table into the folder beside columns.json, or check without --out.",
  ],
  "cli/lists-on-ledger": [
    "{name} in {folder} would change, and the ledger beside it was written from it as it is.",
    "Put the newer tables into a folder of their own, check them there, and write the difference: double-random change CASE --to FOLDER.",
  ],
  "cli/unchecked-lists": [
    "{name} is not there: the tables of the office in {folder} were not read yet.",
    "Read them first: double-random check {inCall}, and when all is right with --accept readings.",
  ],
  "cli/no-readings": [
    "Beside the lists stand tables of the office, and nothing says that these lists were read from them.",
    "Check the tables: double-random check {folder} --accept readings. Who keeps the lists by hand puts the tables elsewhere.",
  ],
  "cli/unnamed-authority": [
    "The authority is still called `{authority}`, as in a new case.",
    "Write its name or code there: it stands in the id of every draw, and is not changed later.",
  ],
  "cli/several-lists": [
    "Several files may be the list of {list}: {files}.",
    "Leave one of them in the folder, or name it in columns.json (`file`).",
  ],
  "cli/no-sheet": [
    "{file} has no sheet “{sheet}”.",
    "Correct the name in columns.json; the sheets are {names}.",
  ],
  "cli/no-list": [
    "{folder} has no list of {list}.",
    "Put it there under its usual name (检查对象.xlsx, 检查人员.xlsx, 检查记录.xlsx; also .csv), or name it in columns.json (`file`).",
  ],
  "cli/policy-field": [
    "The ledger has {recorded} here (entry {seq}), and the file {found}.",
    "Put the file back as it was, or change the rules in the open: double-random amend CASE --to FILE.",
  ],
  "cli/other-case": [
    "It is of {authority} {year}, and the ledger beside it of {ledger}.",
    "Take the ledger of this case, or the folder of that ledger.",
  ],
  "cli/column-gone": [
    "The columns {columns} are missing.",
    "Nobody can compare such a table: put it back as it was written.",
  ],
  "cli/row-gone": [
    "A row that the ledger has is missing: {row}.",
    "Find out who took it away; the ledger is what holds.",
  ],
  "cli/row-added": [
    "Here stands a row that the ledger does not have: {row}.",
    "Find out who put it there; the ledger is what holds.",
  ],
  "cli/cell-differs": [
    "Here stands “{found}”, and by the ledger “{recorded}”.",
    "Find out who changed it; the ledger is what holds.",
  ],
  "cli/teams-changed-since": [
    "It shows who was to go when {drawId} was drawn; entry {seq} has changed that.",
    "Who goes now is said by the teams and task sheets of: double-random papers CASE.",
  ],
  "cli/table-other-bytes": [
    "Its content is that of the ledger, and its bytes are not those that `run` writes: another program has saved it, or in another coding.",
    "Nothing is to be done; whoever compares digests of the file has to know it.",
  ],
  "cli/table-gone": [
    "{name} is not here any more, so that nobody can read again whether these lists come from it.",
    "Put the table back beside the lists, as it was when its readings were accepted.",
  ],
  "cli/statement-differs": [
    "The statement says {found} here, and the tables give {given}.",
    "Find out who changed it. Where the tables are right, check them again: double-random check CASE --accept readings.",
  ],
  "cli/readings-moved": [
    "{count} readings of the statement stand in other rows of the table: rows were put in, taken out or moved.",
    "Which they are, the differences of the lists say. If the table is right, check it again: double-random check CASE --accept readings.",
  ],
  "cli/list-row-gone": [
    "A row that the tables of the office give is missing: {row}.",
    "Find out who took it away, and check the tables again: double-random check CASE.",
  ],
  "cli/list-row-added": [
    "Here stands a row that the tables of the office do not give: {row}.",
    "Find out who put it there, and check the tables again: double-random check CASE.",
  ],
  "cli/list-cell-differs": [
    "Here stands “{found}”, and the tables of the office give “{recorded}”.",
    "Find out who changed it, and check the tables again: double-random check CASE.",
  ],
  "cli/other-list": [
    "It is another list than was drawn from: the ledger has had the one of {asOf} since {at} (entry {seq}), with the root {recorded}; this one has {found}.",
    "Put the list back as it was. Where it is right by now, write the difference in the open: double-random change CASE --to FOLDER. A private list needs its own registry.key.",
  ],
  "cli/other-statement": [
    "It is another statement than the ledger names since {at} (entry {seq}): its digest is {found}, and there stands {recorded}.",
    "Put the statement back as it was when its readings were accepted.",
  ],
  "cli/other-bytes": [
    "Only its bytes have changed since its readings were accepted: read again, it gives the same lists.",
    "Nothing is to be done for the draws that were made from it.",
  ],
} satisfies Readonly<Record<string, Wording>>;
