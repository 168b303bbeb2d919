/**
 * The registry changes during the year: units open, close, move, change tier. Every difference is published
 * with a code and a reason, so that nobody slips in or out unseen.
 *
 * Draws that are announced keep the registry they were announced with; rounds to come follow the new one.
 * Source: protocol section 14.10.
 */

import { heldBy } from "../kernel/certain.js";
import { instantDay } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { CHANGE_CODES, type ChangeBody, type ChangeCode } from "../ledger/year-bodies.js";
import { differenceOf, type UnitDifference } from "../registry/difference.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { isSaid } from "../year/approval.js";
import { atDoor, faultsOfParsed } from "../year/at-door.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { withRegistry } from "../year/open-year.js";
import { faultsOfTime } from "../year/round-input.js";
import { stateRegistry } from "../year/state-inputs.js";
import { type CarriedYear, carried, type Occasion, write, type Year } from "../year/year.js";
import { refuse } from "./refuse.js";

export interface ChangeReason {
  readonly unit: string;
  readonly code: ChangeCode;
  readonly reason: string;
  /** The unit under whose id this one goes on (code `merged`). */
  readonly into?: string;
}

export interface ChangeRegistryInput extends Occasion {
  /** As it will be; what the year has is the one before. */
  readonly registry: Registry;
  /** One for each unit that differs. */
  readonly reasons: readonly ChangeReason[];
  readonly approver: string;
}

export interface ChangedRegistry {
  readonly change: ChangeBody;
  /** With the new registry at hand. */
  readonly year: Year;
}

const FIELDS: FieldsOf<ChangeRegistryInput> = {
  ...OCCASION,
  registry: true,
  reasons: { each: { unit: true, code: true, reason: true, into: true }, mayBeLeftOut: false },
  approver: true,
};

/**
 * Puts the difference of two registries on the ledger, and both registries if they are not there.
 *
 * Refused, all at once: a difference without a reason, a reason without a difference, a code that does not
 * say what differs, a unit that goes on under an id that is not registered, a registry that is older than the
 * one before (codes `change/…`).
 *
 * @example
 * const { change } = orThrow(changeRegistry(drawn.year, { registry, reasons: [], approver: "head", at: "2026-02-03T08:00:00+08:00", by }));
 * change.units; // []
 */
export function changeRegistry(year: Year, input: ChangeRegistryInput): Result<ChangedRegistry> {
  return atDoor(year, input, FIELDS, changeChecked);
}

function changeChecked(year: CarriedYear, input: ChangeRegistryInput): Result<ChangedRegistry> {
  const unread = faultsOfParsed({ registry: input.registry });
  if (unread.length > 0) return reject(unread);
  const { registry: after, approver } = input;
  const differences = differenceOf(year.registry, after);
  const faults = [
    ...faultsOfTime(year, input),
    ...faultsOfChange(year, input),
    ...faultsOfReasons(input, differences),
  ];
  if (faults.length > 0) return reject(faults);
  const old = stateRegistry(year, input);
  const now = stateRegistry(carried(withRegistry(old.year, after)), input);
  const reasons = new Map(input.reasons.map((each) => [each.unit, each]));
  const units = differences.map(({ unit, fields }) => {
    const { code, reason, into } = heldBy(reasons, unit);
    return { unit, code, fields, reason, ...(into === undefined ? {} : { into }) };
  });
  const change: ChangeBody = { from: old.registry, to: now.registry, units, approver };
  return accept({ change, year: write(now.year, "change", change, input) });
}

function faultsOfChange(
  { registry: before }: CarriedYear,
  { registry: after, approver, at }: ChangeRegistryInput,
): Refusal[] {
  const faults: Refusal[] = [];
  if (!isSaid(approver)) faults.push(refuse("change/approver", ["approver"], {}));
  if (after.asOf < before.asOf)
    faults.push(refuse("change/backwards", ["registry", "asOf"], { before: before.asOf, after: after.asOf }));
  if (after.asOf > instantDay(at))
    faults.push(refuse("input/registry-from-future", ["registry", "asOf"], { asOf: after.asOf, at }));
  if (before.secret !== undefined && after.secret === undefined)
    faults.push(refuse("change/secret-lost", ["registry"], {}));
  return faults;
}

function faultsOfReasons(
  { registry: after, reasons }: ChangeRegistryInput,
  differences: readonly UnitDifference[],
): Refusal[] {
  const byUnit = new Map(differences.map((each) => [each.unit, each]));
  const given = new Map(reasons.map((each) => [each.unit, each]));
  const silent = differences.filter(({ unit }) => !given.has(unit)).map(({ unit }) => unit);
  const faults = reasons.flatMap((each, at) =>
    faultsOfReason(each, byUnit.get(each.unit), after, ["reasons", at]),
  );
  const named = new Set<string>();
  reasons.forEach(({ unit }, at) => {
    if (named.has(unit)) faults.push(refuse("case/unit-twice", ["reasons", at], { unit }));
    named.add(unit);
  });
  if (silent.length > 0)
    faults.push(refuse("change/silent", ["reasons"], { units: silent.length, first: silent[0]! }));
  return faults;
}

function faultsOfReason(
  { unit, code, reason, into }: ChangeReason,
  difference: UnitDifference | undefined,
  after: Registry,
  path: readonly (string | number)[],
): Refusal[] {
  if (difference === undefined) return [refuse("change/idle", path, { unit: String(unit) })];
  const faults: Refusal[] = [];
  if (!CHANGE_CODES.includes(code))
    faults.push(
      refuse("change/code", [...path, "code"], { code: String(code), known: CHANGE_CODES.join(", ") }),
    );
  else if (!codeFits(code, difference)) {
    faults.push(refuse("change/differs", [...path, "code"], { unit, code, what: whatDiffers(difference) }));
  }
  if (!isSaid(reason)) faults.push(refuse("change/reason", [...path, "reason"], { unit }));
  if ((code === "merged") !== (into !== undefined))
    faults.push(refuse("change/into", [...path, "into"], { unit }));
  else if (into !== undefined && (into === unit || rowOf(after.units, into) === -1))
    faults.push(refuse("change/into-unknown", [...path, "into"], { unit, into }));
  return faults;
}

function whatDiffers({ before, fields }: UnitDifference): string {
  if (before === null) return "new";
  return fields.length === 0 ? "removed" : fields.join(", ");
}

/** Does a code say what differs? Source: the codes of 14.10 of the protocol page. */
export function codeFits(code: ChangeCode, { before, after, fields }: UnitDifference): boolean {
  if (before === null) return code === "new";
  if (after === null) return code === "removed" || code === "merged";
  const isClosed = after.status === "closed" || (after.closed !== null && before.closed === null);
  switch (code) {
    case "closed":
    case "merged":
      return isClosed && (fields.includes("status") || fields.includes("closed"));
    case "reopened":
      return before.status !== "active" && after.status === "active";
    case "moved":
      return fields.includes("region");
    case "tier":
      return fields.includes("tier") || fields.includes("facts") || fields.includes("categories");
    case "excluded":
      return after.exclusions.length > before.exclusions.length || after.status === "suspended";
    case "readmitted":
      return fields.includes("exclusions") || (before.status === "suspended" && after.status === "active");
    default:
      return code === "corrected";
  }
}
