import { describe, expect, test } from "vitest";
import { changesBetween } from "../../../src/changes/amend-policy.js";
import type { ChangeReason } from "../../../src/changes/change-registry.js";
import {
  amendPolicy as amendPolicyOf,
  type Ledger,
  openYear,
  orThrow,
  type Result,
} from "../../../src/index.js";
import { append } from "../../../src/protocol.js";

import {
  amendPolicy,
  announceRound,
  auditLedger,
  changeRegistry,
  runRound,
  verifyLedger,
} from "../../support/acts.js";
import { AT, BY, matterOf, type Row, rules, run, SEED, town, units } from "../../support/small-case.js";

const before = town();
const policy = rules();
const outcome = run();
const JULY = "2026-07-01T09:00:00+08:00";
const changed = (change: (rows: Row[]) => Row[]) => town({ asOf: "2026-06-30", units: change(units()) });
const after = changed((rows) => [
  ...rows
    .filter(({ id }) => id !== "U-12")
    .map((row) =>
      row["id"] === "U-05"
        ? { ...row, tier: "key" }
        : row["id"] === "U-06"
          ? { ...row, region: "town/east" }
          : row,
    ),
  { id: "U-13", name: "Unit 13", region: "town/west", tier: "general", facts: { floors: 1 } },
]);
const REASONS: readonly ChangeReason[] = [
  { unit: "U-05", code: "tier", reason: "list of 2026" },
  { unit: "U-06", code: "moved", reason: "new address" },
  { unit: "U-12", code: "merged", reason: "bought up", into: "U-13" },
  { unit: "U-13", code: "new", reason: "licence of 3 May" },
];
const say = (change: object = {}) => ({
  ledger: outcome.ledger,
  before,
  after,
  reasons: REASONS,
  approver: "head",
  at: JULY,
  by: BY,
  ...change,
});
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));

describe("a changed registry", () => {
  test("is published as a difference, each unit with code and reason", () => {
    const { change, ledger } = orThrow(changeRegistry(say()));
    expect(change.units.map(({ unit, code, fields }) => [unit, code, fields.join(" ")])).toEqual([
      ["U-05", "tier", "tier"],
      ["U-06", "moved", "region"],
      ["U-12", "merged", ""],
      ["U-13", "new", ""],
    ]);
    expect(verifyLedger(ledger, { registry: [before, after], policy })).toEqual([]);
  });

  test("every difference needs a reason, every reason a difference, every code its field", () => {
    expect(codes(changeRegistry(say({ reasons: REASONS.slice(1) })))).toEqual(["change/silent"]);
    expect(
      codes(changeRegistry(say({ reasons: [...REASONS, { unit: "U-01", code: "tier", reason: "x" }] }))),
    ).toEqual(["change/idle"]);
    const wrong = [
      { unit: "U-05", code: "moved", reason: "x" },
      { unit: "U-06", code: "grown", reason: "" },
      { unit: "U-12", code: "removed", reason: "x", into: "U-13" },
      { unit: "U-13", code: "new", reason: "x" },
    ];
    expect(codes(changeRegistry(say({ reasons: wrong, approver: "" })))).toEqual([
      "change/approver",
      "change/differs",
      "change/code",
      "change/reason",
      "change/into",
    ]);
    const unknown = REASONS.map((each) => (each.unit === "U-12" ? { ...each, into: "U-99" } : each));
    expect(codes(changeRegistry(say({ reasons: unknown })))).toEqual(["change/into-unknown"]);
    expect(codes(changeRegistry(say({ before: after, after: before, reasons: [] })))).toContain(
      "change/backwards",
    );
  });

  test("the audit finds a difference that was left out or misnamed", () => {
    const { change, ledger } = orThrow(changeRegistry(say()));
    const forged = (units: unknown) => {
      const longer = append(ledger.slice(0, -1), {
        kind: "change",
        at: JULY,
        by: BY,
        body: { ...change, units } as never,
      });
      return verifyLedger(longer, { registry: [before, after], policy }).map(({ code }) => code);
    };
    expect(forged(change.units.slice(1))).toEqual(["verify/change"]);
    expect(
      forged(change.units.map((each) => (each.unit === "U-05" ? { ...each, code: "moved" } : each))),
    ).toEqual(["verify/change"]);
  });

  test("a draw that is announced keeps its registry; the rounds to come follow the new one", () => {
    const announced = orThrow(
      announceRound({
        registry: before,
        policy,
        round: "H1",
        sources: [{ type: "text", name: SEED[0]!.type === "text" ? SEED[0]!.name : "" }],
        at: AT,
        by: BY,
      }),
    );
    const { ledger } = orThrow(changeRegistry(say({ ledger: announced.ledger })));
    const draw = (registry: typeof before) =>
      runRound({ registry, policy, round: "H1", seed: SEED, ledger, at: JULY, by: BY });
    expect(codes(draw(after))).toEqual(["round/inputs-changed"]);
    const kept = orThrow(draw(before));
    expect(kept.draw.strata).toEqual(outcome.draw.strata);
    const next = orThrow(
      runRound({ registry: after, policy, round: "H2", seed: SEED, ledger: kept.ledger, at: JULY, by: BY }),
    );
    expect(next.plan.strata.map(({ units: size }) => size)).toEqual([5, 7]);
    expect(verifyLedger(next.ledger, { registry: [before, after], policy })).toEqual([]);
  });

  test("a registry that changes in silence is noted", () => {
    const noted = (ledger: Ledger) =>
      auditLedger(
        orThrow(
          runRound({
            registry: after,
            policy,
            round: "H2",
            seed: [{ type: "plain", value: "2" }],
            ledger,
            at: JULY,
            by: BY,
          }),
        ).ledger,
      ).discretions.filter(({ code }) => code === "discretion/registry-unexplained");
    expect(noted(outcome.ledger).map(({ facts }) => facts["drawId"])).toEqual(["000000/2026/M-1/H2"]);
    expect(noted(orThrow(changeRegistry(say())).ledger)).toEqual([]);
  });

  test("what was known of a merged unit is known of the one that goes on", () => {
    const old = outcome.draw.strata[1]!.drawn[0]!.unit;
    const merged = changed((rows) => [
      ...rows.filter(({ id }) => id !== old),
      { id: "U-99", region: "town/west", tier: "general", categories: ["shop"] },
    ]);
    const reasons: ChangeReason[] = [
      { unit: old, code: "merged", reason: "bought up", into: "U-99" },
      { unit: "U-99", code: "new", reason: "bought up" },
    ];
    const { ledger } = orThrow(changeRegistry(say({ after: merged, reasons })));
    const next = orThrow(
      runRound({ registry: merged, policy, round: "H2", seed: SEED, ledger, at: JULY, by: BY }),
    );
    expect(next.leftOut.find(({ unit }) => unit === "U-99")?.rule).toBe("unit/drawn-this-year");
    expect(verifyLedger(next.ledger, { registry: [before, merged], policy })).toEqual([]);
  });
});

describe("an amended plan", () => {
  const more = rules((draft) => {
    matterOf(draft).strata[1]!["ratio"] = "75%";
  });
  const amend = (change: object = {}) =>
    amendPolicy({
      ledger: outcome.ledger,
      policy: more,
      reason: "order of the province",
      approver: "head",
      at: JULY,
      by: BY,
      ...change,
    });
  const h2 = (ledger: Ledger, by = more) =>
    runRound({ registry: after, policy: by, round: "H2", seed: SEED, ledger, at: JULY, by: BY });

  test("is an entry that says what changed, and later rounds follow it", () => {
    const { amendment, ledger } = orThrow(amend());
    expect(amendment.changes).toEqual([
      { path: "matters[M-1].strata[general].ratio", before: "50%", after: "75%" },
    ]);
    const quota = (round: ReturnType<typeof h2>) => orThrow(round).plan.strata[1]!.quota;
    expect(quota(h2(ledger)) > quota(h2(outcome.ledger, policy))).toBe(true);
    expect(verifyLedger(orThrow(h2(ledger)).ledger, { registry: [before, after] })).toEqual([]);
  });

  test("says the same in the same order, however the fields were written down", () => {
    const [old, now] = [
      { per: "month", ratio: "5%", side: "at-least" },
      { side: "at-most", number: 3, ratio: null },
    ];
    const backwards = (fields: object) => Object.fromEntries(Object.entries(fields).reverse());
    expect(changesBetween(old, now).map(({ path }) => path)).toEqual(["number", "per", "ratio", "side"]);
    expect(changesBetween(backwards(old), backwards(now))).toEqual(changesBetween(old, now));
  });

  test("in silence is refused, and found where somebody wrote it all the same", () => {
    expect(codes(h2(outcome.ledger))).toEqual(["input/policy-not-amended"]);
    const { ledger } = orThrow(amend());
    const silent = ledger.filter(({ kind }) => kind !== "amendment");
    expect(
      verifyLedger(orThrow(h2(silent)).ledger, { registry: [before, after] }).map(({ code }) => code),
    ).toEqual(["verify/policy-not-amended"]);
    const entry = ledger.at(-1)!;
    const partly = append(ledger.slice(0, -1), {
      ...entry,
      body: { ...(entry.body as object), changes: [{ path: "title", before: "", after: "x" }] } as never,
    });
    expect(verifyLedger(partly, { registry: [before, after] }).map(({ code }) => code)).toContain(
      "verify/amendment",
    );
  });

  test("cannot alter what is announced, change nothing, or come without a reason", () => {
    const late = rules((draft) => {
      matterOf(draft).rounds[0]!["until"] = "2026-06-29";
    });
    expect(codes(amend({ policy: late }))).toEqual(["amendment/announced"]);
    expect(codes(amend({ policy }))).toEqual(["amendment/same"]);
    expect(codes(amend({ reason: "", approver: " " }))).toEqual(["amendment/without", "amendment/without"]);
    expect(codes(amend({ ledger: [] }))).toEqual(["amendment/nothing"]);
  });

  test("is made in the year of its own policy", () => {
    const year = openYear({ policy, registry: before });
    const other = rules((draft) => (draft["authority"] = "000001"));
    const given = { reason: "order of the province", approver: "head", at: JULY, by: BY };
    expect(codes(amendPolicyOf(year, { policy: other, ...given }))).toContain("amendment/other-owner");
  });
});
