/**
 * Bad rows of a registry: each is named with its place, its value and what to do, all at once; nothing is
 * repaired or dropped.
 */

import { describe, expect, test } from "vitest";
import { chinese, parseRegistry, wordsOf } from "../../src/index.js";
import { said } from "../support/said.js";
import {
  AS_OF,
  inspectors,
  type Row,
  type SmallTown,
  units,
  withInspector,
  withUnit,
} from "../support/small-case.js";

function refusals(change: SmallTown) {
  const read = parseRegistry({
    units: units(),
    inspectors: inspectors(),
    history: [],
    asOf: AS_OF,
    ...change,
  } as never);
  return read.ok ? [] : read.refusals;
}

const visit = (change: Row) => ({
  history: [{ unit: "U-01", day: "2025-12-20", inspectors: ["I-3"], ...change }],
});

describe("refused registries", () => {
  test.each<[string, SmallTown, string, string]>([
    ["an id that stands twice", { units: [...units(), units()[0]!] }, "registry/duplicate-id", "units.12.id"],
    ["a number as an id", { units: withUnit("U-02", { id: 7 }) }, "registry/id-not-text", "units.1.id"],
    [
      "an id with a space at its end",
      { units: withUnit("U-02", { id: "U-02 " }) },
      "registry/id-edge-space",
      "units.1.id",
    ],
    [
      "an id with an invisible character",
      { units: withUnit("U-02", { id: "U\u200b-02" }) },
      "registry/id-forbidden-character",
      "units.1.id",
    ],
    [
      "an id that is not in NFC",
      { units: withUnit("U-02", { id: "e\u0301" }) },
      "registry/id-not-nfc",
      "units.1.id",
    ],
    [
      "a row that is not an object",
      { units: [...units(), "U-13"] as never },
      "registry/not-an-object",
      "units.12",
    ],
    [
      "a row without an id",
      { units: withUnit("U-02", { id: undefined }) },
      "registry/missing-field",
      "units.1.id",
    ],
    [
      "a misspelt field",
      { units: withUnit("U-02", { teir: "key" }) },
      "registry/unknown-field",
      "units.1.teir",
    ],
    [
      "an unknown status",
      { units: withUnit("U-02", { status: "open" }) },
      "registry/unknown-status",
      "units.1.status",
    ],
    [
      "a day that does not exist",
      { units: withUnit("U-02", { opened: "2025-02-29" }) },
      "registry/not-a-day",
      "units.1.opened",
    ],
    [
      "a unit closed before it opened",
      { units: withUnit("U-02", { opened: "2025-02-01", closed: "2025-01-31" }) },
      "registry/closed-before-opened",
      "units.1.closed",
    ],
    [
      "a fraction as a fact",
      { units: withUnit("U-02", { facts: { floors: 1.5 } }) },
      "registry/not-a-fact",
      "units.1.facts.floors",
    ],
    [
      "a capacity below zero",
      { inspectors: withInspector("I-2", { capacity: -1 }) },
      "registry/capacity",
      "inspectors.1.capacity",
    ],
    [
      "a capacity as text",
      { inspectors: withInspector("I-2", { capacity: "6" }) },
      "registry/capacity",
      "inspectors.1.capacity",
    ],
    [
      "leave that ends before it starts",
      { inspectors: withInspector("I-2", { leave: [{ from: "2026-02-02", until: "2026-02-01" }] }) },
      "registry/ends-before-start",
      "inspectors.1.leave.0.until",
    ],
    [
      "a certificate without an end",
      { inspectors: withInspector("I-2", { certificates: [{ kind: "law", from: "2024-01-01" }] }) },
      "registry/missing-field",
      "inspectors.1.certificates.0.until",
    ],
    [
      "a recusal of an unknown unit",
      { inspectors: withInspector("I-2", { recusals: [{ unit: "U-99", reason: "kin" }] }) },
      "registry/unknown-unit",
      "inspectors.1.recusals.0.unit",
    ],
    ["an unknown unit in the history", visit({ unit: "U-99" }), "registry/unknown-unit", "history.0.unit"],
    [
      "an unknown inspector in the history",
      visit({ inspectors: ["I-9"] }),
      "registry/unknown-inspector",
      "history.0.inspectors.0",
    ],
    [
      "a visit after the cut-off day",
      visit({ day: "2026-01-05" }),
      "registry/after-cut-off",
      "history.0.day",
    ],
    [
      "somebody twice in a visit",
      visit({ inspectors: ["I-3", "I-3"] }),
      "registry/repeated-item",
      "history.0.inspectors.1",
    ],
  ])("%s", (_name, change, code, path) => {
    const found = refusals(change);
    expect(found.map((each) => [each.code, each.path.join(".")])).toContainEqual([code, path]);
    for (const each of found) {
      for (const { message, advice } of [said(each), wordsOf(each, chinese)]) {
        expect(message.length).toBeGreaterThan(0);
        expect(advice.length).toBeGreaterThan(0);
        expect(`${message}${advice}`).not.toMatch(/\{\w+\}/);
      }
    }
  });

  test("everything is named at once, list by list, in input order", () => {
    const broken = {
      units: withUnit("U-02", { tier: 3, status: "x" }),
      inspectors: withInspector("I-5", { capacity: null }),
      ...visit({ unit: "U-99" }),
    };
    expect(refusals(broken).map(({ path }) => path.slice(0, 2).join("."))).toEqual([
      "units.1",
      "units.1",
      "inspectors.4",
      "history.0",
    ]);
  });

  test("look-alike ids are a warning, not a refusal: both are used", () => {
    const read = parseRegistry({
      units: [...units(), { id: "u-01", region: "town" }],
      inspectors: inspectors(),
      asOf: AS_OF,
    } as never);
    expect(read.ok && read.value.units.size).toBe(13);
    expect(read.ok && read.warnings.map(({ code }) => code)).toContain("registry/look-alike-id");
  });

  test.each([undefined, null, 7, "units", []])("%j is not a registry", (value) => {
    expect(parseRegistry(value as never).ok).toBe(false);
  });
});

test("two words of one column that differ only in how they are written are named; two words are not", () => {
  const unit = (id: string, more: object) => ({ id, region: "town", ...more });
  const read = parseRegistry({
    units: [
      unit("U-1", { tier: "key", facts: { class: "C" } }),
      unit("U-2", { tier: "Key", facts: { class: "c" } }),
      unit("U-3", { tier: "一般", facts: { class: "D" } }),
      unit("U-4", { tier: "一级", facts: { class: "B" } }),
    ],
    inspectors: [],
    history: [{ unit: "U-1", day: "2025-05-05", inspectors: [], kind: "Routine" }],
    asOf: "2026-01-01",
  } as never);
  const named = read.ok ? read.warnings.filter(({ code }) => code === "registry/near-words") : [];
  expect(named.map(({ facts }) => [facts["field"], facts["one"], facts["other"]])).toEqual([
    ["tier", "key", "Key"],
    ["facts.class", "C", "c"],
    ["kind", "routine", "Routine"],
  ]);
});
