import type { Words } from "./words.js";

/** Words of `draw/…`. A code never changes its meaning. */
export const drawWords = {
  "draw/seed": {
    en: ["The seed is not 64 lower-case hex digits.", "Take what seedOf gives."],
    zh: ["种子不是 64 位小写十六进制数字。", "请使用 seedOf 的结果。"],
  },
  "draw/draw-id": {
    en: ["`{drawId}` is no draw id.", "Write authority/year/matter/round, each an id without `/`, as drawIdOf does."],
    zh: ["`{drawId}` 不是抽取标识。", "请写成 机关/年度/事项/轮次，各段均为不含 `/` 的标识，可用 drawIdOf 生成。"],
  },
  "draw/method": {
    en: ["There is no method `{method}`.", "Use one of {known}."],
    zh: ["没有 `{method}` 这种抽取方法。", "请使用以下之一：{known}。"],
  },
  "draw/strata": {
    en: ["Strata are a list of objects with `stratum`, `quota` and a list `eligible`.", "Give them in this form."],
    zh: ["层必须是列表，每项包含 `stratum`、`quota` 和列表 `eligible`。", "请按此格式提供。"],
  },
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
