/**
 * What the county's year is about: which rounds a month has, seeds drawn aloud, and what the inspectors
 * found.
 */
import {
  orThrow,
  type PlannedVisit,
  type Policy,
  parsePolicy,
  plannedVisits,
  type ResultInput,
  type Year,
} from "double-random";
import { pickBelow } from "./county.js";
import { EMERGENCY } from "./emergency-policy.js";
import { MARKET } from "./market-policy.js";

export const MONTHS = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, "0")}`);
export const lastDayOf = (month: string): string =>
  `${month}-${new Date(Date.UTC(2026, Number(month.slice(5)), 0)).getUTCDate()}`;
/** Deadlines of December reach into January: a guess of ours until the notice is out. */
export const JANUARY = {
  id: "2027",
  from: "2027-01-01",
  until: "2027-12-31",
  weekend: [6, 7],
  holidays: [],
  workdays: [],
};
export const at = (day: string, time = "09:00"): string => `${day}T${time}:00+08:00`;

/** The emergency bureau draws first, so that others can go along with it. */
export function roundsIn(month: string) {
  const own = (policy: Policy, matter: string) => {
    const rounds = policy.matters
      .find(({ id }) => id === matter)!
      .rounds.filter(({ from }) => from.startsWith(month));
    return rounds.map(({ id: round }) => ({ authority: policy.authority, matter, round }));
  };
  return [...own(EMERGENCY, "STORE"), ...own(MARKET, "FOOD"), ...own(MARKET, "GAS")];
}

/** Balls drawn from an urn before witnesses. */
export function urn(name: string) {
  const value = [1, 2, 3, 4, 5, 6].map((ball) => pickBelow(34, name, ball)).join(" ");
  return [{ type: "text", name: `urn, ${name}`, value }] as const;
}

/** Visits of a draw that are still to come at an instant, those of the month's end first. */
export function toCome(year: Year, drawId: string, instant: string): readonly PlannedVisit[] {
  const today = instant.slice(0, 10);
  return plannedVisits(year)
    .visits.filter(({ day, draws }) => day > today && draws.includes(drawId))
    .reverse();
}

/** Results of the visits of a month: one in five leaves something to put right. */
export function foundIn(month: string, year: Year): ResultInput[] {
  const visits = plannedVisits(year).visits.filter(({ day }) => day.startsWith(month));
  return visits.flatMap(({ unit, day, draws }) =>
    draws.flatMap((drawId): ResultInput[] => {
      const bad = pickBelow(5, drawId, unit) === 0;
      const said = bad
        ? { codes: ["E"], correctBy: lastDayOf(month), text: "no purchase records" }
        : { codes: ["1"] };
      const steps: ResultInput[] = [
        { drawId, unit, step: "enter", day, ...said },
        { drawId, unit, step: "publish" },
      ];
      return bad
        ? [...steps, { drawId, unit, step: "close", day: lastDayOf(month), text: "put right" }]
        : steps;
    }),
  );
}

/** The plan with one more day on which nobody is visited. */
export function withClosedDay(day: string, name: string) {
  const calendar = MARKET.calendars![0]!;
  return orThrow(
    parsePolicy({
      ...MARKET,
      calendars: [{ ...calendar, holidays: [...calendar.holidays, { day, name }] }],
    }),
  );
}
