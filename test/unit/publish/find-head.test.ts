/** A head that somebody noted, in a record that has gone on, in another one, and as what is none. */
import { expect, test } from "vitest";
import { findHead, readHead } from "../../../src/publish/room/find-head.js";
import { checkCodeOf } from "../../../src/publish.js";

const DAYS = ["2026-01-01T09:00:00Z", "2026-01-02T09:00:00Z", "2026-01-03T09:00:00Z"];
const ENTRIES = DAYS.map((at, seq) => ({ seq, at, hash: `${seq + 1}abc`.padEnd(64, String(seq)) }));
const [, middle, last] = ENTRIES as [unknown, (typeof ENTRIES)[number], (typeof ENTRIES)[number]];
const found = (noted: string) => findHead(ENTRIES, readHead(noted)!);

test.each([
  ["as it is", (text: string) => text],
  ["in capitals, with blanks around", (text: string) => ` ${text.toUpperCase()}\n`],
  [
    "in full width",
    (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ],
])("%s, a head and its check code are found", (_, typed) => {
  for (const noted of [last.hash, checkCodeOf(last.hash)])
    expect(found(typed(noted))).toEqual({ state: "last" });
  for (const noted of [middle.hash, checkCodeOf(middle.hash)])
    expect(found(typed(noted))).toEqual({ state: "earlier", entry: 1, at: "2026-01-02T09:00:00Z" });
  for (const noted of ["f".repeat(64), checkCodeOf("f".repeat(64))])
    expect(found(typed(noted))).toEqual({ state: "other" });
});

test("what is neither is said to be neither", () => {
  for (const noted of [
    "",
    "xyz",
    last.hash.slice(0, 16),
    `${last.hash}0`,
    "DTL3-MWII-CUCZ",
    "0TL3-MWII-CUCZ-NNH2",
  ])
    expect(readHead(noted)).toBeUndefined();
});

test("of no entry nothing is found, and a hash that is none breaks nothing", () => {
  expect(findHead([], readHead(last.hash)!)).toEqual({ state: "other" });
  const odd = [{ seq: 0, at: "x", hash: null as unknown as string }];
  expect(findHead(odd, readHead(checkCodeOf(last.hash))!)).toEqual({ state: "other" });
});
