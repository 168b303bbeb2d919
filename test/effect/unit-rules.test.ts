/**
 * Each rule about units has an effect: with it a unit is left out for that reason, without it the unit is in
 * the pool.
 */

import { describe, expect, test } from "vitest";
import { type LedgerTypes, orThrow, UNIT_RULES } from "../../src/index.js";
import { leftOutUnits, recordResults, verifyLedger } from "../support/acts.js";
import { matterOf, type Row, rules, run, type SmallTown, town, withUnit } from "../support/small-case.js";

const VISIT = { unit: "U-05", day: "2025-12-20", inspectors: ["I-3"], kind: "routine" };

interface Effect {
  readonly rule: LedgerTypes.UnitRule;
  readonly town?: SmallTown;
  readonly policy?: (draft: Row) => void;
  readonly without?: { readonly town?: SmallTown; readonly policy?: (draft: Row) => void };
}

/** Shown by `frequency-rules.test.ts`. */
const IN_MODES: readonly LedgerTypes.UnitRule[] = ["unit/times", "unit/cycle"];

/** Rules that one round shows; those that need an earlier round follow below. */
const EFFECTS: readonly Effect[] = [
  { rule: "unit/status", town: { units: withUnit("U-05", { status: "suspended" }) } },
  {
    rule: "unit/not-opened",
    town: { units: withUnit("U-05", { opened: "2026-01-05" }) },
    without: { town: { units: withUnit("U-05", { opened: "2026-01-04" }) } },
  },
  {
    rule: "unit/closed",
    town: { units: withUnit("U-05", { closed: "2026-01-04" }) },
    without: { town: { units: withUnit("U-05", { closed: "2026-01-05" }) } },
  },
  {
    rule: "unit/flag",
    town: {
      units: withUnit("U-05", {
        exclusions: [{ flag: "rebuilding", reason: "scaffolding", from: "2025-11-01", until: "2026-01-04" }],
      }),
    },
    without: {
      town: {
        units: withUnit("U-05", {
          exclusions: [
            { flag: "rebuilding", reason: "scaffolding", from: "2025-11-01", until: "2026-01-03" },
          ],
        }),
      },
    },
  },
  {
    rule: "unit/population",
    policy: (draft) => Object.assign(matterOf(draft), { population: { id: { $ne: "U-05" } } }),
  },
  {
    rule: "unit/no-stratum",
    policy: (draft) =>
      Object.assign(matterOf(draft).strata[1]!, { where: { tier: "general", id: { $ne: "U-05" } } }),
  },
  {
    rule: "unit/recent-visit",
    town: { history: [VISIT] },
    policy: (draft) => Object.assign(matterOf(draft), { recentVisit: { days: 15 } }),
    without: {
      town: { history: [VISIT] },
      policy: (draft) => Object.assign(matterOf(draft), { recentVisit: { days: 14 } }),
    },
  },
];

describe("rules about units", () => {
  test.each(EFFECTS)(
    "$rule leaves a unit out, and nothing else does",
    ({ rule, town: change = {}, policy, without = {} }) => {
      const on = ruleOf("U-05", change, policy);
      const off = ruleOf("U-05", without.town ?? {}, without.policy);
      expect(on).toBe(rule);
      expect(off).toBeUndefined();
    },
  );

  test("a recent visit of another kind does not count", () => {
    const kinds = (kind: string) => (draft: Row) =>
      Object.assign(matterOf(draft), { recentVisit: { days: 15, kinds: [kind] } });
    expect(ruleOf("U-05", { history: [VISIT] }, kinds("routine"))).toBe("unit/recent-visit");
    expect(ruleOf("U-05", { history: [VISIT] }, kinds("campaign"))).toBeUndefined();
  });

  test("a visit that was drawn is a recent one once it was made, and not before", () => {
    const policy = rules((draft) =>
      Object.assign(matterOf(draft), { mode: "independent", recentVisit: { days: 180 } }),
    );
    const first = run({ policy });
    const { drawId } = first.draw;
    const { unit } = first.draw.strata[1]!.drawn[0]!;
    const barredAfter = (ledger: typeof first.ledger) => {
      const next = run({
        policy,
        registry: town({ asOf: "2026-07-01" }),
        round: "H2",
        ledger,
        at: "2026-07-01T09:00:00+08:00",
      });
      expect(verifyLedger(next.ledger, { registry: [town(), town({ asOf: "2026-07-01" })], policy })).toEqual(
        [],
      );
      return leftOutUnits(town().units, next.pool);
    };
    const enter = { drawId, unit, step: "enter", day: "2026-02-10", codes: ["1"] } as const;
    const made = orThrow(
      recordResults({
        ledger: first.ledger,
        policy,
        steps: [enter],
        at: "2026-02-12T09:00:00+08:00",
        by: "clerk",
      }),
    );
    expect(barredAfter(first.ledger)).toEqual([]);
    expect(barredAfter(made)).toEqual([{ unit, rule: "unit/recent-visit" }]);
  });

  test("unit/drawn-this-year keeps a unit from being drawn twice a year, and independent rounds do not", () => {
    const first = run();
    const drawn = first.draw.strata.flatMap((stratum) => stratum.drawn.map(({ unit }) => unit));
    const second = run({ round: "H2", ledger: first.ledger, seed: [{ type: "plain", value: "second" }] });
    expect(
      leftOutUnits(town().units, second.pool)
        .map(({ unit }) => unit)
        .sort(),
    ).toEqual([...drawn].sort());
    expect(second.draw.leftOut.byRule).toEqual([{ rule: "unit/drawn-this-year", count: drawn.length }]);

    const independent = rules((draft) => Object.assign(matterOf(draft), { mode: "independent" }));
    const free = run({ policy: independent });
    const again = run({
      policy: independent,
      round: "H2",
      ledger: free.ledger,
      seed: [{ type: "plain", value: "second" }],
    });
    expect(again.draw.leftOut.count).toBe(0);
  });

  test("unit/cool-down keeps a unit out for the next round only", () => {
    const cooling = rules((draft) => {
      const matter = matterOf(draft);
      Object.assign(matter, { mode: "independent", coolDown: { rounds: 1 } });
      matter.rounds = [1, 2, 3, 4].map((q) => ({
        id: `Q${q}`,
        from: `2026-${["01", "04", "07", "10"][q - 1]}-01`,
        until: `2026-${["03-31", "06-30", "09-30", "12-31"][q - 1]}`,
        share: "1/4",
      }));
    });
    const seed = (value: string) => [{ type: "plain", value } as const];
    const first = run({ policy: cooling, round: "Q1", seed: seed("1") });
    const second = run({ policy: cooling, round: "Q2", ledger: first.ledger, seed: seed("2") });
    const third = run({ policy: cooling, round: "Q3", ledger: second.ledger, seed: seed("3") });
    const units = (outcome: typeof first) =>
      outcome.draw.strata.flatMap((stratum) => stratum.drawn.map(({ unit }) => unit)).sort();
    const out = (outcome: typeof first) =>
      leftOutUnits(town().units, outcome.pool)
        .map(({ unit }) => unit)
        .sort();
    expect(out(second)).toEqual(units(first));
    expect(out(third)).toEqual(units(second));
    expect(verifyLedger(third.ledger, { registry: town(), policy: cooling })).toEqual([]);
  });

  test("every rule about units is tried here", () => {
    const tried = new Set<string>([
      ...EFFECTS.map(({ rule }) => rule),
      "unit/drawn-this-year",
      "unit/cool-down",
      ...IN_MODES,
    ]);
    expect(UNIT_RULES.filter((rule) => !tried.has(rule))).toEqual([]);
  });
});

function ruleOf(
  unit: string,
  change: SmallTown,
  policy?: (draft: Row) => void,
): LedgerTypes.UnitRule | undefined {
  const registry = town(change);
  const outcome = run({ registry, policy: rules(policy) });
  expect(verifyLedger(outcome.ledger, { registry, policy: rules(policy) })).toEqual([]);
  return leftOutUnits(registry.units, outcome.pool).find((each) => each.unit === unit)?.rule;
}
