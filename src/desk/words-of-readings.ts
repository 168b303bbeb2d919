/** Why a cell was not taken letter for letter, in a few words. */
import type { ReadingWhy } from "./values/reading.js";

export const READING_WORDS: Readonly<Record<ReadingWhy, readonly [zh: string, en: string]>> = {
  blanks: ["去掉前后空格", "blanks left out"],
  "full-width": ["全角改为半角", "full-width signs read as narrow ones"],
  "day-form": ["日期写法", "another way to write the day"],
  "time-left-out": ["略去时刻", "the time of day left out"],
  "serial-day": ["电子表格的日期序号", "the spreadsheet's number of a day"],
  "republic-year": ["民国纪年", "year of the Republic of China"],
  "open-end": ["没有期限", "no end"],
  word: ["按含义读取", "read by its meaning"],
  list: ["拆分为多项", "several values"],
  formula: ["公式保存时的结果", "what the formula gave when it was saved"],
  merged: ["合并单元格，取其首行内容", "a merged cell: what stands in its first row"],
  "number-as-text": ["数字作为号码", "a number read as text"],
  "kind-as-text": ["日期或真假值作为文字", "a day or a truth value read as text"],
  "hidden-sign": ["含有看不见的字符", "it holds a sign that nobody sees"],
  nothing: ["表示没有", "a sign for none"],
  named: ["取姓名后的编号", "the id beside the name"],
  "only-meaning": ["表中未填，只有这一种可能", "empty, and nothing else is possible"],
};
