/**
 * `double-random verify LEDGER [CASE …]`, or `verify CASE`: findings, or none; and the head by which everybody can tell whether they hold
 * the same ledger. An archive brings its registries along; a receipt is verified by itself.
 */
import { basename, dirname, resolve } from "node:path";
import { LEDGER } from "../io/round-files.js";
import { isInstant } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result } from "../kernel/result.js";
import type { Entry } from "../ledger/chain.js";
import { examineText, readLedger } from "../ledger/ledger-text.js";
import { type FoundHead, findHead } from "../publish/room/find-head.js";
import { checkSources, type SeedSource } from "../random/seed.js";
import { isArchive, ledgerTextIn } from "../verify/archive.js";
import { type Audit, audit } from "../verify/audit.js";
import type { OpenedSeal } from "../verify/checks/check-seals.js";
import type { Discretion } from "../verify/discretions/discretion.js";
import type { Finding } from "../verify/finding.js";
import type { TablesChecked } from "./beside/check-tables.js";
import { foundBeside } from "./beside/found-beside.js";
import { CommandError } from "./command-error.js";
import { ofCaseFolder } from "./earlier-ledger.js";
import { placeOfAct } from "./facts-of-call.js";
import { isFolder, readText } from "./files.js";
import { readJsonAt } from "./json-file.js";
import { saltsIn } from "./keys-file.js";
import { needRecord } from "./need-record.js";
import { notedHead, notedHeadText } from "./noted-head.js";
import type { ExitCode, Options } from "./options.js";
import { readHandedOver } from "./registries.js";
import {
  endProgress,
  factOf,
  lineOf,
  print,
  printJson,
  printRefusals,
  progress,
  reportRefusals,
  sentencesOf,
  spaced,
} from "./report.js";
import { roundsEnding } from "./rounds-begun.js";
import { naming, policiesOn } from "./titles.js";
import { type CheckedLog, checkLog, faultsIn, printCheckedLog } from "./verify-log.js";
import { codeCommand, paperAmong, paperCommand } from "./verify-paper.js";
import { isReceipt, verifyReceipt } from "./verify-receipt.js";

export function verifyCommand(places: readonly string[], options: Options): ExitCode | Promise<ExitCode> {
  if (options.code !== undefined) return codeCommand(places, options);
  const papered = paperAmong(places);
  if (papered !== undefined) return paperCommand(papered, options);
  const [path, ...folders] = ofCaseFolder(places, options);
  if (path === undefined) throw new CommandError("cli/give-record", { usage: "verify LEDGER [CASE …]" });
  if (options.at !== undefined && !isInstant(options.at))
    throw new CommandError("cli/not-an-instant", { found: options.at });
  const text = readText(path);
  if (!text.ok) return reportRefusals(text.refusals, options);
  if (isReceipt(text.value)) return verifyReceipt(text.value, folders, options);
  const [second] = folders;
  const receipt = second === undefined || isFolder(second) ? undefined : readText(second);
  if (receipt?.ok && isReceipt(receipt.value)) return verifyReceipt(receipt.value, [path], options);
  needRecord(path, text.value);
  return verifyRecord(text.value, { folders, tables: withFolderOf(path, folders) }, options);
}

/** Where tables of a draw may stand: beside the lists, and beside a ledger that several cases share. */
function withFolderOf(path: string, folders: readonly string[]): readonly string[] {
  const own = dirname(path);
  const isThere = folders.some((folder) => resolve(folder) === resolve(own));
  return basename(path) !== LEDGER || isThere ? folders : [...folders, own];
}

interface HandedOver {
  /** Of cases. */
  readonly folders: readonly string[];
  readonly tables: readonly string[];
}

function verifyRecord(
  text: string,
  { folders, tables }: HandedOver,
  options: Options,
): ExitCode | Promise<ExitCode> {
  const noted = options.head === undefined ? undefined : notedHead(options.head);
  const ledgerText = isArchive(text) ? ledgerTextIn(text) : text;
  const { entries } = examineText(ledgerText);
  const handed = readHandedOver(folders, entries);
  const published = readPublished(options);
  if (!handed.ok) return reportRefusals(handed.refusals, options);
  if (!published.ok) return reportRefusals(published.refusals, options);
  const opened = readOpened(options);
  if (!opened.ok) return reportRefusals(opened.refusals, options);
  progress("drawing again and checking", options);
  const { registries, policies, read } = handed.value;
  const found = audit(text, {
    ...(registries.length === 0 ? {} : { registries }),
    ...(policies.length === 0 ? {} : { policy: policies }),
    ...(published.value.length === 0 ? {} : { published: published.value }),
    ...(opened.value === undefined ? {} : { opened: opened.value }),
    ...(options.at === undefined ? {} : { at: options.at }),
    ...saltsIn(options),
  });
  endProgress(options);
  const isFull = registries.length > 0 || isArchive(text);
  const ledger = readLedger(ledgerText);
  const beside = ledger.ok
    ? foundBeside(folders, { ledger: ledger.value, registries, read, tables })
    : { faults: [], outdated: [] };
  const ending = ledger.ok ? roundsEnding(ledger.value, options.at) : [];
  const seen = {
    ending,
    found,
    entries,
    isFull,
    ...(noted === undefined ? {} : { head: findHead(entries, noted) }),
  };
  const named = naming(options, ...policies, ...(ledger.ok ? policiesOn(ledger.value) : []));
  return beside instanceof Promise
    ? beside.then((later) => checkedLog({ ...seen, beside: later }, named))
    : checkedLog({ ...seen, beside }, named);
}

function checkedLog(seen: Omit<Seen, "log">, options: Options): ExitCode | Promise<ExitCode> {
  if (options.checkpoint === undefined && options.stamp === undefined)
    return report({ ...seen, log: {} }, options);
  return checkLog(seen.entries, options).then((log) =>
    log.ok ? report({ ...seen, log: log.value }, options) : reportRefusals(log.refusals, options),
  );
}

/** What came out of sealed secrets: the audit says what is wrong with the list. */
function readOpened({ opened }: Options): Result<readonly OpenedSeal[] | undefined> {
  if (opened === undefined) return accept(undefined);
  return readJsonAt(opened, (value) => accept(value as readonly OpenedSeal[]));
}

/** Values of beacons, lotteries and texts as they were published: a list of sources, as in `seed.json`. */
function readPublished({ published }: Options): Result<readonly SeedSource[]> {
  if (published === undefined) return accept([]);
  // Nothing was published, or nothing that anybody has: that is no seed without a source.
  return readJsonAt(published, (value) =>
    Array.isArray(value) && value.length === 0 ? accept([]) : checkSources(value),
  );
}

interface Seen {
  readonly found: Audit;
  readonly entries: readonly Entry[];
  /** Registries were handed over: every draw was to be made again. */
  readonly isFull: boolean;
  /** Where the head that was handed over stands; absent without one. */
  readonly head?: FoundHead;
  /** What stands in the files of the folders otherwise than on the ledger. */
  readonly beside: TablesChecked;
  /** Rounds without a draw that end on the day of the audit. */
  readonly ending: readonly Refusal[];
  /** Of the checkpoint and the stamp that were handed over. */
  readonly log: CheckedLog;
}

function report(
  { found, entries, isFull, head: noted, beside, ending, log }: Seen,
  options: Options,
): ExitCode {
  const head = entries.at(-1)?.hash ?? null;
  const isOther = noted?.state === "other";
  if (options.json)
    printJson({
      ...found,
      head,
      entries: entries.length,
      ...(beside.faults.length + beside.outdated.length === 0 ? {} : { beside }),
      ...(ending.length === 0 ? {} : { ending }),
      ...(noted === undefined ? {} : { isPublishedHead: noted.state === "last", publishedHead: noted }),
      ...log,
    });
  else {
    for (const finding of found.findings) print(findingText(finding, options));
    printRefusals(beside.faults, options);
    for (const note of found.notes) print(inBrackets(sentencesOf(note, options).message, options));
    for (const each of [...beside.outdated, ...ending]) print(inBrackets(lineOf(each, options), options));
    for (const each of found.discretions) print(discretionText(each, options));
    for (const line of replayedText(found, options)) print(line);
    if (noted !== undefined) print(notedHeadText(noted, found, options));
    if (head !== null) print(headText(head, entries.length, options));
    printCheckedLog(log, options);
    print(
      summary(found, { besides: (isOther ? 1 : 0) + faultsIn(log), files: beside.faults.length }, options),
    );
  }
  const isPartly = isFull && found.notReplayed.length > 0;
  const isClean = found.findings.length === 0 && beside.faults.length === 0 && faultsIn(log) === 0;
  return isClean && !isOther && !isPartly ? 0 : 1;
}

function inBrackets(text: string, { zh }: Options): string {
  return zh ? `（${text}）` : `(${text})`;
}

/** Which draws were made again, and which were not. */
function replayedText({ replayed, notReplayed }: Audit, { zh }: Options): string[] {
  const told = [
    ...(replayed.length === 0
      ? []
      : [
          zh
            ? `已重新抽取核对：${replayed.map(placeOfAct).join("、")}`
            : `made again: ${replayed.join(", ")}`,
        ]),
    ...(notReplayed.length === 0
      ? []
      : [
          zh
            ? `未重新抽取核对：${notReplayed.map(placeOfAct).join("、")}`
            : `NOT made again: ${notReplayed.join(", ")}`,
        ]),
  ];
  return told;
}

function headText(head: string, entries: number, { zh }: Options): string {
  return zh ? `账本末端哈希：${head}，共 ${entries} 条记录` : `ledger head: ${head}, ${entries} entries`;
}

interface Besides {
  /** What is wrong with head, checkpoint and stamp. */
  readonly besides: number;
  /** What is wrong with the files of the folders. */
  readonly files: number;
}

function summary(
  { findings, discretions, replayed }: Audit,
  { besides, files }: Besides,
  { zh }: Options,
): string {
  const numbers = [findings.length, discretions.length, replayed.length];
  const beside = `${files === 0 ? "" : filesText(files, zh)}${besides === 0 ? "" : besideText(besides, zh)}`;
  if (zh)
    return `发现问题 ${numbers[0]} 处${beside}，自由裁量 ${numbers[1]} 项，重新抽取核对 ${numbers[2]} 次`;
  return `${numbers[0]} findings${beside}, ${numbers[1]} uses of discretion, ${numbers[2]} draws made again`;
}

function filesText(files: number, zh: boolean | undefined): string {
  return zh ? `，另有案卷文件问题 ${files} 处` : ` in the entries, ${files} in the files beside the ledger`;
}

function besideText(besides: number, zh: boolean | undefined): string {
  return zh
    ? `，另有末端哈希、检查点或时间戳问题 ${besides} 处`
    : ` in the entries and ${besides} about head, checkpoint or stamp`;
}

function discretionText(discretion: Discretion, options: Options): string {
  const { message, advice } = sentencesOf(discretion, options);
  return `· ${spaced(message, advice, options)} [${discretion.code}]`;
}

/** What it means, then where, what should stand there, and what does. */
function findingText(finding: Finding, options: Options): string {
  const { message, advice } = sentencesOf(finding, options);
  const [at, expected, found] = (["at", "expected", "found"] as const).map((name) =>
    factOf(name, finding, options),
  );
  const [place, should, does] = options.zh ? ["位置", "应为", "实为"] : ["place", "expected", "found"];
  const colon = options.zh ? "：" : ": ";
  return [
    `✗ ${spaced(message, advice, options)} [${finding.code}]`,
    `    ${place}${colon}${at}`,
    `    ${should}${colon}${expected}`,
    `    ${does}${colon}${found}`,
  ].join("\n");
}
