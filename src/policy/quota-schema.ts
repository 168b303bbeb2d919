/** The form of a quota rule in a policy document. */
import * as z from "zod";
import { INSPECTOR_POSTS } from "../registry/inspector.js";

const ratio = () => z.string().describe('Exact ratio: "5%", "2‰", "1/3" · 抽查比例');
const count = () => z.number().int().min(0).max(1_000_000_000);
const year = () => z.number().int().min(1900).max(9999);
const names = () => z.array(z.string()).min(1);

const step = () =>
  z.strictObject({
    upTo: count().optional().describe("Largest base for which the step holds; left out in the last · 基数不超过"),
    number: count().optional().describe("A fixed number of units · 固定数量"),
    ratio: ratio().optional(),
  });

const ladder = () =>
  z.strictObject({
    start: ratio().describe("Ratio before the first published year · 起始比例"),
    steps: z
      .array(z.strictObject({ from: ratio().describe("Violation rate from which the ratio holds · 违法率达到"), ratio: ratio() }))
      .min(1)
      .describe("By violation rate, ascending; the first from 0 · 各档,按违法率递增"),
    lowerAfter: count().min(1).describe("Years in a row before the ratio falls · 连续几年后方可下调"),
    published: z
      .array(z.strictObject({ year: year().describe("Year · 年份"), rate: ratio().describe("Violation rate of the year · 当年违法率") }))
      .describe("Violation rates of earlier years, ascending · 历年公布的违法率"),
  });

const staff = () =>
  z.strictObject({
    agencies: names().optional().describe("One of them · 所属机关"),
    grades: names().optional().describe("One of them · 职级"),
    qualifications: names().optional().describe("All of them · 所需资格"),
    posts: z.array(z.enum(INSPECTOR_POSTS)).min(1).optional().describe("One of them; officers when left out · 人员类别,默认仅执法人员"),
  });

const period = () =>
  z.union([
    z.enum(["year", "half", "quarter", "month", "round"]),
    z.strictObject({
      years: count().min(2).max(100).describe("So many years together, block after block · 几年一周期"),
      from: year().describe("First year · 起始年"),
    }),
  ]);

/** Fields of a quota rule, to be spread into whatever owes something. */
export const quotaFields = () => ({
  ratio: ratio().optional(),
  number: count().optional().describe("A fixed number of units · 固定数量"),
  perInspector: z.string().optional().describe('Units for each inspector: "1:2.5" · 按执法人员数,人:户'),
  steps: z.array(step()).min(1).optional().describe("By the size of the base · 按基数分段"),
  shareOfTotal: ratio().optional().describe("Share of the matter's total · 占总数比例"),
  ladder: ladder().optional().describe("Follows the violation rates of earlier years · 随违法率升降"),
  ratioOf: z.enum(["stratum", "matter"]).optional().describe("Whose units the ratio speaks of · 比例的基数"),
  staff: staff().optional().describe("Inspectors that perInspector counts; all active officers when left out · 计入的执法人员"),
  side: z
    .enum(["at-least", "at-most", "exactly"])
    .default("at-least")
    .describe("at-least rounds up (不少于), at-most rounds down (不超过), exactly takes the nearest (恰为)"),
  source: z.string().optional().describe("Where the number comes from · 依据"),
  rounding: z
    .enum(["cumulative", "each-round"])
    .optional()
    .describe("each-round rounds every round on its own; the last brings the period to its total · 逐轮取整"),
  per: period().optional().describe("Period in which it is owed; the year when left out · 周期"),
});

export const quotaRule = () => z.strictObject(quotaFields());
