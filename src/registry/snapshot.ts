/**
 * The public commitment to a registry: counts, and one root a list. Published before the seed exists, so that
 * nobody can fit the registry to the draw. Source: protocol section 11.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { digestOf } from "../kernel/canonical-json.js";
import { deepFreeze } from "../kernel/freeze.js";
import { madeOncePer } from "../kernel/made-once.js";
import { merkleRoot } from "../kernel/merkle.js";
import { TAKES_REGISTRY } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import { LISTS, type ListOfRegistry, leavesOfList } from "./list-leaves.js";
import { privateRoot } from "./private-list.js";
import type { Registry } from "./registry.js";
import { UNIT_STATUSES, type UnitStatus, type UnitTable } from "./unit.js";
import type { Root, Snapshot } from "./whole.js";

/**
 * The snapshot of a registry. Equal registries have equal digests, however their rows were ordered; a changed
 * byte changes the digest.
 *
 * @throws TypeError when something else is handed over
 * @example
 * snapshotOf(registry).digest; // 64 hex digits
 */
export function snapshotOf(registry: Registry): Snapshot {
  return told("snapshotOf", TAKES_REGISTRY, () => {
    if (registry.elsewhere !== undefined) return registry.elsewhere.whole;
    return Object.isFrozen(registry) ? snapshotPer(registry) : snapshotMade(registry);
  });
}

/** A registry that was read changes no more. */
const snapshotPer = /* @__PURE__ */ madeOncePer((registry: Registry) => deepFreeze(snapshotMade(registry)));

function snapshotMade(registry: Registry): Snapshot {
  const roots = Object.fromEntries(LISTS.map((list) => [list, rootOf(registry, list)])) as Roots;
  const counts = openUnitCounts();
  counts.add(registry.units);
  return snapshotFrom({
    asOf: registry.asOf,
    units: { ...roots.units, ...counts.all() },
    inspectors: roots.inspectors,
    history: roots.history,
    ...(registry.secret === undefined ? {} : { salted: true as const }),
  });
}

/** With the digest that names it. */
export function snapshotFrom(rest: Omit<Snapshot, "digest">): Snapshot {
  return { ...rest, digest: digestOf(rest) };
}

type Roots = Readonly<Record<ListOfRegistry, Root>>;

function rootOf(registry: Registry, list: ListOfRegistry): Root {
  const leaves = leavesOfList(registry, list);
  const { secret } = registry;
  const root = secret === undefined ? merkleRoot(leaves) : privateRoot(secret, list, leaves);
  return { size: leaves.length, root };
}

/** How many units of each status and of each tier, table by table. */
export interface UnitCounts {
  readonly add: (units: UnitTable) => void;
  readonly all: () => Pick<Snapshot["units"], "byStatus" | "byTier">;
}

export function openUnitCounts(): UnitCounts {
  const statuses = new Map<UnitStatus, number>(UNIT_STATUSES.map((status) => [status, 0]));
  const ofTiers = new Map<string | null, number>();
  return {
    add: ({ status, tier, tiers }) => {
      addTo(statuses, UNIT_STATUSES, status);
      addTo(ofTiers, tiers, tier);
    },
    all: () => ({
      byStatus: [...statuses].map(([status, size]) => ({ status, size })),
      byTier: [...ofTiers]
        .map(([tier, size]) => ({ tier, size }))
        .sort((a, b) => compareBytes(a.tier ?? "", b.tier ?? "")),
    }),
  };
}

/** Counts the places of a column under the names that they stand for. */
function addTo<Name>(counts: Map<Name, number>, names: readonly Name[], column: Iterable<number>): void {
  const sizes = names.map(() => 0);
  for (const each of column) sizes[each]!++;
  for (const [at, name] of names.entries()) counts.set(name, (counts.get(name) ?? 0) + sizes[at]!);
}
