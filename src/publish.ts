/**
 * `double-random/publish`: what the public sees, as files. Needs `preact` and `preact-render-to-string`. This file lists
 * names and does nothing.
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
export { publicUnits } from "./publish/site/list-units.js";
export type { ListedStanding, ListedUnit } from "./publish/site/listed-unit.js";
export { publishSite, type SiteFile, type SiteInput } from "./publish/site/publish-site.js";
export type { SITE_LANGUAGES, SiteLanguage } from "./publish/site/speech.js";

// Types behind these names, by what they belong to

export type * as LedgerTypes from "./parts/ledger.js";
export type * as PolicyTypes from "./parts/policy.js";
export type * as RegistryTypes from "./parts/registry.js";
