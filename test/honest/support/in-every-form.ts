/** The same ledger as auditors get it: as text alone, in an archive, with published values, on another day. */
import { type Audit, audit, type Ledger, type SeedSource, writeLedger } from "../../../src/index.js";
import { isKind } from "../../../src/ledger/recorded.js";
import { writeArchive } from "../../support/acts.js";
import type { LawfulYear } from "./lawful-year.js";

/** Audits as of the last entry: their lists of discretions are one. */
export function auditsInEveryForm({ ledger, registries }: LawfulYear): Readonly<Record<string, Audit>> {
  return {
    entries: audit(ledger),
    text: audit(writeLedger(ledger)),
    archive: audit(writeArchive({ ledger, registries })),
    "with published values": audit(ledger, { registries, published: publishedOn(ledger) }),
  };
}

/** Audits before the year, within it and after it. */
export function auditsOnOtherDays({ ledger }: LawfulYear): readonly Audit[] {
  const days = ["2024-02-29T00:00:00Z", "2026-06-30T23:59:59.5-11:00", "2031-06-01T12:00:00+08:00"];
  return days.map((at) => audit(ledger, { at }));
}

/** Every value of a beacon and every text, as somebody else would have published it. */
function publishedOn(ledger: Ledger): SeedSource[] {
  return ledger.flatMap((entry) =>
    isKind(entry, "draw") || isKind(entry, "assignment")
      ? entry.body.sources.filter(({ type }) => type === "beacon" || type === "text")
      : [],
  );
}
