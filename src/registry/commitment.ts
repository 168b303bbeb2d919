/**
 * Commitments: what is published of a registry before the seed exists, so that nobody can be put in or taken
 * out afterwards.
 *
 * A Merkle tree (RFC 9162) over one leaf a unit; root and size are published together, since a root alone
 * does not fix how many units there were. In a public registry the leaves stand in the order of the ids, so
 * that two neighbours show that nobody is between them. In a private one they stand in the order of their
 * hashes and hold a salt, so that only who has the salt recognises a unit. Source: protocol section 11.
 */

import { compareBytes, isWellFormed } from "../kernel/byte-order.js";
import { canonicalJson, type Json } from "../kernel/canonical-json.js";
import { merkleHolds, merkleRoot, merkleTree } from "../kernel/merkle.js";
import { OutOfRange, WrongType } from "../kernel/misuse.js";
import { faultOfId } from "../kernel/parse-id.js";
import { sha256Hex } from "../kernel/sha256.js";
import { TAKES_COMMITMENT, TAKES_UNITS } from "../kernel/takes.js";
import { holds, told } from "../kernel/told.js";

/** The public fields of a unit, its id among them. */
export interface PublicUnit {
  readonly id: string;
  readonly [field: string]: Json;
}

/** A unit whose fields are told to nobody but itself. */
export interface PrivateUnit {
  /**
   * 64 lower-case hex digits from a good source, another for each unit. Ids can be guessed; without the salt
   * a guess could be checked.
   */
  readonly salt: string;
  readonly id: string;
  readonly fields: Json;
}

export interface Commitment {
  /** How many leaves; published with the root. */
  readonly size: number;
  /** 64 lower-case hex digits. */
  readonly root: string;
  /** In the order of the tree. */
  readonly leaves: readonly string[];
}

/** Shows that a leaf stands at a place of a committed tree. */
export interface LeafProof {
  /** From 0. */
  readonly index: number;
  readonly leaf: string;
  /** Hashes of the neighbours on the way to the root, from below; each 64 lower-case hex digits. */
  readonly path: readonly string[];
}

/** What was published, to check a proof against. */
export interface PublishedRoot {
  readonly size: number;
  readonly root: string;
}

/**
 * Commits to a public registry: each leaf is the canonical JSON of a unit, in the order of the ids. The order
 * given does not matter.
 *
 * @throws TypeError when an id is not accepted or a field has no canonical form, RangeError when an id stands
 * twice.
 * @example
 * commitPublic([{ id: "U-2", tier: "A" }, { id: "U-1", tier: "B" }]).leaves; // ['{"id":"U-1","tier":"B"}', '{"id":"U-2","tier":"A"}']
 */
export function commitPublic(units: readonly PublicUnit[]): Commitment {
  return told("commitPublic", TAKES_UNITS, () =>
    commitTo(inOrderOfIds(units).map((unit) => canonicalJson(unit))),
  );
}

/**
 * Commits to a private registry: leaves as `privateLeaf` writes them, in the order of their hashes.
 *
 * @throws TypeError as `commitPublic` and `privateLeaf`, RangeError when an id stands twice.
 * @example
 * commitPrivate([{ salt: "0".repeat(64), id: "U-1", fields: { tier: "A" } }]).size; // 1
 */
export function commitPrivate(units: readonly PrivateUnit[]): Commitment {
  return told("commitPrivate", TAKES_UNITS, () => {
    const leaves = inOrderOfIds(units).map((unit) => privateLeaf(unit));
    const hashed = leaves.map((leaf) => ({ leaf, hash: leafHash(leaf) }));
    return commitTo(hashed.sort((a, b) => compareBytes(a.hash, b.hash)).map(({ leaf }) => leaf));
  });
}

/**
 * The leaf of a private unit: canonical JSON of [salt, id, fields]. Whoever holds the salt can write it and
 * check its proof.
 *
 * @throws TypeError when the salt is not 64 lower-case hex digits.
 * @example
 * privateLeaf({ salt: "0".repeat(64), id: "U-1", fields: {} }).endsWith(',"U-1",{}]'); // true
 */
export function privateLeaf(unit: PrivateUnit): string {
  return told("privateLeaf", "It takes { salt, id, fields }.", () => saltedLeaf(unit));
}

function saltedLeaf({ salt, id, fields }: PrivateUnit): string {
  if (typeof salt !== "string" || !/^[0-9a-f]{64}$/.test(salt))
    throw new WrongType(`The salt of ${id} is not 64 lower-case hex digits.`);
  return canonicalJson([salt, id, fields]);
}

/**
 * The proof that the leaf at `index` belongs to the commitment. For many of them see `openProofs`.
 *
 * @throws RangeError when there is no such leaf.
 * @throws TypeError when something else is handed over
 * @example
 * provePresence(commitPublic([{ id: "U-1" }]), 0); // { index: 0, leaf: '{"id":"U-1"}', path: [] }
 */
export function provePresence(commitment: Commitment, index: number): LeafProof {
  return told("provePresence", TAKES_COMMITMENT, () => openProofs(commitment)(index));
}

/**
 * The same for many leaves, for example to hand every unit its own proof: the tree is built once.
 *
 * @throws TypeError when something else is handed over
 * @example
 * const proofOf = openProofs(commitPublic([{ id: "U-1" }, { id: "U-2" }]));
 * [0, 1].map((index) => proofOf(index).path.length); // [1, 1]
 */
export function openProofs(commitment: Commitment): (index: number) => LeafProof {
  return told("openProofs", TAKES_COMMITMENT, () => proofsOf(commitment));
}

function proofsOf({ leaves }: Commitment): (index: number) => LeafProof {
  const { pathOf } = merkleTree(leaves);
  return (index) => {
    const path = pathOf(index);
    return { index, leaf: leaves[index]!, path };
  };
}

/**
 * The proof that no unit of a public registry has this id: the neighbours between which it would stand, or
 * the one at an end. Of an empty registry the size says it all, and the proof is empty.
 *
 * @throws RangeError when there is such a unit, TypeError when the commitment is not to a public registry.
 * @example
 * proveAbsence(commitPublic([{ id: "U-1" }, { id: "U-3" }]), "U-2").map(({ index }) => index); // [0, 1]
 */
export function proveAbsence(commitment: Commitment, id: string): LeafProof[] {
  return told("proveAbsence", TAKES_COMMITMENT, () => {
    const { leaves } = commitment;
    const place = placeOf(leaves, id);
    if (place < leaves.length && idAt(leaves, place) === id)
      throw new OutOfRange(`${id} is in the registry.`);
    return [place - 1, place]
      .filter((index) => index >= 0 && index < leaves.length)
      .map(openProofs(commitment));
  });
}

/**
 * Does the leaf stand at its index of the tree that was published? A proof that is out of shape does not
 * hold.
 *
 * @example
 * const { size, root } = commitPublic([{ id: "U-1" }]);
 * presenceHolds({ index: 0, leaf: '{"id":"U-1"}', path: [] }, { size, root }); // true
 */
export function presenceHolds(proof: LeafProof, published: PublishedRoot): boolean {
  return holds(() => {
    if (!isProof(proof) || !isPublished(published)) return false;
    const { index, leaf, path } = proof;
    return merkleHolds({ index, leaf, path, size: published.size, root: published.root });
  });
}

/**
 * Do the proofs show that a published public registry has no unit with this id?
 *
 * They do when they are the empty proof of an empty registry, one leaf at an end with the id beyond it, or
 * two neighbours with the id between them. That the leaves are in order everywhere else shows only in the
 * published list.
 *
 * @example
 * const registry = commitPublic([{ id: "U-1" }, { id: "U-3" }]);
 * absenceHolds("U-2", proveAbsence(registry, "U-2"), registry); // true
 */
export function absenceHolds(id: string, proofs: readonly LeafProof[], published: PublishedRoot): boolean {
  return holds(() => isNowhere(id, proofs, published));
}

function isNowhere(id: string, proofs: readonly LeafProof[], published: PublishedRoot): boolean {
  if (faultOfId(id) !== undefined || !Array.isArray(proofs) || !isPublished(published)) return false;
  if (!proofs.every((proof) => presenceHolds(proof, published))) return false;
  const ids = proofs.map(({ leaf }) => idOfLeaf(leaf));
  if (ids.some((text) => text === undefined)) return false;
  const [first, second] = proofs;
  if (first === undefined) return published.size === 0 && published.root === merkleRoot([]);
  const order = compareBytes(id, ids[0]!);
  if (second === undefined)
    return (order < 0 && first.index === 0) || (order > 0 && first.index === published.size - 1);
  return (
    proofs.length === 2 && second.index === first.index + 1 && order > 0 && compareBytes(id, ids[1]!) < 0
  );
}

/**
 * Proofs come from elsewhere, so their shape is not taken on trust; the numbers and hashes are looked at by
 * `merkleHolds`.
 */
function isProof(proof: unknown): proof is LeafProof {
  if (typeof proof !== "object" || proof === null) return false;
  const { leaf, path } = proof as Partial<LeafProof>;
  return (
    typeof leaf === "string" &&
    isWellFormed(leaf) &&
    Array.isArray(path) &&
    path.every((hash) => typeof hash === "string")
  );
}

/** Size and root as protocol section 11 writes them. */
function isPublished(published: unknown): published is PublishedRoot {
  if (typeof published !== "object" || published === null) return false;
  const { size, root } = published as Partial<PublishedRoot>;
  return (
    Number.isSafeInteger(size) &&
    (size as number) >= 0 &&
    typeof root === "string" &&
    /^[0-9a-f]{64}$/.test(root)
  );
}

function commitTo(leaves: readonly string[]): Commitment {
  return { size: leaves.length, root: merkleRoot(leaves), leaves };
}

function inOrderOfIds<T extends { readonly id: string }>(units: readonly T[]): T[] {
  for (const { id } of units) {
    const fault = faultOfId(id);
    if (fault !== undefined) throw new WrongType(`${JSON.stringify(id)} is not an id (${fault}).`);
  }
  const ordered = [...units].sort((a, b) => compareBytes(a.id, b.id));
  ordered.forEach(({ id }, at) => {
    if (at > 0 && ordered[at - 1]!.id === id) throw new OutOfRange(`${id} stands twice.`);
  });
  return ordered;
}

/** The hash of a leaf in RFC 9162: the byte 0x00, which is also the UTF-8 form of U+0000, goes before it. */
function leafHash(leaf: string): string {
  return sha256Hex(`\u0000${leaf}`);
}

/** The number of leaves with a smaller id. */
function placeOf(leaves: readonly string[], id: string): number {
  let [low, high] = [0, leaves.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBytes(idAt(leaves, middle), id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function idAt(leaves: readonly string[], index: number): string {
  const id = idOfLeaf(leaves[index]!);
  if (id === undefined) throw new WrongType(`Leaf ${index} is not one of a public registry.`);
  return id;
}

/**
 * The id in a public leaf. Only the canonical form counts: `{"id":"a","id":"b"}` would be two units to two
 * readers.
 */
function idOfLeaf(leaf: string): string | undefined {
  try {
    const unit: unknown = JSON.parse(leaf);
    const id =
      typeof unit === "object" && unit !== null && Object.hasOwn(unit, "id")
        ? (unit as { id: unknown }).id
        : undefined;
    return typeof id === "string" && canonicalJson(unit) === leaf ? id : undefined;
  } catch {
    return undefined;
  }
}
