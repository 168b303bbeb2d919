/** A copy of sources and tests in a temporary folder, in which a fault stands for a while. */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Patch } from "./fault.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const COPIED = ["src", "test", "package.json", "tsconfig.json", "vitest.config.ts"];

export interface Copy {
  readonly folder: string;
}

export function makeCopy(): Copy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "planted-faults-")));
  for (const name of COPIED) cpSync(join(repository, name), join(folder, name), { recursive: true });
  symlinkSync(realpathSync(join(repository, "node_modules")), join(folder, "node_modules"));
  return { folder };
}

export function removeCopy({ folder }: Copy): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Plants the patches while something is done, and takes them out again. */
export async function withPatches<T>(
  { folder }: Copy,
  patches: readonly Patch[],
  act: () => Promise<T>,
): Promise<T> {
  const before = new Map(patches.map(({ file }) => [file, readFileSync(join(folder, file), "utf8")]));
  const after = new Map(before);
  for (const patch of patches) after.set(patch.file, patched(after.get(patch.file)!, patch));
  try {
    for (const [file, text] of after) writeFileSync(join(folder, file), text);
    return await act();
  } finally {
    for (const [file, text] of before) writeFileSync(join(folder, file), text);
  }
}

export function patched(text: string, { file, find, put }: Patch): string {
  const times = text.split(find).length - 1;
  if (times !== 1)
    throw new Error(`${file} has changed: this stands there ${times} times, not once: ${find}`);
  return text.replace(find, () => put);
}
