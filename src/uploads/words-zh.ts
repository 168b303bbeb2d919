/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { uploadsWords } from "./words.js";

const ROW = "{table}第 {row} 行（{whose}）的“{field}”";

export const uploadsWordsZh: Readonly<Record<keyof typeof uploadsWords, Wording>> = {
  "uploads/too-deep": ["嵌套超过 {most} 层。", "请按文件格式说明书写。"],
  "uploads/not-plain": [
    "此处应为 JSON，而填写的是{given}。",
    "请传入 `JSON.parse` 的结果，或由文本、数字、列表和对象组成的对象。",
  ],
  "uploads/unknown-field": ["此处没有字段 `{field}`。", "可能是 `{nearest}`。", "全部字段见文件格式说明。"],
  "uploads/missing-field": [
    "缺少字段 `{field}`。",
    "请补上。可用 double-random upload --edition national --to FILE 写出全国版本，照其改写。",
  ],
  "uploads/wrong-value": ["此处不能填写 {value}：{expected}。", "请按文件格式说明更正。"],
  "uploads/origins": [
    "`{field}` 应在 `from`、`value`、`text` 中写且只写一项，现有 {found} 项。",
    '请写明取值来源；该列留空的，写作 `"value": ""`。',
  ],
  "uploads/unknown-name": [
    "`{name}` 不表示任何值。",
    "可能是 `{nearest}`；全部名称见报送说明。",
    "全部名称见报送说明；机关自行提供的写 `office.名称`，检查对象的其他内容写 `unit.fact.名称`。",
  ],
  "uploads/name-elsewhere": [
    "`{rows}` 的行没有 `{name}` 这个值。",
    "请改用其他值，或改变该表每行所对应的内容。",
  ],
  "uploads/unknown-list": ["没有代码表 `{list}`。", "可能是 `{nearest}`。", "请写入 `codeLists`。"],
  "uploads/empty-list": [
    "代码表 `{list}` 是空的，又未注明不完整。",
    '请填写代码；代码不详的，写作 `"open": true`。',
  ],
  "uploads/no-source": [
    "注明已核实，却没有写来源。",
    '请写明 `source`；未核实的，写作 `"confirmed": false`。',
  ],
  "uploads/unknown-source": ["没有来源 `{source}`。", "可能是 `{nearest}`。", "请写入 `sources`。"],
  "uploads/name-twice": ["`{name}` 出现两次。", "请将其中一个改名。"],
  "uploads/details-here": [
    "只有每行为一次检查的 JSON 表才有明细。",
    "请去掉 `details`，或将该表改为 `json`，每行对应 `checks` 或 `draw-checks`。",
  ],
  "uploads/unasked": [
    "报送版本不需要机关提供 `{name}`。",
    "可能是 `{nearest}`。",
    "请删去；需要提供哪些内容见报送说明。",
  ],
  "uploads/unknown-work": [
    "抽查计划中没有 `{name}`。",
    "可能是 `{nearest}`。",
    "请写抽查事项或通道的编号；轮次写作“事项/轮次”。",
  ],
  "uploads/unknown-map": [
    "报送版本中没有带对照的字段 `{name}`。",
    "可能是 `{nearest}`。",
    "只有写有 `map` 的字段才由机关提供对照。",
  ],
  "uploads/not-a-day": ["`{value}` 不是日期。", "请写成 2026-12-31。"],
  "uploads/matter-alone": ["只写了事项 `{matter}`，没有写轮次。", "请同时写明轮次；两项都不写则为全年。"],
  "uploads/missing": [
    `${ROW}为必填项，但没有内容。`,
    "取值来源为 {from}：`office.` 之后的名称，由机关在案卷目录的 uploads.json 中填写；`unit.fact.` 之后的名称，是检查对象名录中的一列。",
  ],
  "uploads/incomplete": [
    `${ROW}应有 {of} 项，其中 {missing} 项不详，该格留空。`,
    "请补全检查人员名录，例如检查当日有效的执法证号。",
  ],
  "uploads/formula-like": [
    `${ROW}：\`{value}\` 开头像公式。`,
    "照录不改。请打开工作簿，不要用电子表格直接打开 CSV 文件，否则会被当作公式计算。",
  ],
  "uploads/no-map": [`${ROW}：\`{value}\` 没有对应的写法。`, "请在 uploads.json 的 `maps` 中按字段名写明。"],
  "uploads/too-few": [`${ROW}只有 {count} 项，至少应有 {least} 项。`, "请补全检查记录。"],
  "uploads/join": [
    `${ROW}中 \`{value}\` 含有用作分隔的 \`{join}\`。`,
    "请更正该项；系统允许的，可在报送版本中改用其他分隔符。",
  ],
  "uploads/no-text": [`${ROW}：\`{value}\` 不是文本。`, "请更正。"],
  "uploads/no-day": [`${ROW}：\`{value}\` 不是日期。`, "请写成 2026-03-01。"],
  "uploads/no-year": [`${ROW}：\`{value}\` 不是年份。`, "请写四位数字。"],
  "uploads/no-ratio": [`${ROW}：\`{value}\` 不是 0 到 1 之间的比例。`, "请写成 0.05。"],
  "uploads/no-number": [`${ROW}：\`{value}\` 不是整数。`, "请只写数字。"],
  "uploads/other-length": [`${ROW}：\`{value}\` 长 {found} {counts}，应为 {length}。`, "请与原件核对。"],
  "uploads/too-long": [
    `${ROW}：\`{value}\` 长 {found} {counts}，最多 {most}。`,
    "请在来源处缩短。本程序不作截断。",
  ],
  "uploads/other-form": [
    `${ROW}：\`{value}\` 不符合格式（{forms}）。`,
    "请与证照核对。名录中的编号不是统一社会信用代码的，请将代码作为检查对象的另一列。",
  ],
  "uploads/not-in-list": [
    `${ROW}：\`{value}\` 不在代码表“{list}”中。`,
    "代码表为 {known}。请更正，或在本地报送版本中更正代码表。",
  ],
};
