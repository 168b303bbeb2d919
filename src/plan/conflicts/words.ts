/** What the room may refuse or warn of, in English: `plan/…`. A code never changes its meaning. */
import type { Wording } from "../../kernel/wording.js";

export const planConflictWords = {
  "plan/units-without-day": [
    "Round `{round}` owes {quota} visits of stratum `{stratum}`, but seasons, days off and quiet days leave too few of its units a day on which they may be visited: {open} of {units} ({conflict}).",
    "Open days in this round, leave these units out, or give its share to a round with days for all of them ({nearest}).",
    "Open days in this round, or leave these units out; no round of the matter has days for all of them.",
  ],
  "plan/day-by-chance": [
    "In round `{round}` not every unit of stratum `{stratum}` has a day on which it may be visited ({open} of {units}), and {quota} are drawn: a unit without one may be among them and cannot be staffed ({conflict}).",
    "Open days in this round, leave the other units out of it, or give its share to a round with days for all of them ({nearest}).",
    "Open days in this round, or leave the other units out of it; no round of the matter has days for all of them.",
  ],
  "plan/quotas-above-cap": [
    "More visits are owed than caps leave: {matters} owe {visits} ({rounds}), but under these caps ({limits}) the units that can be drawn ({units}) leave room for {room} ({conflict}).",
    "Raise each of these caps that is lower than {nearest} to {nearest} (one less fails again), lower the amounts by what is too much, or leave these units out of a matter.",
    "Lower the amounts by what is too much, raise the caps, or leave these units out of a matter.",
  ],
  "plan/too-few-inspectors-together": [
    "Matters {matters}: {seats} seats for {roles} in {rounds} together are owed, but the {people} people who may take them have room for {room} under the limit of the {limit} ({conflict}).",
    "Lower these rounds by {over} seats, raise the limit, or add people.",
  ],
  "plan/promise-by-recent-visit": [
    "Rule `{rule}` promises {least} visits in {window}, but a visit late in its round keeps the unit out of rounds that begin within {days} days after it (`recentVisit`): {units} units (for example {first}), if they are drawn in {round}, may then be visited too late.",
    "Shorten `recentVisit`, leave this kind of visit out of it, lengthen the window, or add rounds.",
  ],
  "plan/too-few-to-change": [
    "Nobody returns in matter `{matter}`, but only {people} people may take the seat of {roles} at units of {region}, where {needed} would be enough whoever was there before: a unit that is visited again may find no team ({conflict}).",
    "Add people who may take it there, or let people return sooner.",
  ],
  "plan/units-nobody-serves": [
    "In round `{round}` stratum `{stratum}` owes {quota} visits, but a full team can go to only {served} of its {units} units; too few people serve {regions} ({conflict}).",
    "Add people who may go there, lift the region rule, or leave these units out.",
  ],
  "plan/place-by-chance": [
    "Of {visits} units that are drawn (round: {round}) many may lie in {region}; then the people who serve it have no room for all ({conflict}).",
    "Add people or capacity there, or give the place a stratum of its own.",
  ],
  "plan/promise-out-of-reach": [
    "Rule `{rule}` promises {least} visits in its period, but some units ({units}; the first is {first}) cannot get so many, one of them no more than {possible}: mode `{mode}`, rounds: {rounds}, and the caps that concern them ({conflict}).",
    "Promise {nearest} (one more fails again), add rounds, or let a unit be drawn more often.",
    "Add rounds, or let a unit be drawn more often: not one visit can be promised to all of them.",
  ],
  "plan/promise-too-short": [
    "Rule `{rule}` promises {least} visits in {window}, which cannot be kept for {units} units (for example {first}) if they are drawn in {round}: the next round in which they can be drawn comes too late (mode `{mode}`; {conflict}).",
    "Promise them within {nearest} (one less fails again), add rounds, or let a unit be drawn more often.",
    "Add rounds, or let a unit be drawn more often; no longer time was found that can be kept.",
  ],
  "plan/promise-overdue": [
    "Rule `{rule}` promises {least} visits in {window}; for {units} units (one is {first}) that time was over before the year's rounds begin, and even if all their draws come as early as they can they are still overdue when the year ends.",
    "They are drawn as soon as the rules allow. To bring them up to date this year, add rounds or let a unit be drawn more often; or begin the promise later (`start`).",
  ],
  "plan/promise-by-day": [
    "Rule `{rule}` promises {least} visits in {window}, and visits have no days here: for {units} units (for example {first}), if they are drawn in {round}, it is kept only where visits are made early enough in their rounds, and not where each is made on the last day.",
    "Give visits days (`schedule`), promise them within {nearest} (which the last days keep; one less fails again), or add rounds.",
    "Give visits days (`schedule`), or add rounds; no longer time was found that the last days keep.",
  ],
  "plan/promise-counts-others": [
    "Rule `{rule}` promises visits but does not count those of matter `{matter}`: {units} units (the first is {first}) would be forced into its rounds, and that would not keep the promise ({conflict}).",
    "Let `counts` name this authority's own routine visits of the matter, or leave the lists out.",
  ],
  "plan/promise-beyond-others": [
    "Rule `{rule}` promises {owed} visits to {units} units (the first is {first}) and counts those of {matters} only, which give them no more than {visits} in the year ({conflict}).",
    "Raise the amounts of {matters}, let `counts` name this matter's own visits too, or promise less.",
  ],
  "plan/unknown-word": [
    "The policy asks for `{word}` in `{field}`, but nothing has it there; there are: {known}.",
    "Correct it or the registry, or leave it out: a condition with it fits nobody, and its opposite everybody.",
  ],
  "plan/misspelt-word": [
    "The policy asks for `{word}` in `{field}`, but nothing has it there; there are: {known}.",
    "Perhaps `{near}` is meant. Correct the policy or the registry: a condition with this word fits nobody, and its opposite everybody.",
  ],
  "plan/other-kind-of-value": [
    "The policy compares `{field}` with `{word}` ({asks}), but what units have there is {kind}, for example `{first}`: nothing fits, and everything its opposite.",
    'Write the value as the registry has it: `7` is a number, `"7"` is text. A column `fact:NAME` is text, `fact:NAME:int` a number.',
  ],
  "plan/mixed-kinds-of-value": [
    "The policy compares `{field}` with `{word}` ({asks}), but units have {kind} there, for example `{first}`: with these it is not compared as it is meant.",
    'Write the fact in one way in the whole registry: `7` is a number, `"7"` is text, a day is `2026-01-31`.',
  ],
  "plan/fact-of-other-kind": [
    "The policy reads `{field}` as a {asks}, but units have {kind} there, for example `{first}`: they count as units without it.",
    'Write it as a {asks} in the registry: `7` is a number, `"7"` is text, a day is `2026-01-31`. A column `fact:NAME:int` is a number.',
  ],
  "plan/no-classes": [
    "The policy asks for a `class` but has no `classes`: every unit's class is null.",
    "Say in `classes` how a class is found, or ask for the fact that holds it: `facts.NAME`.",
  ],
  "plan/nobody-holds": [
    "The policy asks for `{word}` in `{field}`, but no active inspector has it. What they have: {held}.",
    "Correct the policy or the roster: nobody can take these seats.",
  ],
  "plan/nobody-holds-misspelt": [
    "The policy asks for `{word}` in `{field}`, but no active inspector has it. What they have: {held}.",
    "Perhaps `{near}` is meant, which {who} have. Correct the policy or the roster: nobody can take these seats.",
  ],
  "plan/owed-of-nobody": [
    "Stratum `{stratum}` owes {owes}, but its condition fits none of the {units} units of the registry.",
    "Correct the condition (a word that no unit has is named beside this), or the registry, or leave the stratum out.",
  ],
  "plan/stratum-fits-nobody": [
    "The condition of stratum `{stratum}` fits none of the {units} units of the registry.",
    "Nothing, if there may be such units later: until then it owes nothing. Otherwise correct the condition or the registry.",
  ],
  "plan/stratum-left-empty": [
    "Stratum `{stratum}` has no units: its condition fits {fits} of {units}, but each of them stands in an earlier stratum or is kept out by a lasting rule.",
    "A unit belongs to the first stratum that fits. Put this stratum before the wider ones, if it is to have units.",
  ],
  "plan/stratum-opens-later": [
    "Stratum `{stratum}` has no unit yet: {waiting} of the {units} units of the registry belong to it, and the first opens on {opened}. Until then it owes nothing.",
    "Nothing, if these days are right; otherwise correct `opened` in the registry.",
  ],
  "plan/no-units": [
    "The registry has no units, so nothing is owed of anybody.",
    "Nothing, if there are none yet; otherwise look for the rows that were lost.",
  ],
  "plan/filter-fits-nobody": [
    "The condition of `{filter}` fits none of the {units} units of the registry, so it changes nothing.",
    "Nothing, if there may be such units later; otherwise correct the condition or the registry.",
  ],
  "plan/units-in-no-stratum": [
    "{units} units of matter `{matter}` are in no stratum and cannot be drawn; the first are {first}. They have: {values}.",
    "Give them a stratum (a last one without `where` takes everybody who is left), or narrow the matter's `population`.",
  ],
  "plan/units-of-no-class": [
    "{units} units of matter `{matter}` are in no stratum and cannot be drawn; the first are {first}.",
    "The strata ask for classes or single units alone. Give the others a stratum (a last one without `where` takes everybody who is left), or narrow the matter's `population`.",
  ],
} satisfies Readonly<Record<string, Wording>>;
