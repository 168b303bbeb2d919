/** What stands in the files of case folders otherwise than the ledger says: for `verify`. */
import type { Refusal } from "../../kernel/refusal.js";
import type { Ledger } from "../../ledger/chain.js";
import type { Registry } from "../../registry/registry.js";
import { faultsOfPolicyBeside } from "./check-policy.js";

/** The ledger of the folders, and all registries that were read from them. */
export interface Known {
  readonly ledger: Ledger;
  readonly registries: readonly Registry[];
}

export function foundBeside(folders: readonly string[], { ledger }: Known): readonly Refusal[] {
  return folders.flatMap((folder) => faultsOfPolicyBeside(folder, ledger));
}
