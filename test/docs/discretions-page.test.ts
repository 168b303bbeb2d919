/** The protocol page defines every use of discretion that an audit lists, and no other. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
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
  expect(defined.sort()).toEqual(CODES.sort());
});
