/** What is typed is looked for as it may be written on the list; and what a dropped file is that is no record. */
import { describe, expect, test } from "vitest";
import { folded, formsOf } from "../../../pages/page-data.js";
import { otherFileIn } from "../../../src/publish/site/pages/check-paper-in.js";

describe("the forms of what is typed", () => {
  test("have other capitals both ways, and narrow letters", () => {
    expect(formsOf("CON-7")).toContain("con-7");
    expect(formsOf("con-7")).toContain("CON-7");
    expect(formsOf("ＣＯＮ－７")).toEqual(expect.arrayContaining(["CON-7", "con-7"]));
  });

  test("begin with what was typed in narrow letters, and are named once each", () => {
    expect(formsOf("12-3")).toEqual(["12-3"]);
    expect(formsOf("Con")[0]).toBe("Con");
  });

  test("of names differ in nothing else", () => {
    expect(folded("Ｃafé Con")).toBe(folded("CAFÉ CON"));
  });
});

describe("a file", () => {
  const paper = JSON.stringify({ format: "double-random/receipt/1", unit: "U-1" });

  test("of several papers, one a line, is said to be that", () => {
    expect(otherFileIn(`${paper}\n${paper}\n`)).toBe("papers");
    expect(otherFileIn(`\ufeff${paper}\r\n${paper}\r\n`)).toBe("papers");
  });

  test("of one paper is that paper", () => expect(otherFileIn(`${paper}\n`)).toBeUndefined());

  test.each(["code,draw,unit\n1,2,3\n", "\ufeffcode,draw\n", "编号;名称\n", "a\tb\n"])(
    "%j is a table",
    (text) => expect(otherFileIn(text)).toBe("table"),
  );

  test.each(['{"seq":0,"kind":"policy"}\n{"seq":1}\n', "double-random/archive/1\nx\n", "", "a word\n"])(
    "%j is taken for a record",
    (text) => expect(otherFileIn(text)).toBeUndefined(),
  );
});
