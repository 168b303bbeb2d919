/** The list of signs with two bytes agrees with the decoder of the platform, sign by sign. */
import { expect, test } from "vitest";
import { gb18030Length } from "../../../src/uploads/gb18030-length.js";

/** Every sign of two bytes. */
function twoByteSigns(): Set<string> {
  const decoder = new TextDecoder("gb18030");
  const signs = new Set<string>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && [...sign].length === 1 && sign !== "\ufffd") signs.add(sign);
    }
  return signs;
}

test("counts every sign as the coding does", () => {
  const two = twoByteSigns();
  expect(two.size).toBeGreaterThan(23_000);
  const wrong: string[] = [];
  for (let code = 0; code < 0x11000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const sign = String.fromCodePoint(code);
    const bytes = two.has(sign) ? 2 : 4;
    if (gb18030Length(sign) !== (code < 0x80 ? 1 : bytes)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
  expect(gb18030Length("甲A𠮷")).toBe(7);
});
