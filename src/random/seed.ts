/**
 * The seed of a round, from sources named in the ledger before the draw.
 *
 * A source has exactly the fields below. A further field, upper-case hex or an invisible character would be a
 * free choice that changes the seed, so it is refused. Source: protocol section 4.
 */

import { canonicalJson, digestOf, isPlainObject } from "../kernel/canonical-json.js";
import { WrongType } from "../kernel/misuse.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { faultOfId, suggestedId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, accepted, type Result, reject } from "../kernel/result.js";
import { sha256Hex } from "../kernel/sha256.js";
import { TAKES_NAMES } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import { checkedDrawId } from "./draw-id.js";
import { PROTOCOL } from "./method.js";
import { refuse } from "./refuse.js";

/** A round of a public randomness beacon (drand): `value` is the SHA-256 of its signature. */
export interface BeaconSource {
  readonly type: "beacon";
  /** Hash of the chain, 64 lower-case hex digits. */
  readonly chain: string;
  /** Whole number, at least 0. */
  readonly round: number;
  /** 64 lower-case hex digits. */
  readonly value: string;
}

/** A secret of one party, whose commitment (`commitmentOf`) was published before the registry was closed. */
export interface RevealSource {
  readonly type: "reveal";
  readonly party: string;
  /** 64 lower-case hex digits. */
  readonly value: string;
}

/** A link of a party's yearly one-way chain: `chainStep` leads from it to the link revealed before. */
export interface ChainSource {
  readonly type: "chain";
  readonly party: string;
  /** 64 lower-case hex digits. */
  readonly value: string;
}

/** Numbers that come about in public: a lottery, dice. `value` is the numbers as read aloud. */
export interface TextSource {
  readonly type: "text";
  readonly name: string;
  readonly value: string;
}

/**
 * A seed somebody chose. Allowed and recorded, and named in every report as not protecting against grinding.
 */
export interface PlainSource {
  readonly type: "plain";
  readonly value: string;
}

export type SeedSource = BeaconSource | RevealSource | ChainSource | TextSource | PlainSource;

/** A secret, whose it is, and the draw it is kept for. */
export interface SecretToCommit {
  readonly party: string;
  readonly drawId: string;
  /** The secret: 64 lower-case hex digits. */
  readonly value: string;
}

type Path = readonly (string | number)[];
/** How a field is read: 64 hex digits, text that obeys section 1, or the number of a round. */
type Reader = "hex" | "text" | "round";
/** Fields of each type of source. */
export type SourceFields = Readonly<Record<SeedSource["type"], Readonly<Record<string, Reader>>>>;

const FIELDS: SourceFields = {
  beacon: { chain: "hex", round: "round", value: "hex" },
  reveal: { party: "text", value: "hex" },
  chain: { party: "text", value: "hex" },
  text: { name: "text", value: "text" },
  plain: { value: "text" },
};

/**
 * Reads the announced sources; refuses, with codes `random/…`, all that is not exactly as the types above
 * say.
 *
 * @example
 * checkSources([{ type: "plain", value: "lesson 1" }]).ok; // true
 */
export function checkSources(value: unknown): Result<readonly SeedSource[]> {
  return refusing(() => sourcesRead(value));
}

function sourcesRead(value: unknown): Result<readonly SeedSource[]> {
  return readSources<SeedSource>(value, FIELDS);
}

/** A list of sources with exactly the fields that a table says. */
export function readSources<Source extends object>(
  value: unknown,
  table: SourceFields,
): Result<readonly Source[]> {
  if (!Array.isArray(value)) return reject([refuse("random/not-a-list", ["sources"])]);
  if (value.length === 0) return reject([refuse("random/no-source", ["sources"])]);
  const refusals = Array.from(value, (source: unknown, at) =>
    faultsOfSource(source, table, ["sources", at]),
  ).flat();
  return refusals.length > 0 ? reject(refusals) : accept(value.map((source: Source) => ({ ...source })));
}

/**
 * The seed: 64 lower-case hex digits.
 *
 * @param sources in the announced order; another order is another seed.
 * @throws RefusalError when the sources are not accepted by `checkSources`.
 * @example
 * seedOf([{ type: "plain", value: "lesson 1" }]); // "8cfd73e4031944ab9183414f7b355bf87f54bc61195fa5b64c83e70df2471e7a"
 */
export function seedOf(sources: readonly SeedSource[]): string {
  return sha256Hex(seedText(sources));
}

/**
 * The text whose SHA-256 is the seed, for whoever wants to check it by hand.
 *
 * @throws RefusalError as `seedOf`.
 * @example
 * seedText([{ type: "plain", value: "lesson 1" }]); // '["double-random/1","seed",{"type":"plain","value":"lesson 1"}]'
 */
export function seedText(sources: readonly SeedSource[]): string {
  return told("seedText", "It takes the sources of a seed with their values.", () =>
    canonicalJson([PROTOCOL, "seed", ...accepted(sourcesRead(sources))]),
  );
}

/**
 * What a party publishes before the registry is closed, so that its secret cannot be chosen afterwards.
 *
 * @throws TypeError when the value is not 64 lower-case hex digits, the party is no id, or the draw id is not
 * fields that are ids, joined by "/".
 * @example
 * commitmentOf({ party: "party 1", drawId: "000000/2026/LESSON/R01", value: "0".repeat(64) }).length; // 64
 */
export function commitmentOf(commitment: SecretToCommit): string {
  return told("commitmentOf", TAKES_NAMES, () => committed(commitment));
}

function committed({ party, drawId, value }: SecretToCommit): string {
  return digestOf([PROTOCOL, "commit", partyName(party), checkedDrawId(drawId), secret(value)]);
}

/**
 * One step back along a party's yearly chain: from the link revealed in round t to that of round t − 1 (round
 * 0: the anchor published in January).
 *
 * @throws TypeError when the value is not 64 lower-case hex digits, or the party is no id.
 * @example
 * const anchor = chainStep("party 1", chainStep("party 1", "0".repeat(64))); // a chain of two rounds
 */
export function chainStep(party: string, value: string): string {
  return digestOf([PROTOCOL, "chain", partyName(party), secret(value)]);
}

function faultsOfSource(source: unknown, table: SourceFields, path: Path): Refusal[] {
  if (!isPlainObject(source)) return [refuse("random/not-a-source", path, { given: nameOfThing(source) })];
  const { type, ...fields } = source;
  if (typeof type !== "string" || !Object.hasOwn(table, type)) {
    const facts = {
      type: typeof type === "string" ? type : typeof type,
      known: Object.keys(table).join(", "),
    };
    return [refuse("random/unknown-source", [...path, "type"], facts)];
  }
  const readers = table[type as SeedSource["type"]];
  const known = Object.keys(readers).join(", ");
  const faults = Object.entries(readers).flatMap(([field, reader]) =>
    Object.hasOwn(fields, field)
      ? faultsOfField(reader, field, fields[field], [...path, field])
      : [refuse("random/missing-field", [...path, field], { type, field, known })],
  );
  const unknown = Object.keys(fields).filter((field) => !Object.hasOwn(readers, field));
  return [
    ...faults,
    ...unknown.map((field) => refuse("random/unknown-field", [...path, field], { type, field, known })),
  ];
}

function faultsOfField(reader: Reader, field: string, value: unknown, path: Path): Refusal[] {
  if (reader === "hex") return isHex64(value) ? [] : [refuse("random/not-hex", path, { field })];
  if (reader === "round")
    return Number.isSafeInteger(value) && Number(value) >= 0 ? [] : [refuse("random/not-a-round", path)];
  const fault = faultOfId(value);
  if (fault === undefined) return [];
  if (fault === "empty") return [refuse("random/empty", path, { field })];
  return [
    refuse("random/text", path, {
      field,
      fault,
      suggested: typeof value === "string" ? suggestedId(value) : "",
    }),
  ];
}

function partyName(party: string): string {
  const fault = faultOfId(party);
  if (fault !== undefined) throw new WrongType(`A party is an id (${fault}).`);
  return party;
}

function secret(value: string): string {
  if (!isHex64(value)) throw new WrongType("A secret is 64 lower-case hex digits.");
  return value;
}

export function isHex64(value: unknown): boolean {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}
