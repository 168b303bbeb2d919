/**
 * `double-random/types`: every type of the frequent doors by its plain name, for `import type` and for the
 * declarations that a compiler writes of your own functions. It holds no code; this file lists names and does
 * nothing.
 *
 * @packageDocumentation
 */

export type { Facts, Refusal } from "./kernel/refusal.js";
export type { Accepted, Rejected, Result } from "./kernel/result.js";
export type { Wording } from "./kernel/wording.js";
export type { englishWording, RefusalCode } from "./languages/english.js";
export type { StandardAnswer, StandardSchema } from "./languages/standard-schema.js";
export type { Language, Said } from "./languages/words-of.js";
export type * from "./parts/acts.js";
export type * from "./parts/figures.js";
export type * from "./parts/ledger.js";
export type * from "./parts/policy.js";
export type * from "./parts/registry.js";
