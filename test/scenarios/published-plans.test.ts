/**
 * Twenty texts from published plans (fire, market, joint, justice), each as a policy with a number worked out
 * by hand on 1,237 units.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compilePlan, type FigureTypes, orThrow, parsePolicy } from "../../src/index.js";
import { plainRows } from "../real/support/plain-csv.js";
import { describeWithShared } from "../support/shared.js";
import type { Row } from "../support/small-case.js";
import { people, policyOf, registryOf, roundsOf, runYear, unitsOf } from "../support/year-case.js";

const frame = unitsOf(1237, "all").map((unit, n) => ({
  ...unit,
  categories: n < 137 ? ["key"] : [],
  facts: { penalties2023: n % 100 === 0 ? 1 : 0, credit: ["低", "一般", "较高", "高"][n % 4] },
}));
const registry = registryOf(frame, {
  inspectors: people(6).map((each, n) => ({ ...each, agency: n < 3 ? "tourism" : "transport" })),
});

function compiled(matter: Row): FigureTypes.CompiledPlan {
  return orThrow(compilePlan({ policy: orThrow(parsePolicy(policyOf(matter))), registry }));
}

/** Visits of the year, or of one round. */
function visits(stratum: Row, rounds: number, matter: Row = {}): number {
  const plan = compiled({
    rounds: roundsOf(rounds),
    ...matter,
    strata: [{ id: "all", where: null, ...stratum }],
  });
  return plan.matters[0]!.strata.reduce((sum, { quota }) => sum + quota, 0);
}

const inRound = (stratum: Row): number => visits(stratum, 12, { mode: "independent" }) / 12;

/** By row of the file: what is asked of the engine, and the number. A text about publication has none. */
const TEXTS: readonly (
  | readonly [what: string, found: () => number, byHand: number]
  | readonly [what: string]
)[] = [
  ["10 % of all each month", () => inRound({ ratio: "10%", per: "month" }), 124],
  ["5 % of all each month", () => inRound({ ratio: "5%", per: "month" }), 62],
  [
    "everybody with a penalty in the year before",
    () => visits({ where: { "facts.penalties2023": { $gte: 1 } }, ratio: "100%" }, 1),
    13,
  ],
  [
    "a complaint check bars nobody from the draw",
    () => eligibleAfter("complaint") - eligibleAfter("routine"),
    1,
  ],
  [
    "several matters on one unit are one visit",
    () => visits({ where: { $or: [{ categories: "key" }, { tier: "all" }] }, ratio: "100%" }, 1),
    1237,
  ],
  ["key units are the larger part, the others have a part", () => partOf("key"), 87],
  ["3 %, two rounds, more for higher credit risk", () => byCredit(), 10 + 19 + 31 + 62],
  ["at least 20 % as the sum of the year", () => visits({ ratio: "20%" }, 4), 248],
  ["at least 50 % as the sum of the year", () => visits({ ratio: "50%" }, 4), 619],
  ["at least 30 % as the sum of the year", () => visits({ ratio: "30%" }, 4), 372],
  ["100 %, one draw", () => visits({ ratio: "100%" }, 1), 1237],
  ["not below 3 %, one draw", () => visits({ ratio: "3%" }, 1), 38],
  ["10 %, one draw", () => visits({ ratio: "10%", side: "exactly" }, 1), 124],
  ["not below 10 %, one draw", () => visits({ ratio: "10%" }, 1), 124],
  ["3 %, one draw", () => visits({ ratio: "3%", side: "exactly" }, 1), 37],
  ["not below 20 %, one draw", () => visits({ ratio: "20%" }, 1), 248],
  ["each agency draws its own people", () => mixedTeams(), 13],
  ["who checks, enters and publishes"],
  ["not below 5 %, at least two rounds", () => visits({ ratio: "5%" }, 2), 62],
  ["two people, and who has an interest stays away", () => seatsOf("P-001"), 0],
];

/** Units that can be drawn when one was visited for such a reason, under a cap on routine visits. */
function eligibleAfter(kind: string): number {
  const frequency = [{ id: "once", atMost: 1, window: "year", counts: { kinds: ["routine"] } }];
  const policy = orThrow(
    parsePolicy(policyOf({ rounds: roundsOf(1), frequency, strata: [{ id: "all", ratio: "3%" }] })),
  );
  const visited = registryOf(frame, {
    history: [{ unit: "all-0001", day: "2026-01-01", kind }],
    asOf: "2026-01-01",
  });
  return orThrow(compilePlan({ policy, registry: visited })).matters[0]!.strata[0]!.rounds[0]!.eligible;
}

function partOf(stratum: string): number {
  const strata = [
    { id: "key", where: { categories: "key" }, shareOfTotal: "70%" },
    { id: "others", where: null, rest: true },
  ];
  return compiled({ rounds: roundsOf(1), total: { ratio: "10%" }, strata }).matters[0]!.strata.find(
    (each) => each.stratum === stratum,
  )!.quota;
}

/** 310, 309, 309 and 309 firms at 3, 6, 10 and 20 per cent. */
function byCredit(): number {
  const ratios = { 低: "3%", 一般: "6%", 较高: "10%", 高: "20%" };
  const strata = Object.entries(ratios).map(([id, ratio]) => ({ id, ratio, where: { "facts.credit": id } }));
  return compiled({ rounds: roundsOf(2), strata }).matters[0]!.strata.reduce(
    (sum, { quota }) => sum + quota,
    0,
  );
}

const roles = ["tourism", "transport"].map((agency) => ({ id: agency, agencies: [agency] }));

function mixedTeams(): number {
  const { ledger } = runYear(
    policyOf({ rounds: roundsOf(1), team: { roles, region: false }, strata: [{ id: "all", ratio: "1%" }] }),
    registry,
  );
  const teams = (
    ledger as unknown as readonly {
      kind: string;
      body: { teams: { seats: { role: string; inspector: string }[] } };
    }[]
  ).find(({ kind }) => kind === "teams")!;
  const own = teams.body.teams.seats.filter(
    ({ role, inspector }) => registry.inspectors.find(({ id }) => id === inspector)!.agency === role,
  );
  return own.length / 2;
}

/** Visits of somebody who has declared an interest in every unit. */
function seatsOf(inspector: string): number {
  const recusals = registry.units.ids.map((unit) => ({ unit, reason: "kin" }));
  const away = registryOf(frame, {
    inspectors: people(4).map((each, n) => (n === 0 ? { ...each, recusals } : each)),
  });
  const { ledger } = runYear(policyOf({ rounds: roundsOf(1), strata: [{ id: "all", ratio: "1%" }] }), away);
  const teams = (
    ledger as unknown as readonly {
      kind: string;
      body: { teams: { loads: { inspector: string; load: number }[] } };
    }[]
  ).find(({ kind }) => kind === "teams")!;
  return teams.body.teams.loads.find((each) => each.inspector === inspector)?.load ?? 0;
}

describeWithShared("20 texts of published plans", (folder) => {
  const rows = plainRows(
    readFileSync(join(folder, "vectors", "peers", "policy_rules_zh.csv"), "utf8").replace(/^\ufeff/, ""),
  );
  const table: string[] = [];

  test("there are twenty", () => {
    expect([rows.length, TEXTS.length]).toEqual([20, 20]);
  });

  test.each(TEXTS.map(([what, found, byHand], at) => [at + 1, what, found, byHand] as const))(
    "%i: %s",
    (at, what, found, byHand) => {
      table.push(
        `${at}\t${rows[at - 1]!["rule_text_zh"]}\t${byHand ?? "about publication: outside of a draw"}`,
      );
      if (found === undefined) expect(what).toContain("publishes");
      else expect(found()).toBe(byHand);
    },
  );

  afterAll(() => {
    console.log(
      `${table.join("\n")}\n${TEXTS.filter(([, found]) => found !== undefined).length} of ${rows.length} expressed`,
    );
  });
});
