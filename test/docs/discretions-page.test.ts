/** The protocol page defines every use of discretion that an audit lists, in the order in which it does, and no other. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { placeOfCode } from "../../src/verify/discretions/order-of-codes.js";
import { discretionWords } from "../../src/verify/discretions/words.js";
import { visitUsesWords } from "../../src/verify/discretions/words-of-visits.js";

const CODES = Object.keys({ ...discretionWords, ...visitUsesWords }).map((code) =>
  code.replace("discretion/", ""),
);

test.each(["docs/protocol.md", "docs/protocol.zh-CN.md"])("%s", (page) => {
  const [, section = ""] = readFileSync(page, "utf8").split(/^## 16\. .*$/m);
  const defined = [...section.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code),
  );
  expect([...defined].sort()).toEqual([...CODES].sort());
  const placeOf = (code = ""): number => placeOfCode(`discretion/${code}`);
  expect([...defined].sort((a, b) => placeOf(a) - placeOf(b))).toEqual(defined);
});
