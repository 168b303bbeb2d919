/**
 * Whom a reader trusts: k of n known signers of a log, and k of n known witnesses. A checkpoint counts when
 * enough of both have signed it.
 */
import { isPlainObject } from "../kernel/canonical-json.js";
import { notPlain } from "../kernel/not-plain.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Rejected, type Result, reject } from "../kernel/result.js";
import { type FieldsOf, faultsOfFields } from "../year/fields-of.js";
import { type Checkpoint, checkpointIn } from "./checkpoint.js";
import { readNote } from "./note.js";
import { refuse } from "./refuse.js";
import type { Scheme } from "./scheme.js";
import { type KnownKey, knownKeys, type SignedBy, verifiedBy } from "./verify-note.js";

export interface Trust {
  /** Name of the log, its first line. */
  readonly origin: string;
  /** Verifier keys of those who sign for the log: the office, and whoever signs with it. */
  readonly signers: readonly string[];
  /** How many of them must have signed; 1 when left out. Several keys of one name count once. */
  readonly signersNeeded?: number;
  /** Verifier keys of witnesses. */
  readonly witnesses?: readonly string[];
  /** How many of them must have cosigned; all when left out. Several keys of one name count once. */
  readonly witnessesNeeded?: number;
  /** How further types of keys are checked. */
  readonly schemes?: readonly Scheme[];
}

/** A misspelt field must not ask for fewer signatures than somebody meant. */
const FIELDS: FieldsOf<Trust> = {
  origin: true,
  signers: true,
  signersNeeded: true,
  witnesses: true,
  witnessesNeeded: true,
  schemes: true,
};

/** A checkpoint that counts, and who stands for it. */
export interface VerifiedCheckpoint extends Checkpoint {
  readonly signers: readonly SignedBy[];
  readonly witnesses: readonly SignedBy[];
}

/** `Trust`, read. */
export interface ReadTrust {
  readonly origin: string;
  readonly signers: readonly KnownKey[];
  readonly signersNeeded: number;
  readonly witnesses: readonly KnownKey[];
  readonly witnessesNeeded: number;
}

/**
 * A checkpoint that enough of the trusted keys have signed.
 *
 * Refuses as `readNote`, `readCheckpoint` and `readKey`; a field of `trust` that nobody reads (codes
 * `input/unknown-field`, `input/misspelt-field`); a key that stands twice (code `log/key-twice`), a
 * number of signatures that nobody can give (`log/quorum`), a witness whose key states no time
 * (`log/no-witness`), a signature of a trusted key that does not hold (`log/signature`), another log
 * (`log/other-origin`), and too few signatures (`log/unsigned`, `log/too-few-signers`,
 * `log/too-few-witnesses`).
 *
 * @example
 * orThrow(verifyCheckpoint(checkpoint, trust)).size === ledger.length; // true
 */
export function verifyCheckpoint(checkpoint: string, trust: Trust): Result<VerifiedCheckpoint> {
  return refusing(() => {
    const [read, note] = [readTrust(trust), readNote(checkpoint)];
    const faults = [...faultsIn(read), ...faultsIn(note)];
    return read.ok && note.ok ? trustedCheckpoint(note.value, read.value) : reject(faults);
  });
}

function faultsIn(read: Result<unknown>): Rejected["refusals"] {
  return read.ok ? [] : read.refusals;
}

function trustedCheckpoint(
  note: Parameters<typeof verifiedBy>[0],
  trust: ReadTrust,
): Result<VerifiedCheckpoint> {
  const verified = verifiedBy(note, [...trust.signers, ...trust.witnesses]);
  if (!verified.ok) return verified;
  const checkpoint = checkpointIn(verified.value.text);
  if (!checkpoint.ok) return checkpoint;
  const of = (known: readonly KnownKey[]) =>
    verified.value.signedBy.filter(({ name, id }) =>
      known.some(({ key }) => key.name === name && key.id === id),
    );
  const [signers, witnesses] = [of(trust.signers), of(trust.witnesses)];
  const [signed, seen] = [countNames(signers), countNames(witnesses)];
  const { origin } = checkpoint.value;
  const faults: Refusal[] = [];
  if (origin !== trust.origin)
    faults.push(refuse("log/other-origin", ["line", 1], { expected: trust.origin, found: origin }));
  if (signed < trust.signersNeeded)
    faults.push(refuse("log/too-few-signers", [], { found: signed, needed: trust.signersNeeded }));
  if (seen < trust.witnessesNeeded)
    faults.push(refuse("log/too-few-witnesses", [], { found: seen, needed: trust.witnessesNeeded }));
  return faults.length > 0 ? reject(faults) : accept({ ...checkpoint.value, signers, witnesses });
}

function countNames(signed: readonly SignedBy[]): number {
  return new Set(signed.map(({ name }) => name)).size;
}

/** Trust, with every key read and every number possible. */
export function readTrust(trust: Trust): Result<ReadTrust> {
  if (!isPlainObject(trust)) return reject([notPlain(trust, ["trust"])]);
  const odd = faultsOfFields(trust as unknown as Trust, FIELDS).map((each) => ({
    ...each,
    path: ["trust", ...each.path],
  }));
  if (odd.length > 0) return reject(odd);
  const { origin, signers, witnesses = [], schemes = [] } = trust as unknown as Trust;
  const log = knownKeys(signers, schemes, ["trust", "signers"]);
  const seen = knownKeys(witnesses, schemes, ["trust", "witnesses"]);
  if (!log.ok || !seen.ok) return reject([...faultsIn(log), ...faultsIn(seen)]);
  const needed = {
    signersNeeded: trust.signersNeeded ?? 1,
    witnessesNeeded: trust.witnessesNeeded ?? countKeyNames(seen.value),
  };
  const faults = [
    ...faultsOfNeed("signersNeeded", needed.signersNeeded, 1, countKeyNames(log.value)),
    ...faultsOfNeed("witnessesNeeded", needed.witnessesNeeded, 0, countKeyNames(seen.value)),
    ...faultsOfTwins(log.value, seen.value),
    ...seen.value.flatMap(({ key, scheme }, at) =>
      scheme.isTimed ? [] : [refuse("log/no-witness", ["trust", "witnesses", at], { name: key.name })],
    ),
  ];
  return faults.length > 0
    ? reject(faults)
    : accept({ origin: String(origin), signers: log.value, witnesses: seen.value, ...needed });
}

function countKeyNames(known: readonly KnownKey[]): number {
  return new Set(known.map(({ key }) => key.name)).size;
}

function faultsOfNeed(field: string, needed: unknown, least: number, most: number): Refusal[] {
  return Number.isSafeInteger(needed) && Number(needed) >= least && Number(needed) <= most
    ? []
    : [refuse("log/quorum", ["trust", field], { field, found: String(needed), least, most })];
}

/** One secret is one voice, under however many names and types. */
function faultsOfTwins(signers: readonly KnownKey[], witnesses: readonly KnownKey[]): Refusal[] {
  const seen = new Map<string, string>();
  const places = [
    ...signers.map(({ key }, at) => ({ key, path: ["trust", "signers", at] })),
    ...witnesses.map(({ key }, at) => ({ key, path: ["trust", "witnesses", at] })),
  ];
  return places.flatMap(({ key, path }) => {
    const before = seen.get(key.publicKey);
    seen.set(key.publicKey, before ?? key.name);
    return before === undefined ? [] : [refuse("log/key-twice", path, { name: key.name, before })];
  });
}
