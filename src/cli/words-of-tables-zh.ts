/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { tablesWords } from "./words-of-tables.js";

export const tablesWordsZh: Readonly<Record<keyof typeof tablesWords, Wording>> = {
  "cli/table-no-headings": [
    "{file} 前 30 行中没有找到本项办理所需的列标题。",
    "请将列标题写在同一行，例如：{example}。",
  ],
  "cli/table-missing-column": [
    "{file} 中没有“{fieldZh}”（{field}）一列。",
    "请补上该列。现有列标题：{headings}。",
  ],
  "cli/table-second-column": ["{file} 中 `{heading}` 与前面某一列含义相同。", "请保留其中一列，删去另一列。"],
  "cli/table-near-heading": [
    "{file} 的 `{heading}` 不是要读取的列；相近的列标题是 `{near}`。",
    "请更正列标题；不需要的，请删去该列。",
  ],
  "cli/table-several-sheets": [
    "{file} 中有几张工作表都像是本项办理的表：{names}。",
    "请将各行并入一张工作表，或者只保留应当读取的一张。",
  ],
  "cli/word-unknown": ["`{heading}` 中的 `{value}` 不在可选用语之内。", "请填写以下之一：{known}。"],
  "cli/word-is-day": [
    "“{heading}”中的“{value}”是日期，该列应填写用语。",
    "请核对该行各格是否错列；该列请填写以下之一：{known}。",
  ],
  "cli/word-missing": [
    "“{heading}”一列有 {count} 行没有填写：第 {first} 行。",
    "请逐行填写，写以下之一：{known}。",
  ],
  "cli/table-no-rows": [
    "{file} 的列标题以下没有内容。",
    "请逐行填写后重新运行；内容在另一张工作表或者另一个文件中的，请改用该文件。",
  ],
  "cli/codes-unknown": [
    "`{heading}` 中的 `{value}` 有不是检查结果的内容：`{odd}`。",
    "请填写代码或者名称，有多项的用“；”分开。代码：{known}；名称：{knownZh}。",
  ],
  "cli/codes-differ": ["结果代码为 {codes}，而同一行的检查结果为 {found}。", "两处不一致，请更正其中一处。"],
  "cli/nothing-corrected": [
    "{unit} 在 {drawId} 中的检查结果已与该行更正内容一致，无可写入的内容。",
    "请删去该行。需要更正其他内容的，请在该行填写更正后的内容。",
  ],
  "cli/id-unknown": [
    "`{heading}` 中的 `{value}` 不在本账本的名录库中。",
    "请与名录库核对；新增的，请先变更名录库。",
  ],
  "cli/id-near": [
    "`{heading}` 中的 `{value}` 不在本账本的名录库中；名录库中有相近的 `{near}`。",
    "请与名录库核对；确为同一对象或同一人的，请更正编号。",
  ],
  "cli/name-for-id": [
    "“{heading}”中的“{value}”是名称或者姓名，该列应填写编号。",
    "名录库中叫这一名称的只有 {ids}；确为所指的，请填写该编号。",
  ],
  "cli/name-of-several": [
    "“{heading}”中的“{value}”是名称或者姓名，该列应填写编号。",
    "名录库中叫这一名称的不止一个：{ids}。请填写所指的编号。",
  ],
  "cli/name-differs": ["`{heading}` 中 {id} 的姓名写作 `{name}`，与名录库不符。", "请更正姓名或者编号。"],
  "cli/draw-unknown": [
    "`{heading}` 中的 `{value}` 不是本账本的抽取编号。",
    "请从抽查对象名单中复制抽取编号。",
  ],
  "cli/draw-near": [
    "`{heading}` 中的 `{value}` 不是本账本的抽取编号；相近的有 `{near}`。",
    "确为该次抽取的，请更正编号。",
  ],
  "cli/draw-of-none": [
    "账本中没有对 `{value}` 的检查安排。",
    "请查看抽查对象名单；没有安排的检查不能录入结果。",
  ],
  "cli/draw-of-several": [
    "`{value}` 在 {draws} 中都有检查，该行没有写明是哪一次。",
    "请在“抽取编号”一列填写。",
  ],
  "cli/readings-to-accept": [
    "{file} 中有 {count} 处读法与原文不同，尚未确认。",
    "读法无误的，请加 --accept readings；--dry-run 只显示将要写入的内容。",
  ],
};
