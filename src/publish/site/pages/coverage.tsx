/** Coverage against the ratio over the year, and the pictures of the year: each with its numbers as a table. */
import { type RatioPoint, type StratumFigures, strataFigures } from "../figures.js";
import type { PageSpec } from "../frame.js";
import { listGap } from "../gaps.js";
import { mostText } from "../parts/figure-list.js";
import { Table, WithheldBy } from "../parts/parts.js";
import { quotaText } from "../parts/policy-words.js";
import { UndrawnRounds } from "../parts/undrawn.js";
import { RatioPicture } from "../pictures/ratio-picture.js";
import { hiddenIn } from "../result-figures.js";
import type { Here, Site } from "../site.js";
import { counted, digits, percent } from "../speech.js";
import { stratumStanding } from "../stratum-standing.js";
import { drawTitle, stratumName } from "../titles.js";
import { Areas, Loads, Months, Waits } from "./coverage-pictures.js";

export function coveragePage({ say }: Site): PageSpec {
  return {
    path: "coverage.html",
    section: "coverage.html",
    title: say("覆盖情况", "Coverage"),
    content: (here) => <Coverage here={here} />,
  };
}

function Coverage({ here }: { readonly here: Here }) {
  const { say } = here;
  const strata = strataFigures(here);
  if (strata.length === 0) return <p>{say("尚未完成任何一轮抽签。", "No draw has been made yet.")}</p>;
  return (
    <>
      <p>
        <a href={here.to("year.html")}>{say("年度总结", "The end of the year")}</a>
      </p>
      <p class="lead">
        {say(
          "每一层应抽多少、已抽多少、占全部对象的比例是多少。实线为已抽，虚线为应抽。",
          "How much each stratum owes, and how much of it was drawn. The solid line is drawn, the dashed one owed.",
        )}
      </p>
      <div class="pictures">
        {strata
          .filter(({ points }) => points.length > 0)
          .map((figures) => (
            <RatioPicture key={`${figures.matter.id} ${figures.stratum.id}`} here={here} figures={figures} />
          ))}
      </div>
      <UndrawnRounds here={here} />
      <RatioTable here={here} strata={strata} />
      <RoundsTable here={here} strata={strata} />
      <Months here={here} />
      <Loads here={here} />
      <Waits here={here} />
      <Areas here={here} />
    </>
  );
}

interface StrataProps {
  readonly here: Here;
  readonly strata: readonly StratumFigures[];
}

/** What was owed and drawn so far. */
export function RatioTable({ here, strata }: StrataProps) {
  const { say } = here;
  return (
    <Table
      caption={say("截至目前的比例", "The ratio reached so far")}
      head={[
        say("层", "Stratum"),
        say("规则", "Rule"),
        say("计划基数（户）", "Units of the plan"),
        say("累计应抽（户次）", "Visits owed"),
        say("累计抽中（户次）", "Visits drawn"),
        say("户次占基数", "Visits to units"),
        say("已检查（户次）", "Visits made"),
        say("是否达到", "Met"),
      ]}
      numbers={[2, 3, 4, 5, 6]}
      rows={strata.map((figures) => {
        const { matter, stratum, points, made } = figures;
        const last = points.at(-1);
        return [
          <bdi>{stratumName(here, matter, stratum)}</bdi>,
          quotaText(say, stratum),
          last === undefined ? "–" : baseText(here, last),
          last === undefined ? "–" : digits(last.target),
          last === undefined ? "–" : <Drawn here={here} point={last} />,
          last === undefined ? "–" : percent(last.drawn, last.base),
          <Made here={here} made={made} points={points} />,
          <Standing here={here} figures={figures} />,
        ];
      })}
    />
  );
}

/** Visits that were drawn and stand; at most so many where it is withheld how many were given up. */
function Drawn({ here, point: { drawn, mostBy } }: { readonly here: Here; readonly point: RatioPoint }) {
  return (
    <>
      {mostText(here, drawn, mostBy !== null)}
      {mostBy === null ? null : (
        <>
          {" "}
          <WithheldBy here={here} rule={mostBy} />
        </>
      )}
    </>
  );
}

function Standing({ here, figures }: { readonly here: Here; readonly figures: StratumFigures }) {
  const { say } = here;
  const standing = stratumStanding(here, figures);
  if (standing.kind === "undrawn")
    return (
      <span class="bad">
        {say(`${standing.rounds} 轮逾期未抽`, `${counted(standing.rounds, "round")} never drawn`)}
      </span>
    );
  if (standing.kind === "short")
    return <span class="bad">{say(`差 ${standing.by}`, `${standing.by} short`)}</span>;
  if (standing.kind === "untold") return <WithheldBy here={here} rule={standing.rule} />;
  return <span class="good">{standing.soFar ? say("截至目前达到", "met so far") : say("达到", "met")}</span>;
}

interface MadeProps {
  readonly here: Here;
  readonly made: number;
  readonly points: readonly RatioPoint[];
}

/** Results do not name their stratum: where a list is withheld, or whose result it is, they are not counted here. */
function Made({ here, made, points }: MadeProps) {
  const rules = new Set(
    points.flatMap(({ draw }) => [listGap(here, draw) ?? [], hiddenIn(draw)].flat().map(({ rule }) => rule)),
  );
  return (
    <>
      {made === 0 && rules.size > 0 ? "" : digits(made)}
      {[...rules].map((rule, n) => (
        <span key={rule}>
          {made === 0 && n === 0 ? "" : " + "}
          <WithheldBy here={here} rule={rule} />
        </span>
      ))}
    </>
  );
}

/** The units of which the ratio is told, and how many there are now where these are fewer. */
function baseText({ say }: Here, { units, base }: RatioPoint): string {
  if (units === base) return digits(units);
  return say(`${digits(base)}（现有 ${digits(units)}）`, `${digits(base)} (${digits(units)} now)`);
}

function RoundsTable({ here, strata }: StrataProps) {
  const { say } = here;
  return (
    <Table
      caption={say("逐轮累计（图中的数字）", "Draw by draw (the numbers of the pictures)")}
      head={[
        say("层", "Stratum"),
        say("轮次", "Draw"),
        say("计划基数（户）", "Units of the plan"),
        say("累计应抽（户次）", "Visits owed"),
        say("累计抽中（户次）", "Visits drawn"),
        say("户次占基数", "Visits to units"),
      ]}
      numbers={[2, 3, 4, 5]}
      rows={strata.flatMap(({ matter, stratum, points }) =>
        points.map((point) => [
          <bdi>{stratumName(here, matter, stratum)}</bdi>,
          drawTitle(here, point.draw),
          baseText(here, point),
          digits(point.target),
          <Drawn here={here} point={point} />,
          percent(point.drawn, point.base),
        ]),
      )}
    />
  );
}
