/** What the room may refuse or warn of, in English: `policy/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const policyLanesWords = {
  "policy/lane-named-as-matter": [
    "Lane {id} has the id of a matter.",
    "Give the lane another id: a case and a round must never have the same draw id.",
  ],
  "policy/lane-urgent": [
    "Lane {lane} has a time for urgent cases, but none for others.",
    "Add `within`, or leave `urgent` out.",
  ],
  "policy/lane-joint-time": [
    "Lane {lane} is for joint inspections, which have the days of the lead's draw.",
    "Leave `within` out.",
  ],
  "policy/lane-joins": [
    "`joins` has no effect in lane {lane}.",
    "Use `merges`: the planned visit then takes the case along.",
  ],
  "policy/lane-lead": [
    "Lane {lane}: a joint inspection, and no other ground, names a `lead`.",
    'Add `lead`, or choose another `ground` than "joint".',
  ],
  "policy/lane-own-lead": [
    "Lane {lane} names the policy's own authority {authority} as the lead.",
    "Name the authority whose draw is joined; own matters join with `schedule.joins`.",
  ],
  "policy/lane-joint-merges": [
    "Lane {lane} is joint and cannot merge as well: its visit is the lead's.",
    "Leave `merges` out.",
  ],
  "policy/lane-at-least": [
    "A lane owes no visits, so `atLeast` has no effect in it.",
    "Use `atMost`; guarantees belong to a matter.",
  ],
  "policy/score-bounds": [
    "The bounds of the score, {least} to {most} with {start} for new units, do not fit.",
    "Keep least ≤ start ≤ most.",
  ],
  "policy/score-points": [
    "Score rule {id} moves nothing.",
    "Give it points above or below 0, or leave it out.",
  ],
  "policy/score-codes": [
    "Score rule {id}: result codes belong to rules about results, and to no other.",
    'Give `codes` with `on: "result"`, and leave them out otherwise.',
  ],
  "policy/unknown-result-code": [
    "Score rule {id}: no result has the code `{code}`, so the rule would never give its points.",
    "The codes are {known}.",
  ],
  "policy/misspelt-result-code": [
    "Score rule {id}: no result has the code `{code}`; `{near}` is one.",
    "Write `{near}` if it is meant; the codes are {known}.",
  ],
} satisfies Readonly<Record<string, Wording>>;
