/** 自由裁量事项的中文表述。 */
import type { Wording } from "../../kernel/wording.js";
import type { DiscretionCode } from "./discretion.js";

const ASK =
  "条目 {entry}，记录人 {by}：同类共 {times} 次，此为第 {nth} 次。理由：{why}。批准人：{approver}。";

export const discretionWordsZh: Readonly<Record<DiscretionCode, Wording>> = {
  "discretion/chosen-seed": [
    "{drawId}：种子（{types}）可由人选定。试 1000 个种子，会使某一凭机会抽中的对象落选的个数，按层为：{freed}。",
    ASK,
  ],
  "discretion/chosen-seed-of-case": ["{drawId}：决定派员的种子（{types}）可由人选定。", ASK],
  "discretion/parties-only": [
    "{drawId}：种子只来自秘密值（{parties}）：持有全部秘密值的人在公告时就知道抽取结果。",
    ASK,
  ],
  "discretion/announced-at-once": [
    "{drawId}：来源的公告与抽取在同一时刻（{at}），无法证明公告时其值尚不可知。",
    ASK,
  ],
  "discretion/no-values-from": ["{drawId}：{at} 的公告未写明各来源自何时起有值。", ASK],
  "discretion/known-when-announced": ["{drawId}：公告时间为 {at}，而其值自 {valuesFrom} 起即可获知。", ASK],
  "discretion/announced-shortly": [
    "{drawId}：{at} 公告，距其值可以获知之时（{valuesFrom}）不足一小时，他人几无可能事先看到公告。",
    ASK,
  ],
  "discretion/no-fallback": [
    "{drawId}：秘密值（{parties}）不公布时无备用来源，持有人可以决定本次抽取能否进行。",
    ASK,
  ],
  "discretion/fallback-known": [
    "{drawId}：备用来源自 {from} 起即可获知，而秘密值可迟至 {revealBy} 公布（{parties}），持有人可在两种已知结果中选择。",
    ASK,
  ],
  "discretion/unknown-beacon": [
    "{drawId}：信标链 {chain} 不是已知的公共信标；其运行者可以选定各轮的值。",
    ASK,
  ],
  "discretion/fallback-used": [
    "{drawId}：因有值逾期未记入账本，改按备用来源抽取。未交出秘密值的一方（{withheld}）可以比较两种抽取结果。",
    ASK,
  ],
  "discretion/chain-unanchored": [
    "{drawId}：{party} 的秘密链在账本上没有锚值，其秘密值可能是知道抽取结果后才编制的。",
    ASK,
  ],
  "discretion/anchored-again": ["{party} 另行公布了锚值：最先承诺的秘密链被放弃。", ASK],
  "discretion/announcement-dropped": ["{drawId}：已公告，未抽取即作废。", ASK],
  "discretion/drawn-again": ["{drawId}：抽取后作废并重新抽取；原抽中的对象有 {gone} 个不再被抽中。", ASK],
  "discretion/draw-given-up": ["{drawId}：抽取后作废，未再抽取。", ASK],
  "discretion/drawn-late": [
    "{drawId}：公告于 {drawOn} 抽取，实际于 {day} 抽取：检查日期和人员因此不同。",
    ASK,
  ],
  "discretion/drawn-early": [
    "{drawId}：公告于 {drawOn} 抽取，实际于 {day} 提前抽取：按公告日期到场的人未能看到抽取。",
    ASK,
  ],
  "discretion/after-round": ["{drawId}：于 {day} 抽取，而该轮次已于 {until} 结束。", ASK],
  "discretion/outside-window": [
    "{drawId}：于 {day} 抽取，而抽查计划规定的抽取期间为 {from} 至 {until}。",
    ASK,
  ],
  "discretion/drawn-in-round": ["{drawId}：轮次自 {from} 至 {until}，而检查自 {first} 起才可进行。", ASK],
  "discretion/phase-early": ["{matter}：相位秘密值于 {day} 揭示，早于最后一轮的起日（{last}）。", ASK],
  "discretion/skipped": ["{drawId}：因公告之后的记录，轮到而被跳过的对象有 {count} 个（{units}）。", ASK],
  "discretion/assigned-later": [
    "{drawId}：其种子于 {known} 即可获知，而于 {day} 派员：人员余量取决于日期。",
    ASK,
  ],
  "discretion/between": [
    "{drawId}：种子公告之后、据以抽取之前，有 {count} 条记录改变了人员余量或对象已受的检查（{entries}）。",
    ASK,
  ],
  "discretion/seal-open": [
    "{drawId}：{party} 的秘密值封存于第 {round} 轮，该轮已于 {from} 公布，公告时任何人都能打开。",
    ASK,
  ],
  "discretion/named-unit": [
    "抽查计划 {policy} 有 {count} 处条件按编号指定对象（{paths}），规则可以只针对一家。",
    ASK,
  ],
  "discretion/aimed-at-one": [
    "{drawId}：抽查计划 {policy} 有 {count} 项条件在其所问的全部对象中恰好命中或放过一个（{paths}）。",
    ASK,
  ],
  "discretion/twin-people": [
    "{drawId}：有 {count} 名执法人员与他人姓名、证件号或编号字样相同（{ids}），可能一人有两个编号。",
    ASK,
  ],
  "discretion/twin-units": [
    "{drawId}：有 {count} 个对象与其他对象名称相同而区域相同或相包含，或编号字样相同（{ids}），可能一户有两个编号。",
    ASK,
  ],
  "discretion/people-under-new-ids": [
    "{drawId}：名册中有 {count} 名检查人员与以前在册而现已不在的人员姓名、证号或编号字形相同（{ids}）：换了编号，负荷、回避与轮换即从头算起。",
    ASK,
  ],
  "discretion/units-under-new-ids": [
    "{drawId}：名录中有 {count} 个对象与以前在册而现已不在的对象同名同地区，或编号字形相同（{ids}）：其检查记录属于另一编号。",
    ASK,
  ],
  "discretion/out-of-turn": [
    "{drawId}：先于更早应抽取的 {count} 项（{before}）抽取；人员余量取决于抽取的先后。",
    ASK,
  ],
  "discretion/assigned-late": ["{drawId}：于 {at} 派员，而该个案应于 {due} 前办理。", ASK],
  "discretion/registry-from-future": ["{drawId}：名录截止日为 {asOf}，晚于引用它的条目（{day}）。", ASK],
  "discretion/registry-stale": [
    "{drawId}：名录截止日为 {asOf}，已超过三个月；此后新增、注销或变更的对象不在其中。",
    ASK,
  ],
  "discretion/registry-unexplained": [
    "{drawId}：检查对象与该机关先前的名录不同，且无变更条目说明原因（名录截止日 {asOf}）。",
    ASK,
  ],
  "discretion/registry-of-others": [
    "{drawId}：该机关最初所用名录（截止日 {asOf}）的对象与其他机关所用的不同（{others}）。",
    ASK,
  ],
  "discretion/rows-same": [
    "{drawId}：截止日 {asOf} 的{rows}与截止日 {before} 的根值不同而各行相同：只是换了密钥。",
    ASK,
  ],
  "discretion/rows-changed": [
    "{drawId}：截止日 {asOf} 的{rows}与截止日 {before} 的相比：新增 {came} 行，去除 {left} 行，改动 {changed} 行（{ids}）。",
    ASK,
  ],
  "discretion/history-stated": [
    "{drawId}：以往的 {visits} 次检查仅凭截止日 {asOf} 的名录为据（历史 {root}…）。",
    ASK,
  ],
  "discretion/roster-changed": [
    "{drawId}：截止日 {asOf} 的人员名录与先前不同（原 {before} 人，现 {after} 人）：请假、回避、承办量和不得同组的情形可能有变。",
    ASK,
  ],
  "discretion/older-input": ["{drawId}：引用了 {asOf} 的{kind}，而该机关已有 {newer} 的。", ASK],
  "discretion/registry-change": [
    "名录中有 {count} 个对象变更：{code}（{units}）。有异的字段：{fields}。以其他编号延续的：{into}。",
    ASK,
  ],
  "discretion/change-from-nowhere": ["一项名录变更以截止日 {asOf} 的名录为起点，而从未据其抽取或立案。", ASK],
  "discretion/amendment": ["年度计划调整 {count} 处：{changes}。", ASK],
  "discretion/round-not-drawn": [
    "{owner}：{matter} 的轮次 {round} 已于 {until} 结束，而没有有效的抽取。",
    ASK,
  ],
  "discretion/rules-of-year": [
    "{owner} 的首份抽查计划与 {before} 年的有 {count} 处不同（{paths}）；跨年度的变化不经调整程序。",
    ASK,
  ],
  "discretion/idle-policy": ["没有按抽查计划 {policy} 作过任何抽取。", ASK],
  "discretion/twin-matters": [
    "抽查事项 {matter} 与 {twin} 的对象和分层相同：两次抽取可以只执行其中一次。",
    ASK,
  ],
  "discretion/twin-pools": [
    "{drawId}：其抽取范围有 {count} 个与同期的 {twin} 相同：两次抽取可以只执行其中一次。",
    ASK,
  ],
  "discretion/redated-input": [
    "截止日 {before} 的{kind}以截止日 {asOf} 再次载入：自该日起算或倒推的天数因此不同。",
    ASK,
  ],
  "discretion/visit-of-others": [
    "{unit} 于 {day} 的检查（{kind}；层级 {level}，事项 {matter}，结果 {result}）仅凭 {authority} 的说法记入。",
    ASK,
  ],
  "discretion/visit-of-own": [
    "{unit} 于 {day} 的检查（{kind}；层级 {level}，事项 {matter}，结果 {result}）以 {authority} 的名义记入，而该机关本身在此账本上抽取。",
    ASK,
  ],
  "discretion/rating": [
    "按截至 {until} 的情况调整了 {units} 个对象的分值；截至 {day} 已记入账本的 {left} 项结果和事件留待以后计算。",
    ASK,
  ],
  "discretion/unrated": ["{authority}：有 {count} 项结果和事件尚未计入分值。", ASK],
  "discretion/scores-not-taken": [
    "截止日 {asOf} 的名录有 {count} 个对象的分值与最近一次评分不同（{units}）。",
    ASK,
  ],
  "discretion/unknown-kind": ["种类为 `{kind}` 的条目，无人读取。", ASK],
  "discretion/replacement": ["{drawId}：抽中的 {unit} 不予检查（{code}）；由 {came} 替补。", ASK],
  "discretion/substitution": [
    "{drawId}：{inspector} 退出 {seats} 个席位（{ground}，缺席 {away}；对象 {units}）；接替人：{came}。",
    ASK,
  ],
  "discretion/seat-passed-on": ["{drawId}：{unit} 的席位 {role} 第 {hands} 次换人。", ASK],
  "discretion/later-staffing": ["{drawId}：{units} 个对象的人员是后来补抽的。", ASK],
  "discretion/move": ["{drawId}：{visits} 次检查改期。", ASK],
  "discretion/no-result": ["{drawId}：期限已过，{count} 次检查没有任何记录（{units}）。", ASK],
  "discretion/idle-input": ["没有依据截止日 {asOf} 的{kind}作过任何事。", ASK],
  "discretion/outside-round": ["{drawId}：{unit} 于 {day} 检查，不在 {from} 至 {until} 之内。", ASK],
  "discretion/not-closed": ["{drawId}：{count} 项整改期限已过，至 {today} 仍未闭环（{units}）。", ASK],
  "discretion/code-outlives": ["{drawId}：检查已变更或作废，{count} 个检查码当日未予终止（{units}）。", ASK],
  "discretion/no-code": ["{drawId}：{unit} 于 {day} 检查，该次检查当时没有有效的检查码。", ASK],
  "discretion/other-day": ["{drawId}：{unit} 于 {day} 检查；抽定的日期为 {planned}。", ASK],
  "discretion/other-people": [
    "{drawId}：{unit} 的实际检查人员与抽定的不同（另有：{others}；缺少：{missing}）。",
    ASK,
  ],
  "discretion/without-team": ["{drawId}：{unit} 有检查结果，却没有抽取过检查人员。", ASK],
  "discretion/corrected": ["{drawId}：{unit} 的检查结果有变动（{step}）：原为 {before}，现为 {after}。", ASK],
  "discretion/annulled-before": ["{drawId}：{unit} 的结果于 {day} 撤销，而公示在 {published}。", ASK],
  "discretion/published-late": [
    "{drawId}：{unit} 于 {day} 检查，结果于 {published} 公示，应不晚于 {due}。",
    ASK,
  ],
  "discretion/term-set": ["{drawId}：{unit} 于 {day} 检查，整改期限：{correctBy}。", ASK],
  "discretion/follow-up-closed": [
    "{drawId}：{unit} 的整改期限为 {due}，于 {day} 记为闭环，分值因此变动 {points} 分。",
    ASK,
  ],
  "discretion/entered-late": ["{drawId}：{unit} 于 {day} 检查，结果于 {written} 录入，应不晚于 {due}。", ASK],
  "discretion/on-closed-day": ["{drawId}：{unit} 于 {day} 检查，而抽查计划已将该日停检。", ASK],
  "discretion/results-differ": [
    "{drawId}：{unit} 的结果为 {codes}，而同一次检查在 {other} 中为 {others}。",
    ASK,
  ],
  "discretion/result-beside": [
    "{drawId}：{unit} 已由计划内检查（{other}）一并办理，又另为该个案写入结果。",
    ASK,
  ],
  "discretion/not-entered-again": [
    "{drawId}：{count} 项结果被退回、否决、撤销或撤下，期限已过，至 {today} 仍未重新录入（{units}）。",
    ASK,
  ],
  "discretion/not-published": ["{drawId}：{count} 项结果已录入，至 {today} 仍未公示（{units}）。", ASK],
  "discretion/case": [
    "{drawId}：{count} 个对象在抽取之外接受检查（{ground}，受理 {arrived}，应不晚于 {due}，至 {until}）：{units}。",
    ASK,
  ],
  "discretion/case-given-up": ["{drawId}：该个案已作废。", ASK],
  "discretion/event": ["{unit}：记入 {day} 的 {event}（{reference}）。", ASK],
  "discretion/approved-alone": ["{kind} 条目，{drawId}：批准人就是记录人。", ASK],
  "discretion/involved": [
    "{drawId}：本条目（{kind}）由“{name}”记录或批准，其本人在该次抽取中有或曾有席位。",
    ASK,
  ],
  "discretion/of-itself": ["本条目（{kind}）由“{name}”记录或批准，而所记即其自身。", ASK],
  "discretion/look-alike": ["`{name}` 与 `{like}` 形似而不同。", ASK],
  "discretion/writes-for-several": ["同一人为多个机关填写：{authorities}。", ASK],
};
