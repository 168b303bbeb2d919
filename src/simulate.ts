/**
 * `double-random/simulate`: many seeds instead of one, to see how well a draw could be foretold. This file
 * lists names and does nothing.
 *
 * @packageDocumentation
 */
export type { Facts, Refusal } from "./kernel/refusal.js";
export {
  type Accepted,
  isRefusalError,
  type RefusalError,
  type Rejected,
  type Result,
} from "./kernel/result.js";
export { orThrow } from "./languages/or-throw.js";
export {
  type InspectorLoad,
  type PairReport,
  type Predictability,
  type ReportInput,
  type ReturnVisit,
  type RoundReport,
  reportRound,
  type SeatChances,
} from "./simulate/report-round.js";

// Types behind these names, by what they belong to

export type * as ActTypes from "./parts/acts.js";
export type * as FigureTypes from "./parts/figures.js";
export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
