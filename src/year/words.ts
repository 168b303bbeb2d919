/**
 * What the room may refuse or warn of, in English: `case/…`, `input/…`, `visit/…`, `substitution/…`,
 * `round/…`, `seed/…`. A code never changes its meaning.
 */
import type { Wording } from "../kernel/wording.js";

export const yearWords = {
  "case/unknown-lane": [
    "The policy has no lane `{lane}`.",
    "Name one of: {known}. Without a lane there is no ground for a visit beside the draw.",
  ],
  "case/misspelt-lane": ["The policy has no lane `{lane}`; it has: {known}.", "Perhaps `{near}` is meant."],
  "case/unit-twice": ["Unit {unit} is named twice.", "Name each unit once."],
  "case/unit-unknown": [
    "Unit {unit} is not in the registry of {asOf}.",
    "Correct the id, or take a registry that holds the unit.",
  ],
  "input/policy-not-amended": [
    "The policy {policy} differs from the one that stands on the ledger (entry {seq}).",
    "Amend the plan first with `amendPolicy`: a reason, an approver, and what changed go on the record.",
  ],
  "input/needs-all-units": [
    "The registry of this year is kept elsewhere, and only some of its units are at hand; this would have to know all of them.",
    "Announce and draw with `announceElsewhere` and `drawElsewhere` of `double-random/sql`; for anything else read the whole registry.",
  ],
  "input/unit-not-at-hand": [
    "The registry of this year is kept elsewhere, and the unit {unit}, which the ledger has drawn, is not at hand.",
    "Fetch every unit that the ledger knows (`known` of `askPool`), with its visits; name it among `gone` of `holdElsewhere` where the database does not hold it any more.",
  ],
  "visit/made-already": [
    "The visit of {unit} in {drawId} has a result.",
    "A visit that was made cannot become void: correct or withdraw its result.",
  ],
  "substitution/joined-stale": [
    "{inspector} was to visit {unit} on {day} for {drawId} along with {joins}, and does not make that visit any more.",
    "Fill the seat `{role}` with `substitute` in the round of {drawId}; until then it stands among the due items.",
  ],
  "input/registry-stale": [
    "The registry was cut off on {asOf}, more than three months before {day}: whoever came, left or changed since is not in it.",
    "Take a snapshot of today, and publish the difference with `changeRegistry`.",
  ],
  "round/over": [
    "Round `{round}` ended on {until}, before the entry ({at}): its visits come too late.",
    "Say on the record why it is drawn late, or draw what is owed in the next round.",
  ],
  "round/drawn-outside-window": [
    "Round `{round}` was to be drawn from {from} to {until}, and is drawn on {at}.",
    "It was announced inside the window; say on the record why it is drawn outside.",
  ],
  "seed/beacon-unchecked": [
    "Nobody has checked here that this is the value of round {round} of the beacon {chain}: the program knows no network.",
    "Fetch that round from two places that serve the beacon (for drand: /CHAIN/public/ROUND, field `randomness`) and compare all 64 digits before the result is published.",
  ],
  "seed/text-unchecked": [
    "Nobody has checked here that this is what `{name}` gave.",
    "Let two people compare it with the published result or with the minutes of the witnesses, and keep a copy with the record.",
  ],
  "input/approved-alone": [
    "{by} gives the draw up and approves it too.",
    "Let somebody else approve: whoever draws must not decide alone that a result does not count.",
  ],
  "case/left-alone": [
    "{drawId} went to {unit} along with {along}, and that visit is not made any more; it is due on {due}.",
    "Open it anew with `reopenCase`; a joint inspection goes along with the lead's next draw.",
  ],
  "input/raw-policy": [
    "This is no policy that was read, but {given}: its rules are unchecked or its defaults are not filled in.",
    "Use parsePolicy on the document and hand over its value.",
  ],
  "input/raw-year": [
    "This is no year, but {given}.",
    "Hand over what `openYear`, `readYear` or an act gives.",
  ],
  "input/broken-ledger": [
    "Of a list of {entries} entries that nobody has read with `readLedger`, {count} do not hold. Each is named below; line 3 is the third entry.",
    "Hand over what `readLedger` gives for the text of the ledger, or the `ledger` of a year. Nothing on a ledger is changed: a correction is a further entry.",
  ],
  "input/no-author": [
    "The entry has no author: `by` says who writes it, as text.",
    "Give the name of the person or the office that makes the entry.",
  ],
  "input/author": [
    "`{value}` cannot stand as the author of an entry.",
    "Name a person or office, without invisible characters or spaces at the ends.",
  ],
  "input/registry-from-future": [
    "The registry was cut off on {asOf}, after the time of the entry ({at}).",
    "Take the snapshot before the draw, or correct one of the two.",
  ],
  "input/other-offset": [
    "The time {at} is written in another offset than the ledger, which is kept in {offset}: its day would depend on how it is written.",
    "Write the same moment as {same}.",
  ],
  "input/time-backwards": [
    "{at} lies before the last entry of the ledger ({last}).",
    "Entries are written in order of time; correct `at`.",
  ],
  "round/no-teams": ["Round {round} has no teams that stand.", "Draw and staff the round first."],
  "round/other-policy": [
    "The policy is not the one under which {drawId} was drawn.",
    "Use that one: it stands on the ledger, in the entry that the plan names.",
  ],
  "round/again-without": [
    "A second attempt needs a {field}.",
    "Say why the earlier draw is voided and who approved it; both stay on the ledger.",
  ],
  "seed/no-sources": [
    "No source of the seed is announced.",
    "Name at least one, for example a round of a public beacon.",
  ],
  "seed/used-before": [
    "A source of the seed was used by the earlier attempt {drawId}.",
    "Announce new sources: the same ones would make voiding a free redraw.",
  ],
  "round/inputs-changed": [
    "The policy or the registries are not those announced for {drawId}.",
    "Use the announced ones, or void the announcement with a reason and announce again.",
  ],
  "seed/chain-after": [
    "The chain of {party} does not go on after this value.",
    "The last one that was published is {last}: announce `after` with it. An earlier value would bring back a secret that everybody knows.",
  ],
  "seed/anchored-already": [
    "{party} has published {value} of a chain already; this anchor gives that chain up, and every audit will list it.",
    "Go on with the chain that was promised, unless its secrets are lost.",
  ],
  "seed/known-when-announced": [
    "The values can be known since {valuesFrom}, and are announced at {at}: the announcement proves nothing.",
    "Name a later round of the beacon, or the next lottery.",
  ],
  "seed/fallback-known": [
    "The fallback can be known since {from}, and secrets may be told until {revealBy}: whoever holds one can choose between two draws that they know.",
    "Let the fallback be a round of the beacon that comes out after `revealBy`, or seal the secret.",
  ],
  "seed/known-before": [
    "`valuesFrom` says that nobody can know the values before {valuesFrom}, but the beacon has them at {from}.",
    "Leave `valuesFrom` out: the time of the beacon is known.",
  ],
  "seed/too-early": [
    "Nobody can know the values of {drawId} before {valuesFrom}; the draw is dated {at}.",
    "Correct the time of the draw, or ask where the values come from.",
  ],
  "seed/too-late": [
    "The values of {drawId} had to be on the ledger by {revealBy}; it is {at} now.",
    "Draw from the fallback that was announced. A secret that may come late could be held back.",
  ],
  "seed/fallback-too-early": [
    "{drawId} is drawn from its fallback only after {revealBy}; it is {at} now.",
    "Draw from the announced sources, or wait.",
  ],
  "seed/sealed": [
    "Every secret of {drawId} is sealed, and anybody can open it since {open}: nothing takes its place.",
    "Open the capsules (`openSecret` of `double-random/drand`) and draw from the announced sources, however late it is. If one of them holds nothing, give the announcement up with that reason.",
  ],
  "seed/not-announced": [
    "The sources of the seed are not those announced for {drawId}: in place {place} stands `{found}`, and `{announced}` was announced.",
    "Give the announced sources in the announced order, each with the value that fits its announcement: of a secret the digits are those of its commitment.",
  ],
} satisfies Readonly<Record<string, Wording>>;
