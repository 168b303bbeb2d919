/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { simulateWords } from "./words.js";

export const simulateWordsZh: Readonly<Record<keyof typeof simulateWords, Wording>> = {
  "simulate/seeds": ["{value} 不是种子数量。", "请填写不小于 0 的整数；报告用 200 个即可。"],
};
