/** What an office makes of the rules of a new case: its calendars, lanes, classes, and a matter that few may inspect. */
import { chineseCalendar, orThrow } from "../../../src/calendars.js";
import { phaseCommitment } from "../../../src/ceremony.js";
import { CLASSES } from "../busy-town.js";
import type { Row } from "../small-case.js";

export const AUTHORITY = "210500";
/** The secret of the phases of the year, which is revealed in December. */
export const SECRET = "5".repeat(64);

const TEAM = { roles: [{ id: "first" }, { id: "second" }], region: false };

/** @param off - days that are declared holidays during the year */
export function rulesOf(first: Row, off: readonly string[] = []): Row {
  const [before, now] = [2025, 2026].map((year) => orThrow(chineseCalendar(year)));
  const holidays = [...now!.holidays, ...off.map((day) => ({ day, name: "调休" }))];
  const [matter] = first["matters"] as Row[];
  const commitment = phaseCommitment({ authority: AUTHORITY, year: 2026 }, "M1", "office", SECRET);
  return {
    ...first,
    level: "county",
    calendars: [
      before,
      { ...now, holidays, workdays: now!.workdays.filter(({ day }) => !off.includes(day)) },
    ],
    classes: CLASSES,
    matters: [
      { ...matter, reserve: 9, schedule: {}, phase: { party: "office", commitment } },
      {
        id: "GAS",
        title: (matter!["title"] as string).includes("日常") ? "燃气专项检查" : "Gas",
        strata: [{ id: "all", number: 2 }],
        rounds: [
          { id: "2026-G1", from: "2026-01-01", until: "2026-06-30", share: "1/2" },
          { id: "2026-G2", from: "2026-07-01", until: "2026-12-31", share: "1/2" },
        ],
        schedule: {},
        team: { region: false, officers: 1, roles: [{ id: "expert", qualifications: ["gas"] }] },
      },
    ],
    lanes: [
      {
        id: "complaint",
        ground: "complaint",
        within: { workdays: 3 },
        urgent: { hours: 24 },
        merges: true,
        schedule: { everyDay: true },
        team: TEAM,
      },
      { id: "clue", ground: "clue", within: { days: 15 }, team: TEAM },
      { id: "festival", ground: "campaign", schedule: {}, team: TEAM },
    ],
  };
}
