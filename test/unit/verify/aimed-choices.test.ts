/** Rules that name a unit, secrets that were open when they were announced, and people or units under two ids. */
import { describe, expect, test } from "vitest";
import { audit, orThrow } from "../../../src/index.js";
import { announce, OFFICE, sealed } from "../../support/sealed-case.js";
import {
  inspectors,
  matterOf,
  type Row,
  rules,
  run,
  town,
  units,
  withUnit,
} from "../../support/small-case.js";

const usesIn = (outcome: Parameters<typeof audit>[0], code: string, registry = town()) =>
  audit(outcome, { registries: [registry] }).discretions.filter((each) => each.code === `discretion/${code}`);

describe("a condition that names a unit", () => {
  const pathsWith = (change: (draft: Row) => void) =>
    usesIn(run({ policy: rules(change) }).ledger, "named-unit").map(({ facts }) => facts["paths"]);

  test.each<[string, Row]>([
    ["as it is", { id: "U-09" }],
    ["among others", { $or: [{ tier: "key" }, { $and: [{ id: { $in: ["U-09"] } }] }] }],
    ["by leaving it out", { id: { $ne: "U-09" } }],
  ])("is listed %s", (_, where) => {
    const weights = [{ where, weight: "9" }];
    expect(pathsWith((draft) => (matterOf(draft).strata[1]!["weights"] = weights))).toEqual([
      "matters.0.strata.1.weights.0.where",
    ]);
    expect(pathsWith((draft) => (matterOf(draft)["population"] = { $nor: [{ id: "U-12" }] }))).toEqual([
      "matters.0.population",
    ]);
  });

  test("one that asks for anything else is not", () => {
    expect(pathsWith(() => {})).toEqual([]);
    const weights = [{ where: { "facts.id": 3 }, weight: "9" }];
    expect(pathsWith((draft) => (matterOf(draft).strata[1]!["weights"] = weights))).toEqual([]);
  });
});

describe("a secret that is sealed to a round", () => {
  /** Round 900 is out at 23:54:24. */
  const listed = (at: string) => {
    const seals = [{ party: "office", capsule: sealed(OFFICE.value, 900) }];
    return usesIn(orThrow(announce({ at, seals })).year, "seal-open");
  };

  test("which is out when it is announced is listed", () => {
    expect(listed("2023-08-23T23:54:23+08:00")).toEqual([]);
    expect(listed("2023-08-23T23:54:24+08:00")).toMatchObject([{ facts: { party: "office", round: 900 } }]);
  });
});

describe("two ids of one registry that may stand for one", () => {
  const people = (second: Row) =>
    town({ inspectors: inspectors().map((each, n) => (n === 4 ? { ...each, ...second } : each)) });
  const idsOf = (registry: ReturnType<typeof town>, code: string) =>
    usesIn(run({ registry }).ledger, code, registry).map(({ facts }) => facts["ids"]);
  const numbered = (number: string) => [{ kind: "law", number, from: "2024-01-01", until: "2027-12-31" }];

  test.each<[string, Row]>([
    ["one name", { name: "Inspector 1" }],
    ["one name, written otherwise", { name: "\u0406nspector  1" }],
    ["one id, written otherwise", { id: "\u0406-1" }],
  ])("people with %s are listed", (_, second) => {
    expect(idsOf(people(second), "twin-people")).toEqual([`I-1, ${second["id"] ?? "I-5"}`]);
  });

  test("people with one certificate are listed, and not those whose certificates have no number", () => {
    const both = inspectors().map((each, n) => ({
      ...each,
      certificates: numbered(n % 4 === 0 ? "7" : `${n}0`),
    }));
    expect(idsOf(town({ inspectors: both }), "twin-people")).toEqual(["I-1, I-5"]);
    expect(idsOf(town(), "twin-people")).toEqual([]);
  });

  test("units with one name are listed where they lie in one region", () => {
    expect(idsOf(town({ units: withUnit("U-11", { name: "Unit 1" }) }), "twin-units")).toEqual([
      "U-01, U-11",
    ]);
    expect(idsOf(town({ units: withUnit("U-12", { name: "Unit 1" }) }), "twin-units")).toEqual([]);
    expect(idsOf(town({ units: units() }), "twin-units")).toEqual([]);
  });

  test("nobody can tell without the registry", () => {
    expect(
      audit(run({ registry: people({ name: "Inspector 1" }) }).ledger).discretions.map(({ code }) => code),
    ).not.toContain("discretion/twin-people");
  });
});
