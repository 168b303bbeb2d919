/**
 * An act on the year of a case folder: the year is read, the act is done in memory, what it would write is shown in
 * words, somebody says yes, and only then it is written.
 */
import { join } from "node:path";
import { LEDGER } from "../../io/round-files.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Result } from "../../kernel/result.js";
import { headOf } from "../../ledger/chain.js";
import { writeLedger } from "../../ledger/ledger-text.js";
import type { Year } from "../../year/year.js";
import { differencesOfPolicy } from "../beside/check-policy.js";
import { afterTables } from "../beside/read-again.js";
import { unexplainedLists } from "../beside/unexplained-units.js";
import { CommandError } from "../command-error.js";
import { needLedgerOfLists } from "../lost-ledger.js";
import { needNearInstant } from "../near-instant.js";
import type { ExitCode, Options } from "../options.js";
import { faultsOfAuthority } from "../other-authority.js";
import { faultsOfKey } from "../other-key.js";
import { type NeedOwn, needSame } from "../own-files.js";
import { listsChangedSince } from "../readings-of.js";
import { refuse } from "../refuse.js";
import {
  complain,
  lineOf,
  nothingWritten,
  print,
  printJson,
  reportRefusals,
  reportWarnings,
} from "../report.js";
import { naming } from "../titles.js";
import { type Files, writeFiles } from "../write-files.js";
import { needInstant, occasionIn } from "../year-of-case.js";
import { needOther, needUninvolved } from "./approver.js";
import { asks, isTerminal } from "./ask.js";
import { entryText } from "./entry-text.js";
import type { TableShown } from "./table-file.js";
import { printTable, toAccept } from "./table-text.js";
import { type YearForAct, yearForAct } from "./year-for-act.js";

/** Where an act is done, when and by whom. */
export interface Given {
  readonly folder: string;
  readonly options: Options;
  readonly occasion: { readonly at: string; readonly by: string };
}

/** What an act gives. */
export interface Acted {
  readonly year: Year;
  /** What no entry says: seats that nobody fills, visits that stay. */
  readonly said?: readonly string[];
  /** The same for programs, in no language. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What else is written into the case folder. */
  readonly files?: Files;
  /** Those of them that may take the place of a file of this name, whatever it holds. */
  readonly replaced?: readonly string[];
  /** The table from which it was done: what of it is not letter for letter has to be accepted. */
  readonly table?: TableShown;
  /** Not everything could be done. */
  readonly isPartly?: boolean;
}

export interface Act {
  /** The words of the call without its occasion, for whoever misses something: `staff CASE --round ID`. */
  readonly usage: string;
  /** A folder whose registry the act brings: it is none of those of before. */
  readonly besides?: string;
  readonly act: (year: Year, given: Given) => Result<Acted> | Promise<Result<Acted>>;
}

/**
 * Does an act on the year of one case folder.
 *
 * @throws CommandError where the call says not enough, or nobody can be asked
 */
export async function actOn(
  places: readonly string[],
  plainly: Options,
  { usage, besides, act }: Act,
): Promise<ExitCode> {
  const [folder] = places;
  if (folder === undefined || places.length > 1) throw new CommandError("cli/give-case", { usage });
  needInstant(plainly);
  const occasion = occasionIn(plainly, usage);
  needAccept(plainly);
  if (plainly.approver !== undefined) needOther(plainly.approver, occasion.by);
  needAnswer(plainly);
  const read = yearForAct(folder, plainly, besides);
  if (!read.ok) return reportRefusals(read.refusals, plainly);
  const options = naming(plainly, read.value.year.policy);
  const { lists, year: before } = read.value;
  needNearInstant(occasion.at, before);
  needLedgerOfLists(folder, read.value.place);
  const others = [
    ...faultsOfAuthority(before.policy, before.ledger, options),
    ...rulesOfOthers(folder, before.ledger),
    ...faultsOfKey(before),
  ];
  if (others.length > 0) return reportRefusals(others, options);
  const again = await afterTables(lists, (tables) => tables);
  const bent = [...listsChangedSince(lists.place), ...again.faults];
  if (bent.length > 0) return reportRefusals(bent, options);
  const acted = await act(read.value.year, { folder, options, occasion });
  if (!acted.ok) return reportRefusals(acted.refusals, options);
  if (options.approver !== undefined) needUninvolved(options.approver, read.value.year, acted.value.year);
  const unexplained = unexplainedLists(
    { folder, before: before.ledger, done: acted.value.year.ledger },
    { place: lists.place, authority: before.policy.authority },
  );
  if (unexplained.length > 0) return reportRefusals(unexplained, options);
  const warnings = [...again.outdated, ...read.warnings, ...acted.warnings];
  return shown({ folder, before: read.value, acted: acted.value, warnings }, options);
}

/** Rules under the name of an authority that stands on the ledger with rules of another id: those of another case. */
function rulesOfOthers(folder: string, ledger: Year["ledger"]): readonly Refusal[] {
  return differencesOfPolicy(folder, ledger).filter(({ path }) => path[1] === "id");
}

/** @throws CommandError on another word than the one that there is */
function needAccept({ accept }: Options): void {
  if (accept !== undefined && accept !== "readings")
    throw new CommandError("cli/accept-what", { value: accept });
}

/** A program that reads data has nobody who could say yes. */
function needAnswer(options: Options): void {
  const isSaid = options.yes === true || options["dry-run"] === true;
  if (!isSaid && (options.json === true || !isTerminal())) throw new CommandError("cli/nobody-to-ask");
}

interface Shown {
  readonly folder: string;
  readonly before: YearForAct;
  readonly acted: Acted;
  readonly warnings: readonly Refusal[];
}

async function shown(told: Shown, options: Options): Promise<ExitCode> {
  const { before, acted, warnings } = told;
  const entries = acted.year.ledger.slice(before.year.ledger.length);
  const names = [...(entries.length > 0 ? [LEDGER] : []), ...Object.keys(acted.files ?? {})];
  reportWarnings(warnings, options);
  if (!options.json) {
    if (acted.table !== undefined) printTable(acted.table, options);
    for (const entry of entries) print(entryText(entry, options));
    for (const line of acted.said ?? []) print(line);
  }
  const open = toBeAccepted(acted, options);
  if (open !== undefined) return reportOpen(open, { ...told, entries }, options);
  const isWritten = names.length > 0 && options["dry-run"] !== true && (await isWanted(told, options));
  if (isWritten) writeAll(told);
  report({ ...told, entries, names, isWritten }, options);
  const isRefused = names.length > 0 && options["dry-run"] !== true && !isWritten;
  return isRefused || acted.isPartly === true ? 1 : 0;
}

/** Undefined where nothing is open, or nothing is written anyway. */
function toBeAccepted({ table }: Acted, options: Options): Refusal | undefined {
  const count = table === undefined ? 0 : toAccept(table);
  if (table === undefined || count === 0) return undefined;
  if (options.accept === "readings" || options["dry-run"] === true) return undefined;
  return refuse("cli/readings-to-accept", [table.file], { count, file: table.file });
}

function reportOpen(open: Refusal, { acted, entries }: Shown & Entries, options: Options): ExitCode {
  if (options.json) printJson({ ok: false, refusals: [open], entries, table: acted.table, written: false });
  else {
    complain(lineOf(open, options));
    nothingWritten(options);
  }
  return 1;
}

function isWanted({ before: { place } }: Shown, options: Options): Promise<boolean> | true {
  if (options.yes) return true;
  return asks(
    options.zh ? `以上内容是否写入 ${place}？输入“是”确认：` : `Write this to ${place}? Say yes or no: `,
  );
}

/** In one folder all or nothing, the ledger last. */
function writeAll({ folder, before: { place, content, year }, acted }: Shown): void {
  const text = acted.year.ledger.length > year.ledger.length ? writeLedger(acted.year.ledger) : undefined;
  const ledger = text === undefined ? {} : { [LEDGER]: text };
  const basis = text === undefined ? {} : { basis: { name: LEDGER, content } };
  const { files = {}, replaced = [] } = acted;
  const needOwn: NeedOwn = (standing) => {
    if (!replaced.some((name) => standing.path === join(folder, name))) needSame(standing);
  };
  const isOne = place === folder;
  if (!isOne && Object.keys(files).length > 0) writeFiles(folder, files, { needOwn });
  writeFiles(place, isOne ? { ...files, ...ledger } : ledger, { ...basis, needOwn });
}

interface Entries {
  readonly entries: Year["ledger"];
}

interface Reported extends Shown, Entries {
  readonly names: readonly string[];
  readonly isWritten: boolean;
}

function report(told: Reported, options: Options): void {
  const { folder, before, acted, warnings, entries, names, isWritten } = told;
  const head = headOf(acted.year.ledger);
  if (options.json) {
    const seen = { entries, head, files: names, out: before.place, written: isWritten, warnings };
    printJson({
      ok: true,
      ...seen,
      ...(acted.table === undefined ? {} : { table: acted.table }),
      ...acted.data,
    });
    return;
  }
  const { zh } = options;
  if (isWritten) {
    if (entries.length > 0) print(zh ? `账本末端哈希：${head}` : `ledger head: ${head}`);
    const paths = names.map((name) => join(name === LEDGER ? before.place : folder, name));
    print(zh ? `已写入 ${paths.join("、")}` : `written: ${paths.join(" ")}`);
  } else if (names.length > 0) nothingWritten(options);
  else complain(zh ? "无可写入的内容。" : "There is nothing to write.");
}
