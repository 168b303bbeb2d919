/**
 * What a refusal advises is right: rows that contradict each other are shown, rounded ids are not thrown
 * away, a lane is named.
 */

import { expect, test } from "vitest";
import { chinese, parseRegistry, wordsOf } from "../../src/index.js";
import { assignCase, openCase, runCase, voidCase } from "../support/acts.js";
import { said } from "../support/said.js";
import { AS_OF, AT, BY, inspectors, type Row, rules, SEED, town } from "../support/small-case.js";

function refusalsOf(units: readonly Row[], staff: readonly Row[] = []) {
  const read = parseRegistry({ units, inspectors: staff, asOf: AS_OF });
  return read.ok ? [] : read.refusals;
}

test("two rows of one id are shown where they contradict each other", () => {
  const row = { id: "U-1", name: "Bar", region: "town", tier: "key", facts: { floors: 3, area: 90 } };
  const [refusal] = refusalsOf([row, { ...row, name: "Club", tier: "", facts: { area: 90, floors: 4 } }]);
  expect(refusal).toMatchObject({
    code: "registry/duplicate-id",
    facts: { differ: 'name Bar / Club; tier key / –; facts {"area":90,"floors":3} / {"area":90,"floors":4}' },
  });
  expect(wordsOf(refusal!, chinese).message).toContain("name Bar / Club");
});

test("two rows that say the same, in whatever order, differ in nothing", () => {
  const row = { id: "U-1", name: "", region: "town", facts: { floors: 3, area: 90 } };
  const [refusal] = refusalsOf([
    row,
    { region: "town", facts: { area: 90, floors: 3 }, id: "U-1", tier: null },
  ]);
  expect(refusal).toMatchObject({ code: "registry/duplicate-id", facts: { differ: null } });
});

test("inspectors with one id are compared too", () => {
  const [one] = inspectors();
  expect(refusalsOf([], [one!, { ...one, capacity: 9 }])[0]).toMatchObject({
    facts: { differ: "capacity 6 / 9" },
  });
});

test.each(["9.12E+17", "9.1234567890123E17", "912105001234567000", "1234567890123450"])(
  "the rounded id %s: no row is to be taken away",
  (id) => {
    const [refusal] = refusalsOf([
      { id, region: "town", name: "Bar" },
      { id, region: "town", name: "Club" },
    ]);
    expect(refusal).toMatchObject({ code: "registry/rounded-id", facts: { differ: "name Bar / Club" } });
    expect(said(refusal!).advice).toContain("Take no row away");
    expect(said(refusal!).advice).not.toMatch(/keep/i);
  },
);

test.each(["合计", "总 计", "小计：", "共12家", "Total", "Grand total"])(
  "the row of a sum, %s, is no unit",
  (id) => {
    const [refusal] = refusalsOf([{ id, region: "town", name: "共1家" }]);
    expect(refusal).toMatchObject({ code: "registry/total-row", path: ["units", 0, "id"] });
  },
);

test.each(["合计街道办", "Total-1", "共和店", "共12"])("the id %s is that of a unit", (id) => {
  expect(
    parseRegistry({ asOf: "2026-01-01", units: [{ id, region: "town" }], inspectors: [], history: [] }).ok,
  ).toBe(true);
});

test.each(["1000", "92210500MA00000000", "EXIT+12", "91210500000000012X"])(
  "the id %s is not taken for a rounded number",
  (id) => {
    expect(
      refusalsOf([
        { id, region: "town" },
        { id, region: "town" },
      ])[0],
    ).toMatchObject({ code: "registry/duplicate-id" });
  },
);

test("an unknown lane is named by every act, with the nearest lane there is", () => {
  const lane = { ground: "complaint", within: { days: 3 }, team: { roles: [{ id: "a" }, { id: "b" }] } };
  const lanes = [
    { id: "hotline", ...lane },
    { id: "petition", ...lane },
  ];
  const policy = rules((draft) => void Object.assign(draft, { lanes }));
  const input = {
    ledger: [],
    registry: town(),
    policy,
    case: "C-1",
    at: AT,
    by: BY,
  };
  const said = { units: ["U-01"], reason: "hotline 12345" };
  const acts = (id: string) => [
    runCase({ ...input, ...said, lane: id, seed: SEED }),
    runCase({ ...input, ...said, lane: id, seed: [] }),
    assignCase({ ...input, lane: id, seed: SEED }),
    openCase({ ...input, ...said, lane: id, sources: [] }),
    voidCase({ ...input, lane: id, reason: "twice", approver: "head" }),
  ];
  for (const act of acts("hotlin")) {
    expect(act).toMatchObject({
      ok: false,
      refusals: [
        {
          code: "case/misspelt-lane",
          path: ["lane"],
          facts: { lane: "hotlin", near: "hotline", known: "hotline, petition" },
        },
      ],
    });
  }
  for (const act of acts("campaign"))
    expect(act).toMatchObject({ ok: false, refusals: [{ code: "case/unknown-lane" }] });
});
