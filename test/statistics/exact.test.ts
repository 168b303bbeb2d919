/**
 * T13: what is exact needs no statistics. These properties hold of every draw; that of the teams, a seat's first
 * candidate after whom the rest can be completed, is `test/property/teams.test.ts`.
 */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareBytes,
  drawUnits,
  faultOfId,
  fraction,
  keyFor,
  type Method,
  orThrow,
  quotaAtLeast,
  quotaAtMost,
  ticketOf,
} from "../../src/protocol.js";
import { joinParts } from "../../src/random/ticket.js";
import { conformanceSeed } from "./seeds.js";

const DRAW_ID = "000000/2026/CONFORMANCE/R01";
const seed = fc.nat().map(conformanceSeed);
const method = fc.constantFrom<Method>("ticket/1", "seedrandom-shuffle/1");

/** Up to six strata of up to twelve units, each with a quota that its pool can give. */
const strata = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.nat()), { minLength: 1, maxLength: 6 })
  .map((sizes) =>
    sizes.map(([size, n], s) => ({
      stratum: `s${s}`,
      quota: n % (size + 1),
      eligible: Array.from({ length: size }, (_, u) => `U-${s}-${u}`),
    })),
  );
type Strata = typeof strata extends fc.Arbitrary<infer T> ? T : never;

const drawOf = (of: Strata, s: string, by: Method = "ticket/1") =>
  orThrow(drawUnits({ seed: s, drawId: DRAW_ID, method: by, strata: of }));

/** An id for what is left of any text. */
const id = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((each) => faultOfId(each) === undefined);

describe("T13 exact properties", () => {
  test("T13 quotas: every stratum gives exactly its own quota, of its own units, nobody twice", () =>
    fc.assert(
      fc.property(strata, seed, method, (of, s, by) => {
        drawOf(of, s, by).forEach(({ stratum, drawn, reserve }, at) => {
          expect(stratum).toBe(of[at]!.stratum);
          expect(drawn).toHaveLength(of[at]!.quota);
          expect([...drawn, ...reserve].sort()).toEqual([...of[at]!.eligible].sort());
        });
      }),
    ));

  test("T13 order: neither the order of units nor that of strata matters", () =>
    fc.assert(
      fc.property(strata, seed, method, (of, s, by) => {
        const turned = [...of].reverse().map((each) => ({ ...each, eligible: [...each.eligible].reverse() }));
        expect([...drawOf(turned, s, by)].reverse()).toEqual(drawOf(of, s, by));
      }),
    ));

  test("T13 strata: how units are divided changes nobody's place among those who stay together", () =>
    fc.assert(
      fc.property(strata, seed, (of, s) => {
        const eligible = of.flatMap((each) => each.eligible);
        const together = drawOf([{ stratum: "all", quota: 0, eligible }], s)[0]!.reserve;
        for (const { drawn, reserve } of drawOf(of, s)) {
          const own = new Set([...drawn, ...reserve]);
          expect([...drawn, ...reserve]).toEqual(together.filter((unit) => own.has(unit)));
        }
      }),
    ));

  test("T13 leaving: a unit of the reserve that leaves moves nobody, one that was drawn lets the first of the reserve in", () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(), fc.nat(), seed, (size, asked, at, s) => {
        const eligible = Array.from({ length: size }, (_, u) => `U-${u}`);
        const quota = asked % size;
        const gone = eligible[at % size]!;
        const [before] = drawOf([{ stratum: "all", quota, eligible }], s);
        const rest = eligible.filter((unit) => unit !== gone);
        const [after] = drawOf([{ stratum: "all", quota, eligible: rest }], s);
        const stay = before!.drawn.filter((unit) => unit !== gone);
        expect(after!.drawn).toEqual([...stay, ...before!.reserve].slice(0, quota));
      }),
    ));

  test("T13 tickets: all their 256 bits decide, as Node's own hash has them", () =>
    fc.assert(
      fc.property(seed, (s) => {
        // So many that some tickets begin with the same sixteen bits.
        const eligible = Array.from({ length: 700 }, (_, u) => `U-${u}`);
        const key = keyFor(s, DRAW_ID, "unit");
        const hashed = eligible.map((unit) => {
          const ticket = createHash("sha256")
            .update(key + unit)
            .digest("hex");
          return { unit, ticket };
        });
        hashed.sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
        const [all] = drawOf([{ stratum: "all", quota: 700, eligible }], s);
        expect(all!.drawn).toEqual(hashed.map(({ unit }) => unit));
      }),
      { numRuns: 10 },
    ));

  test("T13 fields: two lists of parts have one ticket only if they are one list", () =>
    fc.assert(
      fc.property(
        fc.array(id, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 3 }),
        (parts, cuts) => {
          // The same characters, cut in other places.
          const all = parts.join("");
          const at = [...new Set(cuts.map((cut) => 1 + (cut % Math.max(1, all.length - 1))))].sort(
            (a, b) => a - b,
          );
          const other = [0, ...at]
            .map((from, n) => all.slice(from, at[n] ?? all.length))
            .filter((part) => part !== "");
          fc.pre(JSON.stringify(other) !== JSON.stringify(parts));
          expect(joinParts(other)).not.toBe(joinParts(parts));
        },
      ),
    ));

  test("T13 fields: tickets of units, roles and people do not meet", () => {
    const key = keyFor(conformanceSeed(0), DRAW_ID, "seat");
    expect(ticketOf(key, "U-1", "1lead", "I-1")).not.toBe(ticketOf(key, "U-11", "lead", "I-1"));
    expect(ticketOf(key, "U-1", "lead", "1I")).not.toBe(ticketOf(key, "U-1", "lead1", "I"));
  });

  test("T13 ids: their order is that of their bytes", () => {
    const names = ["𠮷野", "Ａ", "南", "B", "a", "é", "京"].filter((name) => faultOfId(name) === undefined);
    fc.assert(
      fc.property(fc.array(fc.oneof(id, fc.constantFrom(...names)), { maxLength: 20 }), (list) => {
        const byBytes = [...list].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect([...list].sort(compareBytes)).toEqual(byBytes);
      }),
    );
    expect(["𠮷", "Ａ"].sort(compareBytes)).toEqual(["Ａ", "𠮷"]);
  });

  test("T13 ratios: every whole per cent of every base up to a thousand is rounded as whole numbers have it", () => {
    for (let percent = 0; percent <= 100; percent++)
      for (let base = 0; base <= 1000; base++) {
        const [ratio, part] = [fraction(percent, 100), percent * base];
        const [up, down] = [quotaAtLeast(ratio, base), quotaAtMost(ratio, base)];
        if (up !== (part + ((100 - (part % 100)) % 100)) / 100 || down !== (part - (part % 100)) / 100)
          expect({ percent, base, up, down }).toBe("whole numbers");
      }
  });
});
