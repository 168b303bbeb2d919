/**
 * Policies on a ledger that were made to stop its audit: each is answered by a named code, in time that grows
 * no faster than they do, and hides nothing.
 */

import { expect, test } from "vitest";
import type { Ledger } from "../../src/index.js";
import { auditLedger } from "../support/acts.js";
import { busyYear } from "../support/busy-year.js";
import { chainedAnew } from "../support/chained-anew.js";
import { matterOf, type Row } from "../support/small-case.js";

const { ledger, registry } = busyYear();
const codesOf = (forged: Ledger): string[] =>
  auditLedger(forged, { registry }).findings.map(({ code }) => code);
const ruled = (change: (draft: Row) => void): Ledger =>
  chainedAnew(
    ledger,
    ledger.findIndex(({ kind }) => kind === "policy"),
    (body) => change(body["policy"] as Row),
  );
const strataOf = (n: number) => (draft: Row) => {
  const [first] = matterOf(draft).strata;
  matterOf(draft).strata = Array.from({ length: n }, (_, at) => ({ ...first, id: `s${at}`, where: {} }));
};

function took(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

test("strata without a condition: four times as many take no more than twelve times as long", () => {
  const [few, many] = [500, 2_000].map((n) => ruled(strataOf(n))) as [Ledger, Ledger];
  codesOf(few);
  expect(took(() => expect(codesOf(many)).toContain("verify/stratum-missing"))).toBeLessThan(
    12 * took(() => codesOf(few)) + 1_000,
  );
});

test.each<[what: string, change: (draft: Row) => void, code: string]>([
  ["859 nested conditions", (draft) => (matterOf(draft).strata[0]!["where"] = nested(859)), "verify/body"],
  [
    "a calendar of every year",
    (draft) => (draft["calendars"] = Array.from({ length: 9_999 }, (_, n) => ({ year: n + 1 }))),
    "verify/policy-form",
  ],
  [
    "2,000 matters without anything",
    (draft) => (draft["matters"] = Array.from({ length: 2_000 }, () => ({}))),
    "verify/body",
  ],
  [
    "a share of 5,000 digits",
    (draft) => (matterOf(draft).rounds[0]!["share"] = "9".repeat(5_000)),
    "verify/policy-form",
  ],
  [
    "a promise of a billion visits",
    (draft) => (matterOf(draft)["frequency"] = [{ id: "f", atLeast: 1e9, window: "year" }]),
    "verify/policy-form",
  ],
  ["a year of fifteen digits", (draft) => (draft["year"] = 1e15), "verify/policy-form"],
  [
    "a round from the day before all days",
    (draft) => (matterOf(draft).rounds[0]!["from"] = "0000-00-00"),
    "verify/body",
  ],
])("%s: named, and an event to come beside it is found", (_what, change, code) => {
  const forged = ruled(change);
  const beside = chainedAnew(forged, forged.length - 1, (body) => (body["day"] = "2026-12-30"));
  expect(codesOf(forged)).toContain(code);
  expect(codesOf(beside)).toEqual([...codesOf(forged), "verify/event"]);
});

test.each(["load", "limit", "round", "year"])("a number of the teams entry that is 10^15: %s", (name) => {
  const at = ledger.findIndex(({ kind }) => kind === "teams");
  const forged = chainedAnew(ledger, at, (body) => put(body, name, 1e15));
  expect(codesOf(forged)).toContain("verify/replay");
});

function nested(levels: number): unknown {
  return levels === 0 ? { tier: "key" } : { $not: nested(levels - 1) };
}

/** Puts a number wherever a field of that name holds one. */
function put(value: unknown, name: string, number: number): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === name && typeof inner === "number") (value as Row)[key] = number;
    else put(inner, name, number);
  }
}
