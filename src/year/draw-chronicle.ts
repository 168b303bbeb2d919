/**
 * The chronicle of visits, a part of what a ledger means: who is visited, by whom, on which ground, on which day;
 * what became void, what was found, what is published.
 */
import type { VisitBody } from "../ledger/year-bodies.js";
import type { Policy } from "../policy/policy.js";
import { underKnownNames } from "../pool/known-history.js";
import type { Registry } from "../registry/registry.js";
import type { DrawState, VisitState } from "./draw-state.js";

export interface DrawChronicle {
  /** How many entries it has read, and the hash of the last. */
  readonly entries: number;
  readonly head: string;
  readonly draws: ReadonlyMap<string, DrawState>;
  /** Policies by the hash of their entry. */
  readonly policies: ReadonlyMap<string, Policy>;
  /** Units that went on under another id. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Units that ever went on under an id, step by step; some may have gone on under another since. */
  readonly former: ReadonlyMap<string, readonly string[]>;
  /** Visits that were made outside the draws and cases of this ledger. */
  readonly published: readonly VisitBody[];
}

/** The visit of a draw or a case to a unit, if there is one. */
export function visitIn({ draws }: DrawChronicle, drawId: string, unit: string): VisitState | undefined {
  return draws.get(drawId)?.visits.get(unit);
}

/**
 * The visit of a draw or a case to a unit, under whatever id it was planned: the unit may have gone on under
 * another since.
 */
export function visitKnown(
  chronicle: DrawChronicle,
  { visits }: DrawState,
  unit: string,
): VisitState | undefined {
  const own = visits.get(unit);
  if (own !== undefined || chronicle.renamed.size === 0) return own;
  const name = nameIn(chronicle, unit);
  const names = [name, ...[...chronicle.renamed.keys()].filter((each) => nameIn(chronicle, each) === name)];
  return names.map((each) => visits.get(each)).find((visit) => visit !== undefined);
}

/** A registry whose history stands under the ids by which units are known today. */
export function historyNow(registry: Registry, chronicle: Pick<DrawChronicle, "renamed">): Registry {
  return underKnownNames(registry, {
    former: chronicle.renamed.keys(),
    nameOf: (unit) => nameIn(chronicle, unit),
  });
}

/** The id under which a unit is known today. */
export function nameIn({ renamed }: Pick<DrawChronicle, "renamed">, unit: string): string {
  if (!renamed.has(unit)) return unit;
  const seen = new Set([unit]);
  let name = unit;
  for (let next = renamed.get(name); next !== undefined && !seen.has(next); next = renamed.get(name)) {
    seen.add(next);
    name = next;
  }
  return name;
}

/** The id under which a unit is known today, and after it all that it had or took in. */
export function idsOf(chronicle: Pick<DrawChronicle, "renamed" | "former">, unit: string): string[] {
  const { former } = chronicle;
  const name = nameIn(chronicle, unit);
  const ids = new Set([name]);
  // A set that grows while it is walked is walked to its end.
  for (const id of ids) for (const before of former.get(id) ?? []) ids.add(before);
  return [...ids].filter((id) => nameIn(chronicle, id) === name);
}
