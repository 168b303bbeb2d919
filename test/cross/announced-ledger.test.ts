/**
 * Rounds that are announced together and drawn afterwards: the second implementation skips the same units,
 * binds the same loads and finds what was forged.
 */

import { describe, expect, test } from "vitest";
import { type Ledger, orThrow, type Policy, parsePolicy } from "../../src/index.js";
import { publishVisits, runCase, runRound, voidCase } from "../support/acts.js";
import {
  announce,
  draw,
  drawnIn,
  matterOn,
  ONE_A_YEAR,
  policyOn,
  shops,
} from "../support/announced-together.js";
import { mended } from "../support/mended.js";
import { rechained } from "../support/rechained.js";
import { python } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";
import { people, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

const registry = shops();
const NOON = "2026-01-02T12:00:00+08:00";
const capped = { frequency: [ONE_A_YEAR] };

/** What the Python says of a ledger, which must be clean and leave nothing out unless it says so. */
function cleanly(policy: Policy, ledger: Ledger, rounds: number) {
  const { status, said } = python(registry, policy as unknown as Row, ledger);
  expect(said).toContain(" 0 findings");
  expect(said.match(/replayed in full/g)?.length ?? 0, said).toBe(rounds);
  expect(status).toBe(0);
}

function both(matters: readonly (readonly [policy: Policy, matter: string])[], seed: string) {
  let ledger: Ledger = [];
  for (const [policy, matter] of matters) ledger = announce({ registry, policy, matter, ledger, seed });
  return matters.map(([policy, matter]) => {
    const outcome = draw({ registry, policy, matter, ledger, seed });
    ledger = outcome.ledger;
    return outcome;
  });
}

const SHAPES: Readonly<Record<string, object>> = {
  "by ticket": {},
  "by weight": { stratum: { weights: [{ where: { "facts.floors": { $gt: 8 } }, weight: "5" }] } },
  "by risk": { stratum: { risk: { randomShare: "1/3", fact: "floors" } } },
  "by a shuffle": { method: "seedrandom-shuffle/1" },
};

describe("two matters under one cap", () => {
  test.each(Object.entries(SHAPES))("the second taken %s", (_, shape) => {
    const policy = policyOn("310000", [
      matterOn("A", "50%", capped),
      matterOn("B", "1/3", { ...capped, ...shape }),
    ]);
    for (const seed of ["1", "2"]) {
      const [, second] = both(
        [
          [policy, "A"],
          [policy, "B"],
        ],
        seed,
      );
      cleanly(policy, second!.ledger, 2);
    }
  });

  test("a skipped unit left out of the record, a pool or anything else announced otherwise, a day that is past: all are found", () => {
    const policy = policyOn("310000", [matterOn("A", "50%", capped), matterOn("B", "50%", capped)]);
    const [, second] = both(
      [
        [policy, "A"],
        [policy, "B"],
      ],
      "1",
    );
    const found = (kind: string, change: (body: Row) => void) =>
      python(registry, policy as unknown as Row, mended(second!.ledger, kind, change, 1)).said;
    expect(found("draw", (body) => void delete (body["strata"] as Row[])[0]!["skipped"])).toContain(
      "skipped: expected",
    );
    const commits = (change: Row) => (body: Row) => Object.assign(body["commits"] as Row, change);
    for (const field of ["carried", "leftOut", "visits"])
      expect(found("plan", commits({ [field]: "0".repeat(64) }))).toMatch(/finding verify\/commits /);
    for (const field of ["pool", "must"]) {
      const forged = (body: Row) =>
        void Object.assign(((body["commits"] as Row)["strata"] as Row[])[0]!, { [field]: "0".repeat(64) });
      expect(found("plan", forged)).toMatch(/finding verify\/commits .*stratum shop/);
    }
    expect(found("plan", commits({ drawOn: "2026-01-01" }))).toContain("a day that is past");
  });
});

describe("one cap", () => {
  test("shared by two authorities: what one draws, the other skips", () => {
    const [one, other] = ["310000", "310009"].map((authority) =>
      policyOn(authority, [matterOn("A", "50%", capped)]),
    );
    const outcomes = both(
      [
        [one!, "A"],
        [other!, "A"],
      ],
      "1",
    );
    const skipped = outcomes[1]!.draw.strata[0]!.skipped ?? [];
    expect(skipped.length).toBeGreaterThan(0);
    expect(drawnIn(outcomes[1]!).filter((unit) => drawnIn(outcomes[0]!).includes(unit))).toEqual([]);
    cleanly(one!, outcomes[1]!.ledger, 2);
  });

  test("skips units that must be drawn, too", () => {
    const promise = {
      id: "promise",
      atLeast: 1,
      window: "year",
      where: { "facts.floors": { $gt: 8 } },
      counts: { matters: ["B"] },
    };
    const policy = policyOn("310000", [
      matterOn("A", "100%", capped),
      matterOn("B", "50%", { frequency: [promise, ONE_A_YEAR] }),
    ]);
    const [, second] = both(
      [
        [policy, "A"],
        [policy, "B"],
      ],
      "1",
    );
    const must = registry.units.ids.slice(0, 4);
    expect((second!.draw.strata[0]!.skipped ?? []).map(({ unit }) => unit)).toEqual(
      expect.arrayContaining([...must]),
    );
    cleanly(policy, second!.ledger, 2);
  });
});

describe("announcements", () => {
  const policy = policyOn("310000", [matterOn("A", "50%", { rounds: roundsOf(2) })]);
  const first = draw({
    registry,
    policy,
    matter: "A",
    ledger: announce({ registry, policy, matter: "A", ledger: [] }),
  });

  test("of an older version bind numbers alone, which is a note", () => {
    const older = mended(first.ledger, "plan", (body) => void delete body["commits"]);
    const { said, status } = python(registry, policy as unknown as Row, older);
    expect(said).toContain("note verify/note-counts-only 310000/2026/A/R01: announced by an older version");
    expect(said).toContain(" 0 findings");
    expect(status).toBe(0);
  });

  test("of a later round stand before no first draw of an earlier one", () => {
    const later = announce({
      registry,
      policy,
      matter: "A",
      ledger: first.ledger,
      round: "R02",
      at: "2026-07-01T09:00:00+08:00",
    });
    const plan = later.find(
      ({ kind, body }) => kind === "plan" && (body as unknown as Row)["round"] === "R02",
    )!;
    const at = later.findIndex(({ kind }) => kind === "draw");
    const early = [
      ...later.slice(0, at),
      { ...plan, at: later[at]!.at },
      ...later.slice(at).filter((entry) => entry !== plan),
    ];
    const { said } = python(registry, policy as unknown as Row, rechained(early));
    expect(said).toContain(
      "round R01 is drawn after a later one was drawn or, for the first time, announced",
    );
  });
});

test("certificates that follow each other without a gap are one, with a day between them none", () => {
  const law = (...periods: readonly (readonly [string, string])[]) => ({
    certificates: periods.map(([from, until]) => ({ kind: "law", from, until })),
  });
  const renewed = law(["2025-01-01", "2026-06-30"], ["2026-07-01", "2027-12-31"]);
  const lapsed = law(["2025-01-01", "2026-06-30"], ["2026-07-02", "2027-12-31"]);
  const certified = registryOf(unitsOf(12, "shop"), {
    inspectors: people(6).map((each, n) => ({ ...each, ...(n < 3 ? renewed : lapsed) })),
  });
  const team = { roles: [{ id: "first" }, { id: "second" }], region: false, certificate: "law" };
  const policy = policyOn("310000", [matterOn("A", "50%", { team })]);
  const outcome = draw({
    registry: certified,
    policy,
    matter: "A",
    ledger: announce({ registry: certified, policy, matter: "A", ledger: [] }),
  });
  const went = new Set(outcome.teams.teams!.seats.map(({ inspector }) => inspector));
  expect([...went].every((id) => certified.inspectors.findIndex((each) => each.id === id) < 3)).toBe(true);
  const { said } = python(certified, policy as unknown as Row, outcome.ledger);
  expect(said).toContain(" 0 findings");
  expect(said).toContain("replayed in full");
});

describe("between the announcement and the draw", () => {
  test("another authority's visit takes its unit out of the draw", () => {
    const policy = policyOn("310000", [matterOn("A", "50%", { recentVisit: { days: 90 } })]);
    const announced = announce({ registry, policy, matter: "A", ledger: [] });
    const [gone] = drawnIn(draw({ registry, policy, matter: "A", ledger: announced }));
    const visit = { unit: gone!, day: "2026-01-02", kind: "routine", level: null, matter: null, result: "1" };
    const ledger = orThrow(
      publishVisits({ ledger: announced, authority: "310009", visits: [visit], at: NOON, by: "officer-2" }),
    );
    const outcome = draw({ registry, policy, matter: "A", ledger });
    expect(outcome.draw.strata[0]!.skipped).toHaveLength(1);
    cleanly(policy, outcome.ledger, 1);
  });

  test("a case, given up again, leaves no trace; a draw after the round's first day gives no day before the announced one", () => {
    const calendars = [{ id: "c", from: "2026-01-01", until: "2026-12-31" }];
    const team = { roles: [{ id: "first" }, { id: "second" }], region: false };
    const lanes = [{ id: "complaint", ground: "complaint", within: { workdays: 15 }, schedule: {}, team }];
    const draft = JSON.parse(
      JSON.stringify(policyOn("310000", [matterOn("A", "50%"), matterOn("B", "50%")])),
    );
    for (const matter of draft.matters) matter.schedule = {};
    const policy = orThrow(parsePolicy({ ...draft, calendars, lanes }));
    const clerk = { registry, policy, by: "officer-1", lane: "complaint" };
    const open = announce({
      registry,
      policy,
      matter: "A",
      ledger: [],
      at: "2026-02-09T09:00:00+08:00",
      drawOn: "2026-02-12",
    });
    const seed = [{ type: "text", name: "case", value: "1" }] as const;
    const units = [registry.units.ids[3]!];
    const one = runCase({
      ...clerk,
      ledger: open,
      case: "C-1",
      units,
      reason: "hotline",
      at: "2026-02-10T09:00:00+08:00",
      seed,
    });
    const kept = runCase({
      ...{ ...clerk, ledger: orThrow(one).ledger, case: "C-2", units: [registry.units.ids[4]!] },
      ...{
        reason: "hotline",
        at: "2026-02-10T10:00:00+08:00",
        seed: [{ type: "text", name: "case", value: "2" }],
      },
    });
    const given = { reason: "withdrawn", approver: "head", at: "2026-02-11T09:00:00+08:00" };
    const voided = orThrow(voidCase({ ...clerk, ledger: orThrow(kept).ledger, case: "C-1", ...given }));
    const first = draw({ registry, policy, matter: "A", ledger: voided, at: "2026-02-11T10:00:00+08:00" });
    const next = announce({
      registry,
      policy,
      matter: "B",
      ledger: first.ledger,
      at: "2026-03-02T09:00:00+08:00",
    });
    const second = draw({ registry, policy, matter: "B", ledger: next, at: "2026-03-02T10:00:00+08:00" });
    cleanly(policy, second.ledger, 2);
  });
});

test("rounds called V1 and V2 are two rounds; the second drawn again is V2/V2", () => {
  const rounds = roundsOf(2).map((round, at) => ({ ...round, id: `V${at + 1}` }));
  const policy = policyOn("310000", [matterOn("A", "50%", { rounds })]);
  const year = { registry, policy, matter: "A", by: "officer-1" };
  const dice = (value: string) => [{ type: "text", name: "dice", value }] as const;
  const first = orThrow(runRound({ ...year, round: "V1", at: "2026-01-02T09:00:00+08:00", seed: dice("1") }));
  const second = orThrow(
    runRound({
      ...year,
      round: "V2",
      at: "2026-07-01T09:00:00+08:00",
      seed: dice("2"),
      ledger: first.ledger,
    }),
  );
  const again = { reason: "the lottery was repeated", approver: "head" };
  const third = orThrow(
    runRound({
      ...year,
      round: "V2",
      at: "2026-07-02T09:00:00+08:00",
      seed: dice("3"),
      ledger: second.ledger,
      again,
    }),
  );
  expect(third.plan.drawId).toBe("310000/2026/A/V2/V2");
  cleanly(policy, third.ledger, 3);
});
