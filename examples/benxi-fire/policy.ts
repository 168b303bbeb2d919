/** The policy of the year: one matter, four strata, a round each quarter. */
import type { PolicyInput } from "double-random";

/** Quarterly rounds, a quarter of the year's work each. */
const QUARTERS = [
  ["2026-Q1", "第一季度", "2026-01-01", "2026-03-31"],
  ["2026-Q2", "第二季度", "2026-04-01", "2026-06-30"],
  ["2026-Q3", "第三季度", "2026-07-01", "2026-09-30"],
  ["2026-Q4", "第四季度", "2026-10-01", "2026-12-31"],
] as const;

export const POLICY = {
  format: "double-random/policy/1",
  id: "benxi-fire-2026",
  title: "本溪市2026年度消防安全监督抽查计划(虚构示例)",
  authority: "210500",
  year: 2026,
  tiers: ["key", "general"],
  matters: [
    {
      id: "FIRE-01",
      title: "消防安全监督抽查",
      // Small premises are looked after by police stations; one that was fined last year comes back into the
      // frame.
      population: { $or: [{ categories: { $ne: "nine-small" } }, { "facts.penalties2025": { $gte: 1 } }] },
      recentVisit: { days: 60, kinds: ["routine", "campaign"] },
      strata: [
        {
          id: "crowded-key",
          title: "人员密集场所重点单位、火灾高危单位:每年至少一次",
          where: { tier: "key", $or: [{ "facts.crowded": true }, { "facts.highRisk": true }] },
          ratio: "100%",
          side: "at-least",
          minimum: 0,
        },
        {
          id: "other-key",
          title: "其他重点单位、十八层以上建筑、上年度受处罚单位:两年至少一次",
          where: {
            $or: [{ tier: "key" }, { "facts.floors": { $gte: 18 } }, { "facts.penalties2025": { $gte: 1 } }],
          },
          ratio: "50%",
          side: "at-least",
          minimum: 0,
        },
        {
          id: "filling-station",
          title: "加油站、加气站:三年至少一次",
          where: { categories: "filling-station" },
          ratio: "1/3",
          side: "at-least",
          minimum: 4,
        },
        {
          id: "ordinary",
          title: "一般单位:每年不少于五分之一",
          where: null,
          ratio: "20%",
          side: "at-least",
          minimum: 0,
        },
      ],
      base: "average",
      of: "stratum",
      mode: "without-replacement",
      coolDown: null,
      method: "ticket/1",
      reserve: 20,
      rounds: QUARTERS.map(([id, title, from, until]) => ({ id, title, from, until, share: "1/4" })),
      team: {
        roles: [
          { id: "lead", title: "主办", qualifications: ["inspect", "lead"], agencies: null, grades: null },
          { id: "second", title: "协办", qualifications: ["inspect"], agencies: null, grades: null },
        ],
        region: true,
        certificate: "law-enforcement",
        noReturn: { visits: 1 },
        balance: "level",
        band: 2,
        pairLimit: 20,
        apart: null,
        staffing: "complete",
      },
    },
  ],
} satisfies PolicyInput;

/** What each stratum is called and owes. */
export const STRATUM_TITLES: ReadonlyMap<string, string> = new Map(
  POLICY.matters[0]!.strata.map(({ id, title }) => [id, title]),
);
