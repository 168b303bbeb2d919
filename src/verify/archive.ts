/**
 * A year as one document: ledger, registries, schemas, protocol and methods. It can be verified alone, in any
 * year.
 *
 * Source: catalogue section (c) step 21, protocol section 13.
 */

import { addAll } from "../kernel/add-all.js";
import { compareBytes } from "../kernel/byte-order.js";
import { canonicalJson, isPlainObject, type Json } from "../kernel/canonical-json.js";
import { readJson } from "../kernel/read-json.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { ledgerEntryJsonSchema } from "../ledger/body-schemas.js";
import { headOf, type Ledger } from "../ledger/chain.js";
import { readLedger, writeLedger } from "../ledger/ledger-text.js";
import { isKind } from "../ledger/recorded.js";
import { policyJsonSchema } from "../policy/policy-schema.js";
import { PROTOCOL } from "../random/method.js";
import { parseRegistry, type RegistryInput } from "../registry/parse-registry.js";
import { listUnits, listVisits, type Registry } from "../registry/registry.js";
import { snapshotOf } from "../registry/snapshot.js";
import { ofYear } from "../year/at-door.js";
import { inputName } from "../year/chronicle.js";
import { registryBody } from "../year/state-inputs.js";
import type { CarriedYear, Year } from "../year/year.js";
import { refuse } from "./refuse.js";

export const ARCHIVE_FORMAT = "double-random/archive/1";

export interface Archive {
  readonly ledger: Ledger;
  readonly registries: readonly Registry[];
}

/**
 * The text of an archive: the ledger of a year, and every registry at hand in it to which the ledger commits.
 *
 * @throws TypeError when something else is handed over
 * @example
 * JSON.parse(writeArchive(drawn.year)).head === drawn.year.ledger.at(-1).hash; // true
 */
export function writeArchive(year: Year): string {
  return ofYear("writeArchive", year, (carried) =>
    archiveText({ ledger: carried.ledger, registries: committedIn(carried) }),
  );
}

/** Registries of the year to which its ledger commits. */
export function committedIn({ registries, chronicle }: CarriedYear): Registry[] {
  return registries.filter((registry) =>
    chronicle.stated.has(inputName("registry", registryBody(snapshotOf(registry)))),
  );
}

function archiveText({ ledger, registries }: Archive): string {
  return `${canonicalJson({
    format: ARCHIVE_FORMAT,
    protocol: PROTOCOL,
    methods: methodsOf(ledger),
    head: headOf(ledger),
    ledger: writeLedger(ledger),
    registries: registries.map(rowsOf),
    schemas: { policy: policyJsonSchema(), ledgerEntry: ledgerEntryJsonSchema() },
  })}\n`;
}

function methodsOf(ledger: Ledger): string[] {
  const methods = new Set(ledger.flatMap((entry) => (isKind(entry, "plan") ? [entry.body.method] : [])));
  return [...methods].sort(compareBytes);
}

/** The rows from which a registry is read again. */
function rowsOf(registry: Registry): Json {
  const rows = {
    asOf: registry.asOf,
    units: [...listUnits(registry)],
    inspectors: registry.inspectors,
    history: [...listVisits(registry)],
  };
  return JSON.parse(JSON.stringify(rows)) as Json;
}

/**
 * Reads an archive back.
 *
 * Refused: a text that is no archive, another protocol, a field that is missing or unknown, a ledger or a registry
 * that cannot be read, a head or methods that are not the ledger's (codes `verify/archive-…`,
 * `ledger/…`, `registry/…`).
 *
 * @example
 * orThrow(readArchive(writeArchive(drawn.year))).ledger.length === drawn.year.ledger.length; // true
 */
export function readArchive(text: string): Result<Archive> {
  return refusing(() => archiveIn(text));
}

function archiveIn(text: string): Result<Archive> {
  const json = readJson(text);
  if (!json.ok)
    return reject(
      [
        ...json.refusals.filter(({ code }) => code !== "kernel/json-form"),
        refuse("verify/archive-form", [], {}),
      ].slice(0, 1),
    );
  if (!isPlainObject(json.value)) return reject([refuse("verify/archive-form", [], {})]);
  const document = json.value;
  const { format, protocol } = document;
  if (format !== ARCHIVE_FORMAT || protocol !== PROTOCOL)
    return reject([
      refuse("verify/archive-format", ["format"], {
        format: String(format),
        protocol: String(protocol),
        expected: `${ARCHIVE_FORMAT}, ${PROTOCOL}`,
      }),
    ]);
  const fields = faultsOfFields(document);
  return fields.length > 0 ? reject(fields) : partsOf(document as unknown as ArchiveDocument);
}

interface ArchiveDocument {
  readonly methods: readonly unknown[];
  readonly head: unknown;
  readonly ledger: string;
  readonly registries: readonly unknown[];
}

/** What each field of an archive is. */
const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  format: isText,
  protocol: isText,
  methods: Array.isArray,
  head: isText,
  ledger: isText,
  registries: Array.isArray,
  schemas: isPlainObject,
};

function isText(value: unknown): boolean {
  return typeof value === "string";
}

/** Every field is there, of its kind, and no other beside them: nothing of an archive is passed over. */
function faultsOfFields(document: Readonly<Record<string, unknown>>): Refusal[] {
  const names = new Set([...Object.keys(FIELDS), ...Object.keys(document)]);
  return [...names]
    .filter((name) => !(Object.hasOwn(FIELDS, name) && FIELDS[name]!(document[name])))
    .map((field) =>
      refuse("verify/archive-field", [field], { field, fields: Object.keys(FIELDS).join(", ") }),
    );
}

function partsOf({ ledger: lines, registries, head, methods }: ArchiveDocument): Result<Archive> {
  const ledger = readLedger(lines);
  const read = registries.map((rows) => parseRegistry(rows as RegistryInput));
  const faults: Refusal[] = [
    ...(ledger.ok ? [] : ledger.refusals),
    ...read.flatMap((each) => (each.ok ? [] : [...each.refusals])),
  ];
  if (!ledger.ok) return reject(faults);
  addAll(faults, faultsOfEnds(ledger.value, { head, methods }));
  return faults.length > 0
    ? reject(faults)
    : accept({ ledger: ledger.value, registries: read.flatMap((each) => (each.ok ? [each.value] : [])) });
}

/** The head and the methods that the archive names are those of its ledger. */
function faultsOfEnds(
  ledger: Ledger,
  { head, methods }: Pick<ArchiveDocument, "head" | "methods">,
): Refusal[] {
  const [found, used] = [headOf(ledger), methodsOf(ledger).join(", ")];
  const named = methods.map(String).join(", ");
  return [
    ...(found === head ? [] : [refuse("verify/archive-head", ["head"], { head: String(head), found })]),
    ...(used === named ? [] : [refuse("verify/archive-methods", ["methods"], { named, used })]),
  ];
}

/** Is the text one document that says it is an archive? A ledger has a line for every entry. */
export function isArchive(text: string): boolean {
  const document = jsonIn(text);
  return document !== undefined && "format" in document && "ledger" in document;
}

/** The text of the ledger in an archive, as far as there is one. */
export function ledgerTextIn(text: string): string {
  const lines = jsonIn(text)?.["ledger"];
  return typeof lines === "string" ? lines : "";
}

function jsonIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return isPlainObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
