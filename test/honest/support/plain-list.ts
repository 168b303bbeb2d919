/**
 * Whom the public list of units names on a day, and of which draws it tells: written from docs/site.md alone. Which rule
 * kept a unit out of a pool is looked at elsewhere.
 */
import type { Ledger } from "../../../src/index.js";
import { canonicalJson } from "../../../src/protocol.js";
import { snapshotOf } from "../../../src/verify.js";
import type { Row } from "../../support/small-case.js";
import { PlainDisclosure } from "./plain-disclosure.js";

type OneRegistry = Parameters<typeof snapshotOf>[0];

export interface PlainListed {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly draws: readonly string[];
}

/** @param rowsOf - all rows of units of a registry, with the region in its parts */
export function plainList(
  { ledger, registries }: { readonly ledger: Ledger; readonly registries: readonly OneRegistry[] },
  rowsOf: (registry: OneRegistry) => readonly Row[],
  day: string,
): PlainListed[] {
  const rules = new PlainDisclosure(ledger, day);
  const entries = ledger.slice(0, rules.size);
  const told = rules.toldDraws();
  const seen = registries.filter((registry) => {
    const { asOf, units, history, salted } = snapshotOf(registry);
    const own = canonicalJson({ asOf, units, history, ...(salted && { salted }) } as never);
    const isThere = entries.some(({ kind, body }) => kind === "registry" && canonicalJson(body) === own);
    return isThere && (registry.secret === undefined || rules.opens("units"));
  });
  const rows = new Map<string, Row>();
  for (const registry of [...seen].sort((a, b) => (a.asOf < b.asOf ? -1 : 1)))
    for (const row of rowsOf(registry)) rows.set(row["id"] as string, row);
  const areaOf = (region: readonly string[]): string => region.slice(0, 3).join("/");
  return [...rows.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, row]) => ({
      id,
      name: row["name"] as string,
      area: areaOf(row["region"] as string[]),
      draws: told,
    }));
}
