/** The public list by id, in parts: what the search leads to, and what is read without scripts. */
import { ticketOf } from "../../../random/ticket.js";
import type { PageSpec } from "../frame.js";
import type { ListedUnit } from "../listed-unit.js";
import { UNITS_SCRIPT } from "../page-scripts.js";
import { Pager, partsOf } from "../parts/paged.js";
import { Facts, RuleName, Table, UnitName, WithheldBy, withheldPlace } from "../parts/parts.js";
import { ruleTitle, UNIT_RULE_WORDS } from "../parts/rule-words.js";
import { plainOf } from "../record/seen.js";
import { drawPath, type Here, type Site, standingDraws, unitPath } from "../site.js";
import { digits } from "../speech.js";
import { drawTitle, stratumTitle } from "../titles.js";
import { askForReceipt, type Untold, untoldOf } from "../untold.js";
import { becameText, standingOf, type ToldDraw, toldOf, unsureOf } from "./unit-standing.js";

/** Units of one part. */
export const UNITS_OF_PART = 100;

/** How many draws stand beside each other on a sheet of paper. */
const DRAWS_OF_SHEET = 4;

export function unitsPaths({ found }: Pick<Site, "found">): string[] {
  return partsOf(found, UNITS_OF_PART).map((_, n) => `units/${n + 1}.html`);
}

export function unitsPages(site: Site): PageSpec[] {
  const paths = unitsPaths(site);
  return partsOf(site.found, UNITS_OF_PART).map((part, n) => ({
    path: paths[n]!,
    section: "find.html",
    title: site.say("抽查对象名单（按标识）", "Units by id"),
    scripts: [UNITS_SCRIPT],
    content: (here) => <Part here={here} part={part} paths={paths} />,
  }));
}

interface PartProps {
  readonly here: Here;
  readonly part: readonly ListedUnit[];
  readonly paths: readonly string[];
}

function Part({ here, part, paths }: PartProps) {
  const { say } = here;
  const draws = standingDraws(here.record).map((draw) => toldOf(here, draw));
  return (
    <>
      <div id="data" data-json={JSON.stringify(dataOf(here, part, draws))} hidden />
      <div id="answer" class="card" tabIndex={-1} hidden aria-live="polite" />
      <Untolds here={here} title={say("其他对象", "All other units")} />
      <Pager here={here} paths={paths} />
      <Table
        caption={say("每个对象在各轮抽签中的情况", "Where each unit stands in each draw")}
        {...(draws.length > DRAWS_OF_SHEET ? { stacked: say("：", ": ") } : {})}
        head={[say("标识", "Id"), say("名称", "Name"), ...draws.map(({ draw }) => drawTitle(here, draw))]}
        rows={part.map((unit) => [
          here.visitsOf.has(unit.id) ? (
            <a data-own href={here.to(unitPath(unit.id))}>
              <code>{unit.id}</code>
            </a>
          ) : (
            <code>{unit.id}</code>
          ),
          <UnitName here={here} unit={unit.id} />,
          ...draws.map((told) => <Cell here={here} unit={unit} told={told} />),
        ])}
      />
      <Pager here={here} paths={paths} below />
    </>
  );
}

/** Of which draws the list does not tell, why, and until when. */
export function Untolds({ here, title }: { readonly here: Here; readonly title?: string }) {
  const rows = standingDraws(here.record).flatMap((draw) => {
    const untold = untoldOf(here, draw);
    return untold === null ? [] : [{ draw, untold }];
  });
  if (rows.length === 0) return null;
  return (
    <>
      {title === undefined ? null : <h2>{title}</h2>}
      <Facts rows={rows.map((each) => [drawTitle(here, each.draw), <UntoldBy here={here} {...each} />])} />
      <p class="note">{askForReceipt(here)}</p>
    </>
  );
}

function UntoldBy({ here, untold: { rule, says } }: { readonly here: Here; readonly untold: Untold }) {
  return (
    <>
      {says} {rule === null ? null : <a href={withheldPlace(here, rule)}>{readRule(here)}</a>}
    </>
  );
}

function readRule({ say }: Here): string {
  return say("查看该规则", "Read the rule");
}

interface CellProps {
  readonly here: Here;
  readonly unit: ListedUnit;
  readonly told: ToldDraw;
}

function Cell({ here, unit, told }: CellProps) {
  const { kind } = standingOf(unit, told);
  const unsure = unsureOf(here, unit.id, { draw: told.draw, kind });
  const cell = <Plain here={here} unit={unit} told={told} />;
  if (unsure === null) return cell;
  return (
    <>
      {cell}
      {here.say("；是否递补：", "; replaced or not: ")}
      <WithheldBy here={here} rule={unsure.rule} />
    </>
  );
}

/** As the draw and the replacements that are told say. */
function Plain({ here, unit, told }: CellProps) {
  const { say } = here;
  const standing = standingOf(unit, told);
  if (standing.kind === "none") return <Unnamed here={here} rule={told.untold?.rule ?? null} />;
  if (standing.kind === "hidden") return <Unnamed here={here} rule={standing.rule} />;
  if (standing.kind === "rule") return <RuleName here={here} rule={standing.rule} />;
  if (standing.kind === "drawn") return <strong>{say("抽中", "drawn")}</strong>;
  if (standing.kind === "gone") return <>{say("抽中，不再检查", "drawn, not visited")}</>;
  if (standing.kind === "cameIn")
    return (
      <strong>
        {say(`候补第 ${standing.place} 位，已递补`, `reserve, place ${standing.place}: takes a place`)}
      </strong>
    );
  const { key } = told.draw;
  const ticket = key === null ? "" : ticketOf(key, unit.id).slice(0, 8);
  return (
    <>
      {standing.kind === "reserve"
        ? say(`候补第 ${standing.place} 位`, `reserve, place ${standing.place}`)
        : say("未抽中", "not drawn")}
      {ticket === "" ? null : (
        <>
          {" "}
          <code class="none">{ticket}…</code>
        </>
      )}
    </>
  );
}

/** Nothing is said, by a rule or because there is nothing. */
function Unnamed({ here, rule }: { readonly here: Here; readonly rule: string | null }) {
  if (rule === null) return <span class="none">–</span>;
  return <WithheldBy here={here} rule={rule} />;
}

/** What the script of the page needs of draws, rules and units. */
function dataOf(here: Here, part: readonly ListedUnit[], draws: readonly ToldDraw[]) {
  const rules: string[] = [];
  const units = part.map((unit) => [
    unit.id,
    unit.name,
    draws.map((told) => {
      const standing = standingOf(unit, told);
      if (standing.kind === "none") return ["none"];
      if (standing.kind === "rule") {
        if (!rules.includes(standing.rule)) rules.push(standing.rule);
        return ["rule", rules.indexOf(standing.rule)];
      }
      const stratum = told.draw.strata.findIndex((line) => line.stratum === standing.stratum);
      if (stratum === -1) return ["none"];
      const unsure = unsureOf(here, unit.id, { draw: told.draw, kind: standing.kind })?.says ?? "";
      if (standing.kind === "reserve") return ["reserve", stratum, standing.place, unsure];
      if (standing.kind === "cameIn" || standing.kind === "gone")
        return [
          standing.kind,
          stratum,
          standing.place,
          [becameText(here, standing.visit), unsure].filter((part) => part !== "").join(here.say("", " ")),
        ];
      if (standing.kind === "drawn" && unsure !== "") return ["drawn", stratum, 0, unsure];
      return [standing.kind, stratum];
    }),
  ]);
  return {
    draws: draws.map((told) => drawData(here, told)),
    rules: rules.map((rule) => ruleData(here, rule)),
    units,
    words: wordsOf(here),
  };
}

function drawData(here: Here, { draw, untold, hidden }: ToldDraw) {
  return {
    title: drawTitle(here, draw),
    key: draw.key,
    page: here.to(drawPath(draw)),
    none: untold?.says ?? here.say("抽签时不在名录中。", "It was not in the registry of this draw."),
    nonePage: rulePlace(here, untold?.rule),
    withheldBy: hidden?.rule ?? "",
    withheldPage: rulePlace(here, hidden?.rule),
    strata: draw.strata.map((line) => ({
      title: stratumTitle(here.policy, draw.matter, line.stratum),
      cutOff: line.unequal ? null : plainOf(line.cutOff),
      pool: digits(line.pool ?? 0),
      drawn: digits(line.drawn),
    })),
  };
}

/** Address of what a rule that withholds something says; empty where none does. */
function rulePlace(here: Here, rule: string | null | undefined): string {
  return rule === null || rule === undefined ? "" : withheldPlace(here, rule);
}

function ruleData(here: Here, rule: string) {
  const words = UNIT_RULE_WORDS[rule];
  return {
    title: ruleTitle(here.language, rule),
    means: words === undefined ? "" : here.say(...words.means),
    page: here.to(here.rulePages.get(rule) ?? "rules.html"),
  };
}

function wordsOf(here: Here) {
  const { say } = here;
  return {
    answer: say("{name}（{id}）", "{name} ({id})"),
    hidden: say(
      "在“{stratum}”的抽签池中（共 {pool} 户）；抽中名单不予公开（规则 {withheldBy}）。",
      "In the pool of “{stratum}” ({pool} units); who was drawn is withheld (rule {withheldBy}).",
    ),
    rule: say("未进入抽签池，依据规则“{rule}”。{means}", "Not in the pool, by the rule “{rule}”. {means}"),
    readRule: readRule(here),
    pool: say(
      "在“{stratum}”的抽签池中（共 {pool} 户，抽中 {drawn} 户），未抽中。",
      "In the pool of “{stratum}” ({pool} units, {drawn} drawn), and not drawn.",
    ),
    reserve: say(
      "在“{stratum}”的抽签池中（共 {pool} 户，抽中 {drawn} 户），未抽中，列候补第 {place} 位。{became}",
      "In the pool of “{stratum}” ({pool} units, {drawn} drawn), not drawn; place {place} of the reserve. {became}",
    ),
    drawn: say(
      "抽中，属于“{stratum}”（抽签池 {pool} 户，抽中 {drawn} 户）。{became}",
      "Drawn, in “{stratum}” (pool of {pool}, {drawn} drawn). {became}",
    ),
    cameIn: say(
      "在“{stratum}”的抽签池中（共 {pool} 户，抽中 {drawn} 户），列候补第 {place} 位，其后递补。{became}",
      "In the pool of “{stratum}” ({pool} units, {drawn} drawn), in place {place} of the reserve, from which it came in. {became}",
    ),
    gone: say(
      "抽中，属于“{stratum}”（抽签池 {pool} 户，抽中 {drawn} 户）。{became}",
      "Drawn, in “{stratum}” (pool of {pool}, {drawn} drawn). {became}",
    ),
    ...wordsOfNumbers(here),
  };
}

/** What is said of a ticket against the cut-off. */
function wordsOfNumbers({ say }: Here) {
  return {
    key: say("本轮密钥", "Key of the draw"),
    ticket: say("签号（刚刚由本页计算）", "Ticket, computed by this page now"),
    cutOff: say("截止线", "Cut-off"),
    so: say("结论", "So"),
    above: say("签号大于截止线：未抽中。", "The ticket is above the cut-off: not drawn."),
    below: say("签号不大于截止线：抽中。", "The ticket is up to the cut-off: drawn."),
    aboveButDrawn: say(
      "签号大于截止线，但依检查频次规则或风险分值必须检查：抽中。",
      "The ticket is above the cut-off, but a rule or a score takes it: drawn.",
    ),
    aboveCameIn: say(
      "签号大于截止线，抽签时列为候补；有对象不再检查，按签号顺序递补。",
      "The ticket is above the cut-off, in the reserve; it came in by the order of the tickets when a unit was not visited.",
    ),
    belowNotDrawn: say(
      "签号不大于截止线却未抽中：请核对该对象当时所在的层，并向公布机关查询。",
      "The ticket is up to the cut-off and yet it was not drawn: compare its stratum at that time, and ask the authority.",
    ),
    page: say(
      "查看该对象的页面：抽签、检查人员与结果",
      "The page of this unit: draw, inspectors and results",
    ),
  };
}
