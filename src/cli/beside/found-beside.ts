/** What stands in the files of case folders otherwise than the ledger says: for `verify`. */
import type { Refusal } from "../../kernel/refusal.js";
import type { Ledger } from "../../ledger/chain.js";
import type { Registry } from "../../registry/registry.js";
import { faultsOfPolicyBeside } from "./check-policy.js";
import { checkTables, type TablesChecked } from "./check-tables.js";

/** The ledger of the folders, and all registries that were read from them. */
interface Known {
  readonly ledger: Ledger;
  readonly registries: readonly Registry[];
}

export function foundBeside(folders: readonly string[], { ledger, registries }: Known): TablesChecked {
  const tables = folders.map((folder) => checkTables(folder, ledger, registries));
  return {
    faults: folders.flatMap((folder, at): readonly Refusal[] => [
      ...faultsOfPolicyBeside(folder, ledger),
      ...tables[at]!.faults,
    ]),
    outdated: tables.flatMap(({ outdated }) => outdated),
  };
}
