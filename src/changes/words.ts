/**
 * What the room may refuse or warn of, in English: `change/…`, `amendment/…`, `move/…`. A code never changes
 * its meaning.
 */
import type { Wording } from "../kernel/wording.js";

export const changesWords = {
  "change/approver": [
    "Nobody has approved the change of the registry.",
    "Name the approver; it stays on the ledger.",
  ],
  "change/backwards": [
    "The new registry was cut off on {after}, before the old one ({before}).",
    "Exchange the two, or correct the cut-off day.",
  ],
  "change/secret-lost": [
    "The registry before is private, and the new one has no secret: its rows could be tried against the ledger.",
    "Hand the secret over with the rows (`parseRegistry({ …, secret })`, `registry.key` beside the files).",
  ],
  "change/silent": [
    "{units} units differ without a reason (first: {first}).",
    "Give each a code and a reason: nobody slips in or out unseen.",
  ],
  "change/idle": [
    "Unit {unit} does not differ between the two registries.",
    "Leave the reason out, or hand over the registry that holds the change.",
  ],
  "change/code": ["`{code}` is no code of a change.", "Use one of: {known}."],
  "change/differs": [
    "Code `{code}` does not say what differs for {unit}: {what}.",
    "Choose the code that does, or `corrected` for a mere correction.",
  ],
  "change/reason": ["The change of {unit} has no reason.", "Say why, with a reference."],
  "change/into": [
    "Unit {unit}: `into` belongs to the code `merged`, and to no other.",
    "Name the id under which a merged unit goes on; leave it out otherwise.",
  ],
  "change/into-unknown": [
    "Unit {unit} goes on under the id {into}, which is not another unit of the new registry.",
    "Correct the id.",
  ],
  "amendment/without": [
    "An amendment of the plan needs a {field}.",
    "Say why the plan changes and who approved it; both stay on the ledger.",
  ],
  "amendment/nothing": [
    "The ledger has no policy of {authority} for {year}.",
    "The first policy needs no amendment: announce a round with it.",
  ],
  "amendment/other-owner": [
    "The year in hand is {own}, and the policy is of {other}.",
    "Take up the year of that policy first: withPolicy(year, policy as it stands).",
  ],
  "amendment/same": [
    "The policy {policy} is the one that stands (entry {seq}).",
    "Nothing needs to be done.",
  ],
  "amendment/announced": [
    "Round {round} of {matter} is announced and cannot be altered or removed.",
    "Leave it as it stands; its share can be made up in later rounds.",
  ],
  "amendment/moving": [
    "Visits do not move `{value}`.",
    '`moving` is "now" or "later"; left out, it is "now".',
  ],
  "move/closed-day": [
    "The visit of {unit} in {drawId} stands on {day}, on which nobody may be visited any more.",
    "Move it with `moveVisits`, or leave `moving` of `amendPolicy` out; where no open day is left, lift a limit or let the unit be replaced.",
  ],
  "move/joint-stranded": [
    "The joint inspection {drawId} visits {unit} on {day}, while {lead} goes there on {now}.",
    "Let that authority call `moveVisits` with its own policy and registry.",
  ],
  "move/without": [
    "To move visits needs a {field}.",
    "Name the notice that closes the day and who approved the move; both stay on the ledger.",
  ],
} satisfies Readonly<Record<string, Wording>>;
