/** The form of a quota rule in a policy document. */
import * as z from "zod/mini";
import { about } from "../kernel/form.js";
import { INSPECTOR_POSTS } from "../registry/inspector.js";

const ratio = () => about('Exact ratio: "5%", "2‰", "1/3" · 抽查比例', z.string());
const count = () => z.number().check(z.int(), z.gte(0), z.lte(1_000_000_000));
const year = () => z.number().check(z.int(), z.gte(1900), z.lte(9999));
const names = () => z.array(z.string()).check(z.minLength(1));

const step = () =>
  z.strictObject({
    upTo: about(
      "Largest base for which the step holds; left out in the last · 基数不超过",
      z.optional(count()),
    ),
    number: about("A fixed number of units · 固定数量", z.optional(count())),
    ratio: z.optional(ratio()),
  });

const ladder = () =>
  z.strictObject({
    start: about("Ratio before the first published year · 起始比例", ratio()),
    steps: about(
      "By violation rate, ascending; the first from 0 · 各档,按违法率递增",
      z
        .array(
          z.strictObject({
            from: about("Violation rate from which the ratio holds · 违法率达到", ratio()),
            ratio: ratio(),
          }),
        )
        .check(z.minLength(1)),
    ),
    lowerAfter: about("Years in a row before the ratio falls · 连续几年后方可下调", count().check(z.gte(1))),
    published: about(
      "Violation rates of earlier years, ascending · 历年公布的违法率",
      z.array(
        z.strictObject({
          year: about("Year · 年份", year()),
          rate: about("Violation rate of the year · 当年违法率", ratio()),
        }),
      ),
    ),
  });

const staff = () =>
  z.strictObject({
    agencies: about("One of them · 所属机关", z.optional(names())),
    grades: about("One of them · 职级", z.optional(names())),
    qualifications: about("All of them · 所需资格", z.optional(names())),
    posts: about(
      "One of them; officers when left out · 人员类别,默认仅执法人员",
      z.optional(z.array(z.enum(INSPECTOR_POSTS)).check(z.minLength(1))),
    ),
  });

const period = () =>
  z.union([
    z.enum(["year", "half", "quarter", "month", "round"]),
    z.strictObject({
      years: about(
        "So many years together, block after block · 几年一周期",
        count().check(z.gte(2), z.lte(100)),
      ),
      from: about("First year · 起始年", year()),
    }),
  ]);

/** Fields of a quota rule, to be spread into whatever owes something. */
export const quotaFields = () => ({
  ratio: z.optional(ratio()),
  number: about("A fixed number of units · 固定数量", z.optional(count())),
  perInspector: about('Units for each inspector: "1:2.5" · 按执法人员数,人:户', z.optional(z.string())),
  steps: about("By the size of the base · 按基数分段", z.optional(z.array(step()).check(z.minLength(1)))),
  shareOfTotal: about("Share of the matter's total · 占总数比例", z.optional(ratio())),
  ladder: about("Follows the violation rates of earlier years · 随违法率升降", z.optional(ladder())),
  ratioOf: about("Whose units the ratio speaks of · 比例的基数", z.optional(z.enum(["stratum", "matter"]))),
  staff: about(
    "Inspectors that perInspector counts; all active officers when left out · 计入的执法人员",
    z.optional(staff()),
  ),
  side: about(
    "at-least rounds up (不少于), at-most rounds down (不超过), exactly takes the nearest (恰为)",
    z._default(z.enum(["at-least", "at-most", "exactly"]), "at-least"),
  ),
  source: about("Where the number comes from · 依据", z.optional(z.string())),
  rounding: about(
    "each-round rounds every round on its own; the last brings the period to its total · 逐轮取整",
    z.optional(z.enum(["cumulative", "each-round"])),
  ),
  per: about("Period in which it is owed; the year when left out · 周期", z.optional(period())),
});

export const quotaRule = () => z.strictObject(quotaFields());
