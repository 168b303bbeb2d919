/** The form of a frequency rule in a policy document. */
import * as z from "zod";

const count = () => z.number().int().min(1).max(1000);
const start = () => z.string().optional().describe("Day from which the guarantee runs for units never visited · 起算日");
const names = () => z.array(z.string()).min(1).optional();

const window = () =>
  z.union([
    z.literal("year").describe("The calendar year · 自然年"),
    z.strictObject({ months: count().describe("Months before the cut-off day · 近几个月"), start: start() }),
    z.strictObject({ days: z.number().int().min(1).max(40_000).describe("Days before the cut-off day · 近几日"), start: start() }),
    z.strictObject({ years: count().describe("Years before the cut-off day · 近几年"), start: start() }),
    z.strictObject({
      years: count().describe("Years of a block · 几年为一周期"),
      from: z.number().int().min(1900).max(9999).describe("First year of the first block · 起始年"),
    }),
    z.strictObject({
      since: z.string().describe("Fact of the unit that holds a day, for example the day of its licence · 起算日所在字段"),
    }),
  ]);

const visits = () =>
  z.strictObject({
    kinds: names().describe("Kinds of visits · 检查类型"),
    matters: names().describe("Matters · 事项"),
    authorities: names().describe("Authorities that made the visit · 检查机关"),
    levels: names().describe("Levels of government · 层级"),
    results: names().describe("Results · 检查结果"),
  });

export const frequencyRule = (query: () => z.ZodType) =>
  z.strictObject({
    id: z.string().describe("Names the rule in the record · 规则标识"),
    title: z.string().default("").describe("For people · 名称"),
    where: query(),
    atLeast: count().optional().describe("Fewest visits in the window · 至少"),
    atMost: count().optional().describe("Most visits in the window · 至多"),
    window: window().describe("In which visits are counted · 时间段"),
    source: z.string().optional().describe("Where the number comes from · 依据"),
    counts: visits().default({}).describe("Which visits count; all when empty · 计入哪些检查"),
  });
