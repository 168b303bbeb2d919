/**
 * `double-random/ceremony`: how a seed comes about in public, so that nobody can choose, try out or hold back
 * what decides a draw. This file lists names and does nothing.
 *
 * @packageDocumentation
 */

export { type Ceremony, type CeremonyInput, ceremonyOf, STEPS, type Step } from "./ceremony/ceremony-of.js";
export { type SecretsInput, type SecretsOfYear, secretsOfYear } from "./ceremony/secrets-of-year.js";
export { type SeedFromInput, seedFrom } from "./ceremony/seed-from.js";
export type { Facts, Refusal } from "./kernel/refusal.js";
export {
  type Accepted,
  isRefusalError,
  type RefusalError,
  type Rejected,
  type Result,
} from "./kernel/result.js";
export { orThrow } from "./languages/or-throw.js";
export { phaseCommitment } from "./plan/phase.js";
export { type AnnouncedSource, announcementOf } from "./random/announcement.js";
export { chainStep, commitmentOf, type SecretToCommit, type SeedSource } from "./random/seed.js";
export { anchorChain } from "./round/anchor-chain.js";
export { revealPhase } from "./round/reveal-phase.js";
export type { Year } from "./year/year.js";

// Types behind these names, by what they belong to

export type * as ActTypes from "./parts/acts.js";
export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
