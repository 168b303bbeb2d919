/**
 * Days of those who are staffed after a draw, where its registry is not at hand: they lie in what is left of the
 * time. Source: protocol section 15, point 6.
 */
import { placeOf } from "../audit-case.js";
import { type Finding, finding } from "../finding.js";
import type { TeamRecord } from "./team-record.js";

/** A visit that goes along with the lead of a joint case has the day of that one. */
export function checkWithin({ entry, body, named: { round }, hasGivenDays }: TeamRecord): Finding[] {
  if (hasGivenDays) return [];
  const { from, until } = round;
  return (body.days?.visits ?? []).flatMap(({ unit, day }) =>
    from <= day && day <= until
      ? []
      : [finding("verify/day", placeOf(entry, `unit ${unit}`), `${from} to ${until}`, day)],
  );
}
