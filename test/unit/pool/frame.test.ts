import { describe, expect, test } from "vitest";
import { UNIT_RULES } from "../../../src/index.js";

import { NO_RULE, NO_STRATUM } from "../../../src/pool/frame.js";
import { frameIn, matterWith, registryWith, unitsWith } from "../../support/room-case.js";
import type { Row } from "../../support/small-case.js";

/** What keeps the one unit of a town out of the frame of the first of April; undefined when nothing does. */
function keptOut(unit: Row, matter: Row = {}): string | undefined {
  const frame = frameIn(registryWith({ units: unitsWith(unit) }), matterWith(matter));
  return frame.rule[0] === NO_RULE ? undefined : UNIT_RULES[frame.rule[0]!];
}

const flag = (from: string | null, until: string | null): Row => ({
  exclusions: [{ flag: "f", reason: "r", from, until }],
});

describe("strata", () => {
  const units = unitsWith(
    { tier: "key", categories: ["hotel"] },
    { tier: "key" },
    { tier: "low" },
    { tier: "key", categories: ["hotel"] },
  );
  const hotels = { id: "hotels", where: { categories: "hotel" }, number: 1 };
  const key = { id: "key", where: { tier: "key" }, number: 1 };

  test("a unit belongs to the first stratum that fits, and whom none fits has none", () => {
    const frame = frameIn(registryWith({ units }), matterWith({ strata: [hotels, key] }));
    expect([...frame.stratum]).toEqual([0, 1, NO_STRATUM, 0]);
    expect(frame.sizes).toEqual([2, 1]);
    expect(UNIT_RULES[frame.rule[2]!]).toBe("unit/no-stratum");
  });

  test("in another order the strata have other units", () => {
    const frame = frameIn(registryWith({ units }), matterWith({ strata: [key, hotels] }));
    expect([...frame.stratum]).toEqual([0, 0, NO_STRATUM, 0]);
    expect(frame.sizes).toEqual([3, 0]);
  });

  test("a unit that is kept out counts in no stratum", () => {
    const closed = [{ ...units[0]!, status: "closed" }, ...units.slice(1)];
    const frame = frameIn(registryWith({ units: closed }), matterWith({ strata: [hotels, key] }));
    expect(frame.stratum[0]).toBe(NO_STRATUM);
    expect(frame.sizes).toEqual([1, 1]);
  });
});

describe("on the cut-off day, the first of April,", () => {
  test.each<[string, Row, string | undefined]>([
    ["a suspended unit is out", { status: "suspended" }, "unit/status"],
    ["a unit that opens today is in", { opened: "2026-04-01" }, undefined],
    ["a unit that opens tomorrow is out", { opened: "2026-04-02" }, "unit/not-opened"],
    ["a unit that closes today is out", { closed: "2026-04-01" }, "unit/closed"],
    ["a unit that closes tomorrow is in", { closed: "2026-04-02" }, undefined],
    ["an exclusion that begins today holds", flag("2026-04-01", null), "unit/flag"],
    ["an exclusion that ends today holds", flag(null, "2026-04-01"), "unit/flag"],
    ["an exclusion without days always holds", flag(null, null), "unit/flag"],
    ["an exclusion that begins tomorrow does not hold", flag("2026-04-02", null), undefined],
    ["an exclusion that ended yesterday does not hold", flag(null, "2026-03-31"), undefined],
  ])("%s", (_, unit, rule) => {
    expect(keptOut(unit)).toBe(rule);
  });
});

test("of several reasons the first is named, in the order of the rules", () => {
  const everything = {
    status: "closed",
    opened: "2026-05-01",
    closed: "2026-06-01",
    ...flag(null, null),
    tier: "low",
  };
  const nobody = { population: { tier: "key" }, strata: [{ id: "key", number: 1 }] };
  expect(keptOut(everything, nobody)).toBe("unit/status");
  expect(keptOut({ ...everything, status: "active" }, nobody)).toBe("unit/not-opened");
  expect(
    keptOut({ ...everything, status: "active", opened: "2026-01-01", closed: "2026-02-01" }, nobody),
  ).toBe("unit/closed");
  expect(keptOut({ ...flag(null, null), tier: "low" }, nobody)).toBe("unit/flag");
  expect(keptOut({ tier: "low" }, nobody)).toBe("unit/population");
  expect(keptOut({ tier: "low" }, { strata: nobody.strata })).toBe("unit/no-stratum");
});
