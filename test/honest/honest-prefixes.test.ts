/**
 * Whoever reads an honest ledger too early, in the middle of an act even, finds nothing; but
 * where it ends between two entries that belong together.
 */
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
    const found = ledger.flatMap((_, at) => {
      const before = ledger.slice(0, at + 1);
      const known = standingOn(before, registries);
      return [audit(before), audit(before, { registries: known })].flatMap(({ findings }) =>
        findings
          .filter(({ code, at: place }) => !(CUT_IN_TWO.includes(code) && place === `entry ${at}`))
          .map(({ code, at: place }) => `after entry ${at}: ${code} ${place}`),
      );
    });
    expect(found).toEqual([]);
  });
});

/** One act writes units and teams, or a policy and its amendment: whoever shows the first alone has cut it in two. */
const CUT_IN_TWO: readonly string[] = ["verify/no-teams", "verify/policy-not-amended"];

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
