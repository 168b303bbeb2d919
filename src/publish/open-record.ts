/** The keeper's side: opens what somebody asks for of a private registry, and nothing else. */
import { compareBytes } from "../kernel/byte-order.js";
import { isPlainObject, type Json } from "../kernel/canonical-json.js";
import { madeOncePer } from "../kernel/made-once.js";
import { type MerkleTree, merkleTree } from "../kernel/merkle.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { notPlain } from "../kernel/not-plain.js";
import { faultOfId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { isParsedRegistry } from "../registry/is-parsed-registry.js";
import { leavesOfList } from "../registry/list-leaves.js";
import {
  fieldLeaf,
  openRecordTrees,
  RECORD_FIELDS,
  type RecordTree,
  recordLeaf,
} from "../registry/private-list.js";
import type { Registry } from "../registry/registry.js";
import { type FieldsOf, faultsOfFields } from "../year/fields-of.js";
import {
  ABSENCE_FORMAT,
  type AbsenceProof,
  OPENED_LISTS,
  type OpenedList,
  RECORD_FORMAT,
  type RecordProof,
} from "./record-proof.js";
import { refuse } from "./refuse.js";

/** Whose record. */
export interface RecordAsked {
  readonly list: OpenedList;
  readonly id: string;
}

/** Which fields of it. */
export interface FieldsAsked extends RecordAsked {
  /** The id is opened with them. */
  readonly fields: readonly string[];
}

/**
 * Opens some fields of one record of a private registry. Of the others, of what they hold and of whether they hold
 * anything, nothing is learned; what is learned beside the fields is the number of records and the place of this one.
 *
 * @returns the proof; refused: a registry that is not private, an id or a field that is not there (codes `publish/…`)
 * @example
 * openFields(privateRegistry, { list: "units", id: "U-01", fields: ["tier"] }).ok; // true
 */
export function openFields(registry: Registry, asked: FieldsAsked): Result<RecordProof> {
  return refusing(() => {
    const faults = faultsOfAsked(registry, asked, FIELDS_ASKED);
    if (faults.length > 0) return reject(faults);
    return openedOf(registry, asked, (tree) => placesOf(asked, tree));
  });
}

/**
 * Opens a record with all its fields.
 *
 * @returns as `openFields`
 * @example
 * openRecord(privateRegistry, { list: "inspectors", id: "I-1" }).ok; // true
 */
export function openRecord(registry: Registry, asked: RecordAsked): Result<RecordProof> {
  return refusing(() => {
    const faults = faultsOfAsked(registry, asked, RECORD_ASKED);
    if (faults.length > 0) return reject(faults);
    return openedOf(registry, asked, ({ fields }) =>
      accept(fields.flatMap(({ field }, index) => (field === undefined ? [] : [index]))),
    );
  });
}

/**
 * Shows that nobody in a list has an id, by the ids next to it. These two ids are learned, and the place between them;
 * in a roster under pseudonyms they are pseudonyms.
 *
 * @returns the proof; refused: a registry that is not private, an id that is there
 * @example
 * openAbsence(privateRegistry, { list: "units", id: "U-99" }).ok; // true
 */
export function openAbsence(registry: Registry, asked: RecordAsked): Result<AbsenceProof> {
  return refusing(() => {
    const faults = faultsOfAsked(registry, asked, RECORD_ASKED);
    if (faults.length > 0) return reject(faults);
    const { list, id } = asked;
    const opened = OPENED[list](registry);
    const place = placeOf(opened, id);
    if (opened.ids[place] === id) return reject([refuse("publish/is-there", ["id"], { id, list })]);
    const next = [place - 1, place].filter((at) => at >= 0 && at < opened.ids.length);
    const neighbours = next.map((at) => proofAt(opened, list, { place: at, indexes: [0] }));
    return accept({ format: ABSENCE_FORMAT, list, neighbours });
  });
}

interface OpenedTree {
  readonly ids: readonly string[];
  readonly tree: MerkleTree;
  readonly recordAt: (place: number) => RecordTree;
}

/** The trees cost what the commitment does, and are made once a registry. */
const OPENED: Readonly<Record<OpenedList, (registry: Registry) => OpenedTree>> = {
  units: /* @__PURE__ */ madeOncePer((registry: Registry) => openedTree(registry, "units")),
  inspectors: /* @__PURE__ */ madeOncePer((registry: Registry) => openedTree(registry, "inspectors")),
};

function openedTree(registry: Registry, list: OpenedList): OpenedTree {
  const leaves = leavesOfList(registry, list);
  const recordAt = openRecordTrees(registry.secret ?? "", list, leaves);
  const ids = list === "units" ? registry.units.ids : registry.inspectors.map(({ id }) => id);
  return { ids, recordAt, tree: merkleTree(leaves.map((_, place) => recordLeaf(recordAt(place)))) };
}

function openedOf(
  registry: Registry,
  { list, id }: RecordAsked,
  choose: (tree: RecordTree) => Result<readonly number[]>,
): Result<RecordProof> {
  const opened = OPENED[list](registry);
  const place = placeOf(opened, id);
  if (opened.ids[place] !== id) return reject([refuse("publish/no-record", ["id"], { id, list })]);
  const chosen = choose(opened.recordAt(place));
  return chosen.ok ? accept(proofAt(opened, list, { place, indexes: chosen.value })) : chosen;
}

/** The number of smaller ids. */
function placeOf({ ids }: OpenedTree, id: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBytes(ids[middle]!, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Places of the fields that were asked for, each once, in the order of the tree, the id among them. */
function placesOf({ list, id, fields }: FieldsAsked, tree: RecordTree): Result<readonly number[]> {
  const places = fields.map((name) => tree.fields.findIndex(({ field }) => field === name));
  const faults = fields.flatMap((field, at) =>
    places[at] === -1
      ? [
          refuse("publish/no-field", ["fields", at], {
            id,
            field: String(field),
            known: RECORD_FIELDS[list].join(", "),
          }),
        ]
      : [],
  );
  return faults.length > 0 ? reject(faults) : accept([...new Set([0, ...places])].sort((a, b) => a - b));
}

function proofAt(
  { tree, recordAt }: OpenedTree,
  list: OpenedList,
  { place, indexes }: { readonly place: number; readonly indexes: readonly number[] },
): RecordProof {
  const { fields } = recordAt(place);
  const { pathOf } = merkleTree(fields.map(fieldLeaf));
  const opened = indexes.map((index) => {
    const { salt, field = "", value } = fields[index]!;
    return { index, salt, field, value: JSON.parse(value) as Json, path: pathOf(index) };
  });
  return {
    format: RECORD_FORMAT,
    list,
    place,
    path: tree.pathOf(place),
    leaves: fields.length,
    fields: opened,
  };
}

const RECORD_ASKED: FieldsOf<RecordAsked> = { list: true, id: true };
const FIELDS_ASKED: FieldsOf<FieldsAsked> = {
  ...RECORD_ASKED,
  fields: { each: "text", mayBeLeftOut: false },
};

function faultsOfAsked<Asked extends RecordAsked>(
  registry: unknown,
  asked: Asked,
  known: FieldsOf<Asked>,
): Refusal[] {
  if (!isParsedRegistry(registry))
    return [refuse("input/raw-registry", ["registry"], { given: nameOfThing(registry) })];
  if (registry.secret === undefined) return [refuse("publish/not-private", ["registry"])];
  if (!isPlainObject(asked)) return [notPlain(asked, [])];
  const { list, id } = asked;
  const fault = faultOfId(id);
  return [
    ...faultsOfFields(asked, known),
    ...(OPENED_LISTS.some((each) => each === list)
      ? []
      : [refuse("publish/list", ["list"], { given: String(list) })]),
    ...(fault === undefined ? [] : [refuse("publish/not-an-id", ["id"], { given: String(id), fault })]),
  ];
}
