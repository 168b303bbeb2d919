/**
 * `double-random verify RECEIPT [LEDGER]`, `verify VISIT LEDGER` and `verify LEDGER --code CODE`: how a unit stood in a
 * draw, and whether there is such a visit. What the check page says of them, in its words.
 */
import { join } from "node:path";
import { LEDGER } from "../io/round-files.js";
import { accept, type Result } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { examineText } from "../ledger/ledger-text.js";
import { type Answered, type Line, receiptAnswer, visitAnswer } from "../publish/site/pages/check-answers.js";
import { paperIn } from "../publish/site/pages/check-paper-in.js";
import { wordsOfPapers } from "../publish/site/pages/check-papers.js";
import { sayIn } from "../publish/site/speech.js";
import { checkReceipt } from "../receipts/check-receipt.js";
import { lookUpCode } from "../receipts/look-up-code.js";
import type { Receipt } from "../receipts/receipt.js";
import type { VisitCode } from "../receipts/visit-codes.js";
import { isArchive, ledgerTextIn } from "../verify/archive.js";
import { needCaseFile } from "./case-files.js";
import { CommandError } from "./command-error.js";
import { firstLineOf, isFolder, isShortFile, readText } from "./files.js";
import { readJsonAt } from "./json-file.js";
import { needRecord } from "./need-record.js";
import { type ExitCode, needReadBy, type Options } from "./options.js";
import { print, printJson, printRefusals, reportRefusals } from "./report.js";

/** A receipt or a visit among what was handed over, and the record beside it, if there is one. */
export interface Papered {
  readonly paper: Receipt | VisitCode;
  /** File of the paper. */
  readonly place: string;
  readonly record: string | undefined;
}

const USAGE = "verify RECEIPT LEDGER";

/** Bytes, more than any receipt or visit has: a ledger is not read twice to see that it is neither. */
const LONGEST_PAPER = 2 ** 16;

/**
 * Of one file, or of two in either order; undefined where none is a paper.
 *
 * @throws CommandError where more stands beside one
 */
export function paperAmong(places: readonly string[]): Papered | undefined {
  const papers = places.slice(0, 2).map(paperAt);
  const at = papers.findIndex((paper) => paper !== undefined);
  const paper = papers[at];
  if (paper === undefined) {
    const many = places.find(isManyPapers);
    if (many !== undefined) throw new CommandError("cli/many-papers", { path: many, usage: USAGE });
    return undefined;
  }
  if (places.length > 2) throw new CommandError("cli/give-one-record", { usage: USAGE });
  return { paper, place: places[at]!, record: places[1 - at] };
}

/** The file of all receipts of a draw, as the command writes it: one a line. */
function isManyPapers(place: string): boolean {
  const line = firstLineOf(place, LONGEST_PAPER);
  return line !== undefined && paperIn(line) !== undefined;
}

function paperAt(place: string): Papered["paper"] | undefined {
  if (!isShortFile(place, LONGEST_PAPER)) return undefined;
  const text = readText(place);
  const paper = text.ok ? paperIn(text.value) : undefined;
  const isOne = paper?.format === "double-random/receipt/1" || paper?.format === "double-random/visit-code/1";
  return isOne ? paper : undefined;
}

export function paperCommand({ paper, place, record }: Papered, options: Options): ExitCode {
  needReadBy("verify RECEIPT|VISIT LEDGER", ["ledger"], options);
  const plain = readJsonAt(place, accept);
  if (!plain.ok) return reportRefusals(plain.refusals, options);
  if (paper.format === "double-random/visit-code/1") return visitCommand(paper, record, options);
  if (record === undefined) return receipt(paper, undefined, options);
  const read = recordAt(record, options);
  return read.ok ? receipt(paper, read.value, options) : reportRefusals(read.refusals, options);
}

/** A code that somebody typed. */
export function codeCommand(places: readonly string[], options: Options): ExitCode {
  needReadBy("verify LEDGER --code CODE", ["code", "ledger"], options);
  const [place] = places;
  return visitCommand(options.code ?? "", places.length === 1 ? place : undefined, options);
}

interface Read {
  readonly text: string;
  readonly entries: Ledger;
  /** Nothing is proved by a record that does not hold itself. */
  readonly isSound: boolean;
}

function recordAt(place: string, { ledger }: Options): Result<Read> {
  const home = ledger ?? place;
  if (isFolder(place)) needCaseFile(home, LEDGER);
  const path = isFolder(place) ? join(home, LEDGER) : place;
  const read = readText(path);
  if (!read.ok) return read;
  needRecord(path, read.value);
  const text = isArchive(read.value) ? ledgerTextIn(read.value) : read.value;
  const { entries, faults } = examineText(text);
  return accept({ text, entries, isSound: faults.length === 0 });
}

function receipt(paper: Receipt, record: Read | undefined, options: Options): ExitCode {
  const checked = checkReceipt(paper);
  if (!checked.ok) {
    if (options.json) printJson(checked);
    else printRefusals(checked.refusals, options);
    return 1;
  }
  if (record?.isSound === false) return badRecord(options);
  const answer = receiptAnswer(record?.entries, paper);
  const isOnRecord = record === undefined ? null : answer.isGood;
  if (options.json) printJson({ ok: answer.isGood, isOnRecord, ...checked.value });
  else printAnswer(answer, options);
  return answer.isGood ? 0 : 1;
}

/** @throws CommandError without a record: a code by itself says nothing */
function visitCommand(asked: string | VisitCode, place: string | undefined, options: Options): ExitCode {
  if (place === undefined) {
    const usage = typeof asked === "string" ? "verify LEDGER --code CODE" : USAGE;
    throw new CommandError("cli/give-one-record", { usage });
  }
  const record = recordAt(place, options);
  if (!record.ok) return reportRefusals(record.refusals, options);
  if (!record.value.isSound) return badRecord(options);
  const found = lookUpCode(record.value.text, asked);
  if (!found.ok) return reportRefusals(found.refusals, options);
  const answer = visitAnswer(record.value.text, asked);
  if (options.json) printJson({ ok: answer.isGood, ...found.value });
  else printAnswer(answer, options);
  return answer.isGood ? 0 : 1;
}

function badRecord(options: Options): ExitCode {
  if (options.json) printJson({ ok: false, isSoundRecord: false });
  else
    print(
      options.zh
        ? "✗ 账本本身不成立，无法据以核对；请先以 verify 核验账本。"
        : "✗ The record itself does not hold, so nothing is proved by it. Verify the record first.",
    );
  return 1;
}

/** As the page says it; draws and strata by their ids. */
function printAnswer({ isGood, title, lines }: Answered, { zh }: Options): void {
  const words = wordsOfPapers({ say: sayIn(zh ? "zh" : "en") });
  const said = ([name, facts]: Line): string => {
    const all: Line[1] = { ...facts, draw: facts["drawId"] ?? "" };
    return (words[name] ?? name).replace(/\{(\w+)\}/g, (_, fact: string) => all[fact] ?? "");
  };
  print(`${isGood ? "✓" : "✗"} ${said(title)}`);
  for (const line of lines) print(`    ${said(line)}`);
}
