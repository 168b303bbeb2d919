import type { Words } from "./words.js";

/** Words of `simulate/…`. A code never changes its meaning. */
export const simulateWords = {
  "simulate/seeds": {
    en: ["{value} is not a number of seeds.", "Give a whole number from 0; 200 is enough for a report."],
    zh: ["{value} 不是种子数量。", "请填写不小于 0 的整数；报告用 200 个即可。"],
  },
} as const satisfies Words<"simulate">;
