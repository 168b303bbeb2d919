/** What has happened in the room so far, and the screens that follow from it. */
import type { Say, SiteLanguage } from "../../src/publish/site/speech.js";
import type { Client } from "./client.js";
import type { AskedSource, Both, Drawn, ReadValue, RoundSeen, Uses } from "./task.js";

export interface Session {
  readonly screen: number;
  /** The time of the entries and who writes them; empty until they are set. */
  readonly at: string;
  readonly by: string;
  readonly uses: Uses;
  /** Confirmed values, by the place of their source. */
  readonly values: readonly (ReadValue | null)[];
  readonly drawn: Drawn | null;
  readonly notes: readonly Both[];
}

export const START: Session = {
  ...{ screen: 0, at: "", by: "", uses: "announced" },
  ...{ values: [], drawn: null, notes: [] },
};

/** What every screen is handed. */
export interface Here {
  readonly say: Say;
  readonly language: SiteLanguage;
  readonly switchLanguage: () => void;
  readonly client: Client;
  readonly round: RoundSeen;
  readonly session: Session;
  readonly change: (part: Partial<Session>) => void;
  readonly next: () => void;
  readonly back: () => void;
}

export const PARTS = ["what", "codes", "time", "value", "seed", "stratum", "teams", "unit", "save"] as const;
export type Part = (typeof PARTS)[number];

/** One step as it stands on the wall. */
export interface Screen {
  readonly part: Part;
  /** Which source, or which stratum. */
  readonly place: number;
}

export function sourcesIn({ round, session }: Pick<Here, "round" | "session">): readonly AskedSource[] {
  return round.sources[session.uses];
}

/** All screens in their order. */
export function screensOf(here: Pick<Here, "round" | "session">): Screen[] {
  const counts: Readonly<Partial<Record<Part, number>>> = {
    value: sourcesIn(here).length,
    stratum: here.round.strata.length,
    teams: here.round.strata.length,
  };
  return PARTS.flatMap((part) => Array.from({ length: counts[part] ?? 1 }, (_, place) => ({ part, place })));
}

export function bothIn({ language }: Pick<Here, "language">, said: Both): string {
  return said[language];
}
