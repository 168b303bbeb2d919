import { describe, expect, test } from "vitest";
import type { SeedSource } from "../../../src/index.js";
import { RefusalError } from "../../../src/kernel/result.js";
import {
  chainStep,
  checkSources,
  commitmentOf,
  drawIdOf,
  keyFor,
  type Purpose,
  seedOf,
  seedText,
} from "../../../src/protocol.js";

const hex = "0123456789abcdef".repeat(4);
const one: Readonly<Record<SeedSource["type"], SeedSource>> = {
  beacon: { type: "beacon", chain: hex, round: 12, value: hex },
  reveal: { type: "reveal", party: "甲局", value: hex },
  chain: { type: "chain", party: "甲局", value: hex },
  text: { type: "text", name: "骰子", value: "3 1 6" },
  plain: { type: "plain", value: "lesson 1" },
};
const codesOf = (sources: unknown) => {
  const result = checkSources(sources);
  return result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path.join(".")}`);
};

describe("the seed", () => {
  test("frozen (computed with Python's hashlib): seed, commitment, chain, key", () => {
    const seed = seedOf([one.plain]);
    expect(seed).toBe("8cfd73e4031944ab9183414f7b355bf87f54bc61195fa5b64c83e70df2471e7a");
    expect(keyFor(seed, "000000/2026/LESSON/R01", "unit")).toBe(
      "02ad634a84e72a24f0d6dd93f11d90182fd2549cfc658cc0afcf97e5be1eebc5",
    );
    const secret = { party: "party 1", drawId: "000000/2026/LESSON/R01", value: "0".repeat(64) };
    expect(commitmentOf(secret)).toBe("af29ac1883e43972336d0be8283c7fa0648fb54edc8b38f3eb4788d3f4119ac6");
    expect(chainStep(secret.party, secret.value)).toBe(
      "f59506456a950cce1e132a5fde59aa4a8a50fcc4e17f8224d2310e1256bd8a97",
    );
  });

  test("every kind of source is accepted, and the answer is the caller's data, copied", () => {
    const given = Object.values(one);
    expect(checkSources(given)).toEqual({ ok: true, value: given, warnings: [] });
    expect(checkSources(Object.freeze(given.map((source) => Object.freeze({ ...source })))).ok).toBe(true);
  });

  test("order, every field and the kind of a source change the seed; the order of its fields does not", () => {
    const seeds = [
      [one.text, one.plain],
      [one.plain, one.text],
      [one.text],
      [{ ...one.text, name: "骰子 2" }],
      [{ ...one.text, value: "3 1 5" }],
      [one.reveal],
      [one.chain],
      [one.beacon],
      [{ ...one.beacon, round: 13 }],
    ].map((sources) => seedOf(sources as SeedSource[]));
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seedOf([{ value: "lesson 1", type: "plain" }])).toBe(seedOf([one.plain]));
    expect(seedText([one.plain])).toBe('["double-random/1","seed",{"type":"plain","value":"lesson 1"}]');
  });

  test("all faults are named at once, each with its place", () => {
    const sources = [
      { type: "beacon", chain: hex.toUpperCase(), round: "12" },
      7,
      { type: "dice", value: "3" },
      { type: "plain", value: "3 ", note: "x" },
      null,
      [],
      { value: "3" },
      { type: "reveal", party: 7, value: hex.slice(1) },
    ];
    expect(codesOf(sources)).toEqual([
      "random/not-hex sources.0.chain",
      "random/not-a-round sources.0.round",
      "random/missing-field sources.0.value",
      "random/not-a-source sources.1",
      "random/unknown-source sources.2.type",
      "random/text sources.3.value",
      "random/unknown-field sources.3.note",
      "random/not-a-source sources.4",
      "random/not-a-source sources.5",
      "random/unknown-source sources.6.type",
      "random/text sources.7.party",
      "random/not-hex sources.7.value",
    ]);
  });

  test("no source, or no list, is refused", () => {
    expect(codesOf([])).toEqual(["random/no-source sources"]);
    expect(codesOf({ 0: one.plain })).toEqual(["random/not-a-list sources"]);
    expect(() => seedOf([])).toThrow(RefusalError);
  });

  test("names that every object has are no fields and no kinds", () => {
    expect(codesOf([{ type: "toString", value: "x" }])).toEqual(["random/unknown-source sources.0.type"]);
    expect(codesOf([JSON.parse('{"type":"plain","value":"x","__proto__":"y"}')])).toEqual([
      "random/unknown-field sources.0.__proto__",
    ]);
    expect(codesOf([Object.create(one.plain)])).toEqual(["random/not-a-source sources.0"]);
  });

  test.each([-1, 0.5, 2 ** 53, Number.NaN])("round %d is refused", (round) => {
    expect(codesOf([{ ...one.beacon, round }])).toEqual(["random/not-a-round sources.0.round"]);
  });

  test("a secret that is not 64 lower-case hex digits is a programmer's mistake", () => {
    expect(() => commitmentOf({ party: "a", drawId: "b", value: "c" })).toThrow(TypeError);
    expect(() => chainStep("a", hex.toUpperCase())).toThrow(TypeError);
  });
});

describe("draw ids", () => {
  const name = { authority: "000000", year: 2026, matter: "LESSON", round: "R01" };

  test("fixed fields joined by /, and the attempt after a void", () => {
    expect(drawIdOf(name)).toBe("000000/2026/LESSON/R01");
    expect(drawIdOf({ ...name, year: "2026", attempt: 1 })).toBe("000000/2026/LESSON/R01");
    expect(drawIdOf({ ...name, attempt: 3 })).toBe("000000/2026/LESSON/R01/V3");
  });

  test.each([
    [{ authority: "a/b" }, TypeError],
    [{ matter: "" }, TypeError],
    [{ round: "R 01\u00a0" }, TypeError],
    [{ year: "2026/1" }, TypeError],
    [{ year: 2026.5 }, RangeError],
    [{ attempt: 0 }, RangeError],
    [{ attempt: 1.5 }, RangeError],
  ])("%j is refused", (change, error) => {
    expect(() => drawIdOf({ ...name, ...change })).toThrow(error);
  });
});

describe("keys", () => {
  test("one for each purpose, draw and seed", () => {
    const purposes: Purpose[] = [
      "unit",
      "class",
      "start",
      "cell",
      "phase",
      "seat-order",
      "seat",
      "shuffle",
      "day",
    ];
    const keys = purposes.map((purpose) => keyFor(hex, "a/2026/b/c", purpose));
    expect(
      new Set([...keys, keyFor(hex, "a/2026/b/d", "unit"), keyFor("0".repeat(64), "a/2026/b/c", "unit")])
        .size,
    ).toBe(11);
  });

  test("a seed is 64 lower-case hex digits", () => {
    expect(() => keyFor(hex.toUpperCase(), "a", "unit")).toThrow(TypeError);
    expect(() => keyFor(`${hex}\n`, "a", "unit")).toThrow(TypeError);
  });
});
