/**
 * A time-stamp token, and the answer of an authority around it. Source: RFC 3161, section 2.4.2; RFC 5652, section
 * 5 (SignedData).
 */
import { nameOfThing } from "../kernel/name-of-thing.js";
import { type Certificate, certificateIn } from "./certificate.js";
import {
  type Der,
  derFields,
  derOf,
  field,
  inner,
  of,
  oidText,
  outOfForm,
  smallInteger,
  TAG,
  valuesOf,
} from "./der.js";
import { hashIn } from "./hashes.js";
import { refuse, refuseNow } from "./refuse.js";
import { type SignerInfo, signerInfoIn } from "./signer-info.js";
import { type Stamp, stampInfoIn } from "./stamp-info.js";

export interface Token {
  readonly stamp: Stamp;
  /** The bytes of the stamp, whose digest is signed. */
  readonly content: Uint8Array;
  readonly certificates: readonly Certificate[];
  readonly signer: SignerInfo;
}

const SIGNED_DATA = "1.2.840.113549.1.7.2";
const STAMP_INFO = "1.2.840.113549.1.9.16.1.4";

/** Statuses of an answer that holds a stamp: granted, and granted with changes. */
const MOST_GRANTED = 1;

/** The token of a `.tsr` file (the whole answer), or of a file that holds nothing but the token. */
export function tokenIn(bytes: Uint8Array): Token {
  if (!(bytes instanceof Uint8Array))
    return refuseNow(refuse("stamp/no-bytes", [], { given: nameOfThing(bytes) }));
  const whole = derOf(bytes);
  const [first, token, more] = valuesOf(of(whole, TAG.sequence, whole));
  if (first?.tag !== TAG.sequence) return signedDataIn(whole);
  refuseUngranted(first);
  if (more !== undefined) return outOfForm(more.at);
  return signedDataIn(token ?? outOfForm(whole.at));
}

function refuseUngranted(info: Der): void {
  const fields = derFields(info);
  const status = smallInteger(fields.take(TAG.integer));
  const words = fields.maybe(TAG.sequence);
  if (status <= MOST_GRANTED) return;
  const texts = words === undefined ? [] : valuesOf(words).map(({ content }) => ascii(content));
  refuseNow(refuse("stamp/not-granted", ["byte", info.at], { status, text: texts.join(" ") }));
}

function ascii(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 200), (byte) => String.fromCharCode(byte)).join("");
}

function signedDataIn(value: Der): Token {
  const outer = derFields(value);
  const type = oidText(outer.take(TAG.oid));
  if (type !== SIGNED_DATA) return noStamp(value, type);
  const data = inner(outer.take(field(0)));
  outer.end();
  const fields = derFields(data);
  const version = fields.take(TAG.integer);
  if (smallInteger(version) < 3 || smallInteger(version) > 5) return outOfForm(version.at);
  const hashes = fields.take(TAG.set);
  const content = contentIn(fields.take(TAG.sequence));
  const certificates = fields.maybe(field(0));
  fields.maybe(field(1));
  const signers = valuesOf(fields.take(TAG.set));
  fields.end();
  if (signers.length !== 1)
    return refuseNow(refuse("stamp/signers", ["byte", data.at], { found: signers.length }));
  const signer = signerInfoIn(signers[0]!);
  if (!valuesOf(hashes).map(hashIn).includes(signer.hash)) return outOfForm(hashes.at);
  return {
    stamp: stampInfoIn(derOf(content)),
    content,
    certificates: certificatesIn(certificates),
    signer,
  };
}

/** Old kinds of certificates stand there in brackets, and are passed over. */
function certificatesIn(list: Der | undefined): Certificate[] {
  const values = list === undefined ? [] : valuesOf(list);
  return values.filter(({ tag }) => tag === TAG.sequence).map(certificateIn);
}

function contentIn(value: Der): Uint8Array {
  const fields = derFields(value);
  const type = oidText(fields.take(TAG.oid));
  if (type !== STAMP_INFO) return noStamp(value, type);
  const content = fields.take(field(0));
  fields.end();
  const octets = inner(content);
  return of(octets, TAG.octets, octets).content;
}

function noStamp({ at }: Der, found: string): never {
  return refuseNow(refuse("stamp/no-stamp", ["byte", at], { at, found }));
}
