/** A year from its policy and registry, with nothing on the ledger or with a ledger that is there. */
import { isPlainObject } from "../kernel/canonical-json.js";
import { WrongType } from "../kernel/misuse.js";
import { notPlain } from "../kernel/not-plain.js";
import { refusalText } from "../kernel/refusal.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { told } from "../kernel/told.js";
import type { Ledger } from "../ledger/chain.js";
import { faultsOfSecret } from "../ledger/salted-entry.js";
import type { Policy } from "../policy/policy.js";
import { isParsedRegistry } from "../registry/is-parsed-registry.js";
import type { Registry } from "../registry/registry.js";
import { keyOfSecret } from "../registry/secret.js";
import { faultsOfParsed, isParsedPolicy, isYear } from "./at-door.js";
import { type FieldsOf, faultsOfFields } from "./fields-of.js";
import { givenLedger } from "./given-ledger.js";
import { nameOfGiven } from "./name-of-given.js";
import { underPolicy, type Year, yearOn } from "./year.js";

/** What a year is made of. */
export interface YearInputs {
  readonly policy: Policy;
  /** As it is today. */
  readonly registry: Registry;
  /** Registries of earlier days to which the ledger commits: for an archive of the year. */
  readonly earlier?: readonly Registry[];
  /**
   * Salts every entry that the year writes, so that the ledger can be shown without what nobody may see (protocol
   * section 12.4): 32 to 512 random bytes as lower-case hex digits, known to the keeper of the ledger alone. It stands
   * in no ledger. A ledger that began with it goes on with it. Left out: the one that follows from the secret of a
   * private registry, unless the ledger began without salts.
   */
  readonly secret?: string;
}

/**
 * A year in which nothing has happened.
 *
 * @throws TypeError with everything that is wrong when something else is handed over than a policy of
 * `parsePolicy` and a registry of `parseRegistry`
 * @example
 * openYear({ policy, registry }).ledger.length; // 0
 */
export function openYear(inputs: YearInputs): Year {
  return told("openYear", "It takes the policy of `parsePolicy` and the registry of `parseRegistry`.", () => {
    const year = yearFrom([], inputs);
    if (year.ok) return year.value;
    const faults = year.refusals.map((fault) => `${fault.path.join(".")}: ${refusalText(fault)}`);
    throw new WrongType(
      `\`openYear\` takes the policy of \`parsePolicy\` and the registry of \`parseRegistry\`. ${faults.join("; ")}`,
    );
  });
}

/**
 * The year of a ledger: what it means is worked out once, entry by entry, and carried along from here.
 *
 * What `readLedger` or an act gave is taken as it is. Any other list of entries is checked link by link first,
 * in time that grows with its length.
 *
 * Refused: a policy or a registry that nobody has read, entries that were changed, moved or left out, entries
 * without the form of their kind (codes `input/…`, `ledger/…`).
 *
 * @example
 * orThrow(readYear(drawn.year.ledger, { policy, registry })).ledger.length === drawn.year.ledger.length; // true
 */
export function readYear(ledger: Ledger, inputs: YearInputs): Result<Year> {
  return refusing(() => yearFrom(ledger, inputs));
}

const FIELDS: FieldsOf<YearInputs> = { policy: true, registry: true, earlier: true, secret: true };

function yearFrom(ledger: Ledger, inputs: YearInputs): Result<Year> {
  if (!isPlainObject(inputs)) return reject([notPlain(inputs, [])]);
  const unread = faultsOfFields(inputs, FIELDS);
  if (unread.length > 0) return reject(unread);
  const { policy, registry, earlier = [], secret } = inputs;
  const read = givenLedger(ledger);
  const faults = [
    ...(read.ok ? [] : read.refusals),
    ...faultsOfSecret(secret),
    ...[{ policy, registry }, ...earlier.map((each) => ({ registry: each }))].flatMap(faultsOfParsed),
  ];
  if (!read.ok || faults.length > 0) return reject(faults);
  const year = yearOn(read.value, {
    ...{ policy, registry, earlier },
    secret: secret ?? secretFrom(registry, read.value),
  });
  // Whoever waits for an act does not wait for the hash of every unit, which is made once for a registry.
  year.snapshot();
  return accept(year);
}

/**
 * Who keeps a registry private would not want its ledger shown whole or not at all. From this secret nobody learns that
 * of the registry; a ledger that began without salts goes on without, since they would open nothing of it any more.
 */
function secretFrom({ secret }: Registry, ledger: Ledger): string | undefined {
  const last = ledger.at(-1);
  const isWithoutSalts = last !== undefined && last.salt === undefined;
  return secret === undefined || isWithoutSalts ? undefined : keyOfSecret(secret, ["ledger"]);
}

/**
 * The same year with the registry of another day at hand. Nothing is written: `changeRegistry` says on the
 * record why units differ.
 *
 * @throws TypeError when something else is handed over
 * @example
 * withRegistry(year, registry).registry.asOf === registry.asOf; // true
 */
export function withRegistry(year: Year, registry: Registry): Year {
  return told("withRegistry", "It takes a year and the registry of `parseRegistry`.", () => {
    if (!isYear(year))
      throw new WrongType(
        `\`withRegistry\` takes a year that \`openYear\`, \`readYear\` or an act gave, and was given ${nameOfGiven(year)}.`,
      );
    if (!isParsedRegistry(registry))
      throw new WrongType(
        `\`withRegistry\` takes a registry of \`parseRegistry\`, and was given ${nameOfGiven(registry)}.`,
      );
    const secret = year.secretOf() ?? secretFrom(registry, year.ledger);
    const onHand = { policy: year.policy, registry, earlier: year.registries, secret };
    return yearOn(year.ledger, onHand, year.chronicle);
  });
}

/**
 * The same ledger as the year of another policy: of another authority, or of the next year. Nothing is
 * written: `amendPolicy` changes the policy of a year.
 *
 * @throws TypeError when something else is handed over
 * @example
 * withPolicy(year, policy).policy === policy; // true
 */
export function withPolicy(year: Year, policy: Policy): Year {
  return told("withPolicy", "It takes a year and the policy of `parsePolicy`.", () => {
    if (!isYear(year))
      throw new WrongType(
        `\`withPolicy\` takes a year that \`openYear\`, \`readYear\` or an act gave, and was given ${nameOfGiven(year)}.`,
      );
    if (!isParsedPolicy(policy))
      throw new WrongType(
        `\`withPolicy\` takes a policy of \`parsePolicy\`, and was given ${nameOfGiven(policy)}.`,
      );
    return underPolicy(year, policy);
  });
}
