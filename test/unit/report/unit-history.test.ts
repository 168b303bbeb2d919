import { describe, expect, test } from "vitest";
import { orThrow, readYear, unitHistory } from "../../../src/index.js";

import {
  capsOfUnit,
  carryOn,
  publishVisits,
  readBook,
  recordResults,
  replaceUnits,
  runCase,
  unitVisits,
} from "../../support/acts.js";
import { busyPolicy } from "../../support/busy-town.js";
import { AT, BY, matterOf, run, town } from "../../support/small-case.js";

const registry = town();
const policy = busyPolicy((draft) => {
  matterOf(draft)["frequency"] = [{ id: "twice", atMost: 2, window: "year", counts: {} }];
});
const MARCH = "2026-03-02T09:00:00+08:00";
const past = orThrow(
  publishVisits({
    ledger: [],
    authority: "market",
    visits: [{ unit: "U-12", day: "2026-01-02", kind: "routine" }],
    at: AT,
    by: BY,
  }),
);
const drawn = run({ policy, registry, ledger: past, at: AT });
const [first, second] = drawn.draw.strata[0]!.drawn.map(({ unit }) => unit);
const { drawId } = drawn.draw;
const steps = [
  { drawId, unit: first!, step: "enter", day: "2026-03-02", codes: ["1"], inspectors: ["I-3", "I-4"] },
] as const;
let ledger = orThrow(recordResults({ ledger: drawn.ledger, policy, steps, at: MARCH, by: BY }));
const gone = [{ unit: second!, code: "moved" as const, reason: "new address" }];
ledger = orThrow(
  replaceUnits({ ledger, policy, registry, round: "H1", units: gone, approver: "head", at: MARCH, by: BY }),
).ledger;
ledger = orThrow(
  runCase({
    ledger,
    policy,
    registry,
    lane: "clue",
    case: "K-1",
    units: [first!, "U-12"],
    reason: "handed over",
    seed: [{ type: "plain", value: "k" }],
    at: MARCH,
    by: BY,
  }),
).ledger;

describe("the book of visits", () => {
  test("says who came, when, on which ground, and what is still to come", () => {
    expect(
      unitVisits(ledger, first!).map(({ ground, status, day, inspectors }) => [
        ground,
        status,
        day,
        inspectors.length,
      ]),
    ).toEqual([
      ["draw", "made", "2026-03-02", 2],
      ["clue", "planned", null, 2],
    ]);
    expect(unitVisits(ledger, first!)[0]!.inspectors).toEqual(["I-3", "I-4"]);
    expect(
      unitVisits(ledger, second!).map(({ status, seats, inspectors }) => ({ status, seats, inspectors })),
    ).toEqual([{ status: "void", seats: [], inspectors: [] }]);
    expect(unitVisits(ledger, "U-12").map(({ ground, authority }) => [ground, authority])).toEqual([
      ["elsewhere", "market"],
      ["clue", "000000"],
    ]);
  });

  test("says what counts toward which cap", () => {
    const count = (unit: string) =>
      capsOfUnit(ledger, policy, registry, unit).map(({ rule, count: visits, atMost }) => [
        rule,
        visits,
        atMost,
      ]);
    expect(count(first!)).toEqual([["twice", 2, 2]]);
    expect(count(second!)).toEqual([["twice", 0, 2]]);
    expect(count("U-12")).toEqual([["twice", 2, 2]]);
  });

  test("at any point of time: before a result there was none", () => {
    expect(unitVisits(drawn.ledger, first!).map(({ status }) => status)).toEqual(["planned"]);
    expect(carryOn(readBook(ledger, drawn.ledger.length), ledger)).toEqual(readBook(ledger));
  });
});

describe("a unit that nobody knows", () => {
  const asked = (unit: string) => unitHistory(orThrow(readYear(ledger, { policy, registry })), unit);
  const told = (unit: string) => {
    const answer = asked(unit);
    return answer.ok ? [] : answer.refusals.map(({ code, facts }) => [code, facts["near"]]);
  };

  test("is no unit to which nobody came: it is refused, with the id that was probably meant", () => {
    expect(told("NOPE")).toEqual([["report/unknown-unit", undefined]]);
    expect(told("u-12")).toEqual([["report/misspelt-unit", "U-12"]]);
    expect(told(7 as never)).toEqual([["report/unknown-unit", undefined]]);
  });

  test("is none that the ledger alone knows, nor one to which nobody has come yet", () => {
    const elsewhere = orThrow(
      publishVisits({
        ...{ ledger, authority: "market", at: MARCH, by: BY },
        visits: [{ unit: "GONE-1", day: "2026-02-02", kind: "routine" }],
      }),
    );
    const year = orThrow(readYear(elsewhere, { policy, registry }));
    expect(orThrow(unitHistory(year, "GONE-1")).visits).toHaveLength(1);
    const quiet = registry.units.ids.find((unit) => orThrow(unitHistory(year, unit)).visits.length === 0)!;
    expect(orThrow(unitHistory(year, quiet)).visits).toEqual([]);
  });
});
