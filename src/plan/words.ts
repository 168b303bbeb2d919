/** What the room may refuse or warn of, in English: `plan/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const planWords = {
  "plan/emptied-before-end": [
    "Stratum `{stratum}` has no unit any more from round `{round}` on ({conflict}): of the {owed} units that it owes in its period the rounds before ask for {target} only.",
    "Give the rounds before `{round}` a larger share, or lower the amount to {nearest} (one step more fails again).",
    "Give the rounds before `{round}` a larger share; no lower amount was found that works while the rest stays as it is.",
  ],
  "plan/above-ceiling": [
    "Stratum `{stratum}` owes {quota} more units, but a ceiling allows {limit} in its period and {done} are done.",
    "Raise the ceiling to {nearest} in its period, or lower the floor, the minimum or the frequency that asks for more.",
  ],
  "plan/parts-above-total": [
    "The strata of matter `{matter}` owe {parts} units together in a round in which its total allows {total} more.",
    "Raise the total, or lower a stratum (too much in this round: {over}).",
  ],
  "plan/total-above-parts": [
    "The strata of matter `{matter}` give {parts} units in a round in which its total asks for {total} more.",
    "Let a stratum take the `rest`, or lower the total (too few in this round: {over}).",
  ],
  "plan/runs-out": [
    "Stratum `{stratum}` runs out of units: round `{round}` asks for {quota}, but only {left} can still be drawn then if every drawn unit counts (units: {units}; rounds before it: {after}; what keeps units out: {caps}; {conflict}).",
    "Lower the amount to {nearest} (one step more fails again), or let a unit be drawn more often.",
    "Let a unit be drawn more often, or ask for less: no lower amount of the stratum itself was found that works while the rest stays as it is.",
  ],
  "plan/ceiling-above-units": [
    "Stratum `{stratum}` may be drawn up to a ceiling that is above its units: from round `{from}` on it asks for {quota} where only {left} can still be drawn (units: {units}; what keeps units out: {caps}). Fewer are drawn then, which a ceiling allows.",
    "Nothing, if that is meant; the record says how many fewer were drawn.",
  ],
  "plan/ceiling-gives-none": [
    "Not more than {ratio} of the {units} units of stratum `{stratum}` is {exact}, which rounds down to nobody ({conflict}).",
    "Say whether one unit is drawn nevertheless ({nearest}), or set a `number` of 0.",
  ],
  "plan/floor-by-chance": [
    "Rule `{rule}` wants every unit of stratum `{stratum}` visited (visits of each: {least}), but the amounts alone, drawn from the whole pool, reach only {coverage} % of them in the year: about {left} would not have been drawn before the last round, whose own amount is {quota}; all others could only be forced by the rule ({conflict}).",
    "Raise the amount to {nearest} (one step less fails again), or draw without repeats or in cycles.",
    "Draw without repeats or in cycles: no larger amount of the stratum itself was found that works while the rest stays as it is.",
  ],
  "plan/guarantee-above-rate": [
    "Rule `{rule}` promises every unit of stratum `{stratum}` a visit within so many years: {years}. At a rate of {rate} a year that takes longer.",
    "Promise it within {nearest} years (one less fails again), or raise the quota.",
    "Promise it within a longer time, or raise the quota.",
  ],
  "plan/share-of-plan": [
    "`{share}` asks for {ratio} of the plan ({side}), but {matters} have {visits} of {all} visits.",
    "Bring them to {nearest} visits while the others stay as they are, or change the share.",
    "Change the share: while the other matters have visits, these cannot reach it.",
  ],
  "plan/no-open-day": [
    "Round `{round}` from {from} to {until} has quiet days only ({conflict}).",
    "Shorten the quiet days (`{nearest}`), or move the round; complaints are not bound by them.",
    "Move the round, or take its quiet days away: shortening one list of them is not enough. Complaints are not bound by quiet days.",
  ],
  "plan/secret-and-announced": [
    "The list is to be published {days} days ahead and to be secret until the visit ({conflict}).",
    "Keep one of the two, for example `{nearest}`.",
  ],
  "plan/floor-above-cap": [
    "At least {least} visits in {leastDays} days (`{floor}`) cannot go with at most {most} in {mostDays} days (`{cap}`, {conflict}).",
    "Change `{cap}` to `{nearest}`, or lower the floor.",
    "Lower the floor: no rest between two visits leaves room for it.",
  ],
  "plan/units-above-cap": [
    "Units that are certain to be visited more often by {matters} than `{rule}` allows, which is {cap}: {units} (the first is {first}), up to {most} times ({conflict}).",
    "Raise the cap to {nearest} (one less fails again), or let one matter leave these units out.",
    "Raise the cap, or let one matter leave these units out.",
  ],
  "plan/too-few-inspectors": [
    "Round `{round}` has {visits} visits and so {seats} seats for {roles}, but the people who may take them ({people}) have room for {room} ({conflict}).",
    "Raise capacities or limits, qualify more people, open more days, or lower the round: these people have room for {nearest} visits.",
    "Raise capacities or limits, qualify more people, or open more days: as it is, not one visit can be staffed.",
  ],
  "plan/too-few-days": [
    "All seats of the year for {post}s take {needed} working days, but the people who may take them ({people}) have {available} ({conflict}).",
    "Add people, lower the ratios, or give each of them more days (`perInspector`: {nearest}).",
    "Add people who may take these seats, or lower the ratios: nobody may take them now.",
  ],
  "plan/one-a-year": [
    "Stratum `{stratum}` has one draw a year, in round `{round}`: everybody can work that out.",
    "Join it with another stratum, or give the matter a random `phase`.",
  ],
  "plan/owes-nothing": [
    "Stratum `{stratum}` owes nothing this year: none of its {units} units has any chance.",
    "Give it a `minimum`, or nothing, if that is meant.",
  ],
  "plan/weight-of-zero": [
    "Stratum `{stratum}`: {units} of its units have weight 0 and no rule that promises them a visit, for example `{first}`. None of them has any chance this year.",
    "Give them a small weight or a promise (`atLeast`); or nothing, if that is meant.",
  ],
  "plan/period-without-round": [
    "{rule} owes its amount per {per}, but no round begins in {periods}: what is owed there would be dropped.",
    'Let a round begin in each of them, or say the amount per {nearest}; `per: "round"` if each round owes it.',
  ],
  "plan/period-without-share": [
    "{rule} owes its amount per {per}, but the rounds of {periods} have a share of 0: nothing would be owed there.",
    "Give one of these rounds a share above 0, or say the amount per {nearest}.",
  ],
  "plan/guessable": [
    "Stratum `{stratum}` draws {quota} of {pool} in round `{round}` (and is as small in {rounds} rounds): fewer than about a million outcomes, so somebody could try them all.",
    "Join it with another stratum, or draw in fewer rounds.",
  ],
  "plan/two-floors": [
    "Stratum `{stratum}` has several rules, with targets {targets}: the largest floor decides in each round ({conflict}).",
    "Nothing, if that is meant; otherwise keep one.",
  ],
  "plan/base-decides": [
    "Stratum `{stratum}` has {sizes} units from round to round, so the base decides; it is `{base}` here ({conflict}).",
    "Check that the rule speaks of this base.",
  ],
  "plan/counts-all-kinds": [
    "Rule `{rule}` counts visits of every kind: {kinds} ({conflict}).",
    "Name the kinds that count, where case checks or campaigns do not.",
  ],
  "plan/class-never-drawn": [
    "No matter of the plan can draw any of the {units} units of class {class} ({conflict}).",
    "Give the class a stratum with a ratio above 0, or a weight above 0: no class is free of draws.",
  ],
} satisfies Readonly<Record<string, Wording>>;
