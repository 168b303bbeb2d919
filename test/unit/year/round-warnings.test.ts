/** What is allowed and yet worth a word: said by the act, and noted by the audit. */

import { expect, test } from "vitest";
import { chinese, type Ledger, type SeedSource, wordsOf } from "../../../src/index.js";

import { announceRound, auditLedger, runRound, voidCase } from "../../support/acts.js";
import { said as inWords } from "../../support/said.js";
import { AT, BY, matterOf, rules, SEED, town } from "../../support/small-case.js";

const PLAIN: readonly SeedSource[] = [{ type: "plain", value: "7" }];

function ran(change: Partial<Parameters<typeof runRound>[0]>) {
  const input = { registry: town(), policy: rules(), round: "H1", seed: PLAIN, at: AT, by: BY, ...change };
  const outcome = runRound(input);
  if (!outcome.ok) throw new Error(outcome.refusals.map((each) => inWords(each).message).join("\n"));
  const { findings, notes, discretions } = auditLedger(outcome.value.ledger, {
    registry: input.registry,
    policy: input.policy,
  });
  return {
    ...outcome,
    said: outcome.warnings.map(({ code }) => code),
    noted: [...notes, ...discretions].map(({ code }) => code),
    findings,
  };
}

test("a round drawn in time on a fresh registry says nothing of this", () => {
  const { said, noted } = ran({});
  expect(said).toEqual(["seed/plain"]);
  expect(noted).toEqual([
    "verify/note-as-of-last-entry",
    "discretion/chosen-seed",
    "discretion/announced-at-once",
  ]);
});

test.each([
  ["2025-10-05", false],
  ["2025-10-04", true],
  ["2019-06-30", true],
])("a registry of %s for a draw of 2026-01-05 is worth a word: %s", (asOf, isOld) => {
  const { said, noted, findings } = ran({ registry: town({ asOf }) });
  expect(said.includes("input/registry-stale")).toBe(isOld);
  expect(noted.includes("discretion/registry-stale")).toBe(isOld);
  expect(findings).toEqual([]);
});

test("a registry is old by the day on which the visits begin, when the draw comes before", () => {
  const policy = rules((draft) => {
    matterOf(draft).rounds = [{ id: "H1", from: "2026-11-02", until: "2026-12-31", share: "1" }];
  });
  const { said, noted } = ran({
    policy,
    registry: town({ asOf: "2026-08-01" }),
    at: "2026-10-01T09:00:00+08:00",
  });
  expect(said).toContain("input/registry-stale");
  expect(noted).toContain("discretion/registry-stale");
});

test.each([
  ["2026-06-30T23:00:00+08:00", false],
  ["2026-07-01T00:30:00+08:00", true],
])("a round that ends on 30 June and is drawn at %s is late: %s", (at, isLate) => {
  const { said, noted } = ran({ at });
  expect(said.includes("round/over")).toBe(isLate);
  expect(noted.includes("discretion/after-round")).toBe(isLate);
});

test("a round announced inside its window and drawn after it", () => {
  const policy = rules((draft) => {
    matterOf(draft).rounds[0]!["draw"] = { from: "2026-01-05", until: "2026-01-09" };
  });
  const input = { registry: town(), policy, round: "H1", by: BY };
  const announced = announceRound({ ...input, at: AT, sources: [{ type: "plain" }], drawOn: "2026-01-09" });
  const ledger: Ledger = announced.ok ? announced.value.ledger : [];
  const late = ran({ policy, ledger, at: "2026-01-12T09:00:00+08:00" });
  const inTime = ran({ policy, ledger, at: "2026-01-09T09:00:00+08:00" });
  expect(late.said).toEqual(["round/drawn-outside-window", "round/drawn-late"]);
  expect(late.noted).toContain("discretion/outside-window");
  expect(inTime.said).toEqual([]);
  expect(inTime.noted).not.toContain("discretion/outside-window");
});

test("a beacon and a text have to be looked up by somebody, and the words say how", () => {
  const beacon: SeedSource = { type: "beacon", chain: "ab".repeat(32), round: 4711, value: "cd".repeat(32) };
  const { warnings, said, noted } = ran({ seed: [...SEED, beacon] });
  expect(said).toEqual(["seed/text-unchecked", "seed/beacon-unchecked"]);
  expect(inWords(warnings[1]!).message).toContain("4711");
  expect(wordsOf(warnings[1]!, chinese).advice).toContain("randomness");
  expect(noted).toContain("verify/note-seed-unchecked");
});

test("values that somebody has compared need no further word", () => {
  expect(ran({ seed: SEED, checked: "two witnesses, minutes of 5 January" }).said).toEqual([]);
  expect(ran({ seed: SEED, checked: " " }).said).toEqual(["seed/text-unchecked"]);
});

test("a reveal that was committed to needs no looking up", () => {
  const value = "12".repeat(32);
  expect(ran({ seed: [{ type: "reveal", party: "notary", value }] }).said).toEqual([]);
});

test.each([
  [BY, true],
  ["head of office", false],
])("a second attempt approved by %s is approved alone: %s", (approver, isAlone) => {
  const first = ran({});
  const again = { reason: "the list was wrong", approver };
  const second = ran({
    ledger: first.value.ledger,
    again,
    seed: [{ type: "plain", value: "8" }],
    at: "2026-01-06T09:00:00+08:00",
  });
  expect(second.said.includes("input/approved-alone")).toBe(isAlone);
  expect(second.noted.includes("discretion/approved-alone")).toBe(isAlone);
});

test("an unknown case is refused before anybody asks who approved it", () => {
  const refused = voidCase({
    ledger: [],
    policy: rules(),
    lane: "x",
    case: "1",
    reason: "r",
    approver: BY,
    at: AT,
    by: BY,
  });
  expect(refused.ok).toBe(false);
});
