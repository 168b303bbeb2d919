/** Past visits as plain records, for the audit and for explanations. */
import { dayOf } from "../kernel/iso-date.js";
import type { Visit } from "../registry/history.js";
import type { Registry } from "../registry/registry.js";

/** Visits of the unit in a row, oldest first. */
export function visitsOf({ units, inspectors, history }: Registry, row: number): Visit[] {
  const visits: Visit[] = [];
  for (let v = history.first[row]!; v < history.first[row + 1]!; v++) {
    visits.push({
      unit: units.ids[row]!,
      day: dayOf(history.day[v]!),
      inspectors: history.teams[history.team[v]!]!.map((i) => inspectors[i]!.id),
      kind: history.kinds[history.kind[v]!]!,
      result: history.results[history.result[v]!]!,
    });
  }
  return visits;
}
