/**
 * Writes an upload over an earlier one. The report of the earlier one names its files by their digests: what somebody
 * has changed since, or has put there, is not replaced. Tables of an earlier upload that this one does not write are
 * left, and named.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "../kernel/read-json.js";
import { CommandError } from "./command-error.js";
import { readIfThere } from "./files.js";
import type { Options } from "./options.js";
import { hasContent, type StandingFile } from "./own-files.js";
import { REPORT } from "./upload-files.js";
import { digestOfFile, REPORT_FORMAT } from "./upload-report.js";
import { type Files, writeFiles } from "./write-files.js";

export interface WrittenUpload {
  readonly written: readonly string[];
  /** Of an earlier upload, and not of this one. */
  readonly stale: readonly string[];
}

type Digests = Readonly<Record<string, string>>;

/** @throws CommandError where something else stands in the place of a file */
export function writeUploads(folder: string, files: Files, { "dry-run": isDry }: Options): WrittenUpload {
  const earlier = earlierDigests(folder);
  const stale = Object.keys(earlier).filter(
    (name) => !Object.hasOwn(files, name) && existsSync(join(folder, name)),
  );
  if (isDry === true) return { written: [], stale };
  const report = JSON.parse(String(files[REPORT.data])) as { readonly files: Digests };
  const kept = Object.fromEntries(stale.map((name) => [name, earlier[name]]));
  const whole = `${JSON.stringify({ ...report, files: { ...report.files, ...kept } }, null, 2)}\n`;
  const { [REPORT.data]: _data, ...tables } = files;
  writeFiles(
    folder,
    { ...tables, [REPORT.data]: whole },
    { needOwn: (standing) => needOurs(standing, earlier) },
  );
  return { written: Object.keys(files), stale };
}

/** Of the files of the upload that stands in the folder; none where there is none. */
function earlierDigests(folder: string): Digests {
  const text = readIfThere(join(folder, REPORT.data));
  const read = text === undefined ? undefined : readJson(new TextDecoder().decode(text));
  if (read?.ok !== true) return {};
  const { format, files } = (read.value ?? {}) as { readonly format?: unknown; readonly files?: Digests };
  return format === REPORT_FORMAT ? { ...files, [REPORT.data]: "" } : {};
}

function needOurs({ path, there, fresh }: StandingFile, earlier: Digests): void {
  if (hasContent(there, fresh)) return;
  const name = path.split(/[\\/]/).at(-1)!;
  const isOurs = name === REPORT.data ? Object.hasOwn(earlier, name) : earlier[name] === digestOfFile(there);
  if (!isOurs) throw new CommandError("cli/not-ours", { path });
}
