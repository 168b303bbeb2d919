/** What the room may refuse or warn of, in English: `case/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const lanesWords = {
  "case/id": [
    "`{case}` cannot name a case ({fault}).",
    "Use an id without `/`, for example the file number.",
  ],
  "case/exists": [
    "The case {drawId} is open already (entry {seq}).",
    "Assign it, or give the new case its own number.",
  ],
  "case/unknown": [
    "No case {drawId} stands on the ledger.",
    "Open it first; a voided case is opened anew under another number.",
  ],
  "case/voided": [
    "The case {drawId} was given up (entry {seq}), and what is given up stays so.",
    "If the matter goes on, open a new case with a number of its own.",
  ],
  "case/units": [
    "A case of lane {lane} needs the units that are visited.",
    "Name at least one unit of the registry.",
  ],
  "case/unit-closed": [
    "Unit {unit} is closed in the registry of {asOf}.",
    "Nobody can be visited there; correct the registry if it is wrong.",
  ],
  "case/arrived": [
    "`{arrived}` is neither a day nor an instant.",
    "Write 2026-03-03, or 2026-03-03T10:00:00+08:00 where hours count.",
  ],
  "case/from-future": ["The case arrived on {arrived}, after the entry ({at}).", "Correct one of the two."],
  "case/hour": [
    "Hours count in lane {lane}, but {arrived} is a day.",
    "Give the instant: 2026-03-03T10:00:00+08:00.",
  ],
  "case/not-urgent": [
    "Lane {lane} knows no urgent cases.",
    "Leave `urgent` out, or give the lane an urgent time.",
  ],
  "case/until": [
    "Lane {lane}: the last day is said by the lane or by the case, never by both and never by neither; a joint inspection has the lead's days.",
    "Give `until` where the lane has no `within`, and only there.",
  ],
  "case/until-day": [
    "`{until}` is no day on or after the entry ({at}).",
    "Write the last day of the visits as 2026-03-31.",
  ],
  "case/reason": [
    "Case {case} gives no reason.",
    "Say what it is about: a reference that an auditor can follow.",
  ],
  "case/approver": [
    "A case of lane {lane} needs an approver.",
    "Name who approved it; it stays on the ledger. Source: 专项检查须经批准（catalogue row P13）.",
  ],
  "case/lead": [
    "Lane {lane}: a joint inspection, and no other case, names the lead's draw.",
    "Give `lead` for a joint inspection, and leave it out otherwise.",
  ],
  "case/lead-unknown": [
    "`{lead}` is no draw of the lead that stands and has teams.",
    "Name one that begins with {expected} on this ledger.",
  ],
  "case/lead-days": [
    "The visits of {lead} and those of lane {lane} do not agree on having days.",
    "Give the lane a `schedule` when the lead's matter has one, and none when it has none.",
  ],
  "case/not-drawn": [
    "Unit {unit} is not visited by the draw {lead}.",
    "A partner goes only where the lead's draw goes.",
  ],
  "case/lead-past": [
    "The lead visits unit {unit} on {day}, which is past.",
    "Name only visits that are still to come.",
  ],
  "case/attached": [
    "This authority already goes along to unit {unit} with {lead}.",
    "Name only units that are not attached yet.",
  ],
  "case/capped": [
    "Unit {unit} has had {count} visits that rule {rule} counts; it allows {atMost}.",
    "Leave the unit out, or let the rule except it where the law does.",
  ],
  "case/all-merged": [
    "Planned visits take every unit of case {case} along, so nobody is drawn.",
    "Leave the sources out.",
  ],
  "case/merged": [
    "Planned visits take every unit of {drawId} along.",
    "Nothing is to be assigned: the people of those visits go.",
  ],
  "case/assigned": [
    "The people of {drawId} are drawn already (entry {seq}).",
    "Substitute whoever cannot go; or void the case and open it anew.",
  ],
  "case/void-without": [
    "Giving up a case needs a {field}.",
    "Say why and who approved it; both stay on the ledger.",
  ],
  "case/joint-anew": [
    "{drawId} is a joint case: it goes where {lead} goes, and is not opened anew by itself.",
    "Void it with `voidCase`, and open a joint case with the draw that the lead has made since.",
  ],
  "case/not-alone": [
    "No unit of {drawId} has lost the planned visit that took it along.",
    "Only such units are opened anew; open another case for others.",
  ],
} satisfies Readonly<Record<string, Wording>>;
