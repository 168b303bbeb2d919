/** Past visits (检查记录): who went where, when. */

/** One past visit. */
export interface Visit {
  /** Id of the unit. */
  readonly unit: string;
  readonly day: string;
  /** Ids of those who went, in byte order; empty when nobody knows. */
  readonly inspectors: readonly string[];
  readonly kind: string;
  readonly result: string | null;
  /** Id of the inspection matter (事项). */
  readonly matter: string | null;
  /** Id of the authority that made the visit (检查机关). */
  readonly authority: string | null;
  /** Level of government of that authority, for example "province". */
  readonly level: string | null;
}

/** All visits as columns: by unit, then by day. Nothing in it depends on the order in which the rows came. */
export interface HistoryTable {
  readonly size: number;
  /** Row in the table of units. */
  readonly unit: Uint32Array;
  /** Day number. */
  readonly day: Int32Array;
  readonly team: Uint32Array;
  /** Positions in the list of inspectors, ascending. */
  readonly teams: readonly (readonly number[])[];
  readonly kind: Uint32Array;
  readonly kinds: readonly string[];
  readonly result: Uint32Array;
  readonly results: readonly (string | null)[];
  readonly matter: Uint32Array;
  readonly matters: readonly (string | null)[];
  readonly authority: Uint32Array;
  readonly authorities: readonly (string | null)[];
  readonly level: Uint32Array;
  readonly levels: readonly (string | null)[];
  /** One more than units: the visits of unit row r are `first[r]` to `first[r + 1] - 1`, oldest first. */
  readonly first: Uint32Array;
}

/** Kind of a visit that does not say its kind. */
export const ROUTINE = "routine";
