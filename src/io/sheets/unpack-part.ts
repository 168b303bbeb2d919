/** One part of a ZIP archive, unpacked up to the size that its directory names and not a byte further. */
import { packedBytes, type ZipPart } from "./zip-directory.js";

/** Undefined where the part is damaged, or of another size than its directory says. */
export async function unpackPart(bytes: Uint8Array, part: ZipPart): Promise<Uint8Array | undefined> {
  const packed = packedBytes(bytes, part);
  if (packed === undefined) return undefined;
  if (part.method === 0) return packed.length === part.size ? packed : undefined;
  return part.method === 8 ? inflated(packed, part.size) : undefined;
}

async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const out = new Uint8Array(size);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return length === size ? out : undefined;
      if (length + value.length > size) {
        await reader.cancel();
        return undefined;
      }
      out.set(value, length);
      length += value.length;
    }
  } catch {
    // Platforms differ in what they throw where the packed bytes are none.
    return undefined;
  }
}
