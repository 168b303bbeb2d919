/** What can be wrong with the rules that move a unit's score. */
import { nearWord } from "../kernel/near-word.js";
import { faultOfId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { RESULT_CODES } from "../registry/result-codes.js";
import { refuse } from "./refuse.js";
import type { Scoring } from "./scoring.js";

export function faultsOfScoring(
  { least, most, start, rules }: Scoring,
  path: readonly (string | number)[],
): Refusal[] {
  const faults: Refusal[] = [];
  if (least > most || start < least || start > most)
    faults.push(refuse("policy/score-bounds", path, { least, most, start }));
  rules.forEach(({ id, on, codes, points }, at) => {
    const place = [...path, "rules", at];
    const fault = faultOfId(id);
    const first = rules.findIndex((each) => each.id === id);
    if (fault !== undefined) faults.push(refuse("policy/id", [...place, "id"], { id, fault }));
    if (first < at) faults.push(refuse("policy/id-twice", [...place, "id"], { id, first }));
    if (points === 0) faults.push(refuse("policy/score-points", [...place, "points"], { id }));
    if ((on === "result") !== (codes !== undefined))
      faults.push(refuse("policy/score-codes", [...place, "codes"], { id }));
    codes?.forEach((code, c) => {
      faults.push(...faultsOfCode(id, code, [...place, "codes", c]));
    });
  });
  return faults;
}

/** A rule that waits for a code which no result can carry would never give its points. */
function faultsOfCode(id: string, code: string, path: readonly (string | number)[]): Refusal[] {
  const known = RESULT_CODES.map((each) => each.code);
  if (known.includes(code)) return [];
  const facts = { id, code, known: known.join(" ") };
  const near = nearWord(code, known);
  return [
    near === undefined
      ? refuse("policy/unknown-result-code", path, facts)
      : refuse("policy/misspelt-result-code", path, { ...facts, near }),
  ];
}
