/**
 * Reads unit rows straight into columns.
 *
 * Written out instead of run through a schema, which would cost a million rows more than the whole draw.
 * `row-schemas.ts` holds the schema for reference, and a test compares the two.
 */

import { canonicalJson } from "../kernel/canonical-json.js";
import { deepFreeze } from "../kernel/freeze.js";
import { dayNumber } from "../kernel/iso-date.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import * as read from "./fields.js";
import type { IdIndex } from "./id-index.js";
import { regionText } from "./region.js";
import { type Report, shown } from "./report.js";
import { readRowId } from "./row-id.js";
import { openSharedColumn } from "./shared-column.js";
import { type FactValue, NO_DAY, UNIT_STATUSES, type UnitExclusion, type UnitTable } from "./unit.js";

const UNIT_FIELDS: ReadonlySet<string> = new Set([
  "id",
  "name",
  "region",
  "categories",
  "tier",
  "facts",
  "status",
  "opened",
  "closed",
  "exclusions",
]);
const EXCLUSION_FIELDS: ReadonlySet<string> = new Set(["flag", "reason", "from", "until"]);
/** No name holds it, so names joined by it stay apart. */
const BETWEEN = "\u001f";

type Columns = ReturnType<typeof openColumns>;

/** The table of the rows that the index holds. To be used only when the report has no refusals. */
export function readUnits(rows: readonly unknown[], index: IdIndex, report: Report): UnitTable {
  const columns = openColumns(rows.length);
  rows.forEach((row, at) => {
    report.at(at);
    const fields = read.readRecord(row, UNIT_FIELDS, [], report);
    if (fields === undefined) return;
    readRowId(rows, at, index, report);
    readPlace(columns, at, fields, report);
    readNature(columns, at, fields, report);
    readLife(columns, at, fields, report);
  });
  return tableOf(columns, index);
}

function openColumns(size: number) {
  return {
    names: new Array<string>(size).fill(""),
    region: openSharedColumn<readonly string[]>(size),
    categories: openSharedColumn<readonly string[]>(size),
    tier: openSharedColumn<string | null>(size),
    facts: openSharedColumn<Readonly<Record<string, FactValue>>>(size),
    status: new Uint8Array(size),
    opened: new Int32Array(size).fill(NO_DAY),
    closed: new Int32Array(size).fill(NO_DAY),
    exclusions: openSharedColumn<readonly UnitExclusion[]>(size),
  };
}

function readPlace(columns: Columns, at: number, fields: read.Fields, report: Report): void {
  columns.names[at] = read.readText(fields["name"], "name", report);
  const region = read.readRegion(fields["region"], "region", report);
  columns.region.set(at, regionText(region), () => Object.freeze([...region]));
  if (read.isAbsent(fields["region"]))
    report.warn("registry/unit-without-region", "region", null, { id: shown(fields["id"]) });
}

function readNature(columns: Columns, at: number, fields: read.Fields, report: Report): void {
  const categories = read.readNames(fields["categories"], "categories", report);
  columns.categories.set(at, categories.join(BETWEEN), () => Object.freeze([...categories]));
  const tier = read.readName(fields["tier"], "tier", report);
  columns.tier.set(at, tier ?? "", () => tier);
  const facts = read.isAbsent(fields["facts"]) ? "{}" : canonicalJson(readFacts(fields["facts"], report));
  columns.facts.set(at, facts, () => deepFreeze(JSON.parse(facts)));
}

function readLife(columns: Columns, at: number, fields: read.Fields, report: Report): void {
  columns.status[at] = UNIT_STATUSES.indexOf(
    read.readChoice(fields["status"], UNIT_STATUSES, "status", report),
  );
  const opened = read.readDay(fields["opened"], "opened", report);
  const closed = read.readDay(fields["closed"], "closed", report);
  if (opened !== null) columns.opened[at] = dayNumber(opened);
  if (closed !== null) columns.closed[at] = dayNumber(closed);
  if (opened !== null && closed !== null && columns.closed[at]! < columns.opened[at]!) {
    report.refuse("registry/closed-before-opened", "closed", closed, { opened, closed });
  }
  const exclusions = readExclusions(fields["exclusions"], report);
  const text = exclusions.length === 0 ? "" : canonicalJson(exclusions);
  columns.exclusions.set(at, text, () => deepFreeze(exclusions));
}

const NO_FACTS: read.Fields = {};

/** Whole numbers, text, true and false. Null and empty text say nothing, so such a fact is left out. */
function readFacts(value: unknown, report: Report): read.Fields {
  if (read.isAbsent(value)) return NO_FACTS;
  if (!read.isRecord(value)) {
    report.refuse("registry/not-an-object", "facts", value, { given: nameOfThing(value) });
    return NO_FACTS;
  }
  const entries = Object.entries(value);
  const said = entries.filter(([name, fact]) => isFactName(name, report) && isFact(name, fact, report));
  return said.length === entries.length ? value : Object.fromEntries(said);
}

/** A query writes a fact as `facts.NAME`, so a name has no dot of its own. */
function isFactName(name: string, report: Report): boolean {
  if (read.readId(name, ["facts", name], report) === "") return false;
  if (!/[.$]|^__proto__$/.test(name)) return true;
  report.refuse("registry/fact-name", ["facts", name], name);
  return false;
}

function isFact(name: string, fact: unknown, report: Report): boolean {
  if (read.isAbsent(fact)) return false;
  if (typeof fact === "boolean" || Number.isSafeInteger(fact)) return true;
  if (typeof fact === "string") return read.readText(fact, ["facts", name], report) !== "";
  report.refuse("registry/not-a-fact", ["facts", name], fact);
  return false;
}

function readExclusions(value: unknown, report: Report): readonly UnitExclusion[] {
  const list = read.readList(value, "exclusions", report);
  if (list.length === 0) return [];
  const exclusions = list.map((each, at) => readExclusion(each, ["exclusions", at], report));
  return read.inOrder(exclusions, canonicalJson, "exclusions", report);
}

function readExclusion(value: unknown, field: readonly (string | number)[], report: Report): UnitExclusion {
  const fields = read.readRecord(value, EXCLUSION_FIELDS, field, report);
  if (fields === undefined) return { flag: "", reason: "", from: null, until: null };
  const exclusion = {
    flag: read.readId(fields["flag"], [...field, "flag"], report),
    reason: read.readReason(fields["reason"], [...field, "reason"], report),
    from: read.readDay(fields["from"], [...field, "from"], report),
    until: read.readDay(fields["until"], [...field, "until"], report),
  };
  read.checkPeriod(exclusion.from, exclusion.until, field, report);
  return exclusion;
}

function tableOf(columns: Columns, { ids, rows }: IdIndex): UnitTable {
  const region = columns.region.inOrder(rows);
  const categories = columns.categories.inOrder(rows);
  const tier = columns.tier.inOrder(rows);
  const facts = columns.facts.inOrder(rows);
  const exclusions = columns.exclusions.inOrder(rows);
  return Object.freeze({
    size: rows.length,
    ids,
    names: Array.from(rows, (row) => columns.names[row]!),
    region: region.column,
    regions: region.values,
    categories: categories.column,
    categorySets: categories.values,
    tier: tier.column,
    tiers: tier.values,
    facts: facts.column,
    factSets: facts.values,
    status: Uint8Array.from(rows, (row) => columns.status[row]!),
    opened: Int32Array.from(rows, (row) => columns.opened[row]!),
    closed: Int32Array.from(rows, (row) => columns.closed[row]!),
    exclusions: exclusions.column,
    exclusionSets: exclusions.values,
  });
}
