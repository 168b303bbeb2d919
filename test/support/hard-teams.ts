/**
 * Instances on which greedy staffing fails: chains of scarce people, few leads, remote regions, and such that
 * one seat is too much.
 */
import type { TeamDrawInput, TeamInspector, TeamSeat } from "../../src/protocol.js";

export type Shape = "chain" | "scarce leads" | "rural" | "exact";

export const SHAPES: readonly Shape[] = ["chain", "scarce leads", "rural", "exact"];

/**
 * A small generator with a stated rule, so that a case can be made again anywhere: Lehmer's, modulus 2^31 −
 * 1.
 */
export function openDice(seed: number) {
  let state = (seed % 2147483646) + 1;
  return (sides: number): number => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}

/**
 * Made tight; with `excess` there are so many visits or seats more. (Of "rural" ones some are impossible
 * without any.)
 */
export function hardInstance(shape: Shape, size: number, excess: number, seed: number): TeamDrawInput {
  const made = MAKERS[shape](size, excess, openDice(seed));
  return { seed: seed.toString(16).padStart(64, "0"), drawId: `000000/2026/HARD/R${seed}`, ...made };
}

type Made = { readonly seats: TeamSeat[]; readonly inspectors: TeamInspector[] };

const MAKERS: Record<Shape, (size: number, excess: number, dice: (sides: number) => number) => Made> = {
  /** Person k can go to units k and k + 1 only, once: one path of swaps runs through everybody. */
  chain: (size, excess) => ({
    inspectors: ids(size).map((id) => ({ id, capacity: 1 })),
    seats: Array.from({ length: size + excess }, (_, k) => ({
      unit: `U-${pad(k)}`,
      role: "lead",
      eligible: [...new Set([Math.max(0, k - 1), Math.min(k, size - 1)])]
        .filter((i) => i < size)
        .map((i) => `I-${pad(i)}`),
    })),
  }),
  /**
   * One lead in five people, and as many visits as the leads can lead; leads may take second seats as well,
   * and must not.
   */
  "scarce leads": (size, excess) => {
    const people = ids(size);
    const leads = people.filter((_, i) => i % 5 === 0);
    const units = 3 * leads.length + excess;
    return {
      inspectors: people.map((id) => ({ id, capacity: 3 })),
      seats: unitsOf(units).flatMap((unit) => [
        { unit, role: "lead", eligible: leads },
        { unit, role: "second", eligible: people },
      ]),
    };
  },
  /** Each region has few people of its own; some serve the next one too. The last region has just enough. */
  rural: (size, excess, dice) => {
    const regions = Math.max(2, Math.floor(size / 4));
    const people = ids(size);
    const serves = people.map((_, i) => (i % 4 === 0 ? [i % regions, (i + 1) % regions] : [i % regions]));
    const inRegion = (r: number) => people.filter((_, i) => serves[i]!.includes(r));
    const last = regions - 1;
    const seats = Array.from({ length: regions }, (_, r) => {
      const most = inRegion(r).length;
      const visits = r === last ? most + excess : 1 + dice(Math.max(1, Math.floor(most / 2)));
      return Array.from({ length: visits }, (_, v) =>
        ["lead", "second"].map((role) => ({ unit: `R${pad(r)}-${pad(v)}`, role, eligible: inRegion(r) })),
      ).flat();
    }).flat();
    return { inspectors: people.map((id) => ({ id, capacity: 2 })), seats };
  },
  /**
   * A staffing is planted first; capacity is exactly its loads. Everybody is eligible where he was planted
   * and at a third of the rest.
   */
  exact: (size, excess, dice) => {
    const people = ids(size);
    const load = new Map(people.map((id) => [id, 0]));
    const seats = unitsOf(3 * size).flatMap((unit) => {
      const first = dice(size);
      return [first, (first + 1 + dice(Math.max(1, size - 1))) % size].map((i, role) => {
        load.set(people[i]!, load.get(people[i]!)! + 1);
        return { unit, role: `role-${role}`, eligible: people.filter((_, k) => k === i || dice(3) === 0) };
      });
    });
    const more = Array.from({ length: excess }, (_, k) => ({
      unit: `X-${pad(k)}`,
      role: "role-0",
      eligible: people,
    }));
    return { inspectors: people.map((id) => ({ id, capacity: load.get(id)! })), seats: [...seats, ...more] };
  },
};

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `I-${pad(i)}`);
}

function unitsOf(count: number): string[] {
  return Array.from({ length: count }, (_, u) => `U-${pad(u)}`);
}

function pad(number: number): string {
  return String(number).padStart(4, "0");
}
