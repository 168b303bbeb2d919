/** When visits are made: on which working days of the round, and which units go together. */
import type { Query } from "./query.js";

/**
 * Every visit gets a day of its round: a working day that is not quiet, unless it says otherwise. Source:
 * catalogue rows T05 to T07, X05, E04.
 */
export interface ScheduleRule {
  /** Units of one neighbourhood that go on the same day, so that a team's day is practical. */
  readonly together?: Together;
  /** Days off of a place, or of everybody: a local festival, a closed road. */
  readonly off?: readonly LocalDaysOff[];
  /**
   * Units that a window concerns are visited only in one of their windows: a season, the days before an
   * event.
   */
  readonly windows?: readonly VisitWindow[];
  /**
   * True: visits may fall on days off too, at night and on holidays as on working days. Source: catalogue row
   * T06.
   */
  readonly everyDay?: true;
  /**
   * Several matters at one unit are one visit: where another matter, of this authority or of another one on
   * the same ledger, has a visit with a day, this one joins it.
   */
  readonly joins?: true;
}

export interface Together {
  /** How many names of the region path make a neighbourhood. */
  readonly depth: number;
  /** Most units of a bundle. */
  readonly units: number;
}

export interface LocalDaysOff {
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  /** Region path; left out: everywhere. */
  readonly region?: readonly string[];
}

export interface VisitWindow {
  readonly id: string;
  /** Whom it concerns. */
  readonly where: Query;
  readonly from: string;
  readonly until: string;
}
