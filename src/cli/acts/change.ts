/**
 * `double-random change CASE --to FOLDER`: the registry as it is by now. The difference is shown; each unit that differs
 * needs a code and a reason, in a file of which the command writes the rows and nobody but a person the reasons. The
 * new registry is kept in the case, under its day.
 */
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type ChangeReason, changeRegistry } from "../../changes/change-registry.js";
import { canonicalJson } from "../../kernel/canonical-json.js";
import { isDay } from "../../kernel/iso-date.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import { differenceOf, type UnitDifference } from "../../registry/difference.js";
import type { Registry } from "../../registry/registry.js";
import { snapshotOf } from "../../registry/snapshot.js";
import type { Year } from "../../year/year.js";
import { readRegistryOf, SEVERAL } from "../case.js";
import { CommandError } from "../command-error.js";
import { exists, needFolder, readBytes } from "../files.js";
import type { ExitCode, Options } from "../options.js";
import { needSame } from "../own-files.js";
import { changedSince, statementIn } from "../readings-of.js";
import { dayOf } from "../registries.js";
import { print, printJson, reportRefusals } from "../report.js";
import { type Files, writeFiles } from "../write-files.js";
import { actOn } from "./act.js";
import { actOnRows } from "./act-on-rows.js";
import { REASONS } from "./act-tables.js";
import { idsOfYear } from "./ids-said.js";
import { type ListsDifference, listsDiffer, listsText } from "./lists-differ.js";
import { differenceText, reasonRow, reasonRows, reasonsFile } from "./reasons-table.js";
import { needed } from "./said.js";
import { type ActRows, rowsOfFile } from "./table-file.js";
import { yearForAct } from "./year-for-act.js";

const USAGE = "change CASE --to FOLDER --file reasons.csv --approver NAME";

export async function changeCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const [folder] = places;
  if (folder === undefined || places.length > 1) throw new CommandError("cli/give-case", { usage: USAGE });
  const { to } = needed(options, ["to"], USAGE);
  if (resolve(to) === resolve(folder)) throw new CommandError("cli/change-to-itself", { folder });
  // The day is that of the new registry, and no other day of the one before.
  const { "as-of": asOf, ...rest } = options;
  const after = registryIn(to, { folder, asOf });
  if (!after.ok) return reportRefusals(after.refusals, options);
  if (options.file === undefined) {
    const before = yearForAct(folder, rest, to);
    if (!before.ok) return reportRefusals(before.refusals, options);
    const { registry } = before.value.year;
    const differences = differenceOf(registry, after.value);
    const others = listsDiffer(registry, after.value);
    if (differences.length > 0) return propose({ differences, others, to }, options);
    needDifference(registry, after.value, to);
  }
  return actOn(places, rest, {
    usage: USAGE,
    besides: to,
    act: async (year, { occasion }) => {
      needDifference(year.registry, after.value, to);
      const { approver } = needed(options, ["approver"], USAGE);
      const read = await reasonsIn(options, year, after.value);
      if (!read.ok) return read;
      const input = { registry: after.value, approver, ...occasion };
      const change = (reasons: readonly ChangeReason[]) => changeRegistry(year, { ...input, reasons });
      const table = read.value;
      const done = table === undefined ? change([]) : actOnRows(table, { list: "reasons" }, change);
      if (!done.ok) return done;
      const files = filesOf(folder, to, after.value);
      const shown = table === undefined ? {} : { table: table.shown };
      const others = listsDiffer(year.registry, after.value);
      const said = listsText(others, options);
      return accept({ year: done.value.year, said, data: { ...others }, files, ...shown }, [
        ...after.warnings,
        ...done.warnings,
      ]);
    },
  });
}

/**
 * Another day of the same lists is no change: an act that relies on them says it with `--as-of`.
 *
 * @throws CommandError where the lists hold the same
 */
function needDifference(before: Registry, after: Registry, to: string): void {
  const [was, is] = [before, after].map((each) => {
    const { units, inspectors, history, salted } = snapshotOf(each);
    return canonicalJson({ units, inspectors, history, ...(salted && { salted }) });
  });
  if (was === is) throw new CommandError("cli/nothing-differs", { folder: to, asOf: before.asOf });
}

/** The registry of the other folder, cut off on the day that is said there, or by `--as-of`. */
function registryIn(
  to: string,
  { folder, asOf }: { readonly folder: string; readonly asOf: string | undefined },
): Result<Registry> {
  needFolder(to);
  if (asOf !== undefined && !isDay(asOf))
    throw new CommandError("cli/no-such-day", { option: "--as-of", found: asOf });
  const said = asOf === undefined ? dayOf(to) : accept(asOf);
  if (!said.ok) return said;
  if (said.value === undefined) throw new CommandError("cli/no-cut-off", { folder: to });
  const changed = changedSince(to);
  return changed.length > 0 ? reject(changed) : readRegistryOf(to, said.value, folder);
}

/** Undefined where nothing differs that asks for a reason. */
function reasonsIn(
  { file }: Options,
  year: Year,
  after: Registry,
): Promise<Result<ActRows<ChangeReason> | undefined>> {
  if (file === undefined) return Promise.resolve(accept(undefined));
  const { units } = idsOfYear(year, [after]);
  return rowsOfFile(file, REASONS, (cells) => reasonRow(cells, units));
}

interface Proposed {
  readonly differences: readonly UnitDifference[];
  readonly others: ListsDifference;
  readonly to: string;
}

/** The rows of the reasons, with everything but the reasons. */
function propose({ differences, others, to }: Proposed, options: Options): ExitCode {
  const rows = reasonRows(differences);
  const { name, text } = reasonsFile(differences, options);
  const path = join(to, name);
  const isWritten = options["dry-run"] !== true;
  if (isWritten) writeFiles(to, { [name]: text }, { needOwn: needSame });
  if (options.json) {
    printJson({ ok: true, differences: rows, ...others, files: isWritten ? [path] : [], written: isWritten });
    return 1;
  }
  for (const row of rows) print(differenceText(row, options));
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
