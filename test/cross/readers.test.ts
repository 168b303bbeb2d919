/**
 * The second implementation reads what the page allows, and names the rest with its place: marks, line ends,
 * instants, bodies, keys that stand twice, odd names.
 */

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/index.js";
import { readLedger, writeLedger } from "../../src/index.js";
import { historyCsv, inspectorsCsv, unitsCsv } from "../../src/io.js";
import { canonicalJson, digestOf } from "../../src/protocol.js";
import { rechained } from "../support/rechained.js";
import { matterOf, policy, rules, run, town, units } from "../support/small-case.js";

const program = fileURLToPath(new URL("../../verifiers/python/verify_ledger.py", import.meta.url));
const odd = (draft: Parameters<typeof matterOf>[0]) => {
  matterOf(draft).strata[1]!["where"] = { "facts.constructor": null, tier: "general" };
};
const registry = town({
  units: units().map((unit, n) => ({ ...unit, facts: n < 2 ? { constructor: n, valueOf: "x" } : {} })),
});
const { ledger } = run({ registry, policy: rules(odd) });
const text = writeLedger(ledger);
const draft = JSON.stringify(policy(odd));

function python(written: string, document = draft, unitsFile = unitsCsv(registry)) {
  const folder = mkdtempSync(join(tmpdir(), "double-random-"));
  const files = {
    "units.csv": unitsFile,
    "inspectors.csv": inspectorsCsv(registry),
    "history.csv": historyCsv(registry),
  };
  for (const [name, data] of Object.entries({ ...files, "policy.json": document, "ledger.jsonl": written }))
    writeFileSync(join(folder, name), data);
  const { status, stdout, error } = spawnSync("python3", [program, join(folder, "ledger.jsonl"), folder], {
    encoding: "utf8",
  });
  if (error) throw error;
  return { status, said: stdout };
}

/** The ledger with its last entry changed and its hash made anew, as somebody would write it by hand. */
function withLast(change: object): string {
  const { hash: _hash, ...last } = { ...ledger.at(-1)!, ...change } as never as Record<string, never>;
  return `${writeLedger(ledger.slice(0, -1))}${canonicalJson({ ...last, hash: digestOf(last) })}\n`;
}

test("a fact called constructor is a fact like any other", () => {
  const { status, said } = python(text);
  expect(said).toContain("replayed in full");
  expect(said).toContain(" 0 findings");
  expect(status).toBe(0);
});

describe("what is no part of the form is found once, as the library finds it", () => {
  test.each([
    ["a byte-order mark", `\ufeff${text}`, 1],
    ["ends of lines with CR", text.replaceAll("\n", "\r\n"), 1],
    ["both", `\ufeff${text.replaceAll("\n", "\r\n")}`, 2],
  ])("%s", (_, written, faults) => {
    const { status, said } = python(written);
    expect(said.match(/finding verify\/line line 1: form/g)).toHaveLength(faults);
    expect(said).toContain(` ${faults} findings`);
    expect(status).toBe(1);
    expect(readLedger(written).ok).toBe(false);
  });
});

describe("instants", () => {
  const at = (instant: string) => python(withLast({ at: instant })).said;
  test.each([
    "2026-02-30T09:00:00Z",
    "2026-01-05T23:59:60Z",
    "2026-01-05T09:00:00+23:59",
    `2026-01-05T09:00:00.${"1".repeat(31)}Z`,
    "2026-01-05t09:00:00Z",
  ])("%s is none", (instant) => expect(at(instant)).toContain("not an instant"));
  test.each(["2026-01-05T09:00:00.123456789+08:00", "2026-01-05T15:00:00+14:00"])("%s is one", (instant) =>
    expect(at(instant)).not.toContain("not an instant"),
  );
});

describe("bodies", () => {
  const { complete: _complete, ...incomplete } = ledger.at(-1)!.body as never as Record<string, never>;
  test("a further field is named, and the rest is read", () => {
    const { said } = python(withLast({ body: { ...(ledger.at(-1)!.body as object), colour: "red" } }));
    expect(said).toContain("colour: a further field");
    expect(said).toContain("replayed in full");
  });

  test("a missing one is named, and the entry stands for nothing", () => {
    const { said } = python(withLast({ body: incomplete }));
    expect(said).toContain("complete: missing");
    expect(said).toContain("no teams entry");
  });

  test("a note is no finding: kinds that nobody knows may hold anything", () => {
    const more = rechained([
      ...ledger,
      { ...ledger.at(-1)!, kind: "remark", body: { note: ["x"] } } as unknown as Entry,
    ]);
    expect(python(writeLedger(more)).status).toBe(0);
  });
});

describe("documents", () => {
  test("a key that stands twice is refused with its place", () => {
    const { status, said } = python(text, draft.replace('"id":"M-1"', '"id":"M-1","id":"M-2"'));
    expect(said).toContain("matters.0.id: the key stands twice");
    expect(status).toBe(2);
  });

  test("a thousand lists in each other are read, one more is refused", () => {
    const nested = (deep: number) =>
      draft.replace('"format"', `"note":${"[".repeat(deep)}${"]".repeat(deep)},"format"`);
    expect(python(text, nested(999)).said).toContain("policy.note: a further field");
    expect(python(text, nested(1000)).said).toContain("more than 1000");
  });

  test("nothing is called __proto__", () => {
    expect(python(text, draft.replace('"format"', '"__proto__":1,"format"')).status).toBe(2);
    expect(python(text, draft, unitsCsv(registry).replace("fact:valueOf", "fact:__proto__")).status).toBe(2);
  });
});

const pythonIn = (path: string) => {
  const folder = fileURLToPath(new URL(path, import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".py"))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
};

test("the programs themselves are the standard library only", () => {
  const tools = pythonIn(".");
  const own = [...tools.map(({ name }) => name.slice(0, -".py".length)), "verify_ledger"];
  const standard =
    "ast base64 binascii bisect calendar collections copy csv datetime dataclasses fractions hashlib hmac itertools json math os pathlib random re sqlite3 subprocess sys unicodedata".split(
      " ",
    );
  for (const { text } of [...tools, ...pythonIn("../../verifiers/python/")]) {
    const used = [...text.matchAll(/^(?:from|import) (\w+)/gm)].map(([, module]) => module);
    expect(used.filter((each) => ![...own, ...standard].includes(each!))).toEqual([]);
  }
});

test("the one file is what its parts give, and runs where nothing else is", () => {
  const build = fileURLToPath(new URL("../../verifiers/python/build.py", import.meta.url));
  expect(spawnSync("python3", [build, "--check"], { encoding: "utf8" }).status).toBe(0);
  const alone = join(mkdtempSync(join(tmpdir(), "double-random-")), "checker.py");
  copyFileSync(program, alone);
  writeFileSync(`${alone}.jsonl`, text);
  const { status, stdout } = spawnSync("python3", ["-I", "-S", alone, `${alone}.jsonl`], {
    encoding: "utf8",
  });
  expect(stdout).toContain(" 0 findings");
  expect(status).toBe(0);
});
