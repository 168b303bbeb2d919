/**
 * People or units that may be one and the same: who stands under two ids goes twice, or is drawn twice as often, and
 * who goes on under a new one begins anew; no rule about one id sees it. Only who holds the registries can tell.
 *
 * Source: protocol section 16, `twin-people`, `twin-units`, `people-under-new-ids` and `units-under-new-ids`.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import type { Registry } from "../../registry/registry.js";
import { type DiscretionCode, type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import { type List, Marked, markedRows } from "./marks.js";
import { namingsOf, unitsRoot } from "./namings.js";
import type { RecordRead } from "./record-read.js";

/** What is looked at, and the codes for what it shows. */
const LISTS = [
  { list: "people", twins: "discretion/twin-people", renamed: "discretion/people-under-new-ids" },
  { list: "units", twins: "discretion/twin-units", renamed: "discretion/units-under-new-ids" },
] as const;

/** Each list is looked at where it is first named: by anybody for twins, by its authority for new ids. */
export function usesOfTwins(record: RecordRead): Use[] {
  const told = new Set<string>();
  const isFirst = (name: string): boolean => told.size < told.add(name).size;
  const seen = new Map<string, Known>();
  const into = mergedIds(record.ledger);
  return namingsOf(record).flatMap((naming) => {
    const { entry, authority, named } = naming;
    const rootOf = (list: List): string =>
      list === "people" ? named.roster.body.inspectors.root : unitsRoot(named.registry);
    const fresh = LISTS.filter(({ list }) => !told.has(`${authority} ${list} ${rootOf(list)}`));
    if (fresh.length === 0) return [];
    const registry = record.registryFor({ registry: named.registry.body, roster: named.roster.body });
    if (registry === undefined) return [];
    const { drawId } = entry.body;
    return fresh.flatMap(({ list, twins, renamed }) => {
      told.add(`${authority} ${list} ${rootOf(list)}`);
      const known: Known = seen.get(`${authority} ${list}`) ?? new Map<string, Registry>();
      seen.set(`${authority} ${list}`, known);
      const ids = isFirst(`${list} ${rootOf(list)}`) ? twinsIn(registry, list) : [];
      const pairs = renamedIn(known, registry, list)
        .filter(([from, to]) => into.get(from) !== to)
        .map((pair) => pair.join(" → "));
      for (const { id } of markedRows(registry, list)) known.set(id, registry);
      const used = (code: DiscretionCode, list: readonly string[]): Use[] =>
        list.length === 0 ? [] : [use(code, entry, { drawId, count: list.length, ids: listed(list) })];
      return [...used(twins, ids), ...used(renamed, pairs)];
    });
  });
}

/** By id: the last registry of the authority that held it. */
type Known = Map<string, Registry>;

/** Ids of all that share a mark with another one, in byte order. */
function twinsIn(registry: Registry, list: List): string[] {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, keys } of markedRows(registry, list))
    for (const key of keys) {
      const known = first.get(key);
      if (known === undefined) first.set(key, id);
      else if (known !== id) shared.add(known).add(id);
    }
  if (shared.size === 0) return [];
  const rows = [...markedRows(registry, list)].filter(({ id }) => shared.has(id));
  const marked = new Marked();
  for (const row of rows) marked.add(row);
  return rows
    .filter((row) => marked.otherThan(row) !== undefined)
    .map(({ id }) => id)
    .sort(compareBytes);
}

/** Whoever is new, with the one who is gone and shares a mark. */
function renamedIn(known: Known, registry: Registry, list: List): (readonly [gone: string, come: string])[] {
  if (known.size === 0) return [];
  const rows = [...markedRows(registry, list)];
  const now = new Set(rows.map(({ id }) => id));
  const gone = [...known].filter(([id]) => !now.has(id));
  const marked = new Marked();
  for (const before of new Set(gone.map(([, each]) => each)))
    for (const row of markedRows(before, list))
      if (!now.has(row.id) && known.get(row.id) === before) marked.add(row);
  return rows.flatMap((row) => {
    const other = gone.length === 0 || known.has(row.id) ? undefined : marked.otherThan(row);
    return other === undefined ? [] : [[other, row.id] as const];
  });
}

/** Units that a published difference lets go on under another id: what they have had goes with them. */
function mergedIds(ledger: Ledger): Map<string, string> {
  const into = new Map<string, string>();
  for (const entry of ledger) {
    if (!isKind(entry, "change")) continue;
    for (const each of entry.body.units) if (each.into !== undefined) into.set(each.unit, each.into);
  }
  return into;
}
