/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { deskWords } from "./words.js";

export const deskWordsZh: Readonly<Record<keyof typeof deskWords, Wording>> = {
  "desk/readings-form": [
    "这不是 `double-random check` 写出的读法说明：{places}。",
    "请重新核对名单，由其重新写出：double-random check CASE --accept readings。",
  ],
  "desk/mapping-form": [
    "columns.json 中的“{place}”有误：{problem}。",
    "请改正；该文件的写法和例子见 `docs/desk.zh-CN.md`。",
  ],
  "desk/no-heading": [
    "{file} 前 30 行中没有找到{list}的列标题。",
    "请将列标题写在同一行，例如：{example}；或在 columns.json 中写明列标题在第几行（`heading`）。",
  ],
  "desk/missing-heading": [
    "{file} 中没有表示“{field}”的列，缺少该列无法读取名单。",
    "请补上该列，或在 columns.json 中写明由哪一列表示。现有列标题：{headings}。",
  ],
  "desk/near-heading": [
    "{file} 的列标题“{heading}”不在已知之列，与“{near}”相近；是不是该列，须由人确定。",
    "请更正列标题。确为该列的，在 columns.json 中写明，写作 `{mapping}`；该列不读取的，将其中的 {field} 改写为 null（不带引号）。",
  ],
  "desk/near-needed-heading": [
    "{file} 没有表示“{near}”（{field}）的列，缺少该列无法读取名单；列标题“{heading}”与其相近。",
    "请更正列标题；确为该列的，在 columns.json 中写明，写作 `{mapping}`。",
  ],
  "desk/unknown-heading": [
    "columns.json 写明的列标题“{heading}”在 {file} 中不存在。",
    "请更正；现有列标题：{headings}。",
  ],
  "desk/unknown-field": [
    "columns.json 将“{heading}”读作“{field}”，本名单没有这一项。",
    "请写 {known} 之一；检查对象的其他内容写 `fact:名称`；不读取的列写 null。",
  ],
  "desk/second-column": [
    "{file} 中 `{heading}` 与前面某一列含义相同。",
    "请在 columns.json 中写明以哪一列为准，另一列写 null。",
  ],
  "desk/column-without-heading": [
    "{file} 的 {column} 列没有标题，但其中有内容。",
    "请补上标题，或清空该列。",
  ],
  "desk/total-row": ["“{value}”一行是合计，不是检查对象或检查人员。", "请删除该行后重新保存。"],
  "desk/several-rows": [
    "`{value}` 占了多行，各行只有 {fields} 不同：见 {first} 和 {second}。",
    "一家单位只占一行。可以将各行内容并入一行的同一单元格，用“;”分开，并删去其余各行；各行确为分别检查的场所的，请分别编号，例如在号码后加 -1、-2。",
  ],
  "desk/example-row": ["示例行没有删除：它只示范填法，不是名单的内容。", "请删除该行。"],
  "desk/section-row": [
    "“{value}”一行是分段标题，不是检查对象或检查人员。",
    "请删除该行；以下各行需要这一内容的，请另设一列填写。",
  ],
  "desk/covered-cell": [
    "`{heading}` 中的 `{value}` 被合并单元格遮住，表中看不到。",
    "请取消合并，核对各单元格的内容后重新保存。",
  ],
  "desk/no-id": ["该行 `{heading}` 为空。", "请填写，或删除该行。"],
  "desk/placeholder-id": [
    "`{heading}` 中的 `{value}` 不是编号，只表示没有编号。",
    "请填写该行自己的编号，或删除该行。",
  ],
  "desk/no-issue-day": [
    "执法证没有发证日期。",
    "请在“发证日期”一列填写：没有发证日期，就不能判断检查当日证件是否有效。",
  ],
  "desk/damaged-id": [
    "`{heading}` 中的 `{value}` 已不是原来的号码：电子表格把它当作数字改动了（{damage}）。",
    "丢失的位数无法从本文件恢复。请从来源系统重新导出，打开或粘贴之前先将该列设为“文本”；事后改格式不能恢复。",
  ],
  "desk/shielded-id": [
    "`{heading}` 中的 `{value}` 带有其他程序为防止电子表格改动而加的符号（{damage}）。",
    "请将该列设为“文本”，去掉这些符号后重新保存。",
  ],
  "desk/check-sign": [
    "`{heading}` 中的 `{value}` 校验码不符：有字母或数字写错。",
    "请与证照核对。本程序不作改动，号码以表中所写为准。",
  ],
  "desk/look-alike": [
    "`{value}` 与 `{other}` 只在形近的字母和数字上不同。",
    "请分别与证照核对：同一单位有两个号码，被抽中的机会就多一倍。",
  ],
  "desk/error-cell": [
    "`{heading}` 下的单元格是电子表格的错误值（{value}），没有内容。",
    "请更正公式，或直接填写。",
  ],
  "desk/formula-without-value": [
    "“{heading}”下的单元格是公式，文件中没有保存其结果；本程序不计算公式。",
    "请在电子表格中打开并重新保存，或者将公式改为数值。",
  ],
  "desk/hidden-rows": [
    "{file} 有 {count} 行被隐藏，其中的内容照常读取：第 {first} 行。",
    "请取消隐藏，核对是否属于名单；不属于的，请删除。",
  ],
  "desk/hidden-columns": [
    "{file} 有 {count} 列被隐藏，其中的内容照常读取：{first}。",
    "请取消隐藏，核对其中的内容；不读取的列，请在 columns.json 中写 null。",
  ],
  "desk/not-a-day": ["`{heading}` 中的 `{value}` 不是日期。", "请写成 2026-03-01。"],
  "desk/day-order": ["`{heading}` 中的 `{value}` 分不清月和日。", "请先写年份：2026-03-01。"],
  "desk/day-incomplete": ["`{heading}` 中的 `{value}` 没有写到日。", "请写完整：2026-03-01。"],
  "desk/short-year": [
    "`{heading}` 中的 `{value}` 年份不足四位。",
    '请写四位年份。确为民国纪年的，在 columns.json 中写明，写作 `"republicYears": true`。',
  ],
  "desk/unknown-word": [
    "`{heading}` 中的 `{value}` 含义不明。",
    "请改用下列写法之一：{known}；或者在 columns.json 的 `words` 中写明其含义。",
  ],
  "desk/words-place": [
    "columns.json 的用语含义（words）中写有“{place}”，没有这样的列：其中的用语不会起作用。",
    "也许应为{nearest}。",
    "请写以下之一：{known}。",
  ],
  "desk/words-meaning": [
    "columns.json 将用语“{word}”的含义写作“{meaning}”，不是{place}可以有的含义。",
    "请改写为以下之一：{known}。",
  ],
  "desk/words-misspelt": [
    "columns.json 写明了用语“{word}”的含义，而“{heading}”一列没有任何单元格是这一用语；该列有相近的“{near}”。",
    "确为“{near}”的，请在 columns.json 中更正；不再需要的，请删去。",
  ],
  "desk/words-idle": [
    "columns.json 写明了{place}的用语“{word}”的含义，而 {file} 中没有任何单元格是这一用语。",
    "请核对表中如何书写；表中已没有这一用语的，无须处理。",
  ],
  "desk/not-a-number": [
    "“{heading}”中的“{value}”不是不小于 1 的整数。",
    "请只写数字，例如 20。不参加检查的人员，请在“在岗状态”一列写明。",
  ],
  "desk/empty-capacity": [
    "“{heading}”为空：没有写明该人员每轮最多承担几次检查。",
    '请填写不小于 1 的整数，例如 20；未填写的人员数目一律相同的，也可以在 columns.json 中统一写明，写作 `"capacity": 20`。',
  ],
  "desk/no-capacity-column": [
    "表中没有“任务上限”一列：没有写明该人员每轮最多承担几次检查。",
    '请增加该列，逐人填写不小于 1 的整数，例如 20；全体人员数目相同的，也可以在 columns.json 中统一写明，写作 `{"format":"double-random/columns/1","capacity":20}`。',
  ],
  "desk/name-for-id": [
    "“{heading}”中的“{value}”是名称或者姓名，该列应填写编号。",
    "{list}名单中叫这一名称的只有 {id}；确为所指的，请填写该编号。",
  ],
  "desk/name-of-several": [
    "“{heading}”中的“{value}”是名称或者姓名，该列应填写编号。",
    "{list}名单中叫这一名称的不止一个：{ids}。请填写所指的编号。",
  ],
  "desk/unknown-name": [
    "“{heading}”中的“{value}”既不是{list}名单中的编号，也不是其中的名称。",
    "请填写该名单中的编号；名单中还没有的，请先补入。",
  ],
  "desk/id-of-refused-row": [
    "“{heading}”中的“{value}”在{list}名单（{file} 第 {number} 行）中，而该行已退回。",
    "请更正该行；此处无需改动。",
  ],
};
