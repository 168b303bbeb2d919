/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { yearWords } from "./words.js";

export const yearWordsZh: Readonly<Record<keyof typeof yearWords, Wording>> = {
  "case/unknown-lane": [
    "抽查计划中没有办理通道 `{lane}`。",
    "请指定以下之一：{known}。没有依据的检查不得实施。",
  ],
  "case/misspelt-lane": ["抽查计划中没有办理通道 `{lane}`；现有：{known}。", "可能应为 `{near}`。"],
  "case/unit-twice": ["对象 {unit} 重复。", "每个对象只填写一次。"],
  "case/unit-unknown": ["名录库（{asOf}）中没有对象 {unit}。", "请改正标识，或使用包含该对象的名录库。"],
  "input/policy-not-amended": [
    "抽查计划 {policy} 与账本上现行版本（第 {seq} 条记录）不同。",
    "请先用 `amendPolicy` 办理计划调整：理由、批准人和改动内容将记入账本。",
  ],
  "input/needs-all-units": [
    "本年度的名录保存在别处，现有的只是其中一部分对象，而这项工作需要知道全部对象。",
    "请用 `double-random/sql` 的 `announceElsewhere`、`drawElsewhere` 公告和抽取；其他工作请读入完整名录。",
  ],
  "input/unit-not-at-hand": [
    "本年度的名录保存在别处，账本上抽取过的对象 {unit} 没有取来。",
    "请取来账本涉及的每个对象（`askPool` 的 `known`）及其检查记录；数据库中已没有的，请写入 `holdElsewhere` 的 `gone`。",
  ],
  "visit/made-already": ["{drawId} 对 {unit} 的检查已有结果。", "已实施的检查不能作废：请更正或撤下其结果。"],
  "substitution/joined-stale": [
    "{inspector} 原定 {day} 随 {joins} 为 {drawId} 检查 {unit}，现已不参加该次检查。",
    "请在 {drawId} 所属轮次用 `substitute` 补足席位 `{role}`；在此之前列为待办。",
  ],
  "input/registry-stale": [
    "名录库截止日为 {asOf}，早于 {day} 三个月以上：此后新增、退出或变动的未包含在内。",
    "请截取当前名录库，并用 `changeRegistry` 公布差异。",
  ],
  "round/over": [
    "轮次 `{round}` 已于 {until} 结束，早于记录时刻（{at}）：检查已逾期。",
    "请书面说明逾期抽取的原因，或在下一轮次补足应抽数量。",
  ],
  "round/drawn-outside-window": [
    "轮次 `{round}` 应在 {from} 至 {until} 期间抽取，而实际于 {at} 抽取。",
    "公告在时间段内；请书面说明为何在时间段外抽取。",
  ],
  "seed/beacon-unchecked": [
    "程序不联网，未核实该值是否为公共信标 {chain} 第 {round} 轮的公布值。",
    "公布结果之前，请从两处提供该信标的服务获取该轮数值（drand：/CHAIN/public/ROUND 的 `randomness` 字段），逐位核对 64 位数字。",
  ],
  "seed/text-unchecked": [
    "未核实该值是否为“{name}”的实际结果。",
    "请由两人与公布结果或见证记录核对，并将副本随记录存档。",
  ],
  "input/approved-alone": ["{by} 作废抽取，同时又是批准人。", "请由他人批准：抽取人不得独自决定结果无效。"],
  "case/left-alone": [
    "{drawId} 原随 {along} 检查 {unit}，该次检查已不再进行；期限为 {due}。",
    "请用 `reopenCase` 重新立案；联合检查随牵头方下一次抽取。",
  ],
  "input/raw-policy": [
    "传入的不是已读取的抽查计划，而是{given}：规则未经检查，或默认值未填入。",
    "请先用 parsePolicy 读取抽查计划文档，再传入其结果。",
  ],
  "input/raw-year": ["这不是年度，而是{given}。", "请传入 `openYear`、`readYear` 或各项操作返回的年度。"],
  "input/broken-ledger": [
    "传入的列表有 {entries} 条，未经 readLedger 读取，其中 {count} 条不能成立，逐条列于下；“第 3 行”即第 3 条。",
    "请传入 readLedger 读取账本文本的结果，或年度的 `ledger`。账本只增不改，更正须另记一条。",
  ],
  "input/no-author": ["未写明填写人：每条记录都应在 `by` 中写明由谁填写。", "请填写人员或机构名称。"],
  "input/author": ["`{value}` 不能作为记录的填写人。", "请填写人员或机构名称，不含不可见字符，首尾无空格。"],
  "input/registry-from-future": [
    "名录库截止日 {asOf} 晚于记录时刻（{at}）。",
    "请在抽取之前截取名录库，或改正其中之一。",
  ],
  "input/other-offset": [
    "时间 {at} 所用的时区偏移与账本不同：账本一律按 {offset} 记时，否则同一时刻会因写法不同而落在不同日期。",
    "请将同一时刻写作 {same}。",
  ],
  "input/time-backwards": ["{at} 早于账本最后一条记录（{last}）。", "记录须按时间先后填写；请改正 `at`。"],
  "round/no-teams": [
    "轮次“{round}”没有有效的派员结果。",
    "请先抽取该轮；已抽取而无人可派的，增加人员后用 `staffRound` 补派。",
  ],
  "round/other-policy": [
    "该抽查计划不是抽取 {drawId} 时所依据的抽查计划。",
    "请使用当时的抽查计划：它载于账本中计划所指的条目。",
  ],
  "round/again-without": [
    "再次抽取需要填写 {field}。",
    "请说明作废前次抽取的理由和批准人；两者都将保留在账本上。",
  ],
  "seed/no-sources": ["没有公告任何种子来源。", "请至少指定一个，例如公共随机信标的某一轮。"],
  "seed/used-before": [
    "种子来源之一已在前次抽取 {drawId} 中使用。",
    "请公告新的来源：沿用旧来源等于可以任意重抽。",
  ],
  "round/inputs-changed": [
    "抽查计划或名录库与 {drawId} 公告时不一致。",
    "请使用公告时的版本，或说明理由作废公告后重新公告。",
  ],
  "seed/chain-after": [
    "{party} 的秘密链不是从该值继续。",
    "最后公布的值为 {last}：请据此填写 `after`。较早的值会使人人皆知的秘密值再次使用。",
  ],
  "seed/anchored-already": [
    "{party} 的秘密链已公布至 {value}；本锚值将放弃原链，每次审核都会列出。",
    "除非秘密值已丢失，请继续使用原承诺的秘密链。",
  ],
  "seed/known-when-announced": [
    "各来源的值自 {valuesFrom} 起即可获知，而公告时间为 {at}：公告起不到证明作用。",
    "请改用信标的后续轮次或下一期开奖号码。",
  ],
  "seed/fallback-known": [
    "备用来源自 {from} 起即可获知，而秘密值可迟至 {revealBy} 公布：持有人可在两种已知结果中选择。",
    "请以 `revealBy` 之后公布的信标轮次为备用来源，或封存秘密值。",
  ],
  "seed/known-before": [
    "`valuesFrom` 写明 {valuesFrom} 之前无人能获知其值，而信标于 {from} 即已有值。",
    "请不填 `valuesFrom`：信标的时间是已知的。",
  ],
  "seed/too-early": [
    "{drawId} 的来源在 {valuesFrom} 之前不可能有值，而抽取时间为 {at}。",
    "请改正抽取时间，或查明这些值从何而来。",
  ],
  "seed/too-late": [
    "{drawId} 的各值最迟应于 {revealBy} 记入账本，现为 {at}。",
    "请按公告的备用来源抽取。可以迟交的秘密值，也就可以选择不交。",
  ],
  "seed/fallback-too-early": [
    "{drawId} 在 {revealBy} 之后方可按备用来源抽取，现为 {at}。",
    "请按公告的来源抽取，或等到期满。",
  ],
  "seed/sealed": [
    "{drawId} 的秘密值均已封存，自 {open} 起任何人都能开启，不得改用备用来源。",
    "请开启封存件（用程序库 double-random/drand），按公告的来源抽取，逾期亦然；封存件中没有秘密值的，请以此为由放弃该公告。",
  ],
  "seed/not-announced": [
    "种子来源与 {drawId} 公告的不一致：第 {place} 项为 {found}，公告的是 {announced}。",
    "请按公告的顺序给出公告的来源，且每个值须与公告相符；秘密值所列的是其承诺值的开头。",
  ],
};
