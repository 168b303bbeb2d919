/** A year as its ledger stood at an instant: what was entered later was known to nobody, and counts for nothing. */
import { compareInstants, isInstant } from "../kernel/iso-date.js";
import { type CarriedYear, yearOn } from "../year/year.js";

/** Rules and registry are those of the year at hand. What is no instant is refused by whoever counts. */
export function yearAt(year: CarriedYear, at: string): CarriedYear {
  const { ledger, policy, registry, registries } = year;
  if (!isInstant(at)) return year;
  const later = ledger.findIndex((entry) => compareInstants(entry.at, at) > 0);
  return later === -1
    ? year
    : yearOn(ledger.slice(0, later), { policy, registry, earlier: registries.slice(0, -1) });
}
