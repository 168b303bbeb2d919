import { describe, expect, test } from "vitest";
import { drawStrata, type StratumDraw } from "../../../src/draw/draw-strata.js";
import type { StratumPlan } from "../../../src/plan/plan-round.js";
import type { UnitRule } from "../../../src/policy/rule-ids.js";
import { ruleDigest, unitsLeftOut } from "../../../src/pool/counted-pool.js";
import { digestOf } from "../../../src/protocol.js";
import {
  BY_TICKET,
  DRAW_ID,
  matterWith,
  poolIn,
  registryWith,
  sightOf,
  TICKETS,
  unitsWith,
  ZEROS,
} from "../../support/room-case.js";
import type { Row } from "../../support/small-case.js";

interface Drawing {
  /** By stratum. */
  readonly quotas: readonly number[];
  readonly matter?: Row;
  readonly units?: readonly Row[];
  readonly barred?: readonly string[];
}

/**
 * A draw in the second quarter of eight units, whose rounds are independent and whose reserve has two places.
 */
function drawOf({
  quotas,
  matter: more = {},
  units = unitsWith({}, {}, {}, {}, {}, {}, {}, {}),
  barred = [],
}: Drawing) {
  const registry = registryWith({ units });
  const matter = matterWith({ mode: "independent", reserve: 2, ...more });
  const strata = matter.strata.map(({ id }, s) => ({ stratum: id, quota: quotas[s] }) as StratumPlan);
  return drawStrata({
    ...{
      units: registry.units,
      sight: sightOf(registry),
      matter,
      pool: poolIn(registry, matter),
      seed: ZEROS,
    },
    plan: { drawId: DRAW_ID, matter: matter.id, round: "R02", strata },
    barred: new Map(barred.map((unit): [string, UnitRule] => [unit, "unit/status"])),
  });
}

const first = (given: Drawing): StratumDraw => drawOf(given).strata[0]!;
const names = (list: readonly { readonly unit: string }[] = []): string[] => list.map(({ unit }) => unit);

describe("by ticket", () => {
  test("the smallest tickets are drawn, the next ones are the reserve", () => {
    const draw = first({ quotas: [3] });
    expect(names(draw.drawn)).toEqual(BY_TICKET.slice(0, 3));
    expect(names(draw.reserve)).toEqual(BY_TICKET.slice(3, 5));
    expect(draw.drawn.map(({ unit, ticket }) => [unit, ticket?.slice(0, 4)])).toEqual([
      ["U-3", TICKETS["U-3"]],
      ["U-2", TICKETS["U-2"]],
      ["U-7", TICKETS["U-7"]],
    ]);
  });

  test("the cut-off is the last ticket that was drawn, and there is none where nobody was", () => {
    expect(first({ quotas: [3] }).cutOff?.slice(0, 4)).toBe(TICKETS["U-7"]);
    expect(first({ quotas: [0] }).cutOff).toBeNull();
  });

  test("a quota above the pool draws the pool, and says what is short", () => {
    const draw = first({ quotas: [10] });
    expect([draw.drawn.length, draw.pool, draw.quota, draw.shortfall, draw.reserve.length]).toEqual([
      8, 8, 10, 2, 0,
    ]);
  });

  test("each stratum draws its own units", () => {
    const units = unitsWith(...["a", "b", "a", "b", "a", "b", "a", "b"].map((tier) => ({ tier })));
    const strata = [
      { id: "a", number: 1 },
      { id: "b", number: 1 },
    ];
    const draws = drawOf({ quotas: [1, 2], units, matter: { strata } }).strata;
    expect(draws.map(({ stratum, drawn }) => [stratum, names(drawn)])).toEqual([
      ["a", ["U-3"]],
      ["b", ["U-2", "U-6"]],
    ]);
  });
});

describe("since the announcement", () => {
  test("whoever is barred is skipped when their turn comes, and the reserve is as long as it was", () => {
    const draw = first({ quotas: [3], barred: ["U-2", "U-4"] });
    expect(draw.skipped).toEqual([{ unit: "U-2", rule: "unit/status" }]);
    expect(names(draw.drawn)).toEqual(["U-3", "U-7", "U-6"]);
    expect(names(draw.reserve)).toEqual(["U-5", "U-8"]);
    expect(draw.cutOff?.slice(0, 4)).toBe(TICKETS["U-6"]);
  });

  test("nobody is barred: nothing is said of it", () => {
    expect(first({ quotas: [3] })).not.toHaveProperty("skipped");
    expect(first({ quotas: [3], barred: ["U-4"] })).not.toHaveProperty("skipped");
  });

  test("the pool stays the announced one", () => {
    const draw = first({ quotas: [3], barred: ["U-2"] });
    expect([draw.pool, draw.poolDigest]).toEqual([
      8,
      digestOf(["U-1", "U-2", "U-3", "U-4", "U-5", "U-6", "U-7", "U-8"]),
    ]);
  });
});

describe("who must be drawn", () => {
  // Three visits a year and two quarters left behind this one: U-1 and U-4 must go now.
  const must = [{ id: "thrice", atLeast: 3, window: "year", where: { tier: "key" } }];
  const units = unitsWith({ tier: "key" }, {}, {}, { tier: "key" }, {}, {}, {}, {});
  const draw = (more: Partial<Drawing> = {}) =>
    first({ quotas: [3], units, matter: { frequency: must }, ...more });

  test("comes before all others, in order of their tickets, with the rule that says so", () => {
    expect(draw().drawn.map(({ unit, forced }) => [unit, forced])).toEqual([
      ["U-1", "unit/frequency/thrice"],
      ["U-4", "unit/frequency/thrice"],
      ["U-3", undefined],
    ]);
    expect(names(draw().reserve)).toEqual(["U-2", "U-7"]);
  });

  test("moves no cut-off: it is the ticket of the last drawn by ticket alone", () => {
    expect(draw().cutOff?.slice(0, 4)).toBe(TICKETS["U-3"]);
    expect(draw({ quotas: [2] }).cutOff).toBeNull();
  });

  test("leaves the place to the next by ticket when they are barred since", () => {
    const { drawn, skipped } = draw({ barred: ["U-1"] });
    expect(names(drawn)).toEqual(["U-4", "U-3", "U-2"]);
    expect(names(skipped)).toEqual(["U-1"]);
  });

  test("is drawn beside the weights, which share the other places", () => {
    const strata = [
      { id: "all", where: null, number: 1, weights: [{ where: { tier: "key" }, weight: "9" }] },
    ];
    const { weights, drawn } = draw({ matter: { frequency: must, strata } });
    expect(weights).toEqual([{ weight: "1", units: 6, chance: "1/6" }]);
    expect(names(drawn).slice(0, 2)).toEqual(["U-1", "U-4"]);
  });
});

describe("who was left out", () => {
  const units = unitsWith(
    { status: "closed" },
    {},
    { status: "suspended" },
    { opened: "2026-05-01" },
    {},
    {},
    {},
    {},
  );

  test("is counted by rule, in the order of the rules", () => {
    const { leftOut } = drawOf({ quotas: [1], units });
    expect(leftOut.count).toBe(3);
    expect(leftOut.byRule).toEqual([
      { rule: "unit/status", count: 2 },
      { rule: "unit/not-opened", count: 1 },
    ]);
  });

  test("is listed unit by unit, and the digest is that of the list", () => {
    const registry = registryWith({ units });
    const list = unitsLeftOut(registry.units, poolIn(registry, matterWith()));
    expect(list).toEqual([
      { unit: "U-1", rule: "unit/status" },
      { unit: "U-3", rule: "unit/status" },
      { unit: "U-4", rule: "unit/not-opened" },
    ]);
    expect(ruleDigest(list)).toBe(
      digestOf([
        ["U-1", "unit/status"],
        ["U-3", "unit/status"],
        ["U-4", "unit/not-opened"],
      ]),
    );
    expect(drawOf({ quotas: [1], units }).leftOut.digest).toBe(ruleDigest(list));
  });
});
