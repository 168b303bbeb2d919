/**
 * What an auditor hands over besides the ledger: rules and registries that a parser has read, or a finding
 * that says which one does.
 */

import { addAll } from "../kernel/add-all.js";
import { isPlainObject } from "../kernel/canonical-json.js";
import { isInstant } from "../kernel/iso-date.js";
import { nameOfThing } from "../kernel/name-of-thing.js";
import type { Policy } from "../policy/policy.js";
import { checkSources, type SeedSource } from "../random/seed.js";
import { isParsedRegistry } from "../registry/is-parsed-registry.js";
import type { Registry } from "../registry/registry.js";
import { isSecret } from "../registry/secret.js";
import { isParsedPolicy } from "../year/at-door.js";
import { commitmentOfRegistry, type RegistryAsked } from "./audit-case.js";
import { publishedOf } from "./checks/check-published.js";
import type { OpenedSeal } from "./checks/check-seals.js";
import { attempted } from "./examined.js";
import { type Finding, finding } from "./finding.js";

/** What the auditor has at hand besides the ledger. */
export interface AuditInputs {
  /** All registries to which the ledger commits, as far as they are at hand. */
  readonly registries?: readonly Registry[];
  /** The published policy, or each of them; the ledger must hold the same. */
  readonly policy?: Policy | readonly Policy[];
  /**
   * Values as they were published: what `verifyBeacon` of `double-random/drand` gives for a round, the numbers of
   * a lottery as the gazette has them. Draws from them are held against these.
   */
  readonly published?: readonly SeedSource[];
  /** What came out of sealed secrets: by `openSecret` of `double-random/drand`. Announcements are held against it. */
  readonly opened?: readonly OpenedSeal[];
  /** RFC 3339 instant of the audit: what should have been done by then. The last entry's when left out. */
  readonly at?: string;
  /** The secret of the private registries in an archive that does not hold it. */
  readonly secret?: string;
}

/** The same, as far as it can be used. */
export interface ReadInputs {
  readonly registries: readonly Registry[];
  /** What each of them commits to. */
  readonly commitments: readonly RegistryAsked[];
  readonly policies: readonly Policy[];
  readonly published: readonly SeedSource[];
  readonly opened: readonly OpenedSeal[];
  readonly at: string | undefined;
  readonly findings: readonly Finding[];
}

/** @param archived - registries that came with the record */
export function readInputs(inputs: AuditInputs, archived: readonly Registry[] = []): ReadInputs {
  return attempted(
    "inputs",
    () => inputsRead(inputs, archived),
    (findings): ReadInputs => ({ ...NOTHING, findings }),
  );
}

const NOTHING = {
  registries: [],
  commitments: [],
  policies: [],
  published: [],
  opened: [],
  at: undefined,
};

function inputsRead(inputs: AuditInputs, archived: readonly Registry[]): ReadInputs {
  const inputsGiven = typeof inputs === "object" && inputs !== null ? inputs : {};
  const { registries, policy, published = [], opened = [], at } = inputsGiven;
  const values = checkSources(published);
  const isSaid = Array.isArray(published) && published.length === 0;
  const given: readonly unknown[] = [...archived, ...(registries === undefined ? [] : [registries].flat())];
  const policies: readonly unknown[] = policy === undefined ? [] : [policy].flat();
  const findings = [...noInputs(inputs), ...unknownInputs(inputsGiven), ...faultOfSecret(inputsGiven)];
  const parsed = given.filter(isParsedRegistry);
  // Of a registry that is kept elsewhere only some units are at hand: nothing is made again from them.
  const whole = parsed.filter(({ elsewhere }) => elsewhere === undefined);
  findings.push(
    ...given
      .filter((each) => !parsed.some((one) => one === each))
      .map((each) => finding("verify/raw-input", "registry", "the value of parseRegistry", kindOf(each))),
  );
  const read = whole.map((each) =>
    attempted(
      "registry",
      () => ({ registry: each, commitment: commitmentOfRegistry(each) }),
      (stumbled) => ({ stumbled }),
    ),
  );
  addAll(
    findings,
    read.flatMap((each) => ("stumbled" in each ? each.stumbled : [])),
  );
  const committed = read.flatMap((each) => ("stumbled" in each ? [] : [each]));
  return {
    registries: committed.map(({ registry: each }) => each),
    commitments: committed.map(({ commitment }) => commitment),
    policies: policies.filter(isParsedPolicy),
    published: values.ok ? [...values.value] : [],
    opened: isOpened(opened) ? opened : [],
    at: isInstant(at) ? at : undefined,
    findings: [
      ...findings,
      ...(values.ok || isSaid
        ? []
        : [finding("verify/raw-input", "published", "sources with values", kindOf(published))]),
      ...(values.ok ? toldTwice([...values.value]) : []),
      ...(isOpened(opened)
        ? []
        : [finding("verify/raw-input", "opened", "a list of { drawId, party, value }", kindOf(opened))]),
      ...(at === undefined || isInstant(at)
        ? []
        : [finding("verify/raw-input", "at", "an RFC 3339 instant", kindOf(at))]),
      ...policies
        .filter((each) => !isParsedPolicy(each))
        .map((each) => finding("verify/raw-input", "policy", "the value of parsePolicy", kindOf(each))),
    ],
  };
}

/** One source was published once: where two values are handed over, nobody knows which of them was. */
function toldTwice(published: readonly SeedSource[]): Finding[] {
  return published.flatMap((source, at) => {
    const known = publishedOf(source, published);
    return known === undefined || known.value === source.value
      ? []
      : [finding("verify/raw-input", `published.${at}`, known.value, source.value)];
  });
}

/** Each has exactly its three fields, and 64 hex digits or null. */
function isOpened(opened: unknown): opened is readonly OpenedSeal[] {
  return Array.isArray(opened) && opened.every((each) => isPlainObject(each) && isOpenedSeal(each));
}

function isOpenedSeal(each: object): boolean {
  const { drawId, party, value, ...further } = each as Partial<OpenedSeal>;
  const isValue = value === null || (typeof value === "string" && /^[0-9a-f]{64}$/.test(value));
  return (
    [drawId, party].every((name) => typeof name === "string") && isValue && Object.keys(further).length === 0
  );
}

/** Something else in their place must not be passed over either. */
function noInputs(inputs: unknown): Finding[] {
  const isRead = inputs === undefined || isPlainObject(inputs);
  return isRead ? [] : [finding("verify/raw-input", "inputs", "an object", kindOf(inputs))];
}

/** A misspelt name must not make a full audit one of the chain alone. */
function unknownInputs(inputs: object): Finding[] {
  const others = Object.keys(inputs).filter(
    (name) => !["registries", "policy", "published", "opened", "at", "secret"].includes(name),
  );
  return others.map((name) =>
    finding(
      "verify/raw-input",
      name,
      "`registries`, `policy`, `published`, `opened`, `at` or `secret`",
      kindOf((inputs as Record<string, unknown>)[name]),
    ),
  );
}

/** What was meant as a secret is not shown. */
function faultOfSecret({ secret }: AuditInputs): Finding[] {
  if (secret === undefined || isSecret(secret)) return [];
  const given = typeof secret === "string" ? "another text" : kindOf(secret);
  return [finding("verify/raw-input", "secret", "at least 64 lower-case hex digits", given)];
}

function kindOf(value: unknown): string {
  if (value === null || typeof value !== "object") return String(value);
  return isPlainObject(value) ? "an object that nobody has read" : nameOfThing(value);
}
