/**
 * A folder of pages, replaced as a whole: written beside its place, then moved into it. No page of an older site stays
 * behind, and whoever reads meanwhile sees the old site or the new one.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { CommandError } from "./files.js";

/** What every site holds; a folder with other things is not replaced. */
const OWN = ["index.html", "record.html", "site.css"];

interface SiteFile {
  readonly path: string;
  readonly content: string;
}

/** @returns how many files were written; each is asked for once the one before it is on the disk */
export function writeSite(folder: string, files: Iterable<SiteFile>): number {
  const place = resolve(folder);
  if (!mayReplace(place))
    throw new CommandError(
      `${folder} holds something else than a site. Nothing was written; name another folder.`,
    );
  const [fresh, old] = [`${place}.new`, `${place}.old`];
  try {
    rmSync(fresh, { recursive: true, force: true });
    const written = writeAll(fresh, files);
    rmSync(old, { recursive: true, force: true });
    if (existsSync(place)) renameSync(place, old);
    renameSync(fresh, place);
    rmSync(old, { recursive: true, force: true });
    return written;
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw new CommandError(`${folder} could not be written: ${(error as Error).message}`);
  }
}

function mayReplace(place: string): boolean {
  if (!existsSync(place)) return true;
  const held = readdirSync(place);
  return held.length === 0 || OWN.every((name) => held.includes(name));
}

function writeAll(folder: string, files: Iterable<SiteFile>): number {
  const made = new Set<string>();
  let written = 0;
  for (const { path, content } of files) {
    const parent = dirname(join(folder, path));
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(join(folder, path), content);
    written++;
  }
  return written;
}
