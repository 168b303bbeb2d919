/** What a language says of entries. */

import { canonicalJson, type Json } from "../../kernel/canonical-json.js";
import type { Bodies, EntryKind } from "../../ledger/bodies.js";
import { amendedText } from "../../publish/site/parts/amended-words.js";
import type { Say } from "../../publish/site/speech.js";
import type { RoundTeams } from "../../teams/staff-units.js";
import type { Titles } from "../options.js";

/** What an entry names by codes and ids, in words. */
export interface NamesSaid {
  /** Of a code of a closed list. */
  readonly code: (code: string) => string;
  readonly called: Titles;
}

export interface EntriesText {
  /** Before each entry: its number, and when it is written. */
  readonly place: (seq: number, at: string) => string;
  readonly bodies: { readonly [kind in EntryKind]: (body: Bodies[kind], names: NamesSaid) => string };
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

interface Changed {
  readonly path: string;
  readonly before: Json;
  readonly after: Json;
}

interface ChangedWords {
  readonly became: (before: string, after: string) => string;
  readonly gone: (text: string) => string;
  readonly added: (text: string) => string;
}

/** What a place of the rules held and what it holds: of lists only the items that differ. */
export function changedText(
  say: Say,
  { path, before, after }: Changed,
  { became, gone, added }: ChangedWords,
): string {
  const textOf = (value: Json): string => amendedText(say, path, value) ?? say("无", "none");
  if (!Array.isArray(before) || !Array.isArray(after)) return became(textOf(before), textOf(after));
  const own = (one: readonly Json[], other: readonly Json[]): string[] => {
    const known = new Set(other.map(canonicalJson));
    return one.filter((item) => !known.has(canonicalJson(item))).map((item) => textOf([item]));
  };
  return [...own(before, after).map(gone), ...own(after, before).map(added)].join(say("；", ""));
}
