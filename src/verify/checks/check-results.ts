/** Results: only of visits that somebody ordered, step after step in an order that may be, with codes that go together. */

import { instantDay } from "../../kernel/iso-date.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { ResultStep } from "../../ledger/year-bodies.js";
import { faultOfCodes, needsFollowUp } from "../../registry/result-codes.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding } from "../finding.js";
import { checkResultFields } from "./check-result-fields.js";

/** What may follow what. Written out again here: the audit does not ask the code that wrote the entries. */
const MAY_FOLLOW: Readonly<Record<string, readonly ResultStep[]>> = {
  nothing: ["enter"],
  enter: ["return", "reject", "publish"],
  return: ["enter"],
  reject: ["enter"],
  publish: ["correct", "annul", "close"],
  correct: ["correct", "annul", "close"],
  close: ["correct", "annul"],
  annul: ["withdraw"],
  withdraw: ["enter"],
};

export function checkResults(ledger: Ledger): Finding[] {
  const ordered = new Map<string, string>();
  const last = new Map<string, ResultSoFar>();
  const findings: Finding[] = [];
  for (const entry of ledger) {
    note(ordered, entry);
    if (isKind(entry, "visit") && entry.body.day > instantDay(entry.at))
      findings.push(finding("verify/result-day", placeOf(entry), "a day before the entry", entry.body.day));
    if (!isKind(entry, "result")) continue;
    const name = `${entry.body.drawId}\u001f${entry.body.unit}`;
    const from = ordered.get(name);
    const state = last.get(name);
    if (from === undefined) {
      findings.push(finding("verify/result-no-visit", placeOf(entry), "a visit of a draw or a case that stands", entry.body.unit));
      continue;
    }
    findings.push(...checkStep(entry, from, state));
    const { step, codes = [], day = "" } = entry.body;
    const says = step === "enter" || step === "correct";
    const made = says ? day : (state?.made ?? "");
    last.set(name, {
      step,
      made,
      open: says ? needsFollowUp(codes) : step === "close" || step === "withdraw" ? false : (state?.open ?? false),
    });
  }
  return findings;
}

/** Visits that stand at this point of the ledger, with the first day on which they can be made. */
function note(ordered: Map<string, string>, entry: Ledger[number]): void {
  const day = instantDay(entry.at);
  if (isKind(entry, "draw")) {
    for (const { unit } of entry.body.strata.flatMap(({ drawn }) => drawn)) ordered.set(`${entry.body.drawId}\u001f${unit}`, day);
  } else if (isKind(entry, "case")) {
    for (const unit of entry.body.units) ordered.set(`${entry.body.drawId}\u001f${unit}`, day);
  } else if (isKind(entry, "replacement")) {
    for (const { unit, by } of entry.body.replaced) {
      ordered.delete(`${entry.body.drawId}\u001f${unit}`);
      if (by !== null) ordered.set(`${entry.body.drawId}\u001f${by}`, day);
    }
  } else if (isKind(entry, "void")) {
    for (const name of [...ordered.keys()]) if (name.startsWith(`${entry.body.drawId}\u001f`)) ordered.delete(name);
  }
}

interface ResultSoFar {
  readonly step: ResultStep;
  /** Day of the visit. */
  readonly made: string;
  /** Something is left to do. */
  readonly open: boolean;
}

function checkStep(entry: Recorded<"result">, first: string, state: ResultSoFar | undefined): Finding[] {
  const { step, day, codes, text, approver } = entry.body;
  const may = MAY_FOLLOW[state?.step ?? "nothing"]!;
  const findings: Finding[] = [...checkResultFields(entry)];
  if (!may.includes(step) || (step === "close" && state?.open !== true))
    findings.push(finding("verify/result-order", placeOf(entry), may.join(" or "), step));
  const says = step === "enter" || step === "correct";
  const wrong = says ? faultOfCodes(codes ?? []) : codes === undefined ? undefined : "idle";
  if (wrong !== undefined)
    findings.push(finding("verify/result-codes", placeOf(entry), "codes that go together", (codes ?? []).join(", ")));
  const needsDay = says || step === "annul" || step === "close";
  const from = says ? first : (state?.made ?? first);
  const late = day !== undefined && (day > instantDay(entry.at) || day < from);
  if (needsDay !== (day !== undefined) || late)
    findings.push(finding("verify/result-day", placeOf(entry), `a day from ${from} on, before the entry`, day ?? null));
  const silent = !["enter", "publish"].includes(step) && (text ?? "").trim() === "";
  const unapproved = (step === "correct" || step === "withdraw") && (approver ?? "").trim() === "";
  if (silent || unapproved)
    findings.push(finding("verify/void-without-reason", placeOf(entry), "a reason, and an approver for corrections and withdrawals", step));
  return findings;
}
