/**
 * Hashes of stamps and certificates. By `@noble/hashes`, which `@noble/curves` brings: the room for SHA-384 and
 * SHA-512 is nowhere else, and SHA-1 counts for one thing only (`isNamed` in `signer-info.ts`).
 */
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { type Der, derFields, oidText, outOfForm, TAG } from "./der.js";
import { refuse, refuseNow } from "./refuse.js";

export type HashName = "SHA-256" | "SHA-384" | "SHA-512";

export interface Hash {
  readonly name: HashName;
  readonly oid: string;
  /** Bytes of a digest. */
  readonly length: number;
  readonly digest: (bytes: Uint8Array) => Uint8Array;
}

const HASHES: readonly Hash[] = [
  { name: "SHA-256", oid: "2.16.840.1.101.3.4.2.1", length: 32, digest: sha256 },
  { name: "SHA-384", oid: "2.16.840.1.101.3.4.2.2", length: 48, digest: sha384 },
  { name: "SHA-512", oid: "2.16.840.1.101.3.4.2.3", length: 64, digest: sha512 },
];

/** The old hash, by which a token may name its signer's certificate. */
export const SHA1 = sha1;

export function hashNamed(name: unknown): Hash | undefined {
  return HASHES.find((hash) => hash.name === name);
}

/** The hash of an algorithm field: its name, and no parameters. */
export function hashIn(value: Der): Hash {
  const fields = derFields(value);
  const oid = oidText(fields.take(TAG.oid));
  noParameters(fields);
  return (
    HASHES.find((hash) => hash.oid === oid) ??
    refuseNow(refuse("stamp/hash", ["byte", value.at], { at: value.at, found: oid }))
  );
}

/** Absent, or NULL. */
export function noParameters(fields: ReturnType<typeof derFields>): void {
  const nothing = fields.maybe(TAG.nothing);
  if (nothing !== undefined && nothing.content.length > 0) outOfForm(nothing.at);
  fields.end();
}
