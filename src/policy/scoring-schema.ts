/** The form of the rules that move a unit's score. */
import * as z from "zod";
import { id } from "./schedule-schema.js";

const score = () => z.number().int().min(-1_000_000).max(1_000_000);

export const scoring = () =>
  z.strictObject({
    least: score().describe("最低分"),
    most: score().describe("最高分"),
    start: score().describe("Score of a unit that has none · 初始分"),
    rules: z
      .array(
        z.strictObject({
          id: id(),
          on: z.enum(["result", "follow-up-closed", "penalty", "accident", "complaint", "repair"]).describe("What has happened · 事由"),
          codes: z.array(id()).min(1).optional().describe("For results: one of these codes · 结果代码"),
          points: score().describe("Above 0 raises the score · 加减分"),
          most: z.number().int().min(1).max(1000).optional().describe("Counts so often at most · 最多计次"),
          source: z.string().optional().describe("Where it comes from · 依据"),
        }),
      )
      .min(1)
      .max(100)
      .describe("The first that fits each cause · 加减分规则"),
  });
