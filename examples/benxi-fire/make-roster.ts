/** The roster as the registry takes it; declared interests find their units. */
import { oneOf, openChance } from "./chance.js";
import { type Draft, isKey } from "./draft.js";
import { brigadeOf, regionPath } from "./places.js";
import { type Person, ROSTER } from "./roster.js";

/** @param asOf - cut-off day: who has left before it is inactive */
export function makeRoster(drafts: readonly Draft[], asOf: string) {
  const chance = openChance("interests");
  return ROSTER.map((person) => {
    const { id, name, brigade, regions, qualifications, certificates, grade, capacity, team, leave, served } = person;
    const units = unitsOfInterest(drafts, person);
    return {
      id,
      name,
      agency: brigadeOf(brigade),
      regions: regions.map(regionPath),
      qualifications,
      certificates: certificates.map(([kind, number, from, until]) => ({ kind, number, from, until })),
      grade,
      leave: leave.map(([from, until, reason]) => ({ from, until, reason })),
      capacity,
      recusals: person.interests.map((reason) => ({ unit: takeOne(units, () => oneOf(chance, units)).id, reason })),
      team,
      status: served[1] < asOf ? ("inactive" as const) : ("active" as const),
    };
  });
}

/** Key crowded places of his district: those that are drawn every year, so that the recusal matters. */
function unitsOfInterest(drafts: readonly Draft[], { brigade }: Person): Draft[] {
  return drafts.filter((draft) => draft.district.name === brigade && draft.trade.crowded && isKey(draft) && draft.status === "active");
}

function takeOne(units: Draft[], choose: () => Draft): Draft {
  const chosen = choose();
  units.splice(units.indexOf(chosen), 1);
  return chosen;
}
