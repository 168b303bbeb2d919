/** The ids of a list of rows: which are accepted, which come twice, which only look the same. */
import { faultOfId, type IdFault, lookAlikeForm } from "../kernel/parse-id.js";
import { byteRank } from "./byte-rank.js";

export interface IdIndex {
  /** Accepted ids, each once, in byte order. */
  readonly ids: readonly string[];
  /** For each of them the row that holds it; the first row when several do. */
  readonly rows: Uint32Array;
  readonly faults: ReadonlyMap<number, IdFault>;
  /** A later row with an id that another row holds already → the first row that holds it. */
  readonly twins: ReadonlyMap<number, number>;
  /** A row whose id looks like an id above it → the first row of those that look the same. */
  readonly lookAlikes: ReadonlyMap<number, number>;
}

/** ASCII without small letters: looks like nothing but itself. */
const OWN_FORM = /^[ -`{-~]*$/;

/**
 * Examines all ids of a list at once. Finds what `examineIds` finds, by sorting instead of hashing: a million
 * ids cost a second, not five.
 *
 * @param values - the id of each row, as the caller gave it
 */
export function indexIds(values: readonly unknown[]): IdIndex {
  const faults = new Map<number, IdFault>();
  const accepted: string[] = [];
  const rowOfAccepted: number[] = [];
  values.forEach((value, row) => {
    const fault = faultOfId(value);
    if (fault !== undefined) faults.set(row, fault);
    else rowOfAccepted[accepted.push(value as string) - 1] = row;
  });
  const order = byteRank(accepted);
  const twins = laterHolders(accepted, order, rowOfAccepted);
  const unique = order.filter((at) => !twins.has(rowOfAccepted[at]!));
  return {
    ids: Array.from(unique, (at) => accepted[at]!),
    rows: unique.map((at) => rowOfAccepted[at]!),
    faults,
    twins,
    lookAlikes: lookAlikesOf(accepted, rowOfAccepted, twins),
  };
}

/** Equal texts stand side by side in `order`, the first row first. */
function laterHolders(
  texts: readonly string[],
  order: Uint32Array,
  rows: readonly number[],
): Map<number, number> {
  const later = new Map<number, number>();
  let first = 0;
  for (let at = 1; at < order.length; at++) {
    if (texts[order[at]!] === texts[order[first]!]) later.set(rows[order[at]!]!, rows[order[first]!]!);
    else first = at;
  }
  return later;
}

function lookAlikesOf(
  ids: readonly string[],
  rows: readonly number[],
  twins: ReadonlyMap<number, number>,
): Map<number, number> {
  const forms = ids.map((id) => (OWN_FORM.test(id) ? id : lookAlikeForm(id)));
  if (forms.every((form, at) => form === ids[at])) return new Map();
  const alike = laterHolders(forms, byteRank(forms), rows);
  for (const row of twins.keys()) alike.delete(row);
  return alike;
}
