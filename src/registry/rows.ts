/**
 * Shapes of the rows that `parseRegistry` reads. They are checked at run time; the types help whoever writes
 * rows in TypeScript.
 */
import type { Absence, Certificate, InspectorPost, InspectorStatus, Recusal } from "./inspector.js";
import type { FactValue, UnitExclusion, UnitStatus } from "./unit.js";

/** Absent, null and "" say nothing. */
export type Maybe<T> = T | "" | null | undefined;
/** `"辽宁省/本溪市"` or `["辽宁省", "本溪市"]`. */
export type RegionPath = string | readonly string[];
/** The fields `K` of `T` may be left out. */
export type Loose<T, K extends keyof T> = Omit<T, K> & { readonly [key in K]?: Maybe<T[key]> };

/** A row of whatever form: of a table that was read, or of another program. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** A unit, before it is checked. */
export interface UnitRow {
  readonly id: string;
  readonly name?: Maybe<string>;
  readonly region?: Maybe<RegionPath>;
  readonly categories?: Maybe<readonly string[]>;
  readonly tier?: Maybe<string>;
  readonly facts?: Maybe<Readonly<Record<string, FactValue | undefined>>>;
  readonly status?: Maybe<UnitStatus>;
  readonly opened?: Maybe<string>;
  readonly closed?: Maybe<string>;
  readonly exclusions?: Maybe<readonly Loose<UnitExclusion, "from" | "until">[]>;
}

/** An inspector, before it is checked. */
export interface InspectorRow {
  readonly id: string;
  readonly name?: Maybe<string>;
  readonly agency?: Maybe<string>;
  readonly regions?: Maybe<readonly RegionPath[]>;
  readonly qualifications?: Maybe<readonly string[]>;
  readonly certificates?: Maybe<readonly Loose<Certificate, "number">[]>;
  readonly grade?: Maybe<string>;
  readonly leave?: Maybe<readonly Loose<Absence, "reason">[]>;
  readonly capacity: number;
  readonly recusals?: Maybe<readonly Recusal[]>;
  readonly team?: Maybe<string>;
  readonly status?: Maybe<InspectorStatus>;
  readonly post?: Maybe<InspectorPost>;
  readonly share?: Maybe<string>;
  readonly perDay?: Maybe<number>;
  readonly perWeek?: Maybe<number>;
  readonly perYear?: Maybe<number>;
  readonly openCases?: Maybe<number>;
  readonly home?: Maybe<RegionPath>;
  readonly notWith?: Maybe<readonly string[]>;
}

/** A past visit, before it is checked. */
export interface VisitRow {
  readonly unit: string;
  readonly day: string;
  readonly inspectors?: Maybe<readonly string[]>;
  readonly kind?: Maybe<string>;
  readonly result?: Maybe<string>;
  readonly matter?: Maybe<string>;
  readonly authority?: Maybe<string>;
  readonly level?: Maybe<string>;
}
