/** Reads past visits into columns, by unit and then by day. */
import { compareBytes } from "../kernel/byte-order.js";
import { dayNumber } from "../kernel/iso-date.js";
import { faultOfId } from "../kernel/parse-id.js";
import * as read from "./fields.js";
import { type HistoryTable, ROUTINE } from "./history.js";
import { refuseUnknownUnit } from "./near-id.js";
import type { Report } from "./report.js";
import { openSharedColumn } from "./shared-column.js";
import { rowOf } from "./unit.js";

const VISIT_FIELDS: ReadonlySet<string> = new Set([
  "unit",
  "day",
  "inspectors",
  "kind",
  "result",
  "matter",
  "authority",
  "level",
]);

/** Whose visit it was. */
const WHOSE = ["matter", "authority", "level"] as const;

/** What a visit may refer to: ids in byte order, and the day after which nothing has happened yet. */
export interface Known {
  readonly units: readonly string[];
  readonly inspectors: readonly string[];
  /** Undefined when the cut-off day itself is refused. */
  readonly asOf: string | undefined;
}

type Columns = ReturnType<typeof openColumns>;

/** The table of all rows. To be used only when the report has no refusals. */
export function readHistory(rows: readonly unknown[], known: Known, report: Report): HistoryTable {
  const columns = openColumns(rows.length);
  rows.forEach((row, at) => {
    report.at(at);
    const fields = read.readRecord(row, VISIT_FIELDS, [], report);
    if (fields === undefined) return;
    columns.unit[at] = readUnit(fields["unit"], known.units, report);
    columns.day[at] = readVisitDay(fields["day"], known.asOf, report);
    const team = readTeam(fields["inspectors"], known.inspectors, report);
    columns.team.set(at, team.join(","), () => Object.freeze(team));
    const kind = read.readName(fields["kind"], "kind", report) ?? ROUTINE;
    columns.kind.set(at, kind, () => kind);
    const result = read.readText(fields["result"], "result", report);
    columns.result.set(at, result, () => result || null);
    const whose = WHOSE.map((field) => read.readName(fields[field], field, report));
    WHOSE.forEach((field, n) => {
      columns[field].set(at, whose[n] ?? "", () => whose[n] ?? null);
    });
    const more = whose.every((name) => name === null)
      ? ""
      : `\u001f${whose.map((name) => name ?? "").join("\u001f")}`;
    columns.rest[at] = `${team.join(",")}\u001f${kind}\u001f${result}${more}`;
  });
  return tableOf(columns, known.units.length, report);
}

function openColumns(size: number) {
  return {
    unit: new Uint32Array(size),
    day: new Int32Array(size),
    team: openSharedColumn<readonly number[]>(size),
    kind: openSharedColumn<string>(size),
    result: openSharedColumn<string | null>(size),
    matter: openSharedColumn<string | null>(size),
    authority: openSharedColumn<string | null>(size),
    level: openSharedColumn<string | null>(size),
    /** Decides the order of two visits of one unit on one day. */
    rest: new Array<string>(size).fill(""),
  };
}

function readUnit(id: unknown, units: readonly string[], report: Report): number {
  const row = typeof id === "string" ? rowOf({ ids: units }, id) : -1;
  if (row !== -1) return row;
  if (faultOfId(id) !== undefined) read.readId(id, "unit", report);
  else refuseUnknownUnit(id as string, "unit", units, report);
  return 0;
}

function readVisitDay(value: unknown, asOf: string | undefined, report: Report): number {
  const day = read.readSetDay(value, "day", report);
  if (day === null) return 0;
  // Days of the calendar are in order as text.
  if (asOf !== undefined && day > asOf) report.refuse("registry/after-cut-off", "day", day, { asOf });
  return dayNumber(day);
}

function readTeam(value: unknown, inspectors: readonly string[], report: Report): number[] {
  const team = read.readNames(value, "inspectors", report);
  return team.map((id, at) => {
    const position = rowOf({ ids: inspectors }, id);
    if (position === -1 && id !== "") report.refuse("registry/unknown-inspector", ["inspectors", at], id);
    return position;
  });
}

function tableOf(columns: Columns, units: number, report: Report): HistoryTable {
  const order = orderOf(columns);
  warnOfRepeats(columns, order, report);
  const [team, kind, result] = [
    columns.team.inOrder(order),
    columns.kind.inOrder(order),
    columns.result.inOrder(order),
  ];
  const [matter, authority, level] = [
    columns.matter.inOrder(order),
    columns.authority.inOrder(order),
    columns.level.inOrder(order),
  ];
  const unit = order.map((row) => columns.unit[row]!);
  return Object.freeze({
    size: order.length,
    unit,
    day: Int32Array.from(order, (row) => columns.day[row]!),
    team: team.column,
    teams: team.values,
    kind: kind.column,
    kinds: kind.values,
    result: result.column,
    results: result.values,
    matter: matter.column,
    matters: matter.values,
    authority: authority.column,
    authorities: authority.values,
    level: level.column,
    levels: level.values,
    first: firstVisits(unit, units),
  });
}

function orderOf({ unit, day, rest }: Columns): Uint32Array {
  const order = Uint32Array.from(rest.keys());
  return order.sort(
    (a, b) => unit[a]! - unit[b]! || day[a]! - day[b]! || compareBytes(rest[a]!, rest[b]!) || a - b,
  );
}

/** The same people, unit and day twice: perhaps two visits, more often a file that was joined twice. */
function warnOfRepeats({ unit, day, rest }: Columns, order: Uint32Array, report: Report): void {
  const repeats: [number, number][] = [];
  for (let at = 1; at < order.length; at++) {
    const [a, b] = [order[at - 1]!, order[at]!];
    if (unit[a] === unit[b] && day[a] === day[b] && rest[a] === rest[b]) repeats.push([b, a]);
  }
  for (const [row, before] of repeats.sort(([a], [b]) => a - b)) {
    report.at(row);
    report.warn("registry/repeated-visit", "unit", null, {
      first: report.placeOf(before),
      second: report.placeOf(row),
    });
  }
}

function firstVisits(unit: Uint32Array, units: number): Uint32Array {
  const first = new Uint32Array(units + 1);
  for (const row of unit) first[row + 1]!++;
  for (let row = 0; row < units; row++) first[row + 1]! += first[row]!;
  return first;
}
