/**
 * A disk that stops: after a number of steps (a byte written, a file opened, flushed, moved or removed)
 * nothing reaches it any more, as when the process is killed; or it is full, and every further byte fails.
 *
 * Mocks `node:fs` for the test that imports it with `vi.mock("node:fs", stoppingFs)`.
 */
import type * as Fs from "node:fs";

export class Killed extends Error {}

export const disk = { steps: Number.POSITIVE_INFINITY, room: Number.POSITIVE_INFINITY, dead: false };

/** A disk that works without end. */
export function mendDisk(): void {
  Object.assign(disk, { steps: Number.POSITIVE_INFINITY, room: Number.POSITIVE_INFINITY, dead: false });
}

function step(): void {
  if (disk.dead || disk.steps <= 0) {
    disk.dead = true;
    throw new Killed("killed");
  }
  disk.steps--;
}

export async function stoppingFs(importOriginal: () => Promise<unknown>): Promise<typeof Fs> {
  const fs = (await importOriginal()) as typeof Fs;
  const counted =
    (name: "openSync" | "fsyncSync" | "renameSync" | "rmSync") =>
    (...values: never[]) => {
      step();
      return (fs[name] as (...values: never[]) => unknown)(...values);
    };
  const writeFileSync = (file: number, text: string): void => {
    for (const byte of Buffer.from(text)) {
      step();
      if (disk.room-- <= 0)
        throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
      fs.writeSync(file, Uint8Array.of(byte));
    }
  };
  const changed = {
    writeFileSync,
    ...Object.fromEntries(
      (["openSync", "fsyncSync", "renameSync", "rmSync"] as const).map((name) => [name, counted(name)]),
    ),
  };
  return { ...fs, ...changed, default: { ...fs, ...changed } } as unknown as typeof Fs;
}
