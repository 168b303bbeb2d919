/** Ids in a Chinese sentence: what the rules call them, and, where somebody types one back, the id behind it. */
import type { Titles } from "./options.js";
import { withId } from "./titles.js";

/** How a fact of ids is said; undefined where it is said as it stands. */
export type SaidOfIds = (called: Titles, ids: string) => string | undefined;

type Kind = keyof Titles;

const withIds =
  (kind: Kind): SaidOfIds =>
  (called, ids) =>
    eachId(ids, (id) => withId(id, called[kind](id)));

const titles =
  (kind: Kind): SaidOfIds =>
  (called, ids) =>
    eachId(ids, called[kind]);

function eachId(ids: string, said: (id: string) => string): string {
  return ids.split(", ").map(said).join("、");
}

/** `FOOD/H1` or `FOOD H1`: a matter and a round of it. */
const roundsOfMatters: SaidOfIds = (called, ids) =>
  eachId(ids, (pair) => {
    const [, matter = "", round = ""] = /^([^/ ]+)[/ ](.+)$/.exec(pair) ?? [];
    return round === ""
      ? pair
      : `${withId(matter, called.matter(matter))}的${withId(round, called.round(round))}`;
  });

/** Where one of them is to be named, the ids stand behind the titles. */
const OF_CODES: Readonly<Record<string, Readonly<Record<string, SaidOfIds>>>> = {
  "round/unknown-round": { known: withIds("round") },
  "round/unknown-matter": { known: withIds("matter") },
  "policy/unknown-matter": { known: withIds("matter") },
  "cli/no-such-round": { known: withIds("round") },
  "cli/no-such-matter": { known: withIds("matter") },
  "case/unknown-lane": { known: withIds("lane") },
  "case/misspelt-lane": { known: withIds("lane"), near: withIds("lane") },
  "publish/room-round": { known: roundsOfMatters },
  "plan/quotas-above-cap": { rounds: roundsOfMatters },
};

/** Of whatever code; of roles several, as a list says them. */
const OF_NAMES: Readonly<Record<string, SaidOfIds>> = {
  stratum: ({ stratum }, id) => stratum(id),
  role: ({ role }, id) => role(id),
  roles: ({ role }, ids) => ids.split(" + ").map(role).join("和"),
  matter: ({ matter }, id) => matter(id),
  round: ({ round }, id) => round(id),
  later: ({ round }, id) => round(id),
  lane: ({ lane }, id) => lane(id),
};

/** Rooms in which such a fact holds what a plan calls something. */
const OF_PLANS: Readonly<Record<string, SaidOfIds>> = {
  matters: titles("matter"),
  rounds: titles("round"),
};

/** How a fact of one code says the ids that it holds; undefined where it holds none. */
export function saidOfIds(code: string, name: string): SaidOfIds | undefined {
  const ofCode = OF_CODES[code]?.[name];
  if (ofCode !== undefined) return ofCode;
  const ofPlan = code.startsWith("plan/") && Object.hasOwn(OF_PLANS, name) ? OF_PLANS[name] : undefined;
  return ofPlan ?? (Object.hasOwn(OF_NAMES, name) ? OF_NAMES[name] : undefined);
}
