/** What became of the visits of a draw or a case, entry by entry: who comes in for whom, and what was found. */

import { needsFollowUp } from "../../../registry/result-codes.js";
import type { HiddenStep, PublicEntry, ResultSeen, StratumSeen, VisitSeen } from "./public-record.js";
import { seat } from "./read-staffed.js";
import { isWithheld, listIn, placeIn, plainOf, type Seen, textIn, type Withheld } from "./seen.js";
import { firstWithheld, nameOfSeen, newVisit, put, type Visits, visitOf } from "./visits.js";

/** Units that are not visited, and those that come in their place, each with what the draw said of it. */
export function replace(visits: Visits, body: unknown, strata: readonly StratumSeen[]): void {
  for (const { unit, by, row, reason } of replacedIn(body)) {
    const visit = unit === null ? undefined : visits.get(nameOfSeen(unit));
    if (visit === undefined && !isWithheld(unit)) continue;
    if (visit === undefined) maybeReplaced(visits, unit as Withheld);
    else put(visits, { ...visit, void: { ...reason, by }, replacedUnsure: null });
    if (typeof by !== "string") continue;
    const stratum = visit?.stratum ?? plainOf(textIn(row, "stratum"));
    put(visits, newVisit(by, { ...reserved(strata, by), stratum, insteadOf: unit }));
  }
  const staffed = placeIn(body, "staffed");
  const hidden = replacedWithheld(body);
  if (hidden !== null) letIn(visits, staffed, { strata, hidden });
  seat(visits, staffed);
}

interface ReplacedUnit {
  readonly unit: Seen<string> | null;
  readonly by: Seen<string> | null;
  readonly row: unknown;
  readonly reason: { readonly code: Seen<string> | null; readonly reason: Seen<string> | null };
}

/** Who is replaced stands in two lists of the same order: what one withholds, the other may tell. */
function replacedIn(body: unknown): ReplacedUnit[] {
  const [units, replaced] = [listIn(body, "units"), listIn(body, "replaced")];
  const length = Math.max(units.rows.length, replaced.rows.length);
  if (length === 0 && units.withheld !== null && replaced.withheld !== null)
    return [{ unit: replaced.withheld, by: null, row: null, reason: { code: null, reason: null } }];
  return Array.from({ length }, (_, n) => {
    const [why, row] = [units.rows[n], replaced.rows[n]];
    const told = [textIn(row, "unit"), textIn(why, "unit")];
    const unit = told.find((each) => typeof each === "string") ?? told.find((each) => each !== null) ?? null;
    const said = (field: string) => units.withheld ?? textIn(why, field);
    const reason = { code: said("code"), reason: said("reason") };
    return { unit, by: replaced.withheld ?? textIn(row, "by"), row, reason };
  });
}

/** Which of the visits that are not made yet is not made any more is withheld. */
function maybeReplaced(visits: Visits, by: Withheld): void {
  for (const visit of visits.values())
    if (visit.void === null && visit.result === null) put(visits, { ...visit, replacedUnsure: by });
}

/** What withholds who is replaced or who comes in, of all units of a replacement or of some. */
export function replacedWithheld(body: unknown): Withheld | null {
  const { rows, withheld } = listIn(body, "replaced");
  const isNamed = replacedIn(body).every(({ unit }) => !isWithheld(unit));
  return withheld ?? (isNamed ? null : firstWithheld(rows, "unit")) ?? firstWithheld(rows, "by");
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
  /** So many shown results were withdrawn, and no entry behind them is yet one that may enter them anew. */
  mayRepeat: number;
}

/** One step of a result. It names its unit itself, also where the list of the draw is withheld. */
export function step(of: OpenResults, { body, at }: PublicEntry): void {
  const { visits, byResult, hiddenSteps } = of;
  const unit = textIn(body, "unit");
  if (unit === null) return;
  const among = visits.has(nameOfSeen(unit)) ? visits : byResult;
  const visit = visitOf(among, body);
  if (visit === undefined && isWithheld(unit)) {
    const kind = plainOf(textIn(body, "step"));
    const mayRepeat = kind === "enter" && of.mayRepeat > 0;
    if (mayRepeat) of.mayRepeat--;
    hiddenSteps.push({ rule: unit.rule, step: kind, mayRepeat });
  } else {
    const before = visit?.result ?? null;
    const result = stepped(before, body, at);
    of.mayRepeat += Number(isWithdrawn(result)) - Number(isWithdrawn(before));
    if (visit !== undefined || result !== null)
      put(among, { ...(visit ?? newVisit(unit)), result, replacedUnsure: null });
  }
}

function isWithdrawn(result: ResultSeen | null): boolean {
  return result?.stage === "withdrawn";
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
