/** The form of a lane beside the draw in a policy document. */
import * as z from "zod";
import { frequencyRule } from "./frequency-schema.js";
import { LANE_GROUNDS } from "./lane.js";
import { draft, query, team } from "./matter-schema.js";
import { id, schedule } from "./schedule-schema.js";

const within = () =>
  z.union([
    z.strictObject({ workdays: z.number().int().min(1).max(366).describe("Working days · 工作日") }),
    z.strictObject({ days: z.number().int().min(1).max(3660).describe("Calendar days · 自然日") }),
    z.strictObject({ hours: z.literal(24).describe("小时") }),
  ]);

export const lane = () =>
  draft().extend({
    ground: z.enum(LANE_GROUNDS).describe("Why somebody is visited without a draw · 检查事由"),
    kind: id().optional().describe("Kind of its visits; the ground when left out · 检查类型"),
    matter: id().optional().describe("What is inspected; the id when left out · 检查事项"),
    within: within().optional().describe("How long a case may take · 办理时限"),
    urgent: within().optional().describe("The same for urgent cases · 紧急时限"),
    merges: z.literal(true).optional().describe("A planned visit of the unit takes the case along · 与计划内检查合并"),
    approval: z.literal(true).optional().describe("A case needs an approver · 须经批准"),
    lead: z.strictObject({ authority: id(), matter: id() }).optional().describe("Whose draws are joined · 牵头部门及事项"),
    frequency: z.array(frequencyRule(query)).min(1).max(100).optional().describe("Caps · 频次上限"),
    schedule: schedule().optional().describe("Gives every visit a day · 检查日期安排"),
    team: team().describe("Who may go · 执法小组规则"),
    source: z.string().optional().describe("Where ground and deadline come from · 依据"),
  });
