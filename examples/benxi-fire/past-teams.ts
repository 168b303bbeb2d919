/** Who went on a visit of the past: two people of the place who could lawfully go that day. */
import { type Chance, weighted } from "./chance.js";
import { type Draft, isKey } from "./draft.js";
import { type Person, ROSTER } from "./roster.js";

/** The man who always goes to the large night spots and hotels of 桓仁. */
const REGULAR = "HR-02";
const REGULAR_TRADES = ["ktv", "bathhouse", "hotel"];

export function teamFor(chance: Chance, draft: Draft, day: string): string[] {
  const people = ROSTER.filter((person) => couldGo(person, day) && serves(person, draft));
  const first =
    isRegular(draft) && people.some(({ id }) => id === REGULAR) ? REGULAR : pick(chance, people, draft);
  const second = pick(
    chance,
    people.filter(({ id }) => id !== first),
    draft,
  );
  return [first, second];
}

/** One of the people; those of the district's own brigade far more often. */
function pick(chance: Chance, people: readonly Person[], { district }: Draft): string {
  return weighted(
    chance,
    people.map((person) => [person.id, person.brigade === district.name ? 6 : 1] as const),
  );
}

function isRegular(draft: Draft): boolean {
  return draft.district.name === "桓仁满族自治县" && isKey(draft) && REGULAR_TRADES.includes(draft.trade.id);
}

function serves({ regions }: Person, { district }: Draft): boolean {
  return regions.some((region) => region === "本溪市" || region === district.name);
}

function couldGo({ served, capacity, qualifications, certificates, leave }: Person, day: string): boolean {
  return (
    capacity > 0 &&
    qualifications.includes("inspect") &&
    served[0] <= day &&
    day <= served[1] &&
    certificates.some(([kind, , from, until]) => kind === "law-enforcement" && from <= day && day <= until) &&
    !leave.some(([from, until]) => from <= day && day <= until)
  );
}
