/** What `run` says of a drawn round, in both languages. */

import { ruleTitle } from "../publish/site/parts/rule-words.js";
import type { DrawnRound } from "../round/drawn-round.js";
import type { Change } from "../teams/remedies.js";
import { chinese } from "./chinese.js";

type Strata = DrawnRound["draw"]["strata"];
type Witness = NonNullable<DrawnRound["teams"]["impossible"]>;

interface RunText {
  readonly draw: (drawId: string, strata: Strata) => string;
  readonly seats: (filled: number, bare: number) => string;
  readonly witness: (witness: Witness) => string;
  readonly remedy: (remedy: readonly Change[]) => string;
  readonly head: (head: string) => string;
  readonly written: (out: string, files: readonly string[]) => string;
}

/** How many people and near fits a witness names. */
const MOST_PEOPLE = 12;
const MOST_NEAR = 5;

export const englishOfRun: RunText = {
  draw: (drawId, strata) =>
    `${drawId}: ${strata.map(({ stratum, drawn, pool }) => `${stratum} ${drawn.length} of ${pool}`).join(", ")}`,
  seats: (filled, bare) => `seats filled: ${filled}, units without a team: ${bare}`,
  witness: (witness) => {
    const { seats, shortfall, nearFits } = witness;
    const near = nearFits
      .slice(0, MOST_NEAR)
      .map((each) => `\n  ${each.inspector} could take ${each.seats} of them but for ${each.rule}`);
    const people = peopleIn(witness, ", ") || "nobody";
    return `cannot be staffed: ${seats.length} seats, but only ${placesIn(witness)} places (${people}); ${shortfall} too few${near.join("")}`;
  },
  remedy: (remedy) => `  it could be with ${remedy.map(changeInEnglish).join(" and ")}`,
  head: (head) => `ledger head: ${head}`,
  written: (out, files) => `written to ${out}: ${files.join(" ")}`,
};

export const chineseOfRun: RunText = {
  draw: (drawId, strata) =>
    `${drawId}：${strata.map(({ stratum, drawn, pool }) => chinese`${stratum} 从 ${pool} 个中抽取 ${drawn.length} 个`).join("，")}`,
  seats: (filled, bare) => `已派席位 ${filled} 个，没有检查人员的对象 ${bare} 个`,
  witness: (witness) => {
    const { seats, shortfall, nearFits } = witness;
    const near = nearFits
      .slice(0, MOST_NEAR)
      .map(
        (each) =>
          `\n  ${each.inspector} 若不受“${ruleTitle("zh", each.rule)}”规则限制，可担任其中 ${each.seats} 个`,
      );
    const people = peopleIn(witness, "、") || "无人可派";
    return `无法派员：席位 ${seats.length} 个，而名额只有 ${placesIn(witness)} 个（${people}），缺 ${shortfall} 个${near.join("")}`;
  },
  remedy: (remedy) => `  可行的改动：${remedy.map(changeInChinese).join("，并且")}`,
  head: (head) => `账本末端哈希：${head}`,
  written: (out, files) => `已写入 ${out}：${files.join("、")}`,
};

function placesIn({ room }: Witness): number {
  return room.reduce((sum, each) => sum + each.room, 0);
}

function peopleIn({ room }: Witness, comma: string): string {
  return room
    .slice(0, MOST_PEOPLE)
    .map((each) => `${each.inspector} ${each.room}`)
    .join(comma);
}

function changeInEnglish({ kind, inspector, by }: Change): string {
  if (kind === "capacity" || kind === "year-limit") return `${by} more visits of ${inspector}`;
  if (kind === "leave") return `${inspector} back from leave ${by} days earlier`;
  if (kind === "loan") return `${inspector} lent to other regions`;
  return `${inspector}: ${kind}`;
}

function changeInChinese({ kind, inspector, by }: Change): string {
  if (kind === "capacity" || kind === "year-limit") return `${inspector} 多检查 ${by} 次`;
  if (kind === "leave") return `${inspector} 提前 ${by} 天结束请假`;
  if (kind === "loan") return `${inspector} 借调到其他区域`;
  return `${inspector}：${kind}`;
}
