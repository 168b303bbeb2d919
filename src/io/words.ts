/** What the room may refuse or warn of, in English: `seed/…`, `io/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const ioWords = {
  "seed/field": [
    "What stands here does not fit: {problem}.",
    "Correct it; README.md of a new case (`double-random init`) says what each field means, with an example.",
  ],
  "seed/instant": [
    "`{value}` is no day and hour with its offset.",
    "Write it as `2026-01-05T09:00:00+08:00`: the day, a `T`, the hour, and how far the clock is ahead of UTC.",
  ],
  "seed/day": ["`{value}` is no day.", "Write it as `2026-01-05`."],
  "io/settings-field": [
    "What stands here does not fit: {problem}.",
    'The file says the language and nothing else: `{ "language": "zh" }` or `{ "language": "en" }`.',
  ],
  "io/not-utf8": [
    "{file} is not UTF-8: the first wrong byte is number {offset} (from 0), on line {line}; {lines} lines have such bytes.",
    "Save the file as UTF-8 (in a spreadsheet “CSV UTF-8”) and read it again; nothing is guessed, since a wrong guess changes ids.",
  ],
  "io/looks-like-big5": [
    "{file} is not UTF-8 but looks like Big5: the first wrong byte is number {offset} (from 0), on line {line}; {lines} lines have such bytes.",
    "Save it as UTF-8: in a spreadsheet “Save as”, type “CSV UTF-8 (comma delimited)”, in an editor the encoding UTF-8; or convert it: iconv -f Big5 -t UTF-8.",
  ],
  "io/looks-like-gb18030": [
    "{file} is not UTF-8 but looks like GB18030 (GBK): the first wrong byte is number {offset} (from 0), on line {line}; {lines} lines have such bytes.",
    "Save it as UTF-8: in a spreadsheet “Save as”, type “CSV UTF-8 (comma delimited)”, in an editor the encoding UTF-8; or convert it: iconv -f GB18030 -t UTF-8.",
  ],
  "io/looks-like-utf16": [
    "{file} is not UTF-8 but looks like UTF-16 (“Unicode text”).",
    "Save it as UTF-8: in a spreadsheet “Save as”, type “CSV UTF-8 (comma delimited)”, in an editor the encoding UTF-8; or convert it: iconv -f UTF-16 -t UTF-8.",
  ],
  "io/too-large": [
    "{file} is too large to be read as one text: its {bytes} bytes hold more than {most} signs.",
    "Leave out columns and text that no rule asks for, or read the file in parts with a program of your own and hand the rows to `parseRegistry`.",
  ],
  "io/locked-or-old-workbook": [
    "{file} is protected by a password, or is a workbook of the form before 2007 (.xls): it cannot be opened here.",
    "Open it in the spreadsheet and save it as “Excel workbook (.xlsx)” without a password.",
  ],
  "io/other-workbook": [
    "{file} ends in {ending}: workbooks of that form are not read, nor pages and texts that were saved under such a name.",
    "Open it in a spreadsheet, look whether the ids are whole, and save it as “Excel workbook (.xlsx)”.",
  ],
  "io/macro-workbook": [
    "{file} holds macros ({part}). It is not opened, and none of them was run.",
    "Save it as “Excel workbook (.xlsx)”, which holds no macros.",
  ],
  "io/not-a-workbook": [
    "{file} is no .xlsx workbook.",
    "Save it in the spreadsheet as “Excel workbook (.xlsx)” or as “CSV UTF-8”.",
  ],
  "io/workbook-too-large": [
    "{file} is too large to be read: {bytes} bytes, of at most {most}.",
    "Delete sheets, pictures and columns that no rule asks for, or save the list alone as CSV.",
  ],
  "io/many-parts": [
    "{file} is an archive of {parts} parts, and a workbook has at most {most}. None of them was unpacked.",
    "Copy the list into a new workbook and save that. If the file came from outside, ask its sender.",
  ],
  "io/sheet-too-large": [
    "{part} in {file} goes to row {rows} in {columns} columns; from a workbook at most {most} rows, and fewer of very wide ones, are read.",
    "Delete empty rows and columns behind the list, or save the list as CSV.",
  ],
  "io/dense-workbook": [
    "{part} in {file} would unpack to {bytes} bytes, hundreds of times its size: that is no table of an office. It was not unpacked.",
    "Copy the list into a new workbook and save that. If the file came from outside, ask its sender.",
  ],
  "io/damaged-workbook": [
    "{file} is damaged and cannot be read ({part}).",
    "Open it in the spreadsheet, let it repair the file, and save it anew; check that no row is missing.",
  ],
  "io/no-workbook-reader": [
    "To read {file}, the package `read-excel-file` has to be installed beside this one.",
    "npm install read-excel-file; or save the list as CSV.",
  ],
  "io/no-parquet-reader": [
    "To read {file}, the package `hyparquet` has to be installed beside this one.",
    "npm install hyparquet; or save the list as CSV.",
  ],
  "io/parquet-list": ["`list` is {given}.", "Give `units` or `history`."],
  "io/parquet-column": [
    "{file} has the column `{column}`, which nobody reads.",
    "Leave it out of the file, or name it as one of {known}: a misspelt column would be an empty one.",
  ],
  "io/parquet-near-column": [
    "{file} has the column `{column}`, which nobody reads; perhaps `{near}` is meant.",
    "Name it so, or leave it out of the file; there are {known}.",
  ],
  "io/parquet-type": [
    "The column `{column}` of {file} is of the type {type}, which is no value of a registry.",
    "Write days as DATE, whole numbers as INT64, all else as text: an instant says nothing of its day without its zone.",
  ],
  "io/parquet-missing": ["{file} has no column `{column}`.", "Write it into the file: it has no default."],
  "io/parquet-codec": [
    "{file} is compressed by {codec}, and nothing is installed that reads it.",
    "npm install hyparquet-compressors; or write the file with the compression SNAPPY.",
  ],
  "io/damaged-parquet": [
    "{file} is no Parquet file, or is damaged ({part}).",
    "Write it anew, and compare its size with that of the original.",
  ],
  "io/no-workbook-writer": [
    "To write a workbook, the package `write-excel-file` has to be installed beside this one.",
    "Write `npm install write-excel-file`, or ask for other files than workbooks.",
  ],
  "io/replacement-character": [
    "{file} holds the character U+FFFD, first on line {line}: an earlier step decoded the text wrongly and characters are lost.",
    "Export it again from its source. When names really look like that there, nothing needs to be done.",
  ],
  "io/empty-file": [
    "{file} is empty: it has no header.",
    "Write the names of the columns in the first line, even when there are no rows.",
  ],
  "io/delimiter": [
    "The cells of {file} are separated by `{found}`, not by commas.",
    "Save it with commas; a cell that holds a comma goes in quotes.",
  ],
  "io/missing-column": [
    "{file} has no column `{column}`.",
    "Add it; its cells may be empty where the field has a default.",
  ],
  "io/doubled-column": [
    "{file} has the column `{column}` twice.",
    "Keep one of the two: nobody can say which counts.",
  ],
  "io/unknown-column": [
    "{file} has a column `{column}` that has no meaning here.",
    "Correct its name, or remove it; own data of units go into columns `fact:NAME`. Known columns: {known}.",
  ],
  "io/column-without-name": [
    "{file} has a column without a name.",
    "Name it, or remove it and the comma before it on every line.",
  ],
  "io/row-too-short": [
    "The row has {found} cells instead of {expected}.",
    "Add the missing commas; perhaps the row was broken at a line end inside a cell, which needs quotes.",
  ],
  "io/row-too-long": [
    "The row has {found} cells instead of {expected}.",
    "Put cells that hold a comma in quotes, or remove commas at the end.",
  ],
  "io/quote-not-closed": [
    "A quote that opens in the row on line {line} is never closed.",
    "Close it. A quote inside a quoted cell is written twice.",
  ],
  "io/stray-quote": [
    "The row on line {line} has a quote in the wrong place.",
    "Put the whole cell in quotes and write every quote inside it twice, with no space around.",
  ],
  "io/gave-up": [
    "{file} was not read further than line {line}: {faults} rows before it have bad quotes.",
    "Correct those first; perhaps the file does not use quotes as CSV does.",
  ],
  "io/cell-form": [
    "`{value}` in `{column}` does not have the form {form}.",
    "Write it like that; separate several by `;`, and put a backslash before a `;` or `|` that belongs to the text.",
  ],
  "io/joined-items": [
    "`{value}` in `{column}` is read as it stands: here items are apart by `;` alone.",
    "Put `;` between them if they are several; nothing needs to be done if not.",
  ],
  "io/not-an-integer": [
    "`{value}` in `{column}` is not a whole number.",
    "Write digits only, or name the column without `:int` to keep it as text.",
  ],
  "io/not-a-boolean": [
    "`{value}` in `{column}` is neither true nor false.",
    "Write true or false, or name the column without `:bool` to keep it as text.",
  ],
  "io/fact-twice": ["The fact `{fact}` has two values in one row.", "Leave all but one of its cells empty."],
} satisfies Readonly<Record<string, Wording>>;
