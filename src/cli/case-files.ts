/** Files that every case has: one that is missing is told by what it is for and how it comes about, and not by its name alone. */
import { join } from "node:path";
import { LEDGER } from "../io/round-files.js";
import { CommandError } from "./command-error.js";
import { exists, isFolder } from "./files.js";

/** The files that say of a round when, and from which lists, it is drawn or announced. */
export const SEED = "seed.json";
export const ANNOUNCEMENT = "announcement.json";
export const POLICY = "policy.json";

const MISSING = {
  [POLICY]: "cli/no-policy",
  "units.csv": "cli/no-lists",
  "inspectors.csv": "cli/no-lists",
  [ANNOUNCEMENT]: "cli/no-announcement",
  [SEED]: "cli/no-seed",
  [LEDGER]: "cli/no-ledger",
} as const;

/** @throws CommandError where the folder is there, and not the file */
export function needCaseFile(folder: string, name: string): void {
  const code = Object.hasOwn(MISSING, name) ? MISSING[name as keyof typeof MISSING] : undefined;
  if (code === undefined || !isFolder(folder) || exists(join(folder, name))) return;
  throw new CommandError(code, { folder, name });
}
