/** `double-random codes CASE`: every visit has its code on the ledger, and those who make it have it on paper. */
import { join } from "node:path";
import { fileNameOf } from "../io/table-names.js";
import { writeCsv } from "../io/write-csv.js";
import type { OpenCode } from "../publish.js";
import { drawIdUpTo } from "../random/draw-id.js";
import type { Year } from "../year/year.js";
import { CommandError } from "./command-error.js";
import type { ExitCode, Options } from "./options.js";
import { print, printJson, reportRefusals, reportWarnings } from "./report.js";
import { writeWithLedger } from "./write-with-ledger.js";
import { needInstant, occasionIn, yearOfCase } from "./year-of-case.js";

export async function codesCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const [folder] = places;
  if (folder === undefined || places.length > 1)
    throw new CommandError("cli/give-case", { usage: "codes CASE --at INSTANT --by NAME" });
  needInstant(options);
  const read = yearOfCase(folder, options);
  if (!read.ok) return reportRefusals(read.refusals, options);
  const door = await import("../publish.js");
  const asked = options.draw === undefined ? {} : { drawId: options.draw };
  const given = door.giveCodes(read.value.year, { ...occasionIn(options, "codes CASE"), ...asked });
  if (!given.ok) return reportRefusals(given.refusals, options);
  const { year, codes } = given.value;
  const standing = door.visitCodes(year).filter(({ document }) => isOf(year, document.visit, options));
  const page = door.visitSlips(standing, {
    language: options.zh ? "zh" : "en",
    policy: year.policy,
  });
  if (!page.ok) return reportRefusals(page.refusals, options);
  reportWarnings(read.warnings, options);
  const out = options.out ?? folder;
  const files = { [nameOf("csv", options)]: tableOf(standing), [nameOf("html", options)]: page.value };
  writeWithLedger({ before: read.value, next: year, out, files });
  report(
    { out, files: Object.keys(files), standing, ended: sum(codes.map(({ ended }) => ended.length)) },
    options,
  );
  return 0;
}

/** Of the draw that is named, else of the year of the case: others may share its ledger. */
function isOf(
  { policy: { authority, year } }: Year,
  { drawId }: OpenCode["document"]["visit"],
  { draw }: Options,
): boolean {
  return draw === undefined ? drawIdUpTo("year", drawId) === `${authority}/${year}` : draw === drawId;
}

/** The files of one draw leave those of all of them alone. */
function nameOf(ending: "csv" | "html", { draw }: Options): string {
  return draw === undefined ? `codes.${ending}` : fileNameOf("codes", draw, ending);
}

const COLUMNS = ["code", "draw", "unit", "matter", "day", "inspectors"];

function tableOf(codes: readonly OpenCode[]): string {
  const rows = codes.map(({ code, document: { visit } }) => ({
    code,
    draw: visit.drawId,
    unit: visit.unit,
    matter: visit.matter,
    day: visit.day,
    inspectors: visit.inspectors.map(([role, inspector]) => `${role}: ${inspector}`).join("; "),
  }));
  return writeCsv(COLUMNS, rows);
}

interface Given {
  readonly out: string;
  readonly files: readonly string[];
  readonly standing: readonly OpenCode[];
  readonly ended: number;
}

function report({ out, files, standing, ended }: Given, options: Options): void {
  if (options.json) {
    printJson({ ok: true, standing: standing.length, ended, files, out });
    return;
  }
  print(
    options.zh
      ? `有效检查码 ${standing.length} 个，终止 ${ended} 个。`
      : `${standing.length} codes stand, ${ended} ended.`,
  );
  for (const name of files) print(join(out, name));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, each) => all + each, 0);
}
