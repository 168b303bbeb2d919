/**
 * Does a time stamp hold, and was it put on this? Somebody who is not the office says that a checkpoint, or a ledger
 * up to its head, existed at a time; nothing on the ledger changes. Source: RFC 3161, RFC 5652, RFC 5280.
 */
import { compareInstants, isInstant } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { type Certificate, type CertificateFacts, factsOf } from "./certificate.js";
import { chainFrom, type Trusted } from "./chain.js";
import { nameText } from "./names.js";
import { publicKeyIn } from "./public-key.js";
import { refuse } from "./refuse.js";
import { certificatesFrom } from "./roots.js";
import { areSameBytes } from "./rsa.js";
import { isSignedBy } from "./signature.js";
import type { Stamp } from "./stamp-info.js";
import { type Candidate, type Covered, candidatesOf } from "./stamped.js";
import { type Token, tokenIn } from "./token.js";

export interface StampCheck {
  /** What should have been stamped: a checkpoint, signed or not, or the head of a ledger (64 hex digits). */
  readonly of: string;
  /** Certificates that the reader trusts, as DER or PEM; one PEM text may hold several. */
  readonly roots: readonly (string | Uint8Array)[];
  /** Further certificates, where the token does not bring those between its signer and a root. */
  readonly certificates?: readonly (string | Uint8Array)[];
  /** RFC 3339 instant of the check: no stamp is from the future. */
  readonly now: string;
}

/** A stamp that holds. */
export interface CheckedStamp extends Stamp {
  /** What it is over: the signed checkpoint, its text, or an entry. */
  readonly covers: Covered;
  /** The authority's certificate first, the trusted one last. */
  readonly chain: readonly CertificateFacts[];
}

/**
 * Reads a stamp, without checking anything but its form: a `.tsr` file (the whole answer of an authority), or the
 * token alone, in DER.
 *
 * Refuses bytes that are no DER or not what belongs there (code `stamp/form`, with the byte), an answer without a
 * stamp (`stamp/not-granted`), another content (`stamp/no-stamp`), several signers (`stamp/signers`), signed
 * attributes that are missing (`stamp/attribute`), and algorithms that are not known (`stamp/hash`,
 * `stamp/algorithm`).
 *
 * @example
 * readStamp(new Uint8Array(3)).ok; // false
 */
export function readStamp(der: Uint8Array): Result<Stamp> {
  return refusing(() => accept(tokenIn(der).stamp));
}

/**
 * What a stamp says, where it holds: it is over this, the authority has signed it, and its certificate is for time
 * stamps, held at that time, and leads to a trusted root. Known are SHA-256, -384 and -512 with RSA (PKCS #1 v1.5 and
 * PSS, from 2,048 bits on) and ECDSA on P-256 and P-384. Nobody is asked whether a certificate was withdrawn.
 *
 * Refuses as `readStamp`; another imprint (code `stamp/imprint`), a signer whose certificate is missing or is not the
 * one signed (`stamp/no-signer`, `stamp/other-certificate`), a content or signature that does not hold
 * (`stamp/content`, `stamp/signature`), a chain that does not lead to a root (`stamp/no-issuer`,
 * `stamp/cert-signature`) or whose certificates do not fit (`stamp/cert-time`, `stamp/cert-use`,
 * `stamp/cert-issuer`, `stamp/critical`), and a time after `now` (`stamp/future`). Warns of certificates that have
 * ended since (`stamp/ended`): keep such a stamp under a newer one.
 *
 * @example
 * const now = "2026-03-01T00:00:00Z";
 * checkStamp(new Uint8Array(3), { of: "0".repeat(64), roots: [], now }).ok; // false
 */
export function checkStamp(der: Uint8Array, check: StampCheck): Result<CheckedStamp> {
  return refusing(() => {
    const { of, roots, certificates = [], now } = check;
    const token = refusing(() => accept(tokenIn(der)));
    const candidates = candidatesOf(of);
    const [trusted, further] = [
      certificatesFrom(roots, ["roots"]),
      certificatesFrom(certificates, ["certificates"]),
    ];
    const faults = [
      ...faultsIn(token),
      ...faultsIn(candidates).map((each) => ({ ...each, path: ["of", ...each.path] })),
      ...faultsIn(trusted),
      ...faultsIn(further),
      ...(isInstant(now) ? [] : [refuse("stamp/now", ["now"], { found: String(now) })]),
    ];
    if (!token.ok || !candidates.ok || !trusted.ok || !further.ok || faults.length > 0) return reject(faults);
    const others = [...token.value.certificates, ...further.value];
    const time = token.value.stamp.time;
    return checked(token.value, candidates.value, { roots: trusted.value, others, time }, now);
  });
}

function faultsIn(read: Result<unknown>): readonly Refusal[] {
  return read.ok ? [] : read.refusals;
}

function checked(
  token: Token,
  candidates: readonly Candidate[],
  trusted: Trusted,
  now: string,
): Result<CheckedStamp> {
  const { stamp } = token;
  const { hash, digest } = stamp.imprint;
  const covered = candidates.find((each) => each.digest(hash) === digest);
  const chain = chainOf(token, trusted);
  const faults = [
    ...(covered === undefined ? [otherImprint(stamp, candidates)] : []),
    ...faultsIn(chain),
    ...(compareInstants(stamp.time, now) <= 0
      ? []
      : [refuse("stamp/future", ["now"], { time: stamp.time, now })]),
  ];
  if (covered === undefined || !chain.ok || faults.length > 0) return reject(faults);
  return accept(
    { ...stamp, covers: covered.covers, chain: chain.value.map(factsOf) },
    ended(chain.value, now),
  );
}

function otherImprint({ imprint: { hash, digest } }: Stamp, candidates: readonly Candidate[]): Refusal {
  const expected = candidates.map((each) => each.digest(hash) ?? "none").join(", ");
  return refuse("stamp/imprint", ["of"], { hash, expected, found: digest });
}

/** The signer must be named beside the signature and within it, and must have signed. */
function chainOf({ signer, content }: Token, trusted: Trusted): Result<readonly Certificate[]> {
  const certificate = [...trusted.others, ...trusted.roots].find(signer.isSigner);
  if (certificate === undefined) return reject([refuse("stamp/no-signer", [], {})]);
  const name = nameText(certificate.subject);
  const faults = [
    ...(signer.isNamed(certificate) ? [] : [refuse("stamp/other-certificate", [], { name })]),
    ...(areSameBytes(signer.hash.digest(content), signer.digest)
      ? []
      : [refuse("stamp/content", [], { name })]),
    ...(isSignedBy(publicKeyIn(certificate.key), signer.signed)
      ? []
      : [refuse("stamp/signature", [], { name })]),
  ];
  const chain = chainFrom(certificate, trusted);
  return faults.length > 0 ? reject([...faults, ...faultsIn(chain)]) : chain;
}

function ended(chain: readonly Certificate[], now: string): Refusal[] {
  return chain.flatMap(({ subject, until }, at) =>
    compareInstants(until, now) < 0
      ? [refuse("stamp/ended", ["chain", at], { subject: nameText(subject), until, now })]
      : [],
  );
}
