/** The page that comes with the case: what is in it, in numbers that are counted and not typed. */
import { commitmentOf, type RoundPlan } from "../../src/index.js";
import type { makeCase } from "./make-case.js";
import { DISTRICTS } from "./places.js";
import { KINDS, RESULTS } from "./results.js";
import { REVEAL, SEED, STRATUM_TITLES } from "./rules.js";
import { TRADES } from "./trades.js";

type Case = ReturnType<typeof makeCase>;
type Unit = Case["units"][number];

/** @param plan - what the library says that the first round owes */
export function readmeOf(made: Case, plan: RoundPlan): string {
  const parts = [opening(made), firstRound(plan), districts(made), awkward(made), codes(), seed(plan)];
  return `${parts.flat().join("\n\n")}\n`;
}

function opening({ units, inspectors, history, asOf }: Case): string[] {
  return [
    "# 本溪市消防安全监督抽查 · the fire-safety case",
    `**Everything here is made up.** The districts, streets and towns of 本溪市 are real; no firm, person, certificate, visit or penalty is.
Credit codes have correct check characters (GB 32100-2015, GB 11714), and hold \`XXXX\` where a real code holds its number. Any likeness of a name is chance.
The files are written by \`npx tsx examples/make-benxi-fire.ts\`; do not edit them by hand (\`--check\` tells).`,
    table(
      ["file", "what"],
      [
        ["`units.csv`", `${count(units.length)} units (检查对象名录库) as of ${asOf}`],
        ["`inspectors.csv`", `${inspectors.length} inspectors of six brigades (执法检查人员名录库)`],
        ["`history.csv`", `${count(history.length)} visits of 2024 and 2025`],
        ["`policy.json`", "the plan of 2026: one matter, four strata, four quarterly rounds, teams of two"],
        ["`seed.json`", "the first round: sources of the seed, time, author, cut-off day"],
      ],
    ),
  ];
}

function firstRound({ round, strata }: RoundPlan): string[] {
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

function districts({ units, inspectors }: Case): string[] {
  const rows = DISTRICTS.map(({ name, code }) => [
    name,
    code,
    count(units.filter(({ region }) => region[2] === name).length),
    String(inspectors.filter(({ agency }) => agency.startsWith(name)).length),
  ]);
  return ["## Districts", table(["district", "code", "units", "inspectors"], rows)];
}

function awkward(made: Case): string[] {
  return [
    `## What is awkward in it

Nothing is malformed, everything is accepted. The trouble is of the kind that a real registry gives.`,
    [oddUnits(made), ODD_NAMES, oddPeople(made), oddHistory(made)].join("\n"),
  ];
}

function oddUnits({ units, asOf }: Case): string {
  const number = (fits: (unit: Unit) => boolean): number => units.filter(fits).length;
  const closing = (late: boolean) => number(({ status, closed }) => status === "active" && closed !== null && closed > asOf === late);
  return `- **Units**: ${number(({ status }) => status === "closed")} closed; ${number(({ status }) => status === "suspended")} suspended;
  ${closing(false)} still active on paper although they have closed; ${closing(true)} that will close during the round;
  ${number(({ opened }) => opened > asOf)} not opened yet; ${number(({ opened }) => opened > "2025-11-01" && opened <= asOf)} opened in the last two months;
  ${number(({ exclusions }) => exclusions.length > 0)} with exclusion flags, some of them over or not begun, one with two;
  ${number(({ region }) => region.length === 3)} whose street is unknown; ${number(({ facts }) => !("floors" in facts))} open-air markets without floors.`;
}

const ODD_NAMES = `- **Names**: characters beyond 16 bits (𠮷, 𬭎, 𫖮), quotes, commas, a leading \`=\`, \`+\`, \`-\` or \`@\`; twins that differ by 满 and 滿, by a compatibility
  character, by the width of brackets or digits, by a space, by a composed é; and one pair that does not differ at all.`;

function oddPeople({ inspectors }: Case): string {
  const recusals = inspectors.flatMap((inspector) => inspector.recusals);
  return `- **Inspectors**: one on maternity leave, one on two short leaves that together take most of the quarter, one on a short leave that does not matter;
  certificates that are expired, that end in the middle of the round, that were renewed in time; a head of brigade who makes no visits; a trainee without qualification; one who has moved away;
  one who is new; two of the same name; one whose name holds 𬀩. ${inspectors.filter((inspector) => inspector.recusals.length > 0).length} have declared interests in ${recusals.length} units.`;
}

function oddHistory({ history }: Case): string {
  const twice = history.find(({ unit, day }, at) => history[at + 1]?.unit === unit && history[at + 1]?.day === day)!;
  return `- **History**: \`HR-02\` was in nearly every visit of the large hotels, bath houses and night spots of 桓仁; one key unit of 平山区 had two visits by two teams on one day
  (\`${twice.unit}\`, ${twice.day}); ${history.filter(({ result }) => result === null).length} results of December are not entered yet (empty); closed units were found closed.`;
}

function codes(): string[] {
  return [
    "## Codes",
    table(["category", "meaning"], [...TRADES.map(({ id, title }) => [`\`${id}\``, title]), ["`nine-small`", "九小场所"]]),
    table(
      ["fact", "meaning"],
      [
        ["`area`", "建筑面积, m²"],
        ["`crowded`", "人员密集场所"],
        ["`floors`", "层数"],
        ["`highRisk`", "火灾高危单位"],
        ["`penalties2025`", "上年度处罚次数: visits of 2025 with `problem-pending`, `other-breach` or `uncooperative`"],
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

function seed({ drawId }: RoundPlan): string[] {
  return [
    "## The seed",
    `Two sources, so that nobody alone decides: numbers drawn aloud on the morning of the draw, and a secret of the brigade. In life the commitment to the secret is
published in December, before the registries are closed:`,
    `\`\`\`text\n${commitmentOf({ party: REVEAL.party, drawId, value: REVEAL.value })}\n\`\`\``,
    `It is for the draw \`${drawId}\`, and holds for no other. The draw took place at ${SEED.at}.`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A whole number with commas: 3,021. */
function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
