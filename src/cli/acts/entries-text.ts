/** What a language says of entries. */

import { canonicalJson, type Json } from "../../kernel/canonical-json.js";
import type { Bodies, EntryKind } from "../../ledger/bodies.js";
import type { RoundTeams } from "../../teams/staff-units.js";

/** A code of a closed list, in words. */
export type CodeSaid = (code: string) => string;

export interface EntriesText {
  /** Before each entry: its number, and when it is written. */
  readonly place: (seq: number, at: string) => string;
  readonly bodies: { readonly [kind in EntryKind]: (body: Bodies[kind], code: CodeSaid) => string };
}

/** One visit of a team draw. */
export interface VisitOfTeams {
  readonly unit: string;
  readonly day: string | undefined;
  readonly people: readonly string[];
}

/** The visits of a team draw, unit by unit in the order in which their seats were filled. */
export function visitsOf({ teams, joined = [], days }: RoundTeams): readonly VisitOfTeams[] {
  const seats = [...(teams?.seats ?? []), ...joined];
  const units = [...new Set(seats.map(({ unit }) => unit))];
  const dayOf = new Map(days?.visits.map(({ unit, day }) => [unit, day]));
  return units.map((unit) => ({
    unit,
    day: dayOf.get(unit),
    people: seats.filter((seat) => seat.unit === unit).map(({ inspector }) => inspector),
  }));
}

/** What a place of the rules held and what it holds: of lists only the items that differ. */
export function changedText(
  before: Json,
  after: Json,
  { became, gone, added }: Readonly<Record<"became" | "gone" | "added", (text: string) => string>>,
): string {
  if (!Array.isArray(before) || !Array.isArray(after))
    return `${plainText(before)}${became(plainText(after))}`;
  const [old, now] = [before, after].map((list) => list.map(plainText));
  const parts = [
    ...old!.filter((item) => !now!.includes(item)).map(gone),
    ...now!.filter((item) => !old!.includes(item)).map(added),
  ];
  return parts.join("");
}

function plainText(value: Json): string {
  return typeof value === "string" ? value : canonicalJson(value);
}
