/**
 * What the room may refuse or warn of, in English: `round/…`, `input/…`, `policy/…`. A code never changes its
 * meaning.
 */
import type { Wording } from "../kernel/wording.js";

export const policyWords = {
  "round/unknown-matter": ["The policy has no matter `{matter}`.", "Name one of: {known}."],
  "round/unknown-round": ["The matter has no round `{round}`.", "Name one of: {known}."],
  "input/instant": [
    "`{value}` is not an instant.",
    "Write `at` as RFC 3339 with an offset, for example 2026-01-05T09:00:00+08:00.",
  ],
  "policy/too-deep": [
    "The document nests more than {most} lists and objects in each other.",
    "Write it with fewer levels; no rule needs as many.",
  ],
  "policy/not-plain": [
    "Here stands {given}, which JSON does not know; a plain object or a list belongs here.",
    "Give plain objects and lists, as JSON.parse does.",
  ],
  "policy/unknown-field": [
    "The policy has no field `{field}` here.",
    "Remove it or correct its spelling; a rule that nobody reads would have no effect.",
  ],
  "policy/missing-field": [
    "The field `{field}` is missing.",
    "Add it: `docs/policy.md` shows every field with an example.",
  ],
  "policy/wrong-value": [
    "{value} cannot stand here ({expected}).",
    "Correct it: `docs/policy.md` shows every field with an example.",
  ],
  "policy/method-for-replay": [
    "`{method}` is known for replay only: so that draws made elsewhere can be checked. No round is drawn by it.",
    "Write `ticket/1`, or leave `method` out.",
  ],
  "policy/id": [
    "`{id}` cannot be an id ({fault}).",
    "An id is 1 to 256 bytes in NFC, without control or invisible characters and without spaces at its ends.",
  ],
  "policy/id-slash": [
    "`{id}` holds a `/`, which separates the fields of a draw id.",
    "Use another character, for example `-`.",
  ],
  "policy/id-twice": ["The id `{id}` stands twice in this list.", "Give each its own id."],
  "policy/ratio": [
    "`{ratio}` is not an exact ratio.",
    'Write "5%", "2‰", "12.5%", "1/3" or "0.07": ASCII digits, no spaces or signs.',
  ],
  "policy/ratio-above-one": [
    "The ratio `{ratio}` is above 100 %.",
    'A stratum is inspected once a year at most without repeats; lower the ratio to "100%" or less.',
  ],
  "policy/ratio-above-times": [
    "The ratio `{ratio}` is above {times} visits a unit.",
    "Lower the ratio, or raise `times`.",
  ],
  "policy/no-amount": [
    "Nothing says how many units are owed.",
    "Give one of {amounts}; a stratum under a `total` may say `rest` instead.",
  ],
  "policy/two-amounts": [
    "{amounts} stand together, and a rule has one amount.",
    "Keep one of them here and put the others into `also`.",
  ],
  "policy/rest-with-amount": [
    "A stratum that takes the `rest` has no `{amount}` of its own.",
    "Remove one of the two.",
  ],
  "policy/no-total": [
    "There is no `total` of which this could be a part.",
    "Give the matter a `total`, or give this stratum an amount of its own.",
  ],
  "policy/idle-total": [
    "No stratum takes a share of the `total` or the rest of it, so it has no effect.",
    "Mark a stratum with `rest` or `shareOfTotal`, or remove the total.",
  ],
  "policy/total-of-total": [
    "A total cannot be a share of itself.",
    "Give it a ratio, a number, steps or a number for each inspector.",
  ],
  "policy/of-which": [
    "“Of which at least so many per cent” can be read in two ways: of all units of the matter, or of the units of this stratum.",
    'Say which: `"ratioOf": "matter"` or `"ratioOf": "stratum"`.',
  ],
  "policy/idle-ratio-of": ["`ratioOf` has no effect here: nothing speaks of a base.", "Remove it."],
  "policy/idle-staff": [
    "`staff` has no effect without `perInspector`.",
    "Remove it, or say how many units are owed for each inspector.",
  ],
  "policy/per-inspector": [
    "`{perInspector}` is not a number of units for each inspector.",
    'Write it as staff to units, "1:2.5", or as "2.5".',
  ],
  "policy/step-amount": [
    "A step has a `number` or a `ratio`, and this one has none or both.",
    "Give one of them.",
  ],
  "policy/step-order": [
    "The steps do not cover every size once.",
    "Let `upTo` rise from step to step, and leave it out in the last step only.",
  ],
  "policy/ladder-steps": [
    "The steps of the ladder are not in order.",
    'Let violation rate and ratio rise from step to step, begin with `"from": "0"`, and start at the ratio of a step.',
  ],
  "policy/ladder-years": [
    "The published years are not in order before {year}.",
    "List each earlier year once, the earliest first.",
  ],
  "policy/floor-above-ceiling": [
    "The floor {floor} lies above the ceiling {ceiling} of the same base and period.",
    "Lower the floor or raise the ceiling.",
  ],
  "policy/no-times": ["The mode `{mode}` needs `times`.", "Say how often one unit may be drawn in the year."],
  "policy/idle-times": [
    "`times` has no effect in the mode `{mode}`.",
    "Remove it, or set the mode to `at-most` or `cycles`.",
  ],
  "policy/cycles": [
    "{rounds} rounds cannot be divided into {times} cycles of equal length.",
    "Change the number of rounds or of cycles.",
  ],
  "policy/cycle-cool-down": [
    "A cool-down of {coolDown} rounds does not fit into cycles of {length} rounds: the last ones drawn could not be drawn early enough again.",
    "Lower it to {most} or less, or take fewer cycles.",
  ],
  "policy/cycle-share": [
    "Cycle {cycle} has not 1/{times} of the year's work.",
    "Let the shares of the rounds of each cycle sum to the same.",
  ],
  "policy/draw-window": [
    "The draw window {from} to {until} does not lie before the end of its round.",
    "Let it begin before it ends, and end before the round does.",
  ],
  "policy/quiet-days": [
    "Quiet days run from {from} to {until} of the month.",
    "Let the first be no later than the last, or name weekdays.",
  ],
  "policy/class-steps": [
    "The steps of the classes do not cover every score once.",
    "Let `below` rise from step to step, and leave it out in the last step only.",
  ],
  "policy/weights-and-risk": [
    "A stratum is drawn by `weights` or by `risk`, not by both.",
    "Keep one of them, or make two strata.",
  ],
  "policy/needs-tickets": [
    "The method `{method}` draws with equal chances only.",
    "Set the method to `ticket/1`, or remove this.",
  ],
  "policy/weight": ["`{weight}` is not an exact weight.", 'Write it like a ratio: "3", "1/2", "0".'],
  "policy/each-round-of-years": [
    "Rounds cannot be rounded one by one in a period of several years: its last round is not in this year.",
    "Remove `rounding`.",
  ],
  "policy/unknown-matter": ["There is no matter `{id}`.", "Use one of {known}."],
  "policy/idle-start": [
    "`start` has no effect without `atLeast`: it is the day from which a guarantee runs.",
    "Remove it, or say how many visits are guaranteed.",
  ],
  "policy/no-frequency": [
    "The frequency rule has neither `atLeast` nor `atMost`.",
    "Give one of them or both.",
  ],
  "policy/least-above-most": [
    "At least {atLeast} and at most {atMost} visits contradict each other.",
    "Lower `atLeast` or raise `atMost`.",
  ],
  "policy/window-begins-later": [
    "The blocks of years begin in {from}, after the year {year} of the policy.",
    "Name an earlier first year.",
  ],
  "policy/since-at-least": [
    "A window that begins with a fact of the unit has no end by which visits could be owed.",
    "Give `atMost` alone, or another window.",
  ],
  "policy/share": ["`{share}` is not an exact share.", 'Write it like a ratio: "1/4", "25%".'],
  "policy/shares": [
    "The shares of the rounds sum to {sum}, not to 1.",
    'Change the shares so that together they are exactly 1; thirds are written "1/3".',
  ],
  "policy/rounds-overlap": [
    "Round `{after}` begins before round `{before}` has ended.",
    "List the rounds in order and let each begin after the one before.",
  ],
  "policy/day": [
    "`{value}` is not a day.",
    "Write it with the year first, as in 2026-03-31; look whether the month has such a day.",
  ],
  "policy/window": [
    "The window ends ({until}) before it begins ({from}).",
    "Exchange the two days or correct one of them.",
  ],
  "policy/outside-year": [
    "{from} to {until} lies outside the year {year} of the policy.",
    "Move the round into the year; visits of another year belong to that year’s policy.",
  ],
  "policy/idle-cool-down": [
    "A cool-down has no effect when no unit is drawn twice a year.",
    "Remove it, or set the mode to `independent`.",
  ],
  "policy/query": [
    "This condition {problem}.",
    'Write for example { "tier": "key" } or { "facts.floors": { "$gte": 10 } }.',
  ],
  "policy/query-field": [
    "A condition cannot ask for `{field}`.",
    "Ask for id, tier, class, status, region, categories, opened, closed or facts.NAME.",
  ],
  "policy/query-operator": [
    "There is no operator `{operator}` in conditions.",
    "Use $eq $ne $in $nin $gt $gte $lt $lte $exists $not $and $or $nor.",
  ],
  "policy/apart-mixed": [
    "Agencies cannot be kept apart while the roles ask for different people of them.",
    "Let all roles ask for the same, or name for each role agencies of its own.",
  ],
} satisfies Readonly<Record<string, Wording>>;
