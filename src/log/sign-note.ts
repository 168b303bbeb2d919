/**
 * Signing: a note by whoever has the secret, a checkpoint by a witness. Secrets are arguments; nothing here
 * makes, keeps or shows one.
 */
import { isPlainObject } from "../kernel/canonical-json.js";
import { notPlain } from "../kernel/not-plain.js";
import { refusing } from "../kernel/refusing.js";
import { type Accepted, accept, type Rejected, type Result, reject } from "../kernel/result.js";
import { base64Of, joined, readHex } from "./bytes.js";
import { readCheckpoint } from "./checkpoint.js";
import { cosignatureOver, publicKeyOf, signatureOver } from "./ed25519.js";
import { isHash } from "./leaf.js";
import { faultsOfText, readNote, type SignedNote, withSignature } from "./note.js";
import { refuse } from "./refuse.js";
import { COSIGNATURE, ED25519, isKeyName, keyId, shortened, vkeyText } from "./vkey.js";

/** Whoever signs. */
export interface Signer {
  /** Name of the key: a URL without its scheme; that of the log is its origin. */
  readonly name: string;
  /** 32 random bytes as 64 lower-case hex digits, kept by the signer alone. */
  readonly secret: string;
}

/** A witness, who says when they saw a checkpoint. */
export interface Witness extends Signer {
  /** Whole seconds since 1970-01-01T00:00:00Z. */
  readonly time: number;
}

/**
 * The verifier key of a signer, to be published: `name+id+base64`.
 *
 * Refuses a name with a space or a plus (code `log/name`) and a secret that is none (`log/secret`).
 *
 * @example
 * orThrow(keyOf({ name: "example.org/a", secret: "00".repeat(32) })).split("+")[0]; // "example.org/a"
 */
export function keyOf(signer: Signer): Result<string> {
  return refusing(() => vkeyOf(signer, ED25519));
}

/**
 * The verifier key of a witness. A witness has a secret of its own: the same one must not sign notes too.
 *
 * Refuses as `keyOf`.
 *
 * @example
 * witnessKeyOf({ name: "example.org/w", secret: "01".repeat(32) }).ok; // true
 */
export function witnessKeyOf(signer: Signer): Result<string> {
  return refusing(() => vkeyOf(signer, COSIGNATURE));
}

function vkeyOf(signer: Signer, type: number): Result<string> {
  const held = secretOf(signer);
  return held.ok ? accept(vkeyText(signer.name, type, publicKeyOf(held.value))) : held;
}

/**
 * A text with the signature of a signer, or a note with one more; an earlier one of the same key is replaced.
 *
 * Refuses as `keyOf`, and a text that no note can hold (code `log/note-sign`, `log/note-cut`).
 *
 * @example
 * const note = orThrow(signNote("hello\n", { name: "example.org/a", secret: "00".repeat(32) }));
 * note.startsWith("hello\n\n— example.org/a "); // true
 */
export function signNote(text: string, signer: Signer): Result<string> {
  return refusing(() => {
    const held = secretOf(signer);
    const faults = faultsOfText(text);
    if (!held.ok || faults.length > 0) return reject([...(held.ok ? [] : held.refusals), ...faults]);
    const note = noteOf(text);
    const signature = signatureOver(note.text, held.value);
    return accept(signed(note, signer.name, ED25519, publicKeyOf(held.value), signature));
  });
}

/**
 * A checkpoint with the cosignature of a witness: at this time they knew no larger one of this log, and every
 * one before fits. What a witness should look at first, `answerWitness` does.
 *
 * Refuses as `signNote` and `readCheckpoint`, and a time that is none (code `log/time`).
 *
 * @example
 * const seen = { name: "example.org/w", secret: "01".repeat(32), time: 1767225600 };
 * orThrow(cosign(checkpoint, seen)).includes("— example.org/w "); // true
 */
export function cosign(checkpoint: string, witness: Witness): Result<string> {
  return refusing(() => {
    const held = secretOf(witness);
    const read = readCheckpoint(checkpoint);
    const faults = [...faultsIn(held), ...faultsOfSigningTime(witness.time), ...faultsIn(read)];
    if (!held.ok || faults.length > 0) return reject(faults);
    const note = noteOf(checkpoint);
    const signature = cosignatureOver(note.text, held.value, witness.time);
    return accept(signed(note, witness.name, COSIGNATURE, publicKeyOf(held.value), signature));
  });
}

function faultsIn(read: Accepted<unknown> | Rejected): Rejected["refusals"] {
  return read.ok ? [] : read.refusals;
}

/** The secret of a signer as bytes. No refusal shows it. */
export function secretOf(signer: Signer): Result<Uint8Array> {
  if (!isPlainObject(signer)) return reject([notPlain(signer, ["signer"])]);
  const { name, secret } = signer as unknown as Signer;
  const faults = [
    ...(isKeyName(name) ? [] : [refuse("log/name", ["name"], { found: shortened(String(name)) })]),
    ...(isHash(secret) ? [] : [refuse("log/secret", ["secret"], {})]),
  ];
  return faults.length > 0 ? reject(faults) : accept(readHex(secret)!);
}

/** A time that eight bytes can say, after 1970. */
export function faultsOfSigningTime(time: unknown): Rejected["refusals"] {
  return Number.isSafeInteger(time) && Number(time) > 0
    ? []
    : [refuse("log/time", ["time"], { found: String(time) })];
}

/** What is signed already is a note; everything else is the text of one. */
export function noteOf(text: string): SignedNote {
  const note = readNote(text);
  return note.ok ? note.value : { text, signatures: [] };
}

/** The note with a signature of this key. */
export function signed(
  note: SignedNote,
  name: string,
  type: number,
  publicKey: Uint8Array,
  signature: Uint8Array,
): string {
  const id = keyId(name, type, publicKey);
  return withSignature(note, { line: 0, name, id, base64: base64Of(joined(readHex(id)!, signature)) });
}
