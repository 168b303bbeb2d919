/** SHA-256 of a text that comes in pieces: a list of a hundred million ids never stands in memory as one text. */
import { utf8Bytes } from "./byte-order.js";
import { hexOfWords } from "./sha256.js";
import { pad, takeIn } from "./sha256-blocks.js";
import { initialState } from "./sha256-compress.js";

export interface Sha256Stream {
  /** Takes in the next piece, as UTF-8; a character never lies in two pieces. */
  readonly add: (text: string) => void;
  /** Of all pieces, as 64 lower-case hex digits; nothing is added any more. */
  readonly digest: () => string;
}

/** Pieces are gathered up to here, since the kernel takes many blocks at a time. */
const GATHERED = 1 << 15;

export function openSha256Stream(): Sha256Stream {
  const state = initialState();
  const block = new Int32Array(64);
  let pieces = "";
  let rest: Uint8Array = new Uint8Array(0);
  let taken = 0;
  const take = (): void => {
    const bytes = joined(rest, utf8Bytes(pieces));
    const end = bytes.length - (bytes.length % 64);
    takeIn(bytes, end, block, state);
    taken += end;
    rest = bytes.slice(end);
    pieces = "";
  };
  return {
    add: (text) => {
      pieces += text;
      if (pieces.length >= GATHERED) take();
    },
    digest: () => {
      take();
      const last = joined(rest, new Uint8Array(128));
      takeIn(last, pad(last, rest.length, taken), block, state);
      return hexOfWords(state, 0);
    },
  };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}

/** The digest of a list, item by item, as `digestOf` has it of the whole. */
export function openListDigest(): Sha256Stream {
  const stream = openSha256Stream();
  let before = "[";
  return {
    add: (item) => {
      stream.add(before + item);
      before = ",";
    },
    digest: () => {
      stream.add(before === "[" ? "[]" : "]");
      return stream.digest();
    },
  };
}
