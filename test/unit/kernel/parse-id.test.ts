import { describe, expect, test } from "vitest";
import { examineIds, faultOfId, lookAlikeForm, suggestedId } from "../../../src/protocol.js";

describe("faultOfId", () => {
  test.each([
    [7, "not-text"],
    [null, "not-text"],
    ["a\ud842", "lone-surrogate"],
    ["", "empty"],
    [" \t", "forbidden-character"],
    ["a\u00adb", "forbidden-character"],
    ["a\u2029b", "forbidden-character"],
    ["a\u2003b", "forbidden-character"],
    ["\u{f0000}", "forbidden-character"],
    ["a\u007f", "forbidden-character"],
    [" ", "edge-space"],
    [" a", "edge-space"],
    ["a ", "edge-space"],
    ["a\u030a", "not-nfc"],
    ["南".repeat(86), "too-long"],
    ["a".repeat(257), "too-long"],
  ])("%j: %s", (text, fault) => {
    expect(faultOfId(text)).toBe(fault);
  });

  test.each(["0", "a b", "å", "南".repeat(85), "a".repeat(256), "𠮷", "~!", "a  b"])(
    "%j is accepted",
    (text) => {
      expect(faultOfId(text)).toBeUndefined();
    },
  );
});

describe("suggestedId", () => {
  test.each([
    ["\ufeff U-1\u3000", "U-1"],
    ["U\t1", "U 1"],
    ["a\u030a", "å"],
    ["a\u200b\ud842b", "ab"],
    ["\u200b", ""],
    ["U-1", "U-1"],
  ])("%j: %j", (text, suggestion) => {
    expect(suggestedId(text)).toBe(suggestion);
  });

  test("blanks at its ends go, also where signs between them are taken away", () => {
    const blanks = " \u200b".repeat(300);
    expect(suggestedId(`${blanks}U-1${blanks}`)).toBe("U-1");
    expect(suggestedId(`U${blanks}1`)).toBe("U");
    expect(suggestedId(blanks)).toBe("");
  });

  test("a text that is too long is cut between characters", () => {
    expect(suggestedId("南".repeat(100))).toBe("南".repeat(85));
    expect(suggestedId(`a${"𠮷".repeat(100)}`)).toBe(`a${"𠮷".repeat(63)}`);
    expect(suggestedId(`${"a".repeat(255)} b`)).toBe("a".repeat(255));
  });
});

test("look-alikes share a form: compatibility forms and a to z, but no other letters", () => {
  expect(lookAlikeForm("ｕ－１")).toBe("U-1");
  expect(lookAlikeForm("Ⅷb")).toBe("VIIIB");
  expect(lookAlikeForm("é")).toBe("é");
});

test("a list is examined in one pass: a later equal id is not a look-alike as well", () => {
  expect(examineIds(["u", "U", "u", 7, "Ｕ", "v"])).toEqual({
    refused: [3],
    equal: [[0, 2]],
    lookAlike: [
      [0, 1],
      [0, 4],
    ],
  });
});
