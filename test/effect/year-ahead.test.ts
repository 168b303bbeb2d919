/**
 * Every round looks at the rest of its year: what it leaves may not be enough, and that is said before it
 * happens.
 */

import { expect, test } from "vitest";
import { orThrow, parsePolicy } from "../../src/index.js";
import { announceRound, runRound } from "../support/acts.js";
import { registryOn } from "../support/registry-on.js";
import { policyOf, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

const policy = orThrow(
  parsePolicy(policyOf({ rounds: roundsOf(4), strata: [{ id: "key", ratio: "25%", per: "quarter" }] })),
);
const occasion = {
  by: "officer-1",
  seed: [{ type: "text", name: "dice", value: "1" }],
  checked: "minutes of the witnesses",
} as const;

test("a quarter of 40 units four times is enough; when ten of them close, the last round is short, and the second says so", () => {
  const first = runRound({
    ...occasion,
    registry: registryOf(unitsOf(40, "key")),
    policy,
    round: "R01",
    at: "2026-01-01T09:00:00+08:00",
  });
  expect(first.ok && first.warnings).toEqual([]);
  const next = (units: number) =>
    announceRound({
      by: occasion.by,
      sources: [{ type: "text", name: "dice" }],
      registry: registryOn(registryOf(unitsOf(units, "key")), "2026-04-01"),
      policy,
      round: "R02",
      ledger: orThrow(first).ledger,
      at: "2026-04-01T09:00:00+08:00",
    });
  const [same, fewer] = [next(40), next(30)];
  expect(same.ok && same.warnings).toEqual([]);
  expect(
    fewer.ok &&
      fewer.warnings.map(({ code, facts }) => [code, facts["round"], facts["quota"], facts["left"]]),
  ).toEqual([["plan/runs-dry-ahead", "R04", 8, 4]]);
});

test("a round that is short itself says so too", () => {
  const run = runRound({
    ...occasion,
    registry: registryOf(unitsOf(9, "key")),
    policy,
    round: "R04",
    at: "2026-10-01T09:00:00+08:00",
  });
  expect(
    run.ok &&
      run.warnings
        .filter(({ code }) => code !== "input/registry-stale")
        .map(({ facts }) => [facts["round"], facts["quota"], facts["left"]]),
  ).toEqual([["R04", 12, 9]]);
});

test("a seed that somebody chose is named", () => {
  const run = (seed: object) =>
    runRound({
      by: occasion.by,
      checked: occasion.checked,
      seed: [seed] as never,
      registry: registryOf(unitsOf(40, "key")),
      policy,
      round: "R01",
      at: "2026-01-01T09:00:00+08:00",
    });
  const [plain, dice] = [run({ type: "plain", value: "1" }), run({ type: "text", name: "dice", value: "1" })];
  expect(plain.ok && plain.warnings.map(({ code }) => code)).toEqual(["seed/plain"]);
  expect(dice.ok && dice.warnings).toEqual([]);
});
