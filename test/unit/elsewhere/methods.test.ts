/** What the methods do, and what they cannot promise: each weakness is shown at work. */
import { describe, expect, test } from "vitest";
import { remainderOf, reversedDigits } from "../../../src/elsewhere/hash-number.js";
import { keyOfSources } from "../../../src/elsewhere/rfc3797-key.js";
import { openPlaces } from "../../../src/elsewhere/take-out.js";
import {
  chinese,
  compareElsewhere,
  type ElsewhereDraw,
  type ElsewhereMethod,
  english,
  orThrow,
  replayElsewhere,
  weaknessesOf,
  wordsOf,
} from "../../../src/elsewhere.js";
import { parsePolicy } from "../../../src/index.js";
import * as protocol from "../../../src/protocol.js";
import { matterOf, policy } from "../../support/small-case.js";

const POOL = Array.from({ length: 40 }, (_, n) => `U-${n}`);
const replay = (draw: ElsewhereDraw) => orThrow(replayElsewhere(draw));
const warningsOf = (draw: ElsewhereDraw) => {
  const answer = replayElsewhere(draw);
  return answer.ok ? answer.warnings.map(({ code, facts }) => ({ code, ...facts })) : [];
};

/** One draw of each method. */
const DRAWS: Readonly<Record<ElsewhereMethod, ElsewhereDraw>> = {
  "rfc3797/1": { method: "rfc3797/1", key: "9319./", pool: POOL, count: 10 },
  "rivest-sampler/1": { method: "rivest-sampler/1", seed: "77", pool: POOL, count: 10, repeats: "kept" },
  "consistent-sampler/1": {
    method: "consistent-sampler/1",
    seed: 77,
    pool: POOL,
    count: 10,
    replacement: "with",
  },
  "seedrandom-plain/1": {
    method: "seedrandom-plain/1",
    seed: "s",
    generator: "alea",
    shuffle: "first-to-last",
    pool: POOL,
    count: 10,
  },
  "systematic/1": { method: "systematic/1", start: 2, pool: POOL, count: 10 },
};

describe("the key string of RFC 3797", () => {
  test.each<[Parameters<typeof keyOfSources>[0], string]>([
    [[[9319]], "9319./"],
    [[[10, 9, 100]], "9.10.100./"],
    [[["007", "0.50", "12.", "000"]], "0.0.57.12./"],
    [[["1.25", "1.3", "1.250"]], "1.251.251.3/"],
    [[["9007199254740993.1", "9007199254740992.2"]], "9007199254740992.29007199254740993.1/"],
    [[{ text: "W 4-1" }], "W41./"],
    [[{ text: "Ça va, no. 7" }], "CAVANO7./"],
  ])("%j is written %s", (sources, key) => {
    expect(keyOfSources(sources)).toBe(key);
  });
});

describe("RFC 3797", () => {
  const draw = DRAWS["rfc3797/1"] as Extract<ElsewhereDraw, { method: "rfc3797/1" }>;

  test("whoever is passed over stays in the list, is picked, and does not count", () => {
    const [first, second] = replay(draw).drawn;
    const without = replay({ ...draw, passedOver: [first!] });
    expect(without.drawn).toHaveLength(10);
    expect(without.drawn[0]).toBe(second);
    expect(without.picks[0]).toMatchObject({ id: first, passedOver: true });
    const struckOff = replay({ ...draw, pool: POOL.filter((id) => id !== first) });
    expect(struckOff.drawn.slice(0, 3)).not.toEqual(without.drawn.slice(0, 3));
  });

  test("asking for more changes nobody who was drawn", () => {
    expect(replay({ ...draw, count: 40 }).drawn.slice(0, 10)).toEqual(replay(draw).drawn);
  });
});

describe("numbers of a hash", () => {
  const words = Uint32Array.from({ length: 8 }, (_, at) => (at + 1) * 0x1f2e3d4c);
  const number = words.reduce((sum, word) => (sum << 32n) | BigInt(word), 0n);

  test("remainder and digits are those of the whole number", () => {
    for (const divisor of [1, 2, 876, 65_537, 4_999_999])
      expect(BigInt(remainderOf(words, divisor))).toBe(number % BigInt(divisor));
    expect([...reversedDigits(words)].reverse().join("")).toBe(number.toString());
  });

  test("a small number has zeros behind its reversed digits, up to 64", () => {
    expect(reversedDigits(Uint32Array.of(0, 0, 0, 0, 0, 0, 0, 120))).toBe(`021${"0".repeat(61)}`);
  });
});

test("places are taken out as from a list that closes up", () => {
  for (const size of [1, 2, 3, 7, 8, 9, 100]) {
    const list = Array.from({ length: size }, (_, at) => at + 1);
    const takeOut = openPlaces(size);
    for (let left = size; left > 0; left--) {
      const index = (left * 7919) % left === 0 ? left - 1 : (left * 31) % left;
      expect(takeOut(index)).toBe(list.splice(index, 1)[0]);
    }
  }
});

describe("what a method cannot promise", () => {
  test.each(Object.values(DRAWS))(
    "$method: is said in both languages, with what to ask for",
    ({ method }) => {
      const weaknesses = weaknessesOf(method);
      expect(weaknesses.length).toBeGreaterThan(2);
      for (const weakness of weaknesses) {
        expect(wordsOf(weakness, english).advice).not.toBe("");
        expect(wordsOf(weakness, chinese).message).toMatch(/\p{Script=Han}/u);
      }
    },
  );

  test.each(Object.values(DRAWS))("$method: the order of rows decides where it says so, else not", (draw) => {
    const saysSo = replay(draw).weaknesses.some(({ code }) => code === "elsewhere/weak-row-order");
    const other = replay({ ...draw, pool: [...POOL].reverse() } as ElsewhereDraw).drawn;
    expect(String(other) !== String(replay(draw).drawn)).toBe(saysSo);
  });

  test("repeats are a weakness only where they count", () => {
    const codes = (draw: ElsewhereDraw) => replay(draw).weaknesses.map(({ code }) => code);
    const { "rivest-sampler/1": rivest, "consistent-sampler/1": consistent } = DRAWS;
    expect(codes(rivest)).toContain("elsewhere/weak-repeats");
    expect(codes({ ...rivest, repeats: "skipped" } as ElsewhereDraw)).not.toContain("elsewhere/weak-repeats");
    expect(codes(consistent)).toContain("elsewhere/weak-repeats");
    expect(codes({ ...consistent, replacement: "without" } as ElsewhereDraw)).not.toContain(
      "elsewhere/weak-repeats",
    );
  });

  test("a seed with a twin is named with it, and the twin draws the same", () => {
    const draw = { ...DRAWS["seedrandom-plain/1"], generator: "arc4", seed: "泰州-2026" } as ElsewhereDraw;
    const [warning] = warningsOf(draw);
    expect(warning).toMatchObject({ code: "elsewhere/seed-twin", seed: "泰州-2026" });
    const twin = { ...draw, seed: String((warning as { twin?: string }).twin) } as ElsewhereDraw;
    expect(replay(twin).drawn).toEqual(replay(draw).drawn);
    expect(warningsOf(twin)).toEqual([]);
  });

  test.each([0, ""])("xor128 with the seed %j gives the rows as they stand, and is named for it", (seed) => {
    const draw = { ...DRAWS["seedrandom-plain/1"], generator: "xor128", seed } as ElsewhereDraw;
    expect(replay(draw).drawn).toEqual(POOL.slice(0, 10));
    expect(warningsOf(draw)).toEqual([{ code: "elsewhere/stuck-generator", seed }]);
  });

  test("equal names in the pool are named: a list of names can then be read in two ways", () => {
    const draw = { ...DRAWS["rfc3797/1"], pool: ["王伟", "李娜", "王伟"], count: 1 } as ElsewhereDraw;
    expect(warningsOf(draw)).toEqual([{ code: "elsewhere/same-name", id: "王伟", names: 1 }]);
  });

  test("there is nothing to say of a method that is none", () => {
    expect(() => weaknessesOf("dice/1" as never)).toThrow(/`weaknessesOf`.*rfc3797\/1/);
  });
});

describe("one start and every k-th", () => {
  const draw = (pool: number, count: number, page?: number) =>
    ({ method: "systematic/1", start: 1, pool, count, ...(page === undefined ? {} : { page }) }) as const;

  test("the units behind the last step are drawn by no start", () => {
    expect(replay(draw(20, 8)).coverage).toEqual({ starts: 2, step: 2, never: 4, always: 0 });
    expect(warningsOf(draw(20, 8)).map(({ code }) => code)).toEqual([
      "elsewhere/never-drawn",
      "elsewhere/few-samples",
    ]);
  });

  test("exactly half is drawn, not left out", () => {
    expect(replay(draw(6, 3)).drawn).toEqual(["1", "3", "5"]);
  });

  test("where every unit has its start there is no warning of it", () => {
    expect(replay(draw(20, 10)).coverage).toMatchObject({ never: 0, always: 0 });
    expect(warningsOf(draw(20, 10)).map(({ code }) => code)).toEqual(["elsewhere/few-samples"]);
  });

  test("above half, every k-th is left out, and some units are always drawn", () => {
    expect(replay(draw(10, 7)).drawn.map(Number)).toEqual([2, 3, 5, 6, 8, 9, 10]);
    expect(replay(draw(10, 7)).coverage).toMatchObject({ starts: 3, never: 0, always: 1 });
  });

  test("the whole list is drawn whole", () => {
    expect(replay(draw(3, 3))).toMatchObject({ drawn: ["1", "2", "3"], coverage: null });
  });

  test("a step longer than a page ends the draw, and the replay says after how many", () => {
    const long = { ...draw(100, 3, 10), start: 33 } as const;
    expect(replay(long).drawn).toEqual([]);
    expect(warningsOf(long)[0]).toMatchObject({ code: "elsewhere/fell-short", count: 3, drawn: 0, page: 10 });
  });
});

describe("these methods draw nothing here", () => {
  test.each(Object.keys(DRAWS))("%s as the method of a policy is refused: for replay only", (method) => {
    const read = parsePolicy(policy((draft) => Object.assign(matterOf(draft), { method })));
    expect(read.ok ? [] : read.refusals).toEqual([
      { code: "policy/method-for-replay", path: ["matters", 0, "method"], facts: { method } },
    ]);
    const strata = [{ stratum: "all", quota: 1, eligible: ["U-1"] }];
    const drawn = protocol.drawUnits({
      seed: "0".repeat(64),
      drawId: "000000/2026/M/R",
      method: method as never,
      strata,
    });
    expect(drawn.ok ? [] : drawn.refusals.map(({ code }) => code)).toEqual(["draw/method-for-replay"]);
    const [refusal] = drawn.ok ? [] : drawn.refusals;
    expect(protocol.wordsOf(refusal!, protocol.english).message).toContain("for replay only");
    expect(protocol.wordsOf(refusal!, protocol.chinese).message).toContain("仅供重演");
  });

  test("a method that nobody knows is refused as before", () => {
    const read = parsePolicy(policy((draft) => Object.assign(matterOf(draft), { method: "dice/1" })));
    expect(read.ok ? [] : read.refusals.map(({ code }) => code)).toEqual(["policy/wrong-value"]);
  });
});

describe("a published list beside a replayed draw", () => {
  const drawn = { drawn: ["a", "b", "c", "d"] };
  const compared = (published: readonly (string | number)[]) => {
    const { differences, ...rest } = orThrow(compareElsewhere(drawn, published));
    return { ...rest, codes: differences.map(({ code }) => code) };
  };

  test("agrees", () => {
    expect(compared(["a", "b", "c", "d"])).toEqual({
      agrees: true,
      missing: [],
      extra: [],
      order: null,
      codes: ["elsewhere/agrees"],
    });
  });

  test("one left out moves nobody else", () => {
    expect(compared(["a", "c", "d"])).toEqual({
      agrees: false,
      missing: [{ id: "b", place: 2 }],
      extra: [],
      order: null,
      codes: ["elsewhere/missing"],
    });
  });

  test("one exchanged is missing and extra, each with its place", () => {
    expect(compared(["a", "x", "c", "d"])).toMatchObject({
      missing: [{ id: "b", place: 2 }],
      extra: [{ id: "x", place: 2 }],
      order: null,
    });
  });

  test("another order is told by the first two that stand in each other's place", () => {
    expect(compared(["a", "c", "b", "d"])).toMatchObject({
      agrees: false,
      order: { drawn: { id: "b", place: 2 }, published: { id: "c", place: 2 } },
      codes: ["elsewhere/other-order"],
    });
  });

  test("who is published twice and drawn once is extra once", () => {
    expect(compared(["a", "b", "c", "d", "b"])).toMatchObject({ extra: [{ id: "b", place: 5 }] });
  });

  test("numbers are their digits, and leading zeros make another id", () => {
    expect(orThrow(compareElsewhere({ drawn: ["7"] }, [7])).agrees).toBe(true);
    expect(orThrow(compareElsewhere({ drawn: ["7"] }, ["007"])).agrees).toBe(false);
  });

  test("a sentence names ten at most, and the data all", () => {
    const many = Array.from({ length: 50 }, (_, n) => `m${n}`);
    const { missing, differences } = orThrow(compareElsewhere({ drawn: many }, []));
    expect(missing).toHaveLength(50);
    expect(differences[0]!.facts).toEqual({ count: 50, ids: `${many.slice(0, 10).join(", ")}, …` });
  });
});
