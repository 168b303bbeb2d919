/** Who has signed a token, and what. Source: RFC 5652, section 5.3; RFC 5816 (the signer's certificate is signed too). */
import { hexOf } from "../kernel/hex.js";
import type { Certificate } from "./certificate.js";
import {
  type Der,
  derFields,
  field,
  integerHex,
  of,
  oidText,
  outOfForm,
  smallInteger,
  TAG,
  valuesOf,
} from "./der.js";
import { hashIn, hashNamed, SHA1 } from "./hashes.js";
import { refuse, refuseNow } from "./refuse.js";
import { areSameBytes } from "./rsa.js";
import { algorithmIn, type Signed } from "./signature.js";

export interface SignerInfo {
  readonly hash: ReturnType<typeof hashIn>;
  /** Is this the certificate that the signer names, beside what is signed? */
  readonly isSigner: (certificate: Certificate) => boolean;
  /** Digest of the stamp, as it is signed. */
  readonly digest: Uint8Array;
  /** Is this the certificate whose digest is signed? */
  readonly isNamed: (certificate: Certificate) => boolean;
  readonly signed: Signed;
}

const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const STAMP_INFO = "1.2.840.113549.1.9.16.1.4";
const SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
const SUBJECT_KEY = "2.5.29.14";

export function signerInfoIn(value: Der): SignerInfo {
  const fields = derFields(value);
  const version = smallInteger(fields.take(TAG.integer));
  const byIssuer = fields.maybe(TAG.sequence);
  const byKey = fields.maybe(0x80);
  if (version !== (byIssuer === undefined ? 3 : 1)) return outOfForm(value.at);
  const hash = hashIn(fields.take(TAG.sequence));
  const attributes = fields.take(field(0));
  const algorithm = algorithmIn(fields.take(TAG.sequence), hash);
  const signature = fields.take(TAG.octets).content;
  fields.maybe(field(1));
  fields.end();
  if (algorithm.hash !== hash) return outOfForm(value.at);
  const held = attributesIn(attributes);
  const type = held.one(CONTENT_TYPE);
  if (oidText(type) !== STAMP_INFO) return noAttribute(type.at, "content type");
  const digest = held.one(MESSAGE_DIGEST);
  return {
    hash,
    isSigner: byIssuer === undefined ? hasKey(byKey ?? outOfForm(value.at)) : isIssuedSo(byIssuer),
    digest: of(digest, TAG.octets, digest).content,
    isNamed: namedBy(held),
    // What is signed is a set; in the token it stands in a field.
    signed: { algorithm, message: Uint8Array.from(attributes.whole).fill(TAG.set, 0, 1), signature },
  };
}

type Attributes = ReturnType<typeof attributesIn>;

/** Each attribute stands once, and has one value. */
function attributesIn(list: Der) {
  const attributes = valuesOf(list).map((value) => {
    const fields = derFields(value);
    const oid = oidText(fields.take(TAG.oid));
    const values = valuesOf(fields.take(TAG.set));
    fields.end();
    return { oid, values };
  });
  const maybe = (oid: string): Der | undefined => {
    const found = attributes.filter((each) => each.oid === oid);
    if (found.length > 1 || found.some(({ values }) => values.length !== 1)) noAttribute(list.at, oid);
    return found[0]?.values[0];
  };
  return { maybe, at: list.at, one: (oid: string): Der => maybe(oid) ?? noAttribute(list.at, oid) };
}

function noAttribute(at: number, attribute: string): never {
  return refuseNow(refuse("stamp/attribute", ["byte", at], { at, attribute }));
}

function isIssuedSo(value: Der): SignerInfo["isSigner"] {
  const fields = derFields(value);
  const [issuer, serial] = [fields.take(TAG.sequence), integerHex(fields.take(TAG.integer))];
  fields.end();
  return (certificate) =>
    certificate.serial === serial && areSameBytes(certificate.issuer.whole, issuer.whole);
}

function hasKey({ content }: Der): SignerInfo["isSigner"] {
  return ({ extensions }) =>
    extensions.some(({ oid, value }) => oid === SUBJECT_KEY && hexOf(value.content) === hexOf(content));
}

/** The newer attribute counts where both stand. */
function namedBy(attributes: Attributes): SignerInfo["isNamed"] {
  const newer = attributes.maybe(SIGNING_CERTIFICATE_V2);
  const named = newer ?? attributes.one(SIGNING_CERTIFICATE);
  const [list] = valuesOf(of(named, TAG.sequence, named));
  const [first] = valuesOf(of(list, TAG.sequence, named));
  const fields = derFields(first ?? outOfForm(named.at));
  const stated = newer === undefined ? undefined : fields.maybe(TAG.sequence);
  const digest = fields.take(TAG.octets).content;
  const hash = stated === undefined ? hashNamed("SHA-256")! : hashIn(stated);
  // SHA-1 only here: who found a second certificate with this digest would still need the key of the first.
  const digestOf = newer === undefined ? SHA1 : hash.digest;
  return ({ whole }) => areSameBytes(digestOf(whole), digest);
}
