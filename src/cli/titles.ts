/** What the rules of a case call their strata, seats, matters, rounds and lanes; their ids where they are not called otherwise. */
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import { parsePolicy } from "../policy/parse-policy.js";
import type { Policy } from "../policy/policy.js";
import type { Options, Titles } from "./options.js";

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** An id that stands for several titles is shown itself: whoever reads it could not know which is meant. */
export function titlesOf(policies: readonly Policy[]): Titles {
  const matters = policies.flatMap((policy) => policy.matters);
  const lanes = policies.flatMap((policy) => policy.lanes ?? []);
  return {
    stratum: titleIn(matters.flatMap(({ strata }) => strata)),
    role: titleIn([...matters, ...lanes].flatMap(({ team }) => team.roles)),
    matter: titleIn(matters),
    round: titleIn(matters.flatMap(({ rounds }) => rounds)),
    lane: titleIn(lanes),
  };
}

function titleIn(list: readonly Titled[]): (id: string) => string {
  const titles = new Map<string, string>();
  for (const { id, title } of list) {
    const known = titles.get(id);
    titles.set(id, title === "" || (known !== undefined && known !== title) ? id : title);
  }
  return (id) => titles.get(id) ?? id;
}

/** Where no rules were read yet. */
export const UNTITLED: Titles = /* @__PURE__ */ titlesOf([]);

/** Every plan that a ledger holds and that can be read. */
export function policiesOn(ledger: Ledger): Policy[] {
  const read = ledger.flatMap((entry) => (isKind(entry, "policy") ? [parsePolicy(entry.body.policy)] : []));
  return read.flatMap((each) => (each.ok ? [each.value] : []));
}

/** Options with the titles of these rules, where Chinese is spoken. */
export function naming<Own extends Options>(options: Own, ...policies: readonly Policy[]): Own {
  return options.zh ? { ...options, called: titlesOf(policies) } : options;
}

/** What things are called for whoever reads. */
export function calledIn({ called = UNTITLED }: Options): Titles {
  return called;
}

/** `食品经营（FOOD）`: what it is called, and what is written in a call. */
export function withId(id: string, title: string): string {
  return title === id ? id : `${title}（${id}）`;
}
