/** The form of a matter in a policy document: population, strata, rounds, days and team. */
import * as z from "zod/mini";
import { about } from "../kernel/form.js";
import { frequencyRule } from "./frequency-schema.js";
import { quotaFields, quotaRule } from "./quota-schema.js";
import { id, schedule } from "./schedule-schema.js";

/** What has a name for programs and one for people. */
export const titled = () =>
  z.strictObject({
    id: id(),
    title: about("For people · 名称", z._default(z.string(), "")),
  });
export const count = () => z.number().check(z.int(), z.gte(0), z.lte(1_000_000_000));
export const query = () =>
  about("MongoDB-style query over units; null: all · 条件", nullOr(z.record(z.string(), z.unknown())));

/** Null when left out. */
const nullOr = <Form extends z.ZodMiniType>(form: Form) => z._default(z.nullable(form), null);
const ids = () => z.array(id()).check(z.minLength(1));

const stratum = () =>
  z.extend(titled(), {
    where: query(),
    ...quotaFields(),
    also: about(
      "Further floors and ceilings · 其他上下限",
      z.optional(z.array(quotaRule()).check(z.minLength(1))),
    ),
    rest: about("Shares what the others leave of the total · 其余", z.optional(z.literal(true))),
    minimum: about("Fewest units a year · 每年至少", z._default(count(), 0)),
    weights: about(
      "Unequal chances; the first that fits, 1 where none does · 不等概率权重",
      z.optional(
        z
          .array(
            z.strictObject({
              where: about("Whom it concerns · 条件", z.record(z.string(), z.unknown())),
              weight: about('Exact weight: "3", "1/2" · 权重', z.string()),
            }),
          )
          .check(z.minLength(1)),
      ),
    ),
    risk: about(
      "The rest of the quota goes to the highest scores · 其余按风险分值",
      z.optional(
        z.strictObject({
          randomShare: about("Share of the quota drawn at random · 随机部分", z.string()),
          fact: about("Fact that holds the score · 分值字段", z.string()),
        }),
      ),
    ),
  });
const round = () =>
  z.extend(titled(), {
    from: about("First day of visits, YYYY-MM-DD · 起", z.string()),
    until: about("Last day of visits · 止", z.string()),
    share: about('Share of the year, e.g. "1/4"; shares sum to 1 · 占全年比例', z.string()),
    draw: about(
      "Days on which the round may be announced and drawn · 抽取时间段",
      z.optional(
        z.strictObject({
          from: about("First day · 起", z.string()),
          until: about("Last day · 止", z.string()),
        }),
      ),
    ),
  });
const role = () =>
  z.extend(titled(), {
    qualifications: about("All are needed · 所需资格", z._default(z.array(id()), [])),
    agencies: about("One of them; null: any · 所属机关", nullOr(ids())),
    grades: about("One of them; null: any · 职级", nullOr(ids())),
    expert: about("A seat for an expert, who replaces no officer · 专家席位", z.optional(z.literal(true))),
  });
/** Who may sit in a team. */
const teamSeats = () => ({
  roles: about(
    "Seats of a team, usually two · 执法小组席位",
    z.array(role()).check(z.minLength(1), z.maxLength(12)),
  ),
  officers: about("Fewest officers; 2 when left out · 执法人员最低人数", z.optional(count().check(z.gte(1)))),
  region: about(
    "Serve only units of the own regions, or only others · 属地或交叉检查",
    z._default(z.union([z.boolean(), z.literal("outside")]), true),
  ),
  awayFromHome: about("Not where the inspector lives · 回避居住地", z.optional(z.literal(true))),
  certificate: about(
    "Kind, or kinds of which one is enough, valid on the day of the visit · 执法证件种类",
    nullOr(z.union([id(), z.array(id()).check(z.minLength(2))])),
  ),
  noReturn: about(
    "Not who made the last visits, or went in the last years · 轮换",
    nullOr(
      z.strictObject({
        visits: about("次数", z.optional(count().check(z.gte(1)))),
        years: about("年数", z.optional(count().check(z.gte(1), z.lte(100)))),
      }),
    ),
  ),
});

/** How work is spread over people. */
const teamWork = () => ({
  openCases: about(
    "Not who has so many open cases · 未结案件达到此数者不抽取",
    z.optional(count().check(z.gte(1))),
  ),
  limits: about(
    "Most visits of one inspector · 每人检查数上限",
    z.optional(
      z.strictObject({
        perDay: about("每日", z.optional(count().check(z.gte(1)))),
        perWeek: about("每周", z.optional(count().check(z.gte(1)))),
        perYear: about("全年", z.optional(count().check(z.gte(1)))),
      }),
    ),
  ),
  teams: about("Fixed teams go as a whole · 按固定小组抽取", z.optional(z.literal("standing"))),
  balance: about(
    "Even loads, or only capacities · 均衡方式",
    z._default(z.enum(["level", "mean", "capacity"]), "mean"),
  ),
  band: about(
    "How far above the level of the year one may go · 高出年度均衡线的幅度",
    z._default(count(), 2),
  ),
  pairLimit: about("Most meetings of two people a year · 同组上限", nullOr(count().check(z.gte(1)))),
  apart: about("Two of a team never of one agency · 小组成员来自不同机关", nullOr(z.literal("agency"))),
  staffing: about(
    "All units or none, or units by rank, each kept if all kept so far can be filled too · 人员不足时的处理",
    z._default(z.enum(["complete", "by-rank"]), "complete"),
  ),
});

export const team = () => z.strictObject({ ...teamSeats(), ...teamWork() });

/** Rules of a matter about days and what is known of them. */
const dayFields = () => ({
  phase: about(
    "Random phase of small strata, from a secret committed in January and revealed in December · 小层随机相位",
    z.optional(
      z.strictObject({
        party: id(),
        commitment: about(
          "Of the secret, 64 hex digits · 秘密值的承诺",
          z.string().check(z.regex(/^[0-9a-f]{64}$/)),
        ),
      }),
    ),
  ),
  list: about(
    "When the list of drawn units is known outside · 抽查名单公开时间",
    z.optional(
      z.strictObject({
        daysAhead: about(
          "Published so many days before the round · 提前公布天数",
          z.optional(count().check(z.lte(366))),
        ),
        secretUntilVisit: about("检查前保密", z.optional(z.boolean())),
      }),
    ),
  ),
  quiet: about(
    "Days without visits; weekdays from 1 (Monday) · 企业宁静日",
    z.optional(
      z.strictObject({
        monthDays: about(
          "First and last quiet day of every month · 每月起止日",
          z.optional(
            z.tuple([
              z.number().check(z.int(), z.gte(1), z.lte(31)),
              z.number().check(z.int(), z.gte(1), z.lte(31)),
            ]),
          ),
        ),
        weekdays: about(
          "1 is Monday · 星期",
          z.optional(
            z.array(z.number().check(z.int(), z.gte(1), z.lte(7))).check(z.minLength(1), z.maxLength(7)),
          ),
        ),
        days: about("Chosen one by one · 逐日选定", z.optional(z.array(z.string()).check(z.minLength(1)))),
      }),
    ),
  ),
  schedule: about("Gives every visit a working day · 检查日期安排", z.optional(schedule())),
});

export const matter = () =>
  z.extend(titled(), {
    population: query(),
    recentVisit: about(
      "Leaves out units visited in the last days · 近期已查",
      nullOr(
        z.strictObject({
          days: about("天数", count().check(z.gte(1))),
          kinds: about("Kinds that count; null: all · 计入的类型", nullOr(ids())),
        }),
      ),
    ),
    frequency: about(
      "How often a unit is visited · 检查频次",
      z.optional(z.array(frequencyRule(query)).check(z.minLength(1), z.maxLength(100))),
    ),
    total: about("What all strata owe together · 总数", z.optional(quotaRule())),
    strata: about(
      "Read in order; a unit belongs to the first that fits · 分层",
      z.array(stratum()).check(z.minLength(1)),
    ),
    base: about(
      "Size the ratio speaks of · 抽查基数",
      z._default(z.enum(["average", "plan", "draw"]), "average"),
    ),
    of: about(
      "Whether temporary exclusions shrink the base · 暂时除外是否减少基数",
      z._default(z.enum(["stratum", "eligible"]), "stratum"),
    ),
    mode: about(
      "How often one unit may be drawn in the year · 同一对象一年内可抽中次数",
      z._default(z.enum(["without-replacement", "independent", "at-most", "cycles"]), "without-replacement"),
    ),
    times: about("How often, for at-most and cycles · 次数", z.optional(count().check(z.gte(2), z.lte(366)))),
    coolDown: about(
      "Rounds of rest after a draw · 抽中后的冷却期",
      nullOr(z.strictObject({ rounds: about("轮数", count().check(z.gte(1))) })),
    ),
    method: about("抽取方法", z._default(z.enum(["ticket/1", "seedrandom-shuffle/1"]), "ticket/1")),
    reserve: about("Reserve places on the record, per stratum · 递补名额", z._default(count(), 20)),
    rounds: about("Rounds of the year, in order · 轮次", z.array(round()).check(z.minLength(1))),
    ...dayFields(),
    team: about("Who may go · 执法小组规则", team()),
  });
