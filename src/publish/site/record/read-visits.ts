/** Visits of a draw or a case, entry by entry: who was drawn, who goes, on which day, what became of it. */

import { needsFollowUp } from "../../../registry/result-codes.js";
import type { HiddenStep, PublicEntry, ResultSeen, StratumSeen, VisitSeen } from "./public-record.js";
import { isWithheld, listIn, placeIn, plainOf, type Seen, textIn, type Withheld } from "./seen.js";

/** Visits by the id of their unit; a withheld one by what it is committed to. */
export type Visits = Map<string, VisitSeen>;

export function nameOfSeen(unit: Seen<string>): string {
  return isWithheld(unit) ? `withheld ${unit.withheld}` : unit;
}

/** A visit of which nothing is known but its unit. */
export function newVisit(unit: Seen<string>, known: Partial<VisitSeen> = {}): VisitSeen {
  return {
    unit,
    stratum: null,
    ticket: null,
    forced: null,
    score: null,
    rank: null,
    insteadOf: null,
    reservePlace: null,
    day: null,
    seats: [],
    seatsWithheld: null,
    void: null,
    result: null,
    ...known,
  };
}

/** What a `RoundTeams` says of days and seats. */
export function seat(visits: Visits, staffed: unknown): void {
  const lists = [listIn(staffed, "teams", "seats"), listIn(staffed, "joined")];
  for (const row of lists.flatMap(({ rows }) => rows)) {
    const visit = visitOf(visits, row);
    if (visit === undefined) continue;
    const own = { role: textIn(row, "role"), inspector: textIn(row, "inspector"), before: null };
    put(visits, { ...visit, seatsWithheld: null, seats: [...visit.seats, own] });
  }
  const days = listIn(staffed, "days", "visits");
  for (const row of days.rows) {
    const visit = visitOf(visits, row);
    if (visit !== undefined) put(visits, { ...visit, day: textIn(row, "day") });
  }
  hide(visits, {
    seats: lists.find(({ withheld }) => withheld !== null)?.withheld ?? null,
    day: days.withheld,
  });
}

interface Hidden {
  readonly seats: Withheld | null;
  readonly day: Withheld | null;
}

/** What of visits without seats, or without a day, is not missing but withheld. */
function hide(visits: Visits, hidden: Hidden): void {
  for (const visit of visits.values())
    put(visits, {
      ...visit,
      seatsWithheld: visit.seats.length === 0 ? (hidden.seats ?? visit.seatsWithheld) : visit.seatsWithheld,
      day: visit.day ?? hidden.day,
    });
}

/** Seats that changed hands. */
export function reseat(visits: Visits, body: unknown): void {
  for (const row of listIn(body, "seats").rows) {
    const visit = visitOf(visits, row);
    if (visit === undefined) continue;
    const [role, from, to] = [textIn(row, "role"), textIn(row, "from"), textIn(row, "to")];
    const at = seatOf(visit, role, from);
    const seats = visit.seats.map((each, n) => (n === at ? { role, inspector: to, before: from } : each));
    put(visits, { ...visit, seats: at === -1 ? [...seats, { role, inspector: to, before: from }] : seats });
  }
}

/** The seat that somebody gives up; of people who are withheld nothing but the role can be compared. */
function seatOf({ seats }: VisitSeen, role: Seen<string> | null, from: Seen<string> | null): number {
  const ofRole = seats.flatMap((each, n) => (isSame(each.role, role) ? [n] : []));
  const exact = ofRole.find((n) => isSame(seats[n]!.inspector, from));
  const hidden = ofRole.find((n) => isWithheld(seats[n]!.inspector) || isWithheld(from));
  return exact ?? hidden ?? -1;
}

/** Visits on other days, and seats that change with them. */
export function move(visits: Visits, body: unknown): void {
  for (const row of listIn(body, "visits").rows) {
    const visit = visitOf(visits, row);
    if (visit !== undefined) put(visits, { ...visit, day: textIn(row, "to") });
  }
  reseat(visits, body);
}

/** Units that are not visited, and those that come in their place, each with what the draw said of it. */
export function replace(visits: Visits, body: unknown, strata: readonly StratumSeen[]): void {
  const reasons = listIn(body, "units");
  const why = new Map(reasons.rows.map((row) => [nameIn(row, "unit"), row]));
  const untold = reasons.withheld ?? firstWithheld(reasons.rows, "unit");
  for (const row of listIn(body, "replaced").rows) {
    const visit = visitOf(visits, row);
    if (visit === undefined) continue;
    const reason = why.get(nameIn(row, "unit"));
    const by = textIn(row, "by");
    const said = (field: string) => (reason === undefined ? untold : textIn(reason, field));
    put(visits, { ...visit, void: { code: said("code"), reason: said("reason"), by } });
    if (by !== null) put(visits, newVisit(by, { ...reserved(strata, by), ...cameFor(visit) }));
  }
  const staffed = placeIn(body, "staffed");
  const hidden = replacedWithheld(body);
  if (hidden !== null) letIn(visits, staffed, { strata, hidden });
  seat(visits, staffed);
}

/** What withholds who is replaced, of all units of a replacement or of some. */
export function replacedWithheld(body: unknown): Withheld | null {
  const { rows, withheld } = listIn(body, "replaced");
  return withheld ?? firstWithheld(rows, "unit");
}

function firstWithheld(rows: readonly unknown[], field: string): Withheld | null {
  return rows.map((row) => textIn(row, field)).find((each) => isWithheld(each)) ?? null;
}

interface LetIn {
  readonly strata: readonly StratumSeen[];
  /** Withholds in whose place they come. */
  readonly hidden: Withheld;
}

/** Units that nothing names but their seats or days, since who is replaced is withheld. */
function letIn(visits: Visits, staffed: unknown, { strata, hidden }: LetIn): void {
  const rows = [...listIn(staffed, "teams", "seats").rows, ...listIn(staffed, "days", "visits").rows];
  for (const row of rows) {
    const unit = plainOf(textIn(row, "unit"));
    const line = strata.find(({ reserve }) => unit !== null && reserve.has(unit));
    if (unit === null || line === undefined || visits.has(unit)) continue;
    put(visits, newVisit(unit, { ...reserved(strata, unit), stratum: line.stratum, insteadOf: hidden }));
  }
}

function cameFor({ stratum, unit }: VisitSeen): Partial<VisitSeen> {
  return { stratum, insteadOf: unit };
}

function reserved(strata: readonly StratumSeen[], unit: Seen<string>): Partial<VisitSeen> {
  const name = nameOfSeen(unit);
  const found = strata.map(({ reserve }) => reserve.get(name)).find((each) => each !== undefined);
  return found === undefined ? {} : { ticket: found.ticket, reservePlace: found.place };
}

/** A draw or case while its results are read. */
export interface OpenResults {
  readonly visits: Visits;
  readonly byResult: Visits;
  readonly hiddenSteps: HiddenStep[];
}

/** One step of a result. It names its unit itself, also where the list of the draw is withheld. */
export function step({ visits, byResult, hiddenSteps }: OpenResults, { body, at }: PublicEntry): void {
  const unit = textIn(body, "unit");
  if (unit === null) return;
  const among = visits.has(nameOfSeen(unit)) ? visits : byResult;
  const visit = visitOf(among, body);
  if (visit === undefined && isWithheld(unit)) {
    const kind = plainOf(textIn(body, "step"));
    const mayRepeat = kind === "enter" && withdrawnIn(visits, byResult) > repeatsIn(hiddenSteps);
    hiddenSteps.push({ rule: unit.rule, step: kind, mayRepeat });
  } else {
    const result = stepped(visit?.result ?? null, body, at);
    if (visit !== undefined || result !== null) put(among, { ...(visit ?? newVisit(unit)), result });
  }
}

function withdrawnIn(...among: readonly Visits[]): number {
  const visits = among.flatMap((each) => [...each.values()]);
  return visits.filter(({ result }) => result?.stage === "withdrawn").length;
}

function repeatsIn(steps: readonly HiddenStep[]): number {
  return steps.filter(({ mayRepeat }) => mayRepeat).length;
}

function stepped(before: ResultSeen | null, body: unknown, at: string): ResultSeen | null {
  const kind = plainOf(textIn(body, "step"));
  if (kind === "enter") return { ...said(body), stage: "review", ...kept(before) };
  if (before === null) return null;
  if (kind === "publish") return { ...before, stage: "published", published: before.published ?? at };
  if (kind === "correct") return { ...before, ...said(body), corrections: before.corrections + 1 };
  if (kind === "annul") return { ...before, stage: "annulled" };
  if (kind === "withdraw") return { ...before, stage: "withdrawn" };
  if (kind === "close") return { ...before, closed: textIn(body, "day") };
  // The visit was made; what it found waits to be entered anew.
  return kind === "reject" || kind === "return" ? { ...before, stage: "review" } : before;
}

/** Who made the visit; one place where the whole list is withheld. */
function inspectorsIn(body: unknown): Seen<string>[] {
  const { rows, withheld } = listIn(body, "inspectors");
  return withheld === null ? rows.flatMap((each) => textIn({ each }, "each") ?? []) : [withheld];
}

/** What a result that is entered anew keeps of the one before it. */
function kept(before: ResultSeen | null): Pick<ResultSeen, "published" | "corrections"> {
  return { published: before?.published ?? null, corrections: before?.corrections ?? 0 };
}

function said(body: unknown) {
  const { rows, withheld: codesWithheld } = listIn(body, "codes");
  const codes = rows.filter((each): each is string => typeof each === "string");
  return {
    day: textIn(body, "day"),
    codes,
    codesWithheld,
    inspectors: inspectorsIn(body),
    text: textIn(body, "text"),
    correctBy: textIn(body, "correctBy"),
    closed: null,
    followUp: needsFollowUp(codes),
  };
}

function nameIn(row: unknown, field: string): string {
  const unit = textIn(row, field);
  return unit === null ? "" : nameOfSeen(unit);
}

function visitOf(visits: Visits, row: unknown): VisitSeen | undefined {
  return visits.get(nameIn(row, "unit"));
}

function put(visits: Visits, visit: VisitSeen): void {
  visits.set(nameOfSeen(visit.unit), visit);
}

function isSame(a: Seen<string> | null, b: Seen<string> | null): boolean {
  return a !== null && b !== null && nameOfSeen(a) === nameOfSeen(b);
}
