/** The most units that draws can have used up, against trying every draw that the rules allow. */
import { expect, test } from "vitest";
import { mostSpent } from "../../../src/plan/forced-draws.js";

interface Town {
  readonly units: number;
  readonly rounds: number;
  /** Most draws of a unit in the year, and fewest. */
  readonly times: number;
  readonly least: number;
  readonly quotas: readonly number[];
}

const isSpent =
  ({ times }: Town) =>
  (drawn: readonly number[]): boolean =>
    drawn.length >= times;

/** Skipped once more, the unit could no longer have its visits. */
const isForced =
  ({ times, least, rounds }: Town) =>
  (drawn: readonly number[], round: number): boolean =>
    least - drawn.length > Math.min(times - drawn.length, rounds - 1 - round);

/**
 * All states of the units before a round, whoever was drawn; undefined where rules force more than a quota.
 */
function statesBefore(town: Town, round: number): (readonly number[])[][] | undefined {
  let states: (readonly number[])[][] = [Array.from({ length: town.units }, () => [])];
  for (let t = 0; t < round; t++) {
    const next = new Map<string, (readonly number[])[]>();
    for (const state of states) {
      if (state.filter((drawn) => !isSpent(town)(drawn) && isForced(town)(drawn, t)).length > town.quotas[t]!)
        return undefined;
      for (const each of drawsOf(town, state, t)) next.set(JSON.stringify(each.map(String).sort()), each);
    }
    states = [...next.values()];
  }
  return states;
}

function drawsOf(town: Town, state: readonly (readonly number[])[], t: number): (readonly number[])[][] {
  const all = Array.from({ length: 2 ** town.units }, (_, set) =>
    state.map((_drawn, unit) => ((set >> unit) & 1) === 1),
  );
  return all
    .filter((taken) => taken.filter(Boolean).length === town.quotas[t])
    .filter((taken) =>
      state.every((drawn, unit) =>
        isSpent(town)(drawn) ? !taken[unit] : taken[unit] || !isForced(town)(drawn, t),
      ),
    )
    .map((taken) => state.map((drawn, unit) => (taken[unit] ? [...drawn, t] : drawn)));
}

function bound(town: Town, round: number, forces = true) {
  const mayBeDrawn = Array.from({ length: town.rounds }, () => true);
  const group = { units: town.units, mayBeDrawn, drawn: [], isForced: forces ? isForced(town) : () => false };
  return mostSpent({ groups: [group], from: 0, round, quotas: town.quotas, isSpent: isSpent(town) });
}

const TOWNS: readonly Town[] = [
  { units: 4, rounds: 4, times: 2, least: 2, quotas: [2, 2, 2, 2] },
  { units: 5, rounds: 4, times: 2, least: 2, quotas: [3, 2, 3, 2] },
  { units: 5, rounds: 4, times: 2, least: 1, quotas: [2, 2, 2, 2] },
  { units: 4, rounds: 4, times: 3, least: 3, quotas: [3, 3, 3, 3] },
  { units: 4, rounds: 5, times: 3, least: 2, quotas: [2, 2, 2, 2, 2] },
  { units: 5, rounds: 3, times: 2, least: 2, quotas: [4, 3, 3] },
  { units: 6, rounds: 4, times: 2, least: 1, quotas: [3, 2, 2, 2] },
];

test.each(TOWNS)("$units units, at most $times and at least $least times in $rounds rounds", (town) => {
  for (let round = 1; round < town.rounds; round++) {
    const states = statesBefore(town, round);
    expect(states).toBeDefined();
    const most = Math.max(...states!.map((state) => state.filter((drawn) => isSpent(town)(drawn)).length));
    expect([round, bound(town, round)]).toEqual([round, most]);
  }
});

test("without a rule that forces, as many can be used up as their draws allow", () => {
  expect([bound(TOWNS[0]!, 3), bound(TOWNS[0]!, 3, false)]).toEqual([2, 3]);
});

test("quotas that nobody can draw are named: the rules force more", () => {
  expect(bound({ units: 4, rounds: 4, times: 2, least: 2, quotas: [0, 0, 1, 4] }, 3)).toBe("never");
});

test("nothing is said where the ways are too many", () => {
  const rounds = 13;
  const town = { units: 4, rounds, times: 13, least: 1, quotas: Array.from({ length: rounds }, () => 1) };
  expect(bound(town, 12)).toBeUndefined();
});
