/**
 * Folders that are to be written to. Each missing one is made by itself: where the system says that there can be none,
 * as below /proc, a call for all of them at once never ends.
 */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { CommandError } from "./command-error.js";
import { isNoRight, systemSays } from "./files.js";

/** @throws CommandError where a file stands in the way, or the system refuses */
export function makeFolder(folder: string): void {
  for (const missing of missingOf(resolve(folder))) make(missing, folder);
  if (!statSync(folder).isDirectory()) throw new CommandError("cli/out-is-file", { path: folder });
}

/** Folders that are not there, the outermost first. */
function missingOf(place: string): string[] {
  const missing: string[] = [];
  for (let at = place; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  return missing;
}

function make(place: string, folder: string): void {
  try {
    mkdirSync(place);
  } catch (error) {
    const said = systemSays(error);
    const { code, problem } = said;
    // Another process was there first.
    if (code === "EEXIST" && existsSync(place)) return;
    if (code === "ENOTDIR") throw new CommandError("cli/out-is-file", { path: dirname(place) });
    if (isNoRight(said)) throw new CommandError("cli/no-right-to-write", { path: folder });
    throw new CommandError("cli/folder-not-made", { path: folder, problem });
  }
}
