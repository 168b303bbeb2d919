/** Rounds that are announced together and drawn afterwards, with whatever happens in between. */

import { announcementOf } from "../../src/ceremony.js";
import { type Ledger, orThrow, type Policy, parsePolicy, type Registry } from "../../src/index.js";
import { announceRound, type RoundOutcome, runRound } from "./acts.js";
import type { Row } from "./small-case.js";
import { people, registryOf, roundsOf, unitsOf } from "./year-case.js";

/** Twelve shops, the first of which have more floors than the last. */
export function shops(more: { readonly history?: readonly Row[] } = {}): Registry {
  const units = unitsOf(12, "shop").map((unit, n) => ({ ...unit, facts: { floors: 12 - n } }));
  return registryOf(units, { inspectors: people(6), ...more });
}

/** At most one visit a year, whoever makes it. */
export const ONE_A_YEAR: Row = { id: "one-a-year", atMost: 1, window: "year" };

export function matterOn(id: string, ratio: string, more: Row = {}): Row {
  const { stratum = {}, ...fields } = more as { stratum?: Row } & Row;
  return {
    ...{
      id,
      reserve: 3,
      rounds: roundsOf(1),
      team: { roles: [{ id: "first" }, { id: "second" }], region: false },
    },
    strata: [{ id: "shop", ratio, ...stratum }],
    ...fields,
  };
}

export function policyOn(authority: string, matters: readonly Row[]): Policy {
  return orThrow(
    parsePolicy({ format: "double-random/policy/1", id: authority, authority, year: 2026, matters } as never),
  );
}

export interface Announced {
  readonly registry: Registry;
  readonly policy: Policy;
  readonly matter: string;
  readonly ledger: Ledger;
  readonly round?: string;
  readonly at?: string;
  readonly seed?: string;
}

const sourceOf = ({ matter, seed = "3 1 6 6 4" }: Pick<Announced, "matter" | "seed">) =>
  ({ type: "text", name: `dice for ${matter}`, value: seed }) as const;

export function announce({
  at = "2026-01-02T09:00:00+08:00",
  drawOn,
  ...input
}: Announced & { readonly drawOn?: string }): Ledger {
  const sources = [announcementOf(sourceOf(input), "")];
  const { registry, policy, matter, ledger, round = "R01" } = input;
  return orThrow(
    announceRound({
      registry,
      policy,
      matter,
      ledger,
      round,
      at,
      by: "officer-1",
      sources,
      ...(drawOn === undefined ? {} : { drawOn }),
    }),
  ).ledger;
}

export function draw({ at = "2026-01-02T15:00:00+08:00", ...input }: Announced): RoundOutcome {
  const { registry, policy, matter, ledger, round = "R01" } = input;
  return orThrow(
    runRound({ registry, policy, matter, ledger, round, at, by: "officer-1", seed: [sourceOf(input)] }),
  );
}

export function drawnIn({ draw: { strata } }: RoundOutcome): string[] {
  return strata.flatMap(({ drawn }) => drawn.map(({ unit }) => unit));
}
