/**
 * A folder of pages, replaced as a whole: written beside its place, then moved into it. No page of an older site stays
 * behind, and whoever reads meanwhile sees the old site or the new one. What is no part of a site is never replaced.
 */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { CommandError } from "./command-error.js";
import { isFolder, namesIn, systemSays } from "./files.js";
import { makeFolder } from "./make-folder.js";
import { generatorIn } from "./own-files.js";

/** What every site holds: a folder without these is none, whatever else is in it. */
const ALWAYS = ["index.html", "record.html", "site.css"];

/** What a site holds besides its pages. */
const OWN = ["site.css", "ledger.jsonl", "checkpoint"];

/** What pages of a site say of who made them. */
const GENERATOR = "double-random site";

interface SiteFile {
  readonly path: string;
  readonly content: string;
}

/**
 * @returns how many files were written; each is asked for once the one before it is on the disk
 * @throws CommandError when the folder holds something else than a site, and nothing was written
 */
export function writeSite(folder: string, files: Iterable<SiteFile>): number {
  const place = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  if (existsSync(place)) needSite(place, folder);
  makeFolder(dirname(place));
  // Names that nobody else gives: what stands there is what a killed run has left.
  const [fresh, old] = [`${place}.double-random-new`, `${place}.double-random-old`];
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
    if (error instanceof CommandError) throw error;
    throw new CommandError("cli/not-written", { path: folder, problem: systemSays(error).problem });
  }
}

function needSite(place: string, folder: string): void {
  if (!isFolder(place)) throw new CommandError("cli/out-is-file", { path: folder });
  const held = namesIn(place);
  const isSite = ALWAYS.every((name) => held.includes(name));
  const other = isSite ? otherIn(place) : held[0];
  if (other !== undefined) throw new CommandError("cli/not-a-site", { folder, file: other });
}

/** The first file that is not of a site. */
function otherIn(place: string): string | undefined {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((each) => !each.isDirectory())
    .map((each) => ({ each, name: relative(place, join(each.parentPath, each.name)) }))
    .find(({ each, name }) => !each.isFile() || !isOfSite(join(place, name), name))?.name;
}

function isOfSite(path: string, name: string): boolean {
  return name.endsWith(".html") ? generatorIn(beginningOf(path)) === GENERATOR : OWN.includes(name);
}

/** Long enough to hold what a page says of who made it. */
function beginningOf(path: string): string {
  const bytes = Buffer.alloc(512);
  const file = openSync(path, "r");
  try {
    return bytes.toString("utf8", 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

function writeAll(folder: string, files: Iterable<SiteFile>): number {
  const made = new Set<string>();
  let written = 0;
  for (const { path, content } of files) {
    const parent = dirname(join(folder, path));
    if (!made.has(parent)) makeFolder(parent);
    made.add(parent);
    writeFileSync(join(folder, path), content);
    written++;
  }
  return written;
}
