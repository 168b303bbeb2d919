/**
 * `double-random/post-quantum`: ML-DSA-44 cosignatures for the logs of `double-random/log`. It needs
 * `@noble/post-quantum` beside this package. This file lists names and does nothing.
 *
 * @packageDocumentation
 */

export type { Facts, Refusal } from "./kernel/refusal.js";
export type { Accepted, Rejected, Result } from "./kernel/result.js";
export { cosignMlDsa, mlDsa44, mlDsaKeyOf } from "./log/ml-dsa.js";
export type { Scheme, Signed } from "./log/scheme.js";
export type { Signer, Witness } from "./log/sign-note.js";
