/**
 * Who has signed a note: signatures of known keys are checked, those of others are passed over. Source:
 * c2sp.org/signed-note.
 */
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { bytesOfBase64, numberOf } from "./bytes.js";
import { cosignature, ed25519 } from "./ed25519.js";
import { type NoteSignature, readNote, type SignedNote } from "./note.js";
import { refuse } from "./refuse.js";
import type { Scheme } from "./scheme.js";
import { type NoteKey, readKey } from "./vkey.js";

/** A known key that has signed. */
export interface SignedBy extends NoteKey {
  /** When, in seconds since 1970, as the signer says; only of witnesses. */
  readonly time?: number;
}

export interface VerifiedNote {
  readonly text: string;
  /** In the order of the note; each key once. */
  readonly signedBy: readonly SignedBy[];
}

/** A key with the means to check what it signed. */
export interface KnownKey {
  readonly key: NoteKey;
  readonly scheme: Scheme;
}

/**
 * The text of a note, where a known key has signed it.
 *
 * Refuses as `readNote` and `readKey`, a signature of a known key that does not hold, whatever the others say
 * (code `log/signature`, path `["line", n]`), and a note that no known key has signed (`log/unsigned`).
 *
 * @param keys - verifier keys that are trusted
 * @param schemes - how further types of keys are checked; `mlDsa44` of `double-random/post-quantum` is one
 * @example
 * const known = orThrow(keyOf({ name: "example.org/a", secret: "00".repeat(32) }));
 * const note = orThrow(signNote("hello\n", { name: "example.org/a", secret: "00".repeat(32) }));
 * orThrow(verifyNote(note, [known])).text; // "hello\n"
 */
export function verifyNote(
  note: string,
  keys: readonly string[],
  schemes: readonly Scheme[] = [],
): Result<VerifiedNote> {
  return refusing(() => {
    const [read, known] = [readNote(note), knownKeys(keys, schemes, ["keys"])];
    if (!read.ok || !known.ok)
      return reject([...(known.ok ? [] : known.refusals), ...(read.ok ? [] : read.refusals)]);
    return verifiedBy(read.value, known.value);
  });
}

/** The note, where one of these keys has signed it and none of them wrongly. */
export function verifiedBy(note: SignedNote, known: readonly KnownKey[]): Result<VerifiedNote> {
  const byName = new Map(known.map((each) => [`${each.key.name} ${each.key.id}`, each]));
  const [signedBy, faults, seen] = [[] as SignedBy[], [] as Refusal[], new Set<KnownKey>()];
  for (const signature of note.signatures) {
    const by = byName.get(`${signature.name} ${signature.id}`);
    if (by === undefined || seen.has(by)) continue;
    seen.add(by);
    const held = signedBySomebody(note.text, signature, by);
    if (held === undefined)
      faults.push(
        refuse("log/signature", ["line", signature.line], { line: signature.line, name: signature.name }),
      );
    else signedBy.push(held);
  }
  if (faults.length > 0) return reject(faults);
  if (signedBy.length === 0) return reject([refuse("log/unsigned", [], { known: namesOf(known) })]);
  return accept({ text: note.text, signedBy });
}

/** At most ten names, for a message. */
function namesOf(known: readonly KnownKey[]): string {
  const names = known.slice(0, 10).map(({ key }) => key.name);
  return known.length > names.length ? `${names.join(", ")} …` : names.join(", ") || "none";
}

function signedBySomebody(text: string, { name, base64 }: NoteSignature, { key, scheme }: KnownKey) {
  const signature = bytesOfBase64(base64)!.subarray(4);
  const publicKey = bytesOfBase64(key.publicKey)!;
  if (!scheme.verify({ name, text, publicKey, signature })) return undefined;
  const time = scheme.isTimed ? numberOf(signature.subarray(0, 8)) : undefined;
  return time === undefined ? key : { ...key, time };
}

/** Keys with their schemes; Ed25519 is always among these. */
export function knownKeys(
  keys: readonly string[],
  schemes: readonly Scheme[],
  path: Refusal["path"],
): Result<KnownKey[]> {
  if (!Array.isArray(keys)) return reject([refuse("input/no-list", path, { given: nameOfThing(keys) })]);
  const all: readonly Scheme[] = [ed25519, cosignature, ...schemes];
  const [known, faults] = [[] as KnownKey[], [] as Refusal[]];
  keys.forEach((vkey, at) => {
    const read = readKey(vkey);
    const scheme = read.ok ? all.find(({ type }) => type === read.value.type) : undefined;
    if (!read.ok) faults.push(...read.refusals.map((each) => ({ ...each, path: [...path, at] })));
    else if (scheme === undefined)
      faults.push(refuse("log/no-scheme", [...path, at], { name: read.value.name, type: read.value.type }));
    else known.push({ key: read.value, scheme });
  });
  return faults.length > 0 ? reject(faults) : accept(known);
}
