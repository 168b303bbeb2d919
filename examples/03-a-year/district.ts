/**
 * A small district, made up: who exists, who goes, and the published plan with what it says of visits beside
 * the draw.
 */
import { type Lane, orThrow, parsePolicy, parseRegistry, type Registry, type UnitRow } from "double-random";
import { chineseCalendar } from "double-random/calendars";
import { fireByInterval } from "double-random/presets";
import type { Scoring } from "double-random/types";

const TIERS = ["crowded-key", "other-key", "filling-station", "ordinary"] as const;
export const UNITS: readonly UnitRow[] = Array.from({ length: 240 }, (_, n) => ({
  id: `U-${String(n + 1).padStart(3, "0")}`,
  name: `Unit ${n + 1}`,
  region: `district/${["north", "south", "east"][n % 3]}`,
  tier: TIERS[n < 40 ? 0 : n < 90 ? 1 : n < 105 ? 2 : 3],
  facts: { score: 100 + ((n * 37) % 300) },
}));
const inspectors = Array.from({ length: 8 }, (_, n) => ({
  id: `P-${n + 1}`,
  name: `Officer ${n + 1}`,
  regions: ["district"],
  capacity: 200,
}));

/** The registry of a day, without the licences that were surrendered by then. */
export function registryOn(asOf: string, closed: ReadonlyMap<string, string> = new Map()): Registry {
  const units = UNITS.map((unit): UnitRow => {
    const day = closed.get(unit.id);
    return day === undefined ? unit : { ...unit, status: "closed", closed: day };
  });
  return orThrow(parseRegistry({ units, inspectors, history: [], asOf }));
}

// A published plan by intervals, with days, lanes beside the draw, and a score that follows the results.
const preset = fireByInterval({ authority: "example-brigade", year: 2026 });
const { team } = preset.matters[0]!;
const complaint: Lane = {
  id: "complaint",
  title: "举报投诉核查",
  ground: "complaint",
  within: { workdays: 3 },
  urgent: { hours: 24 },
  merges: true,
  schedule: { everyDay: true },
  team,
};
const lanes: readonly Lane[] = [
  complaint,
  {
    id: "opening",
    title: "告知承诺核查",
    ground: "notify-and-commit",
    within: { workdays: 20 },
    schedule: {},
    team,
  },
  { id: "second-look", title: "复查", ground: "re-inspection", within: { workdays: 3 }, schedule: {}, team },
  { id: "festival", title: "节前专项", ground: "campaign", schedule: {}, team },
];
const scoring: Scoring = {
  least: 0,
  most: 1000,
  start: 100,
  rules: [
    { id: "found", on: "result", codes: ["A", "D", "E"], points: 150 },
    { id: "clean", on: "result", codes: ["1"], points: -40 },
    { id: "mended", on: "follow-up-closed", points: -100 },
    { id: "fined", on: "penalty", points: 200 },
  ],
};
export const policy = orThrow(
  parsePolicy({
    ...preset,
    calendars: [orThrow(chineseCalendar(2026))],
    lanes,
    classes: {
      fact: "score",
      steps: [{ class: "A", below: 200 }, { class: "B", below: 500 }, { class: "C" }],
      scoring,
    },
    matters: preset.matters.map((matter) => ({ ...matter, schedule: {} })),
  }),
);
