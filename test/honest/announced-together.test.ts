/**
 * An announcement binds who can be drawn. What happens before the draw changes nothing of that; whoever may
 * no longer be drawn is skipped, and the next one of the ranking moves up. No cap is broken, nobody draws
 * again, and the audit finds nothing.
 */

import { describe, expect, test } from "vitest";
import { type Ledger, orThrow, parsePolicy } from "../../src/index.js";
import {
  auditLedger,
  publishVisits,
  recordResults,
  replaceUnits,
  runCase,
  runRound,
  verifyLedger,
  voidCase,
} from "../support/acts.js";
import {
  announce,
  draw,
  drawnIn,
  matterOn,
  ONE_A_YEAR,
  policyOn,
  shops,
} from "../support/announced-together.js";
import { roundsOf } from "../support/year-case.js";

const registry = shops();
const capped = { frequency: [ONE_A_YEAR] };
const NOON = "2026-01-02T12:00:00+08:00";

/** Both rounds announced, then both drawn, in this order. */
function bothOf(
  matters: readonly (readonly [policy: ReturnType<typeof policyOn>, matter: string])[],
  seed?: string,
) {
  const more = seed === undefined ? {} : { seed };
  let ledger: Ledger = [];
  for (const [policy, matter] of matters) ledger = announce({ registry, policy, matter, ledger, ...more });
  return matters.map(([policy, matter]) => {
    const outcome = draw({ registry, policy, matter, ledger, ...more });
    ledger = outcome.ledger;
    return outcome;
  });
}

describe("two matters under one cap, announced together", () => {
  const policy = policyOn("310000", [matterOn("A", "50%", capped), matterOn("B", "50%", capped)]);
  const [first, second] = bothOf([
    [policy, "A"],
    [policy, "B"],
  ]);

  test("visit nobody twice, and reach both targets", () => {
    const drawn = [...drawnIn(first!), ...drawnIn(second!)];
    expect([drawn.length, new Set(drawn).size]).toEqual([12, 12]);
  });

  test("the second names whom it skipped, in order of rank, with the rule; its pool is the announced one", () => {
    const [stratum] = second!.draw.strata;
    const taken = drawnIn(first!);
    expect(stratum!.pool).toBe(12);
    expect(stratum!.skipped!.length).toBeGreaterThan(1);
    expect(
      stratum!.skipped!.every(
        ({ unit, rule }) => taken.includes(unit) && rule === "unit/frequency/one-a-year",
      ),
    ).toBe(true);
    expect(first!.draw.strata[0]).not.toHaveProperty("skipped");
  });

  test("and the audit finds nothing", () => {
    expect(verifyLedger(second!.ledger, { registry, policy })).toEqual([]);
  });

  test("a pool that has become too small is a shortfall, not a broken cap", () => {
    const greedy = policyOn("310000", [matterOn("A", "75%", capped), matterOn("B", "75%", capped)]);
    const [, late] = bothOf([
      [greedy, "A"],
      [greedy, "B"],
    ]);
    expect([late!.draw.strata[0]!.drawn.length, late!.draw.strata[0]!.shortfall]).toEqual([3, 6]);
    expect(verifyLedger(late!.ledger, { registry, policy: greedy })).toEqual([]);
  });
});

describe("however the second matter takes its units", () => {
  const shapes: Readonly<Record<string, object>> = {
    "by weight": {
      stratum: {
        weights: [
          { where: { "facts.floors": { $gt: 8 } }, weight: "5" },
          { where: { "facts.floors": 1 }, weight: "0" },
        ],
      },
    },
    "by risk": { stratum: { risk: { randomShare: "1/3", fact: "floors" } } },
    "by a shuffle": { method: "seedrandom-shuffle/1" },
    "with units that must go": {
      frequency: [
        ONE_A_YEAR,
        { id: "soon", atLeast: 1, window: { months: 6 }, where: { "facts.floors": { $gte: 10 } } },
      ],
    },
  };
  test.each(Object.entries(shapes))("%s", (_, shape) => {
    const policy = policyOn("310000", [
      matterOn("A", "50%", capped),
      matterOn("B", "1/3", { ...capped, ...shape }),
    ]);
    let skipped = 0;
    for (const seed of ["1", "2", "3", "4"]) {
      const [first, second] = bothOf(
        [
          [policy, "A"],
          [policy, "B"],
        ],
        seed,
      );
      const drawn = [...drawnIn(first!), ...drawnIn(second!)];
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(second!.draw.strata[0]!.shortfall).toBe(0);
      expect(verifyLedger(second!.ledger, { registry, policy })).toEqual([]);
      skipped += second!.draw.strata[0]!.skipped?.length ?? 0;
    }
    expect(skipped).toBeGreaterThan(3);
  });
});

test("two authorities under one cap, announced together, visit nobody twice", () => {
  const [north, south] = [
    policyOn("310001", [matterOn("A", "50%", capped)]),
    policyOn("310002", [matterOn("B", "50%", capped)]),
  ];
  const [first, second] = bothOf([
    [north, "A"],
    [south, "B"],
  ]);
  expect(drawnIn(first!).filter((unit) => drawnIn(second!).includes(unit))).toEqual([]);
  for (const policy of [north, south]) expect(verifyLedger(second!.ledger, { registry, policy })).toEqual([]);
});

describe("between the announcement and the draw", () => {
  const recent = { recentVisit: { days: 90 } };
  const policy = policyOn("310000", [matterOn("A", "50%", recent)]);
  const announced = announce({ registry, policy, matter: "A", ledger: [] });
  const undisturbed = draw({ registry, policy, matter: "A", ledger: announced });

  test("another authority's visit takes its unit out of the draw, and nobody else's place", () => {
    const [gone, ...others] = drawnIn(undisturbed);
    const visit = { unit: gone!, day: "2026-01-02", kind: "routine", level: null, matter: null, result: "1" };
    const ledger = orThrow(
      publishVisits({ ledger: announced, authority: "310009", visits: [visit], at: NOON, by: "officer-2" }),
    );
    const outcome = draw({ registry, policy, matter: "A", ledger });
    expect(outcome.draw.strata[0]!.skipped).toEqual([{ unit: gone, rule: "unit/recent-visit" }]);
    expect(drawnIn(outcome)).toEqual([...others, undisturbed.draw.strata[0]!.reserve[0]!.unit]);
    expect(verifyLedger(outcome.ledger, { registry, policy })).toEqual([]);
  });

  test("a case changes what people can still take, and nothing of what they carry", () => {
    const lane = {
      id: "complaint",
      ground: "complaint",
      within: { workdays: 15 },
      team: { roles: [{ id: "first" }, { id: "second" }], region: false },
    };
    const lanes = orThrow(
      parsePolicy({
        ...JSON.parse(JSON.stringify(policy)),
        calendars: [{ id: "c", from: "2026-01-01", until: "2026-12-31" }],
        lanes: [lane],
      }),
    );
    const before = announce({ registry, policy: lanes, matter: "A", ledger: [] });
    const input = {
      registry,
      policy: lanes,
      lane: "complaint",
      case: "C-1",
      units: [registry.units.ids[0]!],
      reason: "hotline",
      by: "officer-1",
    };
    const { ledger } = orThrow(
      runCase({ ...input, ledger: before, at: NOON, seed: [{ type: "text", name: "case", value: "1" }] }),
    );
    const levels = (of: Ledger) =>
      draw({ registry, policy: lanes, matter: "A", ledger: of }).teams.teams!.levels;
    expect(levels(ledger)).toEqual(levels(before));
    expect(
      verifyLedger(draw({ registry, policy: lanes, matter: "A", ledger }).ledger, {
        registry,
        policy: lanes,
      }),
    ).toEqual([]);
  });

  test("a unit that came in another's place of the round before is not drawn again", () => {
    const twice = policyOn("310000", [matterOn("A", "100%", { rounds: roundsOf(2), reserve: 6 })]);
    const first = runRound({
      registry,
      policy: twice,
      round: "R01",
      seed: [{ type: "text", name: "d", value: "1" }],
      at: NOON,
      by: "officer-1",
    });
    const { ledger: drawn, draw: r1 } = orThrow(first);
    const later = announce({
      registry,
      policy: twice,
      matter: "A",
      round: "R02",
      ledger: drawn,
      at: "2026-01-03T09:00:00+08:00",
    });
    const units = [{ unit: r1.strata[0]!.drawn[0]!.unit, code: "not-found", reason: "no door" }] as const;
    const replaced = orThrow(
      replaceUnits({
        registry,
        policy: twice,
        round: "R01",
        ledger: later,
        units,
        approver: "head",
        at: "2026-01-03T10:00:00+08:00",
        by: "officer-1",
      }),
    );
    const second = draw({
      registry,
      policy: twice,
      matter: "A",
      round: "R02",
      ledger: replaced.ledger,
      at: "2026-01-03T11:00:00+08:00",
    });
    const came = replaced.replaced[0]!.by!;
    expect(second.draw.strata[0]!.skipped).toEqual([{ unit: came, rule: "unit/drawn-this-year" }]);
    expect([drawnIn(second).includes(came), second.draw.strata[0]!.shortfall]).toEqual([false, 1]);
    expect(verifyLedger(second.ledger, { registry, policy: twice })).toEqual([]);
  });

  test("results of visits made are nothing that anybody carries; the draw is the announced one", () => {
    const other = policyOn("310007", [matterOn("B", "25%")]);
    const theirs = draw({
      registry,
      policy: other,
      matter: "B",
      ledger: announce({ registry, policy: other, matter: "B", ledger: [] }),
    });
    const at = "2026-01-05T09:00:00+08:00";
    const ours = announce({ registry, policy, matter: "A", ledger: theirs.ledger, at });
    const steps = drawnIn(theirs).map(
      (unit) =>
        ({ drawId: theirs.draw.drawId, unit, step: "enter", day: "2026-01-05", codes: ["1"] }) as const,
    );
    const ledger = orThrow(
      recordResults({ ledger: ours, policy: other, steps, at: "2026-01-05T10:00:00+08:00", by: "officer-2" }),
    );
    const outcome = draw({ registry, policy, matter: "A", ledger, at: "2026-01-05T11:00:00+08:00" });
    expect(drawnIn(outcome).filter((unit) => drawnIn(theirs).includes(unit))).toEqual([]);
    expect(verifyLedger(outcome.ledger, { registry, policy })).toEqual([]);
  });
});

describe("the day of the draw", () => {
  const policy = policyOn("310000", [matterOn("A", "50%")]);
  const announced = announce({ registry, policy, matter: "A", ledger: [], drawOn: "2026-01-05" });
  const notes = (ledger: Ledger) =>
    auditLedger(ledger, { registry, policy }).discretions.map(({ code }) => code);

  test("is announced; waiting changes no unit, is said, and is noted by the audit", () => {
    const inTime = draw({
      registry,
      policy,
      matter: "A",
      ledger: announced,
      at: "2026-01-05T09:00:00+08:00",
    });
    const late = runRound({
      ...{
        registry,
        policy,
        matter: "A",
        round: "R01",
        ledger: announced,
        by: "officer-1",
        at: "2026-01-07T09:00:00+08:00",
      },
      seed: [{ type: "text", name: "dice for A", value: "3 1 6 6 4" }],
    });
    expect(late.ok && late.warnings.map(({ code }) => code)).toContain("round/drawn-late");
    expect(drawnIn(orThrow(late))).toEqual(drawnIn(inTime));
    expect(notes(inTime.ledger)).not.toContain("discretion/drawn-late");
    expect(notes(orThrow(late).ledger)).toContain("discretion/drawn-late");
    expect(verifyLedger(orThrow(late).ledger, { registry, policy })).toEqual([]);
  });

  test("is not run ahead of in silence: an earlier draw has the same result, is said, and is listed", () => {
    const said = announce({ registry, policy, matter: "A", ledger: [], drawOn: "2026-01-07" });
    const early = runRound({
      ...{ registry, policy, matter: "A", round: "R01", ledger: said, by: "officer-1" },
      ...{
        at: "2026-01-05T09:00:00+08:00",
        seed: [{ type: "text", name: "dice for A", value: "3 1 6 6 4" }],
      },
    });
    expect(early.ok && early.warnings.find(({ code }) => code === "round/drawn-early")?.facts).toMatchObject({
      ...{ drawOn: "2026-01-07", at: "2026-01-05T09:00:00+08:00", from: "2026-01-07T00:00:00+08:00" },
    });
    const inTime = draw({ registry, policy, matter: "A", ledger: said, at: "2026-01-07T09:00:00+08:00" });
    expect(drawnIn(orThrow(early))).toEqual(drawnIn(inTime));
    expect(notes(orThrow(early).ledger)).toContain("discretion/drawn-early");
    expect(notes(inTime.ledger)).not.toContain("discretion/drawn-early");
    expect(verifyLedger(orThrow(early).ledger, { registry, policy })).toEqual([]);
  });
});

describe("rounds of one matter", () => {
  const policy = policyOn("310000", [matterOn("A", "100%", { rounds: roundsOf(2), reserve: 6 })]);
  const input = { registry, policy, by: "officer-1" };
  const seed = (value: string) => [{ type: "text", name: "dice for A", value }] as const;

  test("an earlier one is not drawn for the first time once a later one is announced", () => {
    const open = announce({
      registry,
      policy,
      matter: "A",
      round: "R02",
      ledger: announce({ registry, policy, matter: "A", ledger: [] }),
    });
    const refused = runRound({ ...input, round: "R01", ledger: open, at: NOON, seed: seed("3 1 6 6 4") });
    expect(!refused.ok && refused.refusals.map(({ code }) => code)).toEqual(["round/later-round-drawn"]);
    const second = draw({ registry, policy, matter: "A", round: "R02", ledger: open });
    expect(drawnIn(second).length).toBe(12);
    expect(verifyLedger(second.ledger, { registry, policy })).toEqual([]);
  });

  test("one that had been drawn before may be drawn again, and the later one keeps its numbers", () => {
    const first = orThrow(
      runRound({ ...input, round: "R01", at: "2026-01-02T09:00:00+08:00", seed: seed("1") }),
    );
    const open = announce({
      registry,
      policy,
      matter: "A",
      round: "R02",
      ledger: first.ledger,
      at: "2026-01-02T10:00:00+08:00",
    });
    const again = { reason: "wrong lottery", approver: "head" };
    const redrawn = orThrow(
      runRound({ ...input, round: "R01", ledger: open, at: NOON, seed: seed("2"), again }),
    );
    const second = draw({ registry, policy, matter: "A", round: "R02", ledger: redrawn.ledger });
    const drawn = [...drawnIn(redrawn), ...drawnIn(second)];
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(second.draw.strata[0]!.quota).toBe(6);
    expect(verifyLedger(second.ledger, { registry, policy })).toEqual([]);
  });
});

test("matters drawn in another order than announced: who went last, and who comes new, is told by the draws", () => {
  const team = { roles: [{ id: "first" }, { id: "second" }], region: false, noReturn: { visits: 1 } };
  const policy = policyOn("310000", [
    matterOn("A", "50%", { team }),
    matterOn("B", "50%", { team }),
    matterOn("C", "100%", { team }),
  ]);
  let ledger: Ledger = [];
  for (const matter of ["A", "B", "C"]) ledger = announce({ registry, policy, matter, ledger });
  for (const matter of ["B", "A", "C"]) ledger = draw({ registry, policy, matter, ledger }).ledger;
  expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
});

test("a round drawn after its first day, and a case that was given up, audit clean", () => {
  const calendars = [{ id: "c", from: "2026-01-01", until: "2026-12-31" }];
  const team = { roles: [{ id: "first" }, { id: "second" }], region: false };
  const lanes = [{ id: "complaint", ground: "complaint", within: { workdays: 15 }, schedule: {}, team }];
  const draft = JSON.parse(
    JSON.stringify(policyOn("310000", [matterOn("A", "50%", capped), matterOn("B", "50%", capped)])),
  );
  for (const matter of draft.matters) matter.schedule = {};
  const policy = orThrow(parsePolicy({ ...draft, calendars, lanes }));
  const unit = registry.units.ids[3]!;
  const late = { registry, policy, by: "officer-1" };
  const open = announce({
    registry,
    policy,
    matter: "A",
    ledger: [],
    at: "2026-02-09T09:00:00+08:00",
    drawOn: "2026-02-12",
  });
  const opened = orThrow(
    runCase({
      ...{
        ...late,
        ledger: open,
        lane: "complaint",
        case: "C-1",
        units: [unit],
        reason: "hotline",
        at: "2026-02-10T09:00:00+08:00",
      },
      seed: [{ type: "text", name: "case", value: "1" }],
    }),
  );
  const voided = orThrow(
    voidCase({
      ...late,
      ledger: opened.ledger,
      lane: "complaint",
      case: "C-1",
      reason: "withdrawn",
      approver: "head",
      at: "2026-02-11T09:00:00+08:00",
    }),
  );
  const first = draw({ registry, policy, matter: "A", ledger: voided, at: "2026-02-11T10:00:00+08:00" });
  const days = first.teams.days!.visits.map(({ day }) => day);
  expect(days.every((day) => day >= "2026-02-12")).toBe(true);
  const second = draw({
    registry,
    policy,
    matter: "B",
    ledger: announce({
      registry,
      policy,
      matter: "B",
      ledger: first.ledger,
      at: "2026-03-02T09:00:00+08:00",
    }),
    at: "2026-03-02T10:00:00+08:00",
  });
  expect([...drawnIn(first), ...drawnIn(second)].length).toBe(12);
  expect(verifyLedger(second.ledger, { registry, policy })).toEqual([]);
});
