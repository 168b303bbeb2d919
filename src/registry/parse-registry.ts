/** Reads a registry once, at the door. Past it nobody checks again. */

import { isDay } from "../kernel/iso-date.js";
import { OutOfRange, WrongType } from "../kernel/misuse.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Unread } from "../kernel/unread.js";
import { isRecord } from "./fields.js";
import { type IdIndex, indexIds } from "./id-index.js";
import { marked } from "./made-by-parser.js";
import { nearWords } from "./near-words.js";
import { readHistory } from "./read-history.js";
import { readInspectors } from "./read-inspectors.js";
import { readUnits } from "./read-units.js";
import { isStatedReadings, type StatedReadings } from "./readings.js";
import { refuse } from "./refuse.js";
import type { Registry } from "./registry.js";
import { type ListName, openReport, type Places, type Report, shown } from "./report.js";
import type { InspectorRow, UnitRow, VisitRow } from "./rows.js";
import { isSecret } from "./secret.js";

/**
 * What a caller hands over. Rows have the shapes of `UnitRow`, `InspectorRow` and `VisitRow`; they are
 * checked, never changed. Rows that are written out in a program are told of misspelt fields by the compiler; rows
 * from a table or a file are `unknown` or `Record<string, unknown>`.
 */
export interface RegistryInput<Units = never, Inspectors = never, Visits = never> {
  readonly units: Iterable<UnitRow | Unread<Units>>;
  readonly inspectors: Iterable<InspectorRow | Unread<Inspectors>>;
  readonly history?: Iterable<VisitRow | Unread<Visits>>;
  /** The cut-off day, `YYYY-MM-DD`: the registry is as it stood at the end of this day. */
  readonly asOf: string;
  /**
   * Where rows came from, for refusals; `["units", 17]` and so on when left out. Only called for rows with
   * something to say.
   */
  readonly places?: Places;
  /**
   * Most refusals a list spells out; 50,000 when left out. When there are more, the last one says how many
   * there are.
   */
  readonly limit?: number;
  /**
   * Makes the registry private: at least 32 random bytes as lower-case hex digits, known to its keeper alone. The
   * ledger then commits to salted trees, of which single fields can be opened (`double-random/publish`). Whoever
   * repeats a draw from the registry needs it too.
   */
  readonly secret?: string;
  /**
   * Of a registry that was read from the tables of an office (`checkLists`): the statement of how, which the ledger
   * names beside the roots.
   */
  readonly readings?: StatedReadings;
}

/** Rows that nobody has looked at. */
type AnyRegistryInput = RegistryInput<unknown, unknown, unknown>;

const INPUT_FIELDS: ReadonlySet<string> = new Set([
  "units",
  "inspectors",
  "history",
  "asOf",
  "places",
  "limit",
  "secret",
  "readings",
]);
const LIMIT = 50_000;

/**
 * Reads units, inspectors and past visits into a registry.
 *
 * Rows may come in any order and as any iterable; the registry is the same. Absent, null and empty fields
 * take defaults: name "", categories [], tier null, facts {}, status "active", kind of a visit "routine". An
 * unknown field is refused: a misspelt one would hide a rule.
 *
 * @returns the registry, with warnings (ids that look alike, units without region, …); or everything that is
 * wrong, by list and in input order, each with its place (codes `registry/…`)
 * @throws TypeError when `places` is no function, RangeError when `limit` is no whole number above 0
 * @example
 * const registry = orThrow(parseRegistry({ units: [{ id: "U-1", region: "辽宁省/本溪市" }], inspectors: [], asOf: "2026-01-04" }));
 * [...listUnits(registry)][0].status; // "active"
 */
export function parseRegistry<Units = never, Inspectors = never, Visits = never>(
  input: RegistryInput<Units, Inspectors, Visits>,
): Result<Registry> {
  return registryRead(input as AnyRegistryInput);
}

function registryRead(input: AnyRegistryInput): Result<Registry> {
  const options = refusing(() => accept(optionsOf(input)));
  if (!options.ok) return options;
  const { places, limit } = options.value;
  if (typeof places !== "function")
    throw new WrongType("`places` is a function from list and index to a path.");
  if (!Number.isSafeInteger(limit) || limit < 1) throw new OutOfRange("`limit` is a whole number above 0.");
  return refusing(() => {
    const faults = faultsOfForm(input);
    return faults.length > 0 ? reject(faults) : readLists(input, places, limit);
  });
}

function optionsOf(input: unknown): Required<Pick<RegistryInput, "places" | "limit">> {
  const { places = plainPlaces, limit = LIMIT } = isRecord(input) ? (input as Partial<RegistryInput>) : {};
  return { places, limit };
}

function plainPlaces(list: ListName, index: number): readonly [ListName, number] {
  return [list, index];
}

/** Faults of the input as a whole; with one of them there are no rows to read. */
function faultsOfForm(input: AnyRegistryInput): Refusal[] {
  if (!isRecord(input)) {
    const facts = { value: shown(input), field: "", reason: "not-an-object", given: nameOfThing(input) };
    return [refuse("registry/not-an-object", [], facts)];
  }
  const unknown = Object.keys(input).filter((field) => !INPUT_FIELDS.has(field));
  const known = [...INPUT_FIELDS].join(", ");
  return [
    ...unknown.map((field) =>
      refuse("registry/unknown-field", [field], {
        value: shown(input[field]),
        field,
        reason: "unknown-field",
        known,
      }),
    ),
    ...faultsOfList(input, "units"),
    ...faultsOfList(input, "inspectors"),
    ...(input.history === undefined ? [] : faultsOfList(input, "history")),
    ...(input.secret === undefined || isSecret(input.secret) ? [] : [refuse("registry/secret", ["secret"])]),
    ...(input.readings === undefined || isStatedReadings(input.readings)
      ? []
      : [refuse("registry/readings", ["readings"])]),
  ];
}

function faultsOfList(input: AnyRegistryInput, field: ListName): Refusal[] {
  const list: unknown = input[field];
  if (typeof list === "object" && list !== null && Symbol.iterator in list) return [];
  const reason = list === undefined ? "missing-field" : "not-a-list";
  return [refuse(`registry/${reason}`, [field], { value: shown(list), field, reason })];
}

function readLists(input: AnyRegistryInput, places: Places, limit: number): Result<Registry> {
  const [unitRows, inspectorRows, visitRows] = [input.units, input.inspectors, input.history ?? []].map(
    (list: Iterable<unknown>) => Array.from(list),
  ) as Rows;
  const reports = (["units", "inspectors", "history"] as const).map((list) =>
    openReport(list, places, limit),
  ) as Reports;
  const [unitIds, inspectorIds] = [indexRows(unitRows), indexRows(inspectorRows)];
  const dayFaults = faultsOfDay(input.asOf);
  const known = {
    units: unitIds.ids,
    inspectors: inspectorIds.ids,
    asOf: dayFaults.length > 0 ? undefined : input.asOf,
  };

  const units = readUnits(unitRows, unitIds, reports[0]);
  const inspectors = readInspectors(inspectorRows, inspectorIds, known.units, reports[1]);
  const history = readHistory(visitRows, known, reports[2]);

  const refusals = [...dayFaults, ...reports.flatMap((report) => report.refusals())];
  if (refusals.length > 0) return reject(refusals);
  const secret = input.secret === undefined ? {} : { secret: input.secret };
  const readings = input.readings === undefined ? {} : { readings: Object.freeze({ ...input.readings }) };
  const rows = { units, inspectors, history };
  const registry = marked(Object.freeze({ asOf: input.asOf, ...rows, ...secret, ...readings }));
  return accept(registry, [...reports.flatMap((report) => report.warnings()), ...nearWords(registry)]);
}

type Rows = [unknown[], unknown[], unknown[]];
type Reports = [Report, Report, Report];

/** Whether each is a row at all is looked at when it is read. */
function indexRows(rows: readonly unknown[]): IdIndex {
  return indexIds(
    rows.map((row) => (typeof row === "object" && row !== null ? (row as { id?: unknown }).id : undefined)),
  );
}

function faultsOfDay(asOf: unknown): Refusal[] {
  if (isDay(asOf)) return [];
  const reason = asOf === undefined ? "missing-field" : "not-a-day";
  return [refuse(`registry/${reason}`, ["asOf"], { value: shown(asOf), field: "asOf", reason })];
}
