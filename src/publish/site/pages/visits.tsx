/** Who goes where, draw by draw and for the visits beside the draw, as far as it may be said. */
import type { ComponentChildren } from "preact";
import type { Role } from "../../../policy/policy.js";
import type { PageSpec } from "../frame.js";
import { AlongNote, madeWith } from "../parts/along-note.js";
import { Pager, partsOf } from "../parts/paged.js";
import { CodeTold, Table, Told, UnitName } from "../parts/parts.js";
import { isAnyUnsure, MaybeReplaced, ReplacedNote } from "../parts/replaced-note.js";
import { DayTold, RoleTold, SeatUnsure } from "../parts/visit-told.js";
import type { CaseSeen, DrawSeen, VisitSeen } from "../record/public-record.js";
import type { Seen, Withheld } from "../record/seen.js";
import { type Here, type Site, type SiteVisit, standingDraws } from "../site.js";
import { digits } from "../speech.js";
import { drawTitle, rolesOf, seatsInOrder } from "../titles.js";
import { replacedUntold } from "../untold.js";

/** A visit with its ground, where it was not drawn. */
interface Row {
  /** Null where it is withheld which unit is visited. */
  readonly visit: VisitSeen | null;
  /** What withholds that. */
  readonly hidden: Withheld | null;
  readonly ground: Seen<string> | null;
  readonly own: Pick<SiteVisit, "draw" | "case">;
}

interface List {
  readonly title: string;
  readonly paths: readonly string[];
  readonly parts: readonly (readonly Row[])[];
  /** What of the list is withheld: visits, or who makes them; one for each rule. */
  readonly withheld: readonly Withheld[];
  /** What withholds visits, so that nobody can count them. */
  readonly uncounted: readonly Withheld[];
  /** What withholds which of them are replaced, or who comes in. */
  readonly replaced: Withheld | null;
}

export function visitsPages(site: Site): PageSpec[] {
  const { say } = site;
  const lists = [...standingDraws(site.record).map((draw) => listOfDraw(site, draw)), ...listOfCases(site)];
  const overview: PageSpec = {
    path: "visits.html",
    section: "visits.html",
    title: say("检查人员", "Who goes"),
    content: (here) => <Overview here={here} lists={lists} />,
  };
  const single = lists.flatMap((list) =>
    list.parts.map(
      (part, n): PageSpec => ({
        path: list.paths[n]!,
        section: "visits.html",
        title: say(`检查人员：${list.title}`, `Who goes: ${list.title}`),
        content: (here) => <Part here={here} list={list} part={part} />,
      }),
    ),
  );
  return [overview, ...single];
}

function listOfDraw(site: Site, draw: DrawSeen): List {
  const rows = [...draw.visits.values()]
    .filter((visit) => visit.void === null)
    .map((visit): Row => ({ visit, hidden: null, ground: null, own: { draw, case: null } }));
  const hidden = draw.strata.map(({ withheld }) => withheld);
  return {
    title: drawTitle(site, draw),
    ...pathsOf(rows, String(draw.number)),
    withheld: eachRule([...hidden, draw.seatsWithheld]),
    uncounted: eachRule(hidden),
    replaced: replacedUntold(draw),
  };
}

function listOfCases(site: Site): List[] {
  const { record, say } = site;
  const cases = record.cases.filter((each) => each.void === null);
  const rows = cases.flatMap(rowsOfCase);
  const hidden = eachRule(cases.map(({ withheld }) => withheld));
  if (rows.length === 0 && hidden.length === 0) return [];
  return [
    {
      title: say("抽签以外的检查", "Visits beside the draw"),
      ...pathsOf(rows, "cases"),
      withheld: hidden,
      uncounted: hidden,
      replaced: cases.map(replacedUntold).find((each) => each !== null) ?? null,
    },
  ];
}

/** Its visits; one row for all of them where it is withheld which units they are of. */
function rowsOfCase(of: CaseSeen): Row[] {
  const { ground, withheld } = of;
  const own = { ground, own: { draw: null, case: of } };
  const rows = [...of.visits.values()].map((visit): Row => ({ ...own, visit, hidden: null }));
  return withheld === null ? rows : [...rows, { ...own, visit: null, hidden: withheld }];
}

function eachRule(places: readonly (Withheld | null)[]): Withheld[] {
  return [...new Map(places.flatMap((each) => (each === null ? [] : [[each.rule, each] as const]))).values()];
}

/** The first part has the plain name, to which others link. */
function pathsOf(rows: readonly Row[], name: string): Pick<List, "parts" | "paths"> {
  const parts = partsOf(rows);
  return { parts, paths: parts.map((_, n) => `visits/${name}${n === 0 ? "" : `-${n + 1}`}.html`) };
}

function Overview({ here, lists }: { readonly here: Here; readonly lists: readonly List[] }) {
  const { say } = here;
  return (
    <>
      <p class="lead">
        {say(
          "检查人员由第二次抽签产生，没有人可以挑选去哪里、和谁同去。",
          "A second draw decides who goes: nobody chooses where to, or with whom.",
        )}{" "}
        <a href={`${here.to("rules.html")}#team`}>{say("派员规则", "Rules of teams")}</a>
      </p>
      <Table
        class="narrow"
        caption={say("各轮检查人员名单", "Lists of who goes")}
        head={[say("名单", "List"), say("检查", "Visits")]}
        numbers={[1]}
        rows={lists.map((list) => [
          <a href={here.to(list.paths[0]!)}>{list.title}</a>,
          <Count here={here} list={list} />,
        ])}
      />
      <p class="note">
        {say(
          "检查人员以账本中的编号列出。依规则不予公开的，标明所依据的规则。",
          "Inspectors stand here under the ids of the record. What a rule withholds names that rule.",
        )}
      </p>
    </>
  );
}

/** How many visits there are; those that a rule withholds are not counted, and named with that rule. */
function Count({ here, list }: { readonly here: Here; readonly list: List }) {
  const visits = list.parts.flat().filter(({ visit }) => visit !== null).length;
  return (
    <>
      {visits === 0 && list.uncounted.length > 0 ? "" : digits(visits)}
      {list.uncounted.map((each, n) => (
        <span key={each.rule}>
          {visits === 0 && n === 0 ? "" : " + "}
          <Told here={here} value={each} />
        </span>
      ))}
      {list.replaced === null ? null : (
        <>
          {here.say("；递补情况：", "; who is replaced, or comes in: ")}
          <Told here={here} value={list.replaced} />
        </>
      )}
    </>
  );
}

function Part({
  here,
  list,
  part,
}: {
  readonly here: Here;
  readonly list: List;
  readonly part: readonly Row[];
}) {
  const { say } = here;
  const grounds = part.some(({ ground }) => ground !== null);
  return (
    <>
      {list.withheld.map((each) => (
        <p key={each.rule}>
          <Told here={here} value={each} />
        </p>
      ))}
      <ReplacedNote
        here={here}
        by={list.replaced}
        isMaybe={isAnyUnsure(list.parts.flat().flatMap(({ visit }) => visit ?? []))}
      />
      <Pager here={here} paths={list.paths} />
      <Table
        caption={say("检查对象、日期与检查人员", "Units, days and inspectors")}
        head={[
          say("对象", "Unit"),
          ...(grounds ? [say("事由", "Ground")] : []),
          say("日期", "Day"),
          say("检查人员", "Inspectors"),
        ]}
        rows={part.map((row) => cellsOf(here, row))}
      />
      <Pager here={here} paths={list.paths} below />
    </>
  );
}

function cellsOf(here: Here, { visit, hidden, ground, own }: Row): ComponentChildren[] {
  const known = ground === null ? [] : [<CodeTold here={here} code={ground} />];
  const untold = <Told here={here} value={hidden} />;
  if (visit === null) return [untold, ...known, untold, untold];
  const made = madeWith(here, { ...own, visit });
  return [
    <UnitName here={here} unit={visit.unit} />,
    ...known,
    <>
      <DayTold here={here} visit={made.visit} />
      <MaybeReplaced here={here} visit={made.visit} />
    </>,
    <>
      <Seats here={here} visit={made.visit} roles={rolesOf(here, made)} />
      <AlongNote here={here} {...own} visit={visit} />
    </>,
  ];
}

interface SeatsProps {
  readonly here: Here;
  readonly visit: VisitSeen;
  readonly roles: readonly Role[];
}

function Seats({ here, visit, roles }: SeatsProps) {
  const { say } = here;
  const { seatsWithheld } = visit;
  const gone = seatsWithheld === null ? null : <Told here={here} value={seatsWithheld} />;
  if (visit.seats.length === 0 && gone !== null) return gone;
  if (visit.seats.length === 0) return <span class="none">{say("未派员", "nobody yet")}</span>;
  return (
    <>
      {seatsInOrder(roles, visit.seats).map((seat, n) => (
        <span key={n}>
          {n === 0 ? "" : say("；", "; ")}
          <RoleTold here={here} roles={roles} role={seat.role} /> <Told here={here} value={seat.inspector} />
          {seat.before === null ? null : (
            <span class="note">
              {say("（代替 ", " (for ")}
              <Told here={here} value={seat.before} />
              {say("）", ")")}
            </span>
          )}
          {seat.unsure === null ? null : (
            <span class="note">
              {say("（", " (")}
              <SeatUnsure here={here} seat={seat} />
              {say("）", ")")}
            </span>
          )}
        </span>
      ))}
      {gone === null ? null : <> {gone}</>}
    </>
  );
}
