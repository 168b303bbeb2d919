/** Uses of discretion over registers, pools and follow-ups, on ledgers of a few entries. */
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../../src/index.js";
import { digestOf } from "../../../src/protocol.js";
import { listDiscretions } from "../../../src/verify/discretions/list-discretions.js";
import { finding } from "../../../src/verify/finding.js";
import type { Row } from "../../support/small-case.js";

type Written = readonly [kind: string, body: Row];

/** Entries one after the other; each is known by the name under which it is written. */
function ledgerOf(entries: Readonly<Record<string, Written>>): Ledger {
  return Object.entries(entries).map(([hash, [kind, body]], seq) => ({
    ...{ seq, hash, kind, body, prev: "", by: "officer-1" },
    at: `2026-01-${String(seq + 1).padStart(2, "0")}T09:00:00+08:00`,
  })) as unknown as Ledger;
}

/** Where a code is listed: the names of the entries. */
function listed(code: string, entries: Readonly<Record<string, Written>>): string[] {
  const names = Object.keys(entries);
  return listDiscretions({ ledger: ledgerOf(entries), registryFor: () => undefined, at: undefined })
    .filter((each) => each.code === `discretion/${code}`)
    .map(({ entry }) => names[entry]!);
}

const registry = (root: string, asOf = "2026-01-01"): Written => [
  "registry",
  { asOf, units: { root, size: 1, byStatus: [], byTier: [] }, history: { root: "", size: 0 } },
];
const roster = (root = "people", asOf = "2026-01-01"): Written => [
  "roster",
  { asOf, inspectors: { root, size: 1 } },
];
const plan = (authority: string, named: string, more: Row = {}): Written => [
  "plan",
  {
    ...{ drawId: `${authority}/2026/M/${named}`, matter: "M", round: "R", attempt: 1, policy: "" },
    ...{ registry: named, roster: "staff", strata: [], ...more },
  },
];
const change = (from: string, to: string): Written => ["change", { from, to, units: [], approver: "head" }];

describe("a registry that changed", () => {
  const start = { staff: roster(), x: registry("x"), b0: registry("b0"), b1: registry("b1") };

  test("is explained by no change that begins with another authority's registry", () => {
    const entries = { ...start, "A x": plan("A", "x"), "B b0": plan("B", "b0"), xb1: change("x", "b1") };
    expect(listed("registry-unexplained", { ...entries, "B b1": plan("B", "b1") })).toEqual(["B b1"]);
  });

  test("is explained by changes that lead on step by step", () => {
    const entries = { ...start, "B b0": plan("B", "b0"), b0x: change("b0", "x"), xb1: change("x", "b1") };
    expect(listed("registry-unexplained", { ...entries, "B b1": plan("B", "b1") })).toEqual([]);
  });
});

describe("a change", () => {
  const start = { staff: roster(), x: registry("x"), y: registry("y"), z: registry("z") };

  test("from a registry that nobody named is listed, though it is the first", () => {
    expect(listed("change-from-nowhere", { ...start, xy: change("x", "y") })).toEqual(["xy"]);
  });

  test("from one that any authority named, or with which a change ended, is not", () => {
    const entries = { ...start, "A x": plan("A", "x"), xy: change("x", "y"), yz: change("y", "z") };
    expect(listed("change-from-nowhere", entries)).toEqual([]);
  });
});

test("registers that are stated again under another day are listed, and others are not", () => {
  const entries = { x: registry("x"), y: registry("y", "2026-01-02"), people: roster() };
  const again = { later: registry("x", "2026-01-03"), staff: roster("people", "2026-01-03") };
  expect(listed("redated-input", entries)).toEqual([]);
  expect(listed("redated-input", { ...entries, ...again })).toEqual(["later", "staff"]);
});

describe("two matters that draw from one pool", () => {
  const round = (id: string, from: string, until: string): Row => ({ id, from, until, share: "1" });
  const matter = (id: string): Row => ({
    ...{ id, strata: [{ id: "all" }] },
    rounds: [round("R", "2026-02-01", "2026-03-31"), round("S", "2026-04-01", "2026-05-31")],
  });
  const policy = (authority: string): Written => [
    "policy",
    { policy: { id: authority, authority, year: 2026, matters: [matter("M"), matter("N")] }, digest: "" },
  ];
  const draws = (authority: string, of: string, pool: string, at = "R"): Written =>
    plan(authority, of, {
      ...{ drawId: `${authority}/2026/${of}/${at}`, matter: of, round: at, policy: authority },
      commits: { strata: [{ stratum: "all", pool, must: "" }] },
    });
  const start = { A: policy("A"), B: policy("B"), first: draws("A", "M", "pool") };

  test("in the same weeks are listed with the later announcement", () =>
    expect(listed("twin-pools", { ...start, second: draws("A", "N", "pool") })).toEqual(["second"]));

  test.each([
    ["in other weeks", draws("A", "N", "pool", "S")],
    ["for two authorities", draws("B", "N", "pool")],
    ["of other units", draws("A", "N", "others")],
  ])("%s are not", (_, second) => expect(listed("twin-pools", { ...start, second })).toEqual([]));

  test("in which nobody is are not", () => {
    const [first, second] = ["M", "N"].map((of) => draws("A", of, digestOf([])));
    expect(listed("twin-pools", { A: policy("A"), first: first!, second: second! })).toEqual([]);
  });
});

test("a follow-up that is closed is listed with the points by which ratings moved a score for it", () => {
  const drawId = "A/2026/M/R";
  const because = [{ seq: 0, rule: "closed", points: -5 }];
  const ledger = ledgerOf({
    close: ["result", { drawId, unit: "U-1", step: "close", day: "2026-01-01", text: "seen" }],
    rate: [
      "rating",
      {
        policy: "",
        registry: "",
        until: "2026-01-02",
        units: [{ unit: "U-1", before: 9, after: 4, because }],
      },
    ],
  });
  const uses = listDiscretions({ ledger, registryFor: () => undefined, at: undefined });
  expect(uses.filter(({ code }) => code === "discretion/follow-up-closed")).toMatchObject([
    { entry: 0, by: "officer-1", why: "seen", facts: { unit: "U-1", points: -5 } },
  ]);
});

test("a finding shows that nothing stands where a value is missing", () => {
  expect(finding("verify/seats", "entry 7", "lead, second", "").facts).toEqual({
    ...{ at: "entry 7", expected: "lead, second" },
    found: "–",
  });
});

/** The facts of a code, of one entry alone. */
function factsOf(code: string, ...written: Written): Readonly<Record<string, unknown>>[] {
  return listDiscretions({ ledger: ledgerOf({ it: written }), registryFor: () => undefined, at: undefined })
    .filter((each) => each.code === `discretion/${code}`)
    .map(({ facts }) => facts);
}

describe("what became another is told", () => {
  const lines = (...units: Row[]): Written => ["change", { from: "", to: "", units, approver: "head" }];
  const corrected = (unit: string, ...fields: string[]): Row => ({
    ...{ unit, fields, code: "corrected", reason: "clerical" },
  });
  const merged = (unit: string, into: string): Row => ({
    ...{ unit, into, code: "merged", reason: "bought", fields: ["status", "closed"] },
  });

  test("each heir of merged units, also of the sixth", () => {
    const units = ["1", "2", "3", "4", "5", "6"].map((n) => merged(`U-${n}`, `U-${n}0`));
    const [facts] = factsOf("registry-change", ...lines(...units));
    expect(facts?.["into"]).toBe("U-1 → U-10, U-2 → U-20, U-3 → U-30, U-4 → U-40, U-5 → U-50, U-6 → U-60");
  });

  test("each field that was corrected, with its units", () => {
    const units = [corrected("U-1", "name"), corrected("U-2", "facts", "name")];
    expect(factsOf("registry-change", ...lines(...units))).toMatchObject([
      { count: 2, units: "U-1, U-2", fields: "name 2 (U-1, U-2); facts 1 (U-2)", into: "–" },
    ]);
  });

  test("the values of an amendment, as long as they are short", () => {
    const changes = [
      { path: "matters[M].strata[A].ratio", before: "30%", after: "1%" },
      { path: "matters[M].population", before: null, after: { tier: "key" } },
      { path: "title", before: "双".repeat(60), after: "𠀀".repeat(61) },
    ];
    const [facts] = factsOf("amendment", "amendment", { from: "", to: "", changes, reason: "plan" });
    expect(facts).toMatchObject({
      count: 3,
      changes: `matters[M].strata[A].ratio: 30% → 1%, matters[M].population: – → {"tier":"key"}, title: ${"双".repeat(60)} → ${"𠀀".repeat(60)}…`,
    });
  });

  test("level, matter and result of a visit of others", () => {
    const body = { unit: "U-1", day: "2026-01-01", kind: "routine", authority: "FIRE" };
    const told = { level: "county", matter: null, result: "A+D" };
    expect(factsOf("visit-of-others", "visit", { ...body, ...told })).toMatchObject([
      { ...body, level: "county", matter: "–", result: "A+D" },
    ]);
  });

  test("units and days of an absence, and units whose people all go along with another visit", () => {
    const out = [{ inspector: "I-1", units: ["U-1"], from: "2026-01-05" }];
    const body = { drawId: "A/2026/M/R", out, seats: [], ground: "illness" };
    expect(factsOf("substitution", "substitution", body)).toMatchObject([{ away: "U-1 (2026-01-05 – –)" }]);
    const seat = (unit: string): Row => ({ unit, role: "lead", inspector: "I-2" });
    const staffed = { teams: { seats: [seat("U-1"), seat("U-1")] }, joined: [seat("U-1"), seat("U-2")] };
    expect(factsOf("later-staffing", "staffing", { drawId: "A/2026/M/R", staffed })).toMatchObject([
      { units: 2 },
    ]);
  });
});
