/**
 * Made-up visits to staff: two roles, people who serve some regions, recusals, the loads of earlier rounds;
 * and days to make them on.
 */
import { addDays, dayNumber, weekday } from "../../src/kernel/iso-date.js";
import type { TeamInspector, TeamSeat, UnitDays } from "../../src/protocol.js";
import { openChance } from "./chance.js";

export interface Staffing {
  readonly seats: readonly TeamSeat[];
  readonly inspectors: readonly TeamInspector[];
}

export interface DayStaffing extends Staffing {
  readonly units: readonly UnitDays[];
}

/** How many regions there are, and how many one person serves. */
export interface Ground {
  readonly regions: number;
  readonly serves: number;
}

/** Two of a hundred pairs of a visit and a person who could go. */
const RECUSED = 0.02;

/** Working days of a quarter. */
const DAYS = 62;

/**
 * Everybody may take the second seat, two in three may lead; there is room for a third more seats than there
 * are.
 */
export function makeStaffing(
  visits: number,
  people: number,
  { regions, serves }: Ground = { regions: 15, serves: 4 },
): Staffing {
  const chance = openChance(`visits ${visits} ${people}`);
  const load = (2 * visits) / people;
  const served = Array.from({ length: people }, (_, i) =>
    Array.from({ length: serves }, (_, k) => (i + k * (1 + chance.below(4))) % regions),
  );
  const ids = Array.from({ length: people }, (_, i) => `I-${i + 1000}`);
  const inspectors = ids.map((id) => ({
    id,
    capacity: Math.ceil((4 / 3) * load),
    carried: chance.below(Math.ceil(load)),
  }));
  const leads = new Set(ids.filter(() => chance.next() < 2 / 3));
  const second = Array.from({ length: regions }, (_, region) =>
    ids.filter((_, i) => served[i]!.includes(region)),
  );
  const lead = second.map((list) => list.filter((id) => leads.has(id)));
  const seats = Array.from({ length: visits }, (_, n) => {
    const region = chance.below(regions);
    const except = second[region]!.filter(() => chance.next() < RECUSED);
    const seat = (role: string, eligible: readonly string[]): TeamSeat => ({
      unit: `U-${n}`,
      role,
      eligible,
      except,
    });
    return [seat("lead", lead[region]!), seat("second", second[region]!)];
  });
  return { seats: seats.flat(), inspectors };
}

/**
 * The same with the days of a quarter: everybody is away on one day in twenty and makes twice the visits a
 * day that would just do.
 */
export function makeDayStaffing(visits: number, people: number, ground: Ground): DayStaffing {
  const { seats, inspectors } = makeStaffing(visits, people, ground);
  const days = workingDays();
  const perDay = Math.ceil((2 * 2 * visits) / people / DAYS);
  return {
    seats,
    inspectors: inspectors.map((inspector, i) => ({
      ...inspector,
      perDay,
      perWeek: 4 * perDay,
      away: days.filter((_, d) => (7 * d + i) % 20 === 0),
    })),
    units: [...new Set(seats.map(({ unit }) => unit))].map((unit) => ({ unit, days })),
  };
}

function workingDays(): string[] {
  const days: string[] = [];
  for (let day = "2026-01-05"; days.length < DAYS; day = addDays(day, 1))
    if (weekday(dayNumber(day)) <= 5) days.push(day);
  return days;
}
