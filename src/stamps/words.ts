/** What the room may refuse or warn of, in English: `stamp/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const stampsWords = {
  "stamp/no-bytes": [
    "A stamp is read from bytes; this is {given}.",
    "Hand over the bytes of the `.tsr` file, or of the token.",
  ],
  "stamp/form": [
    "From byte {at} on this is no DER, or not what belongs there.",
    "Fetch the file again; a stamp is a binary file: no line breaks, no base64.",
  ],
  "stamp/hash": [
    "Byte {at}: the hash {found} is not known here, or too weak.",
    "Ask for a stamp with SHA-256, SHA-384 or SHA-512.",
  ],
  "stamp/algorithm": [
    "Byte {at}: signatures of the kind {found} are not checked here.",
    "Checked are RSA (PKCS #1 v1.5 and PSS) and ECDSA, each with SHA-256, SHA-384 or SHA-512: check others, such as SM2, with a tool of the authority.",
  ],
  "stamp/key": [
    "Byte {at}: keys of the kind {found} are not checked here.",
    "Checked are RSA from 2,048 to 8,192 bits, P-256 and P-384.",
  ],
  "stamp/not-granted": [
    "The authority gave no stamp: status {status} {text}.",
    "Ask again, with the query unchanged, or ask another authority.",
  ],
  "stamp/no-stamp": [
    "Byte {at}: this holds {found}, no time stamp.",
    "Hand over the answer of a time-stamp authority to a query of `stampQuery`.",
  ],
  "stamp/signers": ["The token has {found} signers; a stamp has one.", "Ask the authority for another one."],
  "stamp/attribute": [
    "Byte {at}: what is signed does not say its {attribute} once.",
    "The token is no time stamp of RFC 3161: ask the authority for another one.",
  ],
  "stamp/no-signer": [
    "The certificate of whoever signed the stamp is not at hand.",
    "Ask for a stamp with the certificate in it (`stampQuery` does), or hand it over among `certificates`.",
  ],
  "stamp/other-certificate": [
    "What is signed names another certificate than that of {name}.",
    "Do not rely on it: a certificate was exchanged. Fetch the stamp again.",
  ],
  "stamp/content": [
    "The stamp is not the one that {name} has signed.",
    "Do not rely on it: time, number or digest were changed. Fetch it again.",
  ],
  "stamp/signature": [
    "The signature of {name} does not hold.",
    "Do not rely on it: the stamp or its signature was changed. Fetch it again.",
  ],
  "stamp/imprint": [
    "The stamp is over something else: its {hash} is {found}, here it is {expected}.",
    "Look for the stamp of this checkpoint; a stamp over the signed file no longer fits when signatures were added, one over its text does.",
  ],
  "stamp/list": [
    "A list of certificates belongs here; this is {given}.",
    "Put them in a list, also a single one.",
  ],
  "stamp/pem": [
    "There is no certificate in {given}.",
    "Hand over DER bytes, or a PEM text with `-----BEGIN CERTIFICATE-----`.",
  ],
  "stamp/no-issuer": [
    "No certificate at hand is that of {issuer}, who issued that of {subject}.",
    "If this authority deserves trust, hand its root over among `roots`, and certificates between among `certificates`.",
  ],
  "stamp/cert-signature": [
    "{issuer}, as it is at hand, has not signed the certificate of {subject}.",
    "Fetch both certificates from their owner; one of them is forged or outdated.",
  ],
  "stamp/cert-time": [
    "The certificate of {subject} is good from {from} to {until}; the stamp is of {time}.",
    "Do not rely on it: nobody vouched for the authority at that time.",
  ],
  "stamp/cert-use": [
    "The certificate of {subject} is not for time stamps alone.",
    "Do not rely on it: whoever has another kind of certificate states no times.",
  ],
  "stamp/cert-issuer": [
    "{subject} may not issue certificates, or not so many behind one another.",
    "Do not rely on it: somebody who was to sign for themselves has issued a certificate.",
  ],
  "stamp/critical": [
    "{subject} holds {found}, which nobody may pass over and which is not understood here.",
    "Check this stamp with a tool that understands it.",
  ],
  "stamp/future": [
    "The stamp is of {time}, which is after {now}.",
    "Say when it is now; if that is right, do not rely on this authority's clock.",
  ],
  "stamp/now": ["`{found}` is no instant.", "Say when it is now, as in 2026-03-01T09:00:00+08:00."],
  "stamp/ended": [
    "The certificate of {subject} ended at {until}; it is {now} now.",
    "The stamp held when it was made. Have it stamped again by another authority, before its algorithms are broken.",
  ],
  "stamp/nonce": ["`{found}` is no nonce.", "Give 2 to 64 lower-case hex digits of random bytes, or none."],
} satisfies Readonly<Record<string, Wording>>;
