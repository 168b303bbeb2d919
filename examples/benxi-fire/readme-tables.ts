/** Tables of the page, and the codes that it explains. */
import type { LedgerTypes } from "double-random";
import { DISTRICTS } from "./districts.js";
import type { makeCase } from "./make-case.js";
import { STRATUM_TITLES } from "./policy.js";
import { KINDS, RESULTS } from "./results.js";
import { TRADES } from "./trades.js";

type Case = ReturnType<typeof makeCase>;

export function firstRound({ round, strata }: LedgerTypes.RoundPlan): string[] {
  const visits = strata.reduce((sum, { quota }) => sum + quota, 0);
  return [
    `## The first round, ${round}`,
    table(
      ["stratum", "units", "can be drawn", "drawn", "rule"],
      strata.map(({ stratum, units, eligible, quota }) => [
        `\`${stratum}\``,
        count(units),
        count(eligible),
        String(quota),
        STRATUM_TITLES.get(stratum)!,
      ]),
    ),
    `${visits} visits, ${2 * visits} seats. Whoever was visited at random or in a campaign in the last 60 days waits for a later round.
Small premises (九小场所, category \`nine-small\`) are left to the police stations, unless they were fined in 2025.
Ordinary units stand at 20 % a year: the brigades have the people for it, and some to spare.`,
  ];
}

export function districts({ units, inspectors }: Case): string[] {
  const rows = DISTRICTS.map(({ name, code }) => [
    name,
    code,
    count(units.filter(({ region }) => region[2] === name).length),
    String(inspectors.filter(({ agency }) => agency.startsWith(name)).length),
  ]);
  return ["## Districts", table(["district", "code", "units", "inspectors"], rows)];
}

export function codes(): string[] {
  return [
    "## Codes",
    table(
      ["category", "meaning"],
      [...TRADES.map(({ id, title }) => [`\`${id}\``, title]), ["`nine-small`", "九小场所"]],
    ),
    table(
      ["fact", "meaning"],
      [
        ["`area`", "建筑面积, m²"],
        ["`crowded`", "人员密集场所"],
        ["`floors`", "层数"],
        ["`highRisk`", "火灾高危单位"],
        [
          "`penalties2025`",
          "上年度处罚次数: visits of 2025 with `problem-pending`, `other-breach` or `uncooperative`",
        ],
      ],
    ),
    table(
      ["tier", "meaning"],
      [
        ["`key`", "消防安全重点单位: floor area from a limit of the trade on"],
        ["`general`", "一般单位"],
      ],
    ),
    table(["visit", "meaning"], codeRows(KINDS)),
    table(["result", "meaning"], codeRows(RESULTS)),
    table(
      ["of inspectors", "meaning"],
      [
        ["`inspect`, `lead`", "qualifications: 监督检查, 主办"],
        ["`hazmat`, `high-rise`", "qualifications: 易燃易爆, 高层建筑"],
        ["`law-enforcement`, `fire-engineer`", "certificates: 行政执法证, 注册消防工程师证"],
        ["`senior`, `middle`, `junior`", "grades: 高级, 中级, 初级"],
      ],
    ),
  ];
}

function codeRows(list: readonly (readonly [string, string])[]): string[][] {
  return list.map(([code, title]) => [`\`${code}\``, title]);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A whole number with commas: 3,021. */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
