/** What the room may refuse or warn of, in English: `verify/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const verifyWords = {
  "verify/line": [
    "{at} of the ledger does not hold ({found}).",
    "Compare the file with a published copy or head.",
  ],
  "verify/body": [
    "{at} does not have the form of its kind ({found}).",
    "An entry of this kind holds {expected}.",
  ],
  "verify/policy-form": [
    "{at} is not as a policy is read ({found}).",
    "The ledger holds {expected}; nobody may draw by another.",
  ],
  "verify/archive": [
    "The {at} cannot be used: {found}.",
    "Ask for {expected}; its ledger is audited without its registries.",
  ],
  "verify/raw-input": [
    "What was handed over as {at} is {found}.",
    "Hand over {expected}; the audit went on without it.",
  ],
  "verify/not-examined": [
    "{at} could not be examined to the end: {found}.",
    "Its values are such that no honest program writes them; {expected}. Look at the entry by hand.",
  ],
  "verify/days": [
    "{at}: days are recorded for {found}, but {expected} were staffed.",
    "Where visits have days every staffed unit has one, and no other.",
  ],
  "verify/day": [
    "{at}: the visit is on {found}, which is not {expected}.",
    "Look at calendar, quiet days, days off and windows in the policy.",
  ],
  "verify/over-limit": [
    "{at} makes {found} visits; the limit is {expected}.",
    "Limits of day, week and year count visits of all matters.",
  ],
  "verify/joined": [
    "{at}: {found} is said to join a visit, but is not {expected}.",
    "Only people of the other visit, on its day, can join.",
  ],
  "verify/substituted": [
    "{at}: {found} is said to have given up the seat, but {expected} sat there.",
    "A substitution names who sat there before it.",
  ],
  "verify/standing": [
    "{at}: the inspector is of team {expected}, but team {found} was drawn.",
    "A standing team goes as a whole.",
  ],
  "verify/not-together": [
    "{at}: {found} sit together, but {expected}.",
    "The roster says that these two never sit in one team.",
  ],
  "verify/time-backwards": [
    "{at} is dated {found}, but entries go forward in time ({expected}).",
    "Ask who wrote the entry and when.",
  ],
  "verify/kind": [
    "{at} is of the kind `{found}`; kinds are written in {expected}.",
    "It looks like an entry and is read by nobody. Ask who wrote it, and what for.",
  ],
  "verify/author": [
    "{at}: {found} is not {expected}.",
    "Whoever writes an entry is named so that everybody reads the same name.",
  ],
  "verify/stated-twice": [
    "{at} ({found}) says again what stands already: {expected}.",
    "What has not changed is not written again; ask what the second one is for.",
  ],
  "verify/teams-apart": [
    "{at}: the teams belong beside their draw ({expected}); this entry is of {found}.",
    "Both random draws are made in one moment: nobody looks at the units before the people are drawn.",
  ],
  "verify/reserve": [
    "{at}: the reserve has {found} places on the record, and the rules ask for {expected}.",
    "Whoever is not on the reserve cannot come in another's place.",
  ],
  "verify/published-value": [
    "{at}: published was {expected}, on the ledger stands {found}.",
    "The value was invented or copied wrongly: the draw is not the one that the published value gives.",
  ],
  "verify/offset": [
    "{at} is written in the offset {found}, the ledger in {expected}.",
    "The same moment has another civil day in another offset, and visits and deadlines follow from days. Ask why.",
  ],
  "verify/policy-digest": [
    "{at}: the digest of the policy is {expected}, recorded is {found}.",
    "The policy text on the ledger was not the one that was digested.",
  ],
  "verify/stray-entry": [
    "{at} ({found}) belongs to no attempt, or stands twice.",
    "Each attempt has one plan, one announcement, one draw and one team draw.",
  ],
  "verify/reference": [
    "{at} refers to {found}; expected {expected}.",
    "An entry names the hashes of the entries it was made from.",
  ],
  "verify/no-teams": [
    "{at}: units were drawn but no teams were recorded.",
    "The second random draw is missing.",
  ],
  "verify/order": ["{at} ({found}) must come {expected}.", "Announce, draw, staff, and only then void."],
  "verify/void-without-reason": ["{at}: a draw was voided without {expected}.", "Ask who voided it and why."],
  "verify/sources": [
    "{at}: the seed sources do not have the form of the protocol.",
    "See section 4 of the protocol.",
  ],
  "verify/seed": [
    "{at}: the sources give the seed {expected}, recorded is {found}.",
    "The draw was made with another seed than the announced sources give.",
  ],
  "verify/not-announced": [
    "{at}: the sources {found} are not those announced ({expected}).",
    "A seed must come from the sources named before the draw.",
  ],
  "verify/draw-id": [
    "{at}: this should be {expected}, recorded is {found}.",
    "A further attempt at a round has the next number and ends in /Vn.",
  ],
  "verify/round-order": [
    "{at}: round {found} was drawn after {expected}.",
    "A later round catches up what earlier ones did not draw when it is announced; drawn afterwards, it is drawn twice.",
  ],
  "verify/second-draw": [
    "{at}: {found} was drawn again without {expected}.",
    "A second attempt is possible only after a recorded void.",
  ],
  "verify/chain-after": [
    "{at}: announced after {found}; the last value that was published of it is {expected}.",
    "An earlier value brings back a secret that is known: the draw could be computed beforehand.",
  ],
  "verify/terms": [
    "{at}: the announcement is not one that can be made.",
    "See section 14.1 of the protocol: what is said of the time of a seed, and of its fallback.",
  ],
  "verify/values-from": [
    "{at}: it says that nobody can know the values before {found}; the beacon has them at {expected}.",
    "Whoever announced in between knew the seed.",
  ],
  "verify/values-too-early": [
    "{at}: nobody could know the values before {expected}, but they stand on the ledger at {found}.",
    "Ask where they come from: the value was invented, or the announcement is not true.",
  ],
  "verify/revealed-late": [
    "{at}: the values had to be on the ledger by {expected}; they came at {found}.",
    "A secret that may come late could be held back. The fallback is due.",
  ],
  "verify/fallback-too-early": [
    "{at}: the fallback is due only after {expected}; it was used at {found}.",
    "Somebody may have looked at both draws and taken the better one.",
  ],
  "verify/seal-withheld": [
    "{at}: drawn from the fallback ({found}), although every secret was sealed and anybody could open it: due was {expected}.",
    "Open the capsules (`openSecret` of `double-random/drand`), and audit again with what comes out as `opened`: the seed that was due, or a capsule that held nothing.",
  ],
  "verify/seal-void": [
    "{at}: announced is {expected}, and in the capsule is {found}.",
    "The party sealed another secret or none, and so could still withhold it. Ask them what came of it.",
  ],
  "verify/sources-used": [
    "{at}: a second attempt used the sources {found} again.",
    "Voiding with the same sources is a free redraw.",
  ],
  "verify/policy-differs": [
    "{at}: the ledger was made under {found}, not under the policy at hand ({expected}).",
    "Compare the two documents.",
  ],
  "verify/stratum-missing": ["{at} is missing.", "Every stratum of the policy has a line in plan and draw."],
  "verify/stratum-size": [
    "{at}: {expected} units by the rules, recorded are {found}.",
    "A unit was counted in the wrong stratum, added or removed.",
  ],
  "verify/target": [
    "{at}: the target is {expected}, recorded is {found}.",
    "Recompute ratio × base so far, rounded as the policy says.",
  ],
  "verify/quota": [
    "{at}: the quota is {expected}, recorded is {found}.",
    "The quota is the target less what earlier rounds have drawn.",
  ],
  "verify/pool": [
    "{at}: the pool by the rules gives {expected}, recorded is {found}.",
    "Somebody was left out of the pool or let in.",
  ],
  "verify/commits": [
    "{at}: the ledger before the announcement gives {expected}, the announcement binds {found}.",
    "An announcement binds the pool, the loads carried, the visits that count and the day of the draw as they were then.",
  ],
  "verify/skipped": [
    "{at}: skipped are {expected} by the rules, recorded are {found}.",
    "Only who may not be drawn since the announcement is skipped, and everybody who is stands in the record.",
  ],
  "verify/drawn-count": [
    "{at}: {expected} by quota and pool, recorded are {found}.",
    "Units were added to the draw or removed from it.",
  ],
  "verify/phase": [
    "{at}: the revealed secret gives the commitment {found}, the policy has {expected}.",
    "Another secret decided the rounds of small strata than the one committed to.",
  ],
  "verify/chances": [
    "{at}: the chances are {expected}, recorded are {found}.",
    "A unit's chance is its weight times the quota over all weights; whoever would have more than 1 is certain and leaves the sum.",
  ],
  "verify/forced": [
    "{at}: the units that had to be drawn are {expected}, the record has {found}.",
    "The frequency rules were not followed, or the record was changed.",
  ],
  "verify/rank": [
    "{at}: by tickets this is {expected}, recorded is {found}.",
    "Compute the ticket of both units by hand: SHA-256 of key and id.",
  ],
  "verify/cut-off": [
    "{at}: the cut-off is {expected}, recorded is {found}.",
    "The cut-off is the ticket of the last drawn unit.",
  ],
  "verify/unit-unknown": [
    "{at} was drawn but is not in the registry.",
    "Only units of the committed registry can be drawn.",
  ],
  "verify/unit-not-eligible": [
    "{at} was drawn although the rule {found} keeps it out.",
    "It should have been skipped.",
  ],
  "verify/wrong-stratum": [
    "{at} was drawn in {found} but belongs to {expected}.",
    "Strata are read in order; a unit belongs to the first that fits.",
  ],
  "verify/left-out": [
    "{at}: {expected} by the rules, recorded is {found}.",
    "The reasons of the units left out are not those of the rules.",
  ],
  "verify/unit-twice": [
    "{at}: a unit stands twice ({found}).",
    "A draw takes every unit once at most, and a case names it once.",
  ],
  "verify/unit-order": [
    "{at}: {found} stands behind a unit that comes after it in byte order.",
    "The units of a case stand in one order, so that nobody chooses it.",
  ],
  "verify/seats": [
    "{at}: the seats are {expected}, filled are {found}.",
    "Every drawn unit has its whole team or none.",
  ],
  "verify/staffed-not-drawn": [
    "{at} has a team or stands as unstaffed but was not drawn.",
    "Only drawn units are visited under the name of the draw.",
  ],
  "verify/complete": [
    "{at}: staffing is complete: {expected}; recorded: {found}.",
    "It is complete when no drawn unit is without a team.",
  ],
  "verify/inspector-unknown": [
    "{at}: {found} is not in the inspector registry.",
    "Only inspectors of the committed registry can be assigned.",
  ],
  "verify/inspector-not-eligible": [
    "{at}: {found} keep the inspector from this seat.",
    "They should not have been assigned.",
  ],
  "verify/candidates": [
    "{at}: by the rules the candidates are {expected}, the draw listed {found}.",
    "Somebody was kept from the draw, or let into it, by a fault of the program.",
  ],
  "verify/twice-in-team": [
    "{at}: {found} cannot be in this team ({expected}).",
    "Nobody sits twice in a unit.",
  ],
  "verify/over-capacity": [
    "{at} has {found} visits but may have {expected}.",
    "Capacity and limit of the draw bound every load.",
  ],
  "verify/load": ["{at}: the load is {expected}, recorded is {found}.", "Count the seats."],
  "verify/levels": [
    "{at}: levels and limits should be {expected}, recorded is {found}.",
    "Nobody's limit lies above their round level, or above their year level and the band.",
  ],
  "verify/turns": [
    "{at}: the order of trying should be {expected}, recorded is {found}.",
    "Compute the tickets by hand: whoever, and whatever day, was tried before stands in the record.",
  ],
  "verify/witness": [
    "{at}: the proof that seats cannot be filled gives {expected}, recorded is {found}.",
    "Add up the room of everybody who may take one of the seats.",
  ],
  "verify/replay": [
    "{at}: drawing again gives {expected}, recorded is {found}.",
    "The record is not what the rules, the registries and the seed give.",
  ],
  "verify/no-such-draw": ["The ledger holds no draw `{drawId}`.", "Name one of: {known}."],
  "verify/no-case": [
    "The plan of {drawId} names entries that the ledger does not hold.",
    "Verify the ledger first.",
  ],
} satisfies Readonly<Record<string, Wording>>;
