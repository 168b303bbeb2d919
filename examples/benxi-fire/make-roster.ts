/** The roster as the registry takes it; declared interests find their units. */
import { oneOf, openChance } from "./chance.js";
import { type Draft, isKey } from "./draft.js";
import type { PastVisit } from "./past-visit.js";
import { brigadeOf, regionPath } from "./places.js";
import { type Person, ROSTER } from "./roster.js";

/** @param asOf - cut-off day: who has left before it is inactive, and so is who makes no visits */
export function makeRoster(drafts: readonly Draft[], history: readonly PastVisit[], asOf: string) {
  const chance = openChance("interests");
  return ROSTER.map((person) => {
    const { id, name, brigade, regions, qualifications, certificates, grade, capacity, team, leave, served } =
      person;
    return {
      id,
      name,
      agency: brigadeOf(brigade),
      regions: regions.map(regionPath),
      qualifications,
      certificates: certificates.map(([kind, number, from, until]) => ({ kind, number, from, until })),
      grade,
      leave: leave.map(([from, until, reason]) => ({ from, until, reason })),
      capacity: Math.max(1, capacity),
      recusals: person.interests.map(([trade, reason]) => ({
        unit: oneOf(chance, unitsOfInterest(person, trade, drafts, history)).id,
        reason,
      })),
      team,
      status: served[1] < asOf || capacity === 0 ? ("inactive" as const) : ("active" as const),
    };
  });
}

/**
 * Units of the trade in his district that he never visited; key ones where there are any, since they are
 * drawn every year.
 */
function unitsOfInterest(
  { id, brigade }: Person,
  trade: string,
  drafts: readonly Draft[],
  history: readonly PastVisit[],
): Draft[] {
  const visited = new Set(
    history.filter(({ inspectors }) => inspectors.includes(id)).map(({ unit }) => unit),
  );
  const units = drafts.filter(
    (draft) =>
      draft.district.name === brigade &&
      draft.trade.id === trade &&
      draft.status === "active" &&
      !visited.has(draft.id),
  );
  const keys = units.filter(isKey);
  return keys.length > 0 ? keys : units;
}
