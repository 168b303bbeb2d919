import type { Words } from "./words.js";

/** Words of `policy/…`. A code never changes its meaning. */
export const policyWords = {
  "policy/unknown-field": {
    en: ["The policy has no field `{field}` here.", "Remove it or correct its spelling; a rule that nobody reads would have no effect."],
    zh: ["此处没有字段 `{field}`。", "请删除或改正拼写；没有人读取的规则不会产生任何效果。"],
  },
  "policy/missing-field": {
    en: ["The field `{field}` is missing.", "Add it; `schemas/policy.schema.json` lists all fields."],
    zh: ["缺少字段 `{field}`。", "请补上；`schemas/policy.schema.json` 列出了全部字段。"],
  },
  "policy/wrong-value": {
    en: ["{value} cannot stand here ({expected}).", "Give a value of the kind that the schema names."],
    zh: ["此处不能填写 {value}({expected})。", "请按模式文件所述的类型填写。"],
  },
  "policy/id": {
    en: [
      "`{id}` cannot be an id ({fault}).",
      "An id is 1 to 256 bytes in NFC, without control or invisible characters and without spaces at its ends.",
    ],
    zh: ["`{id}` 不能作为标识({fault})。", "标识须为 1 至 256 字节、NFC 规范形式，不含控制字符或不可见字符，首尾无空格。"],
  },
  "policy/id-slash": {
    en: ["`{id}` holds a `/`, which separates the fields of a draw id.", "Use another character, for example `-`."],
    zh: ["`{id}` 含有 `/`，而 `/` 用于分隔抽取编号的各个字段。", "请改用其他字符，例如 `-`。"],
  },
  "policy/id-twice": {
    en: ["The id `{id}` stands twice (first at position {first}).", "Give each its own id."],
    zh: ["标识 `{id}` 出现两次(首次在第 {first} 位)。", "请为每一项使用各自的标识。"],
  },
  "policy/ratio": {
    en: ["`{ratio}` is not an exact ratio.", 'Write "5%", "2‰", "12.5%", "1/3" or "0.07": ASCII digits, no spaces or signs.'],
    zh: ["`{ratio}` 不是精确的比例。", '请写成 "5%"、"2‰"、"12.5%"、"1/3" 或 "0.07"：只用半角数字，不含空格和正负号。'],
  },
  "policy/ratio-above-one": {
    en: [
      "The ratio `{ratio}` is above 100 %.",
      'A stratum is inspected once a year at most without repeats; lower the ratio to "100%" or less.',
    ],
    zh: ["比例 `{ratio}` 超过 100%。", '不重复抽取时每户一年最多检查一次；请将比例降至 "100%" 或以下。'],
  },
  "policy/share": {
    en: ["`{share}` is not an exact share.", 'Write it like a ratio: "1/4", "25%".'],
    zh: ["`{share}` 不是精确的份额。", '请按比例的写法填写："1/4"、"25%"。'],
  },
  "policy/shares": {
    en: [
      "The shares of the rounds sum to {sum}, not to 1.",
      'Change the shares so that together they are exactly 1; thirds are written "1/3".',
    ],
    zh: ["各轮次份额之和为 {sum}，不等于 1。", '请调整份额，使其总和恰为 1；三分之一请写作 "1/3"。'],
  },
  "policy/rounds-overlap": {
    en: ["Round `{after}` begins before round `{before}` has ended.", "List the rounds in order and let each begin after the one before."],
    zh: ["轮次 `{after}` 在轮次 `{before}` 结束之前就开始了。", "请按顺序列出各轮次，并使每一轮在前一轮结束之后开始。"],
  },
  "policy/day": {
    en: ["`{value}` is not a day.", "Write days as YYYY-MM-DD."],
    zh: ["`{value}` 不是有效日期。", "日期请写作 YYYY-MM-DD。"],
  },
  "policy/window": {
    en: ["The window ends ({until}) before it begins ({from}).", "Exchange the two days or correct one of them."],
    zh: ["时间段的止日({until})早于起日({from})。", "请对调两个日期，或改正其中之一。"],
  },
  "policy/outside-year": {
    en: [
      "{from} to {until} lies outside the year {year} of the policy.",
      "Move the round into the year; visits of another year belong to that year’s policy.",
    ],
    zh: ["{from} 至 {until} 不在本政策的年度 {year} 之内。", "请将轮次移入该年度；其他年度的检查属于该年度的政策。"],
  },
  "policy/idle-cool-down": {
    en: ["A cool-down has no effect when no unit is drawn twice a year.", "Remove it, or set the mode to `independent`."],
    zh: ["在一年之内不重复抽取时，冷却期不起作用。", "请删除冷却期，或将方式改为 `independent`。"],
  },
  "policy/query": {
    en: ["This condition {problem}.", 'Write for example { "tier": "key" } or { "facts.floors": { "$gte": 10 } }.'],
    zh: ["此条件有误：{problem}。", '请写成例如 { "tier": "key" } 或 { "facts.floors": { "$gte": 10 } }。'],
  },
  "policy/query-field": {
    en: ["A condition cannot ask for `{field}`.", "Ask for id, tier, status, region, categories, opened, closed or facts.NAME."],
    zh: ["条件中不能使用字段 `{field}`。", "可用字段：id、tier、status、region、categories、opened、closed 或 facts.名称。"],
  },
  "policy/query-operator": {
    en: ["There is no operator `{operator}` in conditions.", "Use $eq $ne $in $nin $gt $gte $lt $lte $exists $not $and $or $nor."],
    zh: ["条件中没有运算符 `{operator}`。", "可用运算符：$eq $ne $in $nin $gt $gte $lt $lte $exists $not $and $or $nor。"],
  },
  "policy/apart-mixed": {
    en: [
      "Agencies cannot be kept apart while the roles ask for different people of them.",
      "Let all roles ask for the same, or name for each role agencies of its own.",
    ],
    zh: ["各角色要求的人员不同时，不能要求小组成员来自不同机关。", "请让各角色的要求相同，或为每个角色分别指定机关。"],
  },
} as const satisfies Words<"policy">;
