/**
 * Registries that were handed over: each is one that an entry commits to, or it is said why it cannot be.
 */
import { canonicalJson } from "../../kernel/canonical-json.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { inputName } from "../../year/chronicle.js";
import type { RegistryAsked } from "../audit-case.js";
import { type Finding, finding } from "../finding.js";

/** A registry that was handed over must be one that was committed to; the part that differs is named. */
export function checkCommitment(ledger: Ledger, { registry, roster }: RegistryAsked): Finding[] {
  return [...matchBody(ledger, "registry", registry), ...matchBody(ledger, "roster", roster)];
}

function matchBody<K extends "registry" | "roster">(
  ledger: Ledger,
  kind: K,
  body: RegistryAsked[K],
): Finding[] {
  const entries = ledger.flatMap((entry) => (isKind(entry, kind) ? [entry as Recorded<K>] : []));
  const own = inputName(kind, body);
  if (entries.some((entry) => inputName(kind, entry.body) === own)) return [];
  const last = entries.at(-1);
  if (ledger.length === 0) return [];
  const needsKey = body.salted !== true && entries.some((entry) => isPrivateLike(entry.body, body));
  const differs = kind === "registry" ? "verify/registry-differs" : "verify/roster-differs";
  return [
    finding(needsKey ? "verify/key-missing" : differs, `${kind} of ${body.asOf}`, last?.body ?? null, body),
  ];
}

type Committed = RegistryAsked["registry"] | RegistryAsked["roster"];

/** A private commitment with the very sizes of a public one: whoever has no key sees no more. */
function isPrivateLike(committed: unknown, body: Committed): boolean {
  const isPrivate = (committed as { readonly salted?: unknown }).salted === true;
  return isPrivate && sizesIn(committed as object) === sizesIn({ ...body, salted: true });
}

/** What a body says, without its day and its roots. */
function sizesIn(body: object): string {
  const isLeftOut = (name: string): boolean => name === "root" || name === "asOf";
  const sizes = JSON.stringify(body, (name, value: unknown) => (isLeftOut(name) ? undefined : value));
  return canonicalJson(JSON.parse(sizes));
}
