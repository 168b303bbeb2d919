/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { ioWords } from "./words.js";

export const ioWordsZh: Readonly<Record<keyof typeof ioWords, Wording>> = {
  "seed/field": ["该处有误：{problem}。", "请改正；各项含义和例子见新案卷中的说明.md。"],
  "seed/instant": [
    "`{value}` 不是带时区的时刻。",
    "请写作 `2026-01-05T09:00:00+08:00`：日期、字母 T、时间，末尾为时区（北京时间为 +08:00）。",
  ],
  "seed/day": ["`{value}` 不是日期。", "请写作 `2026-01-05`。"],
  "io/settings-field": [
    "该处有误：{problem}。",
    '该文件只写明所用语言，写作 `{ "language": "zh" }` 或 `{ "language": "en" }`。',
  ],
  "io/not-utf8": [
    "{file} 不是 UTF-8 编码：第一个错误字节的位置是 {offset}（从 0 起），在第 {line} 行；共有 {lines} 行含有此类字节。",
    "请将文件另存为 UTF-8（电子表格选“CSV UTF-8”）后重新读取；本程序不猜测编码，因为猜错会改变标识。",
  ],
  "io/looks-like-big5": [
    "{file} 不是 UTF-8，看起来是 Big5 编码：第一个错误字节的位置是 {offset}（从 0 起），在第 {line} 行；共有 {lines} 行含有此类字节。",
    "请另存为 UTF-8：在电子表格中选择“另存为”，类型选“CSV UTF-8（逗号分隔）”；在文本编辑器中将编码选为 UTF-8；或用 iconv -f Big5 -t UTF-8 转换。",
  ],
  "io/looks-like-gb18030": [
    "{file} 不是 UTF-8，看起来是 GB18030（GBK）编码：第一个错误字节的位置是 {offset}（从 0 起），在第 {line} 行；共有 {lines} 行含有此类字节。",
    "请另存为 UTF-8：在电子表格中选择“另存为”，类型选“CSV UTF-8（逗号分隔）”；在文本编辑器中将编码选为 UTF-8；或用 iconv -f GB18030 -t UTF-8 转换。",
  ],
  "io/looks-like-utf16": [
    "{file} 不是 UTF-8，看起来是 UTF-16（“Unicode 文本”）编码。",
    "请另存为 UTF-8：在电子表格中选择“另存为”，类型选“CSV UTF-8（逗号分隔）”；在文本编辑器中将编码选为 UTF-8；或用 iconv -f UTF-16 -t UTF-8 转换。",
  ],
  "io/too-large": [
    "{file} 过大，无法作为一段文本读取：其 {bytes} 个字节所含字符多于 {most} 个。",
    "请删去规则不用的列和文字，或由程序分段读取后一并提交。",
  ],
  "io/locked-or-old-workbook": [
    "{file} 设有密码，或者是 2007 年以前格式的工作簿（.xls），无法打开。",
    "请在电子表格中打开，取消密码，另存为“Excel 工作簿（.xlsx）”。",
  ],
  "io/other-workbook": [
    "{file} 是以 {ending} 为扩展名的文件，本程序不读取这种格式的工作簿，以该扩展名保存的网页和文本也不读取。",
    "请在电子表格中打开，核对号码是否完整，另存为“Excel 工作簿（.xlsx）”。",
  ],
  "io/macro-workbook": [
    "{file} 含有宏（{part}）。本程序没有打开该文件，也没有运行其中任何内容。",
    "请另存为不含宏的“Excel 工作簿（.xlsx）”。",
  ],
  "io/not-a-workbook": [
    "{file} 不是 .xlsx 工作簿。",
    "请在电子表格中另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”。",
  ],
  "io/workbook-too-large": [
    "{file} 过大，无法读取：共 {bytes} 字节，上限为 {most} 字节。",
    "请删去规则不用的工作表、图片和列，或将名单单独另存为 CSV。",
  ],
  "io/many-parts": [
    "{file} 内含 {parts} 个部分，工作簿最多有 {most} 个，没有解压。",
    "请将名单复制到新的工作簿后保存。文件来自外部的，请向发送人核实。",
  ],
  "io/sheet-too-large": [
    "{file} 中的 {part} 内容到第 {rows} 行、第 {columns} 列；工作簿最多读取 {most} 行，列数很多的还要少。",
    "请删去名单以下、以右的空行和空列，或将名单另存为 CSV。",
  ],
  "io/dense-workbook": [
    "{file} 中的 {part} 解压后将达 {bytes} 字节，是原大小的数百倍，不是办公用表，没有解压。",
    "请将名单复制到新的工作簿后保存。文件来自外部的，请向发送人核实。",
  ],
  "io/damaged-workbook": [
    "{file} 已损坏，无法读取（{part}）。",
    "请在电子表格中打开并修复，核对有无缺行，然后重新保存。",
  ],
  "io/no-parquet-reader": [
    "读取 {file} 需要另行安装 `hyparquet`。",
    "请运行 npm install hyparquet，或将名单另存为 CSV。",
  ],
  "io/parquet-list": ["`list` 的值为 {given}。", "请填写 `units` 或 `history`。"],
  "io/parquet-column": [
    "{file} 中有一列 `{column}`，没有对应的用途。",
    "请从文件中去掉，或改用下列名称之一：{known}；写错的列名等于空列。",
  ],
  "io/parquet-near-column": [
    "{file} 中有一列 `{column}`，没有对应的用途，也许应为 `{near}`。",
    "请改正列名，或从文件中去掉；可用的有 {known}。",
  ],
  "io/parquet-type": [
    "{file} 的 `{column}` 列的类型是 {type}，名录中没有这样的值。",
    "日期请用 DATE，整数用 INT64，其余用文字：时刻不带时区就说不清是哪一天。",
  ],
  "io/parquet-missing": ["{file} 缺少 `{column}` 列。", "请写入文件：该列没有默认值。"],
  "io/parquet-codec": [
    "{file} 的压缩方式是 {codec}，现有程序不能读取。",
    "请运行 npm install hyparquet-compressors，或改用 SNAPPY 压缩写文件。",
  ],
  "io/damaged-parquet": [
    "{file} 不是 Parquet 文件，或者已损坏（{part}）。",
    "请重新写出，并与原文件核对大小。",
  ],
  "io/no-workbook-reader": [
    "读取 {file} 需要另行安装 `read-excel-file`。",
    "请运行 npm install read-excel-file，或将名单另存为 CSV。",
  ],
  "io/no-workbook-writer": [
    "写出工作簿需要另行安装 `write-excel-file`。",
    "请运行 npm install write-excel-file，或者改为写出工作簿以外的文件。",
  ],
  "io/replacement-character": [
    "{file} 含有字符 U+FFFD，首见于第 {line} 行：之前某一步解码有误，已丢失字符。",
    "请从来源重新导出。如来源中本来如此，无需处理。",
  ],
  "io/empty-file": ["{file} 为空，没有标题行。", "即使没有数据，也请在第一行写出各列名称。"],
  "io/delimiter": [
    "{file} 的单元格以 `{found}` 分隔，而不是逗号。",
    "请以逗号分隔保存；含逗号的单元格请加引号。",
  ],
  "io/missing-column": ["{file} 缺少列 `{column}`。", "请补上；字段有默认值时单元格可以为空。"],
  "io/doubled-column": ["{file} 中列 `{column}` 出现两次。", "请只保留一列：无法判断以哪一列为准。"],
  "io/unknown-column": [
    "{file} 中的列 `{column}` 没有定义。",
    "请更正列名或删除；单位的其他信息请用 `fact:名称` 列。可用的列：{known}。",
  ],
  "io/column-without-name": ["{file} 中有一列没有名称。", "请命名，或连同每行的逗号一起删除。"],
  "io/row-too-short": [
    "该行有 {found} 个单元格，应为 {expected} 个。",
    "请补足逗号；也许单元格内有换行却没有加引号，使该行被断开。",
  ],
  "io/row-too-long": [
    "该行有 {found} 个单元格，应为 {expected} 个。",
    "含逗号的单元格请加引号，或删除行末多余的逗号。",
  ],
  "io/quote-not-closed": [
    "从第 {line} 行开始的引号没有闭合。",
    "请补上引号。带引号的单元格中的引号要写两次。",
  ],
  "io/stray-quote": [
    "第 {line} 行的引号位置不对。",
    "请将整个单元格加引号，其中的引号写两次，引号外不要有空格。",
  ],
  "io/gave-up": [
    "{file} 从第 {line} 行起未再读取：之前已有 {faults} 行引号有误。",
    "请先改正这些行；也许该文件的引号用法与 CSV 不同。",
  ],
  "io/cell-form": [
    "`{column}` 中的 `{value}` 不符合格式 {form}。",
    "请按此格式书写；多项以 `;` 分隔，文字中的 `;` 或 `|` 前加反斜杠。",
  ],
  "io/joined-items": [
    "“{column}”中的“{value}”按一项读取：本格式只以“;”分隔各项。",
    "确为多项的，请改用“;”分开；确为一项的，无需处理。",
  ],
  "io/not-an-integer": [
    "`{column}` 中的 `{value}` 不是整数。",
    "请只写数字；如要保留为文本，请去掉列名中的 `:int`。",
  ],
  "io/not-a-boolean": [
    "`{column}` 中的 `{value}` 既不是 true 也不是 false。",
    "请写 true 或 false；如要保留为文本，请去掉列名中的 `:bool`。",
  ],
  "io/fact-twice": ["同一行中事实 `{fact}` 有两个值。", "请只填写其中一个单元格。"],
};
