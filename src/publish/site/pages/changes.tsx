/** What changed during the year and why: amendments, void draws, substitutions, replacements, moves, changed registries. */
import type { ComponentChildren } from "preact";
import { canonicalJson, type Json } from "../../../kernel/canonical-json.js";
import type { PageSpec } from "../frame.js";
import { Pager, partsOf } from "../parts/paged.js";
import { Table, Told, UnitName, When } from "../parts/parts.js";
import { codeText } from "../parts/rule-words.js";
import type { PublicEntry } from "../record/public-record.js";
import { isWithheld, listIn, placeIn, type Seen, textIn } from "../record/seen.js";
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
            caseOf(here, entry) !== undefined && entry.kind === "void"
              ? say("个案作废", "case void")
              : kindText(here, entry.kind as Kind),
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

function kindText({ say }: Here, kind: Kind): string {
  const names: Readonly<Record<Kind, string>> = {
    amendment: say("修改计划", "plan amended"),
    void: say("抽签作废", "draw void"),
    substitution: say("人员替换", "substitution"),
    replacement: say("对象递补", "replacement"),
    staffing: say("补派人员", "staffed later"),
    move: say("改期", "other days"),
    change: say("名录变更", "registry changed"),
    rating: say("信用评分调整", "scores moved"),
  };
  return names[kind];
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

function What({ here, entry: { kind, body } }: { readonly here: Here; readonly entry: PublicEntry }) {
  if (kind === "substitution")
    return (
      <Lines list={listIn(body, "seats")} here={here} line={(row) => <SeatLine here={here} row={row} />} />
    );
  if (kind === "move")
    return (
      <Lines list={listIn(body, "visits")} here={here} line={(row) => <SeatLine here={here} row={row} />} />
    );
  if (kind === "replacement")
    return (
      <Lines
        list={listIn(body, "replaced")}
        here={here}
        line={(row) => <ReplacedLine here={here} row={row} />}
      />
    );
  if (kind === "change" || kind === "rating")
    return (
      <Lines list={listIn(body, "units")} here={here} line={(row) => <UnitLine here={here} row={row} />} />
    );
  if (kind === "amendment")
    return (
      <Lines
        list={listIn(body, "changes")}
        here={here}
        line={(row) => <AmendedLine here={here} row={row} />}
      />
    );
  return <span class="none">–</span>;
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

function SeatLine({ here, row }: LineProps) {
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
  return (
    <>
      <UnitName here={here} unit={unitIn(row)} />
      {here.say("：", ": ")}
      {typeof code === "string"
        ? codeText(here.language, code)
        : `${shortJson(before)} → ${shortJson(after)}`}
    </>
  );
}

function AmendedLine({ here, row }: LineProps) {
  const [before, after] = whatDiffers(placeIn(row, "before"), placeIn(row, "after"));
  return (
    <>
      <code>
        <Told here={here} value={textIn(row, "path")} />
      </code>
      {here.say("：", ": ")}
      <bdi>{shortJson(before)}</bdi> → <bdi>{shortJson(after)}</bdi>
    </>
  );
}

/** Of two lists what only one of them has; anything else as it stands. */
function whatDiffers(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [before, after];
  const onlyIn = (one: readonly Json[], other: readonly Json[]): readonly Json[] | null => {
    const known = new Set(other.map((each) => canonicalJson(each)));
    const own = one.filter((each) => !known.has(canonicalJson(each)));
    return own.length === 0 ? null : own;
  };
  const [gone, come] = [onlyIn(before, after), onlyIn(after, before)];
  return gone === null && come === null ? [before, after] : [gone, come];
}

function shortJson(value: unknown): string {
  if (value === undefined || value === null) return "–";
  if (isWithheld(value)) return `(${value.rule})`;
  const text = typeof value === "string" ? value : canonicalJson(value as Json);
  return text.length > 120 ? `${Array.from(text).slice(0, 119).join("")}…` : text;
}

function Why({ here, body }: { readonly here: Here; readonly body: unknown }) {
  const ground = textIn(body, "ground");
  const own = [...listIn(body, "units").rows].filter((row) => textIn(row, "reason") !== null);
  const reason = textIn(body, "reason") ?? (own.length === 1 ? textIn(own[0], "reason") : null);
  const said = typeof ground === "string" ? codeText(here.language, ground) : ground;
  return (
    <>
      {said === null ? "" : <Told here={here} value={said} />}
      {ground !== null && reason !== null ? here.say("：", ": ") : ""}
      {reason === null ? "" : <Told here={here} value={reason} />}
    </>
  );
}
