/** What an entry is judged by stood before it: rules that somebody chose among several, or changed afterwards. */
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../../src/index.js";
import { addAll } from "../../../src/kernel/add-all.js";
import { checkResults } from "../../../src/verify/checks/check-results.js";
import { checkStanding } from "../../../src/verify/checks/check-standing.js";
import { listDiscretions } from "../../../src/verify/discretions/list-discretions.js";
import { openClosedDays } from "../../../src/verify/notes-of-days.js";
import type { Row } from "../../support/small-case.js";

type Written = readonly [kind: string, body: Row];

/** Entries one after the other; the hash of each is the name under which it is written. */
function ledgerOf(entries: Readonly<Record<string, Written>>): Ledger {
  return Object.entries(entries).map(([hash, [kind, body]], seq) => ({
    ...{ seq, hash, kind, body, prev: "", by: "officer-1" },
    at: `2026-01-${String(seq + 1).padStart(2, "0")}T09:00:00+08:00`,
  })) as unknown as Ledger;
}

const rules = (authority: string, holidays: readonly string[] = []): Written => {
  const calendar = { from: "2026-01-01", until: "2026-12-31", weekend: [6, 7], workdays: [] };
  const calendars = [{ ...calendar, holidays: holidays.map((day) => ({ day, name: "storm" })) }];
  const lanes = [{ id: "J", ground: "joint", schedule: {} }];
  return [
    "policy",
    { policy: { authority, year: 2026, calendars, matters: [{ id: "M", schedule: {} }], lanes } },
  ];
};
const named = (kind: "plan" | "case", drawId: string, policy: string): Written => [kind, { drawId, policy }];

describe("a plan or a case", () => {
  const found = (entries: Readonly<Record<string, Written>>) =>
    checkStanding(ledgerOf(entries)).map(({ code, at }) => `${code} ${at}`);

  test.each(["plan", "case"] as const)("that names older rules than stood is found: %s", (kind) => {
    const entries = { first: rules("A"), second: rules("A"), it: named(kind, "A/2026/M/R", "first") };
    expect(found(entries)).toEqual(["verify/reference entry 2, policy"]);
  });

  test("of rules that are changed after it, or of another authority's, is not", () => {
    const entries = { first: rules("A"), it: named("plan", "A/2026/M/R", "first"), second: rules("A") };
    expect(found(entries)).toEqual([]);
    expect(found({ first: rules("A"), other: rules("B"), it: named("plan", "A/2026/M/R", "first") })).toEqual(
      [],
    );
  });
});

test("a day is closed by the rules before the entry, whatever they became, and to a joint case by its own", () => {
  const day = "2026-03-04";
  const isClosed = openClosedDays(
    ledgerOf({ open: rules("A"), closed: rules("A", [day]), again: rules("A") }),
  );
  for (const of of ["M", "J"])
    expect([1, 2, 3].map((before) => isClosed(`A/2026/${of}/R`, day, before))).toEqual([false, true, false]);
  expect(isClosed("B/2026/M/R", day, 3)).toBe(false);
});

test("a result of a draw that nobody announced is about no visit", () => {
  const strata = [{ drawn: [{ unit: "U-1" }] }];
  const draw: Written = ["draw", { drawId: "A/2026/M/R", strata }];
  const enter: Written = [
    "result",
    { drawId: "A/2026/M/R", unit: "U-1", step: "enter", day: "2026-01-02", codes: ["1"], inspectors: [] },
  ];
  const codes = (entries: Readonly<Record<string, Written>>) =>
    checkResults(ledgerOf(entries)).map(({ code }) => code);
  expect(codes({ draw, enter })).toContain("verify/result-no-visit");
  expect(codes({ plan: ["plan", { drawId: "A/2026/M/R" }], draw, enter })).not.toContain(
    "verify/result-no-visit",
  );
});

test("a substitution is listed with how long, or where, somebody is out", () => {
  const out = [
    { inspector: "I-1", from: "2026-01-05", until: "2026-01-09" },
    { inspector: "I-2", units: ["U-1", "U-2"] },
  ];
  const ledger = ledgerOf({
    it: ["substitution", { drawId: "A/2026/M/R", out, seats: [], ground: "illness" }],
  });
  const uses = listDiscretions({ ledger, registryFor: () => undefined, at: undefined });
  const away = uses.flatMap(({ code, facts }) => (code === "discretion/substitution" ? [facts["away"]] : []));
  expect(away).toEqual(["2026-01-05 – 2026-01-09", "U-1, U-2"]);
});

test("a list of three hundred thousand findings goes behind another", () => {
  const all = [0];
  addAll(
    all,
    Array.from({ length: 300_000 }, (_, n) => n),
  );
  expect(all).toHaveLength(300_001);
});
