/**
 * Draws made elsewhere, made again: published values (RFC 3797 and two drawn committees, two samplers of election
 * audits, seedrandom, the reach of a systematic draw), and more of each method by an independent Python program.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openGenerator } from "../../src/elsewhere/generators.js";
import {
  compareElsewhere,
  type ElsewhereDraw,
  type ElsewhereMethod,
  orThrow,
  type Replayed,
  replayElsewhere,
} from "../../src/elsewhere.js";
import { describeWithShared } from "../support/shared.js";

// biome-ignore lint/suspicious/noExplicitAny: files of other people
type Loose = any;

const replay = (draw: ElsewhereDraw): Replayed => orThrow(replayElsewhere(draw));
const peer = (folder: string, name: string): Loose =>
  JSON.parse(readFileSync(join(folder, "vectors", "peers", name), "utf8"));

describeWithShared("rfc3797_section6.json", (folder) => {
  const { seed_sources: sources, key_string, pool, expected } = peer(folder, "rfc3797_section6.json");

  test("the sources give the key string, and each row its hash, divisor and pick", () => {
    const { key, picks } = orThrow(replayElsewhere({ method: "rfc3797/1", sources, pool, count: 16 }));
    expect(key).toBe(key_string);
    expect(
      picks.map(({ counter, hash, divisor, place, id }) => ({
        index: counter + 1,
        md5: hash,
        divisor,
        selected: place,
        name: id,
      })),
    ).toEqual(expected);
  });
});

test.each([
  // As the programs of 2012 and 2013 printed them (repository mcr/rfc3797), and of 2022 (richsalz/ietf-rfc3797-code).
  [
    "17.20.22.35.36.38.48./90193202./55598744./9.10.11.17.21.48.50./",
    134,
    [90, 25, 92, 126, 24, 31, 122, 96, 81, 132, 2, 41],
    "6168D40CF2EB896E0E13AF709E8998B2",
  ],
  [
    "7.8.11.17.19.25.46./8285182./60115701./2.3.18.26.32.33.42./",
    154,
    [138, 151, 89, 112, 117, 145, 118, 143, 144, 122, 95, 139],
    "2C3BF59B559F268A2F98BD97031A9CAF",
  ],
  [
    "7.8.11.18.28.40.48./15.16.21.31.36.65./8.12.13.17.21.26.35.42./1.5.10.13.14.16.21.25.27./",
    267,
    [171, 245, 68, 190, 70, 126, 110, 128, 138, 173],
    "4937ABAC4E80B067F4297150F1E30B97",
  ],
])("the committee drawn by %s of %i", (key, pool, places, last) => {
  const found = orThrow(replayElsewhere({ method: "rfc3797/1", key, pool, count: places.length }));
  expect(found.picks.map(({ place }) => place)).toEqual(places);
  expect(found.picks.at(-1)!.hash).toBe(last);
  expect(orThrow(compareElsewhere(found, places)).agrees).toBe(true);
});

describeWithShared("rivest_sampler.json", (folder) => {
  const { cases, colorado_without_replacement: colorado } = peer(folder, "rivest_sampler.json");

  test.each(cases as Loose[])("seed $seed", ({ seed, total: pool, count, expected }) => {
    const found = replay({ method: "rivest-sampler/1", seed, pool, count, repeats: "kept" });
    expect(found.drawn.map(Number)).toEqual(expected);
  });

  test("Colorado's 47 ballots, repeats skipped", () => {
    const { seed, range, expected } = colorado;
    const draw = { method: "rivest-sampler/1", seed, pool: range[1], count: 47, repeats: "skipped" } as const;
    expect(replay(draw).drawn.map(Number)).toEqual(expected);
    expect(new Set(replay({ ...draw, repeats: "kept" }).drawn).size).toBeLessThan(47);
  });
});

describeWithShared("consistent_sampler.json", (folder) => {
  const { cases, primitives, tickets, tickets_seed_text, stratified_merge } = peer(
    folder,
    "consistent_sampler.json",
  );
  const draw = (pool: readonly (string | number)[], seed: string | number, options: Loose = {}) => {
    const replacement = options.with_replacement ? "with" : "without";
    const after = options.drop ?? 0;
    const count = options.take ?? pool.length;
    return orThrow(
      replayElsewhere({
        method: "consistent-sampler/1",
        pool,
        seed,
        replacement,
        after,
        count,
        digits: options.digits ?? 9,
      }),
    );
  };

  test.each(cases as Loose[])("$where", ({ ids, seed, options, expected }) => {
    const { drawn, picks } = draw(ids, seed, options);
    if (options.output === "id") expect(drawn).toEqual(expected.map(String));
    else
      expect(picks.map(({ shown, id, generation }) => [shown, id, generation])).toEqual(
        expected.map(([shown, id, generation]: Loose) => [shown, String(id), generation]),
      );
  });

  test("tickets to their last digit", () => {
    const first = primitives.find(({ fn }: Loose) => fn === "first_fraction");
    expect(draw([first.id], first.seed).picks[0]!.ticket).toBe(first.out);
    for (const { id, ticket } of tickets)
      expect(draw([id], tickets_seed_text).picks[0]!.ticket, id).toBe(ticket);
  });

  test("two strata drawn apart merge into the order of both together", () => {
    const ids = (stratum: string, size: number) => Array.from({ length: size }, (_, n) => `${stratum}-${n}`);
    const below = (pool: string[]) =>
      draw(pool, stratified_merge.seed)
        .picks.filter(({ shown }) => shown < "0.01")
        .map(({ shown, id, generation }) => [shown, id, generation]);
    expect(below(ids("AB", 2000))).toEqual(stratified_merge.stratum_AB);
    expect(below(ids("CD", 1000))).toEqual(stratified_merge.stratum_CD);
    expect(below([...ids("CD", 1000), ...ids("AB", 2000)]).map(([, id]) => id)).toEqual(
      stratified_merge.merged_order,
    );
  });
});

describeWithShared("seedrandom.json", (folder) => {
  const vectors = peer(folder, "seedrandom.json");
  const draw = (seed: string | number, count = 10) =>
    orThrow(
      replayElsewhere({
        method: "seedrandom-plain/1",
        seed,
        generator: "arc4",
        shuffle: "take-out",
        pool: 1000,
        count,
      }),
    );

  test("the numbers of `hello.` are the documented ones, and pick by floor(random · n)", () => {
    const { picks } = draw("hello.");
    expect(picks.map(({ random }) => random)).toEqual(vectors.hello_first10);
    expect(picks.map(({ index, below }) => [below, index])).toEqual(
      vectors.hello_first10.map((random: number, at: number) => [
        1000 - at,
        Math.floor(random * (1000 - at)),
      ]),
    );
    const alea = openGenerator({ generator: "alea", seed: "hello." })();
    expect(alea).toBe(vectors.documented[1].expected[0]);
  });

  test.each(vectors.seed_collisions_must_not_happen_in_our_engine as Loose[])(
    "$a and $b draw the same, as they do there",
    ({ a, b, first_value_of_both }) => {
      expect(draw(a).picks[0]!.random).toBe(first_value_of_both);
      expect(draw(b).drawn).toEqual(draw(a).drawn);
    },
  );

  test("a number is another seed than its digits", () => {
    const [number, text, withZero] = vectors.seed_type_differences;
    expect(draw(number.seed_number).picks[0]!.random).toBe(number.first);
    expect(draw(text.seed_text).picks[0]!.random).toBe(text.first);
    expect(draw(withZero.seed_text).picks[0]!.random).toBe(withZero.first);
  });
});

describeWithShared("zhejiang_draw_coverage.csv", (folder) => {
  const [, ...rows] = readFileSync(join(folder, "vectors/peers/zhejiang_draw_coverage.csv"), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));

  test.each(rows)("%s units, %s asked for: %s", (...cells) => {
    const [pool, count, , starts, , least, , never, , always] = cells.map(Number) as number[];
    const draw = { method: "systematic/1", start: 1, pool: pool!, count: count!, page: 5000 } as const;
    const found = orThrow(replayElsewhere(draw));
    expect(found.coverage).toMatchObject({ starts, never, always });
    expect(found.drawn).toHaveLength(least!);
  });
});

const { cases, computedBy } = JSON.parse(
  readFileSync(new URL("elsewhere/elsewhere.json", import.meta.url), "utf8"),
) as { readonly computedBy: string; readonly cases: readonly { draw: ElsewhereDraw; expect: Loose }[] };

test("the further cases are those of the Python, some of each method", () => {
  expect(computedBy).toContain("make_elsewhere.py (Python, standard library)");
  const methods: ElsewhereMethod[] = cases.map(({ draw }) => draw.method);
  expect(new Set(methods).size).toBe(5);
  expect(cases.length).toBeGreaterThan(100);
});

test.each(cases.map((each, at) => [at + 1, each.draw.method, each] as const))(
  "case %i, %s",
  (_, __, { draw, expect: expected }) => {
    const { drawn, key, picks, coverage } = replay(draw) as Loose;
    expect(drawn).toEqual(expected.drawn);
    if (draw.method === "rfc3797/1") {
      expect(key).toBe(expected.key);
      expect(picks.map(({ hash }: Loose) => hash)).toEqual(expected.hashes);
    }
    if (draw.method === "rivest-sampler/1") expect(picks.at(-1).counter).toBe(expected.lastCounter);
    if (draw.method === "consistent-sampler/1")
      expect(picks.map(({ id, generation, ticket }: Loose) => [id, generation, ticket])).toEqual(
        expected.tickets,
      );
    if (draw.method === "systematic/1") expect(coverage).toEqual(expected.coverage);
  },
);
