/**
 * DER: one way to write each value, as a tag, a length and a content. Source: ITU-T X.690, section 10.
 *
 * Everything else (lengths without end, lengths with leading zeros, tags of several bytes) is refused: what can be
 * written in two ways can be changed without anybody seeing it.
 */
import { hexOf } from "../kernel/hex.js";
import { joined } from "../log/bytes.js";
import { refuse, refuseNow } from "./refuse.js";

/** Tags as they stand in the byte. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  nothing: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
  generalizedTime: 0x18,
} as const;

/** Tag of a field in brackets, `[0]`: what is in it, or (implicit) a value of another type. */
export const field = (number: number): number => 0xa0 | number;
export const plainField = (number: number): number => 0x80 | number;

export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Tag, length and content. */
  readonly whole: Uint8Array;
  /** First byte of it in what was handed over. */
  readonly at: number;
  /** First byte of its content. */
  readonly from: number;
}

/** Longest content: a token has some thousand bytes. */
const LONGEST = 1_000_000;

/** The one value that the bytes hold. */
export function derOf(bytes: Uint8Array): Der {
  const [value, more] = valuesIn(bytes, 0);
  if (value === undefined || more !== undefined) return outOfForm(value === undefined ? 0 : more!.at);
  return value;
}

/** The values within a sequence, a set or a field. */
export function valuesOf({ content, from }: Der): Der[] {
  return valuesIn(content, from);
}

function valuesIn(bytes: Uint8Array, start: number): Der[] {
  const values: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const value = valueAt(bytes, at, start);
    values.push(value);
    at += value.whole.length;
  }
  return values;
}

function valueAt(bytes: Uint8Array, at: number, start: number): Der {
  const tag = bytes[at]!;
  const [length, from] = lengthAt(bytes, at, start);
  // The number 31 says that the tag goes on in further bytes, which no field here does.
  if ((tag & 31) === 31 || length > bytes.length - from) return outOfForm(start + at);
  const end = from + length;
  const content = bytes.subarray(from, end);
  return { tag, content, whole: bytes.subarray(at, end), at: start + at, from: start + from };
}

/** Length, and where the content begins. */
function lengthAt(bytes: Uint8Array, at: number, start: number): readonly [number, number] {
  const first = bytes[at + 1] ?? outOfForm(start + at);
  if (first < 128) return [first, at + 2];
  const count = first & 127;
  const digits = bytes.subarray(at + 2, at + 2 + count);
  const length = digits.reduce((sum, byte) => sum * 256 + byte, 0);
  const isShortest = count > 0 && count < 5 && digits.length === count && digits[0] !== 0 && length > 127;
  return isShortest && length <= LONGEST ? [length, at + 2 + count] : outOfForm(start + at);
}

/** The bytes from here on are no DER, or not what belongs here. */
export function outOfForm(at: number): never {
  return refuseNow(refuse("stamp/form", ["byte", at], { at }));
}

/** A value of this tag. */
export function of(value: Der | undefined, tag: number, parent: Der): Der {
  return value?.tag === tag ? value : outOfForm((value ?? parent).at);
}

/** Takes the fields of a sequence one after the other; a field may be absent where the form says so. */
export function derFields(parent: Der, tag: number = TAG.sequence) {
  const values = valuesOf(of(parent, tag, parent));
  let next = 0;
  const maybe = (wanted: number): Der | undefined =>
    values[next]?.tag === wanted ? values[next++] : undefined;
  return {
    take: (wanted: number): Der => maybe(wanted) ?? outOfForm((values[next] ?? parent).at),
    maybe,
    /** Whatever stands there. */
    any: (): Der => values[next++] ?? outOfForm(parent.at),
    maybeAny: (): Der | undefined => values[next++],
    /** Nothing may be left. */
    end: (): void => {
      if (values[next] !== undefined) outOfForm(values[next]!.at);
    },
  };
}

/** The value within an explicit field. */
export function inner(wrapper: Der): Der {
  const [value, more] = valuesOf(wrapper);
  return value === undefined || more !== undefined ? outOfForm(wrapper.at) : value;
}

/** A whole number as hex digits of its bytes, in the shortest form; negative ones are none. */
export function integerHex(value: Der): string {
  const { content, at } = of(value, TAG.integer, value);
  const isShort = content.length === 1 || (content[0] === 0 ? content[1]! > 127 : true);
  if (content.length === 0 || content[0]! > 127 || !isShort) return outOfForm(at);
  return hexOf(content.length > 1 && content[0] === 0 ? content.subarray(1) : content);
}

/** A small whole number. */
export function smallInteger(value: Der): number {
  const hex = integerHex(value);
  return hex.length <= 8 ? Number.parseInt(hex, 16) : outOfForm(value.at);
}

/** An object identifier: "1.2.840.113549". */
export function oidText(value: Der): string {
  const { content, at } = of(value, TAG.oid, value);
  if (content.length === 0 || content[content.length - 1]! > 127) return outOfForm(at);
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    // An arc has no leading zeros, and none here is so long.
    if ((arc === 0 && byte === 128) || arc > 2 ** 40) return outOfForm(at);
    arc = arc * 128 + (byte & 127);
    if (byte < 128) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - 40 * root, ...rest].join(".");
}

/** A truth value; a false one is left out in DER, where it is the default. */
export function isTrue(value: Der): boolean {
  const { content, at } = of(value, TAG.boolean, value);
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 255)) return outOfForm(at);
  return content[0] === 255;
}

/** The bytes of a bit string of whole bytes. */
export function bytesOfBits(value: Der): Uint8Array {
  const { content, at } = of(value, TAG.bits, value);
  return content.length > 0 && content[0] === 0 ? content.subarray(1) : outOfForm(at);
}

/** Is the bit of this number set? They are counted from the highest of the first byte. */
export function hasBit(value: Der, bit: number): boolean {
  const { content } = of(value, TAG.bits, value);
  return ((content[1 + (bit >> 3)] ?? 0) & (128 >> (bit & 7))) !== 0;
}

// Writing

/** A value: tag, length, content of less than 128 bytes. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = joined(...parts);
  return joined(Uint8Array.of(tag, content.length), content);
}
