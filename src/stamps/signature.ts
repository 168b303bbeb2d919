/** Signatures of tokens and certificates: which algorithm, and whether it holds. */
import { p256, p384 } from "@noble/curves/nist.js";
import { holds } from "../kernel/told.js";
import { type Der, derFields, field, inner, oidText, outOfForm, smallInteger, TAG } from "./der.js";
import { hashIn, hashNamed, noParameters } from "./hashes.js";
import type { PublicKey } from "./public-key.js";
import { refuse, refuseNow } from "./refuse.js";
import { isPkcs1, isPss } from "./rsa.js";

type Hash = ReturnType<typeof hashIn>;

export type SignatureAlgorithm =
  | { readonly type: "ecdsa" | "pkcs1"; readonly hash: Hash }
  | { readonly type: "pss"; readonly hash: Hash; readonly saltLength: number };

/** Algorithms that name their hash. */
const KNOWN: Readonly<Record<string, readonly ["ecdsa" | "pkcs1", Hash["name"]]>> = {
  "1.2.840.113549.1.1.11": ["pkcs1", "SHA-256"],
  "1.2.840.113549.1.1.12": ["pkcs1", "SHA-384"],
  "1.2.840.113549.1.1.13": ["pkcs1", "SHA-512"],
  "1.2.840.10045.4.3.2": ["ecdsa", "SHA-256"],
  "1.2.840.10045.4.3.3": ["ecdsa", "SHA-384"],
  "1.2.840.10045.4.3.4": ["ecdsa", "SHA-512"],
};
const RSA = "1.2.840.113549.1.1.1";
const PSS = "1.2.840.113549.1.1.10";
const MGF1 = "1.2.840.113549.1.1.8";

/** @param digest - the hash that a token names beside an algorithm which names none */
export function algorithmIn(value: Der, digest?: Hash): SignatureAlgorithm {
  const fields = derFields(value);
  const oid = oidText(fields.take(TAG.oid));
  if (oid === PSS) return pssIn(fields.take(TAG.sequence));
  noParameters(fields);
  if (oid === RSA && digest !== undefined) return { type: "pkcs1", hash: digest };
  const [type, name] = KNOWN[oid] ?? unknownAlgorithm(value.at, oid);
  return { type, hash: hashNamed(name)! };
}

/** Parameters of PSS: one hash for both its places, and the trailer that there is. */
function pssIn(value: Der): SignatureAlgorithm {
  const fields = derFields(value);
  const hash = hashIn(inner(fields.take(field(0))));
  const mask = derFields(inner(fields.take(field(1))));
  const isMgf1 = oidText(mask.take(TAG.oid)) === MGF1;
  if (!isMgf1 || hashIn(mask.take(TAG.sequence)) !== hash) return outOfForm(value.at);
  const salt = fields.maybe(field(2));
  const trailer = fields.maybe(field(3));
  fields.end();
  if (trailer !== undefined && smallInteger(inner(trailer)) !== 1) return outOfForm(trailer.at);
  return { type: "pss", hash, saltLength: salt === undefined ? 20 : smallInteger(inner(salt)) };
}

function unknownAlgorithm(at: number, found: string): never {
  return refuseNow(refuse("stamp/algorithm", ["byte", at], { at, found }));
}

export interface Signed {
  readonly algorithm: SignatureAlgorithm;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

export function isSignedBy(key: PublicKey, { algorithm, message, signature }: Signed): boolean {
  if (key.type === "rsa") {
    if (algorithm.type === "pss") return isPss(key, algorithm, message, signature);
    return algorithm.type === "pkcs1" && isPkcs1(key, algorithm.hash, message, signature);
  }
  const curve = key.type === "P-256" ? p256 : p384;
  const asGiven = { prehash: false, lowS: false, format: "der" } as const;
  return (
    algorithm.type === "ecdsa" &&
    holds(() => curve.verify(signature, algorithm.hash.digest(message), key.point, asGiven))
  );
}
