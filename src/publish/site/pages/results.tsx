/** What visits found, once it is published. */
import { RESULT_CODES } from "../../../registry/result-codes.js";
import { allVisits, resultFigures } from "../figures.js";
import type { PageSpec } from "../frame.js";
import { Pager, partsOf } from "../parts/paged.js";
import { Table, Told, UnitName } from "../parts/parts.js";
import { codeText } from "../parts/rule-words.js";
import type { ResultSeen, VisitSeen } from "../record/public-record.js";
import type { Here, Site } from "../site.js";
import { digits, percent } from "../speech.js";
import { resultText } from "./unit.js";

interface Row {
  readonly visit: VisitSeen;
  readonly result: ResultSeen;
  readonly ground: string;
}

export function resultsPages(site: Site): PageSpec[] {
  const { say } = site;
  const rows = allVisits(site)
    .flatMap(({ visit, ground }): Row[] =>
      visit.result?.stage === "published" ? [{ visit, ground, result: visit.result }] : [],
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
  const { made, published, clean, found, mended, open } = resultFigures(here);
  const figures = [
    [say("已检查", "visits made"), made],
    [say("已公布", "published"), published],
    [say("未发现问题", "nothing found"), clean],
    [say("发现问题", "with findings"), found],
    [say("已整改", "put right"), mended],
    [say("整改中", "still open"), open],
  ] as const;
  return (
    <>
      <dl class="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{digits(value)}</dd>
          </div>
        ))}
      </dl>
      <ByCode here={here} rows={rows} />
    </>
  );
}

function ByCode({ here, rows }: { readonly here: Here; readonly rows: readonly Row[] }) {
  const { say } = here;
  const codes = RESULT_CODES.map(({ code, zh, en }) => ({
    text: say(zh, en),
    count: rows.filter(({ result }) => result.codes.includes(code)).length,
  })).filter(({ count }) => count > 0);
  if (codes.length === 0) return null;
  return (
    <Table
      class="narrow"
      caption={say("按结果类别（一次检查可有多项）", "By kind of result (a visit may have several)")}
      head={[say("结果", "Result"), say("次数", "Visits"), say("占已公布", "Of published")]}
      numbers={[1, 2]}
      rows={codes.map(({ text, count }) => [text, digits(count), percent(count, rows.length)])}
    />
  );
}

function List({ here, part }: { readonly here: Here; readonly part: readonly Row[] }) {
  const { say, language } = here;
  if (part.length === 0) return <p>{say("尚未公布任何结果。", "No result has been published yet.")}</p>;
  return (
    <Table
      caption={say("已公布的结果，最新的在前", "Published results, the latest first")}
      head={[
        say("对象", "Unit"),
        say("检查日期", "Day"),
        say("来源", "Ground"),
        say("结果", "Result"),
        say("说明", "In words"),
        say("整改", "Put right"),
      ]}
      rows={part.map(({ visit, result, ground }) => [
        <UnitName here={here} unit={visit.unit} />,
        <Told here={here} value={result.day} />,
        codeText(language, ground),
        resultText(say, result),
        <Told here={here} value={result.text} />,
        result.followUp ? mendedText(here, result) : "–",
      ])}
    />
  );
}

function mendedText(here: Here, { closed, correctBy }: ResultSeen) {
  const { say } = here;
  if (closed !== null) return <Told here={here} value={closed} />;
  return (
    <>
      {say("限期 ", "due ")}
      <Told here={here} value={correctBy} />
    </>
  );
}
