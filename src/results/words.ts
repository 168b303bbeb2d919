/**
 * What the room may refuse or warn of, in English: `result/…`, `visit/…`, `event/…`, `rating/…`. A code never
 * changes its meaning.
 */
import type { Wording } from "../kernel/wording.js";

export const resultsWords = {
  "result/none": ["No step of a result is given.", "Give at least one."],
  "result/no-visit": [
    "{drawId} visits no unit {unit}.",
    "Name a drawn unit that is not void, or a unit of a case: a visit without plan or ground has no result.",
  ],
  "result/other-policy": [
    "{drawId} is a draw of {whose}, and the policy handed over is that of {authority}.",
    "Hand over the policy of {whose}; each authority records its own results.",
  ],
  "result/step": ["`{step}` is no step of a result.", "Use one of: {known}."],
  "result/order": [
    "`{step}` cannot follow for {unit}: its result stands at `{stage}`.",
    "What can follow: {next}.",
  ],
  "result/needs": ["The step `{step}` needs `{field}`.", "Add it."],
  "result/empty": [
    "`{field}` is given but says nothing.",
    "Leave the field out, or fill it; an empty form field has no place on the ledger.",
  ],
  "result/idle": ["`{field}` has no effect in the step `{step}`.", "Leave it out."],
  "result/day": ["{day} cannot be the day of this step.", "It lies between {from} and {until}."],
  "result/correct-by": [
    "`{correctBy}` is no day on or after the visit ({day}).",
    "Write the last day of the correction period as 2026-03-31.",
  ],
  "result/nothing-to-correct": [
    "The codes {codes} leave nothing to put right.",
    "Leave `correctBy` out, or enter the code of the problem.",
  ],
  "result/people": ["Somebody is named twice.", "Name everybody who was there once."],
  "result/codes-none": ["A result needs at least one code.", "Use: {known}. Given: {codes}."],
  "result/codes-unknown": ["{codes}: not all of these are result codes.", "Use: {known}."],
  "result/codes-twice": ["{codes}: a code stands there twice.", "Name each once. Codes: {known}."],
  "result/codes-alone": [
    "{codes}: code 1 (no problem found) stands alone.",
    "Leave it out, or leave the others out. Codes: {known}.",
  ],
  "visit/none": ["No visit is given.", "Give at least one."],
  "visit/field": [
    "`{field}` of a visit is not an id: `{value}` ({fault}).",
    "Give an id, or leave an unknown matter or level out.",
  ],
  "visit/result": [
    "`{value}` is no result of a visit.",
    "Write what was found as a text, or leave an unknown result out.",
  ],
  "visit/day": ["`{day}` is no day up to the entry ({at}).", "Write the day of the visit as 2026-03-31."],
  "visit/twice": [
    "This visit to {unit} on {day} is on the ledger already (entry {seq}), with all that is said of it.",
    "Take the row out: every visit counts once. If there was a second one that day, write what makes it another (kind, matter or result).",
  ],
  "event/none": ["No event is given.", "Give at least one."],
  "event/kind": ["`{event}` is no kind of event.", "Use one of: {known}."],
  "event/day": ["`{day}` is no day up to the entry ({at}).", "Write the day of the event as 2026-03-31."],
  "event/twice": [
    "The event {reference} stands on the ledger already (entry {seq}).",
    "Each counts once; leave it out.",
  ],
  "rating/no-rules": ["The policy {policy} has no rules that move scores.", "Add `classes.scoring`."],
  "rating/policy": [
    "The policy {policy} is not the one that stands on the ledger.",
    "Rate by the published policy, or amend it first.",
  ],
} satisfies Readonly<Record<string, Wording>>;
