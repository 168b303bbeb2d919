/** What comes in pieces is what it would be as a whole. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listUnits, orThrow, parseRegistry, type Registry } from "../../src/index.js";
import { openMerkleStream } from "../../src/kernel/merkle-stream.js";
import { openListDigest, openSha256Stream } from "../../src/kernel/sha256-stream.js";
import { canonicalJson, digestOf, merkleRoot, sha256Hex } from "../../src/protocol.js";
import { listVisits } from "../../src/registry/registry.js";
import { commitRows } from "../../src/sql.js";
import { snapshotOf } from "../../src/verify.js";
import { planYear } from "../honest/support/year-plan.js";
import { runs } from "../support/runs.js";

describe("pieces", () => {
  const text = fc.string({ unit: "binary", maxLength: 300 });
  test("of a text have its hash", () =>
    fc.assert(
      fc.property(fc.array(text), fc.nat(3), (pieces, many) => {
        const stream = openSha256Stream();
        const all = Array.from({ length: 40 ** many }, () => pieces)
          .flat()
          .slice(0, 4000);
        for (const piece of all) stream.add(piece);
        return stream.digest() === sha256Hex(all.join(""));
      }),
      { numRuns: runs(40, 400) },
    ));

  test("of a list have its digest", () =>
    fc.assert(
      fc.property(fc.array(text), (items) => {
        const stream = openListDigest();
        for (const item of items) stream.add(canonicalJson(item));
        return stream.digest() === digestOf(items);
      }),
      { numRuns: runs(40, 400) },
    ));

  test.each([
    0, 1, 2, 3, 63, 64, 65, 4095, 4096, 4097, 8191, 8192, 8193, 12_288, 12_289, 20_481, 28_672, 28_700,
  ])("of a tree of %i leaves have its root", (size) => {
    const leaves = Array.from({ length: size }, (_, n) => `leaf ${n} 中`);
    const stream = openMerkleStream();
    for (const leaf of leaves) stream.add(leaf);
    expect([stream.size(), stream.root()]).toEqual([size, merkleRoot(leaves)]);
  });
});

/** As a database gives them: by authority, those without one last, and of each by day. */
function visitsInOrder(registry: Registry) {
  const placeOf = ({ authority, day }: { authority: string | null; day: string }): string =>
    `${authority === null ? "1" : `0${authority}`} ${day}`;
  return [...listVisits(registry)].sort((a, b) =>
    placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0,
  );
}

test.each(Array.from({ length: runs(6, 60) }, (_, n) => n + 1))(
  "registry %i, row by row, has its commitment",
  async (seed) => {
    const plan = planYear(seed);
    if (plan === undefined) return;
    const { units, people: inspectors, history } = plan;
    const registry = orThrow(parseRegistry({ units, inspectors, history, asOf: "2025-12-31" } as never));
    const rows = { registry, units: listUnits(registry), visits: visitsInOrder(registry) };
    expect(orThrow(await commitRows(rows as never))).toEqual(snapshotOf(registry));
  },
);

test("many rows, in many lots", async () => {
  const size = 12_000;
  const id = (n: number): string => `U-${String(n).padStart(6, "0")}`;
  const units = Array.from({ length: size }, (_, n) => ({
    id: id(n),
    tier: n % 3 === 0 ? null : "a",
    region: `r/${n % 7}`,
  }));
  const history = Array.from({ length: size }, (_, n) => ({
    ...{ unit: id((n * 7919) % size), day: `2025-0${1 + (n % 9)}-0${1 + (n % 5)}`, kind: "routine" },
    ...(n % 4 === 0 ? {} : { authority: `a-${n % 4}` }),
  }));
  const registry = orThrow(parseRegistry({ units, inspectors: [], history, asOf: "2025-12-31" } as never));
  const committed = await commitRows({
    registry,
    units: listUnits(registry),
    visits: visitsInOrder(registry),
  } as never);
  expect(orThrow(committed)).toEqual(snapshotOf(registry));
});
