/** The form of the rules that move a unit's score. */
import * as z from "zod/mini";
import { about } from "../kernel/form.js";
import { id } from "./schedule-schema.js";

const score = () => z.number().check(z.int(), z.gte(-1_000_000), z.lte(1_000_000));

export const scoring = () =>
  z.strictObject({
    least: about("最低分", score()),
    most: about("最高分", score()),
    start: about("Score of a unit that has none · 初始分", score()),
    rules: about(
      "The first that fits each cause · 加减分规则",
      z
        .array(
          z.strictObject({
            id: id(),
            on: about(
              "What has happened · 事由",
              z.enum(["result", "follow-up-closed", "penalty", "accident", "complaint", "repair"]),
            ),
            codes: about(
              "For results: one of these codes · 结果代码",
              z.optional(z.array(id()).check(z.minLength(1))),
            ),
            points: about("Above 0 raises the score · 加减分", score()),
            most: about(
              "Counts so often at most · 最多计次",
              z.optional(z.number().check(z.int(), z.gte(1), z.lte(1000))),
            ),
            source: about("Where it comes from · 依据", z.optional(z.string())),
          }),
        )
        .check(z.minLength(1), z.maxLength(100)),
    ),
  });
