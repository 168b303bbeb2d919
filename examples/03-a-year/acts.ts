/** What happens in a quarter of the district, one function each: a year goes in, the next one comes out. */
import {
  changeRegistry,
  drawRound,
  orThrow,
  type Round,
  replaceUnits,
  runCase,
  substitute,
  withRegistry,
  type Year,
} from "double-random";
import { registryOn } from "./district.js";
import { closedIn, comingVisit } from "./looks.js";

/** A round of the plan, the t-th of the year, and a day in the middle of it. */
export interface Quarter {
  readonly round: Round;
  readonly t: number;
  readonly later: string;
}

export type Act = (year: Year, quarter: Quarter) => Year;

export const by = "officer-on-duty";
const seed = (value: string) => [{ type: "plain", value }] as const;
export const morning = (day: string): string => `${day}T09:00:00+08:00`;

export const drawn: Act = (year, { round: { id, from } }) =>
  orThrow(
    drawRound(withRegistry(year, registryOn(from, closedIn(year))), {
      round: id,
      seed: seed(id),
      at: morning(from),
      by,
    }),
  ).year;

/** Within three working days; every other one within 24 hours. */
export const complaint: Act = (year, { round, t }) => {
  const [name, at] = [`C-${t + 1}`, morning(round.from)];
  const said = {
    units: [`U-${150 + t}`],
    reason: `hotline 12345, no. ${t + 1}`,
    urgent: t % 2 === 0,
    arrived: at,
  };
  return orThrow(runCase(year, { lane: "complaint", case: name, ...said, seed: seed(name), at, by })).year;
};

/** Somebody falls ill: others go, found by the tickets of the draw. */
export const illness: Act = (year, { round, later }) => {
  const out = [
    { inspector: comingVisit(year, round, later).seats[0]!.inspector, from: later, until: round.until },
  ];
  const said = { ground: "illness", reason: "sick note", approver: "head", at: morning(later), by } as const;
  return orThrow(
    substitute(withRegistry(year, registryOn(later, closedIn(year))), { round: round.id, out, ...said }),
  ).year;
};

/**
 * A drawn unit surrenders its licence: the registry says so, and the next of the reserve comes in its place.
 */
export const closing: Act = (year, { round, later }) => {
  const { unit } = comingVisit(year, round, later);
  const gone = [{ unit, code: "closed", reason: "licence surrendered" }] as const;
  const said = { approver: "head", at: morning(later), by };
  const registry = registryOn(later, new Map([...closedIn(year), [unit, later]]));
  const changed = orThrow(changeRegistry(year, { registry, reasons: gone, ...said })).year;
  return orThrow(replaceUnits(changed, { round: round.id, units: gone, ...said })).year;
};

/** The district government orders visits before a festival. */
export const campaign: Act = (year, { round, t, later }) => {
  const units = [`U-${200 + t * 3}`, `U-${201 + t * 3}`];
  const [name, said] = [
    `F-${t + 1}`,
    { until: round.until, reason: "before the festival", approver: "district government" },
  ];
  return orThrow(
    runCase(year, { lane: "festival", case: name, units, ...said, seed: seed(name), at: morning(later), by }),
  ).year;
};
