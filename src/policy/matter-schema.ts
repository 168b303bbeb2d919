/** The form of a matter in a policy document: population, strata, rounds, days and team. */
import * as z from "zod";
import { frequencyRule } from "./frequency-schema.js";
import { quotaFields, quotaRule } from "./quota-schema.js";
import { id, schedule } from "./schedule-schema.js";

export const draft = () =>
  z.strictObject({
    id: id(),
    title: z.string().default("").describe("For people · 名称"),
  });
export const count = () => z.number().int().min(0).max(1_000_000_000);
export const query = () =>
  z.record(z.string(), z.unknown()).nullable().default(null).describe("MongoDB-style query over units; null: all · 条件");

const stratum = () =>
  draft().extend({
    where: query(),
    ...quotaFields(),
    also: z.array(quotaRule()).min(1).optional().describe("Further floors and ceilings · 其他上下限"),
    rest: z.literal(true).optional().describe("Shares what the others leave of the total · 其余"),
    minimum: count().default(0).describe("Fewest units a year · 每年至少"),
    weights: z
      .array(
        z.strictObject({
          where: z.record(z.string(), z.unknown()).describe("Whom it concerns · 条件"),
          weight: z.string().describe('Exact weight: "3", "1/2" · 权重'),
        }),
      )
      .min(1)
      .optional()
      .describe("Unequal chances; the first that fits, 1 where none does · 不等概率权重"),
    risk: z
      .strictObject({
        randomShare: z.string().describe("Share of the quota drawn at random · 随机部分"),
        fact: z.string().describe("Fact that holds the score · 分值字段"),
      })
      .optional()
      .describe("The rest of the quota goes to the highest scores · 其余按风险分值"),
  });
const round = () =>
  draft().extend({
    from: z.string().describe("First day of visits, YYYY-MM-DD · 起"),
    until: z.string().describe("Last day of visits · 止"),
    share: z.string().describe('Share of the year, e.g. "1/4"; shares sum to 1 · 占全年比例'),
    draw: z
      .strictObject({ from: z.string().describe("First day · 起"), until: z.string().describe("Last day · 止") })
      .optional()
      .describe("Days on which the round may be announced and drawn · 抽取时间段"),
  });
const role = () =>
  draft().extend({
    qualifications: z.array(id()).default([]).describe("All are needed · 所需资格"),
    agencies: z.array(id()).min(1).nullable().default(null).describe("One of them; null: any · 所属机关"),
    grades: z.array(id()).min(1).nullable().default(null).describe("One of them; null: any · 职级"),
    expert: z.literal(true).optional().describe("A seat for an expert, who replaces no officer · 专家席位"),
  });
export const team = () =>
  z.strictObject({
    roles: z.array(role()).min(1).max(12).describe("Seats of a team, usually two · 执法小组席位"),
    officers: count().min(1).optional().describe("Fewest officers; 2 when left out · 执法人员最低人数"),
    region: z
      .union([z.boolean(), z.literal("outside")])
      .default(true)
      .describe("Serve only units of the own regions, or only others · 属地或交叉检查"),
    awayFromHome: z.literal(true).optional().describe("Not where the inspector lives · 回避居住地"),
    certificate: z
      .union([id(), z.array(id()).min(2)])
      .nullable()
      .default(null)
      .describe("Kind, or kinds of which one is enough, valid on the day of the visit · 执法证件种类"),
    noReturn: z
      .strictObject({ visits: count().min(1).optional().describe("次数"), years: count().min(1).max(100).optional().describe("年数") })
      .nullable()
      .default(null)
      .describe("Not who made the last visits, or went in the last years · 轮换"),
    openCases: count().min(1).optional().describe("Not who has so many open cases · 未结案件达到此数者不抽取"),
    limits: z
      .strictObject({
        perDay: count().min(1).optional().describe("每日"),
        perWeek: count().min(1).optional().describe("每周"),
        perYear: count().min(1).optional().describe("全年"),
      })
      .optional()
      .describe("Most visits of one inspector · 每人检查数上限"),
    teams: z.literal("standing").optional().describe("Fixed teams go as a whole · 按固定小组抽取"),
    balance: z.enum(["level", "mean", "capacity"]).default("mean").describe("Even loads, or only capacities · 均衡方式"),
    band: count().default(2).describe("How far above the level of the year one may go · 高出年度均衡线的幅度"),
    pairLimit: count().min(1).nullable().default(null).describe("Most meetings of two people a year · 同组上限"),
    apart: z.literal("agency").nullable().default(null).describe("Two of a team never of one agency · 小组成员来自不同机关"),
    staffing: z
      .enum(["complete", "by-rank"])
      .default("complete")
      .describe("All units or none, or units by rank, each kept if all kept so far can be filled too · 人员不足时的处理"),
  });
/** Rules of a matter about days and what is known of them. */
const dayFields = () => ({
  phase: z
    .strictObject({
      party: id(),
      commitment: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe("Of the secret, 64 hex digits · 秘密值的承诺"),
    })
    .optional()
    .describe("Random phase of small strata, from a secret committed in January and revealed in December · 小层随机相位"),
  list: z
    .strictObject({
      daysAhead: count().max(366).optional().describe("Published so many days before the round · 提前公布天数"),
      secretUntilVisit: z.boolean().optional().describe("检查前保密"),
    })
    .optional()
    .describe("When the list of drawn units is known outside · 抽查名单公开时间"),
  quiet: z
    .strictObject({
      monthDays: z
        .tuple([z.number().int().min(1).max(31), z.number().int().min(1).max(31)])
        .optional()
        .describe("First and last quiet day of every month · 每月起止日"),
      weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).optional().describe("1 is Monday · 星期"),
      days: z.array(z.string()).min(1).optional().describe("Chosen one by one · 逐日选定"),
    })
    .optional()
    .describe("Days without visits; weekdays from 1 (Monday) · 企业宁静日"),
  schedule: schedule().optional().describe("Gives every visit a working day · 检查日期安排"),
});

export const matter = () =>
  draft().extend({
    population: query(),
    recentVisit: z
      .strictObject({
        days: count().min(1).describe("天数"),
        kinds: z.array(id()).min(1).nullable().default(null).describe("Kinds that count; null: all · 计入的类型"),
      })
      .nullable()
      .default(null)
      .describe("Leaves out units visited in the last days · 近期已查"),
    frequency: z.array(frequencyRule(query)).min(1).max(100).optional().describe("How often a unit is visited · 检查频次"),
    total: quotaRule().optional().describe("What all strata owe together · 总数"),
    strata: z.array(stratum()).min(1).describe("Read in order; a unit belongs to the first that fits · 分层"),
    base: z.enum(["average", "plan", "draw"]).default("average").describe("Size the ratio speaks of · 抽查基数"),
    of: z.enum(["stratum", "eligible"]).default("stratum").describe("Whether temporary exclusions shrink the base · 暂时除外是否减少基数"),
    mode: z
      .enum(["without-replacement", "independent", "at-most", "cycles"])
      .default("without-replacement")
      .describe("How often one unit may be drawn in the year · 同一对象一年内可抽中次数"),
    times: count().min(2).max(366).optional().describe("How often, for at-most and cycles · 次数"),
    coolDown: z
      .strictObject({ rounds: count().min(1).describe("轮数") })
      .nullable()
      .default(null)
      .describe("Rounds of rest after a draw · 抽中后的冷却期"),
    method: z.enum(["ticket/1", "seedrandom-shuffle/1"]).default("ticket/1").describe("抽取方法"),
    reserve: count().default(20).describe("Reserve places on the record, per stratum · 递补名额"),
    rounds: z.array(round()).min(1).describe("Rounds of the year, in order · 轮次"),
    ...dayFields(),
    team: team().describe("Who may go · 执法小组规则"),
  });
