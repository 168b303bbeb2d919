/** Keys on a ledger: the Python and the audit find the same, from the entries alone. */
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../src/index.js";
import { audit } from "../../src/verify.js";
import { chainedAnew } from "../support/chained-anew.js";
import { withKeys } from "../support/keys-on-ledger.js";
import { python } from "../support/second-implementation.js";
import { policy, type Row, run, town } from "../support/small-case.js";

const ledger = withKeys(run().ledger);
const [first, second] = [ledger.length - 2, ledger.length - 1];
const said = (forged: Ledger) => python(town(), policy(), forged).said;
const findings = (forged: Ledger) =>
  audit(forged)
    .findings.map(({ code }) => code)
    .filter((code) => code.startsWith("verify/key"));

test("two keys, the second signed by the first, are no finding in either, and both say what they do not check", () => {
  expect(findings(ledger)).toEqual([]);
  expect(said(ledger)).not.toContain("finding ");
  const noted = audit(ledger).notes.filter(({ code }) => code.startsWith("verify/note-key"));
  const notes = said(ledger).matchAll(/^note (verify\/note-key\S+) ([^:]+):/gm);
  expect([...notes].map(([, code, drawId]) => ({ code, drawId }))).toEqual(
    noted.map(({ code, drawId }) => ({ code, drawId })),
  );
  expect(noted).toHaveLength(2);
});

describe("both find", () => {
  test.each<[what: string, at: number, change: (body: Row) => unknown]>([
    [
      "an id that is not its own",
      second,
      (body) => (body["vkey"] = String(body["vkey"]).replace(/\+[0-9a-f]{8}\+/, "+00000000+")),
    ],
    ["a name that was changed", first, (body) => (body["vkey"] = `x${body["vkey"]}`)],
    [
      "a signature of another length",
      second,
      (body) => (body["signature"] = String(body["signature"]).slice(4)),
    ],
    [
      "a signature of another key",
      first,
      (body) => (body["signature"] = Buffer.alloc(68).toString("base64")),
    ],
    [
      "base64 in a second form",
      second,
      (body) => (body["signature"] = String(body["signature"]).replace("=", "")),
    ],
    ["a key of another party", second, (body) => (body["party"] = "another")],
    ["a day before its entry", second, (body) => (body["from"] = "2025-01-01")],
    ["a key for the second time", second, (body) => (body["vkey"] = body["replaces"])],
  ])("%s", (_, at, change) => {
    const forged = chainedAnew(ledger, at, change);
    const found = [...said(forged).matchAll(/^finding (verify\/key\S+) entry (\d+) \(key\)/gm)];
    expect(found.map(([, code]) => code).sort()).toEqual(findings(forged).sort());
    expect(found.map(([, , entry]) => Number(entry))).toContain(at);
  });
});
