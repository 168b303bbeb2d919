/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { kernelWords } from "./words-of-kernel.js";

export const kernelWordsZh: Readonly<Record<keyof typeof kernelWords, Wording>> = {
  "input/control-character": [
    "文本的第{at}个字符是 {sign}：换行，或看不见的控制字符。",
    "请写在一行内，不含控制字符。",
  ],
  "input/held-by-year": [
    "此处不读取 `{field}`：它由年度持有。",
    "请删去该字段。换用其他抽查计划或名录请用 `withPolicy`、`withRegistry`，换用其他账本请用 `readYear`。",
  ],
  "input/unknown-field": ["此处没有字段 `{field}`。", "请删去。可用字段：{known}。"],
  "input/misspelt-field": ["此处没有字段 `{field}`；可用字段：{known}。", "也许应为 `{near}`。"],
  "input/no-list": ["此处应为列表，而传入的是{given}。", "请传入列表，只有一项或没有也用列表。"],
  "input/no-text": ["此处应为文本，而传入的是{given}。", "请写成文本。"],
  "input/no-flag": ["此处应为是或否，而传入的是{given}。", "请写 `true` 或 `false`，不加引号。"],
  "input/raw-ledger": [
    "传入的不是账本，而是{given}：不是条目的列表。",
    "请先用 readLedger 读取账本文本，再传入其结果。",
  ],
  "input/unusable": [
    "传入的内容无法使用（{problem}）。",
    "请按函数说明传入对象，各字段类型须符合要求；未写入任何内容。",
  ],
  "kernel/input": [
    "传入的内容含有无法使用的值（程序原文：{problem}）。",
    "请按类型填写各字段；未作任何改动。",
  ],
  "kernel/json-text": ["JSON 应从文本读取，而传入的是{given}。", "请传入文件的文本。"],
  "kernel/json-form": ["第 {line} 行第 {column} 列不合 JSON 语法：{syntax}。", "请更正该处或其前一处。"],
  "kernel/json-deep": ["第 {line} 行第 {column} 列的嵌套超过 {most} 层。", "请减少文档的层级。"],
  "kernel/json-twice": [
    "同一对象中 `{key}` 出现两次，第二次在第 {line} 行第 {column} 列。",
    "请只保留应有的一个：有的程序取前者，有的取后者。",
  ],
};
