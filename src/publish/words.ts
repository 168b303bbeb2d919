/** What the room may refuse (`publish/…`), in English. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const publishWords = {
  "publish/no-entry": [
    "Line {line} of the record is no entry of a ledger.",
    "Hand over the text of a ledger, or of its public view, as it was written.",
  ],
  "publish/no-policy": [
    "The record holds no policy up to that day, so there is nothing to publish yet.",
    "Publish once the policy stands on the ledger, or name a later day.",
  ],
  "publish/empty-view": [
    "The text given as `{field}` has no line: an empty file is no ledger, and agrees with everything.",
    "Hand over the view as it was published.",
  ],
  "publish/view-shows": [
    "The view shows what the rule {rule} withholds on {day}: {at}.",
    "Show the view of that day: make it anew with `publicView`, or the command without --view.",
  ],
  "publish/view-withholds": [
    "The view withholds {at}, which the rules do not withhold on {day}: it is that of another day.",
    "Name the day of the view with --at, or show the view of that day: make it anew with `publicView`, or the command without --view.",
  ],
  "publish/view-is-none": [
    "What is to be shown is no view of the ledger: it is empty or does not hold.",
    "Hand over a view as `publicView` or the command `view` has written it.",
  ],
  "publish/checkpoint-form": [
    "This is no checkpoint of a log: expected are its name, the number of entries and the root, a line each, and perhaps signatures behind an empty line.",
    "Hand over the file `checkpoint` that `double-random log` has written, as it is.",
  ],
  "publish/checkpoint-size": [
    "The checkpoint has {size} entries, and the record that is shown has {entries}.",
    "Hand over a checkpoint of this record with at least one entry and at most as many as are shown.",
  ],
  "publish/checkpoint-root": [
    "At {size} entries the log of this record has the root {expected}, and the checkpoint says {found}.",
    "Hand over a checkpoint of this ledger. If this is one, somebody has changed the ledger since.",
  ],
  "publish/not-a-day": ["`{found}` is no day.", "Write it as in 2026-03-31."],
  "publish/openings": ["`openings` is {found}.", "Hand over what `listOpenings` gives, or leave it out."],
  "publish/language": ["There are no pages in the language `{found}`.", "Choose zh, en or both."],
  "publish/unit": [
    "Unit {at} of the public list has no id, no name, or more than a public list holds.",
    "Give each unit `id`, `name`, perhaps `area`, and `draws`: nothing else of a registry is published.",
  ],
  "publish/not-private": [
    "The registry is not private: nothing of it is salted, and nothing can be opened.",
    "Hand over the registry as it was committed to, with its secret; of a public registry see `provePresence` and `proveAbsence` of double-random/protocol.",
  ],
  "publish/list": [
    "`{given}` is no list of which records are opened.",
    "Records are opened of `units` and of `inspectors`.",
  ],
  "publish/no-record": [
    "There is no `{id}` among the {list}.",
    "Look at the id; that nobody has it is shown by `openAbsence`.",
  ],
  "publish/is-there": [
    "`{id}` is among the {list}, so its absence cannot be shown.",
    "Open its record, or a field of it, with `openRecord` or `openFields`.",
  ],
  "publish/no-field": [
    "The record of `{id}` has no field `{field}`.",
    "Fields are {known}, and of a unit the facts that it has, each as `facts.NAME`; that it has none of a name shows the field `facts`, which lists the names.",
  ],
  "publish/not-an-id": ["`{given}` is no id ({fault}).", "Write the id as it stands in the registry."],
  "publish/pseudonym-already": [
    "`{id}` has the form of a pseudonym already.",
    "Take the rows as they were before: a pseudonym of a pseudonym leads back to nobody.",
  ],
  "publish/same-pseudonym": [
    "`{one}` and `{other}` would have the one pseudonym {pseudonym}.",
    "Take another secret: openssl rand -hex 32.",
  ],
  "publish/not-an-instant": [
    "`at` is not an instant: `{found}`.",
    "Say the day of the view with seconds and an offset, as in 2026-07-01T09:00:00+08:00.",
  ],
  "publish/unsalted": [
    "Entry {entry} ({kind}) has no salt, and the rule {rule} withholds `{place}` of it.",
    "Only salted entries can be shown in part. With --whole the whole ledger is published, if that is decided; to show the next year in part, open it with a secret (`registry.key` in the case folder). Nothing was published.",
  ],
  "publish/views-differ": [
    "The views are not of one ledger: line {line} has the hash {one} in one and {other} in the other.",
    "Somebody was shown another record. Keep both, and ask who published them.",
  ],
  "publish/room-not-announced": [
    "Round {round} is not announced, so there is nothing that a hall could compare its draw with.",
    "Announce it first: double-random announce, or `announceRound`. Its sources must be on the ledger before they have values.",
  ],
  "publish/room-round": [
    "The policy has no round {round}, or several matters have one.",
    "Name matter and round; there are: {known}.",
  ],
  "publish/room-drawn": [
    "{drawId} is drawn already.",
    "Open the room of another round. A second attempt is announced with its reason first.",
  ],
  "publish/room-inputs": [
    "Policy or registry are not those with which {drawId} was announced.",
    "Take the files as they were at the announcement: the ledger commits to them.",
  ],
  "publish/room-secret": [
    "The ledger is salted, and its secret was not handed over.",
    "Give `readYear` the `secret` of the ledger, or the command --key FILE: what the room writes is salted as the rest.",
  ],
  "publish/room-code": [
    "`{field}` is no script of the room.",
    "Hand over the text of dist/pages/room.js as `page`, and of dist/pages/room-worker.js as `worker`.",
  ],
} satisfies Readonly<Record<string, Wording>>;
