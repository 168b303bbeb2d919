/**
 * ML-DSA-44 cosignatures (FIPS 204; type 0x06 of c2sp.org/tlog-cosignature): they still hold when quantum
 * computers break Ed25519. A key of 1.8 kB, a signature of 3.3 kB a checkpoint.
 *
 * By `@noble/post-quantum`, an optional peer of the package, behind a door of its own.
 */
import { ml_dsa44 } from "@noble/post-quantum/ml-dsa.js";
import { utf8Length } from "../kernel/byte-order.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { holds } from "../kernel/told.js";
import { bytesOfBase64, joined, numberOf, uint64 } from "./bytes.js";
import { type Checkpoint, readCheckpoint } from "./checkpoint.js";
import { refuse } from "./refuse.js";
import type { Scheme } from "./scheme.js";
import { faultsOfSigningTime, noteOf, type Signer, secretOf, signed, type Witness } from "./sign-note.js";
import { ML_DSA_44, shortened, vkeyText } from "./vkey.js";

/** Most bytes of a name or an origin: their length is one byte of what is signed. */
const LONGEST_NAME = 255;

/** Checks keys of type 6: hand it over as one of `schemes`. */
export const mlDsa44: Scheme = {
  type: ML_DSA_44,
  isTimed: true,
  verify: ({ name, text, publicKey, signature }) => {
    const [time, checkpoint] = [numberOf(signature.subarray(0, 8)), readCheckpoint(text)];
    if (time === undefined || !checkpoint.ok || faultsOfNames(name, checkpoint.value).length > 0)
      return false;
    const message = messageOf(checkpoint.value, name, time);
    return holds(() => ml_dsa44.verify(signature.subarray(8), message, publicKey));
  },
};

/**
 * The verifier key of a signer with ML-DSA-44: `name+id+base64`, type 6.
 *
 * Refuses as `keyOf`.
 *
 * @example
 * orThrow(mlDsaKeyOf({ name: "example.org/q", secret: "02".repeat(32) })).length; // 1775
 */
export function mlDsaKeyOf(signer: Signer): Result<string> {
  return refusing(() => {
    const held = secretOf(signer);
    if (!held.ok) return held;
    return accept(vkeyText(signer.name, ML_DSA_44, ml_dsa44.keygen(held.value).publicKey));
  });
}

/**
 * A checkpoint with an ML-DSA-44 cosignature, of the log itself or of a witness. It signs name, time, origin, size
 * and root; further lines of the checkpoint are not signed. The same secret and checkpoint give the same
 * signature: nothing is random.
 *
 * Refuses as `cosign`, and names above 255 bytes (code `log/long-name`).
 *
 * @example
 * const seen = { name: "example.org/q", secret: "02".repeat(32), time: 1767225600 };
 * orThrow(cosignMlDsa(checkpoint, seen)).includes("— example.org/q "); // true
 */
export function cosignMlDsa(checkpoint: string, witness: Witness): Result<string> {
  return refusing(() => {
    const [held, read] = [secretOf(witness), readCheckpoint(checkpoint)];
    const faults = [
      ...(held.ok ? [] : held.refusals),
      ...faultsOfSigningTime(witness.time),
      ...(read.ok ? faultsOfNames(witness.name, read.value) : read.refusals),
    ];
    if (!held.ok || !read.ok || faults.length > 0) return reject(faults);
    const { publicKey, secretKey } = ml_dsa44.keygen(held.value);
    const message = messageOf(read.value, witness.name, witness.time);
    const signature = ml_dsa44.sign(message, secretKey, { extraEntropy: false });
    const timed = joined(uint64(witness.time), signature);
    return accept(signed(noteOf(checkpoint), witness.name, ML_DSA_44, publicKey, timed));
  });
}

/** `cosigned_message` of the specification: label, names after their lengths, numbers in eight bytes. */
function messageOf({ origin, size, root }: Checkpoint, name: string, time: number): Uint8Array {
  const [cosigner, log] = [joined(name), joined(origin)];
  return joined(
    "subtree/v1\n\u0000",
    ...[Uint8Array.of(cosigner.length), cosigner, uint64(time)],
    ...[Uint8Array.of(log.length), log, uint64(0), uint64(size)],
    bytesOfBase64(root)!,
  );
}

function faultsOfNames(name: unknown, { origin }: Checkpoint): Refusal[] {
  return [name, origin]
    .filter((each): each is string => typeof each === "string" && utf8Length(each) > LONGEST_NAME)
    .map((each) => refuse("log/long-name", [], { found: shortened(each), most: LONGEST_NAME }));
}
