/**
 * Visits that were made elsewhere, published to the ledger: those of the years before it, and those of
 * authorities that draw by other means.
 *
 * They count in frequency rules like all others, so that a firm is not visited twice because two systems do
 * not know each other. Source: catalogue row V06, dispute 1.
 */

import { isWellFormed } from "../kernel/byte-order.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import { instantDay, isDay } from "../kernel/iso-date.js";
import { faultOfId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import type { VisitBody } from "../ledger/year-bodies.js";
import { ROUTINE } from "../registry/history.js";
import type { VisitRow } from "../registry/rows.js";
import { atDoorOfPart } from "../year/at-door.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { faultsOfTime } from "../year/round-input.js";
import { type CarriedYear, type NextYear, type Occasion, writeEach, type Year } from "../year/year.js";
import { refuse } from "./refuse.js";

export interface PublishVisitsInput extends Occasion {
  /** Whose visits they are, where a row does not say so itself. */
  readonly authority: string;
  readonly level?: string;
  /** Rows as a registry's history has them; people are not published. */
  readonly visits: readonly Omit<VisitRow, "inspectors">[];
}

/** Rows may be those of a registry: their people are passed over. */
const VISIT: FieldsOf<VisitRow> = {
  inspectors: true,
  unit: true,
  day: true,
  kind: true,
  result: true,
  matter: true,
  authority: true,
  level: true,
};

const FIELDS: FieldsOf<PublishVisitsInput> = {
  ...OCCASION,
  authority: true,
  level: true,
  visits: { each: VISIT, mayBeLeftOut: false },
};

/**
 * The ledger with visits, one entry each, all or none.
 *
 * Refused: a unit, kind, authority, level or matter that is no id, a day after the entry, a result that says
 * nothing, a visit that stands there already with all that is said of it (codes `visit/…`).
 *
 * @example
 * const visits = [{ unit: "U-1", day: "2025-11-03", kind: "routine", result: "pass" }];
 * publishVisits(year, { authority: "market", visits, at, by }).ok; // true
 */
export function publishVisits(year: Year, input: PublishVisitsInput): Result<NextYear> {
  return atDoorOfPart(year, input, FIELDS, publishChecked);
}

function publishChecked(year: CarriedYear, input: PublishVisitsInput): Result<NextYear> {
  const { visits, at } = input;
  const faults: Refusal[] = faultsOfTime(year, input);
  if (faults.length > 0) return reject(faults);
  if (visits.length === 0) faults.push(refuse("visit/none", ["visits"], {}));
  const bodies = visits.map((row) => bodyOf(input, row));
  bodies.forEach((body, place) => {
    faults.push(...faultsOfVisit(body, at, ["visits", place]));
  });
  if (faults.length === 0) faults.push(...writtenBefore(year.ledger, bodies));
  if (faults.length > 0) return reject(faults);
  return accept({ year: writeEach(year, "visit", bodies, input) });
}

function bodyOf(
  { authority, level }: PublishVisitsInput,
  row: PublishVisitsInput["visits"][number],
): VisitBody {
  const { unit, day } = row;
  return {
    unit,
    day,
    kind: said(row.kind) ?? ROUTINE,
    authority: said(row.authority) ?? authority,
    level: said(row.level) ?? level ?? null,
    matter: said(row.matter) ?? null,
    result: said(row.result) ?? null,
  };
}

/** An empty cell of a table says nothing. */
function said(cell: string | null | undefined): string | undefined {
  return cell === "" || cell === null ? undefined : cell;
}

function faultsOfVisit(
  { unit, day, kind, authority, level, matter, result }: VisitBody,
  at: string,
  path: readonly (string | number)[],
): Refusal[] {
  const ids = {
    unit,
    kind,
    authority,
    ...(level === null ? {} : { level }),
    ...(matter === null ? {} : { matter }),
  };
  const faults = Object.entries(ids).flatMap(([field, text]) => {
    const fault = faultOfId(text);
    return fault === undefined
      ? []
      : [refuse("visit/field", [...path, field], { field, value: String(text), fault })];
  });
  if (!isDay(day) || day > instantDay(at))
    faults.push(refuse("visit/day", [...path, "day"], { day: String(day), at }));
  if (result !== null && !isResult(result))
    faults.push(refuse("visit/result", [...path, "result"], { value: String(result) }));
  return faults;
}

/** A table that is handed over a second time would count each of its visits twice; two alike in one table are two. */
function writtenBefore(ledger: Ledger, bodies: readonly VisitBody[]): Refusal[] {
  const units = new Set(bodies.map(({ unit }) => unit));
  const written = new Map(
    ledger.flatMap((entry) =>
      isKind(entry, "visit") && units.has(entry.body.unit)
        ? [[canonicalJson(entry.body), entry.seq] as const]
        : [],
    ),
  );
  return bodies.flatMap((body, place) => {
    const seq = written.get(canonicalJson(body));
    const { unit, day } = body;
    return seq === undefined ? [] : [refuse("visit/twice", ["visits", place], { unit, day, seq })];
  });
}

/** What was found, in whatever words: others have other codes. */
function isResult(result: unknown): boolean {
  return typeof result === "string" && isWellFormed(result) && result.trim() !== "";
}
