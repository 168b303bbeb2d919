/**
 * `double-random upload CASE`: the tables that systems of the government ask for, in the folder `uploads`, and a report
 * of everything that is missing or does not fit. Where something does not, the report is written alone; with --partial
 * the rows that fit as well.
 */
import { basename, dirname, join } from "node:path";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Edition } from "../uploads/edition.js";
import { nationalEdition } from "../uploads/editions/national.js";
import { fittingRows } from "../uploads/fitting-rows.js";
import { NO_OFFICE, type Office } from "../uploads/office.js";
import { readEdition } from "../uploads/read-edition.js";
import { readOffice } from "../uploads/read-office.js";
import type { UploadedTable } from "../uploads/table-of.js";
import { type Uploads, uploadsOf } from "../uploads/uploads-of.js";
import { yearForAct } from "./acts/year-for-act.js";
import { readJsonFile } from "./case.js";
import { CommandError } from "./command-error.js";
import { dayOfView } from "./day-of-view.js";
import { exists } from "./files.js";
import { faultsOfLists } from "./lists-as-drawn.js";
import type { ExitCode, Options } from "./options.js";
import { needSame } from "./own-files.js";
import { print, printJson, reportRefusals } from "./report.js";
import { uploadFiles } from "./upload-files.js";
import { tellUpload } from "./upload-text.js";
import type { Uploaded } from "./uploaded.js";
import { writeFile } from "./write-files.js";
import { writeUploads } from "./write-uploads.js";

const USAGE = "upload CASE --edition national|FILE";
const EDITION_USAGE = "upload --edition national --to FILE.json";

/** The name of the edition that ships. */
const NATIONAL = "national";

/** What the office says once, in the case folder. */
const OFFICE_FILE = "uploads.json";

/** Exit 1 where something is missing or does not fit. */
export async function uploadCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const [folder] = places;
  if (options.to !== undefined) return writeEdition(options.to, places, options);
  if (folder === undefined || places.length > 1) throw new CommandError("cli/give-case", { usage: USAGE });
  const { edition: named } = options;
  if (named === undefined) throw new CommandError("cli/give-options", { missing: "--edition", usage: USAGE });
  const made = uploadedFrom(folder, named, options);
  if (!made.ok) return reportRefusals(made.refusals, options);
  const out = options.out ?? join(folder, "uploads");
  const written = writeUploads(out, await uploadFiles(made.value, options), options);
  tellUpload({ ...made.value, ...written, out }, options);
  return made.value.uploads.faults.length > 0 ? 1 : 0;
}

/** The edition as a file, for whoever makes their own of it. */
function writeEdition(path: string, places: readonly string[], options: Options): ExitCode {
  const { edition: named = NATIONAL } = options;
  if (places.length > 0) throw new CommandError("cli/edition-without-case", { usage: EDITION_USAGE });
  const edition = editionNamed(named);
  if (!edition.ok) return reportRefusals(edition.refusals, options);
  const $schema = "./node_modules/double-random/schemas/edition.schema.json";
  writeFile(path, `${JSON.stringify({ $schema, ...edition.value }, null, 2)}\n`, needSame);
  if (options.json) printJson({ ok: true, written: [path] });
  else print(`${options.zh ? "已写入" : "written to"} ${path}`);
  return 0;
}

/** @throws CommandError where there is none of the name */
function editionNamed(named: string): Result<Edition> {
  if (named === NATIONAL) return accept(nationalEdition);
  if (!exists(named)) throw new CommandError("cli/no-edition", { found: named });
  return readEditionFile(named);
}

function uploadedFrom(folder: string, named: string, options: Options): Result<Uploaded> {
  const edition = editionNamed(named);
  const office: Result<Office> = exists(join(folder, OFFICE_FILE))
    ? readJsonFile(folder, OFFICE_FILE, readOffice)
    : accept(NO_OFFICE);
  if (!edition.ok) return edition;
  if (!office.ok) return office;
  const { at: _day, ...rest } = options;
  const read = yearForAct(folder, rest);
  if (!read.ok) return read;
  const { year } = read.value;
  const bent = faultsOfLists(year, folder);
  if (bent.length > 0) return reject(bent);
  const at = dayOfView(options, year.ledger);
  const { round, matter } = options;
  const uploads = uploadsOf(year, {
    ...{ edition: edition.value, office: office.value, at },
    ...(round === undefined ? {} : { round }),
    ...(matter === undefined ? {} : { matter }),
  });
  if (!uploads.ok) return placed(uploads, named);
  return accept({
    edition: edition.value,
    at,
    uploads: uploads.value,
    tables: tablesOf(uploads.value, options),
  });
}

function readEditionFile(path: string): Result<Edition> {
  return readJsonFile(dirname(path), basename(path), readEdition);
}

function tablesOf(uploads: Uploads, { partial }: Options): readonly UploadedTable[] {
  if (uploads.faults.length === 0) return uploads.tables;
  return partial === true ? fittingRows(uploads) : [];
}

/** Refusals of what was handed over name the file in which it stands. */
function placed(result: Extract<Result<Uploads>, { readonly ok: false }>, edition: string): Result<never> {
  const files: Readonly<Record<string, string>> = { office: OFFICE_FILE, edition: basename(edition) };
  const [first, ...rest] = result.refusals.map((refusal) => {
    const [outermost, ...path] = refusal.path;
    const file = files[String(outermost)];
    return file === undefined ? refusal : { ...refusal, path: [file, ...path] };
  });
  return { ok: false, refusals: [first!, ...rest] };
}
