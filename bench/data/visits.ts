/** Made-up visits to staff: two roles, people who serve some regions, recusals and the loads of earlier rounds. */
import type { TeamInspector, TeamSeat } from "../../src/protocol.js";
import { openChance } from "./chance.js";

export interface Staffing {
  readonly seats: readonly TeamSeat[];
  readonly inspectors: readonly TeamInspector[];
}

const REGIONS = Number(process.env["REGIONS"] ?? 15);
/** Regions that one person serves. */
const SERVES = Number(process.env["SERVES"] ?? 4);
/** Two of a hundred pairs of a visit and a person who could go. */
const RECUSED = 0.02;

/** Everybody may take the second seat, two in three may lead; there is room for a third more seats than there are. */
export function makeStaffing(visits: number, people: number): Staffing {
  const chance = openChance(`visits ${visits} ${people}`);
  const load = (2 * visits) / people;
  const serves = Array.from({ length: people }, (_, i) =>
    Array.from({ length: SERVES }, (_, k) => (i + k * (1 + chance.below(4))) % REGIONS),
  );
  const ids = Array.from({ length: people }, (_, i) => `I-${i + 1000}`);
  const inspectors = ids.map((id) => ({ id, capacity: Math.ceil((4 / 3) * load), carried: chance.below(Math.ceil(load)) }));
  const second = Array.from({ length: REGIONS }, (_, region) => ids.filter((_, i) => serves[i]!.includes(region)));
  const leads = new Set(ids.filter(() => chance.next() < 2 / 3));
  const lead = second.map((list) => list.filter((id) => leads.has(id)));
  const seats = Array.from({ length: visits }, (_, n) => {
    const region = chance.below(REGIONS);
    const except = second[region]!.filter(() => chance.next() < RECUSED);
    const seat = (role: string, eligible: readonly string[]): TeamSeat => ({ unit: `U-${n}`, role, eligible, except });
    return [seat("lead", lead[region]!), seat("second", second[region]!)];
  });
  return { seats: seats.flat(), inspectors };
}
