/**
 * Writing so that a kill, a full disk or a second process can spoil nothing, and that nothing of somebody else is lost.
 *
 * Everything is written beside its place and flushed, then moved; the ledger moves last. So the ledger is the
 * old one or the new one, never half of each, and what a killed run left is finished by running it again,
 * since the same case gives the same files.
 */
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { CommandError } from "./command-error.js";
import { isNoRight, readIfThere, systemSays } from "./files.js";
import { lockFolder } from "./lock-folder.js";
import { makeFolder } from "./make-folder.js";
import { type NeedOwn, needEarlier } from "./own-files.js";

/** Contents by name; a name may lie in folders of its own: `tile/0/000`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The file that a result was computed from: it must still be the same when the result is written. */
export interface Basis {
  readonly name: string;
  /** Undefined when there was none. */
  readonly content: Uint8Array | undefined;
}

export interface Writing {
  /** May be replaced as long as it is what it was. */
  readonly basis?: Basis | undefined;
  /** Whether what stands in a place may be replaced; left out: an earlier file of the same kind. */
  readonly needOwn?: NeedOwn;
}

/** A file on its way. */
interface Writ {
  readonly name: string;
  readonly path: string;
  /** Where it lies in truth: that of a link is what the link leads to. */
  readonly place: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes all files, or none when one cannot be written beside its place or would destroy what stands there. Then each
 * moves into its place, the basis last.
 *
 * @throws CommandError when nothing was written
 */
export function writeFiles(
  folder: string,
  files: Files,
  { basis, needOwn = needEarlier }: Writing = {},
): void {
  makeFolder(folder);
  const lock = lockFolder(folder);
  try {
    const writs = writsIn(folder, files);
    for (const writ of writs) needPlace(writ, writ.name === basis?.name ? undefined : needOwn);
    writeBeside(folder, writs);
    if (!lock.isHeld() || (basis !== undefined && changedSince(folder, basis))) {
      removeNew(writs);
      throw new CommandError("cli/changed-meanwhile", { folder });
    }
    const isLast = ({ name }: Writ): boolean => name === basis?.name;
    moveIntoPlace(folder, [...writs.filter((each) => !isLast(each)), ...writs.filter(isLast)]);
  } finally {
    lock.release();
  }
}

/**
 * Makes the folder and asks whether the files may be written there.
 *
 * @throws CommandError where one of them would destroy what stands in its place
 */
export function needPlaces(folder: string, files: Files): void {
  makeFolder(folder);
  for (const writ of writsIn(folder, files)) needPlace(writ, needEarlier);
}

/** Writes one file, as `writeFiles` does. */
export function writeFile(path: string, content: string, needOwn?: NeedOwn): void {
  needRegular(path);
  writeFiles(dirname(path), { [basename(path)]: content }, needOwn === undefined ? {} : { needOwn });
}

function writsIn(folder: string, files: Files): Writ[] {
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    return { name, path, place: placeOf(path), content };
  });
}

function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function needPlace({ path, content }: Writ, needOwn: NeedOwn | undefined): void {
  needRegular(path);
  const there = readIfThere(path);
  if (there !== undefined) needOwn?.({ path, there, fresh: content });
}

/** Neither a folder nor a device, of which reading might never end. */
function needRegular(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new CommandError("cli/out-is-folder", { path });
  if (stats?.isFile() === false) throw new CommandError("cli/not-ours", { path });
}

function writeBeside(folder: string, writs: readonly Writ[]): void {
  try {
    for (const { place, content } of writs) {
      makeFolder(dirname(place));
      writeFlushed(besideOf(place), content);
    }
  } catch (error) {
    removeNew(writs);
    if (error instanceof CommandError) throw error;
    const said = systemSays(error);
    if (isNoRight(said)) throw new CommandError("cli/no-right-to-write", { path: folder });
    throw new CommandError("cli/not-written", { path: folder, problem: said.problem });
  }
}

/** A name that nobody else gives: what stands there is what a killed run has left. */
function besideOf(place: string): string {
  return `${place}.double-random-new`;
}

function writeFlushed(path: string, content: string | Uint8Array): void {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function moveIntoPlace(folder: string, writs: readonly Writ[]): void {
  try {
    for (const { place } of writs) renameSync(besideOf(place), place);
  } catch (error) {
    removeNew(writs);
    throw new CommandError("cli/not-moved", { path: folder, problem: systemSays(error).problem });
  }
  flushFolder(folder);
}

/** Makes the new names durable. Some systems cannot flush a folder; the files are whole all the same. */
function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, "r");
    fsyncSync(opened);
    closeSync(opened);
  } catch {}
}

function changedSince(folder: string, { name, content }: Basis): boolean {
  const now = readIfThere(join(folder, name));
  if (now === undefined || content === undefined) return now !== content;
  return Buffer.compare(now, content) !== 0;
}

function removeNew(writs: readonly Writ[]): void {
  for (const { place } of writs) rmSync(besideOf(place), { force: true });
}
