/**
 * Fields of a result: each step has its own, people stand once, and a term is set only where something is
 * left to do. Source: protocol 14.9.
 */
import type { Recorded } from "../../ledger/recorded.js";
import type { ResultStep } from "../../ledger/year-bodies.js";
import { needsFollowUp } from "../../registry/result-codes.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding } from "../finding.js";

/** Written out again here: the audit does not ask the code that wrote the entries. */
const FIELDS: Readonly<Record<ResultStep, string>> = {
  enter: "day codes inspectors correctBy text",
  correct: "day codes inspectors correctBy text approver",
  return: "text",
  reject: "text",
  publish: "text",
  annul: "day text",
  withdraw: "text approver",
  close: "day text",
};

export function checkResultFields(entry: Recorded<"result">): Finding[] {
  const { drawId: _, unit: _unit, step, ...said } = entry.body;
  const { day = "", codes = [], inspectors = [], correctBy } = said;
  const idle = Object.keys(said).filter((field) => !FIELDS[step].split(" ").includes(field));
  const findings = idle.map((field) =>
    finding("verify/result-fields", placeOf(entry, step), FIELDS[step], field),
  );
  const twice = inspectors.find((each, at) => inspectors.indexOf(each) < at);
  if (twice !== undefined)
    findings.push(finding("verify/result-fields", placeOf(entry, "inspectors"), "everybody once", twice));
  if (correctBy === undefined || idle.includes("correctBy")) return findings;
  if (correctBy < day || !needsFollowUp(codes)) {
    const expected = `a day from ${day} on, where something is left to do`;
    findings.push(finding("verify/result-fields", placeOf(entry, "correctBy"), expected, correctBy));
  }
  return findings;
}
