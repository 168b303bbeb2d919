/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { verifyWords } from "./words.js";

export const verifyWordsZh: Readonly<Record<keyof typeof verifyWords, Wording>> = {
  "verify/line": ["账本的 {at} 不成立（{found}）。", "请与公开的副本或末尾哈希核对。"],
  "verify/body": ["{at} 不符合该类记录的格式（{found}）。", "该类记录应包含 {expected}。"],
  "verify/policy-form": [
    "{at} 不是可读取的抽查计划（{found}）。",
    "账本中的抽查计划应为 {expected}；不得依据其他内容抽取。",
  ],
  "verify/archive": [
    "{at} 无法使用：{found}。",
    "请索取归档文件：{expected}；账本已在没有名录库的情况下审计。",
  ],
  "verify/raw-input": ["作为 {at} 传入的内容是 {found}。", "请传入 {expected}；本次审核未使用该内容。"],
  "verify/not-examined": [
    "{at} 无法审核完毕：{found}。",
    "其取值不可能由正常程序写出；{expected}。请人工查看该条目。",
  ],
  "verify/days": [
    "{at}：记录了 {found} 的检查日期，而派员的是 {expected}。",
    "安排日期的事项中，每个派员对象恰有一个日期。",
  ],
  "verify/day": [
    "{at}：检查日期为 {found}，不属于 {expected}。",
    "请核对抽查计划中的日历、宁静日、停检日和时间段。",
  ],
  "verify/over-limit": [
    "{at} 有 {found} 次检查，超过上限（{expected}）。",
    "每日、每周、全年上限合计所有事项。",
  ],
  "verify/joined": [
    "{at}：记录 {found} 合并检查，但其并非 {expected}。",
    "只有另一次检查当日的人员可以合并。",
  ],
  "verify/substituted": [
    "{at}：记录由 {found} 让出席位，而当时的人员为 {expected}。",
    "替换记录须写明原人员。",
  ],
  "verify/standing": ["{at}：该人员属于小组 {expected}，而抽中的是小组 {found}。", "固定小组整体出动。"],
  "verify/not-together": ["{at}：{found} 同组，但 {expected}。", "名录载明两人不得同组。"],
  "verify/time-backwards": [
    "{at} 的时间为 {found}，而记录应按时间先后填写（{expected}）。",
    "请查明记录人和时间。",
  ],
  "verify/kind": [
    "{at} 的种类为 `{found}`；种类名称的写法：{expected}。",
    "它形似条目而无人读取；请查明由谁写入、用途为何。",
  ],
  "verify/author": ["{at}：{found} 不是{expected}。", "记录人须写明，使人人所见相同。"],
  "verify/stated-twice": [
    "{at}（{found}）重复写入已有内容：{expected}。",
    "没有变化的内容不再写入；请查明第二次写入的用途。",
  ],
  "verify/teams-apart": [
    "{at}：派员应与抽取同时写入（{expected}），该条目的时间为 {found}。",
    "两次随机抽取在同一时刻进行：派员之前不得先看抽中的对象。",
  ],
  "verify/reserve": [
    "{at}：记录的候补为 {found} 名，按规则应为 {expected} 名。",
    "不在候补之列的对象不能递补。",
  ],
  "verify/published-value": [
    "{at}：公布的值为 {expected}，账本为 {found}。",
    "该值系编造或抄错：抽取结果不是公布的值所得出的。",
  ],
  "verify/offset": [
    "{at} 以时区偏移 {found} 记时，而账本以 {expected} 记时。",
    "同一时刻在不同偏移下日期不同，检查日期和期限随之改变；请查明原因。",
  ],
  "verify/policy-digest": [
    "{at}：抽查计划摘要应为 {expected}，记录为 {found}。",
    "账本上的抽查计划文本与摘要不符。",
  ],
  "verify/stray-entry": [
    "{at}（{found}）不属于任何一次抽取，或重复出现。",
    "每次抽取只有一份计划、一次公告、一次抽取和一次派员。",
  ],
  "verify/reference": ["{at} 引用了 {found}；应为 {expected}。", "记录须写明所依据记录的哈希。"],
  "verify/no-teams": ["{at}：已抽取对象，但没有派员记录。", "缺少第二次随机抽取。"],
  "verify/order": ["{at}（{found}）应在 {expected}。", "应先公告，再抽取，再派员，最后才可能作废。"],
  "verify/void-without-reason": ["{at}：作废抽取时缺少 {expected}。", "请查明由谁以何理由作废。"],
  "verify/sources": ["{at}：种子来源不符合协议格式。", "见协议第 4 节。"],
  "verify/seed": ["{at}：由来源得出的种子为 {expected}，记录为 {found}。", "抽取所用的种子与公告来源不符。"],
  "verify/not-announced": [
    "{at}：来源 {found} 与公告的不一致（{expected}）。",
    "种子必须来自抽取前公告的来源。",
  ],
  "verify/draw-id": [
    "{at}：应为 {expected}，记录为 {found}。",
    "同一轮次再次抽取的，次数加一，编号以 /Vn 结尾。",
  ],
  "verify/round-order": [
    "{at}：轮次 {found} 在 {expected} 之后抽取。",
    "后面的轮次公告时已补足前面未抽的份额；再抽即为重复。",
  ],
  "verify/second-draw": ["{at}：{found} 再次抽取，但缺少 {expected}。", "只有在记录作废之后才能再次抽取。"],
  "verify/chain-after": [
    "{at}：公告写明接在 {found} 之后，而最后公布的值为 {expected}。",
    "较早的值对应已公开的秘密，抽取结果可以事先算出。",
  ],
  "verify/terms": ["{at}：该公告不是可以作出的公告。", "见协议第 14.1 节：种子来源的时间和备用来源。"],
  "verify/values-from": [
    "{at}：公告称 {found} 之前无人能获知其值，而信标于 {expected} 即已有值。",
    "在此期间公告的人已经知道种子。",
  ],
  "verify/values-too-early": [
    "{at}：来源的值在 {expected} 之前不可能获知，却于 {found} 记入账本。",
    "请查明这些值从何而来：或者值是编造的，或者公告不实。",
  ],
  "verify/revealed-late": [
    "{at}：各值最迟应于 {expected} 记入账本，实际为 {found}。",
    "可以迟交的秘密值，也就可以选择不交；逾期应改用备用来源。",
  ],
  "verify/fallback-too-early": [
    "{at}：备用来源在 {expected} 之后方可使用，实际为 {found}。",
    "可能有人比较过两种抽取结果，再选用较好的一种。",
  ],
  "verify/seal-withheld": [
    "{at}：改用了备用来源（{found}），而秘密值均已封存、任何人都能开启，应为 {expected}。",
    "请开启封存件（用程序库 double-random/drand），将所得作为 `opened` 再次审核：可得出应有的种子，或者查明封存件中没有秘密值。",
  ],
  "verify/seal-void": [
    "{at}：公告的是 {expected}，封存件中是 {found}。",
    "该方封存的不是所公告的秘密值，或者没有封存，因此仍可扣住不交。请向其查明原因。",
  ],
  "verify/sources-used": ["{at}：再次抽取沿用了来源 {found}。", "沿用旧来源的作废等于任意重抽。"],
  "verify/policy-differs": [
    "{at}：账本依据的是 {found}，不是手头的抽查计划（{expected}）。",
    "请比较两份文件。",
  ],
  "verify/stratum-missing": ["缺少 {at}。", "抽查计划中的每一层在计划和抽取中都应有一行。"],
  "verify/stratum-size": [
    "{at}：按规则应有 {expected} 个对象，记录为 {found}。",
    "有对象被误计、增加或删除。",
  ],
  "verify/target": [
    "{at}：目标应为 {expected}，记录为 {found}。",
    "请按抽查计划的取整规则重新计算比例 × 累计基数。",
  ],
  "verify/quota": ["{at}：抽取数量应为 {expected}，记录为 {found}。", "抽取数量等于目标减去前几轮已抽数量。"],
  "verify/pool": ["{at}：按规则抽取范围应为 {expected}，记录为 {found}。", "有对象被漏列或误列。"],
  "verify/commits": [
    "{at}：公告之前的账本得出 {expected}，公告所锁定的为 {found}。",
    "公告锁定当时的抽取范围、已有工作量、计入的检查和抽取日。",
  ],
  "verify/skipped": [
    "{at}：按规则跳过的为 {expected}，记录为 {found}。",
    "只有公告之后不得再抽的对象才跳过，且一律载入记录。",
  ],
  "verify/drawn-count": ["{at}：按抽取数量和范围应为 {expected}，记录为 {found}。", "有对象被加入或删除。"],
  "verify/phase": [
    "{at}：所揭示的秘密值得出承诺 {found}，抽查计划中为 {expected}。",
    "决定小层轮次的秘密值不是所承诺的那一个。",
  ],
  "verify/chances": [
    "{at}：概率应为 {expected}，记录为 {found}。",
    "对象的概率等于其权重乘以抽取数量，再除以全部权重之和；超过 1 的必定抽中，不计入其余对象的数量和权重。",
  ],
  "verify/forced": ["{at}：必须抽中的对象为 {expected}，记录为 {found}。", "未遵守频次规则，或记录被改动。"],
  "verify/rank": [
    "{at}：按签号应为 {expected}，记录为 {found}。",
    "请手工计算两者的签号：密钥与标识连接后的 SHA-256。",
  ],
  "verify/cut-off": ["{at}：截止签号应为 {expected}，记录为 {found}。", "截止签号即最后一个抽中对象的签号。"],
  "verify/unit-unknown": ["抽中的 {at} 不在名录库中。", "只有承诺名录库中的对象才能被抽取。"],
  "verify/unit-not-eligible": ["{at} 被抽中，但规则 {found} 将其排除。", "该对象应被跳过。"],
  "verify/wrong-stratum": [
    "{at} 在 {found} 中抽中，但应属于 {expected}。",
    "各层按顺序判断，对象属于第一个符合的层。",
  ],
  "verify/left-out": ["{at}：按规则应为 {expected}，记录为 {found}。", "未进入抽取范围的理由与规则不符。"],
  "verify/unit-twice": ["{at}：对象重复（{found}）。", "一次抽取中每个对象最多抽中一次，个案中只写一次。"],
  "verify/unit-order": [
    "{at}：{found} 排在按字节次序应在其后的对象之后。",
    "个案的对象只有一种次序，以免有人选择次序。",
  ],
  "verify/seats": ["{at}：席位应为 {expected}，已填为 {found}。", "每个抽中对象要么配齐小组，要么不派。"],
  "verify/staffed-not-drawn": ["{at} 有小组或列为未派员，但并未抽中。", "只有抽中的对象才能以抽查名义检查。"],
  "verify/complete": [
    "{at}：派员是否齐全应为 {expected}，记录为 {found}。",
    "没有抽中对象缺少小组时才算齐全。",
  ],
  "verify/inspector-unknown": ["{at}：{found} 不在检查人员名录库中。", "只有承诺名录库中的人员才能被指派。"],
  "verify/inspector-not-eligible": ["{at}：{found} 使该人员不得担任此席位。", "不应指派该人员。"],
  "verify/candidates": [
    "{at}：按规则候选人为 {expected}，抽取所列为 {found}。",
    "因程序错误，有人被排除或被列入。",
  ],
  "verify/twice-in-team": ["{at}：{found} 不能在该小组中（{expected}）。", "同一对象的小组中不得重复指派。"],
  "verify/over-capacity": [
    "{at} 有 {found} 次检查，而最多 {expected}。",
    "每人的工作量受容量和本次上限约束。",
  ],
  "verify/load": ["{at}：工作量应为 {expected}，记录为 {found}。", "请清点席位。"],
  "verify/levels": [
    "{at}：均衡线和限额应为 {expected}，记录为 {found}。",
    "任何人的限额不得高于其本轮均衡线，也不得高于其全年均衡线与带宽之和。",
  ],
  "verify/turns": [
    "{at}：试派顺序应为 {expected}，记录为 {found}。",
    "请手工计算签号：此前试过的人员和日期均应记录在案。",
  ],
  "verify/witness": [
    "{at}：席位无法配齐的证明应为 {expected}，记录为 {found}。",
    "请将所有可担任这些席位的人员的可用次数相加。",
  ],
  "verify/replay": [
    "{at}：重新抽取得到 {expected}，记录为 {found}。",
    "记录与规则、名录库和种子所得结果不符。",
  ],
  "verify/no-such-draw": ["账本中没有抽取 `{drawId}`。", "请指定以下之一：{known}。"],
  "verify/no-case": ["{drawId} 的计划所引用的记录不在账本中。", "请先核验账本。"],
};
