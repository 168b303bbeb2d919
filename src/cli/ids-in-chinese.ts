/** Ids in a Chinese sentence: what the rules call them, and, where somebody types one back, the id behind it. */
import type { Titles } from "./options.js";
import { withId } from "./titles.js";

type Kind = keyof Titles;

/** Where one of them is to be named, the ids stand behind the titles. */
const TO_BE_NAMED: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  "round/unknown-round": { known: "round" },
  "round/unknown-matter": { known: "matter" },
  "policy/unknown-matter": { known: "matter" },
  "cli/no-such-round": { known: "round" },
  "cli/no-such-matter": { known: "matter" },
  "case/unknown-lane": { known: "lane" },
  "case/misspelt-lane": { known: "lane", near: "lane" },
};

/** `FOOD/H1` or `FOOD H1`: a matter and a round of it. */
const PAIRS: Readonly<Record<string, string>> = {
  "publish/room-round": "known",
  "plan/quotas-above-cap": "rounds",
};

/** Facts that hold an id in whatever code. */
const TITLED: Readonly<Record<string, Kind>> = {
  stratum: "stratum",
  role: "role",
  matter: "matter",
  round: "round",
  later: "round",
  lane: "lane",
};

/** Facts that hold several where a plan is spoken of. */
const OF_PLANS: Readonly<Record<string, Kind>> = { matters: "matter", rounds: "round" };

interface Fact {
  readonly code: string;
  readonly name: string;
}

/** What a fact of ids says; undefined where it holds none. */
export function idsInChinese({ code, name }: Fact, ids: string, called: Titles): string | undefined {
  const named = TO_BE_NAMED[code]?.[name];
  if (named !== undefined) return eachId(ids, (id) => withId(id, called[named](id)));
  if (PAIRS[code] === name) return eachId(ids, (pair) => roundOfMatter(pair, called));
  // Of roles several, as a list says them.
  if (name === "roles") return ids.split(" + ").map(called.role).join("和");
  const several = code.startsWith("plan/") && Object.hasOwn(OF_PLANS, name) ? OF_PLANS[name] : undefined;
  if (several !== undefined) return eachId(ids, called[several]);
  const one = Object.hasOwn(TITLED, name) ? TITLED[name] : undefined;
  return one === undefined ? undefined : called[one](ids);
}

function eachId(ids: string, said: (id: string) => string): string {
  return ids.split(", ").map(said).join("、");
}

function roundOfMatter(pair: string, called: Titles): string {
  const [, matter = "", round = ""] = /^([^/ ]+)[/ ](.+)$/.exec(pair) ?? [];
  return round === ""
    ? pair
    : `${withId(matter, called.matter(matter))}的${withId(round, called.round(round))}`;
}
