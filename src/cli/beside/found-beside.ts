/** What stands in the files of case folders otherwise than the ledger says: for `verify`. */
import type { Ledger } from "../../ledger/chain.js";
import type { Registry } from "../../registry/registry.js";
import type { RegistryAt } from "../registries.js";
import { faultsOfLists } from "./check-lists.js";
import { faultsOfPolicyBeside } from "./check-policy.js";
import { checkReadings, withStatement } from "./check-readings.js";
import { checkTables, type TablesChecked } from "./check-tables.js";

/** The ledger of the folders, and all registries that were read from them. */
interface Known {
  readonly ledger: Ledger;
  readonly registries: readonly Registry[];
  readonly read: readonly RegistryAt[];
  /** Folders in which tables of a draw may stand. */
  readonly tables: readonly string[];
}

/** Later only where a statement of readings has tables to be read again. */
export function foundBeside(
  folders: readonly string[],
  known: Known,
): TablesChecked | Promise<TablesChecked> {
  const { ledger, registries, read } = known;
  const tables = known.tables.map((folder) => checkTables(folder, ledger, registries));
  const found = joined([
    { faults: folders.flatMap((folder) => faultsOfPolicyBeside(folder, ledger)), outdated: [] },
    { faults: faultsOfLists(ledger, read), outdated: [] },
    ...tables,
  ]);
  const stated = ledger.length === 0 ? [] : withStatement(read);
  if (stated.length === 0) return found;
  return Promise.all(stated.map((each) => checkReadings(ledger, each))).then((more) =>
    joined([found, ...more]),
  );
}

function joined(checked: readonly TablesChecked[]): TablesChecked {
  return {
    faults: checked.flatMap(({ faults }) => faults),
    outdated: checked.flatMap(({ outdated }) => outdated),
  };
}
