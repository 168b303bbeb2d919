/** The year in which everything happens with receipts of its draws and codes of its visits, plain or salted, bent or not. */
import { type Ledger, orThrow, readYear } from "../../src/index.js";
import { saltOfLeaf } from "../../src/ledger/salted-entry.js";
import { merkleRoot } from "../../src/protocol.js";
import { issueReceipts, openReceipts, type UnitStanding } from "../../src/publish.js";
import { leafOfUnit } from "../../src/receipts/unit-leaves.js";
import { type Bend, codedYear, type Writer } from "./coded-year.js";
import { eventfulYear } from "./eventful-year.js";

export function eventfulCodes() {
  const { ledger, registries, policies } = eventfulYear();
  const policy = policies.at(-1)!;
  let year = orThrow(readYear(ledger, { policy, registry: registries.at(-1)!, earlier: registries }));
  const rows = new Map<string, UnitStanding[]>();
  for (const entry of ledger) {
    if (entry.kind !== "draw") continue;
    const { drawId } = entry.body;
    year = orThrow(issueReceipts(year, { drawId, at: ledger.at(-1)!.at, by: "officer-1" })).year;
    const opened = orThrow(openReceipts(year, { drawId }));
    rows.set(
      drawId,
      opened.units.map((unit) => opened.of(unit)!.unit),
    );
  }
  const receipts = (drawId: string, { next: { salt } }: Writer): object => {
    const leaves = (rows.get(drawId) ?? []).map((row) =>
      leafOfUnit({ ...row, ...(salt !== undefined && { salt: saltOfLeaf(salt, row.unit) }) }),
    );
    return { drawId, size: leaves.length, root: merkleRoot(leaves) };
  };
  const written = (secret: string | undefined, bend: Bend): Ledger =>
    codedYear(ledger, { secret, receipts, bend });
  return { written, registries, policies };
}
