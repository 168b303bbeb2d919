/** Which fields the rules about the public view speak of, by kind of entry. Source: the table of protocol section 12.5. */
import type { EntryKind } from "../../ledger/bodies.js";

export type FieldsByKind = { readonly [kind in EntryKind]?: readonly string[] };

const OF_TEAMS = [
  "teams",
  "days",
  "joined.*.unit",
  "joined.*.inspector",
  "standing",
  "unstaffed",
  "impossible",
];
const OF_STAFFED = [
  "staffed.teams",
  "staffed.days",
  "staffed.joined.*.unit",
  "staffed.joined.*.inspector",
  "staffed.standing",
  "staffed.unstaffed",
  "staffed.impossible",
];

/** Of lists that nobody may see yet. */
export const OF_LISTS: FieldsByKind = {
  sources: ["announced.*.after", "seals.*.capsule"],
  draw: [
    "seed",
    "sources.*.value",
    "strata.*.drawn",
    "strata.*.reserve",
    "strata.*.cutOff",
    "strata.*.skipped",
  ],
  teams: OF_TEAMS,
  assignment: ["seed", "sources.*.value", ...OF_TEAMS],
  case: ["units", "merged.*.unit", "merged.*.day", "lead.days", "announced.*.after", "seals.*.capsule"],
  substitution: ["out.*.units", "seats"],
  replacement: ["units", "replaced", ...OF_STAFFED],
  staffing: OF_STAFFED,
  move: ["visits", "seats", "unmoved"],
};

export const SCORES: FieldsByKind = { rating: ["units"], draw: ["strata.*.drawn.*.score"] };

export const APPROVERS: FieldsByKind = {
  void: ["approver"],
  substitution: ["approver"],
  replacement: ["approver"],
  staffing: ["approver"],
  move: ["approver"],
  case: ["approver"],
  change: ["approver"],
  amendment: ["approver"],
  result: ["approver"],
};

export const REASONS: FieldsByKind = {
  void: ["reason"],
  substitution: ["reason"],
  staffing: ["reason"],
  move: ["reason"],
  case: ["reason"],
  amendment: ["reason"],
  replacement: ["units.*.reason"],
  change: ["units.*.reason"],
  result: ["text"],
};

/** Who is kept from seats by what alone. */
export const NEAR_FITS: FieldsByKind = {
  teams: ["impossible.nearFits"],
  assignment: ["impossible.nearFits"],
  staffing: ["staffed.impossible.nearFits"],
  replacement: ["staffed.impossible.nearFits"],
};

/** When somebody is away. */
export const ABSENCES = ["out.*.from", "out.*.until"];

export const LEAVE: FieldsByKind = { substitution: ["ground", ...ABSENCES], ...NEAR_FITS };

/** Without salt: whoever knows the registry could try what they stand for. */
export const DIGESTS: FieldsByKind = {
  plan: [
    "commits.strata.*.pool",
    "commits.strata.*.must",
    "commits.leftOut",
    "commits.carried",
    "commits.visits",
  ],
  draw: ["strata.*.poolDigest", "leftOut.digest"],
};

/** Of results that are withdrawn, or were shown long enough. */
export const TAKEN_DOWN = ["codes", "correctBy"];

/** Of results that are not published all but these is withheld. */
export const OF_UNPUBLISHED = ["drawId", "step"];

export function fieldsOfKind(fields: FieldsByKind, kind: string): readonly string[] {
  return fields[kind as EntryKind] ?? [];
}
