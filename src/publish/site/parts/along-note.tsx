/** With which visit a case goes along that was planned already, and what became of that. */
import { alongOf } from "../along.js";
import { plainOf, textIn } from "../record/seen.js";
import { nameOfSeen, newVisit } from "../record/visits.js";
import { drawPath, type Here, type Site, type SiteVisit } from "../site.js";
import { caseTitle, drawTitle } from "../titles.js";

/** The visit that is made: its own, or the one that takes it along. Where nobody may know that one, its rule stands for people and day. */
export function madeWith({ record }: Pick<Site, "record">, own: SiteVisit): SiteVisit {
  const along = alongOf(record, own.visit);
  if (along === null || along.kind === "lost") return own;
  if (along.kind === "made") return { visit: along.visit, draw: along.draw, case: null };
  return { ...own, visit: newVisit(own.visit.unit, { day: along.by, seatsWithheld: along.by }) };
}

/** Nothing where it is visited by itself. */
export function AlongNote({ here, visit, case: own }: { readonly here: Here } & SiteVisit) {
  const { say } = here;
  const along = alongOf(here.record, visit);
  if (along === null) return null;
  const { draw } = along;
  const of =
    draw === null ? (
      say("计划内检查", "a planned visit")
    ) : (
      <a href={here.to(drawPath(draw))}>{drawTitle(here, draw)}</a>
    );
  if (along.kind !== "lost")
    return (
      <p>
        {say("与下列检查一并进行，不另行派人：", "It goes along with a visit of ")}
        {of}
        {say("。", ", and nobody comes for it alone.")}
      </p>
    );
  const anew = here.record.cases.find(
    ({ opened, visits }) =>
      plainOf(textIn(opened.body, "anew")) === own?.drawId && visits.has(nameOfSeen(visit.unit)),
  );
  return (
    <p>
      {say("原定一并进行的检查不再进行：", "The visit that was to take it along is not made: ")}
      {of}
      {anew === undefined
        ? ""
        : say(`；改由“${caseTitle(here, anew)}”办理`, `; it goes on as ${caseTitle(here, anew)}`)}
      {say("。", ".")}
    </p>
  );
}
