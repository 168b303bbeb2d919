/** Lanes and scores that cannot be: each is refused with its place, in both languages. */

import { expect, test } from "vitest";
import { chinese, english, parsePolicy, wordsOf } from "../../src/index.js";
import { busyDraft, CLASSES, LANE_TEAM, SCORING } from "../support/busy-town.js";
import type { Row } from "../support/small-case.js";

const LANE = { id: "lane", ground: "clue", within: { days: 15 }, team: LANE_TEAM };
const SEASON = { id: "season", where: {}, from: "2026-03-01", until: "2026-05-01" };
const LEAD = { authority: "culture", matter: "VENUES" };

test.each<[string, Row[]]>([
  ["policy/lane-named-as-matter", [{ ...LANE, id: "M-1" }]],
  ["policy/lane-urgent", [{ ...LANE, within: undefined, urgent: { hours: 24 } }]],
  ["policy/lane-joint-time", [{ ...LANE, ground: "joint", lead: LEAD }]],
  ["policy/lane-joins", [{ ...LANE, schedule: { joins: true } }]],
  [
    "policy/day",
    [
      {
        ...LANE,
        schedule: { everyDay: true, off: [{ from: "2026-13-01", until: "2026-12-31", reason: "games" }] },
      },
    ],
  ],
  [
    "policy/window",
    [
      {
        ...LANE,
        schedule: { everyDay: true, windows: [{ ...SEASON, from: "2026-06-01", until: "2026-05-01" }] },
      },
    ],
  ],
  [
    "policy/query-field",
    [{ ...LANE, schedule: { everyDay: true, windows: [{ ...SEASON, where: { colour: "red" } }] } }],
  ],
  ["policy/lane-lead", [{ ...LANE, lead: LEAD }]],
  ["policy/lane-lead", [{ ...LANE, ground: "joint", within: undefined }]],
  [
    "policy/lane-own-lead",
    [{ ...LANE, ground: "joint", within: undefined, lead: { ...LEAD, authority: "000000" } }],
  ],
  ["policy/lane-joint-merges", [{ ...LANE, ground: "joint", within: undefined, lead: LEAD, merges: true }]],
  ["policy/lane-at-least", [{ ...LANE, frequency: [{ id: "f", atLeast: 1, window: "year" }] }]],
  ["policy/id-twice", [LANE, LANE]],
  ["policy/id-slash", [{ ...LANE, id: "a/b" }]],
  ["policy/too-few-officers", [{ ...LANE, team: { roles: [{ id: "alone" }] } }]],
])("%s", (code, lanes) => {
  expectRefused(
    busyDraft((draft) => (draft["lanes"] = lanes)),
    code,
    "lanes",
  );
});

test("a lane with working days needs a calendar", () => {
  const draft = busyDraft((each) => {
    delete each["calendars"];
    delete (each["matters"] as Row[])[0]!["schedule"];
    each["lanes"] = [{ ...LANE, within: { workdays: 3 } }];
  });
  expectRefused(draft, "policy/no-calendar", "lanes");
});

test.each<[string, Row]>([
  ["policy/score-bounds", { least: 10, most: 5 }],
  ["policy/score-bounds", { start: 2000 }],
  ["policy/score-points", { rules: [{ id: "a", on: "penalty", points: 0 }] }],
  ["policy/score-codes", { rules: [{ id: "a", on: "result", points: 1 }] }],
  ["policy/score-codes", { rules: [{ id: "a", on: "penalty", codes: ["A"], points: 1 }] }],
  ["policy/misspelt-result-code", { rules: [{ id: "a", on: "result", codes: ["1", "a"], points: 1 }] }],
  ["policy/misspelt-result-code", { rules: [{ id: "a", on: "result", codes: ["Ａ"], points: 1 }] }],
  ["policy/unknown-result-code", { rules: [{ id: "a", on: "result", codes: ["Z"], points: 1 }] }],
  ["policy/unknown-result-code", { rules: [{ id: "a", on: "result", codes: ["A", "合格"], points: 1 }] }],
])("%s", (code, change) => {
  expectRefused(
    busyDraft((draft) => (draft["classes"] = { ...CLASSES, scoring: { ...SCORING, ...change } })),
    code,
    "classes",
  );
});

function expectRefused(draft: Row, code: string, place: string): void {
  const read = parsePolicy(draft);
  const found = read.ok ? [] : read.refusals.filter((each) => each.path[0] === place);
  expect(found.map((each) => each.code)).toContain(code);
  const refusal = found.find((each) => each.code === code)!;
  for (const language of [english, chinese])
    expect(wordsOf(refusal, language).message).not.toMatch(/\{\w+\}/);
}
