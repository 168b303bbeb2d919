/** Which known word somebody probably meant. */
import { expect, test } from "vitest";
import { nearWord } from "../../../src/kernel/near-word.js";

test.each([
  ["one letter too many", "keey", ["general", "key"], "key"],
  ["two letters that changed places", "genreal", ["general", "key"], "general"],
  ["a full-width letter", "Ｄ", ["A", "D"], "D"],
  ["a blank at the end", "D ", ["A", "D"], "D"],
  ["an ideographic blank", "D\u3000", ["A", "D"], "D"],
  ["another case", "hotel", ["HOTEL"], "HOTEL"],
  ["a look-alike character", "风险等极", ["层数", "风险等级"], "风险等级"],
  ["traditional characters", "風險等級", ["层数", "风险等级"], "风险等级"],
  ["the nearest of several", "routin", ["routine", "routing", "rout"], "routine"],
])("%s", (_, word, known, near) => {
  expect(nearWord(word, known)).toBe(near);
});

test.each([
  ["another letter is another word", "B", ["A", "D"]],
  ["two letters say nothing", "M1", ["M2", "N1"]],
  ["something else", "restaurant", ["hotel", "shop"]],
])("%s", (_, word, known) => {
  expect(nearWord(word, known)).toBeUndefined();
});
