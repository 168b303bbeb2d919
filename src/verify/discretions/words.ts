/** What a list of uses of discretion says, in English: `discretion/…`. A code never changes its meaning. */
import type { Wording } from "../../kernel/wording.js";
import { ASK } from "./ask.js";

export const discretionWords = {
  "discretion/chosen-seed": [
    "{drawId}: the seed ({types}) could be chosen by somebody. Of 1,000 seeds that are tried out, so many leave out a given unit that chance has drawn, by stratum: {freed}.",
    ASK,
  ],
  "discretion/chosen-seed-of-case": [
    "{drawId}: the seed ({types}) that decides who goes could be chosen by somebody.",
    ASK,
  ],
  "discretion/parties-only": [
    "{drawId}: the seed comes from secrets alone ({parties}): whoever holds them all knew the draw when it was announced.",
    ASK,
  ],
  "discretion/announced-at-once": [
    "{drawId}: the sources were announced and drawn from at one moment ({at}), so nothing shows that their values were unknown.",
    ASK,
  ],
  "discretion/no-values-from": [
    "{drawId}: the announcement of {at} does not say from when on its sources have values.",
    ASK,
  ],
  "discretion/known-when-announced": [
    "{drawId}: announced at {at}, but the values can be known since {valuesFrom}.",
    ASK,
  ],
  "discretion/announced-shortly": [
    "{drawId}: announced at {at}, less than an hour before the values could be known ({valuesFrom}): hardly anybody can have seen it before.",
    ASK,
  ],
  "discretion/no-fallback": [
    "{drawId}: nothing takes the place of a secret that is held back ({parties}): whoever holds one decides whether this draw is made at all.",
    ASK,
  ],
  "discretion/fallback-known": [
    "{drawId}: the fallback can be known since {from}, and secrets may be told until {revealBy} ({parties}): whoever holds one can choose between two draws that they know.",
    ASK,
  ],
  "discretion/unknown-beacon": [
    "{drawId}: the chain {chain} is none of the known public beacons; whoever runs it could choose its values.",
    ASK,
  ],
  "discretion/fallback-used": [
    "{drawId} was drawn from its fallback, because a value was not on the ledger in time. Whoever held a secret back ({withheld}) could compare two draws.",
    ASK,
  ],
  "discretion/chain-unanchored": [
    "{drawId}: the chain of {party} has no anchor on the ledger, so its secrets could be made when the draw was known.",
    ASK,
  ],
  "discretion/anchored-again": [
    "{party} has published another anchor: the chain that was promised first was given up.",
    ASK,
  ],
  "discretion/announcement-dropped": ["{drawId} was announced and given up before it was drawn.", ASK],
  "discretion/drawn-again": [
    "{drawId} was drawn, given up and drawn again; {gone} units that were drawn are not drawn any more.",
    ASK,
  ],
  "discretion/draw-given-up": ["{drawId} was drawn and given up, and has not been drawn again.", ASK],
  "discretion/drawn-late": [
    "{drawId} was to be drawn on {drawOn} and was drawn on {day}: visits have other days and other people than they would have had.",
    ASK,
  ],
  "discretion/drawn-early": [
    "{drawId} was to be drawn on {drawOn} and was drawn on {day} already: whoever came on the day that was said saw no draw.",
    ASK,
  ],
  "discretion/after-round": ["{drawId} was drawn on {day}; its round was over on {until}.", ASK],
  "discretion/outside-window": [
    "{drawId} was drawn on {day}; the policy lets it be drawn from {from} to {until}.",
    ASK,
  ],
  "discretion/drawn-in-round": [
    "{drawId}: its round runs from {from} to {until}, and its visits begin on {first} only.",
    ASK,
  ],
  "discretion/phase-early": [
    "{matter}: the secret of the phases was told on {day}, before its last round began ({last}).",
    ASK,
  ],
  "discretion/skipped": [
    "{drawId}: {count} units whose turn had come were passed over, since something was written after the announcement ({units}).",
    ASK,
  ],
  "discretion/assigned-later": [
    "{drawId}: its seed could be known on {known}, and people were drawn on {day}: who has room depends on the day.",
    ASK,
  ],
  "discretion/between": [
    "{drawId}: {count} entries between the announcement of its seed and what was drawn from it changed who has room, or who has had their visits ({entries}).",
    ASK,
  ],
  "discretion/seal-open": [
    "{drawId}: the secret of {party} is sealed to round {round}, which was out at {from}: everybody could open it when it was announced.",
    ASK,
  ],
  "discretion/named-unit": [
    "{count} conditions of policy {policy} name units by their ids ({paths}): rules can be aimed at a single one.",
    ASK,
  ],
  "discretion/aimed-at-one": [
    "{drawId}: {count} conditions of policy {policy} hit or spare exactly one of all the units that they are asked of ({paths}).",
    ASK,
  ],
  "discretion/twin-people": [
    "{drawId}: {count} inspectors share a name, a certificate number or the letters of an id with another one ({ids}): one person may stand under two ids.",
    ASK,
  ],
  "discretion/twin-units": [
    "{drawId}: {count} units share a name, in one region or in two of which one lies in the other, or the letters of an id, with another one ({ids}): one unit may stand under two ids.",
    ASK,
  ],
  "discretion/people-under-new-ids": [
    "{drawId}: {count} inspectors of the roster share a name, a certificate number or the letters of an id with one who was on a roster before and is gone ({ids}): loads, recusals and rotation begin anew for a new id.",
    ASK,
  ],
  "discretion/units-under-new-ids": [
    "{drawId}: {count} units of the registry share a name and a region, or the letters of an id, with one that was in a registry before and is gone ({ids}): their visits are those of another id.",
    ASK,
  ],
  "discretion/out-of-turn": [
    "{drawId} was drawn before {count} others that were due earlier ({before}): who has room depends on the order.",
    ASK,
  ],
  "discretion/assigned-late": ["{drawId}: people were drawn at {at}, and the case was due on {due}.", ASK],
  "discretion/registry-from-future": [
    "{drawId}: the registry is cut off on {asOf}, after the entry of {day} that names it.",
    ASK,
  ],
  "discretion/registry-stale": [
    "{drawId}: the registry is cut off on {asOf}, more than three months before; whoever came, left or changed since is not in it.",
    ASK,
  ],
  "discretion/registry-unexplained": [
    "{drawId}: the units are not those of the authority's registry before, and no change entry says why (registry of {asOf}).",
    ASK,
  ],
  "discretion/registry-of-others": [
    "{drawId}: the authority begins with a registry (of {asOf}) whose units are not those that others have named ({others}).",
    ASK,
  ],
  "discretion/rows-same": [
    "{drawId}: the {rows} of {asOf} has another root than that of {before}, and the same rows: only its secret is another.",
    ASK,
  ],
  "discretion/rows-changed": [
    "{drawId}: the {rows} of {asOf} beside that of {before}: {came} came, {left} left, {changed} changed ({ids}).",
    ASK,
  ],
  "discretion/history-stated": [
    "{drawId}: {visits} visits of before stand on the word of the registry of {asOf} (history {root}…).",
    ASK,
  ],
  "discretion/roster-changed": [
    "{drawId}: the roster of {asOf} is another one than before ({before} people then, {after} now): leave, recusals, capacities and who may sit together may differ.",
    ASK,
  ],
  "discretion/older-input": [
    "{drawId} names the {kind} of {asOf}, although the authority had one of {newer}.",
    ASK,
  ],
  "discretion/registry-change": [
    "{count} units of the registry changed: {code} ({units}). What differs: {fields}. Who goes on under another id: {into}.",
    ASK,
  ],
  "discretion/change-from-nowhere": [
    "A published difference begins with a registry of {asOf} from which nothing was drawn or opened.",
    ASK,
  ],
  "discretion/amendment": ["The plan was amended in {count} places: {changes}.", ASK],
  "discretion/round-not-drawn": [
    "{owner}: the round {round} of {matter} was over on {until}, and no draw of it stands.",
    ASK,
  ],
  "discretion/rules-of-year": [
    "The first rules of {owner} differ from those of {before} in {count} places ({paths}); nobody amends the rules of another year.",
    ASK,
  ],
  "discretion/idle-policy": ["Nothing was drawn by the policy {policy}.", ASK],
  "discretion/twin-matters": [
    "The matters {matter} and {twin} ask for the same units in the same strata: one of two draws can be followed.",
    ASK,
  ],
  "discretion/twin-pools": [
    "{drawId}: {count} of its pools are pools of {twin}, in the same weeks: one of two draws can be followed.",
    ASK,
  ],
  "discretion/redated-input": [
    "The {kind} of {before} is stated again under the cut-off day {asOf}: what counts from that day on, or so many days before it, differs.",
    ASK,
  ],
  "discretion/visit-of-others": [
    "A visit to {unit} on {day} ({kind}; level {level}, matter {matter}, result {result}) stands on the word of {authority}.",
    ASK,
  ],
  "discretion/visit-of-own": [
    "A visit to {unit} on {day} ({kind}; level {level}, matter {matter}, result {result}) is entered for {authority}, which draws on this ledger itself.",
    ASK,
  ],
  "discretion/rating": [
    "Scores of {units} units were set by what happened until {until}; {left} results and events that stood on the ledger by {day} are left for later.",
    ASK,
  ],
  "discretion/unrated": ["{authority}: {count} results and events have moved no score yet.", ASK],
  "discretion/scores-not-taken": [
    "The registry of {asOf} has other scores than the last rating for {count} units ({units}).",
    ASK,
  ],
  "discretion/unknown-kind": ["An entry of the kind `{kind}`, which nobody reads.", ASK],
  "discretion/replacement": [
    "{drawId}: the drawn unit {unit} is not visited ({code}); {came} came in its place.",
    ASK,
  ],
  "discretion/substitution": [
    "{drawId}: {inspector} left {seats} seats ({ground}, out {away}; units {units}); who came: {came}.",
    ASK,
  ],
  "discretion/seat-passed-on": [
    "{drawId}: the seat {role} of unit {unit} changed hands for the {hands}. time.",
    ASK,
  ],
  "discretion/later-staffing": ["{drawId}: {units} units had their teams drawn later.", ASK],
  "discretion/move": ["{drawId}: {visits} visits were moved to other days.", ASK],
  "discretion/no-result": [
    "{drawId}: its time is over, and nothing is written of {count} visits ({units}).",
    ASK,
  ],
  "discretion/idle-input": ["Nothing was made from the {kind} of {asOf}.", ASK],
  "discretion/case": [
    "{drawId}: {count} units are visited beside the draw ({ground}, arrived {arrived}, due {due}, until {until}): {units}.",
    ASK,
  ],
  "discretion/case-given-up": ["{drawId}: the case was given up.", ASK],
  "discretion/event": ["Unit {unit}: {event} on {day} ({reference}) was entered.", ASK],
  "discretion/approved-alone": ["{kind} entry, {drawId}: approved by the person who wrote it.", ASK],
  "discretion/involved": [
    "{drawId}: `{name}` wrote or approved this entry ({kind}), and has or had a seat there.",
    ASK,
  ],
  "discretion/of-itself": ["`{name}` wrote or approved this entry ({kind}) about themselves.", ASK],
  "discretion/look-alike": ["`{name}` looks like `{like}`, and is another name.", ASK],
  "discretion/writes-for-several": ["One person writes for several authorities: {authorities}.", ASK],
} satisfies Readonly<Record<string, Wording>>;
