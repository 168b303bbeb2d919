/**
 * Who may be drawn, counted from docs/policy.md: who is in the frame, how often they were drawn and visited,
 * what caps leave, what was promised.
 */
import type { Row } from "../../support/small-case.js";
import { dayBefore, fits, type Sight } from "./plain-condition.js";
import { at, nameAt, type PlainDraw, type PlainFacts, type PlainVisit } from "./plain-facts.js";

type Pair = readonly [facts: PlainFacts, draw: PlainDraw];

export function sightOf({ policy, rows }: Pick<PlainDraw, "policy" | "rows">): Sight {
  return { day: rows.asOf, classes: policy["classes"] as Sight["classes"] };
}

/** The stratum of a unit of the frame; undefined where it is not in it. */
export function stratumIn(draw: PlainDraw, unit: Row): string | undefined {
  const { matter } = draw;
  const day = draw.rows.asOf;
  const isShut = ((unit["exclusions"] ?? []) as Row[]).some(
    ({ from, until }) => (from ?? day) <= day && day <= ((until as string | null) ?? "9999"),
  );
  const isOpen =
    (unit["status"] ?? "active") === "active" &&
    ((unit["opened"] as string | null) ?? "") <= day &&
    ((unit["closed"] as string | null) ?? "9999") > day;
  if (!isOpen || isShut || !fits(unit, matter["population"] as Row | null, sightOf(draw))) return undefined;
  return (matter["strata"] as Row[]).find(({ where }) => fits(unit, where as Row | null, sightOf(draw)))?.[
    "id"
  ] as string | undefined;
}

export function isStanding({ drawn, gone }: PlainDraw, seq: number): boolean {
  return drawn < seq && seq < gone;
}

/** Standing draws of earlier rounds of the matter, as they were before an entry. */
export function earlierDraws([facts, draw]: Pair, seq: number): PlainDraw[] {
  return facts.draws.filter(
    (each) =>
      each.policy["authority"] === draw.policy["authority"] &&
      each.matter["id"] === draw.matter["id"] &&
      each.place < draw.place &&
      isStanding(each, seq),
  );
}

/** Units that a draw has, before an entry: without those that were replaced, with those who came. */
export function drawnIn(facts: PlainFacts, { drawId }: PlainDraw, seq: number): PlainVisit[] {
  return facts.visits.filter((visit) => visit.drawId === drawId && visit.born < seq && seq <= visit.gone);
}

/** A visit as a rule counts it. */
export interface Counted {
  readonly day: string;
  readonly kind: unknown;
  readonly matter: unknown;
  readonly authority: unknown;
  readonly level: unknown;
  readonly result: string | null;
  readonly isMade: boolean;
}

/**
 * Every visit to a unit, each once, whether the history tells of it, the ledger, or both; `but` leaves out
 * those of one draw.
 */
export function visitsTo(
  facts: PlainFacts,
  place: { unit: string; seq: number; history: readonly Row[]; own: unknown },
  but = "",
): Counted[] {
  const { unit, seq, history, own } = place;
  const isOf = (each: unknown): boolean => nameAt(facts, each as string, seq) === unit;
  const rows = history.filter((row) => isOf(row["unit"])).map((row) => row);
  const ordered = facts.visits.filter(
    (visit) =>
      isOf(visit.unit) && visit.born < seq && seq <= visit.gone && !visit.along && visit.drawId !== but,
  );
  const fromLedger = ordered.map((visit): Counted & { from: string; until: string } => {
    const { matter, authority, level, kind } = visit;
    const result = at(visit.results, seq - 1) ?? null;
    const day = result?.day ?? at(visit.days, seq - 1) ?? visit.until;
    const [from, until] = result === null ? [visit.from, visit.until] : [result.day, result.day];
    return {
      day,
      kind,
      matter,
      authority,
      level,
      result: result?.codes ?? null,
      isMade: result !== null,
      from,
      until,
    };
  });
  const published = facts.published
    .filter((each) => each.seq < seq && isOf(each.row["unit"]))
    .map(({ row }) => ({
      ...(row as never as Counted),
      isMade: true,
      from: row["day"] as string,
      until: row["day"] as string,
    }));
  const told = [...fromLedger, ...published].sort((a, b) => (a.from < b.from ? -1 : 1));
  return [...told.map((visit) => paired(visit, rows, own)), ...rows.map(asCounted)];
}

/** The visit with what a row of the history says of it, which then stands for no other. */
function paired(visit: Counted & { from: string; until: string }, rows: Row[], own: unknown): Counted {
  const found = rows.findIndex(
    ({ kind, matter, authority, day }) =>
      (kind || "routine") === visit.kind &&
      (matter === visit.matter || !matter || !visit.matter) &&
      (authority || own) === visit.authority &&
      visit.from <= (day as string) &&
      (day as string) <= visit.until,
  );
  if (found === -1) return visit;
  const [row] = rows.splice(found, 1);
  return {
    ...visit,
    day: row!["day"] as string,
    result: visit.result ?? (row!["result"] as string),
    matter: visit.matter || row!["matter"],
    level: visit.level || row!["level"],
    isMade: true,
  };
}

function asCounted(row: Row): Counted {
  return {
    day: row["day"] as string,
    kind: row["kind"] || "routine",
    matter: row["matter"],
    authority: row["authority"],
    level: row["level"],
    result: (row["result"] as string) || null,
    isMade: true,
  };
}

export function countsFor(visit: Counted, rule: Row): boolean {
  const { kinds, matters, authorities, levels, results } = (rule["counts"] ?? {}) as Record<
    string,
    string[] | undefined
  >;
  const isIn = (list: string[] | undefined, value: unknown): boolean =>
    list === undefined || list.includes(value as string);
  const hasResult =
    results === undefined ||
    (visit.result !== null &&
      visit.result !== "" &&
      visit.result.split("+").some((code) => results.includes(code)));
  return (
    isIn(kinds, visit.kind) &&
    isIn(matters, visit.matter) &&
    isIn(authorities, visit.authority) &&
    isIn(levels, visit.level) &&
    hasResult
  );
}

/** First day of the window of a rule for a unit; "" where everything counts. */
export function windowBegin(rule: Row, unit: Row, year: number, day: string): string {
  const window = rule["window"] as "year" | Row;
  if (window === "year") return `${year}-01-01`;
  const { years, months, days, from, since } = window as {
    years?: number;
    months?: number;
    days?: number;
    from?: number;
    since?: string;
  };
  if (since !== undefined) return (((unit["facts"] ?? {}) as Row)[since] as string | null) ?? "";
  if (from !== undefined) return `${year - ((year - from) % years!)}-01-01`;
  return dayBefore(day, days === undefined ? { months: months ?? 12 * years! } : { days });
}

function timesDrawn(pair: Pair, unit: string, seq: number, fitsDraw: (draw: PlainDraw) => boolean): number {
  const [facts] = pair;
  return earlierDraws(pair, seq)
    .filter(fitsDraw)
    .filter((each) => drawnIn(facts, each, seq).some((visit) => nameAt(facts, visit.unit, seq) === unit))
    .length;
}

/** Why a unit of the frame may not be drawn, before an entry; undefined where it may. */
export function barredBy(pair: Pair, unit: Row, seq: number): string | undefined {
  const [facts, draw] = pair;
  const { matter, policy, rows, place } = draw;
  const id = unit["id"] as string;
  const count = (matter["rounds"] as Row[]).length;
  const drawnBefore = (fitsDraw: (each: PlainDraw) => boolean): number => timesDrawn(pair, id, seq, fitsDraw);
  const mode = matter["mode"] ?? "without-replacement";
  const times = matter["times"] as number;
  const cycle = (each: number): number => Math.floor(each / (count / times));
  if (mode === "without-replacement" && drawnBefore(() => true) > 0) return "drawn this year";
  if (mode === "at-most" && drawnBefore(() => true) >= times) return `drawn ${times} times`;
  if (mode === "cycles" && drawnBefore((each) => cycle(each.place) === cycle(place)) > 0)
    return "drawn in this cycle";
  const rest = (matter["coolDown"] as { rounds: number } | undefined)?.rounds ?? 0;
  if (drawnBefore((each) => each.place >= place - rest) > 0 && rest > 0) return "resting";
  const visits = visitsTo(
    facts,
    { unit: id, seq, history: rows.history, own: policy["authority"] },
    draw.drawId,
  );
  const recent = matter["recentVisit"] as { days: number; kinds: string[] | null } | undefined;
  const since = recent === undefined ? "" : dayBefore(rows.asOf, { days: recent.days });
  if (
    recent !== undefined &&
    visits.some(
      ({ isMade, day, kind }) => isMade && day >= since && (recent.kinds?.includes(kind as string) ?? true),
    )
  )
    return "visited recently";
  return cappedBy({
    rules: (matter["frequency"] ?? []) as Row[],
    unit,
    visits,
    year: policy["year"] as number,
    sight: sightOf(draw),
  });
}

export function cappedBy({
  rules,
  unit,
  visits,
  year,
  sight,
}: {
  rules: Row[];
  unit: Row;
  visits: Counted[];
  year: number;
  sight: Sight;
}): string | undefined {
  for (const rule of rules) {
    if (rule["atMost"] === undefined || !fits(unit, rule["where"] as Row | null, sight)) continue;
    const begin = windowBegin(rule, unit, year, sight.day);
    const counted = visits.filter((visit) => visit.day >= begin && countsFor(visit, rule)).length;
    if (counted >= (rule["atMost"] as number))
      return `${counted} of at most ${rule["atMost"]} visits (${rule["id"]})`;
  }
  return undefined;
}

/**
 * How often a unit can still be drawn after this round, if it is not drawn in it: later rounds one by one, as
 * the mode allows.
 */
function chancesLater([facts, draw]: Pair, unit: string, seq: number): number {
  const { matter, place } = draw;
  const count = (matter["rounds"] as Row[]).length;
  const mode = matter["mode"] ?? "without-replacement";
  const times = (matter["times"] as number | undefined) ?? 1;
  const rest = (matter["coolDown"] as { rounds: number } | undefined)?.rounds ?? 0;
  const cycle = (each: number): number => Math.floor(each / (count / times));
  const before = earlierDraws([facts, draw], seq).filter((each) =>
    drawnIn(facts, each, seq).some((visit) => nameAt(facts, visit.unit, seq) === unit),
  );
  const taken = before.map((each) => each.place);
  const may = (round: number, isFirst: boolean): boolean => {
    if (mode === "without-replacement" && taken.length > 0) return false;
    if (mode === "at-most" && taken.length >= times) return false;
    if (mode === "cycles" && taken.some((each) => cycle(each) === cycle(round))) return false;
    // What lies before this round does not make anybody rest after it: the page counts free rounds alone.
    return isFirst || taken.every((each) => round - each > rest || each < place);
  };
  let chances = 0;
  for (let round = place + 1; round < count; round++) {
    if (!may(round, chances === 0)) continue;
    taken.push(round);
    chances++;
  }
  return chances;
}

/** The promise that a unit must be drawn for now; undefined where none forces it. */
export function promisedBy(pair: Pair, unit: Row, seq: number): string | undefined {
  const [facts, draw] = pair;
  const { matter, policy, rows, place } = draw;
  const rounds = matter["rounds"] as { from: string; until: string }[];
  const year = policy["year"] as number;
  const id = unit["id"] as string;
  const visits = visitsTo(
    facts,
    { unit: id, seq, history: rows.history, own: policy["authority"] },
    draw.drawId,
  );
  for (const rule of (matter["frequency"] ?? []) as Row[]) {
    const least = rule["atLeast"] as number | undefined;
    if (least === undefined || !fits(unit, rule["where"] as Row | null, sightOf(draw))) continue;
    const window = rule["window"] as
      | "year"
      | { years?: number; months?: number; days?: number; from?: number; start?: string };
    const counted = visits.filter((visit) => countsFor(visit, rule));
    if (window === "year" || window.from !== undefined) {
      if (window !== "year" && (year - window.from! + 1) % window.years! !== 0) continue;
      const begin = windowBegin(rule, unit, year, rows.asOf);
      if (least - counted.filter(({ day }) => day >= begin).length > chancesLater(pair, id, seq))
        return rule["id"] as string;
      continue;
    }
    const days = counted.map(({ day }) => day).sort();
    const starts = [days.at(-least), unit["opened"] as string | null, window.start].filter(
      (day): day is string => typeof day === "string",
    );
    const start = starts.sort().at(-1);
    const next =
      place + 1 < rounds.length ? rounds[place + 1]!.until : `${year + 1}${rounds[0]!.until.slice(4)}`;
    if (start === undefined || after(start, window) < next) return rule["id"] as string;
  }
  return undefined;
}

function after(
  day: string,
  { years = 0, months = 0, days = 0 }: { years?: number; months?: number; days?: number },
): string {
  return dayBefore(day, { months: -(12 * years + months), days: -days });
}
