/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { poolWords } from "./words.js";

export const poolWordsZh: Readonly<Record<keyof typeof poolWords, Wording>> = {
  "round/unknown-tier": [
    "有 {units} 个对象的等级为 `{tier}`，而抽查计划中没有该等级（首个：{first}）。",
    "请改正等级，或将其加入抽查计划；抽查计划现有等级：{known}。",
  ],
};
