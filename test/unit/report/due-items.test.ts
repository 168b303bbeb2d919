/** What is due: also a visit that was planned and never made. */
import { describe, expect, test } from "vitest";
import { chineseCalendar } from "../../../src/calendars.js";
import {
  chinese,
  drawRound,
  dueItems,
  english,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  recordResults,
  replaceUnits,
  wordsOf,
  type Year,
} from "../../../src/index.js";

const registry = orThrow(
  parseRegistry({
    units: ["U-1", "U-2", "U-3", "U-4", "U-5", "U-6"].map((id) => ({ id })),
    inspectors: ["I-1", "I-2", "I-3"].map((id) => ({ id, capacity: 9 })),
    asOf: "2026-01-04",
  }),
);
const matter = {
  id: "FIRE",
  strata: [{ id: "all", ratio: "50%" }],
  rounds: [{ id: "Q1", from: "2026-01-05", until: "2026-02-06", share: "1" }],
  team: { roles: [{ id: "first" }, { id: "second" }], region: false },
  reserve: 3,
};
const common = { format: "double-random/policy/1", id: "town", authority: "town", year: 2026 } as const;
const calendars = [orThrow(chineseCalendar(2026))];
const plain = orThrow(parsePolicy({ ...common, matters: [matter] }));
const dated = orThrow(
  parsePolicy({
    ...common,
    calendars,
    matters: [{ ...matter, schedule: {} }],
  }),
);
const by = "officer-1";
const drawnUnder = (policy: typeof plain) =>
  orThrow(
    drawRound(openYear({ policy, registry }), {
      ...{ round: "Q1", seed: [{ type: "plain", value: "1" }] },
      ...{ at: "2026-01-05T09:00:00+08:00", by },
    }),
  );
const notMade = (year: Year, at: string) =>
  orThrow(dueItems(year, { at, calendars })).filter(({ what }) => what === "not-made");

describe("a visit that was planned and never made", () => {
  const drawn = drawnUnder(plain);
  const { drawId } = drawn.draw;
  const [first, second, third] = drawn.units.map(({ unit }) => unit);

  test("is due until its round is over, and then named with its people", () => {
    expect(notMade(drawn.year, "2026-02-06T23:59:59+08:00")).toEqual([]);
    const items = notMade(drawn.year, "2026-02-07T00:00:00+08:00");
    expect(items.map(({ unit }) => unit).sort()).toEqual([first, second, third].sort());
    expect(items.every(({ late, done, due }) => late && done === null && due === "2026-02-06")).toBe(true);
    const [visit] = drawn.visits.filter(({ unit }) => unit === items[0]!.unit);
    expect(items[0]).toMatchObject({ drawId, matter: "FIRE", round: "Q1" });
    expect([...items[0]!.inspectors].sort()).toEqual(visit!.seats.map(({ inspector }) => inspector).sort());
  });

  test("is said in words, in both languages", () => {
    const [item] = notMade(drawn.year, "2026-02-07T00:00:00+08:00");
    const people = item!.inspectors.join(", ");
    expect(wordsOf(item!, english).message).toBe(
      `The visit to unit ${item!.unit} was planned for 2026-02-06 at the latest (FIRE, Q1; ${people}), and nothing is recorded of it.`,
    );
    expect(wordsOf(item!, chinese).message).toBe(
      `检查对象 ${item!.unit} 的检查（FIRE，Q1；${people.replaceAll(", ", "、")}）最迟应在 2026-02-06 实施，至今没有任何记录。`,
    );
  });

  test("is none once a result is on record, or another unit takes the place", () => {
    const at = "2026-02-09T09:00:00+08:00";
    const made = { drawId, unit: first!, step: "enter", day: "2026-02-02", codes: ["1"] } as const;
    const { year } = orThrow(recordResults(drawn.year, { steps: [made], at, by }));
    expect(notMade(year, at).map(({ unit }) => unit)).toEqual(
      notMade(drawn.year, at)
        .map(({ unit }) => unit)
        .filter((unit) => unit !== first),
    );
    const replaced = orThrow(
      replaceUnits(drawn.year, {
        ...{ round: "Q1", units: [{ unit: second!, code: "not-found", reason: "moved away" }] },
        ...{ approver: "head", at: "2026-01-12T09:00:00+08:00", by },
      }),
    );
    expect(notMade(replaced.year, at).map(({ unit }) => unit)).not.toContain(second);
  });

  test("that has a day is named on the day after", () => {
    const { year, visits } = drawnUnder(dated);
    const days = visits.map(({ day }) => day!).sort();
    const on = (day: string) => `${day}T23:59:00+08:00`;
    expect(notMade(year, on(days[0]!))).toEqual([]);
    const next = notMade(year, on(days[1]!)).map(({ unit, due }) => [unit, due]);
    expect(next).toEqual(visits.filter(({ day }) => day! < days[1]!).map(({ unit, day }) => [unit, day]));
    expect(
      notMade(year, on("2026-02-07"))
        .map(({ due }) => due)
        .sort(),
    ).toEqual(days);
  });
});
