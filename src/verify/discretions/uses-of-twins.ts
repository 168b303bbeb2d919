/**
 * People or units of one registry that may be one and the same: who stands under two ids goes twice, or is drawn
 * twice as often, and no rule about one id sees it. Only who holds the registry can tell.
 *
 * Source: protocol section 16, `twin-people` and `twin-units`.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import type { Inspector } from "../../registry/inspector.js";
import { regionText } from "../../registry/region.js";
import { listUnits } from "../../registry/registry.js";
import type { Unit } from "../../registry/unit.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import { namedBy, namesRegistry, type RecordRead } from "./record-read.js";
import { spoken, written } from "./spoken-names.js";

/** Each registry, and each roster, is looked at where it is first named. */
export function usesOfTwins(record: RecordRead): Use[] {
  const told = new Set<string>();
  const isFirst = (name: string): boolean => told.size < told.add(name).size;
  return record.ledger.flatMap((entry) => {
    const named = namesRegistry(entry) ? namedBy(record, entry.body) : undefined;
    if (named === undefined || !namesRegistry(entry)) return [];
    const [units, people] = [named.registry.body.units.root, named.roster.body.inspectors.root];
    if (told.has(units) && told.has(people)) return [];
    const registry = record.registryFor({ registry: named.registry.body, roster: named.roster.body });
    if (registry === undefined) return [];
    const { drawId } = entry.body;
    const twinsAmong = (code: "twin-people" | "twin-units", ids: readonly string[]): Use[] =>
      ids.length === 0
        ? []
        : [use(`discretion/${code}`, entry, { drawId, count: ids.length, ids: listed(ids) })];
    return [
      ...(isFirst(people) ? twinsAmong("twin-people", twinsIn(registry.inspectors, marksOfPerson)) : []),
      ...(isFirst(units) ? twinsAmong("twin-units", twinsIn(listUnits(registry), marksOfUnit)) : []),
    ];
  });
}

/** Ids of all that share a mark with another one, in byte order. */
function twinsIn<T extends { readonly id: string }>(
  rows: Iterable<T>,
  marksOf: (row: T) => readonly string[],
): string[] {
  const first = new Map<string, string>();
  const twins = new Set<string>();
  for (const row of rows)
    for (const mark of marksOf(row)) {
      const known = first.get(mark);
      if (known === undefined) first.set(mark, row.id);
      else if (known !== row.id) twins.add(known).add(row.id);
    }
  return [...twins].sort(compareBytes);
}

function marksOfPerson({ id, name, certificates }: Inspector): string[] {
  return [
    `id ${written(id)}`,
    ...marked("name", spoken(name)),
    ...certificates.flatMap(({ kind, number }) => marked(`certificate ${kind}`, spoken(number ?? ""))),
  ];
}

function marksOfUnit({ id, name, region }: Unit): string[] {
  return [`id ${written(id)}`, ...marked(`name ${regionText(region)}`, spoken(name))];
}

/** What says nothing marks nobody. */
function marked(field: string, form: string): string[] {
  return form === "" ? [] : [`${field} ${form}`];
}
