import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/index.js";

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
    expect(faults("\ufeff\ufeff{}")).toEqual(["kernel/json-form"]);
  });

  test("what is no JSON is refused, however deep it nests", () => {
    expect(faults("{'a':1}")).toEqual(["kernel/json-form"]);
    expect(faults(7)).toEqual(["kernel/json-text"]);
    expect(faults("[".repeat(1000) + "]".repeat(1000))).toEqual([]);
    expect(faults("[".repeat(1001) + "]".repeat(1001))).toEqual(["kernel/json-deep line 1 column 1001"]);
    expect(faults("[".repeat(300_000))[0]).toMatch(/kernel\/json-/);
  });
});
