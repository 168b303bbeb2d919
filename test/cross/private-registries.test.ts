/**
 * Private registries in both implementations: the Python repeats a private year from the rows and the key, and tells
 * to which entries of a ledger a proof of the library belongs.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeLedger } from "../../src/index.js";
import { openAbsence, openFields, openRecord, orThrow } from "../../src/publish.js";
import { chainedAnew } from "../support/chained-anew.js";
import { privateTown } from "../support/private-town.js";
import { python } from "../support/second-implementation.js";
import { policy, run } from "../support/small-case.js";

const { registry } = privateTown({
  history: [
    { unit: "U-01", day: "2025-06-01", inspectors: ["I-1"], result: "pass" },
    { unit: "U-01", day: "2025-06-01", inspectors: ["I-1"], result: "pass" },
  ],
});
const { ledger } = run({ registry });
const entry = (kind: string) => ledger.findIndex((each) => each.kind === kind);
const folder = mkdtempSync(join(tmpdir(), "double-random-"));
writeFileSync(join(folder, "ledger.jsonl"), writeLedger(ledger));

function proved(proof: unknown): string {
  return provedText(JSON.stringify(proof));
}

function provedText(text: string): string {
  writeFileSync(join(folder, "proof.json"), text);
  const words = [
    "verifiers/python/verify_ledger.py",
    join(folder, "ledger.jsonl"),
    `--proof=${join(folder, "proof.json")}`,
  ];
  const { stdout, stderr, status } = spawnSync("python3", words, { encoding: "utf8" });
  return `${status} ${stdout}${stderr}`.trim();
}

describe("a private registry", () => {
  test("is repeated in full with its key, and is another one without it", () => {
    const { status, said } = python(registry, policy(), ledger);
    expect([status, said]).toEqual([0, expect.stringContaining("replayed in full")]);
    const { secret: _, ...open } = registry;
    expect(python(open, policy(), ledger).said).toContain("finding verify/key-missing");
  });

  test("proofs count numbers by value, and neighbours of an absence open their ids alone", () => {
    const unit = { list: "units", id: "U-03" } as const;
    const fields = orThrow(openFields(registry, { ...unit, fields: ["tier"] }));
    const raw = JSON.stringify(fields).replace(/"(place|leaves)":(\d+)/g, (_, name, n) => `"${name}":${n}.0`);
    expect(provedText(raw)).toContain(`belongs to entry ${entry("registry")}`);
    expect(provedText(raw.replace(/\.0/g, "e0"))).toContain(`belongs to entry ${entry("registry")}`);
    expect(provedText(raw.replace(/\.0/g, ".5"))).toContain("belongs to no entry");
    const absence = orThrow(openAbsence(registry, { list: "units", id: "U-03b" }));
    expect(proved(absence)).toContain(`belongs to entry ${entry("registry")}`);
    const [, behind] = absence.neighbours;
    const more = { ...absence, neighbours: [fields, behind] };
    expect(proved(more)).toContain("belongs to no entry");
  });

  test("is private in both of its halves, or the Python says so", () => {
    const forged = chainedAnew(ledger, entry("roster"), (body) => delete body["salted"]);
    expect(python(registry, policy(), forged).said).toContain(
      "the registry is private and the roster is not",
    );
  });

  test("is opened by the library, and the Python says what a proof says and where it belongs", () => {
    const unit = { list: "units", id: "U-03" } as const;
    expect(proved(orThrow(openFields(registry, { ...unit, fields: ["tier"] })))).toBe(
      `0 id: "U-03"\ntier: "key"\nbelongs to entry ${entry("registry")}`,
    );
    expect(proved(orThrow(openRecord(registry, { list: "inspectors", id: "I-1" })))).toContain(
      `belongs to entry ${entry("roster")}`,
    );
    expect(proved(orThrow(openAbsence(registry, { ...unit, id: "U-03b" })))).toBe(
      `0 nobody between U-03 and U-04\nbelongs to entry ${entry("registry")}`,
    );
    expect(proved(orThrow(openAbsence(registry, { ...unit, id: "A" })))).toContain("nobody before U-01");
  });

  test("what is bent belongs to no entry", () => {
    const proof = orThrow(openFields(registry, { list: "units", id: "U-03", fields: ["tier"] }));
    const [id, tier] = proof.fields;
    for (const bent of [
      { ...proof, fields: [id, { ...tier, value: "general" }] },
      { ...proof, place: 3 },
      { ...proof, list: "inspectors" },
      { format: "double-random/absence/1", list: "units", neighbours: [proof, proof] },
      [],
      null,
    ])
      expect(proved(bent)).toBe("1 belongs to no entry of this ledger");
  });
});
