/**
 * Two matters whose visits have days; the second goes along with the first where it can. Both may be of one
 * authority or of two.
 */

import { chineseCalendar } from "../../src/calendars.js";
import { type Ledger, orThrow, type Policy, parsePolicy, type Registry } from "../../src/index.js";
import { type RoundOutcome, runRound } from "./acts.js";
import type { Row } from "./small-case.js";
import { people, registryOf, roundsOf, unitsOf } from "./year-case.js";

export const LEAD = "HYGIENE";
export const FOLLOWER = "LABELS";

/** Nine shops and seven people, all of whom may go anywhere; `team` changes some of them. */
export function joinedTown(change: (person: Row, place: number) => Row = (person) => person): Registry {
  return registryOf(unitsOf(9, "shop"), { inspectors: people(7).map(change) });
}

function matter(id: string, ratio: string, more: Row): Row {
  return {
    ...{
      id,
      rounds: roundsOf(2),
      reserve: 9,
      schedule: {},
      team: { roles: [{ id: "first" }, { id: "second" }], region: false },
    },
    strata: [{ id: "shop", ratio }],
    ...more,
  };
}

export function policyOfMatters(authority: string, matters: readonly Row[]): Policy {
  return orThrow(
    parsePolicy({
      ...{ format: "double-random/policy/1", id: authority, authority, year: 2026, matters },
      calendars: [orThrow(chineseCalendar(2026))],
    } as unknown),
  );
}

/** One policy with both matters. */
export function oneAuthority(follower: Row = {}): Policy {
  return policyOfMatters("310000", [
    matter(LEAD, "100%", {}),
    matter(FOLLOWER, "200%", { mode: "independent", schedule: { joins: true }, ...follower }),
  ]);
}

/** The lead's policy, and that of another authority which goes along. */
export function twoAuthorities(follower: Row = {}): readonly [Policy, Policy] {
  return [
    policyOfMatters("310001", [matter(LEAD, "100%", {})]),
    policyOfMatters("310002", [
      matter(FOLLOWER, "200%", { mode: "independent", schedule: { joins: true }, ...follower }),
    ]),
  ];
}

export interface JoinedRun {
  readonly registry: Registry;
  readonly policy: Policy;
  readonly matter: string;
  readonly ledger?: Ledger;
  readonly at?: string;
  readonly round?: string;
}

/** The first half of the year of one of the matters. */
export function runHalf({
  at = "2026-01-02T09:00:00+08:00",
  round = "R01",
  ...input
}: JoinedRun): RoundOutcome {
  const seed = [{ type: "text", name: `dice for ${input.matter} ${round}`, value: "4 4 1 6 2 5" }] as const;
  return orThrow(runRound({ ...input, round, seed, at, by: "officer-1" }));
}
