import type { Words } from "./words.js";

/** Words of `policy/…`. A code never changes its meaning. */
export const policyWords = {
  "policy/too-deep": {
    en: ["The document nests more than {most} lists and objects in each other.", "Write it with fewer levels; no rule needs as many."],
    zh: ["文档的列表和对象嵌套超过 {most} 层。", "请减少层级；没有规则需要这么多层。"],
  },
  "policy/not-plain": {
    en: [
      "Here stands {given}, which JSON does not know; a plain object or a list belongs here.",
      "Give plain objects and lists, as JSON.parse does.",
    ],
    zh: ["此处是{given}，不是 JSON 所能表示的；应为普通对象或列表。", "请使用普通对象和列表，例如 JSON.parse 的结果。"],
  },
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
  "policy/ratio-above-times": {
    en: ["The ratio `{ratio}` is above {times} visits a unit.", "Lower the ratio, or raise `times`."],
    zh: ["比例 `{ratio}` 超过每户 {times} 次。", "请降低比例，或提高 `times`。"],
  },
  "policy/no-amount": {
    en: ["Nothing says how many units are owed.", "Give one of {amounts}; a stratum under a `total` may say `rest` instead."],
    zh: ["没有说明应抽多少对象。", "请给出 {amounts} 之一；设有 `total` 时，层也可写 `rest`。"],
  },
  "policy/two-amounts": {
    en: ["{amounts} stand together, and a rule has one amount.", "Keep one of them here and put the others into `also`."],
    zh: ["{amounts} 不能并列，一条规则只能有一个数量。", "请在此保留一个，其余写入 `also`。"],
  },
  "policy/rest-with-amount": {
    en: ["A stratum that takes the `rest` has no `{amount}` of its own.", "Remove one of the two."],
    zh: ["取其余(`rest`)的层不能再有自己的 `{amount}`。", "请删除其中之一。"],
  },
  "policy/no-total": {
    en: ["There is no `total` of which this could be a part.", "Give the matter a `total`, or give this stratum an amount of its own."],
    zh: ["没有 `total`，此处无从分取。", "请为该事项给出 `total`，或为该层给出自己的数量。"],
  },
  "policy/idle-total": {
    en: [
      "No stratum takes a share of the `total` or the rest of it, so it has no effect.",
      "Mark a stratum with `rest` or `shareOfTotal`, or remove the total.",
    ],
    zh: ["没有任何层取 `total` 的份额或其余部分，该总数不起作用。", "请为某一层写明 `rest` 或 `shareOfTotal`，或删除总数。"],
  },
  "policy/total-of-total": {
    en: ["A total cannot be a share of itself.", "Give it a ratio, a number, steps or a number for each inspector."],
    zh: ["总数不能是自身的份额。", "请给出比例、数量、分段或按人员数的数量。"],
  },
  "policy/of-which": {
    en: [
      "“Of which at least so many per cent” can be read in two ways: of all units of the matter, or of the units of this stratum.",
      'Say which: `"ratioOf": "matter"` or `"ratioOf": "stratum"`.',
    ],
    zh: ["“其中不低于百分之几”有两种读法：占本事项全部对象，或占本层对象。", '请写明：`"ratioOf": "matter"` 或 `"ratioOf": "stratum"`。'],
  },
  "policy/idle-ratio-of": {
    en: ["`ratioOf` has no effect here: nothing speaks of a base.", "Remove it."],
    zh: ["此处没有按基数计算的数量，`ratioOf` 不起作用。", "请删除。"],
  },
  "policy/idle-staff": {
    en: ["`staff` has no effect without `perInspector`.", "Remove it, or say how many units are owed for each inspector."],
    zh: ["没有 `perInspector` 时，`staff` 不起作用。", "请删除，或写明每名人员应查多少户。"],
  },
  "policy/per-inspector": {
    en: ["`{perInspector}` is not a number of units for each inspector.", 'Write it as staff to units, "1:2.5", or as "2.5".'],
    zh: ["`{perInspector}` 不是每名人员的户数。", '请按“人:户”写成 "1:2.5"，或写成 "2.5"。'],
  },
  "policy/step-amount": {
    en: ["A step has a `number` or a `ratio`, and this one has none or both.", "Give one of them."],
    zh: ["每一段须有 `number` 或 `ratio` 之一，此处没有或两者皆有。", "请保留其中之一。"],
  },
  "policy/step-order": {
    en: ["The steps do not cover every size once.", "Let `upTo` rise from step to step, and leave it out in the last step only."],
    zh: ["各段没有恰好覆盖所有规模。", "请使 `upTo` 逐段递增，且仅在最后一段省略。"],
  },
  "policy/ladder-steps": {
    en: [
      "The steps of the ladder are not in order.",
      'Let violation rate and ratio rise from step to step, begin with `"from": "0"`, and start at the ratio of a step.',
    ],
    zh: ["升降档次的次序不对。", '请使违法率与比例逐档上升，第一档写 `"from": "0"`，起始比例须为其中一档。'],
  },
  "policy/ladder-years": {
    en: ["The published years are not in order before {year}.", "List each earlier year once, the earliest first."],
    zh: ["公布年份未按顺序列于 {year} 年之前。", "请将此前各年按先后各列一次。"],
  },
  "policy/floor-above-ceiling": {
    en: ["The floor {floor} lies above the ceiling {ceiling} of the same base and period.", "Lower the floor or raise the ceiling."],
    zh: ["同一基数、同一周期内，下限 {floor} 高于上限 {ceiling}。", "请降低下限或提高上限。"],
  },
  "policy/no-times": {
    en: ["The mode `{mode}` needs `times`.", "Say how often one unit may be drawn in the year."],
    zh: ["方式 `{mode}` 需要 `times`。", "请写明同一对象一年内可抽中几次。"],
  },
  "policy/idle-times": {
    en: ["`times` has no effect in the mode `{mode}`.", "Remove it, or set the mode to `at-most` or `cycles`."],
    zh: ["方式为 `{mode}` 时，`times` 不起作用。", "请删除，或将方式改为 `at-most` 或 `cycles`。"],
  },
  "policy/cycles": {
    en: ["{rounds} rounds cannot be divided into {times} cycles of equal length.", "Change the number of rounds or of cycles."],
    zh: ["{rounds} 个轮次不能等分为 {times} 个周期。", "请调整轮次数或周期数。"],
  },
  "policy/cycle-cool-down": {
    en: [
      "A cool-down of {coolDown} rounds does not fit into cycles of {length} rounds: the last ones drawn could not be drawn early enough again.",
      "Lower it to {most} or less, or take fewer cycles.",
    ],
    zh: [
      "冷却期 {coolDown} 轮与每周期 {length} 轮不相容：上一周期最后抽中的对象无法及时再次抽取。",
      "请降至 {most} 轮或以下，或减少周期数。",
    ],
  },
  "policy/cycle-share": {
    en: ["Cycle {cycle} has not 1/{times} of the year's work.", "Let the shares of the rounds of each cycle sum to the same."],
    zh: ["第 {cycle} 个周期的份额不等于全年的 1/{times}。", "请使各周期的轮次份额之和相同。"],
  },
  "policy/draw-window": {
    en: [
      "The draw window {from} to {until} does not lie before the end of its round.",
      "Let it begin before it ends, and end before the round does.",
    ],
    zh: ["抽取时间段 {from} 至 {until} 不在该轮结束之前。", "请使其起日不晚于止日，且止日不晚于该轮结束。"],
  },
  "policy/quiet-days": {
    en: ["Quiet days run from {from} to {until} of the month.", "Let the first be no later than the last, or name weekdays."],
    zh: ["宁静日为每月 {from} 日至 {until} 日。", "请使起日不晚于止日，或改为按星期。"],
  },
  "policy/class-steps": {
    en: [
      "The steps of the classes do not cover every score once.",
      "Let `below` rise from step to step, and leave it out in the last step only.",
    ],
    zh: ["各类别的分值区间没有恰好覆盖所有分值。", "请使 `below` 逐级递增，且仅在最后一级省略。"],
  },
  "policy/weights-and-risk": {
    en: ["A stratum is drawn by `weights` or by `risk`, not by both.", "Keep one of them, or make two strata."],
    zh: ["同一层只能按权重(`weights`)或按风险(`risk`)抽取其一。", "请保留其一，或分为两层。"],
  },
  "policy/needs-tickets": {
    en: ["The method `{method}` draws with equal chances only.", "Set the method to `ticket/1`, or remove this."],
    zh: ["方法 `{method}` 只能等概率抽取。", "请将方法改为 `ticket/1`，或删除此项。"],
  },
  "policy/weight": {
    en: ["`{weight}` is not an exact weight.", 'Write it like a ratio: "3", "1/2", "0".'],
    zh: ["`{weight}` 不是精确的权重。", '请按比例的写法填写："3"、"1/2"、"0"。'],
  },
  "policy/each-round-of-years": {
    en: ["Rounds cannot be rounded one by one in a period of several years: its last round is not in this year.", "Remove `rounding`."],
    zh: ["多年周期不能逐轮取整：其最后一轮不在本年度。", "请删除 `rounding`。"],
  },
  "policy/unknown-matter": {
    en: ["There is no matter `{id}`.", "Use one of {known}."],
    zh: ["没有事项 `{id}`。", "可用的事项：{known}。"],
  },
  "policy/idle-start": {
    en: [
      "`start` has no effect without `atLeast`: it is the day from which a guarantee runs.",
      "Remove it, or say how many visits are guaranteed.",
    ],
    zh: ["没有 `atLeast` 时，`start` 不起作用：它是保证的起算日。", "请删除，或写明至少几次。"],
  },
  "policy/no-frequency": {
    en: ["The frequency rule has neither `atLeast` nor `atMost`.", "Give one of them or both."],
    zh: ["频次规则既无 `atLeast` 也无 `atMost`。", "请至少给出其一。"],
  },
  "policy/least-above-most": {
    en: ["At least {atLeast} and at most {atMost} visits contradict each other.", "Lower `atLeast` or raise `atMost`."],
    zh: ["至少 {atLeast} 次与至多 {atMost} 次相互矛盾。", "请降低 `atLeast` 或提高 `atMost`。"],
  },
  "policy/window-begins-later": {
    en: ["The blocks of years begin in {from}, after the year {year} of the policy.", "Name an earlier first year."],
    zh: ["多年周期始于 {from} 年，晚于本政策的年度 {year}。", "请改为更早的起始年。"],
  },
  "policy/since-at-least": {
    en: [
      "A window that begins with a fact of the unit has no end by which visits could be owed.",
      "Give `atMost` alone, or another window.",
    ],
    zh: ["以对象某一日期为起点的时间段没有止日，无法规定至少几次。", "请只写 `atMost`，或改用其他时间段。"],
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
    en: ["A condition cannot ask for `{field}`.", "Ask for id, tier, class, status, region, categories, opened, closed or facts.NAME."],
    zh: ["条件中不能使用字段 `{field}`。", "可用字段：id、tier、class、status、region、categories、opened、closed 或 facts.名称。"],
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
