/** The form of a frequency rule in a policy document. */
import * as z from "zod/mini";
import { about } from "../kernel/form.js";

const count = () => z.number().check(z.int(), z.gte(1), z.lte(1000));
const start = () =>
  about("Day from which the guarantee runs for units never visited · 起算日", z.optional(z.string()));
const names = () => z.optional(z.array(z.string()).check(z.minLength(1)));

const window = () =>
  z.union([
    about("The calendar year · 自然年", z.literal("year")),
    z.strictObject({ months: about("Months before the cut-off day · 近几个月", count()), start: start() }),
    z.strictObject({
      days: about("Days before the cut-off day · 近几日", z.number().check(z.int(), z.gte(1), z.lte(40_000))),
      start: start(),
    }),
    z.strictObject({ years: about("Years before the cut-off day · 近几年", count()), start: start() }),
    z.strictObject({
      years: about("Years of a block · 几年为一周期", count()),
      from: about(
        "First year of the first block · 起始年",
        z.number().check(z.int(), z.gte(1900), z.lte(9999)),
      ),
    }),
    z.strictObject({
      since: about(
        "Fact of the unit that holds a day, for example the day of its licence · 起算日所在字段",
        z.string(),
      ),
    }),
  ]);

const visits = () =>
  z.strictObject({
    kinds: about("Kinds of visits · 检查类型", names()),
    matters: about("Matters · 事项", names()),
    authorities: about("Authorities that made the visit · 检查机关", names()),
    levels: about("Levels of government · 层级", names()),
    results: about("Results · 检查结果", names()),
  });

export const frequencyRule = <Q extends z.ZodMiniType>(query: () => Q) =>
  z.strictObject({
    id: about("Names the rule in the record · 规则标识", z.string()),
    title: about("For people · 名称", z._default(z.string(), "")),
    where: query(),
    atLeast: about("Fewest visits in the window · 至少", z.optional(count())),
    atMost: about("Most visits in the window · 至多", z.optional(count())),
    window: about("In which visits are counted · 时间段", window()),
    source: about("Where the number comes from · 依据", z.optional(z.string())),
    counts: about("Which visits count; all when empty · 计入哪些检查", z._default(visits(), {})),
  });
