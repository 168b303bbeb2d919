/** Of which day a site speaks: its foot and the commands that it prints. */
import { describe, expect, test } from "vitest";
import { drawRound, type Ledger, openYear, orThrow } from "../../../src/index.js";
import { publicView } from "../../../src/publish.js";
import { audit } from "../../../src/verify.js";
import { filesOf, publicYear } from "../../support/public-year.js";
import { AT, BY, rules, SEED, town } from "../../support/small-case.js";

const OPEN = "2026-07-01";

function drawn(): Ledger {
  const opened = openYear({ policy: rules(), registry: town(), secret: "5a".repeat(32) });
  return orThrow(drawRound(opened, { round: "H1", seed: SEED, at: AT, by: BY })).year.ledger;
}

function siteOn(ledger: Ledger, at: string): ReadonlyMap<string, string> {
  return filesOf({ record: orThrow(publicView(ledger, { at: `${at}T12:00:00+08:00` })).text, at });
}

describe("a site that is published later than its last entry", () => {
  const ledger = drawn();
  const site = siteOn(ledger, OPEN);
  const page = site.get("en/record.html")!;
  const [, command, python] = /<code>npx double-random verify ([^\n]*)\n(python3[^<]*)<\/code>/.exec(page)!;

  test("prints commands that find nothing in it", () => {
    const [file, ...options] = command!.split(" ");
    const at = options[options.indexOf("--at") + 1]!;
    const text = site.get(file!)!;
    expect(audit(text, { at }).findings).toEqual([]);
    expect(audit(text).findings.map(({ code }) => code)).toContain("verify/shown");
    expect(python).toBe(`python3 verify_ledger.py ${file} --at=${at}`);
    expect(at).toBe(`${OPEN}T23:59:59+08:00`);
  });

  test("says in the foot of each page of which day it is, where that is not the day of its last entry", () => {
    for (const [path, text] of site)
      if (path.endsWith(".html"))
        expect(text.split("<footer>")[1]).toContain(`<time datetime="${OPEN}">${OPEN}</time>`);
    const early = siteOn(ledger, AT.slice(0, 10)).get("en/index.html")!;
    expect(early.split("<footer>")[1]).not.toContain("as it may be seen on");
  });
});

test("a record that withholds nothing is checked as it is", () => {
  const { record, units } = publicYear();
  expect(filesOf({ record, units }).get("record.html")).not.toContain("--at");
});
