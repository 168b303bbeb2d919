/**
 * What a ZIP archive says of its parts, read without unpacking any of them: the end record and the central directory of
 * PKWARE's APPNOTE 6.3.10, sections 4.3.12 and 4.3.16. Archives of more than 65,534 parts or 4 GB (ZIP64) are none here.
 */

export interface ZipPart {
  readonly name: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Bytes in the archive, and as the directory says that they are unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins, and where its entry in the directory. */
  readonly at: number;
  readonly entry: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record is 22 bytes, and a comment of up to 65,535 behind it. */
const FARTHEST = 22 + 65_535;

/** Undefined where the bytes are no such archive. */
export function zipParts(bytes: Uint8Array): readonly ZipPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordIn(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  // So many, or more: a record of ZIP64 says how many.
  if (count === 0xffff) return undefined;
  let at = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      entry: at,
    });
    at += 46 + name + extra + comment;
  }
  return parts;
}

function endRecordIn(view: DataView): number | undefined {
  const last = Math.max(0, view.byteLength - FARTHEST);
  for (let at = view.byteLength - 22; at >= last; at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** The packed bytes of a part; undefined where its header is not where the directory says. */
export function packedBytes(bytes: Uint8Array, { at, packed }: ZipPart): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return undefined;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + packed > bytes.length ? undefined : bytes.subarray(from, from + packed);
}
