/**
 * Visits that draws and cases have given to people, counted for the audit: on from list to list, so that what
 * stands in two of them is counted once.
 */
import { madeOncePer } from "../../kernel/made-once.js";
import type { PlainStaffing } from "./plain-record.js";
import { plainSeats } from "./plain-seats.js";

/** Days of the visits of each inspector; undefined for one without a day. */
export type PlainGiven = ReadonlyMap<string, readonly (string | undefined)[]>;

/** What one draw or case gives: guests make no visit of it. */
const visitsOf = /* @__PURE__ */ madeOncePer((seated: PlainStaffing) =>
  plainSeats(seated).filter(({ guest }) => !guest),
);

/** Of a list, counted anew. */
export function plainGiven(seated: readonly PlainStaffing[]): PlainGiven {
  return openGiven()(seated);
}

/** What it gives holds until it is asked again. */
export function openGiven(): (seated: readonly PlainStaffing[]) => PlainGiven {
  const given = new Map<string, (string | undefined)[]>();
  let before: readonly PlainStaffing[] = [];
  return (seated) => {
    let same = 0;
    while (same < before.length && before[same] === seated[same]) same++;
    for (const { inspector, day } of before.slice(same).flatMap(visitsOf)) {
      const days = given.get(inspector) ?? [];
      days.splice(days.indexOf(day), 1);
    }
    for (const { inspector, day } of seated.slice(same).flatMap(visitsOf)) {
      const days = given.get(inspector);
      if (days === undefined) given.set(inspector, [day]);
      else days.push(day);
    }
    before = seated;
    return given;
  };
}
