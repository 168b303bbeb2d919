import type { Words } from "./words.js";

/** Words of `draw/…`. A code never changes its meaning. */
export const drawWords = {
  "draw/id": {
    en: ["`{id}` cannot be drawn ({fault}).", "Give each unit one id that obeys section 1 of the protocol."],
    zh: ["`{id}` 不能参加抽取({fault})。", "请为每个对象提供一个符合协议第 1 节的标识。"],
  },
  "draw/quota": {
    en: ["{quota} is not a number of units.", "Give a whole number from 0."],
    zh: ["{quota} 不是对象数量。", "请填写不小于 0 的整数。"],
  },
  "draw/quota-above-pool": {
    en: ["Stratum `{stratum}` should give {quota} units but has {pool}.", "Lower the quota, or widen the pool."],
    zh: ["层 `{stratum}` 应抽取 {quota} 个对象，但只有 {pool} 个。", "请降低抽取数量，或扩大抽取范围。"],
  },
} as const satisfies Words<"draw">;
