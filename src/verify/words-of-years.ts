/** What the room may refuse or warn of, in English: `verify/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const verifyYearsWords = {
  "verify/strata": [
    "{at}: the strata are not those of the policy: {expected} by the rules, {found} on the ledger.",
    "Plan, announcement and draw name every stratum of the policy once, in its order.",
  ],
  "verify/registry-parts": [
    "{at}: the parts do not make the whole: {expected} expected, {found} found.",
    "Every unit is counted once; look at who wrote this commitment.",
  ],
  "verify/empty": [
    "The ledger has no entry, so it says nothing of the policy {expected}.",
    "Give the ledger that `run` wrote; an emptied file is to be told from one that was never written to.",
  ],
  "verify/case-anew": [
    "{at}: opened anew is {found}, which is not {expected}.",
    "A case is opened anew once, with its own facts, when the planned visit that took it along is not made.",
  ],
  "verify/moved-from": [
    "{at}: moved from {found}, where the record has {expected}.",
    "Only a visit that is still to come goes to another day.",
  ],
  "verify/moved-visits": [
    "{at}: on closed days stood {expected}; moved or named are {found}.",
    "A move is about every visit on a closed day, and about no others.",
  ],
  "verify/staffing-attempt": [
    "{at}: this is attempt {expected} to staff the draw, recorded is {found}.",
    "Every attempt that was written counts.",
  ],
  "verify/staffing-units": [
    "{at}: without a team are {expected}, staffed later or named as unstaffed are {found}.",
    "A later staffing is about all units that nobody goes to yet, and about no others.",
  ],
  "verify/void-not-drawn": [
    "{at}: {found} is said to be void, but is not {expected}.",
    "Only a drawn unit that is not visited becomes void.",
  ],
  "verify/replaced": [
    "{at}: replaced are {found}, void are {expected}.",
    "Every void unit has its line, in the same order.",
  ],
  "verify/reserve-order": [
    "{at}: the reserve order gives {expected}, recorded is {found}.",
    "The next of the reserve comes, and whoever is passed over is named with their reason.",
  ],
  "verify/case-lane": [
    "{at}: {found}, where the policy has {expected}.",
    "A visit beside the draw needs a lane of the published policy.",
  ],
  "verify/case-times": [
    "{at}: recorded is {found}; it should be {expected}.",
    "Count from the arrival, by the lane's time and the policy's calendar; a joint case has the days of the lead's visits.",
  ],
  "verify/case-merged": [
    "{at}: recorded is {found}; planned visits give {expected}.",
    "A planned visit inside the time of the case takes it along where the lane says so, and only then.",
  ],
  "verify/case-lead": [
    "{at}: {found}, but the lead gives {expected}.",
    "A joint inspection goes where and when the lead's draw goes.",
  ],
  "verify/result-no-visit": [
    "{at}: a result for {found}, which is not {expected}.",
    "Nobody ordered this visit: ask on what ground it was made.",
  ],
  "verify/result-order": [
    "{at}: `{found}` cannot follow; what can: {expected}.",
    "Results go from entry over review to publication, step by step.",
  ],
  "verify/result-codes": [
    "{at}: the codes {found} are not {expected}.",
    "Code 1 stands alone; the codes are those of the published list.",
  ],
  "verify/result-day": [
    "{at}: the day is {found}, not {expected}.",
    "A visit lies after its draw and before its record.",
  ],
  "verify/result-fields": [
    "{at}: `{found}` does not belong there; what does: {expected}.",
    "Each step has its own fields, and none that another step needs.",
  ],
  "verify/event": [
    "{at}: {found}, but an event has {expected}.",
    "What happened is entered once, and not before it happened.",
  ],
  "verify/void-after-visit": [
    "{at}: given up although {found}; it needs {expected}.",
    "What was visited stands; a wrong result is corrected or annulled instead.",
  ],
  "verify/amended-round": [
    "{at}: the round was {expected} when it was announced, and is {found} now.",
    "A round that is announced keeps its days, its share and its place.",
  ],
  "verify/idle-absence": [
    "{at}: {found} is out, but has not {expected}.",
    "Whoever is named as out steps in nowhere: ask why somebody without a seat was named.",
  ],
  "verify/change": [
    "{at}: what differs is {expected}, recorded is {found}.",
    "Compare the two registries; every difference has its line, and nothing else.",
  ],
  "verify/amendment": [
    "{at}: the two policies differ by {expected}, recorded is {found}.",
    "Every place that differs is published.",
  ],
  "verify/policy-not-amended": [
    "{at}: the policy was changed without {expected}.",
    "A plan is changed by a published amendment with reason and approver.",
  ],
  "verify/rating": [
    "{at}: the published rules give {expected}, recorded is {found}.",
    "A score moves only by the rules of the policy, for reasons on the ledger.",
  ],
  "verify/key-form": [
    "{at}: the key is not {expected}: {found}.",
    "A letter was changed, or the key was never one: ask its owner.",
  ],
  "verify/key-signature": [
    "{at}: the signature should be {expected}, recorded is {found}.",
    "A new key is signed by the key before it, the first one of a party by itself.",
  ],
  "verify/key-from": [
    "{at}: the key signs from {found} on, which is before the day of its entry, {expected}.",
    "Nobody can have known the key before its entry: ask what was signed with it until then.",
  ],
  "verify/key-twice": [
    "{at}: the key should be {expected}: {found}.",
    "Whoever knows the old entry knows the secret of the new one: ask for a new key.",
  ],
  "verify/key-replaces": [
    "{at}: what is replaced should be {expected}, recorded is {found}.",
    "Ask the party for its keys in their order: somebody else may have written this entry.",
  ],
  "verify/receipts": [
    "{at}: the receipts should have {expected}, recorded is {found}.",
    "Somebody was given a receipt that does not say how the units stood, or could be: ask who issued them.",
  ],
  "verify/codes": [
    "{at}: the codes of visits should be {expected}, recorded is {found}.",
    "A code stands for a visit that nobody is sent on, or a visit has none: ask who gave them.",
  ],
  "verify/archive-form": [
    "The text is no archive.",
    "An archive is one JSON object, written by `writeArchive`.",
  ],
  "verify/archive-format": [
    "The archive has the format {format} and the protocol {protocol}.",
    "This version reads {expected}.",
  ],
  "verify/archive-field": [
    "The field {field} of the archive is missing, of another kind, or none that an archive has.",
    "An archive has the fields {fields}, as `writeArchive` writes them.",
  ],
  "verify/archive-statement": [
    "The archive holds a statement of readings that its ledger does not name: {found}.",
    "Archive the year again, from the case with the statement as it was accepted.",
  ],
  "verify/archive-secret": [
    "The archive holds a private registry, and its secret is not at hand.",
    "Ask its keeper for the secret and hand it over with the archive ({ secret }); without it only the ledger can be audited.",
  ],
  "verify/archive-methods": [
    "The archive names the methods “{named}”, but its ledger was drawn by “{used}”.",
    "Ask whoever keeps the archive: `writeArchive` names those of the ledger.",
  ],
  "verify/archive-head": [
    "The archive names the head {head}, but its ledger ends with {found}.",
    "Entries were cut off or added: compare with the published head.",
  ],
  "verify/withheld": [
    "{at}: this is withheld by the rule {found}, and the rules of the policy say {expected} of it on that day.",
    "Ask whoever published the view to show it, or to make the view of this day. Give the day of the view as `at`.",
  ],
  "verify/shown": [
    "{at}: this is shown, and the rule {expected} withholds it on that day.",
    "Take the view down and publish the one of this day. Give the day of the view as `at`.",
  ],
  "verify/registry-differs": [
    "{at}: the registry at hand belongs to no entry of this ledger.",
    "It may be one too many, of another state or another ledger: leave it out. If it should be the one that an entry commits to, its rows are not: compare sizes and roots; the difference of two snapshots shows which units changed. A private registry (`salted`) is the committed one only with its own secret; where history.csv is not there, it was read as one without visits.",
  ],
  "verify/roster-differs": [
    "{at}: the inspector registry at hand belongs to no entry of this ledger.",
    "It may be one too many, of another state or another ledger: leave it out. If it should be the one that an entry commits to, its rows are not: compare sizes and roots. A private one (`salted`) is the committed one only with its own secret.",
  ],
  "verify/key-missing": [
    "{at} was handed over without its key: the ledger commits to a private one of these sizes.",
    "This says nothing against the rows: without the key nobody can compare them. Ask the keeper for it, and hand it over with them (`registry.key` beside them, or the option `secret`).",
  ],
} satisfies Readonly<Record<string, Wording>>;
