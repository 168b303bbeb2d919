/** The year of a case as its ledger stood on a day: what was written later changes none of its papers. */
import { instantDay, offsetOf } from "../../kernel/iso-date.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import type { Ledger } from "../../ledger/chain.js";
import type { Registry } from "../../registry/registry.js";
import { readYear } from "../../year/open-year.js";
import type { Year } from "../../year/year.js";
import { CommandError } from "../command-error.js";
import { dayOfView } from "../day-of-view.js";
import { earlierLedger } from "../earlier-ledger.js";
import { needFolder } from "../files.js";
import { saltsIn } from "../keys-file.js";
import { faultsOfLists } from "../lists-as-drawn.js";
import type { Options } from "../options.js";
import { warningsOfAuthority } from "../other-authority.js";
import { readHandedOver } from "../registries.js";
import { standingPolicy } from "../year-of-case.js";

export interface YearOnDay {
  readonly year: Year;
  /** That of `--at`, or of the last entry. */
  readonly day: string;
  /** The last instant of that day, in the offset of the ledger. */
  readonly at: string;
}

/** @throws CommandError where the folder has no ledger with a draw, no entry up to that day, or no registry */
export function yearOnDay(folder: string, options: Options): Result<YearOnDay> {
  needFolder(folder);
  const { ledger } = earlierLedger(options.ledger ?? folder);
  if (!ledger.ok) return ledger;
  const day = dayOfView(options, ledger.value);
  const entries = upTo(day, ledger.value);
  const last = entries.at(-1);
  if (ledger.value.length === 0) throw new CommandError("cli/no-draw-yet", { folder });
  if (last === undefined) throw new CommandError("cli/no-entries", { day });
  const handed = readHandedOver([folder], ledger.value);
  if (!handed.ok) return reject(handed.refusals);
  const own = handed.value.policies.at(-1);
  const others = own === undefined ? [] : warningsOfAuthority(own, ledger.value);
  if (others.length > 0) return reject(others);
  const policy = standingPolicy(entries, own);
  if (policy === undefined) throw new CommandError("cli/no-draw-yet", { folder });
  const registry = registryOn(day, handed.value.registries);
  if (registry === undefined) throw new CommandError("cli/no-registry", { folder });
  const earlier = handed.value.registries.filter((each) => each !== registry && each.asOf <= registry.asOf);
  const year = readYear(entries, { policy, registry, earlier, ...saltsIn(options) });
  const at = `${day}T23:59:59${offsetOf(last.at)}`;
  if (!year.ok) return year;
  const bent = faultsOfLists(year.value, folder);
  return bent.length > 0 ? reject(bent) : accept({ year: year.value, day, at }, year.warnings);
}

/** Entries come in the order of their instants, and a ledger has one offset. */
function upTo(day: string, ledger: Ledger): Ledger {
  const later = ledger.findIndex(({ at }) => instantDay(at) > day);
  return later === -1 ? ledger : ledger.slice(0, later);
}

/** The latest up to that day; the earliest where all are later. */
function registryOn(day: string, registries: readonly Registry[]): Registry | undefined {
  return registries.filter(({ asOf }) => asOf <= day).at(-1) ?? registries[0];
}
