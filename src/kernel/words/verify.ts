import type { Words } from "./words.js";

/** Words of `verify/…`. A code never changes its meaning. */
export const verifyWords = {
  "verify/line": {
    en: ["{at} of the ledger does not hold ({found}).", "Compare the file with a published copy or head."],
    zh: ["账本的 {at} 不成立({found})。", "请与公开的副本或末尾哈希核对。"],
  },
  "verify/body": {
    en: ["{at} does not have the form of its kind ({found}).", "An entry of this kind holds {expected}."],
    zh: ["{at} 不符合该类记录的格式({found})。", "该类记录应包含 {expected}。"],
  },
  "verify/policy-form": {
    en: ["{at} is not as a policy is read ({found}).", "The ledger holds {expected}; nobody may draw by another."],
    zh: ["{at} 不是可读取的政策（{found}）。", "台账中的政策应为 {expected}；不得依据其他内容抽取。"],
  },
  "verify/raw-input": {
    en: ["What was handed over as {at} is {found}.", "Hand over {expected}; the audit went on without it."],
    zh: ["作为 {at} 传入的内容是 {found}。", "请传入 {expected}；本次审核未使用该内容。"],
  },
  "verify/not-examined": {
    en: [
      "{at} could not be examined to the end: {found}.",
      "Its values are such that no honest program writes them; {expected}. Look at the entry by hand.",
    ],
    zh: ["{at} 无法审核完毕：{found}。", "其取值不可能由正常程序写出；{expected}。请人工查看该条目。"],
  },
  "verify/days": {
    en: [
      "{at}: days are recorded for {found}, but {expected} were staffed.",
      "Where visits have days every staffed unit has one, and no other.",
    ],
    zh: ["{at}：记录了 {found} 的检查日期，而派员的是 {expected}。", "安排日期的事项中，每个派员对象恰有一个日期。"],
  },
  "verify/day": {
    en: ["{at}: the visit is on {found}, which is not {expected}.", "Look at calendar, quiet days, days off and windows in the policy."],
    zh: ["{at}：检查日期为 {found}，不属于 {expected}。", "请核对政策中的日历、宁静日、停检日和时间段。"],
  },
  "verify/over-limit": {
    en: ["{at} makes {found} visits; the limit is {expected}.", "Limits of day, week and year count visits of all matters."],
    zh: ["{at} 有 {found} 次检查，超过上限({expected})。", "每日、每周、全年上限合计所有事项。"],
  },
  "verify/joined": {
    en: ["{at}: {found} is said to join a visit, but is not {expected}.", "Only people of the other visit, on its day, can join."],
    zh: ["{at}：记录 {found} 合并检查，但其并非 {expected}。", "只有另一次检查当日的人员可以合并。"],
  },
  "verify/substituted": {
    en: ["{at}: {found} is said to have given up the seat, but {expected} sat there.", "A substitution names who sat there before it."],
    zh: ["{at}：记录由 {found} 让出席位，而当时的人员为 {expected}。", "替换记录须写明原人员。"],
  },
  "verify/standing": {
    en: ["{at}: the inspector is of team {expected}, but team {found} was drawn.", "A standing team goes as a whole."],
    zh: ["{at}：该人员属于小组 {expected}，而抽中的是小组 {found}。", "固定小组整体出动。"],
  },
  "verify/not-together": {
    en: ["{at}: {found} sit together, but {expected}.", "The roster says that these two never sit in one team."],
    zh: ["{at}：{found} 同组，但 {expected}。", "名录载明两人不得同组。"],
  },
  "verify/time-backwards": {
    en: ["{at} is dated {found}, but entries go forward in time ({expected}).", "Ask who wrote the entry and when."],
    zh: ["{at} 的时间为 {found}，而记录应按时间先后填写({expected})。", "请查明记录人和时间。"],
  },
  "verify/policy-digest": {
    en: [
      "{at}: the digest of the policy is {expected}, recorded is {found}.",
      "The policy text on the ledger was not the one that was digested.",
    ],
    zh: ["{at}：政策摘要应为 {expected}，记录为 {found}。", "账本上的政策文本与摘要不符。"],
  },
  "verify/stray-entry": {
    en: [
      "{at} ({found}) belongs to no attempt, or stands twice.",
      "Each attempt has one plan, one announcement, one draw and one team draw.",
    ],
    zh: ["{at}({found})不属于任何一次抽取，或重复出现。", "每次抽取只有一份计划、一次公告、一次抽取和一次派员。"],
  },
  "verify/reference": {
    en: ["{at} refers to {found}; expected {expected}.", "An entry names the hashes of the entries it was made from."],
    zh: ["{at} 引用了 {found}；应为 {expected}。", "记录须写明所依据记录的哈希。"],
  },
  "verify/no-teams": {
    en: ["{at}: units were drawn but no teams were recorded.", "The second random draw is missing."],
    zh: ["{at}：已抽取对象，但没有派员记录。", "缺少第二次随机抽取。"],
  },
  "verify/order": {
    en: ["{at} ({found}) must come {expected}.", "Announce, draw, staff, and only then void."],
    zh: ["{at}({found})应在 {expected}。", "应先公告，再抽取，再派员，最后才可能作废。"],
  },
  "verify/void-without-reason": {
    en: ["{at}: a draw was voided without {expected}.", "Ask who voided it and why."],
    zh: ["{at}：作废抽取时缺少 {expected}。", "请查明由谁以何理由作废。"],
  },
  "verify/sources": {
    en: ["{at}: the seed sources do not have the form of the protocol.", "See section 4 of the protocol."],
    zh: ["{at}：种子来源不符合协议格式。", "见协议第 4 节。"],
  },
  "verify/seed": {
    en: [
      "{at}: the sources give the seed {expected}, recorded is {found}.",
      "The draw was made with another seed than the announced sources give.",
    ],
    zh: ["{at}：由来源得出的种子为 {expected}，记录为 {found}。", "抽取所用的种子与公告来源不符。"],
  },
  "verify/not-announced": {
    en: ["{at}: the sources {found} are not those announced ({expected}).", "A seed must come from the sources named before the draw."],
    zh: ["{at}：来源 {found} 与公告的不一致({expected})。", "种子必须来自抽取前公告的来源。"],
  },
  "verify/draw-id": {
    en: ["{at}: this should be {expected}, recorded is {found}.", "A further attempt at a round has the next number and ends in /Vn."],
    zh: ["{at}：应为 {expected}，记录为 {found}。", "同一轮次再次抽取的，次数加一，编号以 /Vn 结尾。"],
  },
  "verify/round-order": {
    en: [
      "{at}: round {found} was drawn after {expected}.",
      "A later round catches up what earlier ones did not draw when it is announced; drawn afterwards, it is drawn twice.",
    ],
    zh: ["{at}：轮次 {found} 在 {expected} 之后抽取。", "后面的轮次公告时已补足前面未抽的份额；再抽即为重复。"],
  },
  "verify/second-draw": {
    en: ["{at}: {found} was drawn again without {expected}.", "A second attempt is possible only after a recorded void."],
    zh: ["{at}：{found} 再次抽取，但缺少 {expected}。", "只有在记录作废之后才能再次抽取。"],
  },
  "verify/sources-used": {
    en: ["{at}: a second attempt used the sources {found} again.", "Voiding with the same sources is a free redraw."],
    zh: ["{at}：再次抽取沿用了来源 {found}。", "沿用旧来源的作废等于任意重抽。"],
  },
  "verify/policy-differs": {
    en: ["{at}: the ledger was made under {found}, not under the policy at hand ({expected}).", "Compare the two documents."],
    zh: ["{at}：账本依据的是 {found}，不是手头的政策({expected})。", "请比较两份文件。"],
  },
  "verify/registry-differs": {
    en: [
      "{at}: the registry at hand is not the one that was committed to.",
      "Compare sizes and roots; the difference of two snapshots shows which units changed.",
    ],
    zh: ["{at}：手头的名录库不是当时承诺的版本。", "请比较数量和根哈希；两个快照之差会显示哪些对象发生了变化。"],
  },
  "verify/roster-differs": {
    en: ["{at}: the inspector registry at hand is not the one that was committed to.", "Compare sizes and roots."],
    zh: ["{at}：手头的检查人员名录库不是当时承诺的版本。", "请比较数量和根哈希。"],
  },
  "verify/stratum-missing": {
    en: ["{at} is missing.", "Every stratum of the policy has a line in plan and draw."],
    zh: ["缺少 {at}。", "政策中的每一层在计划和抽取中都应有一行。"],
  },
  "verify/stratum-size": {
    en: ["{at}: {expected} units by the rules, recorded are {found}.", "A unit was counted in the wrong stratum, added or removed."],
    zh: ["{at}：按规则应有 {expected} 个对象，记录为 {found}。", "有对象被误计、增加或删除。"],
  },
  "verify/target": {
    en: ["{at}: the target is {expected}, recorded is {found}.", "Recompute ratio × base so far, rounded as the policy says."],
    zh: ["{at}：目标应为 {expected}，记录为 {found}。", "请按政策的取整规则重新计算比例 × 累计基数。"],
  },
  "verify/quota": {
    en: ["{at}: the quota is {expected}, recorded is {found}.", "The quota is the target less what earlier rounds have drawn."],
    zh: ["{at}：抽取数量应为 {expected}，记录为 {found}。", "抽取数量等于目标减去前几轮已抽数量。"],
  },
  "verify/pool": {
    en: ["{at}: the pool by the rules gives {expected}, recorded is {found}.", "Somebody was left out of the pool or let in."],
    zh: ["{at}：按规则抽取范围应为 {expected}，记录为 {found}。", "有对象被漏列或误列。"],
  },
  "verify/commits": {
    en: [
      "{at}: the ledger before the announcement gives {expected}, the announcement binds {found}.",
      "An announcement binds the pool, the loads carried, the visits that count and the day of the draw as they were then.",
    ],
    zh: ["{at}：公告之前的账本得出 {expected}，公告所锁定的为 {found}。", "公告锁定当时的抽取范围、已有工作量、计入的检查和抽取日。"],
  },
  "verify/skipped": {
    en: [
      "{at}: skipped are {expected} by the rules, recorded are {found}.",
      "Only who may not be drawn since the announcement is skipped, and everybody who is stands in the record.",
    ],
    zh: ["{at}：按规则跳过的为 {expected}，记录为 {found}。", "只有公告之后不得再抽的对象才跳过，且一律载入记录。"],
  },
  "verify/drawn-count": {
    en: ["{at}: {expected} by quota and pool, recorded are {found}.", "Units were added to the draw or removed from it."],
    zh: ["{at}：按抽取数量和范围应为 {expected}，记录为 {found}。", "有对象被加入或删除。"],
  },
  "verify/phase": {
    en: [
      "{at}: the revealed secret gives the commitment {found}, the policy has {expected}.",
      "Another secret decided the rounds of small strata than the one committed to.",
    ],
    zh: ["{at}：所揭示的秘密值得出承诺 {found}，政策中为 {expected}。", "决定小层轮次的秘密值不是所承诺的那一个。"],
  },
  "verify/chances": {
    en: [
      "{at}: the chances are {expected}, recorded are {found}.",
      "A unit's chance is its weight times the quota over all weights; whoever would have more than 1 is certain and leaves the sum.",
    ],
    zh: [
      "{at}：概率应为 {expected}，记录为 {found}。",
      "对象的概率等于其权重乘以抽取数量，再除以全部权重之和；超过 1 的必定抽中，不计入其余对象的数量和权重。",
    ],
  },
  "verify/forced": {
    en: [
      "{at}: the units that had to be drawn are {expected}, the record has {found}.",
      "The frequency rules were not followed, or the record was changed.",
    ],
    zh: ["{at}：必须抽中的对象为 {expected}，记录为 {found}。", "未遵守频次规则，或记录被改动。"],
  },
  "verify/rank": {
    en: ["{at}: by tickets this is {expected}, recorded is {found}.", "Compute the ticket of both units by hand: SHA-256 of key and id."],
    zh: ["{at}：按签号应为 {expected}，记录为 {found}。", "请手工计算两者的签号：密钥与标识连接后的 SHA-256。"],
  },
  "verify/cut-off": {
    en: ["{at}: the cut-off is {expected}, recorded is {found}.", "The cut-off is the ticket of the last drawn unit."],
    zh: ["{at}：截止签号应为 {expected}，记录为 {found}。", "截止签号即最后一个抽中对象的签号。"],
  },
  "verify/unit-unknown": {
    en: ["{at} was drawn but is not in the registry.", "Only units of the committed registry can be drawn."],
    zh: ["抽中的 {at} 不在名录库中。", "只有承诺名录库中的对象才能被抽取。"],
  },
  "verify/unit-not-eligible": {
    en: ["{at} was drawn although the rule {found} keeps it out.", "It should have been skipped."],
    zh: ["{at} 被抽中，但规则 {found} 将其排除。", "该对象应被跳过。"],
  },
  "verify/wrong-stratum": {
    en: ["{at} was drawn in {found} but belongs to {expected}.", "Strata are read in order; a unit belongs to the first that fits."],
    zh: ["{at} 在 {found} 中抽中，但应属于 {expected}。", "各层按顺序判断，对象属于第一个符合的层。"],
  },
  "verify/left-out": {
    en: ["{at}: {expected} by the rules, recorded is {found}.", "The reasons of the units left out are not those of the rules."],
    zh: ["{at}：按规则应为 {expected}，记录为 {found}。", "未进入抽取范围的理由与规则不符。"],
  },
  "verify/unit-twice": {
    en: ["{at} was drawn twice in one draw.", "A draw takes every unit once at most."],
    zh: ["{at} 在一次抽取中被抽中两次。", "一次抽取中每个对象最多抽中一次。"],
  },
  "verify/seats": {
    en: ["{at}: the seats are {expected}, filled are {found}.", "Every drawn unit has its whole team or none."],
    zh: ["{at}：席位应为 {expected}，已填为 {found}。", "每个抽中对象要么配齐小组，要么不派。"],
  },
  "verify/staffed-not-drawn": {
    en: ["{at} has a team or stands as unstaffed but was not drawn.", "Only drawn units are visited under the name of the draw."],
    zh: ["{at} 有小组或列为未派员，但并未抽中。", "只有抽中的对象才能以抽查名义检查。"],
  },
  "verify/complete": {
    en: ["{at}: staffing is complete: {expected}; recorded: {found}.", "It is complete when no drawn unit is without a team."],
    zh: ["{at}：派员是否齐全应为 {expected}，记录为 {found}。", "没有抽中对象缺少小组时才算齐全。"],
  },
  "verify/inspector-unknown": {
    en: ["{at}: {found} is not in the inspector registry.", "Only inspectors of the committed registry can be assigned."],
    zh: ["{at}：{found} 不在检查人员名录库中。", "只有承诺名录库中的人员才能被指派。"],
  },
  "verify/inspector-not-eligible": {
    en: ["{at}: {found} keep the inspector from this seat.", "He should not have been assigned."],
    zh: ["{at}：{found} 使该人员不得担任此席位。", "不应指派该人员。"],
  },
  "verify/candidates": {
    en: [
      "{at}: by the rules the candidates are {expected}, the draw listed {found}.",
      "Somebody was kept from the draw, or let into it, by a fault of the program.",
    ],
    zh: ["{at}：按规则候选人为 {expected}，抽取所列为 {found}。", "因程序错误，有人被排除或被列入。"],
  },
  "verify/twice-in-team": {
    en: ["{at}: {found} cannot be in this team ({expected}).", "Nobody sits twice in a unit."],
    zh: ["{at}：{found} 不能在该小组中({expected})。", "同一对象的小组中不得重复指派。"],
  },
  "verify/over-capacity": {
    en: ["{at} has {found} visits but may have {expected}.", "Capacity and limit of the draw bound every load."],
    zh: ["{at} 有 {found} 次检查，而最多 {expected}。", "每人的工作量受容量和本次上限约束。"],
  },
  "verify/load": {
    en: ["{at}: the load is {expected}, recorded is {found}.", "Count the seats."],
    zh: ["{at}：工作量应为 {expected}，记录为 {found}。", "请清点席位。"],
  },
  "verify/witness": {
    en: [
      "{at}: the proof that seats cannot be filled gives {expected}, recorded is {found}.",
      "Add up the room of everybody who may take one of the seats.",
    ],
    zh: ["{at}：席位无法配齐的证明应为 {expected}，记录为 {found}。", "请将所有可担任这些席位的人员的可用次数相加。"],
  },
  "verify/replay": {
    en: [
      "{at}: drawing again gives {expected}, recorded is {found}.",
      "The record is not what the rules, the registries and the seed give.",
    ],
    zh: ["{at}：重新抽取得到 {expected}，记录为 {found}。", "记录与规则、名录库和种子所得结果不符。"],
  },
  "verify/no-such-draw": {
    en: ["The ledger holds no draw `{drawId}`.", "Name one of: {known}."],
    zh: ["账本中没有抽取 `{drawId}`。", "请指定以下之一：{known}。"],
  },
  "verify/no-case": {
    en: ["The plan of {drawId} names entries that the ledger does not hold.", "Verify the ledger first."],
    zh: ["{drawId} 的计划所引用的记录不在账本中。", "请先核验账本。"],
  },
} as const satisfies Words<"verify">;
