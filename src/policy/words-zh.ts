/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { policyWords } from "./words.js";

export const policyWordsZh: Readonly<Record<keyof typeof policyWords, Wording>> = {
  "round/unknown-matter": ["抽查计划中没有事项 `{matter}`。", "请指定以下之一：{known}。"],
  "round/unknown-round": ["该事项没有轮次 `{round}`。", "请指定以下之一：{known}。"],
  "input/instant": ["`{value}` 不是有效时刻。", "`at` 请写到秒并带时区，例如 2026-01-05T09:00:00+08:00。"],
  "policy/too-deep": ["文档的列表和对象嵌套超过 {most} 层。", "请减少层级；没有规则需要这么多层。"],
  "policy/not-plain": [
    "此处是{given}，不是 JSON 所能表示的；应为普通对象或列表。",
    "请使用普通对象和列表，例如 JSON.parse 的结果。",
  ],
  "policy/unknown-field": [
    "此处没有字段 `{field}`。",
    "请删除或改正拼写；没有人读取的规则不会产生任何效果。",
  ],
  "policy/missing-field": ["缺少字段 `{field}`。", "请补上；各项的写法和例子见 `docs/policy.zh-CN.md`。"],
  "policy/wrong-value": [
    "此处不能填写 {value}（{expected}）。",
    "请改正该项；各项的写法和例子见 `docs/policy.zh-CN.md`。",
  ],
  "policy/method-for-replay": [
    "`{method}` 仅供重演：用于核对其他系统已作的抽取，任何轮次不得以它抽取。",
    "请填写 `ticket/1`，或删除 `method`。",
  ],
  "policy/id": [
    "`{id}` 不能作为标识（{fault}）。",
    "标识须为 1 至 256 字节、NFC 规范形式，不含控制字符或不可见字符，首尾无空格。",
  ],
  "policy/id-slash": ["`{id}` 含有 `/`，而 `/` 用于分隔抽取编号的各个字段。", "请改用其他字符，例如 `-`。"],
  "policy/id-twice": ["标识 `{id}` 出现两次。", "请为每一项使用各自的标识。"],
  "policy/ratio": [
    "`{ratio}` 不是精确的比例。",
    '请写成 "5%"、"2‰"、"12.5%"、"1/3" 或 "0.07"：只用半角数字，不含空格和正负号。',
  ],
  "policy/ratio-above-one": [
    "比例 `{ratio}` 超过 100%。",
    '不重复抽取时每户一年最多检查一次；请将比例降至 "100%" 或以下。',
  ],
  "policy/ratio-above-times": ["比例 `{ratio}` 超过每户 {times} 次。", "请降低比例，或提高 `times`。"],
  "policy/no-amount": ["没有说明应抽多少对象。", "请给出 {amounts} 之一；设有 `total` 时，层也可写 `rest`。"],
  "policy/two-amounts": ["{amounts} 不能并列，一条规则只能有一个数量。", "请在此保留一个，其余写入 `also`。"],
  "policy/rest-with-amount": ["取其余（`rest`）的层不能再有自己的 `{amount}`。", "请删除其中之一。"],
  "policy/no-total": ["没有 `total`，此处无从分取。", "请为该事项给出 `total`，或为该层给出自己的数量。"],
  "policy/idle-total": [
    "没有任何层取 `total` 的份额或其余部分，该总数不起作用。",
    "请为某一层写明 `rest` 或 `shareOfTotal`，或删除总数。",
  ],
  "policy/total-of-total": ["总数不能是自身的份额。", "请给出比例、数量、分段或按人员数的数量。"],
  "policy/of-which": [
    "“其中不低于百分之几”有两种读法：占本事项全部对象，或占本层对象。",
    '请写明按哪一种计算：占本事项全部对象的，写作 `"ratioOf": "matter"`；占本层对象的，写作 `"ratioOf": "stratum"`。',
  ],
  "policy/idle-ratio-of": ["此处没有按基数计算的数量，`ratioOf` 不起作用。", "请删除。"],
  "policy/idle-staff": ["没有 `perInspector` 时，`staff` 不起作用。", "请删除，或写明每名人员应查多少户。"],
  "policy/per-inspector": [
    "`{perInspector}` 不是每名人员的户数。",
    '请按“人:户”写成 "1:2.5"，或写成 "2.5"。',
  ],
  "policy/step-amount": ["每一段须有 `number` 或 `ratio` 之一，此处没有或两者皆有。", "请保留其中之一。"],
  "policy/step-order": ["各段没有恰好覆盖所有规模。", "请使 `upTo` 逐段递增，且仅在最后一段省略。"],
  "policy/ladder-steps": [
    "升降档次的次序不对。",
    '请使违法率与比例逐档上升，第一档从 0 起（写作 `"from": "0"`），起始比例须为其中一档。',
  ],
  "policy/ladder-years": ["公布年份未按顺序列于 {year} 年之前。", "请将此前各年按先后各列一次。"],
  "policy/floor-above-ceiling": [
    "同一基数、同一周期内，下限 {floor} 高于上限 {ceiling}。",
    "请降低下限或提高上限。",
  ],
  "policy/no-times": ["方式 `{mode}` 需要 `times`。", "请写明同一对象一年内可抽中几次。"],
  "policy/idle-times": [
    "方式为 `{mode}` 时，`times` 不起作用。",
    "请删除，或将方式改为 `at-most` 或 `cycles`。",
  ],
  "policy/cycles": ["{rounds} 个轮次不能等分为 {times} 个周期。", "请调整轮次数或周期数。"],
  "policy/cycle-cool-down": [
    "冷却期 {coolDown} 轮与每周期 {length} 轮不相容：上一周期最后抽中的对象无法及时再次抽取。",
    "请降至 {most} 轮或以下，或减少周期数。",
  ],
  "policy/cycle-share": ["第 {cycle} 个周期的份额不等于全年的 1/{times}。", "请使各周期的轮次份额之和相同。"],
  "policy/draw-window": [
    "抽取时间段 {from} 至 {until} 不在该轮结束之前。",
    "请使其起日不晚于止日，且止日不晚于该轮结束。",
  ],
  "policy/quiet-days": ["宁静日为每月 {from} 日至 {until} 日。", "请使起日不晚于止日，或改为按星期。"],
  "policy/class-steps": [
    "各类别的分值区间没有恰好覆盖所有分值。",
    "请使 `below` 逐级递增，且仅在最后一级省略。",
  ],
  "policy/weights-and-risk": [
    "同一层只能按权重（`weights`）或按风险（`risk`）抽取其一。",
    "请保留其一，或分为两层。",
  ],
  "policy/needs-tickets": ["方法 `{method}` 只能等概率抽取。", "请将方法改为 `ticket/1`，或删除此项。"],
  "policy/weight": ["`{weight}` 不是精确的权重。", '请按比例的写法填写："3"、"1/2"、"0"。'],
  "policy/each-round-of-years": ["多年周期不能逐轮取整：其最后一轮不在本年度。", "请删除 `rounding`。"],
  "policy/unknown-matter": ["没有事项 `{id}`。", "可用的事项：{known}。"],
  "policy/idle-start": [
    "没有 `atLeast` 时，`start` 不起作用：它是保证的起算日。",
    "请删除，或写明至少几次。",
  ],
  "policy/no-frequency": ["频次规则既无 `atLeast` 也无 `atMost`。", "请至少给出其一。"],
  "policy/least-above-most": [
    "至少 {atLeast} 次与至多 {atMost} 次相互矛盾。",
    "请降低 `atLeast` 或提高 `atMost`。",
  ],
  "policy/window-begins-later": [
    "多年周期始于 {from} 年，晚于本抽查计划的年度 {year}。",
    "请改为更早的起始年。",
  ],
  "policy/since-at-least": [
    "以对象某一日期为起点的时间段没有止日，无法规定至少几次。",
    "请只写 `atMost`，或改用其他时间段。",
  ],
  "policy/share": ["`{share}` 不是精确的份额。", '请按比例的写法填写："1/4"、"25%"。'],
  "policy/shares": [
    "各轮次份额之和为 {sum}，不等于 1。",
    '请调整份额，使其总和恰为 1；三分之一请写作 "1/3"。',
  ],
  "policy/rounds-overlap": [
    "轮次 `{after}` 在轮次 `{before}` 结束之前就开始了。",
    "请按顺序列出各轮次，并使每一轮在前一轮结束之后开始。",
  ],
  "policy/day": ["`{value}` 不是有效日期。", "请先写年份，写成 2026-03-01 的形式；并核对该月有无此日。"],
  "policy/window": ["时间段的止日（{until}）早于起日（{from}）。", "请对调两个日期，或改正其中之一。"],
  "policy/outside-year": [
    "{from} 至 {until} 不在本抽查计划的年度 {year} 之内。",
    "请将轮次移入该年度；其他年度的检查属于该年度的抽查计划。",
  ],
  "policy/idle-cool-down": [
    "在一年之内不重复抽取时，冷却期不起作用。",
    "请删除冷却期，或将方式改为 `independent`。",
  ],
  "policy/query": [
    "此条件有误：{problem}。",
    '条件由字段和要求的值组成：等级为 key 的，写作 `{ "tier": "key" }`；层数不少于 10 的，写作 `{ "facts.floors": { "$gte": 10 } }`。',
  ],
  "policy/query-field": [
    "条件中不能使用字段 `{field}`。",
    "可用字段：`id`、`tier`、`class`、`status`、`region`、`categories`、`opened`、`closed` 或 `facts.名称`。",
  ],
  "policy/query-operator": [
    "条件中没有运算符 `{operator}`。",
    "可用运算符：$eq $ne $in $nin $gt $gte $lt $lte $exists $not $and $or $nor。",
  ],
  "policy/apart-mixed": [
    "各角色要求的人员不同时，不能要求小组成员来自不同机关。",
    "请让各角色的要求相同，或为每个角色分别指定机关。",
  ],
};
