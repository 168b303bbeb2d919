/** What the figures cannot count: draws and cases of which a rule withholds something, and until when. */
import { dayOfVisit, standingCases } from "./figures.js";
import type { CaseSeen, DrawSeen, VisitSeen } from "./record/public-record.js";
import { isWithheld, type Withheld } from "./record/seen.js";
import { hiddenResults } from "./result-figures.js";
import { type Site, standingDraws, visitsIn } from "./site.js";
import { counted, digits, type Say } from "./speech.js";
import { drawTitle } from "./titles.js";
import { drawnWithheld, replacedUntold } from "./untold.js";

export interface Gap {
  /** What is not counted. */
  readonly title: string;
  readonly rule: string;
  /** Day from which the list is open; null where none is known, undefined where no list is meant. */
  readonly opens: string | null | undefined;
}

type Asked = Pick<Site, "record" | "policy" | "say">;

/** That of a draw or case whose list is withheld, whole or in part; null where everybody may see it. */
export function listGap(site: Asked, of: DrawSeen | CaseSeen): Gap | null {
  return "case" in of
    ? (gapOf(site, { of, title: of.case, by: caseWithheld(of) }) ?? replacedGap(site, of, of.case))
    : (gapOf(site, { of, title: drawTitle(site, of), by: drawnWithheld(of) }) ??
        replacedGap(site, of, drawTitle(site, of)));
}

function replacedGap(site: Asked, of: DrawSeen | CaseSeen, title: string): Gap | null {
  const named = site.say(`${title}：递补了哪些对象`, `${title}: who is replaced`);
  return gapOf(site, { of, title: named, by: replacedUntold(of) });
}

function caseWithheld({ withheld, visits }: CaseSeen): Withheld | null {
  return withheld ?? [...visits.values()].map(({ unit }) => unit).find((unit) => isWithheld(unit)) ?? null;
}

interface Named {
  readonly of: DrawSeen | CaseSeen;
  readonly title: string;
  readonly by: Withheld | null;
}

function gapOf({ record }: Asked, { of, title, by }: Named): Gap | null {
  if (by === null) return null;
  const closed = record.closed.get(of.drawId);
  const isOwn = closed?.drawId === of.drawId && closed.rule === by.rule;
  return { title, rule: by.rule, opens: isOwn ? closed.opens : undefined };
}

/** Draws of which it is not told who is visited. */
export function drawGaps(site: Asked): readonly Gap[] {
  return standingDraws(site.record).flatMap((draw) => listGap(site, draw) ?? []);
}

/** Cases of which it is not told who is visited; those with one rule and day are one gap. */
export function caseGaps(site: Asked): readonly Gap[] {
  const cases = standingCases(site).flatMap((each) => listGap(site, each) ?? []);
  return together(site.say, cases);
}

/** Draws and cases of which it is not told who is visited. */
export function listGaps(site: Asked): readonly Gap[] {
  return [...drawGaps(site), ...caseGaps(site)];
}

function together(say: Say, cases: readonly Gap[]): Gap[] {
  const groups = new Map<string, Gap[]>();
  for (const gap of cases) {
    const key = JSON.stringify([gap.rule, gap.opens]);
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return [...groups.values()].map((group) => ({
    ...group[0]!,
    title: say(
      `抽签以外的检查 ${digits(group.length)} 件`,
      `${digits(group.length)} ${group.length === 1 ? "case" : "cases"} beside the draw`,
    ),
  }));
}

/** Draws and cases of which the day of a visit is not told, or who is visited. */
export function dayGaps(site: Asked): readonly Gap[] {
  const places = [...standingDraws(site.record), ...standingCases(site)].flatMap((of) =>
    visitsIn(of).flatMap((visit) => (isWithheld(visit.day) && isUntold(visit) ? [visit.day] : [])),
  );
  const title = site.say("部分检查的日期", "the days of some visits");
  return [...listGaps(site), ...eachRule(title, places)];
}

/** It stands, and no result tells its day. */
function isUntold(visit: VisitSeen): boolean {
  return visit.void === null && dayOfVisit(visit) === null;
}

/** Draws and cases of which it is not told who goes, or who is visited. */
export function peopleGaps(site: Asked): readonly Gap[] {
  const draws = standingDraws(site.record).flatMap((of) => {
    if (drawnWithheld(of) !== null) return [];
    return gapOf(site, { of, title: drawTitle(site, of), by: of.seatsWithheld ?? seatsGone(of) }) ?? [];
  });
  const cases = standingCases(site).flatMap(
    (of) => gapOf(site, { of, title: of.case, by: seatsGone(of) }) ?? [],
  );
  return [...listGaps(site), ...draws, ...together(site.say, cases)];
}

/** What withholds who makes some of its visits. */
function seatsGone(of: DrawSeen | CaseSeen): Withheld | null {
  const gone = visitsIn(of).filter((visit) => visit.void === null && visit.seatsWithheld !== null);
  return gone[0]?.seatsWithheld ?? null;
}

/** Results that are entered, and of which not even the unit is told. */
export function resultGaps(site: Asked): readonly Gap[] {
  return hiddenResults(site).map(({ rule, count, isLeast }) => ({
    title: site.say(
      `已录入的结果${isLeast ? "至少" : ""} ${digits(count)} 项`,
      `${isLeast ? "at least " : ""}${counted(count, "result")} entered`,
    ),
    rule,
    opens: undefined,
  }));
}

function eachRule(title: string, places: readonly Withheld[]): Gap[] {
  return [...new Set(places.map(({ rule }) => rule))].map((rule) => ({ title, rule, opens: undefined }));
}
