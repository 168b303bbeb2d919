/** Receipts and visit codes against a record: what the reader is told, as names of sentences with their facts. */
import type { Ledger } from "../src/ledger/chain.js";
import { checkReceipt } from "../src/receipts/check-receipt.js";
import { type FoundCode, lookUpCode } from "../src/receipts/look-up-code.js";
import type { Receipt } from "../src/receipts/receipt.js";
import type { UnitStanding } from "../src/receipts/unit-leaves.js";
import type { VisitCode } from "../src/receipts/visit-codes.js";
import type { Answered, Line } from "./check-task.js";

/** Is there such a visit? */
export function visitAnswer(record: string, asked: string | VisitCode): Answered {
  const found = lookUpCode(record, asked);
  if (!found.ok) return { kind: "answered", isGood: false, title: ["code form", {}], lines: [] };
  const { state, visit, code, drawId, givenAt, endedAt } = found.value;
  const facts = { code, drawId: drawId ?? "", given: givenAt ?? "", ended: endedAt ?? "" };
  return {
    kind: "answered",
    isGood: state === "standing",
    title: [`code ${state}`, facts],
    lines: state === "none" ? [["code refuse", {}]] : [["code given", facts], ...linesOfVisit(visit)],
  };
}

function linesOfVisit(visit: FoundCode["visit"]): Line[] {
  if (visit === null) return [["code hidden", {}]];
  const people = visit.inspectors.map(([role, inspector]) => `${inspector} (${role})`).join(", ");
  const facts = { unit: visit.unit, matter: visit.matter, day: visit.day ?? "–", people };
  return [
    ["visit unit", facts],
    ["visit matter", facts],
    ["visit day", facts],
    ["visit people", facts],
  ];
}

/** How did a unit stand in a draw? */
export function receiptAnswer(entries: Ledger, receipt: Receipt): Answered {
  const checked = checkReceipt(receipt);
  if (!checked.ok) return { kind: "answered", isGood: false, title: ["receipt wrong", {}], lines: [] };
  const { unit, drawId, entry, checkpoint } = checked.value;
  const isHere = entries[entry.seq]?.hash === entry.hash;
  const facts = { unit: unit.unit, drawId, entry: String(entry.seq), checkpoint: checkpoint ?? "" };
  return {
    kind: "answered",
    isGood: isHere,
    title: [isHere ? "receipt holds" : "receipt elsewhere", facts],
    lines: isHere
      ? [...linesOfStanding(drawId, unit), ["receipt entry", facts], ...linesOfLog(checkpoint, facts)]
      : [],
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
