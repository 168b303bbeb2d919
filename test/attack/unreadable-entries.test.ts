/**
 * Whatever stands on a ledger, an audit answers: each unreadable entry is named, and it hides nothing that is
 * wrong elsewhere.
 */

import { describe, expect, test } from "vitest";
import { type Ledger, readLedger, writeLedger } from "../../src/index.js";
import { append, digestOf } from "../../src/protocol.js";
import { audit as auditOf, explainInspector, explainUnit, reportSubstitutions } from "../../src/verify.js";
import { auditLedger, readBook, yearReport } from "../support/acts.js";
import { mended } from "../support/mended.js";
import { said } from "../support/said.js";
import { AT, BY, type Row, rules, run, town } from "../support/small-case.js";

const registry = town();
const policy = rules();
const honest = run().ledger;
const audit = (ledger: Ledger | string, inputs: object = { registry, policy }) =>
  auditLedger(ledger, inputs).findings;
const codes = (ledger: Ledger | string, inputs?: object) => audit(ledger, inputs).map(({ code }) => code);

const shaved = (ledger: Ledger): Ledger =>
  mended(ledger, "plan", (body) => ((body["strata"] as Row[])[0]!["quota"] = 0));
const with_ = (ledger: Ledger, kind: string, body: unknown): Ledger =>
  append(ledger, { kind, at: "2026-03-05T09:00:00+08:00", by: BY, body: body as never });

/** The ledger with the rules on it changed, their digest made anew. */
const ruled = (change: (draft: Row) => void): Ledger =>
  mended(honest, "policy", (body) => {
    change(body["policy"] as Row);
    body["digest"] = digestOf(body["policy"]);
  });

describe("one entry without its form", () => {
  test.each([
    ["a number", 5],
    ["a text", "five"],
    ["null", null],
    ["a list", []],
    [
      "an empty text where one belongs",
      { drawId: "000000/2026/M-1/H1", unit: "U-01", step: "publish", text: "" },
    ],
  ])("%s is named, and the shaved quota beside it is found", (_name, body) => {
    expect(codes(with_(honest, "result", body))).toEqual(["verify/body"]);
    expect(codes(with_(shaved(honest), "result", body))).toEqual(
      expect.arrayContaining(["verify/body", "verify/quota"]),
    );
  });

  test("several are all named", () => {
    expect(codes(with_(with_(honest, "visit", 1), "rating", null))).toEqual(["verify/body", "verify/body"]);
  });

  test.each([
    ["constructor", []],
    ["of-another-program", []],
    ["__proto__", ["verify/kind"]],
    ["toString", ["verify/kind"]],
    ["Draw", ["verify/kind"]],
    ["dr\u0430w", ["verify/kind"]],
  ])("an entry of the kind `%s` may hold anything and stops nothing, and it is listed", (kind, found) => {
    for (const body of [5, null, "x", [], { drawId: 7 }, { drawId: "000000/2026/M-1/H1" }]) {
      const forged = with_(honest, kind, body);
      expect(codes(forged)).toEqual(found);
      expect(auditOf(forged, { registries: [registry] }).discretions.map(({ code }) => code)).toContain(
        "discretion/unknown-kind",
      );
    }
  });

  test("readers pass it over", () => {
    const ledger = with_(with_(with_(honest, "visit", 7), "draw", null), "substitution", {
      drawId: "000000/2026/M-1/H1",
    });
    expect(readBook(ledger).draws.size).toBe(1);
    expect(explainUnit(ledger, { unit: "U-01", registries: [registry] }).ok).toBe(true);
    expect(explainInspector(ledger, { inspector: "I-1", registries: [registry] }).ok).toBe(true);
    expect(reportSubstitutions(ledger)).toEqual(reportSubstitutions(honest));
    expect(yearReport({ ledger, policy, registry, at: AT }).ok).toBe(false);
  });
});

test("a further field is named, and what it stands beside is examined", () => {
  const noted = (ledger: Ledger): Ledger => mended(ledger, "plan", (body) => (body["note"] = "as agreed"));
  expect(codes(noted(honest))).toEqual(["verify/body"]);
  expect(codes(noted(shaved(honest)))).toEqual(expect.arrayContaining(["verify/body", "verify/quota"]));
});

describe("a line that does not hold", () => {
  const lines = writeLedger(shaved(honest)).split("\n");

  test("a line cut short is named, and the shaved quota is found", () => {
    const text = [...lines.slice(0, -1), lines.at(-2)!.slice(0, 40), ""].join("\n");
    expect(codes(text)).toEqual(expect.arrayContaining(["verify/line", "verify/quota"]));
  });

  test("a number that is out of all order stops nothing", () => {
    const text = writeLedger(honest).replace('"seq":3}', `"seq":${Number.MAX_SAFE_INTEGER}}`);
    expect(codes(text)[0]).toBe("verify/line");
  });

  test.each([
    ["nothing at all", undefined],
    ["null", null],
    ["a number", 7],
    ["an object", {}],
    ["a list of anything", [null, 5, "x", { seq: 0 }, new Map()]],
    ["entries with fractions", [{ ...honest[0]!, body: 0.5 }]],
  ])("%s is no ledger, and that is a finding", (_name, ledger) => {
    expect(
      codes(ledger as never).every(
        (code) =>
          ["verify/line", "verify/raw-input", "verify/empty"].includes(code) || code.endsWith("-differs"),
      ),
    ).toBe(true);
    expect(codes(ledger as never).some((code) => code === "verify/line" || code === "verify/raw-input")).toBe(
      true,
    );
  });
});

describe("a file that an editor has saved", () => {
  const text = writeLedger(honest);

  test("a byte-order mark is named once, in its own words", () => {
    const read = readLedger(`\ufeff${text}`);
    expect(
      read.ok
        ? []
        : read.refusals.map(({ code, path, facts }) => `${code} ${path.join(" ")}: ${facts["problem"]}`),
    ).toEqual(["ledger/form line 1: BOM"]);
    expect(codes(`\ufeff${text}`)).toEqual(["verify/line"]);
    expect(said(audit(`\ufeff${text}`)[0]!).message).toContain("BOM");
  });

  test("line ends of two characters are named once, however many lines there are", () => {
    const returned = text.replaceAll("\n", "\r\n");
    const read = readLedger(returned);
    expect(read.ok ? [] : read.refusals.map(({ code, facts }) => [code, facts["problem"]])).toEqual([
      ["ledger/form", `CR LF × ${honest.length}`],
    ]);
    expect(codes(returned)).toEqual(["verify/line"]);
  });
});

describe("rules that nobody could draw by", () => {
  const matter = (draft: Row): Row => (draft["matters"] as Row[])[0]!;
  const round = (draft: Row): Row => (matter(draft)["rounds"] as Row[])[0]!;

  test.each<[string, (draft: Row) => void, string]>([
    ["no matters", (draft) => delete draft["matters"], "verify/body"],
    ["an empty list of matters", (draft) => (draft["matters"] = []), "verify/body"],
    ["an authority with a slash", (draft) => (draft["authority"] = "00/00"), "verify/policy-form"],
    ["a share that is no number", (draft) => (round(draft)["share"] = "1c2"), "verify/policy-form"],
    ["strata that are null", (draft) => (matter(draft)["strata"] = null), "verify/policy-form"],
    ["weights that are a text", (draft) => (matter(draft)["weights"] = "x"), "verify/policy-form"],
    ["a round without its last day", (draft) => delete round(draft)["until"], "verify/body"],
    ["a default that is left out", (draft) => delete matter(draft)["reserve"], "verify/policy-form"],
    ["another format", (draft) => (draft["format"] = "double-random/policy/9"), "verify/policy-form"],
  ])("%s", (_name, change, code) => {
    expect(codes(ruled(change), {})).toContain(code);
    expect(codes(ruled(change))).toContain(code);
  });

  test("a hidden field is found, and the draws of the policy are examined all the same", () => {
    const hidden = ruled((draft) => (matter(draft)["wish"] = "spare U-01"));
    expect(audit(hidden, { registry }).map(({ code, at }) => `${code}: ${at}`)).toEqual([
      "verify/policy-form: entry 0, policy.matters.0.wish",
    ]);
    expect(codes(shaved(hidden), { registry })).toEqual(
      expect.arrayContaining(["verify/policy-form", "verify/quota"]),
    );
  });
});

describe("what the auditor hands over", () => {
  test("rules and rows that nobody has read are named, and the rest is examined", () => {
    expect(codes(honest, { policy: {}, registry: { units: [], inspectors: [] } })).toEqual([
      "verify/raw-input",
      "verify/raw-input",
    ]);
    expect(codes(shaved(honest), { policy: null })).toContain("verify/raw-input");
    const told = (value: string) => ({ type: "text" as const, name: "lottery 2026002", value });
    expect(auditOf(honest, { published: [told("1"), told("1")] }).findings).toEqual([]);
    expect(
      auditOf(honest, { published: [told("1"), told("2")] }).findings.map(({ code, at }) => `${code} ${at}`),
    ).toEqual([expect.stringMatching(/^verify\/raw-input published\./)]);
    const earlier = (at: string) => auditOf(honest, { at }).notes.map(({ code }) => code);
    expect(earlier("2025-12-31T00:00:00+08:00")).toContain("verify/note-audit-earlier");
    expect(earlier(honest.at(-1)!.at)).not.toContain("verify/note-audit-earlier");
    expect(auditOf(honest, "x" as never).findings.map(({ code }) => code)).toEqual(["verify/raw-input"]);
    expect(auditOf(honest, { registry: [] } as never).findings.map(({ code }) => code)).toEqual([
      "verify/raw-input",
    ]);
  });
});
