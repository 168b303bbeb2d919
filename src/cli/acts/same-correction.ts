/** A correction after which the result stands as it stood: whoever runs a table twice would write it twice, for good. */
import type { Refusal } from "../../kernel/refusal.js";
import { isKind } from "../../ledger/recorded.js";
import { type ResultState, stepped } from "../../year/result-state.js";
import { carried, type Year } from "../../year/year.js";
import { refuse } from "../refuse.js";

/** Of each step that was recorded, in the order of the table. */
export function faultsOfSameCorrections(before: Year, done: Year): readonly Refusal[] {
  const { draws } = carried(before).chronicle;
  const states = new Map<string, ResultState | undefined>();
  const results = done.ledger.slice(before.ledger.length).filter((entry) => isKind(entry, "result"));
  return results.flatMap(({ body, at }, place) => {
    const { drawId, unit, step } = body;
    const visit = JSON.stringify([drawId, unit]);
    const state = states.has(visit)
      ? states.get(visit)
      : (draws.get(drawId)?.visits.get(unit)?.result ?? undefined);
    const next = stepped(state, body, at);
    states.set(visit, next);
    return step === "correct" && state !== undefined && isSame(state, next)
      ? [refuse("cli/nothing-corrected", ["steps", place], { unit, drawId })]
      : [];
  });
}

/** The count of corrections is no part of what was found. */
function isSame(one: ResultState, other: ResultState): boolean {
  const textOf = (state: ResultState): string => JSON.stringify({ ...state, corrections: 0 });
  return textOf(one) === textOf(other);
}
