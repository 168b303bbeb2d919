import type { Words } from "./words.js";

/** Words of `plan/…`. A code never changes its meaning. */
export const planWords = {
  "plan/empty-stratum": {
    en: [
      "Stratum `{stratum}` owes at least {minimum} units a year but has none.",
      "Correct its condition or the registry, or set its minimum to 0.",
    ],
    zh: ["层 `{stratum}` 每年至少应抽 {minimum} 个对象，但没有任何对象。", "请改正其条件或名录库，或将最低数量设为 0。"],
  },
} as const satisfies Words<"plan">;
