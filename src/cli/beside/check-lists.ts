/** Units, past visits and inspectors of a folder held against the ledger, which knows of each list its size and root. */
import { compareBytes } from "../../kernel/byte-order.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { commitmentOfRegistry } from "../../verify/audit-case.js";
import { refuse } from "../refuse.js";
import type { RegistryAt } from "../registries.js";

type Committing = Recorded<"registry"> | Recorded<"roster">;

/** A list with what the ledger may say of it. */
interface ListBeside {
  readonly name: string;
  readonly asOf: string;
  readonly root: string;
  readonly entries: readonly { readonly entry: Committing; readonly root: string }[];
}

/** Each list that is another one than any entry commits to, with the entry of its day. */
export function faultsOfLists(ledger: Ledger, read: readonly RegistryAt[]): readonly Refusal[] {
  const registries = ledger.filter((entry) => isKind(entry, "registry"));
  const rosters = ledger.filter((entry) => isKind(entry, "roster"));
  const units = registries.map((entry) => ({ entry, root: entry.body.units.root }));
  const visits = registries.map((entry) => ({ entry, root: entry.body.history.root }));
  const people = rosters.map((entry) => ({ entry, root: entry.body.inspectors.root }));
  return read.flatMap(({ within, registry }) => {
    const { registry: own, roster } = commitmentOfRegistry(registry);
    const { asOf } = registry;
    return [
      { name: "units.csv", asOf, root: own.units.root, entries: units },
      { name: "inspectors.csv", asOf, root: roster.inspectors.root, entries: people },
      { name: "history.csv", asOf, root: own.history.root, entries: visits },
    ].flatMap((list) => faultOf(within, list));
  });
}

function faultOf(within: string, { name, asOf, root, entries }: ListBeside): Refusal[] {
  const last = entries.map(({ entry }) => entry.body.asOf).sort(compareBytes);
  // Lists of a later day than any entry are still to be announced.
  if (last.length === 0 || asOf > last.at(-1)! || entries.some((each) => each.root === root)) return [];
  const { entry, root: recorded } =
    entries.filter((each) => each.entry.body.asOf <= asOf).at(-1) ?? entries.at(0)!;
  const facts = { asOf: entry.body.asOf, seq: entry.seq, at: entry.at, recorded, found: root };
  return [refuse("cli/other-list", [`${within}${name}`], facts)];
}
