/**
 * A second reading of a unit's past, for the audit only: what the history says and what the ledger says, told
 * as one list in which every visit stands once. It follows the sentence of protocol 14.2.1 word by word, with
 * days as text.
 */

import { compareBytes } from "../../kernel/byte-order.js";
import { heldBy } from "../../kernel/certain.js";
import { once } from "../../kernel/made-once.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import type { Policy } from "../../policy/policy.js";
import type { Visit } from "../../registry/history.js";
import { type Registry, visitsOf } from "../../registry/registry.js";
import { rowOf } from "../../registry/unit.js";
import { plainNames } from "./plain-names.js";
import { type PlainVisit, visitsAndDrawn } from "./plain-visits.js";

/** One visit, whoever tells of it. */
export interface PlainTold extends Pick<Visit, "day" | "kind" | "matter" | "authority" | "level" | "result"> {
  /** Somebody says that it was made: a row of the history, a result, a published visit. */
  readonly made: boolean;
}

export interface ToldPast {
  /** Every visit once, oldest first: read when a rule first asks. */
  readonly told: () => readonly PlainTold[];
  /** Visits that the ledger has ordered, by whomever, and draws of the unit whose rules nobody has. */
  readonly ordered: readonly PlainVisit[];
}

/**
 * Opens the past of every unit on a ledger, and names the units of which the ledger tells.
 *
 * @param except - id of a draw whose own visits are left aside
 */
export function plainPasts(
  ledger: Ledger,
  { authority }: Pick<Policy, "authority">,
  registry: Registry,
  except?: string,
): { readonly named: Iterable<string>; readonly pastOf: (unit: string) => ToldPast } {
  const byUnit = new Map<string, PlainVisit[]>();
  for (const visit of visitsAndDrawn(ledger)) {
    if (visit.drawId === except) continue;
    const own = byUnit.get(visit.unit) ?? [];
    byUnit.set(visit.unit, own);
    own.push(visit);
  }
  const goneOn = goneOnTo(ledger);
  const nameNow = plainNames(ledger);
  const rowsOf = (id: string): Visit[] => {
    const row = rowOf(registry.units, id);
    return row === -1 ? [] : visitsOf(registry, row);
  };
  const rowsNow = (unit: string): Visit[] => {
    const former = goneOn.get(unit) ?? [];
    const own = nameNow(unit) === unit ? rowsOf(unit) : [];
    return former.length === 0
      ? own
      : [own, ...former.map(rowsOf)].flat().sort((a, b) => compareBytes(a.day, b.day));
  };
  const pastOf = (unit: string): ToldPast => {
    const ordered = byUnit.get(unit) ?? NO_VISITS;
    const visits = (): PlainVisit[] => ordered.filter(({ isWithoutRules }) => isWithoutRules !== true);
    const told = once(() => toldOnce(rowsNow(unit), visits(), authority));
    return { told, ordered };
  };
  return { named: byUnit.keys(), pastOf };
}

const NO_VISITS: readonly PlainVisit[] = [];

/** The former ids of every unit that goes on for others. */
function goneOnTo(ledger: Ledger): Map<string, string[]> {
  const nameNow = plainNames(ledger);
  const former = new Set(
    ledger.flatMap((entry) =>
      isKind(entry, "change")
        ? entry.body.units.flatMap(({ unit, into }) => (into === undefined ? [] : [unit]))
        : [],
    ),
  );
  const found = new Map<string, string[]>();
  for (const unit of former) {
    const name = nameNow(unit);
    if (name !== unit) found.set(name, [...(found.get(name) ?? []), unit]);
  }
  return found;
}

function toldOnce(rows: readonly Visit[], ordered: readonly PlainVisit[], us: string): PlainTold[] {
  if (ordered.length === 0) return rows.map((row) => ({ ...row, made: true }));
  const visits = [...ordered].sort(earlierFirst);
  const ranked = [...rows].sort(moreSayingFirst);
  const rowFor = pairUp(
    visits.map((visit) => ranked.flatMap((row, at) => (tellsOf(row, visit, us) ? [at] : []))),
  );
  const taken = new Set(rowFor);
  const both = visits.map((visit, at) =>
    merged(visit, rowFor[at] === null ? undefined : ranked[rowFor[at]!]),
  );
  const alone = ranked.filter((_, at) => !taken.has(at)).map((row) => ({ ...row, made: true }));
  return [...both, ...alone].sort((a, b) => compareBytes(a.day, b.day));
}

function earlierFirst(a: PlainVisit, b: PlainVisit): number {
  const published = Number(a.drawId === "") - Number(b.drawId === "");
  return compareBytes(a.from, b.from) || published || compareBytes(a.drawId, b.drawId);
}

/** What says more is better evidence; beyond that only the day, and what the row says, decide. */
function moreSayingFirst(a: Visit, b: Visit): number {
  const silent = (value: string | null): string => (value === null ? "1" : "0");
  const name = ({ matter, authority, day, result, level }: Visit): string[] => [
    silent(matter),
    silent(authority),
    day,
    result ?? "",
    level ?? "",
    matter ?? "",
  ];
  const [left, right] = [name(a), name(b)];
  const differs = left.findIndex((text, at) => text !== right[at]);
  return differs === -1 ? 0 : compareBytes(left[differs]!, right[differs]!);
}

/**
 * May the row be the visit? Same kind, same matter where both name one, same authority, on a day on which it
 * could be made.
 */
function tellsOf(row: Visit, visit: PlainVisit, us: string): boolean {
  if (row.kind !== visit.kind || row.day < visit.from || row.day > visit.until) return false;
  if (row.matter !== null && visit.matter !== null && row.matter !== visit.matter) return false;
  return row.authority === visit.authority || (row.authority === null && visit.authority === us);
}

function merged(
  { kind, matter, authority, level, done, appointed, until }: PlainVisit,
  row: Visit | undefined,
): PlainTold {
  return {
    kind,
    authority,
    day: row?.day ?? done?.day ?? appointed ?? until,
    matter: matter ?? row?.matter ?? null,
    level: level ?? row?.level ?? null,
    result: done?.result ?? row?.result ?? null,
    made: done !== null || row !== undefined,
  };
}

/**
 * Visit by visit: the first row after which as many pairs as before can still be made; null when it cannot
 * have one.
 */
function pairUp(wanted: readonly (readonly number[])[]): (number | null)[] {
  const given: (number | null)[] = [];
  let rest = wanted;
  let most = mostPairs(rest);
  for (let visit = 0; visit < wanted.length; visit++) {
    const [mine = [], ...others] = rest;
    const row = mine.find((each) => 1 + mostPairs(without(others, each)) === most) ?? null;
    given.push(row);
    if (row !== null) most -= 1;
    rest = row === null ? others : without(others, row);
  }
  return given;
}

function without(wanted: readonly (readonly number[])[], row: number): readonly (readonly number[])[] {
  return wanted.map((rows) => (rows.includes(row) ? rows.filter((each) => each !== row) : rows));
}

/**
 * How many visits can have a row of their own: row by row, each asks the visits that want it, which pass on
 * the row they have.
 */
function mostPairs(wanted: readonly (readonly number[])[]): number {
  const wantedBy = new Map<number, number[]>();
  wanted.forEach((rows, visit) => {
    for (const row of rows) wantedBy.set(row, [...(wantedBy.get(row) ?? []), visit]);
  });
  const rowOfVisit = new Map<number, number>();
  for (const start of wantedBy.keys()) {
    const cameFrom = new Map<number, number>();
    const looking = [start];
    for (const row of looking) {
      const next = heldBy(wantedBy, row).filter((visit) => !cameFrom.has(visit));
      for (const visit of next) cameFrom.set(visit, row);
      const free = next.find((visit) => !rowOfVisit.has(visit));
      if (free === undefined) {
        looking.push(...next.map((visit) => heldBy(rowOfVisit, visit)));
        continue;
      }
      shift(rowOfVisit, cameFrom, free, start);
      break;
    }
  }
  return rowOfVisit.size;
}

/** Along the way that was found, every visit takes the row it was asked with. */
function shift(
  rowOfVisit: Map<number, number>,
  cameFrom: ReadonlyMap<number, number>,
  last: number,
  start: number,
): void {
  const visitOfRow = new Map([...rowOfVisit].map(([visit, row]) => [row, visit]));
  for (let visit = last; ; ) {
    const row = heldBy(cameFrom, visit);
    rowOfVisit.set(visit, row);
    if (row === start) return;
    visit = heldBy(visitOfRow, row);
  }
}
