/**
 * What a root that changed hides: another secret over the same rows gives another root, and so do other rows. Only who
 * holds both can tell.
 *
 * Source: protocol section 16, `rows-same` and `rows-changed`, and section 15, `note-rows-unseen`.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import type { Entry } from "../../ledger/chain.js";
import { leavesOfList } from "../../registry/list-leaves.js";
import type { Registry } from "../../registry/registry.js";
import { placeOf } from "../audit-case.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import { type Naming, namingsOf } from "./namings.js";
import type { Named, RecordRead, WithRegistry } from "./record-read.js";

type Rows = "registry" | "history" | "roster";

/** Two states of one list that an entry sets side by side. */
interface Pair {
  readonly entry: WithRegistry;
  readonly rows: Rows;
  readonly before: Named;
  readonly named: Named;
}

export function usesOfRows(record: RecordRead): Use[] {
  const known = new Map<string, Difference>();
  return pairsOf(record).flatMap(({ entry, rows, before, named }) => {
    const [one, other] = [inHand(record, before), inHand(record, named)];
    if (one === undefined || other === undefined) return [];
    const name = JSON.stringify([rows, rootOf(before, rows), rootOf(named, rows)]);
    const difference = known.get(name) ?? differenceOf(rowsIn(one, rows), rowsIn(other, rows));
    known.set(name, difference);
    const [then, asOf] = [before, named].map(
      (each) => (rows === "roster" ? each.roster : each.registry).body.asOf,
    );
    const facts = { drawId: entry.body.drawId, rows, before: then ?? "–", asOf: asOf ?? "–" };
    const { ids, ...counts } = difference;
    return ids.length === 0
      ? [use("discretion/rows-same", entry, facts)]
      : [use("discretion/rows-changed", entry, { ...facts, ...counts, ids: listed(ids) })];
  });
}

/** Places of entries that set two states side by side of which one is not at hand. */
export function rowsUnseen(record: Pick<RecordRead, "ledger" | "byHash" | "registryFor">): string[] {
  const unseen = pairsOf(record).filter(
    ({ before, named }) => inHand(record, before) === undefined || inHand(record, named) === undefined,
  );
  return [...new Set(unseen.map(({ entry }): Entry => entry))].map((entry) => placeOf(entry, entry.kind));
}

function pairsOf(record: Pick<RecordRead, "ledger" | "byHash">): Pair[] {
  return namingsOf(record).flatMap((naming) => [...besideOthers(naming), ...besideOwn(naming)]);
}

function besideOwn({ entry, named, before, isUnexplained }: Naming): Pair[] {
  if (before === undefined) return [];
  const isOther = (rows: Rows): boolean => rootOf(before, rows) !== rootOf(named, rows);
  const changed: readonly Rows[] = [
    ...(isUnexplained ? (["registry"] as const) : []),
    ...(["history", "roster"] as const).filter(isOther),
  ];
  return changed.map((rows) => ({ entry, rows, before, named }));
}

function besideOthers({ entry, named, apartFrom }: Naming): Pair[] {
  return [...apartFrom.values()].slice(0, 1).map((before) => ({ entry, rows: "registry", before, named }));
}

function rootOf({ registry, roster }: Named, rows: Rows): string {
  if (rows === "roster") return roster.body.inspectors.root;
  return rows === "history" ? registry.body.history.root : registry.body.units.root;
}

function inHand({ registryFor }: Pick<RecordRead, "registryFor">, named: Named): Registry | undefined {
  return registryFor({ registry: named.registry.body, roster: named.roster.body });
}

/** What is committed to, by id; the visits of a unit are together its row of the history. */
function rowsIn(registry: Registry, rows: Rows): Map<string, string> {
  const found = new Map<string, string>();
  for (const leaf of leavesOfList(registry, LISTS[rows])) {
    const { id, unit } = JSON.parse(leaf) as { readonly id?: string; readonly unit?: string };
    const name = (rows === "history" ? unit : id) ?? "";
    found.set(name, `${found.get(name) ?? ""}${leaf}`);
  }
  return found;
}

const LISTS = { registry: "units", history: "history", roster: "inspectors" } as const;

interface Difference {
  /** Rows of the second alone, of the first alone, and of both that are not the same. */
  readonly came: number;
  readonly left: number;
  readonly changed: number;
  /** All of them, in byte order. */
  readonly ids: readonly string[];
}

function differenceOf(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Difference {
  const came = [...now.keys()].filter((id) => !before.has(id));
  const left = [...before.keys()].filter((id) => !now.has(id));
  const changed = [...now].filter(([id, row]) => (before.get(id) ?? row) !== row).map(([id]) => id);
  const ids = [...came, ...left, ...changed].sort(compareBytes);
  return { came: came.length, left: left.length, changed: changed.length, ids };
}
