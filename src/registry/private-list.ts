/**
 * The salted trees of a private registry: every record a tree of its own, with a leaf for each field, so that one
 * field is opened and nothing is learned of another. Source: protocol section 11.1.
 *
 * Everything follows from the secret and the rows. The key of a list hangs on all that the list says: a list that
 * has changed anywhere has other salts everywhere, so that what was opened of one tells nothing of the other.
 */
import { compareBytes } from "../kernel/byte-order.js";
import { canonicalJson } from "../kernel/canonical-json.js";
import { merkleRoot, openRoots } from "../kernel/merkle.js";
import { hexOfWords } from "../kernel/sha256.js";
import { openSha256 } from "../kernel/sha256-many.js";
import { UNIT_FIELDS } from "./difference.js";
import { INSPECTOR_FIELDS, MORE_INSPECTOR_FIELDS } from "./inspector.js";
import type { ListOfRegistry } from "./list-leaves.js";
import { keyOfSecret } from "./secret.js";

/** The fields of a record that have their fixed place in its tree, in this order. */
export const RECORD_FIELDS: Readonly<Record<ListOfRegistry, readonly string[]>> = {
  units: ["id", ...UNIT_FIELDS],
  inspectors: [...INSPECTOR_FIELDS, ...MORE_INSPECTOR_FIELDS],
  history: ["unit", "day", "inspectors", "kind", "result", "matter", "authority", "level"],
};

/** The least leaves of a unit's tree: few facts more or less do not show. */
export const LEAST_LEAVES_OF_UNIT = 16;

/** A leaf of a record's tree: what is told when it is opened. */
export interface SaltedField {
  /** 64 hex digits. */
  readonly salt: string;
  /** `tier`, `facts.score`, …; of a leaf that only fills the tree, undefined. */
  readonly field: string | undefined;
  /** Canonical JSON of the value; null where the row says nothing. */
  readonly value: string;
}

/** The tree of one record. */
export interface RecordTree {
  /** In the order of the tree. */
  readonly fields: readonly SaltedField[];
  readonly root: string;
}

/** The root of a private list. */
export function privateRoot(secret: string, list: ListOfRegistry, leaves: readonly string[]): string {
  const treeAt = openRecordTrees(secret, list, leaves);
  return merkleRoot(leaves.map((_, place) => recordLeaf(treeAt(place))));
}

/** What stands for a record in the tree of its list. */
export function recordLeaf({ fields, root }: RecordTree): string {
  return recordText(fields.length, root);
}

/** How many leaves its own tree has, and its root. */
export function recordText(leaves: number, root: string): string {
  return `[${leaves},"${root}"]`;
}

/** The text of a leaf of a record's tree: canonical JSON of [salt, field, value], or of [salt]. */
export function fieldLeaf({ salt, field, value }: SaltedField): string {
  return field === undefined ? `["${salt}"]` : `["${salt}",${JSON.stringify(field)},${value}]`;
}

/**
 * The tree of each record of a list, by its place.
 *
 * @param leaves - those of the list as if it were public (`leavesOfList`)
 */
export function openRecordTrees(
  secret: string,
  list: ListOfRegistry,
  leaves: readonly string[],
): (place: number) => RecordTree {
  const key = keyOfSecret(secret, ["private registry", list, leaves.length, merkleRoot(leaves)]);
  const keyOf = openSalts(key);
  const treeOf = openTrees(RECORD_FIELDS[list].length);
  return (place) => {
    const row = JSON.parse(leaves[place]!) as Row;
    const saltOf = openSalts(keyOf(list === "history" ? String(place) : (row["id"] as string)));
    return treeOf(list === "units" ? fieldsOfUnit(row, saltOf) : fixedFields(list, row, saltOf));
  };
}

type Row = Readonly<Record<string, unknown>>;
type SaltOf = (name: string) => string;

function fixedFields(list: ListOfRegistry, row: Row, saltOf: SaltOf): SaltedField[] {
  return RECORD_FIELDS[list].map((field) => ({
    salt: saltOf(field),
    field,
    value: row[field] === undefined ? "null" : canonicalJson(row[field]),
  }));
}

/** The fixed fields, of which `facts` says the names; then the facts, and leaves that fill the tree. */
function fieldsOfUnit(row: Row, saltOf: SaltOf): SaltedField[] {
  const facts = Object.entries((row["facts"] ?? {}) as object);
  const names = facts.map(([name]) => name).sort(compareBytes);
  const fields = fixedFields("units", { ...row, facts: names.length === 0 ? undefined : names }, saltOf);
  for (const [name, value] of facts)
    fields.push({ salt: saltOf(`facts.${name}`), field: `facts.${name}`, value: canonicalJson(value) });
  const rest = leavesOfUnit(fields.length) - fields.length;
  for (let at = 0; at < rest; at++)
    fields.push({ salt: saltOf(String(at)), field: undefined, value: "null" });
  return fields;
}

/** The least power of two that holds so many fields, and not below the least. */
function leavesOfUnit(fields: number): number {
  let leaves = LEAST_LEAVES_OF_UNIT;
  while (leaves < fields) leaves *= 2;
  return leaves;
}

/**
 * Trees of fields, of which the first have their places; the others stand in the order of their hashes, which tells
 * nothing of what they say.
 */
function openTrees(fixed: number): (fields: readonly SaltedField[]) => RecordTree {
  const [hash, rootOf] = [openSha256(""), openRoots()];
  let [given, level] = [new Uint32Array(0), new Uint32Array(0)];
  return (fields) => {
    if (level.length < 8 * fields.length)
      [given, level] = [new Uint32Array(8 * fields.length), new Uint32Array(8 * fields.length)];
    fields.forEach((field, at) => {
      hash(`\u0000${fieldLeaf(field)}`, given, 8 * at);
    });
    const others = Array.from({ length: fields.length - fixed }, (_, at) => fixed + at);
    const order = others.sort((a, b) => compareWords(given, 8 * a, 8 * b));
    level.set(given.subarray(0, 8 * fixed));
    order.forEach((from, at) => {
      level.set(given.subarray(8 * from, 8 * from + 8), 8 * (fixed + at));
    });
    const root = rootOf(level, fields.length);
    return { fields: [...fields.slice(0, fixed), ...order.map((from) => fields[from]!)], root };
  };
}

function compareWords(words: Uint32Array, a: number, b: number): number {
  for (let at = 0; at < 8; at++) if (words[a + at] !== words[b + at]) return words[a + at]! - words[b + at]!;
  return 0;
}

/** SHA-256(key ‖ name) as 64 hex digits, for many names. */
function openSalts(key: string): SaltOf {
  const hash = openSha256(key);
  const words = new Uint32Array(8);
  return (name) => {
    hash(name, words, 0);
    return hexOfWords(words, 0);
  };
}
