/** One part of a ZIP archive, unpacked up to the size that its directory names and not a byte further. */
import { packedBytes, type ZipPart } from "./zip-directory.js";

/** Undefined where the part is damaged, or larger than its directory says. */
export async function unpackPart(bytes: Uint8Array, part: ZipPart): Promise<Uint8Array | undefined> {
  const out = new Uint8Array(part.size);
  return (await unpackInto(bytes, part, out)) ? out : undefined;
}

/**
 * Unpacks a part into a place of exactly its size.
 *
 * @returns whether it fills it: not where the part is damaged, or of another size than its directory says
 */
export async function unpackInto(bytes: Uint8Array, part: ZipPart, out: Uint8Array): Promise<boolean> {
  const packed = packedBytes(bytes, part);
  if (packed === undefined || (part.method === 0 && packed.length !== out.length)) return false;
  if (part.method === 0) out.set(packed);
  return part.method === 0 || (part.method === 8 && (await inflateInto(packed, out)));
}

async function inflateInto(packed: Uint8Array, out: Uint8Array): Promise<boolean> {
  const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return length === out.length;
      if (length + value.length > out.length) {
        await reader.cancel();
        return false;
      }
      out.set(value, length);
      length += value.length;
    }
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
