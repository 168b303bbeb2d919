/**
 * A ZIP archive whose parts are stored as they are. What was looked at is put into one, so that a reader of workbooks gets
 * these bytes and no others, and has nothing to unpack.
 */

/** A part that is to be stored. */
export interface StoredPart {
  readonly name: string;
  readonly size: number;
}

export interface StoredArchive {
  readonly bytes: ArrayBuffer;
  /** Where each part is to be filled in. */
  readonly places: ReadonlyMap<string, Uint8Array>;
}

const [LOCAL, ENTRY, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [LOCAL_SIZE, ENTRY_SIZE, END_SIZE] = [30, 46, 22];
/** Bit 11: names are UTF-8. */
const UTF8_NAME = 0x800;

/** An archive with room for these parts. Its checksums are left open: readers of workbooks do not ask for them. */
export function storedArchive(parts: readonly StoredPart[]): StoredArchive {
  const named = parts.map((part) => ({ ...part, label: new TextEncoder().encode(part.name) }));
  const heads = named.reduce((sum, { label }) => sum + LOCAL_SIZE + ENTRY_SIZE + 2 * label.length, END_SIZE);
  const bytes = new ArrayBuffer(named.reduce((sum, { size }) => sum + size, heads));
  const view = new DataView(bytes);
  const all = new Uint8Array(bytes);
  const places = new Map<string, Uint8Array>();
  const starts: number[] = [];
  let at = 0;
  for (const { name, label, size } of named) {
    starts.push(at);
    view.setUint32(at, LOCAL, true);
    writeFields(view, at + 4, { label, size });
    all.set(label, at + LOCAL_SIZE);
    at += LOCAL_SIZE + label.length;
    places.set(name, all.subarray(at, at + size));
    at += size;
  }
  const directory = at;
  for (const [n, { label, size }] of named.entries()) {
    view.setUint32(at, ENTRY, true);
    view.setUint16(at + 4, 20, true);
    writeFields(view, at + 6, { label, size });
    view.setUint32(at + 42, starts[n]!, true);
    all.set(label, at + ENTRY_SIZE);
    at += ENTRY_SIZE + label.length;
  }
  view.setUint32(at, END, true);
  for (const offset of [8, 10]) view.setUint16(at + offset, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return { bytes, places };
}

interface Fields {
  readonly label: Uint8Array;
  readonly size: number;
}

/** The fields that both headers of a part share. */
function writeFields(view: DataView, at: number, { label, size }: Fields): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, label.length, true);
}
