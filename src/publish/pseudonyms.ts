/**
 * Pseudonyms of people: the ledger and everything that is published know inspectors by names that say nothing, and
 * the keeper can prove whose each is. Source: protocol section 11.2.
 */
import { compareBytes } from "../kernel/byte-order.js";
import { digestOf, isPlainObject } from "../kernel/canonical-json.js";
import { notPlain } from "../kernel/not-plain.js";
import { faultOfId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { holds } from "../kernel/told.js";
import type { RegistryInput } from "../registry/parse-registry.js";
import type { AnyRow } from "../registry/rows.js";
import { isSecret, keyOfSecret } from "../registry/secret.js";
import { type FieldsOf, faultsOfFields } from "../year/fields-of.js";
import { refuse } from "./refuse.js";

/** Whose pseudonym it is; what the keeper keeps, and shows for one person when it is asked for. */
export interface PseudonymKey {
  /** `P-` and 32 hex digits. */
  readonly pseudonym: string;
  readonly id: string;
  /** 64 hex digits; without it nobody can tell by trying ids. */
  readonly salt: string;
}

/** Rows that no longer name anybody, and who is meant. */
export interface Pseudonymous {
  /** For `parseRegistry`. */
  readonly input: RegistryInput<AnyRow, AnyRow, AnyRow>;
  /** Of everybody whom a row names, in byte order of the pseudonyms. For the keeper alone. */
  readonly keys: readonly PseudonymKey[];
}

export interface PseudonymsInput {
  /** At least 32 random bytes as lower-case hex digits, known to the keeper alone; another each year makes other pseudonyms. */
  readonly secret: string;
}

const PSEUDONYM = /^P-[0-9a-f]{32}$/;

/**
 * The same registry with a pseudonym in place of every id of an inspector: of the inspectors themselves, of those with
 * whom they never sit, and of those who made the visits of the history. Everything else stays, also names and what
 * rows say in their own words.
 *
 * What is no id stays as it is, and `parseRegistry` refuses it. Ids that look alike get pseudonyms that do not:
 * parse the rows once as they are to be told of them.
 *
 * @returns refused: a secret that is none, an id that has the form of a pseudonym already, two people with one
 * pseudonym
 * @example
 * const { input, keys } = orThrow(withPseudonyms(rows, { secret }));
 * parseRegistry({ ...input, secret });
 */
export function withPseudonyms<Units = never, Inspectors = never, Visits = never>(
  registry: RegistryInput<Units, Inspectors, Visits>,
  options: PseudonymsInput,
): Result<Pseudonymous> {
  return refusing(() => {
    const faults = faultsOfPseudonyms(registry, options);
    if (faults.length > 0) return reject(faults);
    const keyOf = openPseudonyms(options.secret);
    const renamed = renamedIn(registry as AnyInput, (id) => keyOf(id).pseudonym);
    const keys = renamed.ids.map(keyOf).sort((a, b) => compareBytes(a.pseudonym, b.pseudonym));
    const clashes = faultsOfKeys(keys);
    return clashes.length > 0 ? reject(clashes) : accept({ input: renamed.input, keys });
  });
}

/**
 * The key of one pseudonym, to be shown: whoever has it can check whose the pseudonym is, and of nobody else.
 *
 * @returns refused: an id that cannot be one, a secret that is none
 * @example
 * orThrow(openPseudonym({ id: "I-1", secret })).pseudonym.length; // 34
 */
export function openPseudonym(asked: PseudonymAsked): Result<PseudonymKey> {
  return refusing(() => {
    if (!isPlainObject(asked)) return reject([notPlain(asked, [])]);
    const fault = faultOfId(asked.id);
    const faults = [
      ...faultsOfFields(asked, ASKED),
      ...(fault === undefined
        ? []
        : [refuse("publish/not-an-id", ["id"], { given: String(asked.id), fault })]),
      ...(isSecret(asked.secret) ? [] : [refuse("registry/secret", ["secret"])]),
    ];
    return faults.length > 0 ? reject(faults) : accept(openPseudonyms(asked.secret)(asked.id));
  });
}

export interface PseudonymAsked extends PseudonymsInput {
  readonly id: string;
}

const ASKED: FieldsOf<PseudonymAsked> = { id: true, secret: true };

/**
 * Is the pseudonym that of this id?
 *
 * @example
 * pseudonymHolds(orThrow(openPseudonym({ id: "I-1", secret }))); // true
 */
export function pseudonymHolds(key: PseudonymKey): boolean {
  return holds(() => {
    if (!isPlainObject(key) || Object.keys(key).length !== 3) return false;
    const { pseudonym, id, salt } = key;
    const isFormed = faultOfId(id) === undefined && typeof salt === "string" && /^[0-9a-f]{64}$/.test(salt);
    return isFormed && pseudonym === pseudonymOf(salt, id);
  });
}

function pseudonymOf(salt: string, id: string): string {
  return `P-${digestOf(["double-random/1", "pseudonym", salt, id]).slice(0, 32)}`;
}

function openPseudonyms(secret: string): (id: string) => PseudonymKey {
  return (id) => {
    const salt = keyOfSecret(secret, ["pseudonym", id]);
    return { pseudonym: pseudonymOf(salt, id), id, salt };
  };
}

type AnyInput = RegistryInput<unknown, unknown, unknown>;

interface Renamed {
  readonly input: Pseudonymous["input"];
  /** Each once. */
  readonly ids: readonly string[];
}

function renamedIn(registry: AnyInput, pseudonymFor: (id: string) => string): Renamed {
  const known = new Map<string, string>();
  const name = (id: unknown): unknown => {
    if (faultOfId(id) !== undefined) return id;
    const text = id as string;
    const pseudonym = known.get(text) ?? pseudonymFor(text);
    known.set(text, pseudonym);
    return pseudonym;
  };
  const names = (ids: unknown): unknown => (Array.isArray(ids) ? ids.map(name) : ids);
  const input = {
    ...registry,
    inspectors: rows(registry.inspectors, (row) => changed(row, { id: name, notWith: names })),
    ...(registry.history === undefined
      ? {}
      : { history: rows(registry.history, (row) => changed(row, { inspectors: names })) }),
  };
  return { input: input as Pseudonymous["input"], ids: [...known.keys()] };
}

/** What is no list stays as it is, and is refused by whoever reads it. */
function rows(list: unknown, change: (row: unknown) => unknown): unknown {
  const isList = typeof list === "object" && list !== null && Symbol.iterator in list;
  return isList ? Array.from(list as Iterable<unknown>, change) : list;
}

function changed(row: unknown, by: Readonly<Record<string, (value: unknown) => unknown>>): unknown {
  if (!isPlainObject(row)) return row;
  const own = Object.entries(by).filter(([field]) => Object.hasOwn(row, field));
  return { ...row, ...Object.fromEntries(own.map(([field, change]) => [field, change(row[field])])) };
}

function faultsOfPseudonyms(registry: unknown, options: unknown): Refusal[] {
  if (!isPlainObject(registry)) return [notPlain(registry, ["registry"])];
  if (!isPlainObject(options)) return [notPlain(options, [])];
  const known: FieldsOf<PseudonymsInput> = { secret: true };
  return [
    ...faultsOfFields(options as unknown as PseudonymsInput, known),
    ...(isSecret(options["secret"]) ? [] : [refuse("registry/secret", ["secret"])]),
  ];
}

/** Keys in the order of their pseudonyms, so that two of one stand beside each other. */
export function faultsOfKeys(keys: readonly PseudonymKey[]): Refusal[] {
  const already = keys
    .filter(({ id }) => PSEUDONYM.test(id))
    .map(({ id }) => refuse("publish/pseudonym-already", ["inspectors"], { id }));
  const same = keys.flatMap(({ pseudonym, id }, at) => {
    const before = keys[at - 1];
    return before?.pseudonym === pseudonym
      ? [refuse("publish/same-pseudonym", ["inspectors"], { one: before.id, other: id, pseudonym })]
      : [];
  });
  return [...already, ...same];
}
