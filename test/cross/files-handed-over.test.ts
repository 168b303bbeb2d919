/** What is handed over in another form than a verifier reads: the command and the Python end with the same code, in words. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { writeLedger } from "../../src/index.js";
import { called } from "../support/command.js";
import { type SecondAudit, writeCase } from "../support/second-implementation.js";
import { inspectors, policy, run, town } from "../support/small-case.js";

const program = fileURLToPath(new URL("../../verifiers/python/verify_ledger.py", import.meta.url));
const past = { unit: "U-01", day: "2025-03-03", inspectors: ["I-1"] };
const registry = town({ inspectors: inspectors(), history: [past] });
const text = writeLedger(run({ registry }).ledger);

/** A folder with the ledger and its case, then as a test wants it. */
function folderWith(change: (folder: string) => unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  writeCase(folder, registry, policy());
  writeFileSync(join(folder, "ledger.jsonl"), text);
  change(folder);
  return folder;
}

const ledgerOf = (folder: string) => join(folder, "ledger.jsonl");

function both(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync("python3", [program, ...words], { encoding: "utf8" });
  const python = { status, said: `${stdout}${stderr}` };
  const command = called("verify", ...words);
  return { python, command: { status: command.status, said: `${command.stdout}${command.stderr}` } };
}

const edit = (name: string, from: RegExp | string, to: string) => (folder: string) => {
  const path = join(folder, name);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
};
const write = (name: string, content: string) => (folder: string) =>
  writeFileSync(join(folder, name), content);
const without =
  (...names: readonly string[]) =>
  (folder: string) => {
    for (const name of names) rmSync(join(folder, name));
  };
const onlyRegistries = (folder: string) => {
  without("units.csv", "inspectors.csv", "history.csv")(folder);
  mkdirSync(join(folder, "registries"));
};

test("a whole case audits clean by both, also by its folder alone", () => {
  const folder = folderWith(() => {});
  for (const words of [[ledgerOf(folder), folder], [folder]]) {
    const { python, command } = both(...words);
    expect([python.status, command.status]).toEqual([0, 0]);
  }
});

describe("what nobody can read is refused by both with 2", () => {
  test.each<[string, (folder: string) => unknown, RegExp]>([
    ["a policy that is null", write("policy.json", "null"), /policy/],
    ["a policy that is a list", write("policy.json", "[]"), /policy/],
    ["a policy that is no JSON", write("policy.json", "{"), /JSON/],
    ["a policy with a misspelt field", edit("policy.json", '"matters"', '"maters"'), /maters/],
    ["a policy with a misspelt field inside", edit("policy.json", '"ratio"', '"ration"'), /ration/],
    ["a policy without its rounds", edit("policy.json", '"rounds"', '"round"'), /rounds/],
    ["a misspelt column of people", edit("inspectors.csv", "capacity", "capcity"), /capcity/],
    ["a misspelt column of units", edit("units.csv", /^id/, "ident"), /ident/],
    ["a misspelt column of visits", edit("history.csv", "kind", "kinds"), /kinds/],
    ["a column that stands twice", edit("units.csv", "region", "name"), /name/],
    ["a row that is too short", edit("units.csv", /$/, "U-99,x\n"), /line|14/],
    ["no units", without("units.csv"), /units\.csv is not there|has no units\.csv/],
    ["no registry within `registries`", onlyRegistries, /registries is empty/],
    ["an empty ledger", write("ledger.jsonl", ""), /is empty/],
    ["a blank ledger", write("ledger.jsonl", "\n"), /is empty/],
  ])("%s", (_, change, words) => {
    const folder = folderWith(change);
    const { python, command } = both(ledgerOf(folder), folder);
    expect([python.status, command.status]).toEqual([2, 2]);
    for (const { said } of [python, command]) {
      expect(said).toMatch(words);
      expect(said).not.toMatch(/KeyError|BadInput|Refused|TypeError|Errno|ENO/);
    }
  });

  test("the ledger in the place of its case folder", () => {
    const ledger = ledgerOf(folderWith(() => {}));
    const { python, command } = both(ledger, ledger);
    expect([python.status, command.status]).toEqual([2, 2]);
    expect(python.said).toMatch(/is no folder/);
    expect(command.said).toMatch(/is a file, and a folder is needed here/);
  });

  test.each(["", " ", " 2026-12-31T18:00:00+08:00", "2026-12-31"])("the instant `%s`", (at) => {
    const folder = folderWith(() => {});
    const { python, command } = both(ledgerOf(folder), folder, `--at=${at}`);
    expect([python.status, command.status]).toEqual([2, 2]);
    expect(python.said).toContain("--at takes an instant");
    expect(command.said).toContain(at === "" ? "--at has no value" : "--at takes an instant");
  });
});

describe("what is read and found by both with 1", () => {
  const codes = (words: readonly string[]) => {
    const { python, command } = both(...words, "--json");
    expect([python.status, command.status]).toEqual([1, 1]);
    return [python, command].map(({ said }) => [
      ...new Set((JSON.parse(said) as SecondAudit).findings.map(({ code }) => code)),
    ]);
  };

  test("a ledger whose last line has no end", () => {
    const folder = folderWith(write("ledger.jsonl", text.slice(0, -1)));
    const [python, command] = codes([ledgerOf(folder)]);
    expect(python).toEqual(command);
    expect(python).toEqual(["verify/line", "verify/no-teams"]);
  });

  test("a registry without its history", () => {
    const folder = folderWith(without("history.csv"));
    const [python, command] = codes([ledgerOf(folder), folder]);
    expect(python).toEqual(command);
    expect(python).toEqual(["verify/registry-differs"]);
    for (const { said } of Object.values(both(ledgerOf(folder), folder)))
      expect(said).toContain("history.csv is not there");
  });

  test("another policy than the one that stands, although it has its id", () => {
    const folder = folderWith(edit("policy.json", "50%", "40%"));
    const [python, command] = codes([ledgerOf(folder), folder]);
    expect(python).toEqual(command);
    expect(python).toEqual(["verify/policy-differs"]);
  });
});

test("a policy whose numbers are written otherwise is the same one", () => {
  const folder = folderWith(edit("policy.json", '"year":2026', '"year":2.026e3'));
  const { python, command } = both(folder);
  expect([python.status, command.status]).toEqual([0, 0]);
});

test("an empty list of published values says nothing, and is no fault", () => {
  const folder = folderWith(write("published.json", "[]"));
  expect(called("verify", folder, "--published", join(folder, "published.json")).status).toBe(0);
});
