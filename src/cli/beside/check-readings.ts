/** The statement of readings of a folder held against the digest on the ledger, and the tables and lists against both. */
import { join } from "node:path";
import { statedReadings } from "../../desk/readings-statement.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Registry } from "../../registry/registry.js";
import { commitmentOfRegistry, unitRootsOf } from "../../verify/audit-case.js";
import { exists } from "../files.js";
import { changedSince, READINGS, statementIn } from "../readings-of.js";
import { refuse } from "../refuse.js";
import type { RegistryAt } from "../registries.js";
import type { TablesChecked } from "./check-tables.js";
import { readAgain } from "./read-again.js";

/** Folders with a statement; of no others is there anything to wait for. */
export function withStatement(read: readonly RegistryAt[]): readonly RegistryAt[] {
  const first = new Map([...read].reverse().map((each) => [each.place, each]));
  return [...first.values()].reverse().filter(({ place }) => exists(join(place, READINGS)));
}

export async function checkReadings(
  ledger: Ledger,
  { place, within, registry }: RegistryAt,
): Promise<TablesChecked> {
  const read = statementIn(place);
  if (!read.ok || read.value === undefined) return { faults: [], outdated: [] };
  const other = faultOfStatement(ledger, registry, statedReadings(read.value).digest);
  const changed = changedSince(place);
  const { faults: differences, gone } = await readAgain({ place, asOf: registry.asOf });
  const inFolder = (each: Refusal): Refusal => ({
    ...each,
    path: [`${within}${each.path[0]}`, ...each.path.slice(1)],
  });
  // Bytes alone are another coding, or another program that saved the same table.
  const isSame = other.length === 0 && changed.length > 0 && differences.every(isDigest);
  const names = changed.map(({ path }) => path[0]!);
  if (isSame && hasTables(read.value.files, place))
    return {
      faults: [],
      outdated: names.map((name) => refuse("cli/other-bytes", [`${within}${name}`], {})),
    };
  return {
    faults: [...other, ...changed, ...differences.filter((each) => !isDigest(each))].map(inFolder),
    outdated: gone.map(inFolder),
  };
}

/** Of digests speaks the change of the file itself. */
function isDigest({ code, path }: Refusal): boolean {
  return code === "cli/statement-differs" && String(path[1]).startsWith("files.");
}

function hasTables(files: readonly { readonly name: string }[], place: string): boolean {
  return files.every(({ name }) => exists(join(place, name)));
}

/** Nothing where the ledger names no statement of these lists: then nothing is known of it. */
function faultOfStatement(ledger: Ledger, registry: Registry, digest: string): Refusal[] {
  const stated = ledger.filter((entry) => isKind(entry, "registry")).filter(hasReadings);
  if (stated.length === 0 || stated.some(({ body }) => body.readings?.digest === digest)) return [];
  const roots = unitRootsOf(commitmentOfRegistry(registry).registry);
  const own = stated.find(({ body }) => unitRootsOf(body) === roots);
  const entry = own ?? stated.filter(({ body }) => body.asOf <= registry.asOf).at(-1);
  if (entry === undefined) return [];
  const facts = { seq: entry.seq, at: entry.at, recorded: entry.body.readings!.digest, found: digest };
  return [refuse("cli/other-statement", [READINGS], facts)];
}

function hasReadings({ body }: Recorded<"registry">): boolean {
  return body.readings !== undefined;
}
