/** What can be wrong with the rules that move a unit's score. */
import { faultOfId } from "../kernel/parse-id.js";
import { type Refusal, refuse } from "../kernel/refusal.js";
import type { Scoring } from "./scoring.js";

export function faultsOfScoring({ least, most, start, rules }: Scoring, path: readonly (string | number)[]): Refusal[] {
  const faults: Refusal[] = [];
  if (least > most || start < least || start > most) faults.push(refuse("policy/score-bounds", path, { least, most, start }));
  rules.forEach(({ id, on, codes, points }, at) => {
    const place = [...path, "rules", at];
    const fault = faultOfId(id);
    const first = rules.findIndex((each) => each.id === id);
    if (fault !== undefined) faults.push(refuse("policy/id", [...place, "id"], { id, fault }));
    if (first < at) faults.push(refuse("policy/id-twice", [...place, "id"], { id, first }));
    if (points === 0) faults.push(refuse("policy/score-points", [...place, "points"], { id }));
    if ((on === "result") !== (codes !== undefined)) faults.push(refuse("policy/score-codes", [...place, "codes"], { id }));
  });
  return faults;
}
