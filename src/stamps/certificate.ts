/** Certificates, read as far as a stamp needs them. Source: RFC 5280, section 4. */
import {
  bytesOfBits,
  type Der,
  derFields,
  derOf,
  field,
  hasBit,
  inner,
  integerHex,
  isTrue,
  oidText,
  outOfForm,
  plainField,
  smallInteger,
  TAG,
  valuesOf,
} from "./der.js";
import { nameText } from "./names.js";
import { areSameBytes } from "./rsa.js";
import { algorithmIn, type Signed } from "./signature.js";
import { instantOf } from "./times.js";

export interface Extension {
  readonly oid: string;
  readonly isCritical: boolean;
  readonly value: Der;
}

export interface Certificate {
  readonly whole: Uint8Array;
  /** Hex digits. */
  readonly serial: string;
  readonly issuer: Der;
  readonly subject: Der;
  /** RFC 3339 instants. */
  readonly from: string;
  readonly until: string;
  /** Read by `publicKeyIn` when somebody needs it: not every certificate in a token is. */
  readonly key: Der;
  readonly extensions: readonly Extension[];
  /** By whoever has issued it; its algorithm is read when somebody asks. */
  readonly signed: () => Signed;
}

/** What a reader of an answer sees of it. */
export interface CertificateFacts {
  /** "CN=…, O=…". */
  readonly subject: string;
  readonly issuer: string;
  /** Hex digits. */
  readonly serial: string;
  /** First and last instant, RFC 3339. */
  readonly from: string;
  readonly until: string;
}

export function certificateIn(value: Der): Certificate {
  const outer = derFields(value);
  const body = outer.take(TAG.sequence);
  const algorithm = outer.take(TAG.sequence);
  const signature = bytesOfBits(outer.take(TAG.bits));
  outer.end();
  const fields = derFields(body);
  fields.maybe(field(0));
  const serial = integerHex(fields.take(TAG.integer));
  const again = fields.take(TAG.sequence);
  if (!areSameBytes(again.whole, algorithm.whole)) return outOfForm(again.at);
  const issuer = fields.take(TAG.sequence);
  const [from, until] = valuesOf(fields.take(TAG.sequence));
  const subject = fields.take(TAG.sequence);
  const key = fields.take(TAG.sequence);
  fields.maybe(plainField(1));
  fields.maybe(plainField(2));
  const extensions = fields.maybe(field(3));
  fields.end();
  return {
    ...{ whole: value.whole, serial, issuer, subject, key },
    from: instantOf(from ?? outOfForm(body.at)),
    until: instantOf(until ?? outOfForm(body.at)),
    extensions: extensions === undefined ? [] : extensionsIn(inner(extensions)),
    signed: () => ({ algorithm: algorithmIn(algorithm), message: body.whole, signature }),
  };
}

/** Each of them once. */
export function extensionsIn(list: Der): Extension[] {
  const extensions = valuesOf(list).map((value) => {
    const fields = derFields(value);
    const oid = oidText(fields.take(TAG.oid));
    const critical = fields.maybe(TAG.boolean);
    const held = fields.take(TAG.octets);
    fields.end();
    return { oid, isCritical: critical !== undefined && isTrue(critical), value: derOf(held.content) };
  });
  if (new Set(extensions.map(({ oid }) => oid)).size < extensions.length) return outOfForm(list.at);
  return extensions;
}

export function factsOf({ subject, issuer, serial, from, until }: Certificate): CertificateFacts {
  return { subject: nameText(subject), issuer: nameText(issuer), serial, from, until };
}

// What a certificate may be used for

const BASIC = "2.5.29.19";
const KEY_USAGE = "2.5.29.15";
const EXTENDED = "2.5.29.37";
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const ANY_USE = "2.5.29.37.0";

/** Understood, or of no weight here: policies are shown, and nobody asks for one. */
const UNDERSTOOD: readonly string[] = [BASIC, KEY_USAGE, EXTENDED, "2.5.29.32"];

function extension({ extensions }: Certificate, oid: string): Extension | undefined {
  return extensions.find((each) => each.oid === oid);
}

/** May it issue others, and how many more issuers may stand between it and the last? */
export function issuingOf(certificate: Certificate): { readonly mayIssue: boolean; readonly most: number } {
  const basic = extension(certificate, BASIC);
  const usage = extension(certificate, KEY_USAGE);
  if (basic === undefined) return { mayIssue: false, most: 0 };
  const fields = derFields(basic.value);
  const isIssuer = fields.maybe(TAG.boolean);
  const most = fields.maybe(TAG.integer);
  fields.end();
  const signsCertificates = usage === undefined || hasBit(usage.value, 5);
  return {
    mayIssue: isIssuer !== undefined && isTrue(isIssuer) && signsCertificates,
    most: most === undefined ? Number.POSITIVE_INFINITY : smallInteger(most),
  };
}

/** Uses by their identifiers; undefined when it is for all. */
function usesOf(certificate: Certificate): readonly string[] | undefined {
  const extended = extension(certificate, EXTENDED);
  return extended === undefined ? undefined : valuesOf(extended.value).map(oidText);
}

/** For time stamps and nothing else, and marked as such (RFC 3161, section 2.3). */
export function isForStamps(certificate: Certificate): boolean {
  const uses = usesOf(certificate);
  const usage = extension(certificate, KEY_USAGE);
  const signs = usage === undefined || hasBit(usage.value, 0) || hasBit(usage.value, 1);
  const isCritical = extension(certificate, EXTENDED)?.isCritical === true;
  return isCritical && signs && uses?.length === 1 && uses[0] === TIME_STAMPING;
}

/** An issuer whose own uses are limited must be for time stamps too. */
export function allowsStamps(certificate: Certificate): boolean {
  const uses = usesOf(certificate);
  return uses === undefined || uses.includes(TIME_STAMPING) || uses.includes(ANY_USE);
}

/** What the issuer says nobody may pass over, and nobody here understands. */
export function notUnderstood({ extensions }: Certificate): string[] {
  return extensions
    .filter(({ oid, isCritical }) => isCritical && !UNDERSTOOD.includes(oid))
    .map(({ oid }) => oid);
}
