/** What visits found, once it is published. */
import { RESULT_CODES } from "../../../registry/result-codes.js";
import { allVisits } from "../figures.js";
import type { PageSpec } from "../frame.js";
import { FigureList, leastText, withheldFigures } from "../parts/figure-list.js";
import { Pager, partsOf } from "../parts/paged.js";
import { CodeTold, Table, Told, UnitName, WithheldBy } from "../parts/parts.js";
import { ResultLine } from "../parts/result-line.js";
import { codeText } from "../parts/rule-words.js";
import type { CaseSeen, DrawSeen, ResultSeen, VisitSeen } from "../record/public-record.js";
import type { Seen } from "../record/seen.js";
import { foundCount, hiddenResults, resultFigures } from "../result-figures.js";
import { drawPath, type Here, type Site } from "../site.js";
import { digits, percent } from "../speech.js";
import { caseTitle, drawTitle } from "../titles.js";

interface Row {
  readonly visit: VisitSeen;
  readonly result: ResultSeen;
  readonly ground: Seen<string>;
  readonly of: DrawSeen | CaseSeen;
}

export function resultsPages(site: Site): PageSpec[] {
  const { say } = site;
  const rows = allVisits(site)
    .flatMap(({ visit, ...rest }): Row[] =>
      visit.result?.stage === "published" ? [{ ...rest, visit, result: visit.result }] : [],
    )
    .sort((a, b) => (a.result.published! < b.result.published! ? 1 : -1));
  const parts = partsOf(rows);
  const paths = parts.map((_, n) => (n === 0 ? "results.html" : `results/${n + 1}.html`));
  return parts.map((part, n) => ({
    path: paths[n]!,
    section: "results.html",
    title: say("检查结果", "Results"),
    content: (here) => (
      <>
        {n === 0 ? <Figures here={here} rows={rows} /> : null}
        <Pager here={here} paths={paths} />
        <List here={here} part={part} />
        <Pager here={here} paths={paths} below />
      </>
    ),
  }));
}

function Figures({ here, rows }: { readonly here: Here; readonly rows: readonly Row[] }) {
  const { say } = here;
  const told = resultFigures(here);
  const { made, isLeast, published, clean, found, withheld, mended, open } = told;
  const figures = [
    [say("已检查", "visits made"), leastText(here, made, isLeast)],
    [say("已公布", "published"), published],
    [say("未发现问题", "nothing found"), foundCount(told, clean)],
    [say("发现问题", "with findings"), foundCount(told, found)],
    ...withheldFigures(here, withheld),
    [say("已整改", "put right"), foundCount(told, mended)],
    [say("整改中", "still open"), foundCount(told, open)],
  ] as const;
  return (
    <>
      <FigureList rows={figures} />
      <ByCode here={here} rows={rows} />
    </>
  );
}

function ByCode({ here, rows }: { readonly here: Here; readonly rows: readonly Row[] }) {
  const { say } = here;
  const told = rows.filter(({ result }) => result.codesWithheld === null);
  const codes = RESULT_CODES.map(({ code, zh, en }) => ({
    text: say(zh, en),
    count: told.filter(({ result }) => result.codes.includes(code)).length,
  })).filter(({ count }) => count > 0);
  if (codes.length === 0) return null;
  return (
    <Table
      class="narrow"
      caption={say("按结果类别（一次检查可有多项）", "By kind of result (a visit may have several)")}
      head={[say("结果", "Result"), say("次数", "Visits"), say("占所示结果", "Of those shown")]}
      numbers={[1, 2]}
      rows={codes.map(({ text, count }) => [text, digits(count), percent(count, told.length)])}
    />
  );
}

function List({ here, part }: { readonly here: Here; readonly part: readonly Row[] }) {
  const { say } = here;
  if (part.length === 0) return <NothingShown here={here} />;
  return (
    <Table
      caption={say("已公布的结果，最新的在前", "Published results, the latest first")}
      head={[
        say("对象", "Unit"),
        say("检查日期", "Day"),
        say("事项与来源", "Matter and ground"),
        say("结果", "Result"),
        say("说明", "In words"),
        say("整改", "Put right"),
      ]}
      rows={part.map(({ visit, result, ground, of }) => [
        <UnitName here={here} unit={visit.unit} />,
        <Told here={here} value={result.day} />,
        <Ground here={here} of={of} ground={ground} />,
        <ResultLine here={here} result={result} />,
        <Told here={here} value={result.text} />,
        mendedText(here, result),
      ])}
    />
  );
}

/** None is published, or a rule withholds those that are entered. */
function NothingShown({ here }: { readonly here: Here }) {
  const { say } = here;
  const hidden = hiddenResults(here);
  if (hidden.length === 0 && allVisits(here).some(({ visit }) => visit.result !== null))
    return <p>{say("目前没有公布的结果。", "No result is published at present.")}</p>;
  if (hidden.length === 0) return <p>{say("尚未公布任何结果。", "No result has been published yet.")}</p>;
  return (
    <p>
      {say("没有可以公开的结果。已录入的结果：", "No result may be shown. Of those that are entered: ")}
      {hidden.map(({ rule, count, isLeast }) => (
        <span key={rule}>
          {say(`${leastText(here, count, isLeast)} 项`, `${leastText(here, count, isLeast)} `)}
          <WithheldBy here={here} rule={rule} />{" "}
        </span>
      ))}
    </p>
  );
}

interface GroundProps {
  readonly here: Here;
  readonly of: DrawSeen | CaseSeen;
  readonly ground: Seen<string>;
}

/** The draw, with its matter, or the case: they tell two results of one unit apart. */
function Ground({ here, of, ground }: GroundProps) {
  if ("case" in of) {
    const title = caseTitle(here, of);
    if (typeof ground === "string" && title.startsWith(codeText(here.language, ground))) return <>{title}</>;
    return (
      <>
        <CodeTold here={here} code={ground} /> · {title}
      </>
    );
  }
  return <a href={here.to(drawPath(of))}>{`${codeText(here.language, "draw")} · ${drawTitle(here, of)}`}</a>;
}

function mendedText(here: Here, { closed, correctBy, codesWithheld, followUp }: ResultSeen) {
  const { say } = here;
  if (closed !== null) return <Told here={here} value={closed} />;
  if (codesWithheld !== null) return <Told here={here} value={codesWithheld} />;
  if (!followUp) return "–";
  if (correctBy === null) return say("尚未整改，未定期限", "still open, no day set");
  return (
    <>
      {say("限期 ", "due ")}
      <Told here={here} value={correctBy} />
    </>
  );
}
