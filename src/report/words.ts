/** What is due (`due/…`) and what the room may refuse (`report/…`), in English. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const reportWords = {
  "report/unknown-unit": [
    "Nobody knows a unit `{unit}`: neither the registry of {asOf} nor the ledger of the year.",
    "Name the unit by its id, or open the year with a registry that holds it.",
  ],
  "report/misspelt-unit": [
    "Nobody knows a unit `{unit}`: neither the registry of {asOf} nor the ledger of the year.",
    "Perhaps `{near}` is meant.",
  ],
  "due/draw": [
    "Round {round} of {matter} (visits until {until}) is not drawn; it was, or is, to be drawn by {due}.",
    "Announce and draw it. Once its days are over, what it owed goes over to the next round of the year; after the last round, say on the record why it was not drawn.",
  ],
  "due/visit": [
    "Unit {unit} is to be visited by {due} ({matter}, {round}).",
    "Make the visit, and record its result with `recordResults`.",
  ],
  "due/opening": [
    "The case {round} of unit {unit} stands alone: the visit with which it was to be made is not made any more. It is due by {due}.",
    "Open it anew with `reopenCase`; a case that went along with a lead's draw, with the next one.",
  ],
  "due/seat": [
    "A seat of the visit to unit {unit} has to be filled by {due} ({matter}, {round}): whoever was to go along does not make that visit any more.",
    "Fill it with `substitute`.",
  ],
  "due/not-made": [
    "The visit to unit {unit} was planned for {due} at the latest ({matter}, {round}; {inspectors}), and nothing is recorded of it.",
    "If it was made, record its result with `recordResults`. If not, make it now, or take the unit out with its reason (`replaceUnits`).",
  ],
  "due/publication": [
    "The result of the visit to unit {unit} is to be published by {due} ({matter}, {round}).",
    "Publish it, and record that with `recordResults` (`publish`).",
  ],
  "due/withdrawal": [
    "The annulled result of unit {unit} is to be withdrawn from publication by {due} ({matter}, {round}).",
    "Withdraw it, and record that with `recordResults` (`withdraw`).",
  ],
  "due/re-inspection": [
    "Unit {unit} is to be looked at again by {due}: its time to put things right is over ({matter}, {round}).",
    "Look at it again, and record that with `recordResults` (`close`).",
  ],
} satisfies Readonly<Record<string, Wording>>;
