/** A case whose registry is private: the command reads its key, and nothing that it writes tells of it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { orThrow, parsePolicy, readYear, writeArchive } from "../../src/index.js";
import { readRegistryCsv } from "../../src/io.js";
import { readLedger } from "../../src/verify.js";
import { called } from "../support/command.js";

const SECRET = "c4".repeat(32);
const INPUTS = ["units.csv", "inspectors.csv", "history.csv"];
let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const text = (...names: string[]) => readFileSync(at(...names), "utf8");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "double-random-"));
  cpSync("examples/data/benxi-fire", folder, { recursive: true });
  writeFileSync(at("registry.key"), `${SECRET}\n`);
  expect(called("run", folder).status).toBe(0);
});

const verified = (...words: string[]) => {
  const { status, stdout } = called("verify", ...words, "--json");
  const { findings, replayed } = JSON.parse(stdout) as { findings: { code: string }[]; replayed: string[] };
  return { status, codes: findings.map(({ code }) => code), replayed: replayed.length };
};
const CLEAN = { status: 0, codes: [], replayed: 1 };
const KEYLESS = { codes: ["verify/key-missing", "verify/key-missing"], replayed: 0 };
const DIFFERS = { codes: ["verify/registry-differs", "verify/roster-differs"], replayed: 0 };

test("a round is run, verified and explained with the key; no file but the key holds it", () => {
  expect(text("ledger.jsonl").match(/"salted":true/g)).toHaveLength(2);
  expect(verified(folder)).toEqual(CLEAN);
  const [unit] = text("drawn.csv")
    .split("\n")[1]!
    .match(/[0-9A-Z]{18}/)!;
  expect(called("explain", at("ledger.jsonl"), folder, "--unit", unit).status).toBe(0);
  for (const name of readdirSync(folder))
    if (name !== "registry.key") expect(text(name)).not.toContain(SECRET);
});

test("without its key, or with another, it is not the registry that was committed to", () => {
  rmSync(at("registry.key"));
  expect(verified(at("ledger.jsonl"), folder)).toMatchObject(KEYLESS);
  writeFileSync(at("registry.key"), `${"c5".repeat(32)}\n`);
  expect(verified(at("ledger.jsonl"), folder)).toMatchObject(DIFFERS);
});

test("a key that is none is refused by the name of its file", () => {
  writeFileSync(at("registry.key"), "c4\n");
  const { status, stdout, stderr } = called("verify", at("ledger.jsonl"), folder);
  expect([status, `${stdout}${stderr}`]).toEqual([2, expect.stringContaining("registry.key")]);
});

test("registries in one folder share the key beside them, unless they have their own", () => {
  for (const name of INPUTS) {
    mkdirSync(at("all", "registries", "one"), { recursive: true });
    cpSync(at(name), at("all", "registries", "one", name));
  }
  expect(verified(at("ledger.jsonl"), at("all"))).toMatchObject(KEYLESS);
  writeFileSync(at("all", "registry.key"), SECRET);
  expect(verified(at("ledger.jsonl"), at("all"))).toEqual(CLEAN);
  writeFileSync(at("all", "registries", "one", "registry.key"), "c5".repeat(32));
  expect(verified(at("ledger.jsonl"), at("all"))).toMatchObject(DIFFERS);
});

test("an archive is verified with the key that its keeper hands over", () => {
  const ledger = orThrow(readLedger(text("ledger.jsonl")));
  const [units, inspectors, history] = INPUTS.map((name) => ({ name, data: readFileSync(at(name)) }));
  const { asOf } = JSON.parse(text("seed.json")) as { asOf: string };
  const files = { units: units!, inspectors: inspectors!, history: history!, asOf, secret: SECRET };
  const registry = orThrow(readRegistryCsv(files));
  const policy = orThrow(parsePolicy(JSON.parse(text("policy.json"))));
  const year = orThrow(readYear(ledger, { policy, registry }));
  writeFileSync(at("archive.json"), writeArchive(year));
  expect(verified(at("archive.json")).codes).toEqual(["verify/archive"]);
  expect(verified(at("archive.json"), "--key", at("registry.key"))).toEqual(CLEAN);
});
