/** What a list of uses of discretion says of visits, their codes and results, in English. */
import type { Wording } from "../../kernel/wording.js";
import { ASK } from "./ask.js";

export const visitUsesWords = {
  "discretion/outside-round": [
    "{drawId}: unit {unit} was visited on {day}, outside of {from} to {until}.",
    ASK,
  ],
  "discretion/not-closed": [
    "{drawId}: {count} follow-ups whose term is over are not closed by {today} ({units}).",
    ASK,
  ],
  "discretion/code-outlives": [
    "{drawId}: {count} visit codes went on although their visits are made so no more ({units}).",
    ASK,
  ],
  "discretion/no-code": ["{drawId}: unit {unit} was visited on {day}, and no code of the visit stood.", ASK],
  "discretion/other-day": ["{drawId}: unit {unit} was visited on {day}; the drawn day is {planned}.", ASK],
  "discretion/other-people": [
    "{drawId}: at unit {unit} there were others than the drawn team (others: {others}; missing: {missing}).",
    ASK,
  ],
  "discretion/without-team": ["{drawId}: unit {unit} has a result, and no team was drawn for it.", ASK],
  "discretion/corrected": [
    "{drawId}: a result of unit {unit} did not stay as it was ({step}): {before}, then {after}.",
    ASK,
  ],
  "discretion/annulled-before": [
    "{drawId}: the result of unit {unit} was annulled on {day}, and published on {published} only.",
    ASK,
  ],
  "discretion/published-late": [
    "{drawId}: the result of unit {unit}, visited on {day}, was published on {published}; it was due by {due}.",
    ASK,
  ],
  "discretion/term-set": [
    "{drawId}: unit {unit}, visited on {day}, has until {correctBy} to put things right.",
    ASK,
  ],
  "discretion/follow-up-closed": [
    "{drawId}: what was to be put right at unit {unit} by {due} was said to be so on {day}; scores moved by {points} points for it.",
    ASK,
  ],
  "discretion/entered-late": [
    "{drawId}: the result of unit {unit}, visited on {day}, was entered on {written}; it was due by {due}.",
    ASK,
  ],
  "discretion/on-closed-day": [
    "{drawId}: unit {unit} was visited on {day}, a day that the policy has closed.",
    ASK,
  ],
  "discretion/results-differ": [
    "{drawId}: of unit {unit} it says {codes}, and of the same visit {other} says {others}.",
    ASK,
  ],
  "discretion/result-beside": [
    "{drawId}: a result of unit {unit} is written for the case, beside the planned visit that took it along ({other}).",
    ASK,
  ],
  "discretion/not-entered-again": [
    "{drawId}: {count} results were returned, rejected, annulled or withdrawn, and are not entered again by {today}, when their time is over ({units}).",
    ASK,
  ],
  "discretion/not-published": [
    "{drawId}: {count} results were entered and are not published by {today} ({units}).",
    ASK,
  ],
} satisfies Readonly<Record<string, Wording>>;
