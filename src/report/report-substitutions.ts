/**
 * Who gives up seats more often than chance would have it: the usual place where a random assignment is bent
 * after the draw.
 *
 * For each inspector the seats that the draws gave them, those they gave up, and those they took over. The
 * alarm asks how likely it is that somebody gives up as many of their seats if they do so as often as the
 * others; it is exact arithmetic on whole numbers.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { TAKES_LEDGER } from "../kernel/takes.js";
import { told } from "../kernel/told.js";
import { blankUnreadable } from "../ledger/blank-unreadable.js";
import type { Ground } from "../ledger/bodies.js";
import type { Ledger } from "../ledger/chain.js";
import { standing } from "../year/attempts.js";
import { casesNotVoided } from "../year/cases.js";
import { type Seated, teamDrawsOf } from "../year/seats-now.js";
import { chronicleOf } from "../year/year.js";

export interface SubstitutionReport {
  /** In the order of the ids of all who were given, gave up or took over a seat. */
  readonly inspectors: readonly InspectorSubstitutions[];
  readonly seats: number;
  readonly vacated: number;
  /** Substitutions in which people moved who could have stayed. */
  readonly moved: number;
  readonly byGround: readonly { readonly ground: Ground; readonly seats: number }[];
  readonly byApprover: readonly { readonly approver: string; readonly seats: number }[];
}

export interface InspectorSubstitutions {
  readonly inspector: string;
  /** Seats that the draws gave. */
  readonly drawn: number;
  readonly vacated: number;
  readonly taken: number;
  /**
   * So many giving up, or more, happens to one in so many people who do as the others do; null when they gave
   * up none.
   */
  readonly oneIn: number | null;
  readonly alarm: boolean;
}

/** An alarm is raised when, among all inspectors, chance would raise one in a thousand reports. */
const ALARM = 1000n;

/** Larger odds say no more. */
const MOST_ODDS = 1_000_000_000_000n;

/**
 * @throws TypeError when something else is handed over
 * @example
 * reportSubstitutions(ledger).inspectors.filter(({ alarm }) => alarm);
 */
export function reportSubstitutions(ledger: Ledger): SubstitutionReport {
  return told("reportSubstitutions", TAKES_LEDGER, () => substitutionsIn(ledger));
}

function substitutionsIn(ledger: Ledger): SubstitutionReport {
  const { attempts, cases } = chronicleOf(blankUnreadable(ledger));
  const draws: Seated[] = [...standing([...attempts.values()]), ...casesNotVoided([...cases.values()])];
  const changes = draws.flatMap(({ substitutions = [] }) => substitutions.map(({ body }) => body));
  const vacating = changes.flatMap(({ seats, ground, approver, out }) =>
    seats
      .filter(({ from }) => out.some(({ inspector }) => inspector === from))
      .map((seat) => ({ ...seat, ground, approver })),
  );
  const drawn = countBy(
    draws.flatMap(teamDrawsOf).flatMap(({ teams }) => teams?.seats ?? []),
    ({ inspector }) => inspector,
  );
  const vacated = countBy(vacating, ({ from }) => from);
  const taken = countBy(
    changes.flatMap(({ seats }) => seats),
    ({ to }) => to,
  );
  const people = [...new Set([...drawn.keys(), ...vacated.keys(), ...taken.keys()])].sort(compareBytes);
  const seats = [...drawn.values()].reduce((sum, count) => sum + count, 0);
  return {
    inspectors: people.map((inspector) => {
      const [own, gone] = [drawn.get(inspector) ?? 0, vacated.get(inspector) ?? 0];
      const odds = gone === 0 ? null : oddsAgainst(own, gone, vacating.length - gone, seats - own);
      return {
        inspector,
        drawn: own,
        vacated: gone,
        taken: taken.get(inspector) ?? 0,
        oneIn: odds === null ? null : Number(odds > MOST_ODDS ? MOST_ODDS : odds),
        alarm: odds !== null && odds >= ALARM * BigInt(people.length),
      };
    }),
    seats,
    vacated: vacating.length,
    moved: changes.filter(({ moved }) => moved).length,
    byGround: [...countBy(vacating, ({ ground }) => ground)].map(([ground, count]) => ({
      ground: ground as Ground,
      seats: count,
    })),
    byApprover: [...countBy(vacating, ({ approver }) => approver)].map(([approver, count]) => ({
      approver,
      seats: count,
    })),
  };
}

function countBy<T>(list: readonly T[], nameOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return counts;
}

/**
 * ⌊1 / P⌋ for P = chance of `gone` or more among `own` seats, when each is given up with the rate of the
 * others: (their vacated + 1) of (their seats + 2), so that one seat alone never alarms. Somebody may give up
 * a seat they took over, so `gone` may exceed `own`.
 */
function oddsAgainst(own: number, gone: number, othersGone: number, others: number): bigint {
  const n = BigInt(Math.max(own, gone));
  const [a, b] = [BigInt(othersGone + 1), BigInt(Math.max(others, othersGone) + 2)];
  let tail = 0n;
  let ways = 1n;
  for (let k = 0n; k <= n; k++) {
    if (k >= BigInt(gone)) tail += ways * a ** k * (b - a) ** (n - k);
    ways = (ways * (n - k)) / (k + 1n);
  }
  return b ** n / tail;
}
