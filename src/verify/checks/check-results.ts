/**
 * Results: only of visits that somebody ordered, step after step in an order that may be, with codes that go
 * together.
 */

import { addAll } from "../../kernel/add-all.js";
import { FIRST_DAY, instantDay } from "../../kernel/iso-date.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { ResultStep } from "../../ledger/year-bodies.js";
import { faultOfCodes, needsFollowUp } from "../../registry/result-codes.js";
import { isSaid } from "../../year/approval.js";
import { placeOf } from "../audit-case.js";
import { plainReplaced } from "../by-hand/plain-visits.js";
import { eachExamined } from "../examined.js";
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
  const [ordered, planned] = [new Map<string, string>(), new Set<string>()];
  const last = new Map<string, ResultSoFar>();
  const findings: Finding[] = [];
  for (const entry of ledger) {
    if (isKind(entry, "plan")) planned.add(entry.body.drawId);
    // A draw that nobody announced orders nothing.
    if (!isKind(entry, "draw") || planned.has(entry.body.drawId)) note(ordered, entry);
    if (isKind(entry, "visit") && entry.body.day > instantDay(entry.at))
      findings.push(finding("verify/result-day", placeOf(entry), "a day before the entry", entry.body.day));
    if (!isKind(entry, "result")) continue;
    const name = `${entry.body.drawId}\u001f${entry.body.unit}`;
    const from = ordered.get(name);
    const state = last.get(name);
    if (from === undefined)
      findings.push(
        finding(
          "verify/result-no-visit",
          placeOf(entry),
          "a visit of a draw or a case that stands",
          entry.body.unit,
        ),
      );
    addAll(findings, eachExamined(placeOf(entry), checksOfStep(entry, from ?? FIRST_DAY, state)));
    last.set(name, after(entry, state));
  }
  return findings;
}

/** Visits that stand at this point of the ledger, with the first day on which they can be made. */
function note(ordered: Map<string, string>, entry: Ledger[number]): void {
  const day = instantDay(entry.at);
  if (isKind(entry, "draw")) {
    for (const { unit } of entry.body.strata.flatMap(({ drawn }) => drawn))
      ordered.set(`${entry.body.drawId}\u001f${unit}`, day);
  } else if (isKind(entry, "case")) {
    for (const unit of entry.body.units) ordered.set(`${entry.body.drawId}\u001f${unit}`, day);
  } else if (isKind(entry, "replacement")) {
    for (const { unit, by } of plainReplaced(entry.body)) {
      const isVisited = ordered.delete(`${entry.body.drawId}\u001f${unit}`);
      if (isVisited && by !== null) ordered.set(`${entry.body.drawId}\u001f${by}`, day);
    }
  } else if (isKind(entry, "void")) {
    for (const name of [...ordered.keys()])
      if (name.startsWith(`${entry.body.drawId}\u001f`)) ordered.delete(name);
  }
}

interface ResultSoFar {
  readonly step: ResultStep;
  /** Day of the visit. */
  readonly made: string;
  /** Something is left to do. */
  readonly open: boolean;
}

/**
 * Where the visit stands after a step: what was found is said by some steps, and nothing is left to do after
 * others.
 */
function after(
  { body: { step, codes = [], day = "" } }: Recorded<"result">,
  state: ResultSoFar | undefined,
): ResultSoFar {
  if (saysWhatWasFound(step)) return { step, made: day, open: needsFollowUp(codes) };
  const isDone = step === "close" || step === "withdraw";
  return { step, made: state?.made ?? "", open: !isDone && state?.open === true };
}

function saysWhatWasFound(step: ResultStep): boolean {
  return step === "enter" || step === "correct";
}

function checksOfStep(
  entry: Recorded<"result">,
  first: string,
  state: ResultSoFar | undefined,
): (() => readonly Finding[])[] {
  return [
    () => checkResultFields(entry),
    () => checkStepOrder(entry, state),
    () => checkStepCodes(entry),
    () => checkStepDay(entry, first, state),
    () => checkStepSaid(entry),
  ];
}

function checkStepOrder(entry: Recorded<"result">, state: ResultSoFar | undefined): Finding[] {
  const { step } = entry.body;
  const may = MAY_FOLLOW[state?.step ?? "nothing"]!;
  return may.includes(step) && !(step === "close" && state?.open !== true)
    ? []
    : [finding("verify/result-order", placeOf(entry), may.join(" or "), step)];
}

/** Steps that say what was found have codes that go together. */
function checkStepCodes(entry: Recorded<"result">): Finding[] {
  const { step, codes } = entry.body;
  return !saysWhatWasFound(step) || faultOfCodes(codes ?? []) === undefined
    ? []
    : [finding("verify/result-codes", placeOf(entry), "codes that go together", (codes ?? []).join(", "))];
}

function checkStepDay(entry: Recorded<"result">, first: string, state: ResultSoFar | undefined): Finding[] {
  const { step, day } = entry.body;
  const needsDay = saysWhatWasFound(step) || step === "annul" || step === "close";
  const from = saysWhatWasFound(step) ? first : (state?.made ?? first);
  if (!needsDay || (day !== undefined && day <= instantDay(entry.at) && day >= from)) return [];
  return [
    finding("verify/result-day", placeOf(entry), `a day from ${from} on, before the entry`, day ?? null),
  ];
}

function checkStepSaid(entry: Recorded<"result">): Finding[] {
  const { step, text, approver } = entry.body;
  const isSilent = step !== "enter" && step !== "publish" && !isSaid(text);
  const isUnapproved = (step === "correct" || step === "withdraw") && !isSaid(approver);
  if (!isSilent && !isUnapproved) return [];
  return [
    finding(
      "verify/void-without-reason",
      placeOf(entry),
      "a reason, and an approver for corrections and withdrawals",
      step,
    ),
  ];
}
