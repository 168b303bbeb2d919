/**
 * Units of weight 0 stand in the pool and are never drawn: what the others cannot give is refused, and nobody
 * is left without any chance unsaid.
 */

import { describe, expect, test } from "vitest";
import { orThrow, parsePolicy } from "../../src/index.js";
import { runRound } from "../support/acts.js";
import type { Row } from "../support/small-case.js";
import { compiled, refused, warned } from "../support/tight-plan.js";
import { policyOf, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

const FAR = 9;

/** Twelve units, of which the first nine lie far away and have weight 0. */
const registry = registryOf(
  unitsOf(12, "key").map((unit, n) => ({ ...unit, region: n < FAR ? "far" : "near" })),
);
const weights = [{ where: { region: "far" }, weight: "0" }];
const rules = (stratum: Row, matter: Row = {}) =>
  policyOf({ rounds: roundsOf(2), ...matter, strata: [{ id: "key", weights, ...stratum }] });

describe("an amount", () => {
  test.each<[string, Row, Row]>([
    ["of four, once each", { number: 4 }, {}],
    ["of 30 %", { ratio: "30%" }, {}],
    ["of everybody", { ratio: "100%" }, {}],
    ["of eight with repeats, four a round", { number: 8 }, { mode: "independent" }],
  ])("%s is refused where three have a weight, and lawful where all have one", (_, stratum, matter) => {
    expect(refused(rules(stratum, matter), registry)).toContain("plan/runs-out");
    expect(
      refused(rules({ ...stratum, weights: [{ ...weights[0]!, weight: "1/2" }] }, matter), registry),
    ).toEqual([]);
  });

  test.each<[string, Row, Row]>([
    ["of three, once each", { number: 3 }, {}],
    ["of six with repeats, three a round", { number: 6 }, { mode: "independent" }],
  ])("%s is just possible, and who is never drawn is said", (_, stratum, matter) => {
    expect(refused(rules(stratum, matter), registry)).toEqual([]);
    const plan = compiled(rules(stratum, matter), registry);
    const said = plan.ok ? plan.warnings.filter(({ code }) => code === "plan/weight-of-zero") : [];
    expect(said.map(({ facts }) => facts)).toEqual([{ stratum: "key", units: FAR, first: "key-0001" }]);
  });

  test("that fits says nothing where nobody has weight 0", () => {
    const light = [{ where: { region: "far" }, weight: "1/1000" }];
    expect(warned(rules({ number: 4, weights: light }), registry)).not.toContain("plan/weight-of-zero");
  });
});

test("whom a promise forces is not without a chance, and counts", () => {
  const promised = { frequency: [{ id: "once", atLeast: 1, window: "year" }] };
  expect(refused(rules({ ratio: "100%" }, { rounds: roundsOf(1), ...promised }), registry)).toEqual([]);
  expect(warned(rules({ ratio: "100%" }, { rounds: roundsOf(1), ...promised }), registry)).not.toContain(
    "plan/weight-of-zero",
  );
});

test("a size of those who can be drawn under the rules still counts them", () => {
  const plan = compiled(rules({ ratio: "25%" }, { of: "eligible", mode: "independent" }), registry);
  expect(orThrow(plan).matters[0]!.strata[0]!.quota).toBe(3);
});

test("a cap on some of them, and what several of its rounds owe", () => {
  const frequency = [{ id: "once", atMost: 1, window: "year", where: { tier: "key" } }];
  const two = (number: number) => rules({ number }, { mode: "independent", frequency });
  expect(refused(two(4), registry)).toContain("plan/quotas-above-cap");
  expect(refused(two(3), registry)).toEqual([]);
});

test("the round that comes up short says so beforehand, and a later one too", () => {
  const at = "2026-01-05T09:00:00+08:00";
  const ran = (number: number) => {
    const policy = orThrow(parsePolicy(rules({ number })));
    return runRound({
      policy,
      registry,
      round: "R01",
      seed: [{ type: "text", name: "dice", value: "1" }],
      at,
      by: "clerk",
    });
  };
  const said = (number: number) => {
    const answer = ran(number);
    return answer.ok
      ? answer.warnings
          .filter(({ code }) => code === "plan/runs-dry-ahead")
          .map(({ facts }) => [facts["round"], facts["left"]])
      : [];
  };
  expect(said(8)).toEqual([["R01", 3]]);
  expect(said(4)).toEqual([["R02", 1]]);
  expect(said(3)).toEqual([]);
});
