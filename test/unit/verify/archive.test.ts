import { describe, expect, test } from "vitest";
import { orThrow, type Result, readArchive } from "../../../src/index.js";

import { verifyArchive, writeArchive } from "../../support/acts.js";
import { run, town } from "../../support/small-case.js";

const registry = town({
  history: [{ unit: "U-01", day: "2025-06-01", inspectors: ["I-1"], result: "pass" }],
});
const { ledger } = run({ registry });
const text = writeArchive({ ledger, registries: [registry] });
interface Document {
  format: string;
  ledger: string;
  registries: { units: { tier: string }[] }[];
}
const changed = (change: (document: Document) => unknown) => {
  const document = JSON.parse(text) as Document;
  change(document);
  return JSON.stringify(document);
};
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));

describe("an archive", () => {
  test("proves itself, and gives back what went in", () => {
    const audit = orThrow(verifyArchive(text));
    expect([audit.findings, audit.replayed]).toEqual([[], ["000000/2026/M-1/H1"]]);
    expect(orThrow(readArchive(text)).ledger).toEqual(ledger);
    const { schemas, methods, protocol } = JSON.parse(text);
    expect([Object.keys(schemas), methods, protocol]).toEqual([
      ["ledgerEntry", "policy"],
      ["ticket/1"],
      "double-random/1",
    ]);
  });

  test("a changed registry, a changed ledger and a cut-off end are found", () => {
    const unit = changed((document) => (document.registries[0]!.units[0]!.tier = "general"));
    expect(orThrow(verifyArchive(unit)).findings.map(({ code }) => code)).toContain(
      "verify/registry-differs",
    );
    const line = changed(
      (document) => (document.ledger = document.ledger.replace('"attempt":1', '"attempt":2')),
    );
    expect(codes(verifyArchive(line))).toEqual(["ledger/hash"]);
    const cut = changed(
      (document) => (document.ledger = `${document.ledger.split("\n").slice(0, -2).join("\n")}\n`),
    );
    expect(codes(verifyArchive(cut))).toEqual(["verify/archive-head"]);
  });

  test("no field is missing, unknown or of another kind, and all of them are named at once", () => {
    const bent = changed((document) => {
      Object.assign(document, { ledgers: "", head: 7 });
      delete (document as Partial<Document>).registries;
    });
    const read = readArchive(bent);
    expect(read.ok ? [] : read.refusals.map(({ code, path }) => [code, ...path])).toEqual([
      ["verify/archive-field", "head"],
      ["verify/archive-field", "registries"],
      ["verify/archive-field", "ledgers"],
    ]);
  });

  test("methods that are not those of its ledger are refused", () => {
    const bent = changed((document) => {
      Object.assign(document, { methods: ["ticket/1", "dice/1"] });
    });
    expect(codes(readArchive(bent))).toEqual(["verify/archive-methods"]);
  });

  test("what is no archive is refused", () => {
    expect(codes(readArchive("{"))).toEqual(["verify/archive-form"]);
    expect(codes(readArchive("[]"))).toEqual(["verify/archive-form"]);
    expect(codes(readArchive(changed((document) => (document.format = "other/1"))))).toEqual([
      "verify/archive-format",
    ]);
  });
});
