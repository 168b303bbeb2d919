/**
 * Verifier keys as C2SP writes them: `<name>+<key id>+<base64 of type and public key>`, where the key id is the
 * beginning of SHA-256(name ‖ 0x0A ‖ type ‖ public key). Source: c2sp.org/signed-note.
 */
import { isWellFormed } from "../kernel/byte-order.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { sha256Hex } from "../kernel/sha256.js";
import { base64Of, bytesOfBase64, joined } from "./bytes.js";
import { refuse } from "./refuse.js";

/** Kinds of signatures that have a type in a key. */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;
export const ML_DSA_44 = 0x06;

/** Length of the public key of each type, in bytes. */
const LENGTHS: ReadonlyMap<number, number> = /* @__PURE__ */ new Map([
  [ED25519, 32],
  [COSIGNATURE, 32],
  [ML_DSA_44, 1312],
]);

/** A verifier key, read. */
export interface NoteKey {
  readonly name: string;
  /** 8 lower-case hex digits. */
  readonly id: string;
  /** 1: Ed25519; 4: Ed25519 with a time (cosignature/v1); 6: ML-DSA-44 with a time. */
  readonly type: number;
  /** Base64. */
  readonly publicKey: string;
}

const UNUSABLE_IN_NAME = /[\p{White_Space}\p{Cc}+]/u;
const ID = /^[0-9a-f]{8}$/;

/**
 * May this be the name of a key? Not empty, no space, no plus.
 *
 * @example
 * isKeyName("example.org/office"); // true
 */
export function isKeyName(name: unknown): name is string {
  return typeof name === "string" && name !== "" && isWellFormed(name) && !UNUSABLE_IN_NAME.test(name);
}

/** Key id: the first four bytes of a hash, so that a name may have several keys. */
export function keyId(name: string, type: number, publicKey: Uint8Array): string {
  return sha256Hex(joined(name, "\n", Uint8Array.of(type), publicKey)).slice(0, 8);
}

/** The text of a key. */
export function vkeyText(name: string, type: number, publicKey: Uint8Array): string {
  const material = base64Of(joined(Uint8Array.of(type), publicKey));
  return `${name}+${keyId(name, type, publicKey)}+${material}`;
}

/**
 * Reads a verifier key.
 *
 * Refuses what has not the form (code `log/vkey`), an id that is not that of name and key (`log/vkey-id`), a
 * type that is not known, and a key of another length than its type (`log/vkey-type`, `log/vkey-length`).
 *
 * @example
 * const key = readKey("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
 * key.ok && key.value.type; // 1
 */
export function readKey(vkey: string): Result<NoteKey> {
  if (typeof vkey !== "string") return reject([refuse("log/no-text", [], { given: nameOfThing(vkey) })]);
  const { name, id, material } = partsOf(vkey);
  const bytes = bytesOfBase64(material);
  if (!isKeyName(name) || !ID.test(id) || bytes === undefined || bytes.length < 2)
    return reject([refuse("log/vkey", [], { found: shortened(vkey) })]);
  const [type, publicKey] = [bytes[0]!, bytes.subarray(1)];
  const length = LENGTHS.get(type);
  if (length === undefined) return reject([refuse("log/vkey-type", [], { name, type })]);
  if (publicKey.length !== length)
    return reject([refuse("log/vkey-length", [], { name, length, found: publicKey.length })]);
  const expected = keyId(name, type, publicKey);
  if (id !== expected) return reject([refuse("log/vkey-id", [], { name, found: id, expected })]);
  return accept({ name, id, type, publicKey: base64Of(publicKey) });
}

/** Neither a name nor an id holds a plus; base64 may. */
function partsOf(vkey: string): { readonly name: string; readonly id: string; readonly material: string } {
  const first = vkey.indexOf("+");
  const second = vkey.indexOf("+", first + 1);
  if (first === -1 || second === -1) return { name: "", id: "", material: "" };
  return {
    name: vkey.slice(0, first),
    id: vkey.slice(first + 1, second),
    material: vkey.slice(second + 1),
  };
}

/** A long text as a message shows it. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
