/** The same in Chinese. */
import type { Wording } from "../kernel/wording.js";
import type { ceremonyWords } from "./words.js";

export const ceremonyWordsZh: Readonly<Record<keyof typeof ceremonyWords, Wording>> = {
  "ceremony/values": ["须给出 {needed} 个值，与公告的来源逐一对应。", "请按公布、揭示或当众宣读的原样填写。"],
  "ceremony/instant": ["`at` 不是时刻：{value}。", "请写作 `2026-01-05T09:00:00+08:00`。"],
  "ceremony/other-value": [
    "该值与 {drawId} 公告的来源（{type}）不符。",
    "请查找相符的秘密值；如已丢失，请等到备用来源可用之时。",
  ],
};
