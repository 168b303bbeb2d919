/** What the room may refuse or warn of, in English: `round/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const rosterWords = {
  "round/region-unserved": [
    "{units} units that can be drawn for {matter} lie where no active inspector serves: {regions}; further regions: {more}.",
    "Let somebody serve these regions, send people anywhere with `region: false`, or staff as far as possible with `by-rank`.",
  ],
  "round/team-divided": [
    "{a} and {b} belong to standing team {team}, but the roster says that they never sit together; matter {matter} sends teams as a whole.",
    "Put one of them into another team, or draw people one by one.",
  ],
} satisfies Readonly<Record<string, Wording>>;
