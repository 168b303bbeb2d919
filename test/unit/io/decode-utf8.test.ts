/** Files of any size: what fits into one text is read, what does not is refused in words. */

import { describe, expect, test } from "vitest";
import { decodeUtf8, LONGEST_TEXT } from "../../../src/io/decode-utf8.js";
import { readCsv, writeCsv } from "../../../src/io.js";
import { said } from "../../support/said.js";

const SLICE = 2 ** 26;
const codesOf = (answer: ReturnType<typeof decodeUtf8>) =>
  answer.ok ? [] : answer.refusals.map(({ code }) => code);

/** Bytes of which only the last ones are written: the others are NUL, which is UTF-8 too. */
function ending(length: number, text: string | readonly number[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const end = typeof text === "string" ? new TextEncoder().encode(text) : text;
  bytes.set(end, length - end.length);
  return bytes;
}

describe("a file that is longer than a decoder takes at a time", () => {
  test("is read whole: a sign that lies across two slices is one sign", () => {
    for (const before of [1, 2]) {
      const read = decodeUtf8("units.csv", ending(SLICE + 3 - before, "店"));
      expect(read.ok && [read.value.length, read.value.at(-1)]).toEqual([SLICE + 1 - before, "店"]);
    }
  });

  test("is refused when its last sign is cut off", () => {
    expect(codesOf(decodeUtf8("units.csv", ending(SLICE + 1, [0x0a, 0xe5, 0xba])))).toHaveLength(1);
  });

  test("has its coding told from the lines around the first wrong byte", () => {
    const line = new TextEncoder().encode("a,b\n");
    const chinese = [0xb5, 0xea, 0xb1, 0xbe, 0xcf, 0xaa, 0xc9, 0xcc, 0x0a];
    const bytes = ending(SLICE + chinese.length + line.length, [...line, ...chinese]);
    const read = decodeUtf8("units.csv", bytes);
    expect(!read.ok && [read.refusals[0]!.code, read.refusals[0]!.facts["line"]]).toEqual([
      "io/looks-like-gb18030",
      2,
    ]);
  });
});

describe("a file of more signs than one text can hold", () => {
  test("is refused with its size, the limit and a way out", () => {
    const read = readCsv({ name: "units.csv", data: new Uint8Array(LONGEST_TEXT + 1) });
    expect(read.ok).toBe(false);
    const [refusal] = read.ok ? [] : read.refusals;
    expect(refusal).toMatchObject({ code: "io/too-large", path: ["units.csv", "line", 1] });
    expect(said(refusal!).message).toBe(
      `units.csv is too large to be read as one text: its ${LONGEST_TEXT + 1} bytes hold more than ${LONGEST_TEXT} signs.`,
    );
    expect(said(refusal!).advice).toContain("parseRegistry");
  });

  test("is not written either: the mistake is told in words", () => {
    const cell = "x".repeat(2 ** 20);
    const rows = Array.from({ length: 513 }, () => ({ a: cell }));
    expect(() => writeCsv(["a"], rows)).toThrow(
      "a text would be longer than one text can be; take it in parts",
    );
  });
});
