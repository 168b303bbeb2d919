/** Every entry that names a registry and a roster, with what its authority, and others, had named before. */
import type { Entry } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import { partsOfDrawId } from "../../random/draw-id.js";
import { type Named, namedBy, namesRegistry, type RecordRead, type WithRegistry } from "./record-read.js";

export interface Naming {
  readonly entry: WithRegistry;
  readonly authority: string;
  readonly named: Named;
  /** What the authority named last. */
  readonly before: Named | undefined;
  /** The units are not those of before, and no published differences lead on to them. */
  readonly isUnexplained: boolean;
  /** At its first naming: authorities whose last registry has other units, from which no differences lead on. */
  readonly apartFrom: ReadonlyMap<string, Named>;
}

export function namingsOf({ ledger, byHash }: Pick<RecordRead, "ledger" | "byHash">): Naming[] {
  const last = new Map<string, Named>();
  const changes = new Map<string, readonly string[]>();
  return ledger.flatMap((entry): Naming[] => {
    noteChange(changes, entry, byHash);
    const named = namesRegistry(entry) ? namedBy({ byHash }, entry.body) : undefined;
    if (named === undefined || !namesRegistry(entry)) return [];
    const { authority } = partsOfDrawId(entry.body.drawId);
    const before = last.get(authority);
    const isApart = (other: Named): boolean =>
      !leads(changes, unitsRoot(other.registry), unitsRoot(named.registry));
    const apartFrom = new Map(before === undefined ? [...last].filter(([, other]) => isApart(other)) : []);
    last.set(authority, named);
    const isUnexplained = before !== undefined && isApart(before);
    return [{ entry, authority, named, before, isUnexplained, apartFrom }];
  });
}

export function unitsRoot(entry: Entry | undefined): string {
  return entry !== undefined && isKind(entry, "registry") ? entry.body.units.root : "";
}

/** To which roots published differences lead from each root. */
type Changes = ReadonlyMap<string, readonly string[]>;

/** All published differences of a ledger. */
export function changesIn({ ledger, byHash }: Pick<RecordRead, "ledger" | "byHash">): Changes {
  const changes = new Map<string, readonly string[]>();
  for (const entry of ledger) noteChange(changes, entry, byHash);
  return changes;
}

function noteChange(
  changes: Map<string, readonly string[]>,
  entry: Entry,
  byHash: RecordRead["byHash"],
): void {
  if (!isKind(entry, "change")) return;
  const [from, to] = [unitsRoot(byHash.get(entry.body.from)), unitsRoot(byHash.get(entry.body.to))];
  changes.set(from, [...(changes.get(from) ?? []), to]);
}

/** Do published differences lead from one registry to the other, step by step? */
export function leads(changes: Changes, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const root of reached) for (const next of changes.get(root) ?? []) reached.add(next);
  return reached.has(to);
}
