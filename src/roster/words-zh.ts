/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { rosterWords } from "./words.js";

export const rosterWordsZh: Readonly<Record<keyof typeof rosterWords, Wording>> = {
  "round/region-unserved": [
    "事项 {matter} 可抽取的 {units} 个对象所在区域没有在岗检查人员负责：{regions}；另有 {more} 个区域。",
    "请安排人员负责这些区域，或用 `region: false` 不限区域，或用 `by-rank` 按名次尽可能派员。",
  ],
  "round/team-divided": [
    "{a} 与 {b} 同属固定小组 {team}，而名录载明两人不得同组；事项 {matter} 按小组整体派出。",
    "请将其中一人调至其他小组，或改为逐人抽取。",
  ],
};
