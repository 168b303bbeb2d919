/** A year from its policy and registry, with nothing on the ledger or with a ledger that is there. */
import { WrongType } from "../kernel/misuse.js";
import { refusalText } from "../kernel/refusal.js";
import { told } from "../kernel/told.js";
import type { Ledger } from "../ledger/chain.js";
import { isSound, soundLedger } from "../ledger/sound-ledger.js";
import type { Policy } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { faultsOfParsed, isYear } from "./at-door.js";
import { type Year, yearOn } from "./year.js";

/** What a year is made of. */
export interface YearInputs {
  readonly policy: Policy;
  /** As it is today. */
  readonly registry: Registry;
}

const TAKES =
  "It takes the policy of `parsePolicy` and the registry of `parseRegistry`, and `readYear` before them the ledger of `readLedger`.";

/**
 * A year in which nothing has happened.
 *
 * @throws TypeError with everything that is wrong when something else is handed over
 * @example
 * openYear({ policy, registry }).ledger.length; // 0
 */
export function openYear(inputs: YearInputs): Year {
  return told("openYear", TAKES, () => yearFrom([], inputs));
}

/**
 * The year of a ledger: what it means is worked out once, entry by entry, and carried along from here.
 *
 * @throws TypeError with everything that is wrong when something else is handed over
 * @example
 * readYear(drawn.year.ledger, { policy, registry }).chronicle.head === drawn.year.chronicle.head; // true
 */
export function readYear(ledger: Ledger, inputs: YearInputs): Year {
  return told("readYear", TAKES, () => yearFrom(ledger, inputs));
}

function yearFrom(ledger: Ledger, { policy, registry }: YearInputs): Year {
  const faults = faultsOfParsed({ ledger, policy, registry });
  if (faults.length > 0) throw new WrongType(faults.map((fault) => `${fault.path.join(".")}: ${refusalText(fault)}`).join("; "));
  return yearOn(isSound(ledger) ? ledger : soundLedger(ledger), { policy, registry });
}

/**
 * The same year with the registry of another day at hand. Nothing is written: `changeRegistry` says on the record why units differ.
 *
 * @throws TypeError when something else is handed over
 * @example
 * withRegistry(year, registry).registry.asOf === registry.asOf; // true
 */
export function withRegistry(year: Year, registry: Registry): Year {
  return told("withRegistry", TAKES, () => {
    if (!isYear(year)) throw new WrongType("the first is no year that `openYear`, `readYear` or an act gave");
    const faults = faultsOfParsed({ registry });
    if (faults.length > 0) throw new WrongType(faults.map(refusalText).join("; "));
    return yearOn(year.ledger, { policy: year.policy, registry }, year.chronicle);
  });
}
