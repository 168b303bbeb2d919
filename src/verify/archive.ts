/**
 * A year as one document: ledger, registries, schemas, protocol and methods. It can be verified alone, in any
 * year.
 *
 * Source: catalogue section (c) step 21, protocol section 13.
 */

import { addAll } from "../kernel/add-all.js";
import { compareBytes } from "../kernel/byte-order.js";
import { canonicalJson, digestOf, isPlainObject, type Json } from "../kernel/canonical-json.js";
import { WrongType } from "../kernel/misuse.js";
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
import type { Registry } from "../registry/registry.js";
import { registryRows } from "../registry/registry-rows.js";
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

/** What else an archive holds. */
export interface ArchiveOptions {
  /**
   * "included": the secrets of private registries stand in the archive, and it proves itself. When left out they do
   * not: whoever audits it needs the secret from its keeper (`audit(text, { secret })`).
   */
  readonly secrets?: "included";
  /**
   * Statements of how lists were read from the tables of an office (`readings.json`): each stands beside the registry
   * that names it, and any other is left out.
   */
  readonly statements?: readonly unknown[];
}

/**
 * The text of an archive: the ledger of a year, and every registry at hand in it to which the ledger commits, row by
 * row and in the clear: it is for auditors and keepers, and no publication of a private registry.
 *
 * @throws TypeError when something else is handed over
 * @example
 * JSON.parse(writeArchive(drawn.year)).head === drawn.year.ledger.at(-1)?.hash; // true
 */
export function writeArchive(year: Year, options: ArchiveOptions = {}): string {
  return ofYear("writeArchive", year, (carried) =>
    archiveText({ ledger: carried.ledger, registries: committedIn(carried) }, optionsRead(options)),
  );
}

/** A misspelt option would keep a secret back, or give one away. */
function optionsRead(options: ArchiveOptions): ArchiveOptions {
  const isRead =
    isPlainObject(options) &&
    Object.keys(options).every((name) => name === "secrets" || name === "statements") &&
    (options["secrets"] === undefined || options["secrets"] === "included") &&
    (options["statements"] === undefined || Array.isArray(options["statements"]));
  if (!isRead)
    throw new WrongType(
      '`writeArchive` takes a year and, if secrets are to stand in it, { secrets: "included" }, or { statements: […] }.',
    );
  return options;
}

/** Registries of the year to which its ledger commits; of one that is kept elsewhere nobody has all rows. */
export function committedIn({ registries, chronicle }: CarriedYear): Registry[] {
  return registries.filter(
    (registry) =>
      registry.elsewhere === undefined &&
      chronicle.stated.has(inputName("registry", registryBody(snapshotOf(registry)))),
  );
}

function archiveText({ ledger, registries }: Archive, options: ArchiveOptions): string {
  return `${canonicalJson({
    format: ARCHIVE_FORMAT,
    protocol: PROTOCOL,
    methods: methodsOf(ledger),
    head: headOf(ledger),
    ledger: writeLedger(ledger),
    registries: registries.map((registry) => rowsOf(registry, options)),
    schemas: { policy: policyJsonSchema(), ledgerEntry: ledgerEntryJsonSchema() },
  })}\n`;
}

function methodsOf(ledger: Ledger): string[] {
  const methods = new Set(ledger.flatMap((entry) => (isKind(entry, "plan") ? [entry.body.method] : [])));
  return [...methods].sort(compareBytes);
}

/** The rows from which a registry is read again. */
function rowsOf(registry: Registry, { secrets, statements = [] }: ArchiveOptions): Json {
  const { secret, readings } = registry;
  const statement = statements.find((each) => digestOf(each) === readings?.digest) as Json | undefined;
  return {
    ...registryRows(registry),
    ...(statement === undefined ? {} : { statement }),
    ...(secret === undefined ? {} : secretOrWord(secret, secrets)),
  };
}

function secretOrWord(secret: string, secrets: ArchiveOptions["secrets"]) {
  return secrets === "included" ? { secret } : { salted: true };
}

/**
 * Reads an archive back.
 *
 * Refused: a text that is no archive, another protocol, a field that is missing or unknown, a ledger or a registry
 * that cannot be read, a head or methods that are not the ledger's (codes `verify/archive-…`,
 * `ledger/…`, `registry/…`); a private registry whose secret stands neither in it nor beside it (`verify/archive-secret`).
 *
 * @param options - the secret of the private registries, where the archive does not hold it
 * @example
 * orThrow(readArchive(writeArchive(drawn.year))).ledger.length === drawn.year.ledger.length; // true
 */
export function readArchive(text: string, options: { readonly secret?: string } = {}): Result<Archive> {
  return refusing(() => archiveIn(text, options?.secret));
}

function archiveIn(text: string, secret: string | undefined): Result<Archive> {
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
  return fields.length > 0 ? reject(fields) : partsOf(document as unknown as ArchiveDocument, secret);
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

function partsOf(
  { ledger: lines, registries, head, methods }: ArchiveDocument,
  secret: string | undefined,
): Result<Archive> {
  const ledger = readLedger(lines);
  const named = new Set(ledger.ok ? ledger.value.flatMap(digestsIn) : []);
  const read = registries.map((rows, at) => statedIn(rows, ["registries", at], { secret, named }));
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

interface Beside {
  readonly secret: string | undefined;
  /** Digests of the statements that the ledger names. */
  readonly named: ReadonlySet<string>;
}

/** A statement that stands beside a registry is one that the ledger names. */
function statedIn(rows: unknown, path: Refusal["path"], { secret, named }: Beside): Result<Registry> {
  if (!isPlainObject(rows) || rows["statement"] === undefined) return registryIn(rows, path, secret);
  const { statement, ...others } = rows;
  const readings = isPlainObject(statement) ? statement["readings"] : undefined;
  const digest = Array.isArray(readings) ? digestOf(statement) : "";
  if (!Array.isArray(readings) || !named.has(digest))
    return reject([refuse("verify/archive-statement", [...path, "statement"], { found: digest })]);
  return registryIn({ ...others, readings: { count: readings.length, digest } }, path, secret);
}

function digestsIn(entry: Ledger[number]): string[] {
  return isKind(entry, "registry") ? [entry.body.readings?.digest ?? []].flat() : [];
}

/** A registry whose rows say that it is salted has its secret beside the archive. */
function registryIn(rows: unknown, path: Refusal["path"], secret: string | undefined): Result<Registry> {
  if (!isPlainObject(rows) || rows["salted"] !== true) return parseRegistry(rows as RegistryInput);
  const { salted: _, ...others } = rows;
  if (secret === undefined) return reject([refuse("verify/archive-secret", path, {})]);
  return parseRegistry({ ...others, secret } as unknown as RegistryInput);
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
