/**
 * Ed25519 (RFC 8032), plain and as a cosignature with a time.
 *
 * By `@noble/curves`, an optional peer of the package: it answers at once, gives the same bytes on every engine,
 * and has been audited; the platform's WebCrypto answers later only, is experimental in Node 20 and differs in
 * what it accepts of crooked keys and signatures. Checked strictly, as RFC 8032 says, not as ZIP 215.
 */
import { ed25519 as curve } from "@noble/curves/ed25519.js";
import { holds } from "../kernel/told.js";
import { joined, numberOf, uint64 } from "./bytes.js";
import type { Scheme, Signed } from "./scheme.js";
import { COSIGNATURE, ED25519 } from "./vkey.js";

/** A signature over the text alone: of the log, or of whoever signs a note. */
export const ed25519: Scheme = {
  type: ED25519,
  isTimed: false,
  verify: ({ text, publicKey, signature }) => isSignature(signature, joined(text), publicKey),
};

/** cosignature/v1: a witness saw this checkpoint at this time. */
export const cosignature: Scheme = {
  type: COSIGNATURE,
  isTimed: true,
  verify: (signed) => {
    const time = numberOf(signed.signature.subarray(0, 8));
    return (
      time !== undefined &&
      isSignature(signed.signature.subarray(8), cosigned(signed, time), signed.publicKey)
    );
  },
};

/** What a cosignature signs. Source: c2sp.org/tlog-cosignature. */
function cosigned({ text }: Pick<Signed, "text">, time: number): Uint8Array {
  return joined(`cosignature/v1\ntime ${time}\n${text}`);
}

function isSignature(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  return (
    signature.length === 64 && holds(() => curve.verify(signature, message, publicKey, { zip215: false }))
  );
}

/** Public key of a secret of 32 bytes. */
export function publicKeyOf(secret: Uint8Array): Uint8Array {
  return curve.getPublicKey(secret);
}

/** Signature over a text. The same secret and text give the same signature: nothing is random. */
export function signatureOver(text: string, secret: Uint8Array): Uint8Array {
  return curve.sign(joined(text), secret);
}

/** Signature of a witness: its time, and Ed25519 over time and text. */
export function cosignatureOver(text: string, secret: Uint8Array, time: number): Uint8Array {
  return joined(uint64(time), curve.sign(cosigned({ text }, time), secret));
}
