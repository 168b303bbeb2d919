/**
 * `double-random change CASE --to FOLDER`: the registry as it is by now. The difference is shown; each unit that differs
 * needs a code and a reason, in a file of which the command writes the rows and nobody but a person the reasons. The
 * new registry is kept in the case, under its day.
 */
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type ChangeReason, changeRegistry, codeFits } from "../../changes/change-registry.js";
import { writeCsv } from "../../io/write-csv.js";
import { isDay } from "../../kernel/iso-date.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { CHANGE_CODES } from "../../ledger/year-bodies.js";
import { differenceOf, type UnitDifference } from "../../registry/difference.js";
import type { Registry } from "../../registry/registry.js";
import { readRegistryOf, SEVERAL } from "../case.js";
import { CommandError } from "../command-error.js";
import { exists, isFolder, readBytes } from "../files.js";
import type { ExitCode, Options } from "../options.js";
import { needSame } from "../own-files.js";
import { changedSince, statementIn } from "../readings-of.js";
import { dayOf } from "../registries.js";
import { print, printJson, reportRefusals } from "../report.js";
import { type Files, writeFiles } from "../write-files.js";
import { actOn } from "./act.js";
import { codesIn } from "./entry-text.js";
import { type ListsDifference, listsDiffer, listsText } from "./lists-differ.js";
import { needed, needOther } from "./said.js";
import { type Columns, type RowsOfFile, rowsOfFile } from "./table-file.js";
import { UNIT_FIELDS_ZH } from "./unit-fields-zh.js";
import { yearForAct } from "./year-for-act.js";

const USAGE = "change CASE --to FOLDER --file reasons.csv --approver NAME";

const COLUMNS: Columns = {
  required: ["unit", "code", "reason"],
  optional: ["into", "differs", "fits"],
};

export async function changeCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const [folder] = places;
  if (folder === undefined || places.length > 1) throw new CommandError("cli/give-case", { usage: USAGE });
  const { to } = needed(options, ["to"], USAGE);
  // The day is that of the new registry, and no other day of the one before.
  const { "as-of": asOf, ...rest } = options;
  const after = registryIn(to, { folder, asOf });
  if (!after.ok) return reportRefusals(after.refusals, options);
  if (options.file === undefined) {
    const before = yearForAct(folder, rest);
    if (!before.ok) return reportRefusals(before.refusals, options);
    const { registry } = before.value.year;
    const differences = differenceOf(registry, after.value);
    const others = listsDiffer(registry, after.value);
    if (differences.length > 0) return propose({ differences, others, to }, options);
  }
  return actOn(places, rest, {
    usage: USAGE,
    act: (year, { occasion }) => {
      const { approver } = needed(options, ["approver"], USAGE);
      needOther(approver, occasion.by);
      const read = reasonsIn(options);
      if (!read.ok) return read;
      const { rows, placed } = read.value;
      const reasons = rows.map(({ differs: _, fits: __, ...reason }) => reason as unknown as ChangeReason);
      const input = { registry: after.value, reasons, approver, ...occasion };
      const done = placed("reasons", changeRegistry(year, input));
      if (!done.ok) return done;
      const files = filesOf(folder, to, after.value);
      const others = listsDiffer(year.registry, after.value);
      const said = listsText(others, options);
      return accept({ year: done.value.year, said, data: { ...others }, files }, [
        ...after.warnings,
        ...read.warnings,
        ...done.warnings,
      ]);
    },
  });
}

/** The registry of the other folder, cut off on the day that is said there, or by `--as-of`. */
function registryIn(
  to: string,
  { folder, asOf }: { readonly folder: string; readonly asOf: string | undefined },
): Result<Registry> {
  if (!isFolder(to)) throw new CommandError("cli/not-a-case", { folder: to });
  if (asOf !== undefined && !isDay(asOf))
    throw new CommandError("cli/no-such-day", { option: "--as-of", found: asOf });
  const said = asOf === undefined ? dayOf(to) : accept(asOf);
  if (!said.ok) return said;
  if (said.value === undefined) throw new CommandError("cli/no-cut-off", { folder: to });
  const changed = changedSince(to);
  return changed.length > 0 ? reject(changed) : readRegistryOf(to, said.value, folder);
}

function reasonsIn({ file }: Options): Result<RowsOfFile> {
  return file === undefined ? accept({ rows: [], placed: (_, result) => result }) : rowsOfFile(file, COLUMNS);
}

interface Proposed {
  readonly differences: readonly UnitDifference[];
  readonly others: ListsDifference;
  readonly to: string;
}

/** The rows of the reasons, with everything but the reasons. */
function propose({ differences, others, to }: Proposed, options: Options): ExitCode {
  const rows = differences.map((each) => ({
    unit: each.unit,
    differs: whatDiffers(each),
    fits: CHANGE_CODES.filter((code) => codeFits(code, each)).join(";"),
    code: "",
    into: "",
    reason: "",
  }));
  const path = join(to, "reasons.csv");
  const isWritten = options["dry-run"] !== true;
  if (isWritten)
    writeFiles(to, { "reasons.csv": writeCsv(Object.keys(rows[0]!), rows) }, { needOwn: needSame });
  if (options.json) {
    printJson({ ok: true, differences: rows, ...others, files: isWritten ? [path] : [], written: isWritten });
    return 1;
  }
  const code = codesIn(options);
  const { zh } = options;
  for (const { unit, differs, fits } of rows) {
    const codes = fits.split(";").map((each) => (code(each) === each ? each : `${each} ${code(each)}`));
    print(
      zh
        ? `${unit}：${differsInChinese(differs)}；可选代码：${codes.join("、")}`
        : `${unit}: ${differs}; codes that fit: ${codes.join(", ")}`,
    );
  }
  for (const line of listsText(others, options)) print(line);
  print(proposalText(path, isWritten, options));
  return 1;
}

function proposalText(path: string, isWritten: boolean, { zh }: Options): string {
  if (!isWritten)
    return zh
      ? `共有差异，须逐一填写代码和理由；不加 --dry-run 时写出待填的 ${path}。`
      : `Each needs a code and a reason; without --dry-run the rows are written to ${path}.`;
  return zh
    ? `已写出 ${path}。请逐行填写代码和理由，再用 --file ${path} 重新运行；账本未改动。`
    : `The rows are in ${path}. Fill in code and reason of each and run again with --file ${path}; the ledger is as it was.`;
}

function whatDiffers({ before, after, fields }: UnitDifference): string {
  if (before === null) return "new";
  return after === null ? "removed" : fields.join(";");
}

const WHOLE: Readonly<Record<string, string>> = { new: "新增", removed: "移出" };

function differsInChinese(differs: string): string {
  return differs
    .split(";")
    .map((field) => WHOLE[field] ?? UNIT_FIELDS_ZH[field] ?? field)
    .join("、");
}

const NAMES = ["units.csv", "inspectors.csv", "history.csv", "registry.key", "readings.json", "columns.json"];

/** The lists of the new registry as they are, in a folder of its day in which nothing stands yet. */
function filesOf(folder: string, to: string, { asOf }: Registry): Files {
  const several = join(folder, SEVERAL);
  if (resolve(to).startsWith(`${resolve(several)}/`)) return {};
  const place = freeName(several, asOf);
  return Object.fromEntries(
    [...NAMES, ...tablesIn(to)]
      .filter((name) => exists(join(to, name)))
      .map((name) => [`${SEVERAL}/${place}/${name}`, readBytes(join(to, name))]),
  );
}

/** Those of the office beside them, so that they can be read again. */
function tablesIn(to: string): string[] {
  const statement = statementIn(to);
  const files = statement.ok ? (statement.value?.files ?? []) : [];
  return files.map(({ name }) => name).filter((name) => name === basename(name) && !NAMES.includes(name));
}

function freeName(several: string, asOf: string): string {
  let name = asOf;
  for (let n = 2; existsSync(join(several, name)); n++) name = `${asOf}-${n}`;
  return name;
}
