/** What changed after a draw: who goes, where, on which day, and what became of the visits. */

import { groupBy } from "../../kernel/group-by.js";
import { instantDay } from "../../kernel/iso-date.js";
import type { AbsentInspector } from "../../ledger/bodies.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { RoundTeams } from "../../teams/staff-units.js";
import type { DrawState } from "../../year/draw-state.js";
import { type Use, use } from "./discretion.js";
import { calendarsOf, isBegun, lastDayFor } from "./last-day.js";
import { listed } from "./listed.js";
import type { RecordRead } from "./record-read.js";
import { type VisitSoFar, VisitsSoFar } from "./visits-so-far.js";

export function usesAfterDraw(record: RecordRead): Use[] {
  return [
    ...record.ledger.flatMap((entry) => ofEntry(entry)),
    ...passedOn(record),
    ...ofResults(record),
    ...withoutResult(record),
    ...record.cases.flatMap((each) =>
      each.void === undefined ? [] : [use("discretion/case-given-up", each.void, { drawId: each.drawId })],
    ),
  ];
}

function ofEntry(entry: Entry): Use[] {
  if (isKind(entry, "replacement")) return replaced(entry);
  if (isKind(entry, "substitution")) return substituted(entry);
  if (isKind(entry, "staffing"))
    return [
      use("discretion/later-staffing", entry, {
        drawId: entry.body.drawId,
        units: countUnits(entry.body.staffed),
      }),
    ];
  if (isKind(entry, "move"))
    return [use("discretion/move", entry, { drawId: entry.body.drawId, visits: entry.body.visits.length })];
  if (isKind(entry, "case")) return opened(entry);
  if (isKind(entry, "event")) {
    const { unit, event, day, reference } = entry.body;
    return [use("discretion/event", entry, { unit, event, day, reference })];
  }
  return [];
}

/** Also those whose people all come along with another visit. */
function countUnits({ teams, joined = [] }: RoundTeams): number {
  return new Set([...(teams?.seats ?? []), ...joined].map(({ unit }) => unit)).size;
}

function replaced(entry: Recorded<"replacement">): Use[] {
  const { drawId, units, replaced: lines } = entry.body;
  const came = new Map(lines.map(({ unit, by }) => [unit, by]));
  return units.map(({ unit, code, reason }) =>
    use("discretion/replacement", entry, { drawId, unit, code, came: came.get(unit) ?? "–" }, reason),
  );
}

function substituted(entry: Recorded<"substitution">): Use[] {
  const { drawId, out, seats, ground } = entry.body;
  const given = groupBy(seats, ({ from }) => from);
  return out.map((each) => {
    const { inspector } = each;
    const left = given.get(inspector) ?? [];
    const facts = {
      drawId,
      inspector,
      ground,
      away: awayOf(each),
      seats: left.length,
      units: listed(left.map(({ unit }) => unit)) || "–",
      came: listed(left.map(({ to }) => to)) || "–",
    };
    return use("discretion/substitution", entry, facts);
  });
}

/** Where somebody is out, and from when until when. */
function awayOf({ units, from, until }: AbsentInspector): string {
  const days = `${from ?? "–"} – ${until ?? "–"}`;
  if (units === undefined) return days;
  return from === undefined && until === undefined ? listed(units) : `${listed(units)} (${days})`;
}

function opened(entry: Recorded<"case">): Use[] {
  const { drawId, lane, ground, units, arrived, due, until } = entry.body;
  const times = { arrived, due: due ?? "–", until };
  const facts = { drawId, lane, ground, count: units.length, units: listed(units), ...times };
  return [use("discretion/case", entry, facts)];
}

/** A seat that changes hands again. */
function passedOn({ ledger }: RecordRead): Use[] {
  const changes = new Map<string, number>();
  return ledger.flatMap((entry) => {
    if (!isKind(entry, "substitution")) return [];
    const { drawId, seats } = entry.body;
    return seats.flatMap(({ unit, role, from, to }) => {
      if (from === to) return [];
      const seat = JSON.stringify([drawId, unit, role]);
      const hands = (changes.get(seat) ?? 0) + 1;
      changes.set(seat, hands);
      return hands > 1 ? [use("discretion/seat-passed-on", entry, { drawId, unit, role, hands })] : [];
    });
  });
}

/** Results that are not as the draw would have it, or that did not stay as they were. */
function ofResults(record: RecordRead): Use[] {
  if (!record.ledger.some((entry) => isKind(entry, "result"))) return [];
  const visits = new VisitsSoFar();
  return record.ledger.flatMap((entry) => {
    const uses = isKind(entry, "result") ? ofResult(record, entry, visits) : [];
    visits.read(entry);
    return uses;
  });
}

function ofResult(record: RecordRead, entry: Recorded<"result">, visits: VisitsSoFar): Use[] {
  const { drawId, unit, step } = entry.body;
  const visit = visits.of(drawId, unit);
  if (step === "publish") return publishedLate(record, entry, visit);
  const taken = takenBack(entry, visit);
  if (step !== "enter" && step !== "correct") return taken;
  const draw = isBegun(record, drawId, entry.seq) ? record.chronicle.draws.get(drawId) : undefined;
  if (draw === undefined) return taken;
  const known = draw.visits.get(unit);
  // What goes along with another visit, or is given up, has no team of its own.
  const isAlone = known !== undefined && known.with === null && known.void === null;
  const read = {
    ...visit,
    isAlong: !(visits.isOrdered(drawId) && isAlone),
    from: draw.from,
    until: draw.until,
  };
  return [...(known === undefined ? outsideRound(entry, read) : asPlanned(entry, read)), ...taken];
}

interface VisitRead extends VisitSoFar {
  /** A visit that another one takes along, or that is given up, has no team of its own. */
  readonly isAlong: boolean;
  /** First and last day of its round or case. */
  readonly from: string;
  readonly until: string;
}

/** Steps after which the result is another, or none. */
const TAKES_BACK = ["correct", "return", "reject", "annul", "withdraw"];

function takenBack(entry: Recorded<"result">, { codes: before, published }: VisitSoFar): Use[] {
  const { drawId, unit, step, codes = [] } = entry.body;
  if (!TAKES_BACK.includes(step)) return [];
  const after = step === "correct" ? codes.join("+") : "–";
  return [
    use("discretion/corrected", entry, { drawId, unit, step, before: before ?? "–", after }),
    ...annulledBefore(entry, published),
  ];
}

/** A decision against what nobody had published yet. */
function annulledBefore(entry: Recorded<"result">, published: string | null): Use[] {
  const { drawId, unit, step, day = "" } = entry.body;
  return step === "annul" && published !== null && day < published
    ? [use("discretion/annulled-before", entry, { drawId, unit, day, published })]
    : [];
}

/** Published within the working days of the law? */
function publishedLate(record: RecordRead, entry: Recorded<"result">, { visited: day }: VisitSoFar): Use[] {
  if (day === null) return [];
  const { drawId, unit } = entry.body;
  const published = instantDay(entry.at);
  const due = lastDayFor(calendarsOf(record, drawId, entry.seq), day);
  return published <= due
    ? []
    : [use("discretion/published-late", entry, { drawId, unit, day, published, due })];
}

/** A day on which nobody was to be there, whatever the unit. */
function outsideRound(entry: Recorded<"result">, { from, until }: Pick<VisitRead, "from" | "until">): Use[] {
  const { drawId, unit, day = "" } = entry.body;
  return from <= day && day <= until
    ? []
    : [use("discretion/outside-round", entry, { drawId, unit, day, from, until })];
}

/** On the drawn day, by the drawn people? */
function asPlanned(
  entry: Recorded<"result">,
  { day: planned, people, isAlong, from, until }: VisitRead,
): Use[] {
  const { drawId, unit, day = "", inspectors = [] } = entry.body;
  const uses: Use[] = [];
  if (planned !== null && planned !== day)
    uses.push(use("discretion/other-day", entry, { drawId, unit, planned, day }));
  const team = new Set(people.values());
  if (team.size === 0 && !isAlong) uses.push(use("discretion/without-team", entry, { drawId, unit }));
  const others = inspectors.filter((inspector) => !team.has(inspector));
  const missing = [...team].filter((each) => !inspectors.includes(each));
  uses.push(...outsideRound(entry, { from, until }));
  if (team.size > 0 && others.length + missing.length > 0)
    uses.push(
      use("discretion/other-people", entry, {
        drawId,
        unit,
        others: listed(others) || "–",
        missing: listed(missing) || "–",
      }),
    );
  return uses;
}

/** Visits whose time is over, and of which nothing is written. */
function withoutResult({ ledger, chronicle, attempts, cases, today }: RecordRead): Use[] {
  const settled = new Set(ledger.flatMap((entry) => visitsSettled(entry)));
  const entries = [
    ...attempts.flatMap(({ drawId, draw }) => (draw === undefined ? [] : [{ drawId, entry: draw as Entry }])),
    ...cases.map(({ drawId, opened: entry }) => ({ drawId, entry: entry as Entry })),
  ];
  return entries.flatMap(({ drawId, entry }) => {
    const units = silentUnits(chronicle.draws.get(drawId), today).filter(
      (unit) => !settled.has(`${drawId}\u001f${unit}`),
    );
    return units.length === 0
      ? []
      : [use("discretion/no-result", entry, { drawId, count: units.length, units: listed(units) })];
  });
}

/** Visits that an entry tells of, or gives up, also before their draw stands. */
function visitsSettled(entry: Entry): string[] {
  if (isKind(entry, "replacement"))
    return entry.body.units.map(({ unit }) => `${entry.body.drawId}\u001f${unit}`);
  return isKind(entry, "result") && entry.body.step === "enter"
    ? [`${entry.body.drawId}\u001f${entry.body.unit}`]
    : [];
}

function silentUnits(draw: DrawState | undefined, today: string): string[] {
  if (draw === undefined || draw.status === "void" || draw.until >= today) return [];
  return [...draw.visits.values()]
    .filter((visit) => visit.void === null && visit.result === null)
    .filter((visit) => visit.with === null || draw.ground === "joint")
    .map(({ unit }) => unit);
}
