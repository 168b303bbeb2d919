/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { drawWords } from "./words.js";

export const drawWordsZh: Readonly<Record<keyof typeof drawWords, Wording>> = {
  "draw/seed": ["种子不是 64 位小写十六进制数字。", "请使用 seedOf 的结果。"],
  "draw/draw-id": [
    "`{drawId}` 不是抽取标识。",
    "请写成 机关/年度/事项/轮次，各段均为不含 `/` 的标识，可用 drawIdOf 生成。",
  ],
  "draw/method": ["没有 `{method}` 这种抽取方法。", "请使用以下之一：{known}。"],
  "draw/method-for-replay": [
    "`{method}` 仅供重演：用于核对其他系统已作的抽取，此处不以它抽取。",
    "请使用以下之一：{known}；核对其他系统的抽取请用 `double-random/elsewhere` 的 `replayElsewhere`。",
  ],
  "draw/strata": ["层必须是列表，每项包含 `stratum`、`quota` 和列表 `eligible`。", "请按此格式提供。"],
  "draw/id": ["`{id}` 不能参加抽取（{fault}）。", "请为每个对象提供一个符合协议第 1 节的标识。"],
  "draw/quota": ["{quota} 不是对象数量。", "请填写不小于 0 的整数。"],
  "draw/quota-above-pool": [
    "层 `{stratum}` 应抽取 {quota} 个对象，但只有 {pool} 个。",
    "请降低抽取数量，或扩大抽取范围。",
  ],
};
