/** Refusals of one kind in one column together, with how many they are and the first of them. */
import type { Refusal } from "../kernel/refusal.js";

export interface RefusalGroup {
  readonly first: Refusal;
  readonly count: number;
  /** Where the group is: file, and sheet of a workbook. */
  readonly table: string;
  /** The first few, each with what stands there. */
  readonly cells: readonly { readonly cell: string; readonly value: string }[];
}

/** So many are named; of more, how many they are. */
const NAMED = 3;

/** Up to three of a kind stay alone. */
export function groupRefusals(refusals: readonly Refusal[]): RefusalGroup[] {
  const groups = new Map<string, Refusal[]>();
  for (const refusal of refusals) {
    const key = JSON.stringify([refusal.code, tableOf(refusal), columnOf(refusal)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [refusal]);
    else group.push(refusal);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > NAMED ? [groupOf(group)] : group.map((refusal) => groupOf([refusal])),
  );
}

function groupOf(group: readonly Refusal[]): RefusalGroup {
  const first = group[0]!;
  const cells = group.slice(0, NAMED).map(({ path, facts }) => ({
    cell: String(path.at(-1) ?? ""),
    value: String(facts["value"] ?? ""),
  }));
  return { first, count: group.length, table: tableOf(first), cells };
}

function tableOf({ path }: Refusal): string {
  return path.slice(0, -1).join(" ");
}

/** Letters of the column of a cell, `B` of `B12`; of a row nothing, of anything else all of it. */
function columnOf({ path }: Refusal): string {
  const place = path.at(-1);
  if (typeof place === "number") return "";
  return /^([A-Z]+)\d+$/.exec(place ?? "")?.[1] ?? String(place);
}
