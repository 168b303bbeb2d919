/**
 * A ZIP archive whose parts are stored as they are. What was looked at is put into one, so that a reader of workbooks gets
 * these bytes and no others, and has nothing to unpack.
 */

const [LOCAL, ENTRY, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [LOCAL_SIZE, ENTRY_SIZE, END_SIZE] = [30, 46, 22];
/** Bit 11: names are UTF-8. */
const UTF8_NAME = 0x800;

/** An archive of these parts. Its checksums are left open: readers of workbooks do not ask for them. */
export function storedArchive(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const named = [...parts].map(([name, data]) => ({ label: new TextEncoder().encode(name), data }));
  const heads = named.reduce((sum, { label }) => sum + LOCAL_SIZE + ENTRY_SIZE + 2 * label.length, END_SIZE);
  const bytes = new ArrayBuffer(named.reduce((sum, { data }) => sum + data.length, heads));
  const view = new DataView(bytes);
  const all = new Uint8Array(bytes);
  const starts: number[] = [];
  let at = 0;
  for (const part of named) {
    starts.push(at);
    view.setUint32(at, LOCAL, true);
    writeFields(view, at + 4, part);
    all.set(part.label, at + LOCAL_SIZE);
    at += LOCAL_SIZE + part.label.length;
    all.set(part.data, at);
    at += part.data.length;
  }
  const directory = at;
  for (const [n, part] of named.entries()) {
    view.setUint32(at, ENTRY, true);
    view.setUint16(at + 4, 20, true);
    writeFields(view, at + 6, part);
    view.setUint32(at + 42, starts[n]!, true);
    all.set(part.label, at + ENTRY_SIZE);
    at += ENTRY_SIZE + part.label.length;
  }
  view.setUint32(at, END, true);
  for (const offset of [8, 10]) view.setUint16(at + offset, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

interface Named {
  readonly label: Uint8Array;
  readonly data: Uint8Array;
}

/** The fields that both headers of a part share. */
function writeFields(view: DataView, at: number, { label, data }: Named): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, data.length, true);
  view.setUint16(at + 22, label.length, true);
}
