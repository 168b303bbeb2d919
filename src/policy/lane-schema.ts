/** The form of a lane beside the draw in a policy document. */
import * as z from "zod/mini";
import { about } from "../kernel/form.js";
import { frequencyRule } from "./frequency-schema.js";
import { LANE_GROUNDS } from "./lane.js";
import { query, team, titled } from "./matter-schema.js";
import { id, schedule } from "./schedule-schema.js";

const within = () =>
  z.union([
    z.strictObject({
      workdays: about("Working days · 工作日", z.number().check(z.int(), z.gte(1), z.lte(366))),
    }),
    z.strictObject({
      days: about("Calendar days · 自然日", z.number().check(z.int(), z.gte(1), z.lte(3660))),
    }),
    z.strictObject({ hours: about("小时", z.literal(24)) }),
  ]);

export const lane = () =>
  z.extend(titled(), {
    ground: about("Why somebody is visited without a draw · 检查事由", z.enum(LANE_GROUNDS)),
    kind: about("Kind of its visits; the ground when left out · 检查类型", z.optional(id())),
    matter: about("What is inspected; the id when left out · 检查事项", z.optional(id())),
    within: about("How long a case may take · 办理时限", z.optional(within())),
    urgent: about("The same for urgent cases · 紧急时限", z.optional(within())),
    merges: about(
      "A planned visit of the unit takes the case along · 与计划内检查合并",
      z.optional(z.literal(true)),
    ),
    approval: about("A case needs an approver · 须经批准", z.optional(z.literal(true))),
    lead: about(
      "Whose draws are joined · 牵头部门及事项",
      z.optional(z.strictObject({ authority: id(), matter: id() })),
    ),
    frequency: about(
      "Caps · 频次上限",
      z.optional(z.array(frequencyRule(query)).check(z.minLength(1), z.maxLength(100))),
    ),
    schedule: about("Gives every visit a day · 检查日期安排", z.optional(schedule())),
    team: about("Who may go · 执法小组规则", team()),
    source: about("Where ground and deadline come from · 依据", z.optional(z.string())),
  });
