import type { Words } from "./words.js";

/** Words of what happens to days and people after a draw, and of what is worth a word when it is made. A code never changes its meaning. */
export const enginePeopleWords = {
  "engine/registry-stale": {
    en: [
      "The registry was cut off on {asOf}, more than a year before {day}: whoever came, left or changed since is not in it.",
      "Take a snapshot of today, and publish the difference with `changeRegistry`.",
    ],
    zh: [
      "名录库截止日为 {asOf}，早于 {day} 一年以上：此后新增、退出或变动的未包含在内。",
      "请截取当前名录库，并用 `changeRegistry` 公布差异。",
    ],
  },
  "engine/round-over": {
    en: [
      "Round `{round}` ended on {until}, before the entry ({at}): its visits come too late.",
      "Say on the record why it is drawn late, or draw what is owed in the next round.",
    ],
    zh: ["轮次 `{round}` 已于 {until} 结束，早于记录时刻({at})：检查已逾期。", "请书面说明逾期抽取的原因，或在下一轮次补足应抽数量。"],
  },
  "engine/drawn-outside-window": {
    en: [
      "Round `{round}` was to be drawn from {from} to {until}, and is drawn on {at}.",
      "It was announced inside the window; say on the record why it is drawn outside.",
    ],
    zh: ["轮次 `{round}` 应在 {from} 至 {until} 期间抽取，而实际于 {at} 抽取。", "公告在时间段内；请书面说明为何在时间段外抽取。"],
  },
  "engine/beacon-unchecked": {
    en: [
      "Nobody has checked here that this is the value of round {round} of the beacon {chain}: the program knows no network.",
      "Fetch that round from two places that serve the beacon (for drand: /CHAIN/public/ROUND, field `randomness`) and compare all 64 digits before the result is published.",
    ],
    zh: [
      "程序不联网，未核实该值是否为公共信标 {chain} 第 {round} 轮的公布值。",
      "公布结果之前，请从两处提供该信标的服务获取该轮数值(drand：/CHAIN/public/ROUND 的 `randomness` 字段)，逐位核对 64 位数字。",
    ],
  },
  "engine/text-unchecked": {
    en: [
      "Nobody has checked here that this is what `{name}` gave.",
      "Let two people compare it with the published result or with the minutes of the witnesses, and keep a copy with the record.",
    ],
    zh: ["未核实该值是否为“{name}”的实际结果。", "请由两人与公布结果或见证记录核对，并将副本随记录存档。"],
  },
  "engine/approved-alone": {
    en: [
      "{by} gives the draw up and approves it too.",
      "Let somebody else approve: whoever draws must not decide alone that a result does not count.",
    ],
    zh: ["{by} 作废抽取，同时又是批准人。", "请由他人批准：抽取人不得独自决定结果无效。"],
  },
} as const satisfies Words<"engine">;
