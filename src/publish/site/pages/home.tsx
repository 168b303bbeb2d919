/** The first page: what this is, the year in figures, five questions, and the search. */
import type { ComponentChildren } from "preact";
import { type StratumFigures, strataFigures } from "../figures.js";
import type { PageSpec } from "../frame.js";
import { FigureList, leastText, mostText, withheldFigures } from "../parts/figure-list.js";
import { anchorOf, Table, When } from "../parts/parts.js";
import { UndrawnRounds } from "../parts/undrawn.js";
import { RatioPicture } from "../pictures/ratio-picture.js";
import { authoritiesOf, authorityName, policyKey, yearsOf } from "../record/authorities.js";
import { foundCount, resultFigures } from "../result-figures.js";
import { drawPath, type Here, type Site, standingDraws } from "../site.js";
import { digits } from "../speech.js";
import { drawTitle, roundSeen } from "../titles.js";

export function homePage({ policy }: Site): PageSpec {
  return {
    path: "index.html",
    section: "index.html",
    title: policy.title === "" ? policy.id : policy.title,
    content: (here) => <Home here={here} />,
  };
}

function Home({ here }: { readonly here: Here }) {
  const { say, record } = here;
  const years = yearsOf(record.policies);
  return (
    <>
      <p class="lead">
        {say(
          `${years.join("、")} 年度抽查：检查谁、由谁去查，均由公开种子抽签决定；计划、抽签和结果全部记入账本，任何人都可以查询和重算。`,
          `Inspections of ${years.join(", ")}: a public seed decides who is visited and by whom. Plan, draws and results stand on a record that anybody can search and compute again.`,
        )}
      </p>
      <Authorities here={here} />
      <Finder here={here} />
      <Figures here={here} />
      <h2>{say("您可能想问的五个问题", "Five questions")}</h2>
      <Questions here={here} />
      <h2>{say("本年度各轮抽签", "The draws of the year")}</h2>
      <Rounds here={here} />
      <UndrawnRounds here={here} />
      <h2>{say("各层完成情况", "How far each stratum has come")}</h2>
      <div class="pictures">
        {drawnStrata(here).map((figures) => (
          <RatioPicture key={`${figures.matter.id} ${figures.stratum.id}`} here={here} figures={figures} />
        ))}
      </div>
      <p>
        <a href={here.to("coverage.html")}>{say("详细数字与图表", "All figures and pictures")}</a>
      </p>
      {record.withheld === 0 ? null : (
        <p class="note">
          {say(
            `依照计划中的公开规则，账本有 ${digits(record.withheld)} 处内容不予公开；每一处都标明所依据的规则，并以校验码固定，不能事后更改。`,
            `By the plan's rules of disclosure ${digits(record.withheld)} places of the record are withheld. Each names its rule, and is bound by a digest so that it cannot be changed later.`,
          )}
        </p>
      )}
    </>
  );
}

/** Whose record it is, where it is that of several. */
function Authorities({ here }: { readonly here: Here }) {
  const { say, record } = here;
  const { policies } = record;
  if (policies.length === 1) return null;
  const authorities = authoritiesOf(policies);
  const years = yearsOf(policies);
  return (
    <>
      <p>
        {say(
          `本账本记载 ${authorities.join("、")} 在 ${years.join("、")} 年度的抽查，本站列出其全部计划、抽签、检查和规则：`,
          `On this record are the inspections of ${authorities.join(", ")} in ${years.join(", ")}; all their plans, draws, visits and rules stand here:`,
        )}
      </p>
      <ul>
        {policies.map((each) => (
          <li key={policyKey(each)}>
            <a href={`${here.to("plan.html")}#${anchorOf(policyKey(each))}`}>
              <bdi>{authorityName(policies, each)}</bdi>
            </a>
            {each.title === "" ? null : (
              <>
                {say("：", ": ")}
                <bdi>{each.title}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The search: a plain form, which leads to a page that works without scripts too. */
export function Finder({ here }: { readonly here: Here }) {
  const { say } = here;
  return (
    <search>
      <form class="finder" action={here.to("find.html")} method="get">
        <label for="q">
          {here.units.length === 0
            ? say("输入统一社会信用代码（标识）", "Enter the id of a unit")
            : say(
                "输入统一社会信用代码（标识）或名称开头",
                "Enter the id of a unit, or the beginning of its name",
              )}
        </label>
        <input id="q" name="q" type="search" autocomplete="off" spellcheck={false} required />
        <button type="submit">{say("查询", "Search")}</button>
      </form>
    </search>
  );
}

function drawnStrata(here: Here): StratumFigures[] {
  return strataFigures(here).filter(({ points }) => points.length > 0);
}

function Figures({ here }: { readonly here: Here }) {
  const { say } = here;
  const draws = standingDraws(here.record);
  const lasts = strataFigures(here).flatMap(({ points }) => points.at(-1) ?? []);
  const drawn = lasts.reduce((sum, last) => sum + last.drawn, 0);
  const isMost = lasts.some(({ mostBy }) => mostBy !== null);
  const told = resultFigures(here);
  const { made, isLeast, published, found, withheld } = told;
  const rows = [
    ...(here.units.length === 0
      ? []
      : ([[say("名录中的对象（户）", "units on the list"), here.units.length]] as const)),
    [say("已完成抽签（轮）", "draws made"), draws.length],
    [say("已抽中（户次）", "visits drawn"), mostText(here, drawn, isMost)],
    [say("已检查（户次）", "visits made"), leastText(here, made, isLeast)],
    [say("已公布结果", "results published"), published],
    [say("其中发现问题", "of these with findings"), foundCount(told, found)],
    ...withheldFigures(here, withheld),
  ] as const;
  return <FigureList rows={rows} />;
}

type Question = readonly [question: string, answer: string, ...ways: ComponentChildren[]];

/** Was I drawn, and why? The page promises what the search holds: without a list those alone that the record names. */
function ofDrawn({ say, to, units }: Here): readonly Question[] {
  const isListed = units.length > 0;
  return [
    [
      say("我被抽中了吗？", "Was I drawn?"),
      isListed
        ? say(
            "在上方输入代码或名称；名单公开后即可查到，公开之前写明何时公开。",
            "Type your id or name above: you are told once the list of the draw is open, and before that when it opens.",
          )
        : say(
            "在上方输入代码：名单公开后，可查到被抽中的对象。其他对象可向公布机关索取回执。",
            "Type your id above: once the list of a draw is open, those that were drawn are found. All others may ask the authority for a receipt.",
          ),
      <a href={to("find.html")}>{say("查询", "Search")}</a>,
    ],
    [
      say("为什么是我（或为什么不是我）？", "Why me, or why not?"),
      isListed
        ? say(
            "名单公开后，查询结果写明您的签号、截止线，或者未进入抽签池所依据的规则。",
            "Once the list is open, the answer shows your ticket and the cut-off, or the rule that kept you out.",
          )
        : say(
            "名单公开后，查询结果写明被抽中对象的签号和截止线；未被抽中的，回执写明原因。",
            "Once the list is open, the answer shows ticket and cut-off of those that were drawn. To all others a receipt says why not.",
          ),
      <a href={to("find.html")}>{say("查询", "Search")}</a>,
      <a href={to("rules.html")}>{say("规则说明", "The rules")}</a>,
    ],
  ];
}

function Questions({ here }: { readonly here: Here }) {
  const { say, to } = here;
  const rows: readonly Question[] = [
    ...ofDrawn(here),
    [
      say("谁来检查？他们有资格吗？", "Who comes, and may they?"),
      say(
        "检查人员同样由抽签产生，须符合证件、回避、轮换等规则。",
        "Inspectors are drawn too, and must keep the rules on papers, recusal and rotation.",
      ),
      <a href={to("visits.html")}>{say("检查人员", "Who goes")}</a>,
      <a href={`${to("rules.html")}#team`}>{say("派员规则", "Rules of teams")}</a>,
    ],
    [
      say("查出了什么？", "What did they find?"),
      say("检查结果公布后在此列出。", "Results are listed once they are published."),
      <a href={to("results.html")}>{say("检查结果", "Results")}</a>,
    ],
    [
      say("抽签公平吗？", "Was it fair?"),
      say(
        "种子来源先公告、后产生；任何人都可以重算每一个签号。",
        "The sources of the seed are announced before they exist, and anybody can compute every ticket again.",
      ),
      <a href={to("record.html")}>{say("如何核验", "How to check")}</a>,
      <a href={to("coverage.html")}>{say("比例是否达到", "Are the ratios met?")}</a>,
    ],
  ];
  return (
    <ol class="questions">
      {rows.map(([question, answer, ...ways]) => (
        <li key={question}>
          <b>{question}</b>
          <p>{answer}</p>
          {ways.map((way, n) => (
            <span key={n}>
              {n === 0 ? "" : " · "}
              {way}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Rounds({ here }: { readonly here: Here }) {
  const { say, record, policy } = here;
  if (record.draws.length === 0)
    return <p>{say("尚未公告任何一轮。", "No round has been announced yet.")}</p>;
  return (
    <Table
      caption={say("已公告的轮次", "Rounds that were announced")}
      head={[
        say("轮次", "Round"),
        say("检查期间", "Days of visits"),
        say("公告", "Announced"),
        say("抽签", "Drawn"),
        say("抽中（户）", "Units drawn"),
      ]}
      numbers={[4]}
      rows={record.draws.map((draw) => {
        const round = roundSeen(policy, draw);
        return [
          <a href={here.to(drawPath(draw))}>{drawTitle(here, draw)}</a>,
          round === undefined ? "–" : `${round.from} – ${round.until}`,
          <When at={draw.plan.at} />,
          draw.draw === null ? say("尚未抽签", "not yet") : <When at={draw.draw.at} />,
          draw.void === null
            ? digits(draw.strata.reduce((sum, { drawn }) => sum + drawn, 0))
            : say("已作废", "void"),
        ];
      })}
    />
  );
}
