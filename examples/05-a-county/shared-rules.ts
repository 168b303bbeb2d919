/** What both bureaus' plans share: the calendar, the cap over both, and how a team is made up. */
import { orThrow } from "double-random";
import { chineseCalendar } from "double-random/calendars";
import type { FrequencyForm } from "double-random/types";

export const calendars = [orThrow(chineseCalendar(2026))];
/** Nobody is visited more than three times a year, whichever bureau comes. */
export const cap: FrequencyForm = { id: "three-a-year", atMost: 3, window: "year", counts: {} };
export const pair = (agency: string) => [
  { id: "lead", agencies: [agency], qualifications: ["lead"] },
  { id: "second", agencies: [agency] },
];
export const team = {
  roles: pair("market"),
  certificate: "law-enforcement",
  noReturn: { visits: 1 },
  limits: { perDay: 2, perWeek: 7 },
};
