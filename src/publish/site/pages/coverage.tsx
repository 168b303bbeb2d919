/** Coverage against the ratio over the year, and the pictures of the year: each with its numbers as a table. */
import {
  areaFigures,
  loadFigures,
  monthFigures,
  type StratumFigures,
  strataFigures,
  waitFigures,
} from "../figures.js";
import type { PageSpec } from "../frame.js";
import { Table } from "../parts/parts.js";
import { quotaText } from "../parts/policy-words.js";
import { BarsPicture } from "../pictures/bars-picture.js";
import { ColumnsPicture } from "../pictures/columns-picture.js";
import { RatioPicture } from "../pictures/ratio-picture.js";
import type { Here, Site } from "../site.js";
import { digits, percent } from "../speech.js";
import { drawTitle, stratumName } from "../titles.js";

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
        {strata.map((figures) => (
          <RatioPicture key={`${figures.matter.id} ${figures.stratum.id}`} here={here} figures={figures} />
        ))}
      </div>
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
        say("对象", "Units"),
        say("累计应抽", "Owed"),
        say("累计抽中", "Drawn"),
        say("比例", "Ratio"),
        say("已检查", "Visited"),
        say("是否达到", "Met"),
      ]}
      numbers={[2, 3, 4, 5, 6]}
      rows={strata.map(({ matter, stratum, points, made }) => {
        const { units, target, drawn } = points.at(-1)!;
        return [
          <bdi>{stratumName(here, matter, stratum)}</bdi>,
          quotaText(say, stratum),
          digits(units),
          digits(target),
          digits(drawn),
          percent(drawn, units),
          digits(made),
          drawn >= target ? (
            <span class="good">{say("达到", "met")}</span>
          ) : (
            <span class="bad">{say(`差 ${target - drawn}`, `${target - drawn} short`)}</span>
          ),
        ];
      })}
    />
  );
}

function RoundsTable({ here, strata }: StrataProps) {
  const { say } = here;
  return (
    <Table
      caption={say("逐轮累计（图中的数字）", "Draw by draw (the numbers of the pictures)")}
      head={[
        say("层", "Stratum"),
        say("轮次", "Draw"),
        say("对象", "Units"),
        say("累计应抽", "Owed"),
        say("累计抽中", "Drawn"),
        say("比例", "Ratio"),
      ]}
      numbers={[2, 3, 4, 5]}
      rows={strata.flatMap(({ matter, stratum, points }) =>
        points.map(({ draw, units, target, drawn }) => [
          <bdi>{stratumName(here, matter, stratum)}</bdi>,
          drawTitle(here, draw),
          digits(units),
          digits(target),
          digits(drawn),
          percent(drawn, units),
        ]),
      )}
    />
  );
}

function Months({ here }: { readonly here: Here }) {
  const { say } = here;
  const months = monthFigures(here);
  const total = months.reduce((sum, { drawn, beside }) => sum + drawn + beside, 0);
  const title = say("各月检查次数", "Visits by month");
  if (total === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <div class="pair">
        <ColumnsPicture
          title={say("深色为抽签检查，浅色为抽签以外的检查", "Dark: drawn; light: beside the draw")}
          text={say(
            `全年检查 ${digits(total)} 次，逐月数字见下表`,
            `${digits(total)} visits in the year; the table below has them by month`,
          )}
          months={months}
        />
        <Table
          class="narrow"
          caption={title}
          head={[say("月份", "Month"), say("抽签检查", "Drawn"), say("抽签以外", "Beside the draw")]}
          numbers={[1, 2]}
          rows={months.map(({ month, drawn, beside }) => [month, digits(drawn), digits(beside)])}
        />
      </div>
    </>
  );
}

function Loads({ here }: { readonly here: Here }) {
  const { say } = here;
  const { loads, withheld } = loadFigures(here);
  const title = say("检查人员的工作量", "Work of the inspectors");
  if (loads.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <div class="pair">
        <BarsPicture
          title={say("每名检查人员的检查次数", "Visits of each inspector")}
          text={say(
            `${digits(loads.length)} 名检查人员，最多 ${loads[0]![1]} 次，最少 ${loads.at(-1)![1]} 次`,
            `${digits(loads.length)} inspectors, the most ${loads[0]![1]} visits, the fewest ${loads.at(-1)![1]}`,
          )}
          rows={loads.slice(0, 40).map(([name, value]) => ({ name, value, text: digits(value) }))}
        />
        <Table
          class="narrow"
          caption={title}
          head={[say("检查人员", "Inspector"), say("检查次数", "Visits")]}
          numbers={[1]}
          rows={loads.map(([name, value]) => [<bdi>{name}</bdi>, digits(value)])}
        />
      </div>
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

function Waits({ here }: { readonly here: Here }) {
  const { say } = here;
  const { waits, waiting } = waitFigures(here);
  const title = say("从抽签（立案）到检查的天数", "Days from the draw, or the opening, to the visit");
  const rows = [
    ...waits.map(({ from, upTo, visits }) => ({
      name:
        upTo === null
          ? say(`${from} 天以上`, `${from} days and more`)
          : say(`${from}–${upTo} 天`, `${from} to ${upTo} days`),
      value: visits,
      text: digits(visits),
    })),
    { name: say("尚未检查", "waiting still"), value: waiting, text: digits(waiting) },
  ];
  return (
    <>
      <h2>{say("等候时间", "Who waits how long")}</h2>
      <div class="pair">
        <BarsPicture
          title={title}
          text={rows.map(({ name, text }) => `${name}: ${text}`).join(say("，", ", "))}
          rows={rows}
        />
        <Table
          class="narrow"
          caption={title}
          head={[say("天数", "Days"), say("检查次数", "Visits")]}
          numbers={[1]}
          rows={rows.map(({ name, text }) => [name, text])}
        />
      </div>
    </>
  );
}

function Areas({ here }: { readonly here: Here }) {
  const { say } = here;
  const areas = areaFigures(here);
  const title = say("各区域抽中情况", "Where units were drawn");
  if (areas.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <BarsPicture
        title={say("深色为抽中户数，浅色为全部对象", "Dark: drawn; light: all units")}
        text={areas.map(({ area, drawn, units }) => `${area}: ${drawn} / ${units}`).join(say("，", ", "))}
        rows={areas.slice(0, 40).map(({ area, units, drawn }) => ({
          name: area.split("/").at(-1)!,
          value: drawn,
          whole: units,
          text: `${digits(drawn)} (${percent(drawn, units)})`,
        }))}
      />
      <Table
        class="untitled"
        caption={title}
        head={[
          say("区域", "Area"),
          say("对象", "Units"),
          say("抽中（户）", "Units drawn"),
          say("比例", "Share"),
          say("已检查（户）", "Units visited"),
        ]}
        numbers={[1, 2, 3, 4]}
        rows={areas.map(({ area, units, drawn, made }) => [
          <bdi>{area}</bdi>,
          digits(units),
          digits(drawn),
          percent(drawn, units),
          digits(made),
        ])}
      />
    </>
  );
}
