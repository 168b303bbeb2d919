/**
 * The reader's side: does what was opened belong to the root on the ledger? It takes the root and the proof, and
 * nothing else. Whatever is out of shape does not hold. Source: protocol section 11.1.
 */
import { compareBytes } from "../kernel/byte-order.js";
import { canonicalJson, isPlainObject, type Json } from "../kernel/canonical-json.js";
import { merkleHolds, merkleRoot, rootFromPath } from "../kernel/merkle.js";
import { faultOfId } from "../kernel/parse-id.js";
import { isSameData } from "../kernel/same-data.js";
import { holds } from "../kernel/told.js";
import { LEAST_LEAVES_OF_UNIT, RECORD_FIELDS, recordText } from "../registry/private-list.js";
import type { RecordAsked } from "./open-record.js";
import {
  ABSENCE_FORMAT,
  type AbsenceProof,
  type CommittedList,
  OPENED_LISTS,
  type OpenedField,
  type OpenedList,
  RECORD_FORMAT,
  type RecordProof,
} from "./record-proof.js";

/** What is said of a field. */
export interface FieldSaid extends RecordAsked {
  readonly field: string;
  /** null: the row says nothing. */
  readonly value: Json;
}

/**
 * Does the proof open the whole record of an id: every field, and every fact that `facts` names? Read the values in
 * `proof.fields`.
 *
 * @param committed - what the ledger says of the list: `units` of a `registry` entry, `inspectors` of a `roster` entry
 * @example
 * import { snapshotOf } from "double-random/verify";
 * const asked = { list: "units", id: "U-01" } as const;
 * const committed = snapshotOf(privateRegistry).units; // as the registry entry has it
 * recordHolds(orThrow(openRecord(privateRegistry, asked)), asked, committed); // true
 */
export function recordHolds(proof: RecordProof, asked: RecordAsked, committed: CommittedList): boolean {
  return holds(() => isOf(proof, asked, committed) && isWhole(proof));
}

/**
 * Does the proof show that the record of an id has this value in this field?
 *
 * @param committed - as in `recordHolds`
 * @example
 * import { snapshotOf } from "double-random/verify";
 * const proof = orThrow(openFields(privateRegistry, { list: "units", id: "U-01", fields: ["tier"] }));
 * const said = { list: "units", id: "U-01", field: "tier", value: "key" } as const;
 * fieldHolds(proof, said, snapshotOf(privateRegistry).units); // true
 */
export function fieldHolds(proof: RecordProof, said: FieldSaid, committed: CommittedList): boolean {
  return holds(() => {
    const own = (each: OpenedField): boolean =>
      each.field === said.field && isSameData(each.value, said.value);
    return isOf(proof, said, committed) && proof.fields.some(own);
  });
}

/**
 * Does the proof show that nobody in the list has this id?
 *
 * It does when it is the empty proof of an empty list, one record at an end with the id beyond it, or two neighbours
 * with the id between them. That the records are in order everywhere else sees whoever has the registry.
 *
 * @param committed - as in `recordHolds`
 * @example
 * import { snapshotOf } from "double-random/verify";
 * const asked = { list: "units", id: "U-99" } as const;
 * absentIdHolds(orThrow(openAbsence(privateRegistry, asked)), asked, snapshotOf(privateRegistry).units); // true
 */
export function absentIdHolds(proof: AbsenceProof, asked: RecordAsked, committed: CommittedList): boolean {
  return holds(() => {
    if (!hasFields(proof, ["format", "list", "neighbours"]) || !isCommitted(committed)) return false;
    const { format, list, neighbours } = proof;
    if (format !== ABSENCE_FORMAT || list !== asked.list || faultOfId(asked.id) !== undefined) return false;
    if (!Array.isArray(neighbours) || !neighbours.every((each) => isIdAlone(each, list, committed)))
      return false;
    return isBetween(neighbours, asked.id, committed);
  });
}

/** A record of the list with nothing opened but its id. */
function isIdAlone(proof: RecordProof, list: OpenedList, committed: CommittedList): boolean {
  return proof.list === list && proof.fields.length === 1 && isRecord(proof, committed);
}

function isBetween(neighbours: readonly RecordProof[], id: string, { size, root }: CommittedList): boolean {
  const [first, second] = neighbours;
  if (first === undefined) return size === 0 && root === merkleRoot([]);
  const order = compareBytes(id, idOf(first));
  if (second === undefined)
    return (order < 0 && first.place === 0) || (order > 0 && first.place === size - 1);
  const isNext = neighbours.length === 2 && second.place === first.place + 1;
  return isNext && order > 0 && compareBytes(id, idOf(second)) < 0;
}

function idOf({ fields }: RecordProof): string {
  return fields[0]!.value as string;
}

/** It is of the list and the id that are asked for, and all that it opens leads to the root. */
function isOf(proof: RecordProof, { list, id }: RecordAsked, committed: CommittedList): boolean {
  return isRecord(proof, committed) && proof.list === list && idOf(proof) === id;
}

function isRecord(proof: RecordProof, committed: CommittedList): boolean {
  if (!hasFields(proof, ["format", "list", "place", "path", "leaves", "fields"])) return false;
  const { format, list, place, path, leaves, fields } = proof;
  if (format !== RECORD_FORMAT || !OPENED_LISTS.includes(list) || !isCommitted(committed)) return false;
  if (!hasLeaves(list, leaves) || !Array.isArray(fields) || !isInOrder(fields)) return false;
  const roots = new Set(fields.map((each) => rootOfField(each, proof)));
  const [root] = roots;
  if (roots.size !== 1 || root === undefined || typeof idOf(proof) !== "string") return false;
  return merkleHolds({ leaf: recordText(leaves, root), index: place, path, ...sizeAndRoot(committed) });
}

function sizeAndRoot({ size, root }: CommittedList): CommittedList {
  return { size, root };
}

/** The id first, then each field at most once, in the order of the tree. */
function isInOrder(fields: readonly OpenedField[]): boolean {
  return fields[0]?.index === 0 && fields.every(({ index }, at) => at === 0 || index > fields[at - 1]!.index);
}

/** The root to which an opened field leads; undefined where it has not its form, or not its place. */
function rootOfField(opened: OpenedField, { list, leaves }: RecordProof): string | undefined {
  if (!hasFields(opened, ["index", "salt", "field", "value", "path"])) return undefined;
  const { index, salt, field, value, path } = opened;
  if (typeof salt !== "string" || !/^[0-9a-f]{64}$/.test(salt) || !isInPlace(list, field, index))
    return undefined;
  return rootFromPath({ leaf: canonicalJson([salt, field, value]), index, path, size: leaves });
}

/** Fixed fields have their places; the facts of a unit stand behind them. */
function isInPlace(list: OpenedList, field: string, index: number): boolean {
  const fixed = RECORD_FIELDS[list];
  if (index < fixed.length) return fixed[index] === field;
  return list === "units" && typeof field === "string" && field.startsWith("facts.");
}

/** A unit has a power of two, so that few facts more or less do not show; an inspector the fixed fields. */
function hasLeaves(list: OpenedList, leaves: number): boolean {
  if (list !== "units") return leaves === RECORD_FIELDS[list].length;
  return leaves >= LEAST_LEAVES_OF_UNIT && Number.isSafeInteger(Math.log2(leaves));
}

/** Every fixed field, and the very facts that `facts` names. */
function isWhole({ list, fields }: RecordProof): boolean {
  const fixed = RECORD_FIELDS[list];
  const [known, facts] = [fields.slice(0, fixed.length), fields.slice(fixed.length)];
  if (known.length < fixed.length || known.some(({ index }, at) => index !== at)) return false;
  if (list !== "units") return true;
  const names = (fields[fixed.indexOf("facts")]!.value ?? []) as readonly string[];
  const opened = facts.map(({ field }) => field.slice("facts.".length)).sort(compareBytes);
  return isSameData(opened, names);
}

function isCommitted(committed: CommittedList): boolean {
  if (!isPlainObject(committed)) return false;
  const { size, root } = committed as Partial<CommittedList>;
  return (
    Number.isSafeInteger(size) &&
    (size as number) >= 0 &&
    typeof root === "string" &&
    /^[0-9a-f]{64}$/.test(root)
  );
}

/** A proof has its fields and no others: nothing of it is passed over. */
function hasFields(value: unknown, names: readonly string[]): boolean {
  if (!isPlainObject(value)) return false;
  const own = Object.keys(value);
  return own.length === names.length && names.every((name) => Object.hasOwn(value, name));
}
