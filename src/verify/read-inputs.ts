/** What an auditor hands over besides the ledger: rules and registries that a parser has read, or a finding that says which one does. */

import type { Json } from "../kernel/canonical-json.js";
import { isPlainObject } from "../kernel/canonical-json.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { isParsedPolicy, isParsedRegistry } from "../year/at-door.js";
import { commitmentOf, type RegistryAsked } from "./audit-case.js";
import { attempted } from "./examined.js";
import { type Finding, finding } from "./finding.js";

/** What the auditor has at hand besides the ledger. */
export interface AuditInputs {
  /** The registry of the round; for a ledger of several rounds, all registries that were committed to. */
  readonly registry?: Registry | readonly Registry[];
  /** The published policy; the ledger must hold the same. */
  readonly policy?: Policy;
  /** A book of visits that was kept beside the ledger (`writeBook`); it must be the one that the entries give. */
  readonly book?: Json;
}

/** The same, as far as it can be used. */
export interface ReadInputs {
  readonly registries: readonly Registry[];
  /** What each of them commits to. */
  readonly commitments: readonly RegistryAsked[];
  readonly policy: Policy | undefined;
  readonly book: Json | undefined;
  readonly findings: readonly Finding[];
}

export function readInputs(inputs: AuditInputs): ReadInputs {
  return attempted(
    "inputs",
    () => inputsRead(inputs),
    (findings): ReadInputs => ({ registries: [], commitments: [], policy: undefined, book: undefined, findings }),
  );
}

function inputsRead(inputs: AuditInputs): ReadInputs {
  const inputsGiven = typeof inputs === "object" && inputs !== null ? inputs : {};
  const { registry, policy, book } = inputsGiven;
  const given: readonly unknown[] = registry === undefined ? [] : [registry].flat();
  const isRead = policy === undefined || isParsedPolicy(policy);
  const findings = unknownInputs(inputsGiven);
  findings.push(
    ...given.flatMap((each) =>
      isParsedRegistry(each) ? [] : [finding("verify/raw-input", "registry", "the value of parseRegistry", kindOf(each))],
    ),
  );
  const read = given.filter(isParsedRegistry).map((each) =>
    attempted(
      "registry",
      () => ({ registry: each, commitment: commitmentOf(each) }),
      (stumbled) => ({ stumbled }),
    ),
  );
  findings.push(...read.flatMap((each) => ("stumbled" in each ? each.stumbled : [])));
  const committed = read.flatMap((each) => ("stumbled" in each ? [] : [each]));
  return {
    registries: committed.map(({ registry: each }) => each),
    commitments: committed.map(({ commitment }) => commitment),
    policy: isRead ? policy : undefined,
    book,
    findings: [...findings, ...(isRead ? [] : [finding("verify/raw-input", "policy", "the value of parsePolicy", kindOf(policy))])],
  };
}

/** A misspelt name must not make a full audit one of the chain alone. */
function unknownInputs(inputs: object): Finding[] {
  const others = Object.keys(inputs).filter((name) => !["registry", "policy", "book"].includes(name));
  return others.map((name) =>
    finding("verify/raw-input", name, "`registry`, `policy` or `book`", kindOf((inputs as Record<string, unknown>)[name])),
  );
}

function kindOf(value: unknown): string {
  if (value === null || typeof value !== "object") return String(value);
  return isPlainObject(value) ? "an object that nobody has read" : nameOfThing(value);
}
