/** The year on which an act is done: its ledger, the policy that stands for the folder, and the registry of today. */
import { resolve } from "node:path";
import { isDay } from "../../kernel/iso-date.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import type { Registry } from "../../registry/registry.js";
import { readYear } from "../../year/open-year.js";
import type { Year } from "../../year/year.js";
import type { PlaceOfLists } from "../beside/read-again.js";
import { latestPlace, latestRegistryOf } from "../case.js";
import { CommandError } from "../command-error.js";
import { earlierLedger } from "../earlier-ledger.js";
import { saltsIn } from "../keys-file.js";
import type { Options } from "../options.js";
import { type RegistryAt, readHandedOver } from "../registries.js";
import { standingPolicy } from "../year-of-case.js";

export interface YearForAct {
  readonly year: Year;
  /** Folder of the ledger. */
  readonly place: string;
  /** Of the ledger as it stands there; undefined where there is none yet. */
  readonly content: Uint8Array | undefined;
  /** Where the registry of today stands. */
  readonly lists: PlaceOfLists;
}

/**
 * The policy is the last one on the ledger of the authority and year of policy.json; the registry is the latest that
 * stands in the folder, as it is on the day of `--as-of` where that is said.
 *
 * @param besides - a folder whose registry an act brings as the new one
 * @throws CommandError where there is no policy or no registry, or nobody says on which day it is cut off
 */
export function yearForAct(folder: string, options: Options, besides?: string): Result<YearForAct> {
  const asOf = options["as-of"];
  if (asOf !== undefined && !isDay(asOf))
    throw new CommandError("cli/no-such-day", { option: "--as-of", found: asOf });
  const place = options.ledger ?? folder;
  const { content, ledger } = earlierLedger(place);
  if (!ledger.ok) return ledger;
  const handed = readHandedOver([folder], ledger.value);
  if (!handed.ok) return reject(handed.refusals);
  const { policies, read } = handed.value;
  const registries = handed.value.registries.filter((each) => !isOf(besides, each, read));
  const policy = standingPolicy(ledger.value, policies.at(-1)) ?? policies.at(-1);
  if (policy === undefined) throw new CommandError("cli/no-policy", { folder });
  const today = asOf === undefined ? undefined : latestRegistryOf(folder, asOf);
  if (today?.ok === false) return today;
  const registry = today?.value ?? registries.at(-1);
  if (registry === undefined) throw new CommandError("cli/no-registry", { folder });
  if (registry.asOf > LAST_SAID) throw new CommandError("cli/no-cut-off", { folder });
  const at =
    asOf === undefined ? read.find((each) => each.registry === registry)!.place : latestPlace(folder, asOf);
  const lists = { place: at, asOf: registry.asOf };
  const earlier = registries.filter((each) => each !== registry);
  const year = readYear(ledger.value, { policy, registry, earlier, ...saltsIn(options) });
  return year.ok
    ? accept({ year: year.value, place, content, lists }, [...(today?.warnings ?? []), ...year.warnings])
    : year;
}

function isOf(besides: string | undefined, registry: Registry, read: readonly RegistryAt[]): boolean {
  if (besides === undefined) return false;
  const at = read.find((each) => each.registry === registry);
  return at !== undefined && resolve(at.place) === resolve(besides);
}

/** No registry is cut off later: its day was said by nobody. */
const LAST_SAID = "9999-12-01";
