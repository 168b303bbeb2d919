/** The public list of units: what of a registry everybody may see on a day. */
import { describe, expect, test } from "vitest";
import { type Ledger, orThrow, type Registry } from "../../../src/index.js";
import { addDays } from "../../../src/kernel/iso-date.js";
import { type ListedUnit, type PublicUnitsInput, publicUnits } from "../../../src/publish.js";
import { eventfulYear } from "../../support/eventful-year.js";
import { privateTown } from "../../support/private-town.js";
import { type Row, rules, run, town } from "../../support/small-case.js";

const listOf = (ledger: Ledger, registries: readonly Registry[], options?: PublicUnitsInput) =>
  orThrow(publicUnits(ledger, registries, options));
/** Draws of which somebody's standing is told. */
const drawsIn = (units: readonly ListedUnit[]): string[] => [
  ...new Set(units.flatMap(({ draws = {} }) => Object.keys(draws))),
];
const codesOf = (answer: ReturnType<typeof publicUnits>) =>
  answer.ok ? [] : answer.refusals.map(({ code }) => code);

describe("of a private registry", () => {
  const { registry } = privateTown();
  const round = (disclosure: Row) => {
    const policy = rules((draft) => {
      draft["disclosure"] = disclosure;
    });
    return run({ registry, policy }).ledger;
  };

  test("nobody is listed, also where the ledger is published as it is", () => {
    const ledger = round({ open: ["people"] });
    expect(listOf(ledger, [registry], { at: "2027-01-01" })).toEqual([]);
    expect(listOf(ledger, [registry], { whole: true })).toEqual([]);
    expect(listOf(run({ registry: town() }).ledger, [town()], { at: "2027-01-01" })).not.toEqual([]);
  });

  test("all are listed where the policy opens `units`, with their pools once the list is open", () => {
    const ledger = round({ open: ["units"] });
    const early = listOf(ledger, [registry], {});
    expect([early.length, drawsIn(early)]).toEqual([registry.units.size, []]);
    expect(drawsIn(listOf(ledger, [registry], { at: "2027-01-01" }))).toHaveLength(1);
  });
});

describe("on a day", () => {
  const { ledger, registries } = eventfulYear();

  test("a registry is listed to which an entry up to that day commits", () => {
    const [first] = ledger.filter(({ kind }) => kind === "registry");
    const before = addDays(first!.at.slice(0, 10), -1);
    expect(listOf(ledger, registries, { at: before })).toEqual([]);
    expect(listOf(ledger, registries, { at: first!.at.slice(0, 10) })).not.toEqual([]);
    const elsewhere = town({ asOf: "2026-01-02" });
    expect(listOf(ledger, [elsewhere])).toEqual([]);
  });

  test("pools are told of open lists alone, with none closed before them", () => {
    const all = drawsIn(listOf(ledger, registries, { whole: true }));
    expect(all.length).toBeGreaterThan(1);
    const on = (at: string) => drawsIn(listOf(ledger, registries, { at }));
    expect(on("2026-06-30")).toEqual([]);
    expect(on("2026-07-01").every((drawId) => drawId.includes("/H1"))).toBe(true);
    expect(on("2027-12-31")).toEqual(all);
  });
});

test("refuses what is no day, and fields that nobody reads", () => {
  expect(codesOf(publicUnits([], [], { at: "today" }))).toEqual(["publish/not-a-day"]);
  expect(codesOf(publicUnits([], [], { until: "2026-01-01" } as never))).not.toEqual([]);
  expect(codesOf(publicUnits([], [], "2026-01-01" as never))).not.toEqual([]);
});

test("what is no entry is named by its place", () => {
  const answer = publicUnits([{}] as never, []);
  expect(answer.ok ? [] : answer.refusals).toMatchObject([{ code: "input/raw-ledger", path: ["ledger", 0] }]);
});
