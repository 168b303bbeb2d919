/** A case on disk whose first round is announced and drawn, by the command. */
import { cpSync } from "node:fs";
import { expect } from "vitest";
import { newFolder } from "./case-on-disk.js";
import { called } from "./command.js";

export function drawnTown(): string {
  const folder = copyOf("examples/data/town-market");
  for (const name of ["announce", "run"]) expect(called(name, folder).status).toBe(0);
  return folder;
}

/** A folder of its own, to be bent. */
export function copyOf(original: string): string {
  const folder = newFolder();
  cpSync(original, folder, { recursive: true });
  return folder;
}
