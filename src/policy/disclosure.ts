/**
 * What the public sees of the record, and when. Source: protocol section 12.5; catalogue rows E05 to E07, U01, U03, U06
 * to U08, U11.
 */

/**
 * What of the defaults a policy may open: names of the office, scores of units, events and visits of others, and the
 * public list of the units of a private registry.
 */
export const OPENABLE = ["people", "scores", "events", "units"] as const;

/** `secret` until the round is over, `announced` before it begins, or `after` it. */
export const LIST_TIMES = ["secret", "announced", "after"] as const;

/** Kinds of entries of which a policy may withhold fields. */
export const WITHHELD_KINDS = [
  "draw",
  "teams",
  "substitution",
  "replacement",
  "staffing",
  "move",
  "case",
  "assignment",
  "result",
  "change",
] as const;

/** By these an auditor finds their way: no rule withholds them, or anything in them. */
export const NEVER_WITHHELD = [
  "drawId",
  "step",
  "lane",
  "case",
  "from",
  "until",
  "complete",
  "merged",
  "lead",
  "joined",
  "sources",
  "strata",
  "out",
  "staffed",
  "anew",
  "unit",
  "codes",
  "day",
];

export interface Disclosure {
  /** When the lists of drawn units and their teams are seen; of a matter or lane the first that names it. */
  readonly lists?: readonly ListDisclosure[];
  /** Further fields that are not seen. */
  readonly fields?: readonly FieldDisclosure[];
  readonly results?: ResultDisclosure;
  readonly open?: readonly (typeof OPENABLE)[number][];
}

export interface ListDisclosure {
  readonly id: string;
  /** Matters and lanes. */
  readonly of: readonly string[];
  readonly when: (typeof LIST_TIMES)[number];
  /** So many days before the round begins (`announced`), or after it ends (`after`). */
  readonly days?: number;
  readonly source?: string;
}

/** Withheld for ever, until a day, from a day, or so many months after the entry. */
export interface FieldDisclosure {
  readonly id: string;
  readonly kinds: readonly (typeof WITHHELD_KINDS)[number][];
  /** Names joined by dots; `*` is each of a list: `units.*.code`. */
  readonly fields: readonly string[];
  readonly until?: string;
  readonly from?: string;
  readonly months?: number;
  readonly source?: string;
}

export interface ResultDisclosure {
  /** Results with no other codes than these are never published: warnings. */
  readonly except?: readonly string[];
  /** Codes are taken down so many months after they were published. */
  readonly months?: number;
  readonly source?: string;
}
