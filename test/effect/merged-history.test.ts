/**
 * A unit that was merged into another leaves its history to it: what was visited under the former id was
 * visited.
 */

import { describe, expect, test } from "vitest";
import { orThrow, parsePolicy } from "../../src/index.js";
import { capsOfUnit, changeRegistry, runRound, verifyLedger, yearReport } from "../support/acts.js";
import type { Row } from "../support/small-case.js";
import { policyOf, registryOf, unitsOf } from "../support/year-case.js";

const ROUNDS = [
  { id: "r1", from: "2026-01-05", until: "2026-06-30", share: "0" },
  { id: "r2", from: "2026-07-01", until: "2026-12-20", share: "1" },
];
const GONE = "key-0003";
const INTO = "key-0001";
const by = "clerk";

/** The second round, after one unit has gone on as another. */
function second(matter: Row, visit: Row) {
  const policy = orThrow(
    parsePolicy(
      policyOf({ rounds: ROUNDS, mode: "independent", strata: [{ id: "key", number: 5 }], ...matter }),
    ),
  );
  const registry = (asOf: string, closed?: string) =>
    registryOf(
      unitsOf(5, "key").map((unit) =>
        unit["id"] === GONE && closed !== undefined ? { ...unit, closed } : unit,
      ),
      { asOf, history: [{ unit: GONE, kind: "routine", matter: "M-1", authority: "000000", ...visit }] },
    );
  const [before, after, later] = [
    registry("2026-05-06"),
    registry("2026-05-06", "2026-05-06"),
    registry("2026-07-01", "2026-05-06"),
  ];
  const first = orThrow(
    runRound({
      policy,
      registry: before,
      round: "r1",
      seed: [{ type: "plain", value: "a" }],
      at: "2026-05-06T09:00:00+08:00",
      by,
    }),
  );
  const reasons = [{ unit: GONE, code: "merged", into: INTO, reason: "one firm now" }] as const;
  const changed = orThrow(
    changeRegistry({
      ledger: first.ledger,
      before,
      after,
      reasons,
      approver: "head",
      at: "2026-05-06T10:00:00+08:00",
      by,
    }),
  );
  const at = "2026-07-01T09:00:00+08:00";
  const { ledger, draw, leftOut, plan } = orThrow(
    runRound({
      policy,
      registry: later,
      ledger: changed.ledger,
      round: "r2",
      seed: [{ type: "plain", value: "b" }],
      at,
      by,
    }),
  );
  expect(verifyLedger(ledger, { registry: [before, after, later], policy })).toEqual([]);
  const barred = leftOut.map(({ unit, rule }) => `${unit} ${rule}`);
  const drawn = draw.strata[0]!.drawn.map(
    ({ unit, forced }) => `${unit}${forced === undefined ? "" : ` ${forced}`}`,
  );
  return { policy, registry: later, ledger, barred, drawn, stratum: plan.strata[0]! };
}

describe("the unit that goes on", () => {
  test("has had the visit that its cap allows", () => {
    const rule = { id: "cap", atMost: 1, window: { years: 2, from: 2025 } };
    const { policy, registry, ledger, barred } = second({ frequency: [rule] }, { day: "2025-06-08" });
    expect(barred).toContain(`${INTO} unit/frequency/cap`);
    expect(capsOfUnit(ledger, policy, registry, INTO)).toEqual([
      { matter: "M-1", rule: "cap", count: 1, atMost: 1 },
    ]);
    const report = orThrow(yearReport({ ledger, policy, registry, at: "2026-12-31T09:00:00+08:00" }));
    expect(report.caps).toEqual([{ matter: "M-1", rule: "cap", atMost: 1, most: 1, over: 0 }]);
  });

  test("was visited recently", () => {
    expect(second({ recentVisit: { days: 90 } }, { day: "2026-05-01" }).barred).toContain(
      `${INTO} unit/recent-visit`,
    );
  });

  test("is done in a block of years that asks for everybody once", () => {
    const strata = [{ id: "key", number: 5, per: { years: 2, from: 2025 } }];
    // Two that the first round drew, and the visit of 2025.
    expect(second({ strata }, { day: "2025-06-08" }).stratum).toMatchObject({ done: 3 });
  });

  test("was promised its next visit by the last one, whatever it was called then", () => {
    const rule = { id: "floor", atLeast: 1, window: { months: 18, start: "2025-06-30" } };
    const { drawn } = second(
      { strata: [{ id: "key", number: 0 }], frequency: [rule] },
      { day: "2026-04-01" },
    );
    expect(drawn).not.toContain(`${INTO} unit/frequency/floor`);
    expect(drawn).toContain("key-0002 unit/frequency/floor");
  });
});
