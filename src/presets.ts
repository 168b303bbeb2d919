/**
 * `double-random/presets`: published rules as policies to start from. This file lists names and does nothing.
 *
 * @packageDocumentation
 */
export type { Policy } from "./policy/policy.js";
export { environmentByTier } from "./presets/environment.js";
export { fireByInterval, fireByMonth } from "./presets/fire.js";
export { countyJointPlan } from "./presets/joint-plan.js";
export { type MarketOverlay, marketByCreditClass } from "./presets/market.js";
export type { PresetInput } from "./presets/preset.js";
export { randomTesting } from "./presets/random-testing.js";
export { monthsOf, quartersOf, wholeYear } from "./presets/rounds.js";

// Types behind these names, by what they belong to

export type * as PolicyTypes from "./parts/policy.js";
