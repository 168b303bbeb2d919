/**
 * The commitment to a registry whose rows come one after the other, out of a database or a file of any size: the roots
 * and counts of `snapshotOf`, with some thousands of rows in memory at a time.
 */
import { compareBytes } from "../kernel/byte-order.js";
import { isPlainObject } from "../kernel/canonical-json.js";
import { type MerkleStream, openMerkleStream } from "../kernel/merkle-stream.js";
import { notPlain } from "../kernel/not-plain.js";
import { refusingLater } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { inLots, type Rows } from "./in-lots.js";
import { isParsedRegistry } from "./is-parsed-registry.js";
import { leavesOfList } from "./list-leaves.js";
import { parseRegistry } from "./parse-registry.js";
import { refuse } from "./refuse.js";
import type { Registry } from "./registry.js";
import type { UnitRow, VisitRow } from "./rows.js";
import { openUnitCounts, snapshotFrom, snapshotOf } from "./snapshot.js";
import type { Snapshot } from "./whole.js";

/** A registry too large to be at hand. */
export interface RowsToCommit {
  /** The cut-off day and all inspectors; of the units those that are at hand. */
  readonly registry: Registry;
  /** Every unit, in byte order of the ids. */
  readonly units: Rows<UnitRow>;
  /** Every past visit: by authority, those without one last, and of each by day. */
  readonly visits: Rows<VisitRow>;
}

/**
 * The snapshot that `snapshotOf` would give of the whole registry.
 *
 * Refused: what `parseRegistry` refuses, rows that do not come in their order or come twice, a private registry (codes
 * `registry/…`). Reading ends with the first lot of rows in which something is wrong; `["units", 17]` is the eighteenth
 * row that came.
 *
 * @example
 * const committed = commitRows({ registry, units: listUnits(registry), visits: [] });
 * committed.then((answer) => orThrow(answer).units.root); // as `snapshotOf` has it
 */
export async function commitRows(input: RowsToCommit): Promise<Result<Snapshot>> {
  return refusingLater(async () => {
    if (!isPlainObject(input)) return reject([notPlain(input, [])]);
    const { registry, units, visits } = input;
    if (!isParsedRegistry(registry) || registry.secret !== undefined)
      return reject([refuse("registry/not-to-stream", ["registry"], {})]);
    const ofUnits = await commitUnits(units, registry);
    if (!ofUnits.ok) return ofUnits;
    const ofVisits = await commitVisits(visits, registry);
    if (!ofVisits.ok) return ofVisits;
    const { asOf, inspectors } = snapshotOf(registry);
    return accept(snapshotFrom({ asOf, units: ofUnits.value, inspectors, history: rootOf(ofVisits.value) }));
  });
}

function rootOf(tree: MerkleStream) {
  return { size: tree.size(), root: tree.root() };
}

async function commitUnits(rows: Rows<UnitRow>, { asOf }: Registry): Promise<Result<Snapshot["units"]>> {
  const tree = openMerkleStream();
  const counts = openUnitCounts();
  let last: string | undefined;
  for await (const { rows: lot, from } of inLots(rows, () => true)) {
    const places = (_: unknown, index: number) => ["units", from + index] as const;
    const read = parseRegistry({ asOf, units: lot, inspectors: [], places });
    if (!read.ok) return read;
    const ids = lot.map(({ id }) => id);
    const late = ids.findIndex((id, n) => isNotBefore(n === 0 ? last : ids[n - 1], id));
    if (late !== -1)
      return reject([
        refuse("registry/not-in-order", ["units", from + late, "id"], {
          unit: ids[late]!,
          before: (late === 0 ? last : ids[late - 1])!,
        }),
      ]);
    for (const leaf of leavesOfList(read.value, "units")) tree.add(leaf);
    counts.add(read.value.units);
    last = ids.at(-1);
  }
  return accept({ ...rootOf(tree), ...counts.all() });
}

function isNotBefore(one: string | undefined, other: string): boolean {
  return one !== undefined && compareBytes(one, other) >= 0;
}

async function commitVisits(rows: Rows<VisitRow>, registry: Registry): Promise<Result<MerkleStream>> {
  const tree = openMerkleStream();
  const inspectors = registry.inspectors.map((each) => ({ ...each, recusals: [] }));
  let last = "";
  for await (const { rows: lot, from } of inLots(rows, isOtherDay)) {
    const firstOf = new Map<unknown, number>();
    lot.forEach((row, n) => {
      if (!firstOf.has(row?.unit)) firstOf.set(row?.unit, n);
    });
    // Whether the units exist is for the database to say: here they are as many as the visits name.
    const units = [...firstOf].map(([id]) => ({ id: id as string }));
    const at = [...firstOf.values()];
    const read = parseRegistry({
      ...{ asOf: registry.asOf, units, inspectors, history: lot },
      places: (list, index) => ["visits", from + (list === "units" ? at[index]! : index)],
    });
    if (!read.ok) return read;
    const leaves = leavesOfList(read.value, "history");
    if (leaves.length > 0 && compareBytes(last, leaves[0]!) > 0)
      return reject([
        refuse("registry/visits-not-in-order", ["visits", from], { visit: leaves[0]!, before: last }),
      ]);
    for (const leaf of leaves) tree.add(leaf);
    last = leaves.at(-1) ?? last;
  }
  return accept(tree);
}

function isOtherDay(one: VisitRow, other: VisitRow): boolean {
  return one?.day !== other?.day || one?.authority !== other?.authority;
}
