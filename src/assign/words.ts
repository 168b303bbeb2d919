/** What the room may refuse or warn of, in English: `assign/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const assignWords = {
  "assign/inspector-id": [
    "`{id}` is not an id, or stands twice among the inspectors.",
    "Give each inspector one id that obeys section 1 of the protocol.",
  ],
  "assign/count": ["{value} is not a number of visits.", "Give a whole number from 0."],
  "assign/carried": ["{value} visits of earlier rounds are more than anybody makes.", "Give at most {most}."],
  "assign/share": [
    "{share} is not the share of a post.",
    "Write a fraction above 0 and at most 1 with a denominator of at most 1000: 1/2.",
  ],
  "assign/day": ["{day} is not a day.", "Write YYYY-MM-DD; give every unit a day, or none."],
  "assign/two-days": [
    "The seats of unit `{unit}` are on different days, one of them {day}.",
    "A visit is made by all on one day: give its seats the same.",
  ],
  "assign/seat-id": [
    "`{id}` cannot name a unit or a role.",
    "Use an id that obeys section 1 of the protocol.",
  ],
  "assign/seat-twice": [
    "The seat `{role}` of unit `{unit}` stands twice.",
    "Give each seat of a unit a role of its own.",
  ],
  "assign/unknown-inspector": [
    "`{id}` may take a seat but is not among the inspectors.",
    "Add the inspector, or take the id out of the list.",
  ],
  "assign/candidate-twice": [
    "`{id}` stands twice among the candidates of a seat.",
    "Name each candidate once.",
  ],
  "assign/group-mixed": [
    "Two seats of unit `{unit}` offer different people of the group `{group}`, of which only one may come.",
    "Let every role offer the same people of the group, or name the agencies of each role.",
  ],
  "assign/balance": ["There is no way of balancing called `{value}`.", 'Use "level", "mean" or "capacity".'],
  "assign/ranking": [
    "Unit `{unit}` of the ranking {problem}.",
    "Rank every unit that has seats exactly once.",
  ],
} satisfies Readonly<Record<string, Wording>>;
