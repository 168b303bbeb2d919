/** The page that comes with the case: what is in it, in numbers that are counted and not typed. */
import type { LedgerTypes } from "double-random";
import { commitmentOf } from "double-random/protocol";
import type { makeCase } from "./make-case.js";
import { codes, count, districts, firstRound, table } from "./readme-tables.js";
import { REVEAL, SEED } from "./seed.js";

type Case = ReturnType<typeof makeCase>;
type Unit = Case["units"][number];

/** @param plan - what the library says that the first round owes */
export function readmeOf(made: Case, plan: LedgerTypes.RoundPlan): string {
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
        [
          "`announcement-hall.json`",
          "the same round as it is announced on the evening before: as `announcement.json` it is read by `announce` and the draw room",
        ],
      ],
    ),
  ];
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
  const closing = (late: boolean) =>
    number(({ status, closed }) => status === "active" && closed !== null && closed > asOf === late);
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
  const twice = history.find(
    ({ unit, day }, at) => history[at + 1]?.unit === unit && history[at + 1]?.day === day,
  )!;
  return `- **History**: \`HR-02\` was in nearly every visit of the large hotels, bath houses and night spots of 桓仁; one key unit of 平山区 had two visits by two teams on one day
  (\`${twice.unit}\`, ${twice.day}); ${history.filter(({ result }) => result === null).length} results of December are not entered yet (empty); closed units were found closed.`;
}

function seed({ drawId }: LedgerTypes.RoundPlan): string[] {
  return [
    "## The seed",
    `Two sources, so that nobody alone decides: numbers drawn aloud on the morning of the draw, and a secret of the brigade. In life the commitment to the secret is
published in December, before the registries are closed:`,
    `\`\`\`text\n${commitmentOf({ party: REVEAL.party, drawId, value: REVEAL.value })}\n\`\`\``,
    `It is for the draw \`${drawId}\`, and holds for no other. The draw took place at ${SEED.at}.`,
  ];
}
