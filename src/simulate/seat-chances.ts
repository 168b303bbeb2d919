/**
 * How often each inspector takes each seat over many seeds: what an informed outsider can know before the
 * draw.
 */

import { compareBytes } from "../kernel/byte-order.js";
import { digestOf } from "../kernel/canonical-json.js";
import { seatName } from "../kernel/seat-name.js";
import { PROTOCOL } from "../random/method.js";
import { staffUnits } from "../teams/staff-units.js";
import type { StaffingCase } from "../teams/staffing-case.js";

export interface SeatChances {
  readonly unit: string;
  readonly role: string;
  /** Inspectors who took the seat under some seed, most often first; shares of the seeds that could be staffed. */
  readonly chances: readonly { readonly inspector: string; readonly share: number }[];
  /** Share of the likeliest one: the best guess. */
  readonly bestGuess: number;
  /**
   * −Σ p log2 p, in bits, and the same as a share of what as many people with equal chances would have; 1 for
   * a seat of one.
   */
  readonly bits: number;
  readonly evenness: number;
  /** One and the same person under every seed that fills the seat. */
  readonly forced: boolean;
}

/**
 * A seed under which the round cannot be staffed is passed over.
 *
 * @param seeds - how many; the n-th is a digest of the draw id and n, never a seed of a real draw
 */
export function seatChances(staffing: StaffingCase, seeds: number): SeatChances[] {
  const seats = new Map<string, SeatCounts>();
  let staffed = 0;
  for (let n = 0; n < seeds; n++) {
    const { teams } = staffUnits({
      ...staffing,
      seed: digestOf([PROTOCOL, "simulation", staffing.drawId, n]),
    });
    if (teams === null) continue;
    staffed++;
    for (const { unit, role, inspector } of teams.seats) {
      const name = seatName({ unit, role });
      const seat = seats.get(name) ?? { unit, role, counts: new Map<string, number>() };
      seat.counts.set(inspector, (seat.counts.get(inspector) ?? 0) + 1);
      seats.set(name, seat);
    }
  }
  return [...seats.values()].map((seat) => chancesOf(seat, staffed));
}

/** How often each person took a seat. */
interface SeatCounts {
  readonly unit: string;
  readonly role: string;
  readonly counts: Map<string, number>;
}

function chancesOf({ unit, role, counts }: SeatCounts, staffed: number): SeatChances {
  const chances = [...counts].map(([inspector, count]) => ({ inspector, share: count / staffed }));
  chances.sort((a, b) => b.share - a.share || compareBytes(a.inspector, b.inspector));
  const filled = chances.reduce((sum, { share }) => sum + share, 0);
  const bits = chances.reduce((sum, { share }) => sum - (share / filled) * Math.log2(share / filled), 0);
  const evenness = chances.length === 1 ? 1 : bits / Math.log2(chances.length);
  return { unit, role, chances, bestGuess: chances[0]!.share, bits, evenness, forced: chances.length === 1 };
}
