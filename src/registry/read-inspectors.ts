/** Reads inspector rows. There are few, so they stay objects. */

import { canonicalJson } from "../kernel/canonical-json.js";
import { deepFreeze } from "../kernel/freeze.js";
import * as read from "./fields.js";
import type { IdIndex } from "./id-index.js";
import {
  type Absence,
  type Certificate,
  INSPECTOR_FIELDS,
  INSPECTOR_STATUSES,
  type Inspector,
  MORE_INSPECTOR_FIELDS,
  type Recusal,
} from "./inspector.js";
import { refuseUnknownUnit } from "./near-id.js";
import { readLimits } from "./read-limits.js";
import { regionText } from "./region.js";
import { type Path, type Report, shown } from "./report.js";
import { readRowId } from "./row-id.js";
import { rowOf } from "./unit.js";

const ROW_FIELDS: ReadonlySet<string> = new Set([...INSPECTOR_FIELDS, ...MORE_INSPECTOR_FIELDS]);
const CERTIFICATE_FIELDS: ReadonlySet<string> = new Set(["kind", "number", "from", "until"]);
const ABSENCE_FIELDS: ReadonlySet<string> = new Set(["from", "until", "reason"]);
const RECUSAL_FIELDS: ReadonlySet<string> = new Set(["unit", "reason"]);

/** Ids of units, in byte order. */
type Ids = readonly string[];

/** The inspectors that the index holds, in its order. To be used only when the report has no refusals. */
export function readInspectors(
  rows: readonly unknown[],
  index: IdIndex,
  units: Ids,
  report: Report,
): readonly Inspector[] {
  const inspectors = rows.map((row, at) => {
    report.at(at);
    const fields = read.readRecord(row, ROW_FIELDS, [], report);
    if (fields === undefined) return undefined;
    readRowId(rows, at, index, report);
    return readInspector(fields, units, report);
  });
  checkColleagues(inspectors, index, report);
  return deepFreeze(Array.from(index.rows, (row) => inspectors[row]!));
}

function readInspector(fields: read.Fields, units: Ids, report: Report): Inspector {
  const name = read.readText(fields["name"], "name", report);
  const agency = read.readName(fields["agency"], "agency", report) ?? "";
  const regions = readRegions(fields["regions"], report);
  const qualifications = read.readNames(fields["qualifications"], "qualifications", report);
  const certificates = readSet(fields["certificates"], "certificates", report, readCertificate);
  if (certificates.length === 0)
    report.warn("registry/inspector-without-certificate", "certificates", null, { id: shown(fields["id"]) });
  const grade = read.readName(fields["grade"], "grade", report);
  const leave = readSet(fields["leave"], "leave", report, readAbsence);
  const capacity = readCapacity(fields["capacity"], report);
  const recusals = readSet(fields["recusals"], "recusals", report, (value, field) =>
    readRecusal(value, field, units, report),
  );
  const team = read.readName(fields["team"], "team", report);
  const status = read.readChoice(fields["status"], INSPECTOR_STATUSES, "status", report);
  // Checked by the index of ids.
  const id = fields["id"] as string;
  return {
    id,
    name,
    agency,
    regions,
    qualifications,
    certificates,
    grade,
    leave,
    capacity,
    recusals,
    team,
    status,
    ...readLimits(fields, report),
  };
}

/** Whoever is never to sit with somebody must name one of the list, and not themselves. */
function checkColleagues(
  inspectors: readonly (Inspector | undefined)[],
  { ids }: IdIndex,
  report: Report,
): void {
  const known = new Set(ids);
  inspectors.forEach((inspector, at) => {
    report.at(at);
    for (const [n, other] of (inspector?.notWith ?? []).entries()) {
      if (other === inspector!.id || !known.has(other))
        report.refuse("registry/colleague", ["notWith", n], other, { id: other });
    }
  });
}

/** A region of an inspector says where: an empty one would mean everywhere. */
function readRegions(value: unknown, report: Report): Inspector["regions"] {
  const regions = read.readList(value, "regions", report).map((each, at) => {
    const region = read.readRegion(each, ["regions", at], report);
    if (read.isAbsent(each) || (Array.isArray(each) && each.length === 0))
      report.refuse("registry/region-path", ["regions", at], each);
    return [...region];
  });
  return read.inOrder(regions, regionText, "regions", report);
}

/** A list of records whose order means nothing. */
function readSet<T>(
  value: unknown,
  field: string,
  report: Report,
  readOne: (each: unknown, field: Path, report: Report) => T | undefined,
) {
  const items = read
    .readList(value, field, report)
    .flatMap((each, at) => readOne(each, [field, at], report) ?? []);
  return read.inOrder(items, canonicalJson, field, report);
}

function readCertificate(value: unknown, field: Path, report: Report): Certificate | undefined {
  const fields = read.readRecord(value, CERTIFICATE_FIELDS, field, report);
  if (fields === undefined) return undefined;
  const kind = read.readId(fields["kind"], [...field, "kind"], report);
  const number = read.readText(fields["number"], [...field, "number"], report) || null;
  const period = readPeriod(fields, field, report);
  return period && { kind, number, ...period };
}

function readAbsence(value: unknown, field: Path, report: Report): Absence | undefined {
  const fields = read.readRecord(value, ABSENCE_FIELDS, field, report);
  if (fields === undefined) return undefined;
  const period = readPeriod(fields, field, report);
  const reason = read.readText(fields["reason"], [...field, "reason"], report) || null;
  return period && { ...period, reason };
}

function readPeriod(
  fields: read.Fields,
  field: Path,
  report: Report,
): { from: string; until: string } | undefined {
  const from = read.readSetDay(fields["from"], [...field, "from"], report);
  const until = read.readSetDay(fields["until"], [...field, "until"], report);
  read.checkPeriod(from, until, field, report);
  return from === null || until === null ? undefined : { from, until };
}

function readRecusal(value: unknown, field: Path, units: Ids, report: Report): Recusal | undefined {
  const fields = read.readRecord(value, RECUSAL_FIELDS, field, report);
  if (fields === undefined) return undefined;
  const unit = read.readId(fields["unit"], [...field, "unit"], report);
  if (unit !== "" && rowOf({ ids: units }, unit) === -1)
    refuseUnknownUnit(unit, [...field, "unit"], units, report);
  return { unit, reason: read.readReason(fields["reason"], [...field, "reason"], report) };
}

/**
 * Whoever makes no visits this time is inactive or on leave; a capacity of nothing would say the same a
 * second way.
 */
function readCapacity(value: unknown, report: Report): number {
  if (read.isAbsent(value)) report.refuse("registry/missing-field", "capacity", value);
  else if (!Number.isSafeInteger(value) || (value as number) < 1)
    report.refuse("registry/capacity", "capacity", value);
  return value as number;
}
