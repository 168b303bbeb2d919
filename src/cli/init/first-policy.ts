/** The rules and the announcement of a new case: complete rules to change, and an announcement that is to be filled in. */
import { POLICY_FORMAT } from "../../policy/policy.js";
import type { WorkCalendar } from "../../policy/work-calendar.js";

export interface NewCase {
  readonly year: number;
  readonly asOf: string;
  readonly authority: string | undefined;
  readonly zh: boolean;
  /** By which deadlines are counted. */
  readonly calendar: WorkCalendar | Pick<WorkCalendar, "id" | "from" | "until">;
}

/** What stands for the authority until it is named: `announce` and `run` refuse it, since it is in the id of every draw. */
export const UNNAMED = ["本机关", "our-authority"] as const;

const SCHEMAS = "../node_modules/double-random/schemas";

export function firstPolicy({ year, authority, zh, calendar }: NewCase): unknown {
  const said = (chinese: string, english: string): string => (zh ? chinese : english);
  const [high, medium, low] = zh ? ["高", "中", "低"] : ["high", "medium", "low"];
  const stratum = (id: string, title: string, where: unknown, ratio: string) => ({ id, title, where, ratio });
  return {
    $schema: `${SCHEMAS}/policy.schema.json`,
    format: POLICY_FORMAT,
    id: `plan-${year}`,
    title: said(`${year}年度双随机抽查计划`, `Inspections of ${year}`),
    authority: authority ?? said(...UNNAMED),
    year,
    tiers: [high, medium, low],
    calendars: [calendar],
    matters: [
      {
        id: "M1",
        title: said("日常监督检查", "Routine inspection"),
        strata: [
          stratum("high", said("高风险：全部检查", "High risk: every one"), { tier: high }, "100%"),
          stratum("medium", said("中风险：五分之一", "Medium risk: one in five"), { tier: medium }, "20%"),
          stratum("low", said("低风险和未评定：百分之五", "Low risk, and not rated: 5 %"), null, "5%"),
        ],
        reserve: 2,
        rounds: [
          {
            id: `${year}-H1`,
            title: said("上半年", "First half"),
            from: `${year}-01-01`,
            until: `${year}-06-30`,
            share: "1/2",
          },
          {
            id: `${year}-H2`,
            title: said("下半年", "Second half"),
            from: `${year}-07-01`,
            until: `${year}-12-31`,
            share: "1/2",
          },
        ],
        team: {
          roles: [
            { id: "first", title: said("主办", "First") },
            { id: "second", title: said("协办", "Second") },
          ],
          region: false,
        },
      },
    ],
  };
}

/** Sources, instant and officer are left open: `announce` refuses it until they are filled in. */
export function firstAnnouncement({ year, asOf }: NewCase): unknown {
  return {
    $schema: `${SCHEMAS}/announcement.schema.json`,
    ...{ round: `${year}-H1`, sources: [], drawOn: "", valuesFrom: "", at: "", by: "", asOf },
  };
}
