/** The end of the year, or as far as it has come: what was owed, drawn, visited, found. */

import { type StratumFigures, strataFigures } from "../figures.js";
import type { PageSpec } from "../frame.js";
import { caseGaps } from "../gaps.js";
import { groundFigures } from "../ground-figures.js";
import { countText, leastText, withheldFigures } from "../parts/figure-list.js";
import { GapNote, told, toldHead } from "../parts/gap-note.js";
import { CodeTold, Table } from "../parts/parts.js";
import { UndrawnRounds } from "../parts/undrawn.js";
import { yearsOf } from "../record/authorities.js";
import { foundCount, resultFigures } from "../result-figures.js";
import type { Here, Site } from "../site.js";
import { counted, digits } from "../speech.js";
import { type StratumStanding, stratumStanding } from "../stratum-standing.js";
import { missingRounds } from "../undrawn-rounds.js";
import { RatioTable } from "./coverage.js";

export function yearPage({ say }: Site): PageSpec {
  return {
    path: "year.html",
    section: "coverage.html",
    title: say("年度总结", "The end of the year"),
    content: (here) => <YearEnd here={here} />,
  };
}

function YearEnd({ here }: { readonly here: Here }) {
  const { say } = here;
  const results = resultFigures(here);
  const { published, clean, found, withheld, mended, open } = results;
  const strata = strataFigures(here);
  return (
    <>
      <p class="lead">{closing(here, strata)}</p>
      <UndrawnRounds here={here} />
      <RatioTable here={here} strata={strata} />
      <Grounds here={here} />
      <Table
        class="narrow"
        caption={say("检查结果", "Results")}
        head={[say("项目", "What"), say("次数", "Visits")]}
        numbers={[1]}
        rows={[
          [say("已公布结果", "results published"), digits(published)],
          [say("未发现问题", "nothing found"), countText(foundCount(results, clean))],
          [say("发现问题", "with findings"), countText(foundCount(results, found))],
          ...withheldFigures(here, withheld).map(([name, count]) => [name, countText(count)]),
          [say("已整改", "put right"), countText(foundCount(results, mended))],
          [say("整改中", "still open"), countText(foundCount(results, open))],
        ]}
      />
      <p>
        <a href={here.to("coverage.html")}>
          {say("图表与逐轮数字", "Pictures, and the numbers draw by draw")}
        </a>
        {" · "}
        <a href={here.to("changes.html")}>{say("全年变更及理由", "What changed, and why")}</a>
      </p>
    </>
  );
}

function closing(here: Here, strata: readonly StratumFigures[]): string {
  const { say, policy, record, day } = here;
  const rounds = policy.matters.reduce((sum, matter) => sum + matter.rounds.length, 0);
  const missing = missingRounds(here).length;
  const isOver = day > `${Math.max(...yearsOf(record.policies))}-12-31`;
  const state = isOver
    ? say("年度已结束，", "The year is over: ")
    : say("年度尚未结束，", "The year is not over: ");
  const draws =
    missing === 0
      ? say("各轮抽签已全部完成。", "all draws are made.")
      : say(
          `计划 ${rounds} 轮，已完成 ${rounds - missing} 轮。`,
          `${rounds - missing} of ${rounds} draws are made.`,
        );
  return `${state}${draws}${standingText(here, strata)}`;
}

/** How many strata have what they owe, and of how many nobody may say so. */
function standingText(here: Here, strata: readonly StratumFigures[]): string {
  const { say } = here;
  const kinds = strata.map((figures) => stratumStanding(here, figures).kind);
  const count = (kind: StratumStanding["kind"]): number => kinds.filter((each) => each === kind).length;
  const [undrawn, short, untold] = [count("undrawn"), count("short"), count("untold")];
  const named = (number: number): string => counted(number, "stratum", "strata");
  return [
    ...(undrawn === 0
      ? []
      : [say(`${undrawn} 层有轮次逾期未抽。`, ` ${named(undrawn)} with rounds that were never drawn.`)]),
    ...(short === 0 ? [] : [say(`${short} 层未达到应抽数量。`, ` ${named(short)} short of what is owed.`)]),
    ...(untold === 0
      ? []
      : [say(`${untold} 层是否达到，尚不能公开。`, ` Of ${named(untold)} it may not be told yet.`)]),
    ...(undrawn + short + untold === 0 && strata.length > 0
      ? [say("各层均达到截至目前的应抽数量。", " Every stratum has what it owes so far.")]
      : []),
  ].join("");
}

function Grounds({ here }: { readonly here: Here }) {
  const { say } = here;
  const gaps = caseGaps(here);
  return (
    <>
      <Table
        class="narrow"
        caption={say("检查来源", "Visits by ground")}
        head={[
          say("来源", "Ground"),
          toldHead(here, say("安排（户次）", "Visits ordered"), gaps),
          say("已检查（户次）", "Visits made"),
        ]}
        numbers={[1, 2]}
        rows={groundFigures(here).map(({ ground, ordered, made, isLeast }) => [
          <CodeTold here={here} code={ground} />,
          told(ordered, gaps),
          leastText(here, made, isLeast),
        ])}
      />
      <GapNote here={here} gaps={gaps} />
    </>
  );
}
