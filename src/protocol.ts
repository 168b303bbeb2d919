/**
 * `double-random/protocol`: everything another implementer or an auditor needs to repeat a draw piece by
 * piece, in the order of the protocol page. It lists names and does nothing.
 */

// 1. Text and ids

export { compareBytes, isWellFormed, utf8Bytes, utf8Length } from "./kernel/byte-order.js";
export {
  examineIds,
  faultOfId,
  type IdExamination,
  type IdFault,
  lookAlikeForm,
  suggestedId,
} from "./kernel/parse-id.js";

// 2. Canonical JSON and digest

export { canonicalJson, digestOf, type Json } from "./kernel/canonical-json.js";
export { sha256Bytes, sha256Hex } from "./kernel/sha256.js";

// 3. Fractions

export {
  ceilOf,
  compareFractions,
  dividedBy,
  type Fraction,
  floorOf,
  fraction,
  fractionText,
  minus,
  plus,
  readFraction,
  times,
  wholeOf,
} from "./kernel/fraction.js";

// 4. Seed

export {
  type BeaconSource,
  type ChainSource,
  chainStep,
  checkSources,
  commitmentOf,
  type PlainSource,
  type RevealSource,
  type SecretToCommit,
  type SeedSource,
  seedOf,
  seedText,
  type TextSource,
} from "./random/seed.js";

// 4.1 Beacons

export { type BeaconInstant, type BeaconRound, beaconRoundAt, beaconTimeOf } from "./beacon/beacon-time.js";
export { checkCapsule, type SecretCapsule } from "./beacon/capsule.js";
export { type BeaconChain, beaconChains, evmnet, leagueOfEntropy, quicknet } from "./beacon/chains.js";
export { type BeaconPulse, checkBeacon } from "./beacon/check-beacon.js";
export type { BeaconScheme } from "./beacon/schemes.js";

// 5. Keys and tickets

export { type DrawName, drawIdOf } from "./random/draw-id.js";
export { keyFor, type PURPOSES, type Purpose } from "./random/key.js";
export { type TicketNumber, ticketNumber, ticketOf } from "./random/ticket.js";

// 6. and 13. First random: units

export { type DrawnStratum, type DrawUnitsInput, drawUnits } from "./draw/draw-units.js";
export { rankUnits } from "./draw/rank-units.js";
export { type Method, PROTOCOL } from "./random/method.js";

// 7. Unequal chances

export { drawUnequal, type UnequalDraw, type UnequalInput } from "./random/unequal-chances.js";

// 8. Quotas

export { quotaAtLeast, quotaAtMost } from "./plan/quota.js";
export { type OneWayInput, type OneWayRounding, roundOneWay } from "./plan/round-one-way.js";
export { roundTwoWays, type TwoWayInput, type TwoWayRounding } from "./plan/round-two-ways.js";
export { ticketFraction } from "./plan/ticket-fraction.js";

// 9. Rounds of a year

export {
  owedByRound,
  phaseOf,
  type RoundQuotas,
  roundQuotas,
  roundTargets,
  type YearBase,
  type YearOfRounds,
} from "./plan/year-rounds.js";

// 10. Second random: inspectors

export {
  type Balance,
  type CompleteTeams,
  DEFAULT_BAND,
  drawTeams,
  type ImpossibleTeams,
  type InspectorLevel,
  type SeatChoice,
  type TeamDraw,
  type TeamDrawInput,
} from "./assign/draw-teams.js";
export { coreOf, type Shortage } from "./assign/shortage.js";
export { type RankedStaffing, type StaffByRankInput, staffByRank } from "./assign/staff-by-rank.js";
export type { StaffingInput } from "./assign/staffing-problem.js";
export type { TeamInspector } from "./assign/team-input.js";
export type { DayDrawInput, UnitDays } from "./days/day-input.js";
export {
  type DayDraw,
  type DrawnDays,
  drawDays,
  type ImpossibleDays,
  MOST_RESTARTS,
  type VisitDay,
} from "./days/draw-days.js";
export type { TeamSeat } from "./roster/team-seat.js";

// 11. Commitments

export {
  type MerkleProof,
  type MerkleTree,
  merkleHolds,
  merklePath,
  merkleRoot,
  merkleTree,
} from "./kernel/merkle.js";
export {
  absenceHolds,
  type Commitment,
  commitPrivate,
  commitPublic,
  type LeafProof,
  openProofs,
  type PrivateUnit,
  type PublicUnit,
  type PublishedRoot,
  presenceHolds,
  privateLeaf,
  proveAbsence,
  provePresence,
} from "./registry/commitment.js";

// 12. Ledger

export {
  append,
  appendAll,
  type Entry,
  type EntryInput,
  headOf,
  type Ledger,
  NO_ENTRY,
} from "./ledger/chain.js";
export type { LineFaultKind } from "./ledger/examine-lines.js";
export { faultOfLines, readLedger, writeLedger } from "./ledger/ledger-text.js";

// Answers

export type { Facts, Refusal } from "./kernel/refusal.js";
export {
  type Accepted,
  isRefusalError,
  type RefusalError,
  type Rejected,
  type Result,
} from "./kernel/result.js";
export type { Wording } from "./kernel/wording.js";
export { chinese } from "./languages/chinese.js";
export { english, type englishWording, type RefusalCode } from "./languages/english.js";
export { orThrow } from "./languages/or-throw.js";
export { type Language, type Said, wordsOf } from "./languages/words-of.js";

// Types behind these names, by what they belong to

export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
