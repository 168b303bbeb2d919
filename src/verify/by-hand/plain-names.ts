/** Under which ids units were known at a place of the ledger, read for the audit change by change. */
import { lastOf } from "../../kernel/certain.js";
import { madeOncePer } from "../../kernel/made-once.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";

export interface PlainNaming {
  /** The id under which a unit is known. */
  readonly nameNow: (unit: string) => string;
  /** That id, and all that go on under it. */
  readonly idsNow: (unit: string) => readonly string[];
}

interface Merger {
  readonly seq: number;
  readonly unit: string;
  readonly into: string;
}

/** Mergers of a ledger, by the unit that went and by the unit that stayed, in the order of the ledger. */
const mergersIn = /* @__PURE__ */ madeOncePer((ledger: Ledger) => {
  const [gone, stayed] = [new Map<string, Merger[]>(), new Map<string, Merger[]>()];
  for (const entry of ledger) {
    if (!isKind(entry, "change")) continue;
    for (const { unit, into } of entry.body.units) {
      if (into === undefined) continue;
      const merger = { seq: entry.seq, unit, into };
      add(gone, unit, merger);
      add(stayed, into, merger);
    }
  }
  return { gone, stayed };
});

function add(lists: Map<string, Merger[]>, key: string, merger: Merger): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [merger]);
  else list.push(merger);
}

/**
 * Follows the ids under which merged units go on, step by step.
 *
 * @param before - only changes written before this entry count; all when left out
 */
export function plainNaming(ledger: Ledger, before = Number.POSITIVE_INFINITY): PlainNaming {
  const { gone, stayed } = mergersIn(ledger);
  const isBefore = ({ seq }: Merger): boolean => seq < before;
  const nextOf = (unit: string): string | undefined => gone.get(unit)?.filter(isBefore).at(-1)?.into;
  const nameNow = (unit: string): string => {
    if (!gone.has(unit)) return unit;
    const walked = [unit];
    for (let next = nextOf(unit); next !== undefined && !walked.includes(next); next = nextOf(next))
      walked.push(next);
    return lastOf(walked);
  };
  const idsNow = (unit: string): readonly string[] => {
    const name = nameNow(unit);
    const ids = new Set([name]);
    // A set that grows while it is walked is walked to its end.
    for (const id of ids)
      for (const merger of stayed.get(id) ?? []) if (isBefore(merger)) ids.add(merger.unit);
    return [...ids].filter((id) => nameNow(id) === name);
  };
  return { nameNow, idsNow };
}

/** The first half of it alone. */
export function plainNames(ledger: Ledger, before?: number): PlainNaming["nameNow"] {
  return plainNaming(ledger, before).nameNow;
}
