/**
 * Draws of which nobody may be told yet where each unit stood: by a closed list, their own or that of one before. Cases
 * by their own alone.
 */

import { refusing } from "../../../kernel/refusing.js";
import { accept } from "../../../kernel/result.js";
import type { Ledger } from "../../../ledger/chain.js";
import { type ListRule, listRulesOn } from "../../../verify/view/disclosed.js";
import { plainOf, textIn } from "./seen.js";

/** A list that is closed on the day of the record. */
export interface ClosedList extends ListRule {
  readonly drawId: string;
}

/**
 * By draw id, the list that keeps it from being told: its own, or of those that came before it the one that opens last,
 * since who is left out because a visit is planned would tell of that visit. Of a case, its own. Of a record whose
 * rules cannot be read, nothing.
 */
export function closedLists(entries: Ledger, day: string): ReadonlyMap<string, ClosedList> {
  const read = refusing(() => accept(listRulesOn(entries)));
  return read.ok ? closedAmong(entries, read.value, day) : new Map();
}

function closedAmong(
  entries: Ledger,
  rules: ReadonlyMap<string, ListRule>,
  day: string,
): ReadonlyMap<string, ClosedList> {
  const closed = new Map<string, ClosedList>();
  let before: ClosedList | undefined;
  for (const { kind, body } of entries) {
    const drawId = plainOf(textIn(body, "drawId"));
    if (drawId === null || !["plan", "case", "draw"].includes(kind)) continue;
    const rule = rules.get(drawId);
    if (rule !== undefined && isClosed(rule, day)) {
      const own = { drawId, ...rule };
      if (kind !== "plan") closed.set(drawId, own);
      before = before === undefined ? own : laterOf(before, own);
    } else if (kind === "draw" && before !== undefined) closed.set(drawId, before);
  }
  return closed;
}

function isClosed({ opens }: ListRule, day: string): boolean {
  return opens === null || day < opens;
}

/** Null, which is never, is after all days. */
function laterOf(one: ClosedList, other: ClosedList): ClosedList {
  if (one.opens === null) return one;
  return other.opens === null || other.opens > one.opens ? other : one;
}
