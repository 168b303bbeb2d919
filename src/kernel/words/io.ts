import type { Words } from "./words.js";

/** Words of `io/…`. A code never changes its meaning. */
export const ioWords = {
  "io/not-utf8": {
    en: [
      "{file} is not UTF-8: the first wrong byte is number {offset} (from 0), on line {line}; {lines} lines have such bytes.",
      "Save the file as UTF-8 (in a spreadsheet “CSV UTF-8”) and read it again; nothing is guessed, since a wrong guess changes ids.",
    ],
    zh: [
      "{file} 不是 UTF-8 编码：第一个错误字节的位置是 {offset}（从 0 起），在第 {line} 行；共有 {lines} 行含有此类字节。",
      "请将文件另存为 UTF-8（电子表格选“CSV UTF-8”）后重新读取；本程序不猜测编码，因为猜错会改变标识。",
    ],
  },
  "io/looks-like-big5": {
    en: [
      "{file} is not UTF-8 but looks like Big5: the first wrong byte is number {offset} (from 0), on line {line}; {lines} lines have such bytes.",
      "Save it as UTF-8: in a spreadsheet “Save as”, type “CSV UTF-8 (comma delimited)”, in an editor the encoding UTF-8; or convert it: iconv -f Big5 -t UTF-8.",
    ],
    zh: [
      "{file} 不是 UTF-8，看起来是 Big5 编码：第一个错误字节的位置是 {offset}（从 0 起），在第 {line} 行；共有 {lines} 行含有此类字节。",
      "请另存为 UTF-8：在电子表格中选择“另存为”，类型选“CSV UTF-8（逗号分隔）”；在文本编辑器中将编码选为 UTF-8；或用 iconv -f Big5 -t UTF-8 转换。",
    ],
  },
  "io/looks-like-gb18030": {
    en: [
      "{file} is not UTF-8 but looks like GB18030 (GBK): the first wrong byte is number {offset} (from 0), on line {line}; {lines} lines have such bytes.",
      "Save it as UTF-8: in a spreadsheet “Save as”, type “CSV UTF-8 (comma delimited)”, in an editor the encoding UTF-8; or convert it: iconv -f GB18030 -t UTF-8.",
    ],
    zh: [
      "{file} 不是 UTF-8，看起来是 GB18030（GBK）编码：第一个错误字节的位置是 {offset}（从 0 起），在第 {line} 行；共有 {lines} 行含有此类字节。",
      "请另存为 UTF-8：在电子表格中选择“另存为”，类型选“CSV UTF-8（逗号分隔）”；在文本编辑器中将编码选为 UTF-8；或用 iconv -f GB18030 -t UTF-8 转换。",
    ],
  },
  "io/looks-like-utf16": {
    en: [
      "{file} is not UTF-8 but looks like UTF-16 (“Unicode text”).",
      "Save it as UTF-8: in a spreadsheet “Save as”, type “CSV UTF-8 (comma delimited)”, in an editor the encoding UTF-8; or convert it: iconv -f UTF-16 -t UTF-8.",
    ],
    zh: [
      "{file} 不是 UTF-8，看起来是 UTF-16（“Unicode 文本”）编码。",
      "请另存为 UTF-8：在电子表格中选择“另存为”，类型选“CSV UTF-8（逗号分隔）”；在文本编辑器中将编码选为 UTF-8；或用 iconv -f UTF-16 -t UTF-8 转换。",
    ],
  },
  "io/too-large": {
    en: [
      "{file} is too large to be read as one text: its {bytes} bytes hold more than {most} signs.",
      "Leave out columns and text that no rule asks for, or read the file in parts with a program of your own and hand the rows to `parseRegistry`.",
    ],
    zh: [
      "{file} 过大，无法作为一段文本读取：其 {bytes} 个字节所含字符多于 {most} 个。",
      "请删去规则不用的列和文字，或自行编写程序分段读取，再将各行交给 `parseRegistry`。",
    ],
  },
  "io/replacement-character": {
    en: [
      "{file} holds the character U+FFFD, first on line {line}: an earlier step decoded the text wrongly and characters are lost.",
      "Export it again from its source. When names really look like that there, nothing needs to be done.",
    ],
    zh: ["{file} 含有字符 U+FFFD，首见于第 {line} 行：之前某一步解码有误，已丢失字符。", "请从来源重新导出。如来源中本来如此，无需处理。"],
  },
  "io/empty-file": {
    en: ["{file} is empty: it has no header.", "Write the names of the columns in the first line, even when there are no rows."],
    zh: ["{file} 为空，没有标题行。", "即使没有数据，也请在第一行写出各列名称。"],
  },
  "io/delimiter": {
    en: [
      "The cells of {file} are separated by `{found}`, not by commas.",
      "Save it with commas; a cell that holds a comma goes in quotes.",
    ],
    zh: ["{file} 的单元格以 `{found}` 分隔，而不是逗号。", "请以逗号分隔保存；含逗号的单元格请加引号。"],
  },
  "io/missing-column": {
    en: ["{file} has no column `{column}`.", "Add it; its cells may be empty where the field has a default."],
    zh: ["{file} 缺少列 `{column}`。", "请补上；字段有默认值时单元格可以为空。"],
  },
  "io/doubled-column": {
    en: ["{file} has the column `{column}` twice.", "Keep one of the two: nobody can say which counts."],
    zh: ["{file} 中列 `{column}` 出现两次。", "请只保留一列：无法判断以哪一列为准。"],
  },
  "io/unknown-column": {
    en: [
      "{file} has a column `{column}` that has no meaning here.",
      "Correct its name, or remove it; own data of units go into columns `fact:NAME`. Known columns: {known}.",
    ],
    zh: ["{file} 中的列 `{column}` 没有定义。", "请更正列名或删除；单位的其他信息请用 `fact:名称` 列。可用的列：{known}。"],
  },
  "io/column-without-name": {
    en: ["{file} has a column without a name.", "Name it, or remove it and the comma before it on every line."],
    zh: ["{file} 中有一列没有名称。", "请命名，或连同每行的逗号一起删除。"],
  },
  "io/row-too-short": {
    en: [
      "The row has {found} cells instead of {expected}.",
      "Add the missing commas; perhaps the row was broken at a line end inside a cell, which needs quotes.",
    ],
    zh: ["该行有 {found} 个单元格，应为 {expected} 个。", "请补足逗号；也许单元格内有换行却没有加引号，使该行被断开。"],
  },
  "io/row-too-long": {
    en: ["The row has {found} cells instead of {expected}.", "Put cells that hold a comma in quotes, or remove commas at the end."],
    zh: ["该行有 {found} 个单元格，应为 {expected} 个。", "含逗号的单元格请加引号，或删除行末多余的逗号。"],
  },
  "io/quote-not-closed": {
    en: ["A quote that opens in the row on line {line} is never closed.", "Close it. A quote inside a quoted cell is written twice."],
    zh: ["从第 {line} 行开始的引号没有闭合。", "请补上引号。带引号的单元格中的引号要写两次。"],
  },
  "io/stray-quote": {
    en: [
      "The row on line {line} has a quote in the wrong place.",
      "Put the whole cell in quotes and write every quote inside it twice, with no space around.",
    ],
    zh: ["第 {line} 行的引号位置不对。", "请将整个单元格加引号，其中的引号写两次，引号外不要有空格。"],
  },
  "io/gave-up": {
    en: [
      "{file} was not read further than line {line}: {faults} rows before it have bad quotes.",
      "Correct those first; perhaps the file does not use quotes as CSV does.",
    ],
    zh: ["{file} 从第 {line} 行起未再读取：之前已有 {faults} 行引号有误。", "请先改正这些行；也许该文件的引号用法与 CSV 不同。"],
  },
  "io/cell-form": {
    en: [
      "`{value}` in `{column}` does not have the form {form}.",
      "Write it like that; separate several by `;`, and put a backslash before a `;` or `|` that belongs to the text.",
    ],
    zh: ["`{column}` 中的 `{value}` 不符合格式 {form}。", "请按此格式书写；多项以 `;` 分隔，文字中的 `;` 或 `|` 前加反斜杠。"],
  },
  "io/not-an-integer": {
    en: ["`{value}` in `{column}` is not a whole number.", "Write digits only, or name the column without `:int` to keep it as text."],
    zh: ["`{column}` 中的 `{value}` 不是整数。", "请只写数字；如要保留为文本，请去掉列名中的 `:int`。"],
  },
  "io/not-a-boolean": {
    en: [
      "`{value}` in `{column}` is neither true nor false.",
      "Write true or false, or name the column without `:bool` to keep it as text.",
    ],
    zh: ["`{column}` 中的 `{value}` 既不是 true 也不是 false。", "请写 true 或 false；如要保留为文本，请去掉列名中的 `:bool`。"],
  },
  "io/fact-twice": {
    en: ["The fact `{fact}` has two values in one row.", "Leave all but one of its cells empty."],
    zh: ["同一行中事实 `{fact}` 有两个值。", "请只填写其中一个单元格。"],
  },
} as const satisfies Words<"io">;
