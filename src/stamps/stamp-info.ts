/** What an authority says in a stamp. Source: RFC 3161, section 2.4.2 (TSTInfo). */
import { hexOf } from "../kernel/hex.js";
import { extensionsIn } from "./certificate.js";
import {
  type Der,
  derFields,
  field,
  inner,
  integerHex,
  isTrue,
  oidText,
  outOfForm,
  plainField,
  smallInteger,
  TAG,
} from "./der.js";
import { type HashName, hashIn } from "./hashes.js";
import { nameText } from "./names.js";
import { refuse, refuseNow } from "./refuse.js";
import { instantOf } from "./times.js";

export interface Stamp {
  /** When the authority had it: an RFC 3339 instant in UTC. */
  readonly time: string;
  /** How far that may be off, in microseconds; null when the authority does not say. */
  readonly accuracy: number | null;
  /** Does a later stamp of the authority always say a later time? */
  readonly ordering: boolean;
  /** Under which rules the authority stamps: an object identifier. */
  readonly policy: string;
  /** Number of the stamp, in hex digits. */
  readonly serial: string;
  /** What was stamped: its digest, in lower-case hex digits. */
  readonly imprint: { readonly hash: HashName; readonly digest: string };
  /** That of the request, in hex digits. */
  readonly nonce: string | null;
  /** What the authority calls itself; its certificate says who it is. */
  readonly authority: string | null;
}

export function stampInfoIn(value: Der): Stamp {
  const fields = derFields(value);
  const version = fields.take(TAG.integer);
  if (smallInteger(version) !== 1) return outOfForm(version.at);
  const policy = oidText(fields.take(TAG.oid));
  const imprint = imprintIn(fields.take(TAG.sequence));
  const serial = integerHex(fields.take(TAG.integer));
  const time = instantOf(fields.take(TAG.generalizedTime));
  const [accuracy, ordering] = [fields.maybe(TAG.sequence), fields.maybe(TAG.boolean)];
  const [nonce, authority] = [fields.maybe(TAG.integer), fields.maybe(field(0))];
  const extensions = fields.maybe(field(1));
  fields.end();
  if (extensions !== undefined) faultIfCritical(extensions);
  return {
    ...{ time, policy, serial, imprint },
    accuracy: accuracy === undefined ? null : microsecondsIn(accuracy),
    ordering: ordering !== undefined && isTrue(ordering),
    nonce: nonce === undefined ? null : integerHex(nonce),
    authority: authority === undefined ? null : generalName(inner(authority)),
  };
}

function imprintIn(value: Der): Stamp["imprint"] {
  const fields = derFields(value);
  const hash = hashIn(fields.take(TAG.sequence));
  const digest = fields.take(TAG.octets);
  fields.end();
  if (digest.content.length !== hash.length) return outOfForm(digest.at);
  return { hash: hash.name, digest: hexOf(digest.content) };
}

function microsecondsIn(value: Der): number {
  const fields = derFields(value);
  const [seconds, millis, micros] = [TAG.integer, plainField(0), plainField(1)].map((tag) =>
    fields.maybe(tag),
  );
  fields.end();
  const numbers = [seconds, millis, micros].map((each) =>
    each === undefined ? 0 : smallInteger({ ...each, tag: TAG.integer }),
  );
  return numbers[0]! * 1_000_000 + numbers[1]! * 1000 + numbers[2]!;
}

/** A name of a directory; other kinds of names (mail, address) as they stand. */
function generalName(value: Der): string {
  if (value.tag === field(4)) return nameText(inner(value));
  return Array.from(value.content, (byte) => String.fromCharCode(byte)).join("");
}

/** The extensions stand in the field without a sequence around them. */
function faultIfCritical(list: Der): void {
  const odd = extensionsIn(list).find(({ isCritical }) => isCritical);
  if (odd !== undefined)
    refuseNow(refuse("stamp/critical", ["byte", list.at], { subject: "", found: odd.oid }));
}
