/**
 * Codes that nobody ended when their visits changed, and visits that were made without a code.
 *
 * Source: protocol section 16, `code-outlives` and `no-code`.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import { instantDay } from "../../kernel/iso-date.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { type CodedVisit, CodedVisits } from "./coded-visits.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import { ownerOf, type RecordRead } from "./record-read.js";

/** An entry behind which visits do not stand as their codes say. */
interface Outlived {
  readonly entry: Change;
  readonly codes: readonly CodedVisit[];
}

export function usesOfCodes({ ledger, chronicle, today }: RecordRead): Use[] {
  const given = ledger.filter((entry) => isKind(entry, "codes"));
  // Without the salts, which a view withholds, nobody knows whose a code is.
  if (given.length === 0 || given.some(({ salt = "" }) => typeof salt !== "string")) return [];
  const soFar = nothingRead(ledger, chronicle);
  const outlived: Outlived[] = [];
  const bare: Use[] = [];
  for (const entry of ledger) {
    const before = isChange(entry) ? standingIn(soFar, entry) : [];
    read(soFar, entry);
    if (isChange(entry)) outlived.push({ entry, codes: before.filter(isGone(soFar, entry)) });
    else if (isKind(entry, "result")) bare.push(...withoutCode(soFar, entry));
  }
  return [...outlived.flatMap((each) => outliving(each, today)), ...bare];
}

interface SoFar {
  readonly coded: CodedVisits;
  /** By owner, the day of its first codes. */
  readonly since: Map<string, string>;
  /** Draws and cases with visits: known to their policies, and not given up. */
  readonly ordered: Set<string>;
}

function nothingRead(ledger: RecordRead["ledger"], { draws }: RecordRead["chronicle"]): SoFar {
  return { coded: new CodedVisits(ledger), since: new Map(), ordered: new Set(draws.keys()) };
}

function read({ coded, since, ordered }: SoFar, entry: Entry): void {
  if (isKind(entry, "void")) ordered.delete(entry.body.drawId);
  if (!isKind(entry, "codes")) return;
  coded.read(entry);
  const owner = ownerOf(entry.body.drawId);
  if (!since.has(owner)) since.set(owner, instantDay(entry.at));
}

type Change = {
  [kind in "substitution" | "replacement" | "staffing" | "move" | "void"]: Recorded<kind>;
}["substitution" | "replacement" | "staffing" | "move" | "void"];

const CHANGES: readonly string[] = ["substitution", "replacement", "staffing", "move", "void"];

function isChange(entry: Entry): entry is Change {
  return CHANGES.includes(entry.kind);
}

/** Codes that an entry may concern, and whose visits stand so before it. */
function standingIn({ coded, ordered }: SoFar, entry: Change): CodedVisit[] {
  const { drawId } = entry.body;
  if (!ordered.has(drawId)) return [];
  return [...new Set(unitsIn(coded, entry))].flatMap((unit) =>
    coded.of(drawId, unit).filter((each) => each.endedOn === null && coded.isTrue(drawId, each, entry.seq)),
  );
}

function unitsIn(coded: CodedVisits, entry: Change): string[] {
  const named = (list: readonly { readonly unit: string }[] = []): string[] => list.map(({ unit }) => unit);
  const { drawId } = entry.body;
  if (isKind(entry, "void")) return coded.unitsOf(drawId);
  if (isKind(entry, "substitution")) return named(entry.body.seats);
  if (isKind(entry, "move")) return [...named(entry.body.visits), ...named(entry.body.seats)];
  const staffed = isKind(entry, "staffing") || isKind(entry, "replacement") ? entry.body.staffed : null;
  const come = [...named(staffed?.teams?.seats), ...named(staffed?.joined), ...named(staffed?.days?.visits)];
  return isKind(entry, "replacement") ? [...named(entry.body.units), ...come] : come;
}

function isGone({ coded }: SoFar, entry: Change): (each: CodedVisit) => boolean {
  return (each) => isKind(entry, "void") || !coded.isTrue(entry.body.drawId, each, entry.seq + 1);
}

/** Those that no entry ends on the same day. */
function outliving({ entry, codes }: Outlived, today: string): Use[] {
  const day = instantDay(entry.at);
  const units = codes
    .filter(({ endedOn }) => day < (endedOn ?? today))
    .map(({ unit }) => unit)
    .sort(compareBytes);
  const facts = { drawId: entry.body.drawId, count: units.length, units: listed(units) };
  return units.length === 0 ? [] : [use("discretion/code-outlives", entry, facts)];
}

/** Of a visit that is entered, whether it had a code at the end of its day. */
function withoutCode({ coded, since, ordered }: SoFar, entry: Recorded<"result">): Use[] {
  const { drawId, unit, step, day } = entry.body;
  const first = since.get(ownerOf(drawId));
  if (step !== "enter" || day === undefined || first === undefined || day < first) return [];
  if (!ordered.has(drawId) || !coded.hasVisit(drawId, unit, entry.seq)) return [];
  const hasCode = coded
    .of(drawId, unit)
    .some(({ givenOn, endedOn }) => givenOn <= day && (endedOn === null || day < endedOn));
  return hasCode ? [] : [use("discretion/no-code", entry, { drawId, unit, day })];
}
