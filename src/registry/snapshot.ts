/**
 * The public commitment to a registry: counts, and one root a list. Published before the seed exists, so that
 * nobody can fit the registry to the draw. Source: protocol section 11.
 */

import { compareBytes, sortByBytes } from "../kernel/byte-order.js";
import { canonicalJson, digestOf } from "../kernel/canonical-json.js";
import { deepFreeze } from "../kernel/freeze.js";
import { madeOncePer } from "../kernel/made-once.js";
import { merkleRoot } from "../kernel/merkle.js";
import { TAKES_REGISTRY } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import { listUnits, listVisits, type Registry } from "./registry.js";
import { UNIT_STATUSES, type UnitStatus, type UnitTable } from "./unit.js";

/** Size and root of a list. */
export interface Root {
  readonly size: number;
  /** Merkle root over the canonical JSON of the items, as 64 hex digits. */
  readonly root: string;
}

export interface Snapshot {
  readonly asOf: string;
  readonly units: Root & {
    readonly byStatus: readonly { readonly status: UnitStatus; readonly size: number }[];
    /** In byte order of the tier; null (no tier) first. */
    readonly byTier: readonly { readonly tier: string | null; readonly size: number }[];
  };
  readonly inspectors: Root;
  readonly history: Root;
  /** Digest of all the rest: one value that names the whole registry. */
  readonly digest: string;
}

/**
 * The snapshot of a registry. Equal registries have equal digests, however their rows were ordered; a changed
 * byte changes the digest.
 *
 * @throws TypeError when something else is handed over
 * @example
 * snapshotOf(registry).digest; // 64 hex digits
 */
export function snapshotOf(registry: Registry): Snapshot {
  return told("snapshotOf", TAKES_REGISTRY, () =>
    Object.isFrozen(registry) ? snapshotPer(registry) : snapshotMade(registry),
  );
}

/** A registry that was read changes no more. */
const snapshotPer = /* @__PURE__ */ madeOncePer((registry: Registry) => deepFreeze(snapshotMade(registry)));

function snapshotMade(registry: Registry): Snapshot {
  const rest = {
    asOf: registry.asOf,
    units: {
      ...rootOf(unitLeaves(registry)),
      byStatus: countStatuses(registry.units),
      byTier: countTiers(registry.units),
    },
    inspectors: rootOf(inspectorLeaves(registry)),
    history: rootOf(visitLeaves(registry)),
  };
  return { ...rest, digest: digestOf(rest) };
}

/** One leaf a unit, in byte order of the ids; a field that says nothing is left out. */
export function unitLeaves(registry: Registry): string[] {
  const leafOf = openLeaves(UNIT_FIELDS);
  return Array.from(listUnits(registry), leafOf);
}

/** One leaf an inspector, in byte order of the ids. */
export function inspectorLeaves({ inspectors }: Registry): string[] {
  return inspectors.map((inspector) => canonicalJson(said(inspector)));
}

/** One leaf a visit, in byte order of the leaves. */
export function visitLeaves(registry: Registry): string[] {
  const leafOf = openLeaves(VISIT_FIELDS);
  return sortByBytes(Array.from(listVisits(registry), leafOf));
}

function rootOf(leaves: readonly string[]): Root {
  return { size: leaves.length, root: merkleRoot(leaves) };
}

/** In the order of canonical JSON. */
// biome-ignore format: a table
const UNIT_FIELDS = ["categories", "closed", "exclusions", "facts", "id", "name", "opened", "region", "status", "tier"] as const;
const VISIT_FIELDS = ["authority", "day", "inspectors", "kind", "level", "matter", "result", "unit"] as const;

/**
 * `canonicalJson(said(row))` of many rows that share what their fields hold: regions, categories, sets of facts are
 * written once.
 */
function openLeaves<Field extends string>(fields: readonly Field[]) {
  const written = new Map<unknown, string>();
  const textOf = (value: unknown): string => {
    const text = written.get(value) ?? (saysNothing(value) ? "" : canonicalJson(said(value)));
    if (typeof value === "object") written.set(value, text);
    return text;
  };
  return (row: Readonly<Record<Field, unknown>>): string => {
    const parts: string[] = [];
    for (const field of fields) {
      const text = textOf(row[field]);
      if (text !== "") parts.push(`"${field}":${text}`);
    }
    return `{${parts.join(",")}}`;
  };
}

/**
 * Without null, empty text and empty lists, all the way down: what says nothing must not depend on how
 * nothing was written.
 */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  const kept: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value)) if (!saysNothing(inner)) kept.push([name, said(inner)]);
  return Object.fromEntries(kept);
}

function saysNothing(value: unknown): boolean {
  if (typeof value !== "object") return value === "";
  return value === null || Object.keys(value).length === 0;
}

function countStatuses({ status }: UnitTable): Snapshot["units"]["byStatus"] {
  const sizes = UNIT_STATUSES.map(() => 0);
  for (const each of status) sizes[each]!++;
  return UNIT_STATUSES.map((name, at) => ({ status: name, size: sizes[at]! }));
}

function countTiers({ tier, tiers }: UnitTable): Snapshot["units"]["byTier"] {
  const sizes = tiers.map(() => 0);
  for (const each of tier) sizes[each]!++;
  const counts = tiers.map((name, at) => ({ tier: name, size: sizes[at]! }));
  return counts.sort((a, b) => compareBytes(a.tier ?? "", b.tier ?? ""));
}
