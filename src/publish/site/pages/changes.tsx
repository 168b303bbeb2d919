/** What changed during the year and why: amendments, void draws, substitutions, replacements, moves, changed registries. */
import { type ComponentChildren, Fragment } from "preact";
import { canonicalJson, type Json } from "../../../kernel/canonical-json.js";
import type { PageSpec } from "../frame.js";
import { AmendedLine } from "../parts/amended-line.js";
import { Pager, partsOf } from "../parts/paged.js";
import { Table, Told, UnitName, When } from "../parts/parts.js";
import { codeText } from "../parts/rule-words.js";
import type { PublicEntry, VisitSeen } from "../record/public-record.js";
import { seat } from "../record/read-staffed.js";
import { isWithheld, listIn, placeIn, type Seen, textIn } from "../record/seen.js";
import { nameOfSeen, newVisit, type Visits } from "../record/visits.js";
import type { Here, Site } from "../site.js";
import { caseTitle, drawTitle } from "../titles.js";

const KINDS = [
  "amendment",
  "void",
  "substitution",
  "replacement",
  "staffing",
  "move",
  "change",
  "rating",
] as const;
type Kind = (typeof KINDS)[number];

export function changesPages(site: Site): PageSpec[] {
  const { say, record } = site;
  const entries = record.entries.filter(({ kind }) => KINDS.some((each) => each === kind));
  const parts = partsOf(entries, 200);
  const paths = parts.map((_, n) => (n === 0 ? "changes.html" : `changes/${n + 1}.html`));
  return parts.map((part, n) => ({
    path: paths[n]!,
    section: "changes.html",
    title: say("变更及理由", "What changed, and why"),
    content: (here) => <Changes here={here} part={part} paths={paths} />,
  }));
}

interface ChangesProps {
  readonly here: Here;
  readonly part: readonly PublicEntry[];
  readonly paths: readonly string[];
}

function Changes({ here, part, paths }: ChangesProps) {
  const { say } = here;
  return (
    <>
      <p class="lead">
        {say(
          "抽签之后的每一次变更都记在账本上，写明事由、批准人和时间；原来的记载不会被抹去。",
          "Every change after a draw stands on the record, with ground, approver and time. What stood there before stays.",
        )}
      </p>
      <Pager here={here} paths={paths} />
      {part.length === 0 ? (
        <p>{say("没有变更。", "Nothing has changed.")}</p>
      ) : (
        <Table
          caption={say("按时间排列的变更", "Changes in the order of time")}
          head={[
            say("时间", "When"),
            say("种类", "Kind"),
            say("所属", "Of"),
            say("内容", "What"),
            say("事由与说明", "Ground and reason"),
            say("批准人", "Approved by"),
          ]}
          rows={part.map((entry) => [
            <When at={entry.at} />,
            kindText(here, entry),
            whereOf(here, entry),
            <What here={here} entry={entry} />,
            <Why here={here} body={entry.body} />,
            <Told here={here} value={textIn(entry.body, "approver")} />,
          ])}
        />
      )}
      <Pager here={here} paths={paths} below />
    </>
  );
}

function kindText(here: Here, entry: PublicEntry): string {
  const { say } = here;
  const names: Readonly<Record<Kind, string>> = {
    amendment: say("修改计划", "plan amended"),
    void: caseOf(here, entry) === undefined ? say("抽签作废", "draw void") : say("个案作废", "case void"),
    substitution: say("人员替换", "substitution"),
    replacement: say("对象递补", "replacement"),
    staffing: say("补派人员", "staffed later"),
    move: say("改期", "other days"),
    change: say("名录变更", "registry changed"),
    rating: say("信用评分调整", "scores moved"),
  };
  return names[entry.kind as Kind];
}

function whereOf(here: Here, { body }: PublicEntry): string {
  const drawId = textIn(body, "drawId");
  const draw = here.record.draws.find((each) => each.drawId === drawId);
  if (draw !== undefined) return drawTitle(here, draw);
  const own = caseOf(here, { body });
  if (own !== undefined) return caseTitle(here, own);
  return typeof drawId === "string" ? drawId.split("/").slice(2).join(" ") : "–";
}

function caseOf({ record }: Here, { body }: Pick<PublicEntry, "body">) {
  const drawId = textIn(body, "drawId");
  return record.cases.find((each) => each.drawId === drawId);
}

type Line = (props: LineProps) => ComponentChildren;

/** Of which lists a change says what changed, and how each of their rows is said. */
const LISTS: Readonly<Record<Exclude<Kind, "staffing">, readonly (readonly [list: string, Line])[]>> = {
  amendment: [["changes", AmendedLine]],
  void: [],
  substitution: [["seats", HandedLine]],
  replacement: [["replaced", ReplacedLine]],
  move: [
    ["visits", HandedLine],
    ["seats", HandedLine],
  ],
  change: [["units", UnitLine]],
  rating: [["units", UnitLine]],
};

function What({ here, entry }: { readonly here: Here; readonly entry: PublicEntry }) {
  const { body } = entry;
  const kind = entry.kind as Kind;
  if (kind === "staffing") return <StaffedUnits here={here} body={body} />;
  if (LISTS[kind].length === 0) return <span class="none">–</span>;
  const lists = LISTS[kind].map(([name, Row]) => ({ name, Row, list: listIn(body, name) }));
  const first = lists[0]?.list.withheld?.rule;
  return lists
    .filter(({ list: { withheld } }, n) => n === 0 || withheld === null || withheld.rule !== first)
    .map(({ name, Row, list }) => (
      <Lines key={name} list={list} here={here} line={(row) => <Row here={here} row={row} />} />
    ));
}

/** Those who got their team later, with the people who come. */
function StaffedUnits({ here, body }: { readonly here: Here; readonly body: unknown }) {
  const staffed = placeIn(body, "staffed");
  const { rows, withheld } = listIn(staffed, "teams", "seats");
  const visits: Visits = new Map(
    [...rows, ...listIn(staffed, "joined").rows].map((row) => [
      nameOfSeen(unitIn(row)),
      newVisit(unitIn(row)),
    ]),
  );
  seat(visits, staffed);
  return (
    <Lines
      list={{ rows: [...visits.values()], withheld }}
      here={here}
      line={(visit) => <StaffedLine here={here} visit={visit as VisitSeen} />}
    />
  );
}

function StaffedLine({ here, visit: { unit, seats } }: { readonly here: Here; readonly visit: VisitSeen }) {
  return (
    <>
      <UnitName here={here} unit={unit} />
      {seats.map(({ inspector }, n) => (
        <Fragment key={n}>
          {n === 0 ? here.say("：", ": ") : here.say("、", ", ")}
          <Told here={here} value={inspector} />
        </Fragment>
      ))}
    </>
  );
}

/** How many lines are shown at once; further ones are behind a word. */
const SHOWN = 6;

interface LinesProps {
  readonly here: Here;
  readonly list: ReturnType<typeof listIn>;
  readonly line: (row: unknown) => ComponentChildren;
}

function Lines({ here, list, line }: LinesProps) {
  if (list.withheld !== null) return <Told here={here} value={list.withheld} />;
  const lines = list.rows.map((row, n) => <div key={n}>{line(row)}</div>);
  if (lines.length <= SHOWN) return <>{lines}</>;
  return (
    <>
      {lines.slice(0, SHOWN)}
      <details>
        <summary>{here.say(`其余 ${lines.length - SHOWN} 项`, `${lines.length - SHOWN} more`)}</summary>
        {lines.slice(SHOWN)}
      </details>
    </>
  );
}

interface LineProps {
  readonly here: Here;
  readonly row: unknown;
}

function unitIn(row: unknown): Seen<string> {
  return textIn(row, "unit") ?? "";
}

/** A seat, or a day, that goes from one to another. */
function HandedLine({ here, row }: LineProps) {
  return (
    <>
      <UnitName here={here} unit={unitIn(row)} />
      {here.say("：", ": ")}
      <Told here={here} value={textIn(row, "from")} /> → <Told here={here} value={textIn(row, "to")} />
    </>
  );
}

function ReplacedLine({ here, row }: LineProps) {
  const by = textIn(row, "by");
  return (
    <>
      <UnitName here={here} unit={unitIn(row)} /> →{" "}
      {by === null ? here.say("无候补", "nobody left in the reserve") : <UnitName here={here} unit={by} />}
    </>
  );
}

function UnitLine({ here, row }: LineProps) {
  const [code, before, after] = [textIn(row, "code"), placeIn(row, "before"), placeIn(row, "after")];
  const known = typeof code === "string" ? codeText(here.language, code) : code;
  return (
    <>
      <UnitName here={here} unit={unitIn(row)} />
      {here.say("：", ": ")}
      {known === null ? `${shortJson(before)} → ${shortJson(after)}` : <Told here={here} value={known} />}
    </>
  );
}

function shortJson(value: unknown): string {
  if (value === undefined || value === null) return "–";
  if (isWithheld(value)) return `(${value.rule})`;
  const text = typeof value === "string" ? value : canonicalJson(value as Json);
  return text.length > 120 ? `${Array.from(text).slice(0, 119).join("")}…` : text;
}

function Why({ here, body }: { readonly here: Here; readonly body: unknown }) {
  const grounds = groundsIn(body).map((each) => (isWithheld(each) ? each : codeText(here.language, each)));
  const reasons = reasonsIn(body);
  return (
    <>
      <Lines
        list={{ rows: grounds, withheld: null }}
        here={here}
        line={(ground) => <Told here={here} value={ground as Seen<string>} />}
      />
      <Lines
        list={{ rows: reasons, withheld: null }}
        here={here}
        line={(reason) => <Told here={here} value={reason as Seen<string>} />}
      />
    </>
  );
}

/** The reason of the entry, or those of its units, or what withholds these: each once, however many units it is of. */
function reasonsIn(body: unknown): readonly Seen<string>[] {
  const { rows, withheld } = listIn(body, "units");
  return eachOnce([
    ...[body, ...rows].flatMap((row) => textIn(row, "reason") ?? []),
    ...(withheld === null ? [] : [withheld]),
  ]);
}

/** The ground of the entry; of units that are not visited, those of each. */
function groundsIn(body: unknown): readonly Seen<string>[] {
  const rows = placeIn(body, "replaced") === undefined ? [] : listIn(body, "units").rows;
  return eachOnce([
    ...[body].flatMap((entry) => textIn(entry, "ground") ?? []),
    ...rows.flatMap((row) => textIn(row, "code") ?? []),
  ]);
}

function eachOnce(texts: readonly Seen<string>[]): readonly Seen<string>[] {
  const said = (text: Seen<string>): string => (isWithheld(text) ? `rule ${text.rule}` : `text ${text}`);
  return [...new Map(texts.map((text) => [said(text), text])).values()];
}
