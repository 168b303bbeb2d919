/**
 * What is said of the conditions of a policy on a registry: words that nobody has, and conditions that fit
 * nobody.
 */
import type { Refusal } from "../../../kernel/refusal.js";
import type { Matter, Policy } from "../../../policy/policy.js";
import type { Frame } from "../../../pool/frame.js";
import type { OrderedVisit } from "../../../pool/ordered-visit.js";
import type { Sight } from "../../../pool/sight.js";
import type { Registry } from "../../../registry/registry.js";
import { refuse } from "../../refuse.js";
import { type EmptyFilters, emptyFilters } from "./empty-filters.js";
import { wordsInRegistry } from "./registry-words.js";
import { unknownWords } from "./unknown-words.js";

export interface ConditionsToCheck {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly sight: Sight;
  readonly framed: readonly { readonly matter: Matter; readonly frame: Frame }[];
  /** Visits on the ledger, whose words are known too. */
  readonly visits?: readonly OrderedVisit[];
}

/**
 * `refusals`: every unit, or a number, is owed of a stratum that fits nobody. Everything else is a warning.
 */
export function conditionDoubts({
  policy,
  registry,
  sight,
  framed,
  visits,
}: ConditionsToCheck): EmptyFilters {
  const words = wordsInRegistry(policy, registry, visits);
  const unknown = unknownWords({ policy, matters: framed.map(({ matter }) => matter), registry, words });
  const empty = framed.map((each) => emptyFilters({ ...each, policy, registry, words, sight }));
  return {
    refusals: empty.flatMap(({ refusals }) => refusals),
    warnings: [
      ...(registry.units.size === 0 ? [refuse("plan/no-units", ["units"], {})] : []),
      ...unknown,
      ...empty.flatMap(({ warnings }) => warnings),
    ],
  };
}

/** Misspelt words that may be the cause first, then why the plan is refused. */
export function withCauses(refusals: readonly Refusal[], { warnings }: EmptyFilters): Refusal[] {
  return [...warnings.filter(({ code }) => CAUSES.has(code)), ...refusals];
}

const CAUSES: ReadonlySet<string> = new Set([
  "plan/unknown-word",
  "plan/misspelt-word",
  "plan/other-kind-of-value",
  "plan/fact-of-other-kind",
  "plan/no-classes",
  "plan/nobody-holds",
  "plan/nobody-holds-misspelt",
]);
