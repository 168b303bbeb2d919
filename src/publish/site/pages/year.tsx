/** The end of the year, or as far as it has come: what was owed, drawn, visited, found. */

import { instantDay } from "../../../kernel/iso-date.js";
import { strataFigures } from "../figures.js";
import type { PageSpec } from "../frame.js";
import { caseGaps } from "../gaps.js";
import { groundFigures } from "../ground-figures.js";
import { countText, withheldFigures } from "../parts/figure-list.js";
import { GapNote, told, toldHead } from "../parts/gap-note.js";
import { CodeTold, Table } from "../parts/parts.js";
import { foundCount, resultFigures } from "../result-figures.js";
import { type Here, type Site, standingDraws } from "../site.js";
import { counted, digits } from "../speech.js";
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
  const { say, policy } = here;
  const results = resultFigures(here);
  const { published, clean, found, withheld, mended, open } = results;
  const strata = strataFigures(here);
  const [rounds, drawn] = [
    policy.matters.reduce((sum, matter) => sum + matter.rounds.length, 0),
    standingDraws(here.record).length,
  ];
  const short = strata.filter(({ points }) => points.at(-1)!.drawn < points.at(-1)!.target).length;
  return (
    <>
      <p class="lead">{closing(here, { rounds, drawn, short })}</p>
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

interface Closing {
  readonly rounds: number;
  readonly drawn: number;
  readonly short: number;
}

function closing({ say, policy, record }: Here, { rounds, drawn, short }: Closing): string {
  const isOver = instantDay(record.asOf) >= `${policy.year}-12-31` || drawn >= rounds;
  const state = isOver
    ? say("本年度各轮抽签已全部完成。", "All draws of the year have been made.")
    : say(
        `本年度尚未结束：计划 ${rounds} 轮，已完成 ${drawn} 轮。`,
        `The year is not over: ${drawn} of ${rounds} draws are made.`,
      );
  const ratio =
    short === 0
      ? say("各层均达到应抽数量。", " Every stratum has what it owes so far.")
      : say(
          `有 ${short} 层未达到应抽数量。`,
          ` ${counted(short, "stratum is", "strata are")} short of what is owed.`,
        );
  return `${state}${ratio}`;
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
        rows={groundFigures(here).map(({ ground, ordered, made }) => [
          <CodeTold here={here} code={ground} />,
          told(ordered, gaps),
          digits(made),
        ])}
      />
      <GapNote here={here} gaps={gaps} />
    </>
  );
}
