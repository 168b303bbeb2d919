/** The pictures of the year, each with its numbers as a table, and what of them may not be told yet. */
import type { ComponentChildren } from "preact";
import { areaFigures, loadFigures, type MonthFigures, monthFigures, waitFigures } from "../figures.js";
import { dayGaps, drawGaps, type Gap, listGaps, peopleGaps, resultGaps } from "../gaps.js";
import { GapNote, told, toldHead } from "../parts/gap-note.js";
import { Table } from "../parts/parts.js";
import { BarsPicture } from "../pictures/bars-picture.js";
import { ColumnsPicture } from "../pictures/columns-picture.js";
import type { Here } from "../site.js";
import { counted, digits, percent } from "../speech.js";

interface UntoldProps {
  readonly here: Here;
  readonly title: string;
  readonly gaps: readonly Gap[];
}

/** In place of numbers of which none may be told; nothing where there are none. */
function Untold({ here, title, gaps }: UntoldProps) {
  if (gaps.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <GapNote here={here} gaps={gaps} isWhole />
    </>
  );
}

interface PairProps extends UntoldProps {
  readonly children: ComponentChildren;
}

/** A picture beside its numbers, and what of them is not told. */
function Pair({ here, title, gaps, children }: PairProps) {
  return (
    <>
      <h2>{title}</h2>
      <div class="pair">{children}</div>
      <GapNote here={here} gaps={gaps} />
    </>
  );
}

export function Months({ here }: { readonly here: Here }) {
  const { say } = here;
  const months = monthFigures(here);
  const title = say("各月检查次数", "Visits by month");
  const gaps = dayGaps(here);
  if (visitsOfMonths(months) === 0) return <Untold here={here} title={title} gaps={gaps} />;
  return (
    <Pair here={here} title={title} gaps={gaps}>
      {byYear(months).map(([year, own]) => (
        <YearOfMonths key={year} here={here} year={year} months={own} gaps={gaps} />
      ))}
      <Table
        class="narrow"
        caption={toldHead(here, title, gaps)}
        head={[
          say("月份", "Month"),
          say("抽签检查（户次）", "Visits by the draw"),
          say("抽签以外（户次）", "Visits beside it"),
        ]}
        numbers={[1, 2]}
        rows={months.map(({ month, drawn, beside }) => [
          <time dateTime={month}>{month}</time>,
          told(drawn, gaps),
          told(beside, gaps),
        ])}
      />
    </Pair>
  );
}

function byYear(months: readonly MonthFigures[]): (readonly [year: string, MonthFigures[]])[] {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  return years.map((year) => [year, months.filter(({ month }) => month.startsWith(year))]);
}

interface YearProps {
  readonly here: Here;
  readonly year: string;
  readonly months: readonly MonthFigures[];
  readonly gaps: readonly Gap[];
}

function YearOfMonths({ here, year, months, gaps }: YearProps) {
  const { say } = here;
  const total = visitsOfMonths(months);
  return (
    <ColumnsPicture
      title={toldHead(
        here,
        say(
          `${year} 年：深色为抽签检查，浅色为抽签以外的检查`,
          `${year}. Dark: drawn; light: beside the draw`,
        ),
        gaps,
      )}
      text={say(
        `${year} 年${gaps.length === 0 ? "" : "已公开的"}检查 ${digits(total)} 次，逐月数字见下表`,
        `${counted(total, "visit")} in ${year}${gaps.length === 0 ? "" : " as far as told"}; the table below has them by month`,
      )}
      months={months}
    />
  );
}

function visitsOfMonths(months: readonly MonthFigures[]): number {
  return months.reduce((sum, { drawn, beside }) => sum + drawn + beside, 0);
}

export function Loads({ here }: { readonly here: Here }) {
  const { say } = here;
  const { loads, withheld } = loadFigures(here);
  const title = say("检查人员的工作量", "Work of the inspectors");
  const gaps = peopleGaps(here);
  if (loads.length === 0) return <Untold here={here} title={title} gaps={gaps} />;
  return (
    <>
      <Pair here={here} title={title} gaps={gaps}>
        <BarsPicture
          title={toldHead(here, say("每名检查人员的检查次数", "Visits of each inspector"), gaps)}
          text={say(
            `${digits(loads.length)} 名检查人员，最多 ${loads[0]![1]} 次，最少 ${loads.at(-1)![1]} 次`,
            `${digits(loads.length)} inspectors, the most ${loads[0]![1]} visits, the fewest ${loads.at(-1)![1]}`,
          )}
          rows={loads.slice(0, 40).map(([name, value]) => ({ name, value, text: digits(value) }))}
        />
        <Table
          class="narrow"
          caption={toldHead(here, title, gaps)}
          head={[say("检查人员", "Inspector"), say("检查次数", "Visits")]}
          numbers={[1]}
          rows={loads.map(([name, value]) => [<bdi>{name}</bdi>, digits(value)])}
        />
      </Pair>
      {withheld === 0 ? null : (
        <p class="note">
          {say(
            `另有 ${digits(withheld)} 个席位的人员不予公开。`,
            `The people of ${digits(withheld)} further seats are withheld.`,
          )}
        </p>
      )}
    </>
  );
}

export function Waits({ here }: { readonly here: Here }) {
  const { say } = here;
  const { waits, waiting } = waitFigures(here);
  const title = say("从抽签（立案）到检查的天数", "Days from the draw, or the opening, to the visit");
  const gaps = [...listGaps(here), ...resultGaps(here)];
  const isTold = waiting > 0 || waits.some(({ visits }) => visits > 0);
  const rows = [
    ...waits.map(({ from, upTo, visits }) => ({
      name:
        upTo === null
          ? say(`${from} 天以上`, `${counted(from, "day")} and more`)
          : say(`${from}–${upTo} 天`, `${from} to ${upTo} days`),
      value: visits,
      text: told(visits, gaps),
    })),
    { name: say("尚未公布结果", "no result shown"), value: waiting, text: told(waiting, gaps) },
  ];
  const head = say("等候时间", "Who waits how long");
  if (!isTold) return <Untold here={here} title={head} gaps={gaps} />;
  return (
    <Pair here={here} title={head} gaps={gaps}>
      <BarsPicture
        title={toldHead(here, title, gaps)}
        text={rows.map(({ name, text }) => `${name}: ${text}`).join(say("，", ", "))}
        rows={rows}
      />
      <Table
        class="narrow"
        caption={toldHead(here, title, gaps)}
        head={[say("天数", "Days"), say("检查次数", "Visits")]}
        numbers={[1]}
        rows={rows.map(({ name, text }) => [name, text])}
      />
    </Pair>
  );
}

export function Areas({ here }: { readonly here: Here }) {
  const { say } = here;
  const areas = areaFigures(here);
  const title = say("各区域抽中情况", "Where units were drawn");
  if (areas.length === 0) return null;
  const lists = drawGaps(here);
  const results = [...lists, ...resultGaps(here)];
  if (lists.length > 0 && areas.every(({ drawn, made }) => drawn + made === 0))
    return <Untold here={here} title={title} gaps={lists} />;
  const share = (drawn: number, units: number): string => (lists.length > 0 ? "–" : percent(drawn, units));
  return (
    <>
      <h2>{title}</h2>
      <BarsPicture
        title={toldHead(
          here,
          say(
            "深色为抽签抽中户数（不含递补），浅色为全部对象",
            "Dark: drawn (not from the reserve); light: all units",
          ),
          lists,
        )}
        text={areas
          .map(({ area, drawn, units }) => `${area}: ${told(drawn, lists)} / ${units}`)
          .join(say("，", ", "))}
        rows={areas.slice(0, 40).map(({ area, units, drawn }) => ({
          name: area.split("/").at(-1)!,
          value: drawn,
          whole: units,
          text: lists.length > 0 ? told(drawn, lists) : `${digits(drawn)} (${percent(drawn, units)})`,
        }))}
      />
      <Table
        class="untitled"
        caption={title}
        head={[
          say("区域", "Area"),
          say("对象（户）", "Units"),
          toldHead(here, say("抽签抽中（户），不含递补", "Units drawn (not from the reserve)"), lists),
          say("抽中占对象", "Share drawn"),
          toldHead(here, say("已检查（户）", "Units visited"), results),
        ]}
        numbers={[1, 2, 3, 4]}
        rows={areas.map(({ area, units, drawn, made }) => [
          <bdi>{area}</bdi>,
          digits(units),
          told(drawn, lists),
          share(drawn, units),
          told(made, results),
        ])}
      />
      <GapNote here={here} gaps={results} />
    </>
  );
}
