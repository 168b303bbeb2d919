/**
 * The small town with lanes beside the draw, days, and credit classes with scoring: for what happens between
 * the rounds.
 */

import { chineseCalendar, orThrow } from "../../src/calendars.js";
import { type Policy, parsePolicy } from "../../src/index.js";
import { policy, type Row } from "./small-case.js";

const CALENDARS = [2025, 2026].map((year) => orThrow(chineseCalendar(year)));

export const LANE_TEAM = {
  roles: [{ id: "lead", qualifications: ["lead"] }, { id: "second" }],
  certificate: "law",
};

/** One lane of each ground that needs no other authority. */
export function lanes(): Row[] {
  return [
    {
      id: "complaint",
      ground: "complaint",
      within: { workdays: 3 },
      urgent: { hours: 24 },
      merges: true,
      schedule: { everyDay: true },
      team: LANE_TEAM,
    },
    { id: "re-inspection", ground: "re-inspection", within: { workdays: 3 }, schedule: {}, team: LANE_TEAM },
    { id: "licence", ground: "notify-and-commit", within: { workdays: 20 }, schedule: {}, team: LANE_TEAM },
    { id: "event", ground: "pre-event", schedule: { everyDay: true }, team: LANE_TEAM },
    { id: "clue", ground: "clue", within: { days: 15 }, team: LANE_TEAM },
    {
      id: "festival",
      ground: "campaign",
      frequency: [{ id: "one-campaign", atMost: 1, window: "year", counts: { kinds: ["campaign"] } }],
      schedule: {},
      team: LANE_TEAM,
    },
  ];
}

export const SCORING = {
  least: 0,
  most: 1000,
  start: 100,
  rules: [
    { id: "clean", on: "result", codes: ["1"], points: -50 },
    { id: "found", on: "result", codes: ["A", "D", "E", "8"], points: 200 },
    { id: "fined", on: "penalty", points: 300, most: 2 },
    { id: "fire", on: "accident", points: 500 },
    { id: "told", on: "complaint", points: 50 },
    { id: "mended", on: "repair", points: -150 },
    { id: "followed", on: "follow-up-closed", points: -100 },
  ],
};

export const CLASSES = {
  fact: "score",
  steps: [{ class: "A", below: 200 }, { class: "B", below: 500 }, { class: "C" }],
  missing: "A",
  scoring: SCORING,
};

/** The draft of the small policy with days, calendars and lanes; then as a test wants it. */
export function busyDraft(change: (draft: Row) => void = () => {}): Row {
  return policy((draft) => {
    draft["calendars"] = CALENDARS;
    draft["level"] = "county";
    (draft["matters"] as Row[])[0]!["schedule"] = {};
    draft["lanes"] = lanes();
    change(draft);
  });
}

export function busyPolicy(change?: (draft: Row) => void): Policy {
  return orThrow(parsePolicy(busyDraft(change)));
}
