/**
 * From the certificate of an authority to a root that the reader trusts. Source: RFC 5280, section 6, as far as time
 * stamps need it: names, signatures, times, uses. Nobody is asked whether a certificate was withdrawn.
 */
import { compareInstants } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { holds } from "../kernel/told.js";
import { allowsStamps, type Certificate, isForStamps, issuingOf, notUnderstood } from "./certificate.js";
import { nameText } from "./names.js";
import { publicKeyIn } from "./public-key.js";
import { refuse } from "./refuse.js";
import { areSameBytes } from "./rsa.js";
import { isSignedBy } from "./signature.js";

/** Longest chain, the first and the root included. */
const LONGEST = 8;

/** More candidates than this nobody needs, and each costs a signature. */
const MOST_CANDIDATES = 16;

export interface Trusted {
  readonly roots: readonly Certificate[];
  /** Those of the token, and what the reader has besides. */
  readonly others: readonly Certificate[];
  /** RFC 3339 instant at which all of them must hold. */
  readonly time: string;
}

/** The signer's certificate first, the root last; or why none leads there. */
export function chainFrom(signer: Certificate, trusted: Trusted): Result<readonly Certificate[]> {
  const chain = extended([signer], trusted);
  if (!chain.ok) return chain;
  const faults = faultsOfChain(chain.value, trusted.time);
  return faults.length > 0 ? reject(faults) : chain;
}

function extended(chain: readonly Certificate[], trusted: Trusted): Result<readonly Certificate[]> {
  const last = chain[chain.length - 1]!;
  if (trusted.roots.some((root) => areSameBytes(root.whole, last.whole))) return accept(chain);
  const candidates = [...trusted.roots, ...trusted.others].filter(
    (each) => areSameBytes(each.subject.whole, last.issuer.whole) && !chain.includes(each),
  );
  const facts = { subject: nameText(last.subject), issuer: nameText(last.issuer) };
  if (candidates.length === 0 || chain.length === LONGEST)
    return reject([refuse("stamp/no-issuer", [], facts)]);
  let failed: readonly Refusal[] = [refuse("stamp/cert-signature", [], facts)];
  for (const issuer of candidates.slice(0, MOST_CANDIDATES)) {
    if (!isIssuedBy(last, issuer)) continue;
    const further = extended([...chain, issuer], trusted);
    if (further.ok) return further;
    failed = further.refusals;
  }
  return reject(failed);
}

function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  return holds(() => isSignedBy(publicKeyIn(issuer.key), certificate.signed()));
}

function faultsOfChain(chain: readonly Certificate[], time: string): Refusal[] {
  return chain.flatMap((certificate, at) => {
    const subject = nameText(certificate.subject);
    const { from, until } = certificate;
    const isInTime = compareInstants(from, time) <= 0 && compareInstants(time, until) <= 0;
    const { mayIssue, most } = issuingOf(certificate);
    const isUsable = at === 0 ? isForStamps(certificate) : allowsStamps(certificate);
    // Between an issuer and the first certificate stand all issuers before it.
    const isTooDeep = at > 0 && mayIssue && at - 1 > most;
    return [
      ...(isInTime ? [] : [refuse("stamp/cert-time", ["chain", at], { subject, from, until, time })]),
      ...(isUsable ? [] : [refuse("stamp/cert-use", ["chain", at], { subject })]),
      ...((at === 0 || mayIssue) && !isTooDeep
        ? []
        : [refuse("stamp/cert-issuer", ["chain", at], { subject })]),
      ...notUnderstood(certificate).map((found) =>
        refuse("stamp/critical", ["chain", at], { subject, found }),
      ),
    ];
  });
}
