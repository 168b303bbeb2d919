/** A ZIP archive whose parts bear no time: the same content is the same bytes, whenever it was packed. */
import { zipParts } from "./zip-directory.js";

/** 1 January 1980, the first day that a ZIP archive can name. */
const FIRST_DAY = 0x21;

/** Changes the bytes in place, and gives them back. */
export function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { at, entry } of zipParts(bytes) ?? []) {
    // Time and date stand side by side in both headers of a part.
    view.setUint32(at + 10, FIRST_DAY << 16, true);
    view.setUint32(entry + 12, FIRST_DAY << 16, true);
  }
  return bytes;
}
