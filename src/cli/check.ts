/**
 * `double-random check CASE`: how the lists of an office are understood, what is doubtful, what is refused. It writes
 * nothing but a workbook with the doubtful cells marked; with `--accept readings` the lists as all other commands read
 * them.
 */
import { join, relative, resolve } from "node:path";
import { type CheckedLists, checkLists, type ListCheck } from "../desk/check-lists.js";
import type { ListName } from "../desk/columns/known-headings.js";
import { groupReadings } from "../desk/group-readings.js";
import { groupRefusals, type RefusalGroup } from "../desk/group-refusals.js";
import type { ReadingsStatement } from "../desk/readings-statement.js";
import { LEDGER } from "../io/round-files.js";
import { isDay } from "../kernel/iso-date.js";
import type { Registry } from "../registry/registry.js";
import { differencesOfStatement } from "./beside/compare-statement.js";
import { CommandError } from "./command-error.js";
import { doubtsWorkbook } from "./doubts-workbook.js";
import { exists, readBytes } from "./files.js";
import { columnInChinese } from "./names-of-columns-zh.js";
import { COLUMNS, type OfficeFolder, readOfficeFolder, type SheetsLeft } from "./office-files.js";
import type { ExitCode, Options } from "./options.js";
import { hasContent, type NeedOwn, needEarlier, needSame } from "./own-files.js";
import { columnsFile, listsInCsv, readingsFile } from "./readings-file.js";
import { READINGS, statementIn } from "./readings-of.js";
import { groupText, inLine } from "./readings-text.js";
import { dayOf } from "./registries.js";
import { complain, lineOf, print, printJson, reportRefusals, sentencesOf } from "./report.js";
import { shellText } from "./shell-text.js";
import { type Files, writeFiles } from "./write-files.js";

export async function checkCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const folder = places[0];
  if (folder === undefined || places.length > 1)
    throw new CommandError("cli/give-case", { usage: "check CASE" });
  if (options.accept !== undefined && options.accept !== "readings")
    throw new CommandError("cli/accept-what", { value: options.accept });
  const read = await readOfficeFolder(folder);
  if (!read.ok) return reportRefusals(read.refusals, options);
  const { sheets, columns } = read.value;
  const checked = checkLists({ sheets, columns, asOf: dayOfLists(folder, options) });
  if (!checked.ok) return reportRefusals(checked.refusals, options);
  return answer({ folder, office: read.value, checked: checked.value }, options);
}

interface Checked {
  readonly folder: string;
  readonly office: OfficeFolder;
  readonly checked: CheckedLists;
}

/** The day on which the lists are cut off: said, of a file beside them, or that of the name of the folder. */
function dayOfLists(folder: string, { at }: Options): string {
  if (at !== undefined) {
    if (!isDay(at)) throw new CommandError("cli/not-a-day", { found: at });
    return at;
  }
  const said = dayOf(folder);
  if (!said.ok || said.value === undefined) throw new CommandError("cli/no-cut-off-day", { folder });
  return said.value;
}

async function answer({ folder, office, checked }: Checked, options: Options): Promise<ExitCode> {
  const { registry, readings, refusals, warnings } = checked;
  const isAccepted = registry !== null && options.accept === "readings";
  const out = options.out ?? folder;
  const files: Files = isAccepted
    ? withStandingStatement(out, listsOf(registry, { folder, office, checked }))
    : await doubtsOf(checked, office, options);
  const tables = isAccepted ? tablesFor(out, { folder, office, checked }) : {};
  if (isAccepted) {
    needListsAsDrawn(out, files);
    needListsOfCheck(out, files, checked);
  }
  const all = { ...tables, ...files };
  if (Object.keys(all).length > 0) writeFiles(out, all, { needOwn: needOwnIn(out, tables) });
  const stale = DOUBTS.filter((name) => files[name] === undefined && exists(join(out, name)));
  if (options.json)
    printJson({
      ok: registry !== null,
      ...checked,
      registry: undefined,
      left: office.left,
      written: Object.keys(all),
      stale,
    });
  else {
    for (const list of checked.lists) print(listText(list, options));
    for (const left of office.left) print(leftText(left, options));
    for (const group of groupReadings(readings)) print(groupText(group, options));
    for (const group of groupRefusals(refusals)) print(`✗ ${refusalText(group, options)}`);
    for (const group of groupRefusals(warnings)) complain(`! ${refusalText(group, options)}`);
    for (const name of stale) print(staleText(join(out, name), options));
    for (const name of Object.keys(all)) print(`${options.zh ? "已写入" : "written to"} ${join(out, name)}`);
    print(nextText({ folder, registry, isAccepted }, options));
  }
  return isAccepted || (registry !== null && readings.length === 0) ? 0 : 1;
}

/** Of the doubts, in either language. */
const DOUBTS = ["疑点.xlsx", "doubts.xlsx"] as const;

/** A person may have written into it: it is named, and not taken away. */
function staleText(path: string, { zh }: Options): string {
  return zh
    ? `${path} 是此前核对时写出的，所列疑点可能已经更正，不是本次核对的结果；不再需要的，请自行删除。`
    : `${path} is of an earlier check: what it marks may be mended by now, and nothing of it is of this one. Delete it when nobody needs it.`;
}

/**
 * Whoever draws from the lists reads the tables again: in another folder they stand beside them as they were read.
 *
 * @throws CommandError where `columns.json` names one that does not lie within the folder
 */
function tablesFor(out: string, { folder, office }: Checked): Files {
  if (resolve(out) === resolve(folder)) return {};
  const outside = office.files.find(({ name }) => relative(".", name).startsWith(".."));
  if (outside !== undefined) throw new CommandError("cli/table-outside", { name: outside.name });
  return Object.fromEntries(office.files.map(({ name, data }) => [name, data]));
}

/** A table that stands there may be a newer one. */
function needOwnIn(out: string, tables: Files): NeedOwn {
  const places = new Set(Object.keys(tables).map((name) => join(out, name)));
  return (standing) => (places.has(standing.path) ? needSame(standing) : needEarlier(standing));
}

/** The lists in the form of the other commands, what was read otherwise than it stood, and how columns are meant. */
function listsOf(registry: Registry, { office, checked }: Checked): Files {
  const columns = office.hasColumns ? {} : { [COLUMNS]: columnsFile(checked) };
  const written = { ...columns, ...listsInCsv(registry) };
  return { ...written, [READINGS]: readingsFile(office, checked, written) };
}

/**
 * A statement that says the same of the same tables stays as it is: a ledger may name it by its digest. Only who wrote
 * `columns.json` may differ, a person or the first of two looks.
 */
function withStandingStatement(out: string, { [READINGS]: fresh, ...files }: Files): Files {
  const standing = statementIn(out);
  const given = JSON.parse(fresh as string) as ReadingsStatement;
  const isSame =
    standing.ok &&
    standing.value !== undefined &&
    differencesOfStatement(standing.value, given, () => true).length === 0;
  return isSame ? files : { ...files, [READINGS]: fresh! };
}

/**
 * A ledger was written from the lists beside it: whoever repeats its draws needs them as they are, and newer ones have a
 * folder of their own.
 */
function needListsAsDrawn(folder: string, files: Files): void {
  if (!exists(join(folder, LEDGER))) return;
  const changed = LIST_FILES.filter((name) => files[name] !== undefined && exists(join(folder, name))).find(
    (name) => !hasContent(readBytes(join(folder, name)), files[name]!),
  );
  if (changed !== undefined) throw new CommandError("cli/lists-on-ledger", { name: changed, folder });
}

/**
 * A list of which no table has a row would be lost: what `carry` handed over, or one that was kept by hand.
 *
 * @throws CommandError where one stands there that `check` has not written
 */
function needListsOfCheck(folder: string, files: Files, { lists }: CheckedLists): void {
  const standing = statementIn(folder);
  const written = standing.ok ? (standing.value?.written ?? []).map(({ name }) => name) : [];
  const read = new Set(lists.filter(({ counts }) => counts.all > 0).map(({ list }) => list));
  for (const { list, name, table } of LIST_TABLES) {
    const path = join(folder, name);
    if (read.has(list) || written.includes(name) || files[name] === undefined || !exists(path)) continue;
    const there = readBytes(path);
    if (hasRows(there) && !hasContent(there, files[name]))
      throw new CommandError("cli/list-of-others", { name, folder, table });
  }
}

/** A list with nothing but its headings loses nothing. */
function hasRows(list: Uint8Array): boolean {
  return new TextDecoder().decode(list).trim().includes("\n");
}

/** Each list, and a name under which an office's own table of it is read. */
const LIST_TABLES = [
  { list: "units", name: "units.csv", table: "检查对象.csv" },
  { list: "inspectors", name: "inspectors.csv", table: "检查人员.csv" },
  { list: "visits", name: "history.csv", table: "检查记录.csv" },
] as const;

const LIST_FILES = ["units.csv", "inspectors.csv", "history.csv", READINGS] as const;

async function doubtsOf(checked: CheckedLists, office: OfficeFolder, options: Options): Promise<Files> {
  const bytes = await doubtsWorkbook(checked, office.sheets, options);
  return bytes === undefined ? {} : { [DOUBTS[options.zh ? 0 : 1]]: bytes };
}

const LIST_NAMES = {
  units: ["检查对象", "units"],
  inspectors: ["检查人员", "inspectors"],
  visits: ["检查记录", "past visits"],
} as const;

function listText(
  { list, file, sheet, heading, above, columns, counts }: ListCheck,
  { zh }: Options,
): string {
  const [chinese, english] = LIST_NAMES[list];
  const read = columns.filter(({ field, fact }) => field !== null || fact !== null);
  // A column that somebody has to decide about is refused below.
  const left = columns.filter(({ field, fact, by }) => field === null && fact === null && by !== "near");
  const named = read.map(
    ({ heading: own, field, fact }) => `${inLine(own)} → ${fieldText(list, field ?? `fact:${fact}`, zh)}`,
  );
  const { all, accepted, proposed, refused } = counts;
  if (zh)
    return [
      `${chinese}：${file}${sheet === null ? "" : `“${sheet}”`}，列标题在第 ${heading} 行${above === 0 ? "" : `（其上 ${above} 行不读取）`}`,
      ...named.map((text) => `  ${text}`),
      ...(left.length === 0 ? [] : [`  不读取：${left.map(({ heading: own }) => own).join("、")}`]),
      `  共 ${all} 行：照录 ${accepted} 行，读法待确认 ${proposed} 行，退回 ${refused} 行`,
    ].join("\n");
  return [
    `${english}: ${file}${sheet === null ? "" : ` “${sheet}”`}, headings in row ${heading}${above === 0 ? "" : ` (${above} above it are not read)`}`,
    ...named.map((text) => `  ${text}`),
    ...(left.length === 0 ? [] : [`  not read: ${left.map(({ heading: own }) => own).join(", ")}`]),
    `  ${all} rows: ${accepted} as they stand, ${proposed} with readings to accept, ${refused} refused`,
  ].join("\n");
}

function fieldText(list: ListName, field: string, zh: boolean | undefined): string {
  return zh ? columnInChinese(list, field) : field;
}

/** Nobody may think that a list was read whose sheet was passed over. */
function leftText({ file, sheets }: SheetsLeft, { zh }: Options): string {
  return zh
    ? `! ${file} 的其他工作表没有读取：${sheets.join("、")}。应当读取的，请在 columns.json 的 sheet 中写明，或并入一张工作表。`
    : `! Other sheets of ${file} were not read: ${sheets.join(", ")}. Name the right one in columns.json (sheet), or put the lists into one.`;
}

/** One refusal, or many of one kind in one column: how many they are, the first of them, and what to do. */
function refusalText({ first, count, table, cells }: RefusalGroup, options: Options): string {
  if (count === 1) return lineOf(first, options);
  const { message, advice } = sentencesOf(first, options);
  const { zh } = options;
  const named = cells.map(({ cell, value }) => {
    const place = /^\d+$/.test(cell) ? (zh ? `第 ${cell} 行` : `row ${cell}`) : cell;
    return value === "" ? place : `${place} “${value}”`;
  });
  if (zh) return `${table} ${named.join("、")} 等 ${count} 处：${message}${advice} [${first.code}]`;
  return `${table} ${named.join(", ")} and so on, ${count} in all: ${message} ${advice} [${first.code}]`;
}

interface Next {
  readonly folder: string;
  readonly registry: Registry | null;
  readonly isAccepted: boolean;
}

function nextText({ folder, registry, isAccepted }: Next, { zh }: Options): string {
  if (isAccepted)
    return zh ? "名单已确认，可以编制计划和公告。" : "The lists are accepted; plan and announce read them.";
  if (registry === null)
    return zh ? "请更正退回的各处后重新核对。" : "Correct what is refused, and check again.";
  const command = `double-random check ${shellText(folder)} --accept readings`;
  return zh ? `读法无误的，请运行：${command}` : `Where all readings are right: ${command}`;
}
