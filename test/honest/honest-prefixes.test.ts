/** Whoever reads an honest ledger too early, in the middle of an act even, finds nothing; but for a draw cut in two. */
import { describe, expect, test } from "vitest";
import { audit, type Ledger, type Registry } from "../../src/index.js";
import { canonicalJson } from "../../src/protocol.js";
import { snapshotOf } from "../../src/verify.js";
import { runs } from "../support/runs.js";
import { playYear } from "./support/lawful-year.js";
import { shortYear } from "./support/short-year.js";

const FIRST = Number(process.env["DOUBLE_RANDOM_FIRST"] ?? 1);

describe.each(Array.from({ length: runs(1, 20) }, (_, n) => FIRST + n))("small lawful year %i", (seed) => {
  test("is clean after every entry, with its registries and without", () => {
    const { ledger, registries } = playYear(shortYear(seed));
    // Units and teams are written by one act: whoever shows the first without the second has cut it in two.
    const cutInHalf = new Set(
      ledger.flatMap(({ kind, seq }) => (kind === "draw" ? [`verify/no-teams entry ${seq}`] : [])),
    );
    const found = ledger.flatMap((_, at) => {
      const before = ledger.slice(0, at + 1);
      const known = standingOn(before, registries);
      return [audit(before), audit(before, { registries: known })].flatMap(({ findings }) =>
        findings.map(({ code, at: place }) => `${code} ${place}`),
      );
    });
    expect(found.filter((each) => !cutInHalf.has(each))).toEqual([]);
  });
});

/** Registries of which both entries stand on a ledger. */
function standingOn(ledger: Ledger, registries: readonly Registry[]): Registry[] {
  const stands = new Set(
    ledger.flatMap(({ kind, body }) =>
      kind === "registry" || kind === "roster" ? [canonicalJson(body)] : [],
    ),
  );
  return registries.filter((registry) => {
    const { asOf, units, history, inspectors } = snapshotOf(registry);
    return [
      { asOf, units, history },
      { asOf, inspectors },
    ].every((body) => stands.has(canonicalJson(body)));
  });
}
