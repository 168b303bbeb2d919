/** What the room may refuse or warn of, in English: `registry/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const registryWords = {
  "registry/not-an-object": [
    "A plain object with named fields belongs here, but this is {given}.",
    "Write it as { field: value, … }: of a Map take Object.fromEntries(map), of an instance of a class { ...instance }.",
  ],
  "registry/not-a-list": [
    "`{field}` is `{value}`, which is not a list.",
    "Give it as a list, [ … ], even when it has one item.",
  ],
  "registry/near-words": [
    "`{one}` and `{other}` both stand in `{field}`, and differ only in case, width, blanks or traditional characters; to every rule they are two words.",
    "Write both alike if they mean the same; otherwise nothing.",
  ],
  "registry/unknown-field": [
    "There is no field `{field}`.",
    "Correct its name or remove it; own data of a unit belong under `facts`. Known fields: {known}.",
  ],
  "registry/secret": [
    "The secret of a private registry is at least 32 bytes (at most 512) as lower-case hex digits, and this is something else.",
    "Take 32 random bytes, once a year: openssl rand -hex 32. A secret that can be guessed hides nothing.",
  ],
  "registry/readings": [
    "What states how a registry was read is `count`, a whole number, and `digest`, 64 lower-case hex digits; this is something else.",
    "Hand over what `statedReadings` gives for the statement, or leave it out.",
  ],
  "registry/not-to-stream": [
    "`registry` is no public registry that `parseRegistry` has read.",
    "Hand over its answer for the units at hand and all inspectors; a private registry is committed to and drawn in process.",
  ],
  "registry/not-in-order": [
    "The unit `{unit}` comes behind `{before}`, though in byte order of the ids it stands before it, or is the same.",
    'Ask for the rows in byte order (`ORDER BY id COLLATE "C"` in PostgreSQL), each unit once.',
  ],
  "registry/visits-not-in-order": [
    "The visit {visit} comes behind {before}, though it stands before it in the order of the registry.",
    "Ask for visits by authority, those without one last, and of each by day; rows of one day may come in any order.",
  ],
  "registry/no-commitment": [
    "`whole` is no commitment, or was changed since it was made.",
    "Hand over the answer of `commitRows`, or the JSON that it was kept as.",
  ],
  "registry/other-day": [
    "The commitment is of {asOf}, and the units at hand are of {own}.",
    "Read the units at hand as of {asOf}, or commit to the rows of {own}.",
  ],
  "registry/other-inspectors": [
    "The commitment is to {size} inspectors, and the {own} at hand are others, or say something else.",
    "Hand over every inspector, with all that the commitment was made of: regions, leave, recusals.",
  ],
  "registry/missing-field": ["`{field}` is missing.", "Fill it in: it has no default."],
  "registry/not-text": ["`{field}` is `{value}`, which is not text.", "Put it in quotes, or leave it out."],
  "registry/broken-text": [
    "`{field}` holds half of a character (a lone surrogate), so it cannot be hashed.",
    "Export the text again: it was cut inside a character.",
  ],
  "registry/id-not-text": [
    "`{field}` is `{value}`, which is not text.",
    'Write it as text, "{suggested}": a number never is an id, since 007 and 7 differ.',
  ],
  "registry/id-lone-surrogate": [
    "`{field}` holds half of a character (a lone surrogate).",
    "Perhaps `{suggested}` is meant; export the text again.",
  ],
  "registry/id-empty": ["`{field}` is empty.", "Fill it in, or remove the item."],
  "registry/id-forbidden-character": [
    "`{value}` in `{field}` holds an invisible or private character (a tab, a line end, a byte-order mark, a wide space, …).",
    "Perhaps `{suggested}` is meant. Nothing is trimmed silently.",
  ],
  "registry/id-edge-space": [
    "`{value}` in `{field}` starts or ends with a space.",
    "Perhaps `{suggested}` is meant. Nothing is trimmed silently.",
  ],
  "registry/id-not-nfc": [
    "`{value}` in `{field}` is written with separate accents (not in Unicode form NFC).",
    "Write it as `{suggested}`, which looks the same.",
  ],
  "registry/id-too-long": [
    "`{field}` is longer than 256 bytes: `{value}`.",
    "Use a shorter one, for example the registration number.",
  ],
  "registry/duplicate-id": [
    "The id `{value}` comes twice: at {first} and at {second}. Differences between the rows: {differ}.",
    "Where they mean the same, keep the row that is right; otherwise correct the id of one: two rows would double the chance to be drawn.",
  ],
  "registry/total-row": [
    "`{value}` is the label of a sum, not the id of anybody: this row would be drawn like a unit.",
    "Delete the row, or give the unit its own id.",
  ],
  "registry/rounded-id": [
    "The id `{value}` comes twice, at {first} and at {second}, and looks like a number that a spreadsheet has rounded. Differences between the rows: {differ}.",
    "Take no row away: they may be different units whose last digits are lost. Export the column as text from where the file comes from.",
  ],
  "registry/look-alike-id": [
    "The id `{value}` at {second} looks like the one at {first}.",
    "If they mean the same, keep one. If not, nothing needs to be done.",
  ],
  "registry/region-path": [
    "`{field}` is `{value}`, which is no path of regions: a part is empty.",
    "Write it from the outermost region inwards, like 辽宁省/本溪市/平山区; write a slash that belongs to a name as \\/.",
  ],
  "registry/not-a-day": [
    "`{value}` in `{field}` is not a day of the calendar.",
    "Write it with the year first, as in 2026-03-31; look whether the month has such a day.",
  ],
  "registry/day-form": [
    "`{value}` in `{field}` is a day in another form.",
    "Perhaps `{suggested}` is meant. In a spreadsheet, set the cells to text first.",
  ],
  "registry/closed-before-opened": [
    "The unit is closed on {closed}, before it was opened on {opened}.",
    "Correct one of the two days; perhaps they are exchanged.",
  ],
  "registry/ends-before-start": [
    "`{field}` is {until}, before the start on {from}.",
    "Correct one of the two days; both count as inside.",
  ],
  "registry/unknown-status": ["There is no status `{value}`.", "Use one of: {known}."],
  "registry/not-a-fact": [
    "`{field}` is `{value}`; a fact is text, a whole number, true or false.",
    "Write a fraction or a list as text, or as several facts.",
  ],
  "registry/fact-name": [
    "`{value}` cannot name a fact, since rules write `facts.NAME`.",
    "Use a name without dot and dollar sign.",
  ],
  "registry/repeated-item": ["`{value}` comes twice in a list (`{field}`).", "Keep it once."],
  "registry/share": [
    "`{value}` is not the share of a post.",
    "Write a fraction above 0 and at most 1 with a denominator of at most 1000: 1/2. A full post needs nothing.",
  ],
  "registry/count": [
    "`{value}` is not a whole number from {least}.",
    "Write digits, or leave the field out where nothing is limited.",
  ],
  "registry/colleague": [
    "`{id}` is not another inspector of the list.",
    "Name the id of a colleague; one of the two is enough.",
  ],
  "registry/capacity": [
    "The capacity is `{value}`; it is a whole number of visits a round, at least 1.",
    "Write, for example, 30 for thirty visits; whoever makes none is `status` inactive or on leave.",
  ],
  "registry/unknown-unit": [
    "There is no unit `{value}` in the registry.",
    "Add the unit, or remove the row that speaks of it.",
  ],
  "registry/misspelt-unit": [
    "There is no unit `{value}` in the registry.",
    "Perhaps `{suggested}` is meant; spreadsheets drop leading zeros. Correct the id where the file was made.",
  ],
  "registry/unknown-inspector": [
    "There is no inspector `{value}` in the registry.",
    "Add them; somebody who left is kept with the status `inactive`.",
  ],
  "registry/after-cut-off": [
    "The visit is of {value}, after the cut-off day {asOf}.",
    "Correct the day, move the cut-off day, or leave the visit out.",
  ],
  "registry/more-refusals": [
    "Only the first {shown} of {total} faults of `{list}` are listed; {more} more follow.",
    "Correct these first; faults of one kind often have one cause.",
  ],
  "registry/more-warnings": [
    "Only the first {shown} of {total} warnings of `{list}` are listed; {more} more follow.",
    "Look at these first; warnings of one kind often have one cause.",
  ],
  "registry/unit-without-region": [
    "The unit `{id}` has no region.",
    "Add one, where inspectors serve only their own regions: nobody could go there.",
  ],
  "registry/inspector-without-certificate": [
    "The inspector `{id}` has no certificate.",
    "Add it, where the rules ask for one.",
  ],
  "registry/repeated-visit": [
    "The visit at {second} says the same as the one at {first}.",
    "If it is one visit, keep one row. Visits of one unit on one day count once.",
  ],
  "input/raw-registry": [
    "This is no registry that was read, but {given}: it holds rows that nobody has checked, was changed after it was read, or is none at all.",
    "Use parseRegistry (or readRegistryCsv) on the rows and hand over its value.",
  ],
} satisfies Readonly<Record<string, Wording>>;
