/**
 * `double-random receipts CASE`: writes how every unit stood in each draw to the ledger, as a root, and the receipts
 * to files: all of them, a line each, or that of one unit with its slip to print.
 */
import { join } from "node:path";
import { fileNameOf } from "../io/table-names.js";
import { canonicalJson, type Json } from "../kernel/canonical-json.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { isKind } from "../ledger/recorded.js";
import { faultsOfCheckpoint } from "../publish/faults-of-checkpoint.js";
import type { ListOpening, Receipt, Receipts } from "../publish.js";
import { drawIdUpTo } from "../random/draw-id.js";
import type { Year } from "../year/year.js";
import { CommandError } from "./command-error.js";
import { readText } from "./files.js";
import { keptBack, wordOfKept } from "./kept-back.js";
import { type ExitCode, type Options, onlyOne } from "./options.js";
import { print, printJson, reportRefusals, reportWarnings } from "./report.js";
import { writeWithLedger } from "./write-with-ledger.js";
import { needInstant, occasionIn, yearOfCase } from "./year-of-case.js";

type Door = typeof import("../publish.js");

export async function receiptsCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const [folder] = places;
  if (folder === undefined || places.length > 1)
    throw new CommandError("cli/give-case", { usage: "receipts CASE --at INSTANT --by NAME" });
  needInstant(options);
  const read = yearOfCase(folder, options);
  if (!read.ok) return reportRefusals(read.refusals, options);
  const door = await import("../publish.js");
  const drawIds = drawsIn(read.value.year, options);
  const issued = issuedIn(door, read.value.year, { drawIds, options });
  if (!issued.ok) return reportRefusals(issued.refusals, options);
  const openings = door.listOpenings(issued.value);
  if (!openings.ok) return reportRefusals(openings.refusals, options);
  const files = filesOf(door, issued.value, { drawIds, options, openings: openings.value });
  if (!files.ok) return reportRefusals(files.refusals, options);
  reportWarnings(read.warnings, options);
  const out = options.out ?? folder;
  writeWithLedger({ before: read.value, next: issued.value, out, files: files.value });
  const names = Object.keys(files.value);
  const kept = keptBack(issued.value, openings.value, { drawIds, options });
  if (options.json)
    printJson({ ok: true, draws: drawIds, head: issued.value.ledger.at(-1)?.hash, files: names, out, kept });
  else
    for (const line of [
      ...names.map((name) => join(out, name)),
      ...kept.map((each) => wordOfKept(each, options)),
    ])
      print(line);
  return 0;
}

/** The draw that is named, or all that have been made in the year of the case: others may share its ledger. */
function drawsIn({ ledger, policy }: Year, { draw }: Options): readonly string[] {
  if (draw !== undefined) return [draw];
  const own = `${policy.authority}/${policy.year}`;
  const drawn = ledger.flatMap((entry) => (isKind(entry, "draw") ? [entry.body.drawId] : []));
  return drawn.filter((drawId) => drawIdUpTo("year", drawId) === own);
}

interface Asked {
  readonly drawIds: readonly string[];
  readonly options: Options;
}

/** The year with the receipts of every draw that has none yet. */
function issuedIn(door: Door, year: Year, { drawIds, options }: Asked): Result<Year> {
  const has = new Set(year.ledger.flatMap((entry) => (isKind(entry, "receipts") ? [entry.body.drawId] : [])));
  let next = year;
  for (const drawId of drawIds) {
    if (has.has(drawId)) continue;
    const issued = door.issueReceipts(next, { drawId, ...occasionIn(options, "receipts CASE") });
    if (!issued.ok) return issued;
    next = issued.value.year;
  }
  return accept(next);
}

/** All receipts of each draw; of one unit, its receipts of all draws and their slips. */
function filesOf(
  door: Door,
  year: Year,
  { drawIds, options, openings }: Asked & { readonly openings: readonly ListOpening[] },
): Result<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  const slips: Receipt[] = [];
  const checkpoint = checkpointIn(year, options);
  if (!checkpoint.ok) return checkpoint;
  for (const drawId of drawIds) {
    const opened = door.openReceipts(year, { drawId, ...checkpoint.value });
    if (!opened.ok) return opened;
    const receipts = wanted(opened.value, drawId, options);
    if (options.unit !== undefined) slips.push(...receipts);
    files[fileNameOf("receipts", drawId, "jsonl")] = receipts
      .map((receipt) => `${canonicalJson(receipt as unknown as Json)}\n`)
      .join("");
  }
  if (slips.length === 0) return accept(files);
  const page = door.receiptSlips(slips, { language: options.zh ? "zh" : "en", openings });
  return page.ok ? accept({ ...files, "receipts.html": page.value }) : page;
}

function wanted({ units, of }: Receipts, drawId: string, options: Options): readonly Receipt[] {
  const unit = onlyOne("unit", options);
  if (unit === undefined) return units.flatMap((each) => of(each) ?? []);
  const receipt = of(unit);
  if (receipt === undefined) throw new CommandError("cli/no-unit", { unit, drawId });
  return [receipt];
}

/** It is copied into every receipt: one of this ledger, whatever draws there are. */
function checkpointIn({ ledger }: Year, { checkpoint }: Options): Result<{ readonly checkpoint?: string }> {
  if (checkpoint === undefined) return accept({});
  const text = readText(checkpoint);
  if (!text.ok) return text;
  const faults = faultsOfCheckpoint(text.value, ledger);
  return faults.length > 0 ? reject(faults) : accept({ checkpoint: text.value });
}
