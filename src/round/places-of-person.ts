/** Rounds and cases in which one person still has a seat, in the order of their team draws. */
import { dayNumber, FIRST_DAY, instantDay, LAST_DAY, laterDay } from "../kernel/iso-date.js";
import type { Policy, Round } from "../policy/policy.js";
import { drawIdUpTo } from "../random/draw-id.js";
import { standing } from "../year/attempts.js";
import { casesNotVoided } from "../year/cases.js";
import { visitIn } from "../year/draw-chronicle.js";
import { isCase } from "../year/is-case.js";
import { namedUnder } from "../year/named-under.js";
import { type Seated, type SeatNow, seatsNow } from "../year/seats-now.js";
import type { CarriedYear } from "../year/year.js";

/** What an absence says of where its person is to be replaced. */
interface Away {
  readonly authorities?: readonly string[];
  readonly inspector: string;
  readonly from?: string;
  readonly until?: string;
  readonly at: string;
}

export interface SeatedPlace {
  readonly seated: Seated;
  readonly seed: string;
  /** First and last day of what is left of the round or the case. */
  readonly left: Pick<Round, "from" | "until">;
  /** Under which it was staffed. */
  readonly policy: Policy;
  /** Seats of the person that are still to come. */
  readonly seats: readonly SeatNow[];
}

/**
 * Everything that stands and was staffed by the authorities of the office in the year, in the order of its
 * team draws.
 */
export function placesOfPerson(
  { policy, chronicle }: CarriedYear,
  { authorities = [], inspector, at }: Away,
): SeatedPlace[] {
  const { policies, attempts, cases } = chronicle;
  const today = instantDay(at);
  const mine = new Set([policy.authority, ...authorities].map((each) => `${each}/${policy.year}`));
  const staffed = [...standing([...attempts.values()]), ...casesNotVoided([...cases.values()])].filter(
    ({ drawId, teams }) => teams !== undefined && mine.has(drawIdUpTo("year", drawId)),
  );
  return staffed
    .sort((a, b) => a.teams!.seq - b.teams!.seq)
    .flatMap((seated): SeatedPlace[] => {
      const rules = policies.get(isCase(seated) ? seated.opened.body.policy : seated.plan.body.policy);
      const named = rules === undefined ? undefined : namedUnder(rules, seated);
      if (rules === undefined || named === undefined) return [];
      const { from, until } = named.round;
      const isToCome = ({ unit, day }: SeatNow): boolean =>
        (day ?? until) >= today && visitIn(chronicle, seated.drawId, unit)?.result == null;
      const seats = seatsNow(seated).filter((seat) => seat.inspector === inspector && isToCome(seat));
      const { seed } = isCase(seated) ? seated.teams!.body : seated.draw.body;
      return [{ seated, seed, left: { from: laterDay(from, today), until }, policy: rules, seats }];
    });
}

/** On the day of the visit; without one, on more than half of the days that are left for it. */
export function isAwayFrom(
  { from = FIRST_DAY, until = LAST_DAY }: Pick<Away, "from" | "until">,
  left: SeatedPlace["left"],
  { day }: SeatNow,
): boolean {
  if (day !== undefined) return from <= day && day <= until;
  const days = dayNumber(left.until) - dayNumber(left.from) + 1;
  const [first, last] = [laterDay(from, left.from), until < left.until ? until : left.until];
  return 2 * (dayNumber(last) - dayNumber(first) + 1) > days;
}
