import { describe, expect, test } from "vitest";
import { chinese, english, readJson, wordsOf } from "../../../src/index.js";
import { faultInJson } from "../../../src/kernel/json-fault.js";

const faults = (text: unknown) => {
  const read = readJson(text as string);
  return read.ok ? [] : read.refusals.map(({ code, path }) => [code, ...path].join(" "));
};

describe("JSON that two readers could read in two ways", () => {
  test("a key that stands twice is refused with line and column", () => {
    expect(faults('{"a":1,"b":2,"a":3}')).toEqual(["kernel/json-twice line 1 column 14"]);
    expect(faults('{\n  "x": [{ "q": 1,\n    "q" : 2 }]\n}')).toEqual(["kernel/json-twice line 3 column 5"]);
  });

  test("a key in another spelling is the same key", () => {
    expect(faults('{"a":1,"\\u0061":2}')).toEqual(["kernel/json-twice line 1 column 8"]);
    expect(faults('{"__proto__":1,"__proto__":2}')).toEqual(["kernel/json-twice line 1 column 16"]);
  });

  test("the same key in other objects, and texts that look like keys, are no fault", () => {
    expect(faults('[{"a":1},{"a":{"a":2}},"a",["a","a"],{"b":"a: {\\"a\\":","c":"\\\\"}]')).toEqual([]);
  });

  test("a mark before the text and line ends of two characters are passed over", () => {
    expect(readJson('\ufeff{\r\n"a":1}\r\n')).toMatchObject({ ok: true, value: { a: 1 } });
    expect(faults("\ufeff\ufeff{}")).toEqual(["kernel/json-form line 1 column 1"]);
  });

  test("what is no JSON is refused, however deep it nests", () => {
    expect(faults("{'a':1}")).toEqual(["kernel/json-form line 1 column 2"]);
    expect(faults(7)).toEqual(["kernel/json-text"]);
    expect(faults("[".repeat(1000) + "]".repeat(1000))).toEqual([]);
    expect(faults("[".repeat(1001) + "]".repeat(1001))).toEqual(["kernel/json-deep line 1 column 1001"]);
    expect(faults("[".repeat(300_000))[0]).toMatch(/kernel\/json-/);
  });
});

/** Where, and what. */
const saidOf = (text: string) => {
  const read = readJson(text);
  if (read.ok) return [];
  return read.refusals.map(({ facts: { line, column, syntax } }) => [line, column, syntax].join(" "));
};

describe("a text that is no JSON", () => {
  test.each([
    ["", "1 1 empty"],
    [" \n ", "2 2 empty"],
    ['{"a":1,\n "b": [1,2,],\n "c": 3}', "2 12 comma-extra"],
    ['{"a":1,}', "1 8 comma-extra"],
    ['{"a":1 "b":2}', "1 8 comma-missing"],
    ["[1 2]", "1 4 comma-missing"],
    ['{"a" 1}', "1 6 colon-missing"],
    ["// first\n{}", "1 1 comment"],
    ['{"a": 1, # one\n"b": 2}', "1 10 comment"],
    ["{'a': 1}", "1 2 quotes"],
    ["{“a”: 1}", "1 2 quotes"],
    ['{"a"：1}', "1 5 full-width"],
    ['{"a": 1，"b": 2}', "1 8 full-width"],
    ["{a: 1}", "1 2 key"],
    ['{"a": "x\ny"}', "1 9 control"],
    ['{"a": "\\x"}', "1 8 escape"],
    ['{"a": 01}', "1 7 number"],
    ['{"a": +1}', "1 7 number"],
    ['{"a": 1.}', "1 7 number"],
    ['{"a": 1}\n}', "2 1 behind"],
    ['{"a": True}', "1 7 value"],
    ['{"a": tru', "1 7 value"],
    ['{"a": }', "1 7 value"],
    ['{"a": [1, 2', "1 12 end"],
    ['{"a": "open', "1 12 end"],
    ['{"a": [1}', "1 9 comma-missing"],
  ])("%j is refused at %s", (text, said) => {
    expect(saidOf(text)).toEqual([said]);
    const read = readJson(text);
    if (read.ok) throw new Error("It was read.");
    for (const language of [english, chinese])
      expect(wordsOf(read.refusals[0]!, language).message).not.toMatch(/[{]syntax|comma-(?:extra|missing)/);
    expect(wordsOf(read.refusals[0]!, chinese).message).toMatch(/^第 \d+ 行第 \d+ 列不合 JSON 语法：/);
  });

  test("texts with one sign changed, left out or put in: a fault is found in those that no engine reads", () => {
    const whole = '{"a": [1, -2.5e3, "x\\n\\u00e9", true], "b": {"c": null, "d": []}}\n';
    const signs = [...'{}[],:"\\/ \n0-e.tn#：'];
    const texts = [...whole].flatMap((_, at) => [
      whole.slice(0, at) + whole.slice(at + 1),
      ...signs.flatMap((sign) => [
        whole.slice(0, at) + sign + whole.slice(at),
        whole.slice(0, at) + sign + whole.slice(at + 1),
      ]),
    ]);
    const unlike = texts.filter((text) => isRead(text) !== (faultInJson(text) === undefined));
    expect(unlike).toEqual([]);
    expect(texts.filter(isRead).length).toBeGreaterThan(50);
  });
});

function isRead(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
