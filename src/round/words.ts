/**
 * What the room may refuse or warn of, in English: `round/…`, `replacement/…`, `substitution/…`,
 * `staffing/…`, `seed/…`, `phase/…`, `plan/…`. A code never changes its meaning.
 */
import type { Wording } from "../kernel/wording.js";

export const roundWords = {
  "round/visited": [
    "The draw {drawId} cannot be given up: unit {unit} has been visited.",
    "Replace single units that cannot be visited; what was done stays.",
  ],
  "round/void-without": [
    "To give up a round needs a {field}.",
    "Say why and who approved it; both stay on the ledger.",
  ],
  "round/nothing-to-void": [
    "No announcement and no draw of round `{round}` stands.",
    "Check the round and the matter; what is given up once stays so.",
  ],
  "round/later-round-stands": [
    "Round `{round}` cannot be given up: the later round `{later}` has been announced or drawn, and counts what this one drew.",
    "Give up `{later}` first, if it can be; single units that are not visited are replaced (`replaceUnits`).",
  ],
  "replacement/nothing-void": ["No unit is said to be void.", "Name the drawn units that are not visited."],
  "replacement/approver": [
    "Nobody has approved that drawn units are not visited.",
    "Name the approver; it stays on the ledger.",
  ],
  "replacement/code": ["`{code}` is no reason for which a drawn unit becomes void.", "Use one of: {known}."],
  "replacement/reason": [
    "Unit {unit} becomes void without a reason.",
    "Say how it is known, with a reference.",
  ],
  "replacement/void-already": [
    "Unit {unit} is void already (entry {seq}).",
    "Leave it out: what is replaced stays replaced. Where another unit was meant, replace that one as well and name this entry in its reason; the one that was taken out by mistake can be drawn again from the next round on.",
  ],
  "replacement/not-drawn": [
    "Unit {unit} is not among those that {drawId} visits.",
    "Check the id and the round.",
  ],
  "substitution/nowhere-seated": [
    "{inspector} holds no seat of a visit that is still to come.",
    "Check the id, the authorities and the year.",
  ],
  "substitution/unfilled": [
    "The seats of {inspector} in {drawId} cannot be filled: {units}.",
    "Hand over a registry that holds these units, lift a limit, let somebody else help, or move or replace the visits.",
  ],
  "staffing/without": [
    "To staff a round later needs a {field}.",
    "Say what has changed since the first attempt and who approved it; both stay on the ledger.",
  ],
  "staffing/all-staffed": [
    "Every unit of {drawId} that is still to be visited has its team.",
    "To change who goes use `substitute`.",
  ],
  "staffing/too-late": [
    "Round `{round}` ended on {until}, before {at}: nobody can be sent in it any more.",
    "Make void the units that were not visited (`replaceUnits`), or draw what is owed in the next round.",
  ],
  "staffing/unit-gone": [
    "Unit {unit} of {drawId} is not in the registry of {asOf}.",
    "Hand over the registry that holds it, or let the next of the reserve come with `replaceUnits`.",
  ],
  "substitution/without": [
    "A substitution needs a {field}.",
    "Say why somebody steps in and who approved it; both stay on the ledger.",
  ],
  "substitution/nobody-out": ["Nobody is said to be out.", "Name who cannot go."],
  "substitution/authority": [
    "No policy of the authority `{authority}` stands on the ledger.",
    "Name one of: {known}.",
  ],
  "substitution/ground": ["`{ground}` is no ground for a substitution.", "Use one of: {known}."],
  "substitution/absence-order": [
    "The absence ends on {until}, before it starts on {from}.",
    "Correct one of the two days; both are inclusive.",
  ],
  "substitution/idle-absence": [
    "{inspector} holds no seat of {drawId} that is still to come in those units and on those days.",
    "Check id, units and days; visits of earlier days stay as they are.",
  ],
  "round/not-announced": [
    "Round `{round}` is not announced, or its last announcement is drawn or void.",
    "Announce it with `announceElsewhere` first: a registry that is kept elsewhere is not announced by the draw.",
  ],
  "round/nothing-to-repeat": ["There is no earlier attempt at this round.", "Leave out `again`."],
  "round/announced-already": [
    "The draw {drawId} is announced already (entry {seq}).",
    "Run it with the announced sources, or give a reason and an approver to void it.",
  ],
  "round/drawn-already": [
    "The draw {drawId} has taken place already (entry {seq}).",
    "A second attempt needs a reason, an approver and new seed sources; both stay on the ledger.",
  ],
  "round/later-round-drawn": [
    "Round `{round}` cannot be drawn after round `{later}` has been announced or drawn.",
    "Its share is caught up by the later round.",
  ],
  "round/draw-day": [
    "`{drawOn}` is no day on which the round can be drawn: it is announced at {at}.",
    "Give the day of the draw as 2026-03-31, not before that.",
  ],
  "round/promise-in-round": [
    "Rule `{rule}` promises {units} of the units drawn in round `{round}` a visit before the round ends on {until} (the most urgent is {first}, by {day}); visits have no days here, so whether they come in time depends on those who make them.",
    "Make these visits by their promised days, and enter their results: a visit without a result counts on the last day of its round.",
  ],
  "round/drawn-late": [
    "{drawId} was announced to be drawn on {drawOn} and is drawn on {day}. The units are those of the announcement; visits begin on the day of the draw.",
    "Say why in the notice: the audit notes it.",
  ],
  "round/drawn-early": [
    "{drawId} was announced to be drawn on {drawOn}, and this draw is dated {at}: whoever wants to watch comes on the day that was said.",
    "Draw at {from} or later. If the day was a mistake, give the announcement up with a reason, and announce again.",
  ],
  "round/outside-draw-window": [
    "Round `{round}` may be drawn from {from} to {until}, not on {at}.",
    "Draw it inside its window, or change the published window first.",
  ],
  "seed/plain": [
    "The seed has no source but what somebody chooses (`plain`): nothing shows that other seeds were not tried out first.",
    "Add a source that nobody controls: a beacon, lottery numbers, dice, or secrets committed by several parties.",
  ],
  "phase/no-secret": [
    "Matter `{matter}` has random phases, and the secret of `{party}` is missing.",
    "Give `phaseSecret`, the value whose commitment stands in the policy.",
  ],
  "phase/wrong-secret": [
    "This is not the secret that `{party}` committed to for matter `{matter}`.",
    "Give the value whose commitment stands in the policy.",
  ],
  "phase/idle-secret": [
    "Matter `{matter}` has no random phases, so a secret has no effect.",
    "Leave `phaseSecret` out, or give the matter a `phase`.",
  ],
  "phase/nothing-announced": [
    "The ledger has no policy of {authority} for {year}, so no round with these phases was ever announced.",
    "Nothing needs to be revealed. If there were rounds, hand over the ledger that has them.",
  ],
  "phase/revealed": [
    "The secret of matter `{matter}` is on the ledger already (entry {seq}).",
    "Nothing needs to be done.",
  ],
  "plan/runs-dry-ahead": [
    "Stratum `{stratum}` may run dry in round `{round}`: it asks for {quota}, and of {units} units as few as {left} can be drawn then.",
    "Lower the ratio, or let a unit be drawn more often, before that round; it would record the shortfall.",
  ],
} satisfies Readonly<Record<string, Wording>>;
