/** What is committed of a registry as a whole: counts and roots, and no row. */
import type { UnitStatus } from "./unit.js";

/** Size and root of a list. */
export interface Root {
  readonly size: number;
  /** Merkle root over the canonical JSON of the items, or over what they are committed to in a private registry; 64 hex digits. */
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
  /** The registry is private: its trees are those of protocol section 11.1. */
  readonly salted?: true;
  /** Digest of all the rest: one value that names the whole registry. */
  readonly digest: string;
}

/** What is known of a registry that is kept in a database. */
export interface Elsewhere {
  /** What is committed of all of it. */
  readonly whole: Snapshot;
  /** Units of earlier days that it does not hold any more. */
  readonly gone: readonly string[];
}
