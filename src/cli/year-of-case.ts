/** The year of a case folder as its ledger left it, with all registries that stand beside it. */
import { isInstant } from "../kernel/iso-date.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import type { Policy } from "../policy/policy.js";
import { readYear } from "../year/open-year.js";
import type { Year } from "../year/year.js";
import { CommandError } from "./command-error.js";
import { earlierLedger } from "./earlier-ledger.js";
import { saltsIn } from "./keys-file.js";
import { faultsOfLists } from "./lists-as-drawn.js";
import type { Options } from "./options.js";
import { warningsOfAuthority } from "./other-authority.js";
import { faultsOfKey } from "./other-key.js";
import { readHandedOver } from "./registries.js";

export interface YearOfCase {
  readonly year: Year;
  /** Of the ledger as it stands in the folder. */
  readonly content: Uint8Array | undefined;
  /** Folder of the ledger. */
  readonly place: string;
}

/**
 * For what writes on: with the key of the ledger.
 *
 * @throws CommandError where the folder has no ledger with a policy, or no registry
 */
export function yearOfCase(folder: string, options: Options): Result<YearOfCase> {
  const place = options.ledger ?? folder;
  const { content, ledger } = earlierLedger(place);
  if (!ledger.ok) return ledger;
  const handed = readHandedOver([folder], ledger.value);
  if (!handed.ok) return reject(handed.refusals);
  const { registries, policies } = handed.value;
  const own = policies.at(-1);
  const others = own === undefined ? [] : warningsOfAuthority(own, ledger.value);
  if (others.length > 0) return reject(others);
  const policy = standingPolicy(ledger.value, own);
  if (content === undefined || policy === undefined) throw new CommandError("cli/no-draw-yet", { folder });
  const registry = registries.at(-1);
  if (registry === undefined) throw new CommandError("cli/no-registry", { folder });
  const year = readYear(ledger.value, {
    policy,
    registry,
    earlier: registries.slice(0, -1),
    ...saltsIn(options),
  });
  if (!year.ok) return year;
  const faults = [...faultsOfKey(year.value), ...faultsOfLists(year.value, folder)];
  return faults.length > 0 ? reject(faults) : accept({ year: year.value, content, place }, year.warnings);
}

/** The last policy on the ledger; where policy.json says whose folder it is, of that authority and year. */
export function standingPolicy(ledger: Ledger, own: Policy | undefined): Policy | undefined {
  const stated = ledger.flatMap((entry) => (isKind(entry, "policy") ? [entry.body.policy] : []));
  const isOwn = ({ authority, year }: Policy): boolean =>
    own === undefined || (authority === own.authority && year === own.year);
  return stated.filter(isOwn).at(-1);
}

/** When, and by whom, an entry is written. */
export function occasionIn({ at, by }: Options, usage: string): { readonly at: string; readonly by: string } {
  if (at === undefined || by === undefined)
    throw new CommandError("cli/give-occasion", {
      missing: [...(at === undefined ? ["--at"] : []), ...(by === undefined ? ["--by"] : [])].join(", "),
      usage: `${usage} --at INSTANT --by NAME`,
    });
  return { at, by };
}

/** What is no instant is refused also where nothing would be written at it. */
export function needInstant({ at }: Options): void {
  if (at !== undefined && !isInstant(at)) throw new CommandError("cli/not-an-instant", { found: at });
}
