/** Receipts and visit codes against a record: what the reader is told, as names of sentences with their facts. */
import type { Ledger } from "../../../ledger/chain.js";
import { checkReceipt } from "../../../receipts/check-receipt.js";
import { type FoundCode, lookUpCode } from "../../../receipts/look-up-code.js";
import type { Receipt } from "../../../receipts/receipt.js";
import type { UnitStanding } from "../../../receipts/unit-leaves.js";
import type { VisitCode } from "../../../receipts/visit-codes.js";

/** A sentence of the page by its name, with its facts. */
export type Line = readonly [name: string, facts: Readonly<Record<string, string>>];

/** What a receipt or a visit code shows. */
export interface Answered {
  readonly kind: "answered";
  readonly isGood: boolean;
  readonly title: Line;
  readonly lines: readonly Line[];
}

/** Is there such a visit? */
export function visitAnswer(record: string, asked: string | VisitCode): Answered {
  const found = lookUpCode(record, asked);
  if (!found.ok) return { kind: "answered", isGood: false, title: ["paper form", {}], lines: [] };
  const { state, because, visit, code, drawId, givenAt, endedAt, changedAt } = found.value;
  const facts = {
    code,
    drawId: drawId ?? "",
    given: givenAt ?? "",
    ended: endedAt ?? "",
    changed: changedAt ?? "",
  };
  return {
    kind: "answered",
    isGood: state === "standing",
    title: [state === "ended" ? `code ${because ?? "ended"}` : `code ${state}`, facts],
    lines: state === "none" ? [["code refuse", {}]] : linesOfCode(found.value, visit, facts),
  };
}

/** Something was typed that no code can be, or nothing. */
export function noCode(text: string): Answered {
  const title: Line = text.trim() === "" ? ["code empty", {}] : ["code form", { given: text.slice(0, 40) }];
  return { kind: "answered", isGood: false, title, lines: [] };
}

/** A code is that of some visit: whether it is the one at this door, the reader compares. */
function linesOfCode({ state, changedAt }: FoundCode, visit: FoundCode["visit"], facts: Line[1]): Line[] {
  const isStanding = state === "standing";
  return [
    ["code given", facts],
    ...linesOfVisit(visit),
    ...(isStanding ? ([[visit === null ? "code hidden" : "code compare", facts]] as const) : []),
    ...(changedAt === null ? [] : ([["code changes", facts]] as const)),
  ];
}

function linesOfVisit(visit: FoundCode["visit"]): Line[] {
  if (visit === null) return [];
  const people = visit.inspectors.map(([role, inspector]) => `${inspector} (${role})`).join(", ");
  const facts = { unit: visit.unit, matter: visit.matter, day: visit.day ?? "", people };
  return [
    ["visit unit", facts],
    ["visit matter", facts],
    [visit.day === null ? "visit noDay" : "visit day", facts],
    ["visit people", facts],
  ];
}

/**
 * How did a unit stand in a draw?
 *
 * @param entries - of the record; undefined where there is none at hand, and the receipt is checked by itself
 */
export function receiptAnswer(entries: Ledger | undefined, receipt: Receipt): Answered {
  const checked = checkReceipt(receipt);
  if (!checked.ok) return { kind: "answered", isGood: false, title: ["receipt wrong", {}], lines: [] };
  const { unit, drawId, entry, checkpoint } = checked.value;
  const facts = {
    unit: unit.unit,
    drawId,
    entry: String(entry.seq),
    hash: entry.hash,
    checkpoint: checkpoint ?? "",
  };
  const standing = linesOfStanding(drawId, unit);
  const log = linesOfLog(checkpoint, facts);
  if (entries === undefined)
    return {
      kind: "answered",
      isGood: true,
      title: ["receipt alone", facts],
      lines: [...standing, ["receipt compare", facts], ...log],
    };
  const isHere = entries[entry.seq]?.hash === entry.hash;
  return {
    kind: "answered",
    isGood: isHere,
    title: [isHere ? "receipt holds" : "receipt elsewhere", facts],
    lines: isHere ? [...standing, ["receipt entry", facts], ...log] : [],
  };
}

function linesOfStanding(drawId: string, { stratum, rule, place, ticket, cutOff }: UnitStanding): Line[] {
  const facts = {
    drawId,
    stratum: stratum ?? "–",
    rule: rule ?? "",
    ticket: ticket ?? "–",
    cutOff: cutOff ?? "–",
  };
  if (rule !== null) return [["unit left-out", facts]];
  return [
    [`unit ${place}`, facts],
    ["unit ticket", facts],
    [cutOff === null ? "unit noCutOff" : "unit cutOff", facts],
  ];
}

function linesOfLog(checkpoint: string | null, facts: Readonly<Record<string, string>>): Line[] {
  return checkpoint === null ? [] : [["receipt log", facts]];
}
