/** A command that writes destroys nothing that it did not write, by whatever way the place is named. */
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder } from "../../src/cli/make-folder.js";
import { orThrow, parsePolicy, writeLedger } from "../../src/index.js";
import { append, digestOf } from "../../src/protocol.js";
import { called, calledLater, type Said } from "../support/command.js";
import { OFFICE } from "../support/small-log.js";

const home = mkdtempSync(join(tmpdir(), "double-random-own-"));
const [salted, other, open] = ["salted", "other", "open"].map((name) => join(home, name)) as [
  string,
  string,
  string,
];
const AT = ["--at", "2026-01-06T09:00:00+08:00", "--by", "office"];

beforeAll(() => {
  for (const folder of [salted, other]) cpSync("examples/data/benxi-fire", folder, { recursive: true });
  writeFileSync(join(salted, "registry.key"), `${"5e".repeat(32)}\n`);
  for (const folder of [salted, other]) expect(called("run", folder).status).toBe(0);
  cpSync("examples/data/benxi-fire", open, { recursive: true });
  writeFileSync(join(open, "ledger.jsonl"), openLedger(readFileSync(join(open, "policy.json"), "utf8")));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Nothing is withheld of it: its view is the ledger, letter by letter. */
function openLedger(rules: string): string {
  const policy = orThrow(parsePolicy({ ...JSON.parse(rules), disclosure: { open: ["people"] } }));
  const body = { policy, digest: digestOf(policy) };
  return writeLedger(
    append([], { kind: "policy", at: "2026-01-05T09:00:00+08:00", by: "office", body } as never),
  );
}

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.endsWith(".lock"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** Refused with this code, and nothing in the folder is other than before. */
async function leaves(folder: string, code: string, ...words: string[]): Promise<void> {
  const before = filesIn(folder);
  const said: Said = await calledLater(...words);
  expect([words.join(" "), said.status, said.stderr]).toEqual([
    words.join(" "),
    2,
    expect.stringContaining(`[${code}]`),
  ]);
  expect(filesIn(folder)).toEqual(before);
}

describe("a view", () => {
  test("is written over no file of the case", async () => {
    for (const name of readdirSync(salted))
      await leaves(
        salted,
        name === "ledger.jsonl" ? "cli/of-a-case" : "cli/not-a-view",
        ...["view", salted, "--out", join(salted, name)],
      );
  });

  test("is not written over the ledger by links and dots, nor over that of another case", async () => {
    const ledger = join(salted, "ledger.jsonl");
    const [soft, hard, folder] = [join(home, "soft"), join(home, "hard"), join(home, "folder")];
    symlinkSync(ledger, soft);
    linkSync(ledger, hard);
    symlinkSync(salted, folder);
    for (const out of [soft, hard, join(folder, "ledger.jsonl"), `${salted}/../salted/./ledger.jsonl`])
      await leaves(salted, "cli/of-a-case", "view", salted, "--out", out);
    for (const path of [soft, hard, folder]) rmSync(path);
    await leaves(other, "cli/of-a-case", "view", salted, "--out", join(other, "ledger.jsonl"));
    await leaves(open, "cli/of-a-case", "view", open, "--out", join(open, "ledger.jsonl"));
  });

  test("is not written over a copy of the ledger, which holds what is withheld", async () => {
    const copy = join(home, "copy.jsonl");
    cpSync(join(salted, "ledger.jsonl"), copy);
    await leaves(salted, "cli/not-a-view", "view", salted, "--out", copy);
    expect(readFileSync(copy, "utf8")).toBe(readFileSync(join(salted, "ledger.jsonl"), "utf8"));
    rmSync(copy);
  });

  test("is written over an earlier one of this ledger, through a link, and over none of another", async () => {
    const [out, link, bent] = [join(home, "view.jsonl"), join(home, "link"), join(home, "bent.jsonl")];
    expect((await calledLater("view", salted, "--at", "2026-01-05", "--out", out)).status).toBe(0);
    symlinkSync(out, link);
    expect((await calledLater("view", salted, "--at", "2026-12-31", "--out", link)).status).toBe(0);
    const text = readFileSync(out, "utf8");
    expect(called("verify", out, "--at", "2026-12-31T23:59:59+08:00").status).toBe(0);
    writeFileSync(bent, text.replace('"at":"2026', '"at":"2025'));
    await leaves(salted, "cli/not-a-view", "view", salted, "--out", bent);
    writeFileSync(bent, "");
    await leaves(salted, "cli/not-a-view", "view", salted, "--out", bent);
    for (const path of [out, link, bent]) rmSync(path);
  });

  test.runIf(process.platform === "linux")("is no device", async () => {
    await leaves(salted, "cli/not-ours", "view", salted, "--out", "/dev/null");
  });

  test("is no folder", async () => {
    await leaves(salted, "cli/out-is-folder", "view", salted, "--out", salted);
    await leaves(salted, "cli/out-is-folder", "view", salted, "--out", `${salted}/.`);
  });
});

describe("every command", () => {
  test.each([
    ["plan", "plan.csv", []],
    ["run", "drawn.csv", []],
    ["codes", "codes.html", AT],
    ["codes", "codes.csv", AT],
    ["receipts", "receipts.210500.2026.FIRE-01.2026-Q1.jsonl", AT],
  ] as const)("`%s` leaves a %s alone that is somebody's own", async (command, name, words) => {
    const folder = join(home, "case");
    cpSync(salted, folder, { recursive: true });
    writeFileSync(join(folder, name), "years of work\n");
    if (command === "run") rmSync(join(folder, "ledger.jsonl"));
    const before = filesIn(folder);
    const said = await Promise.resolve(calledLater(command, folder, ...words));
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining("[cli/not-ours]")]);
    expect(filesIn(folder)).toEqual(before);
    rmSync(folder, { recursive: true });
  });

  test("replaces what it has written itself", async () => {
    const folder = join(home, "again");
    cpSync(salted, folder, { recursive: true });
    for (let time = 0; time < 2; time++) {
      expect(called("plan", folder).status).toBe(0);
      expect((await calledLater("codes", folder, ...AT)).status).toBe(0);
      expect((await calledLater("receipts", folder, ...AT)).status).toBe(0);
    }
    expect(readdirSync(folder).filter((name) => name.includes("double-random"))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test("leaves a log alone of which the tiles are other ones", async () => {
    const [log, secret] = [join(home, "log"), join(home, "secret")];
    writeFileSync(secret, `${OFFICE.secret}\n`);
    const words = ["--out", log, "--name", OFFICE.name, "--key", secret];
    mkdirSync(join(log, "tile/0/000.p"), { recursive: true });
    writeFileSync(join(log, "tile/0/000.p/7"), "another log");
    const said = await calledLater("log", join(salted, "ledger.jsonl"), ...words);
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining("[cli/not-ours]")]);
    expect(existsSync(join(log, "checkpoint"))).toBe(false);
    for (const path of [log, secret]) rmSync(path, { recursive: true });
  });
});

describe("a folder", () => {
  test("is made with all that is missing above it", () => {
    makeFolder(join(home, "a/b/c"));
    expect(existsSync(join(home, "a/b/c"))).toBe(true);
    makeFolder(join(home, "a/b/c"));
    rmSync(join(home, "a"), { recursive: true });
  });

  test.runIf(process.platform === "linux")(
    "that the system never makes is said, and does not hang",
    async () => {
      for (const words of [
        ["view", "--out", "/proc/nope/view.jsonl"],
        ["publish", "--whole", "--out", "/proc/nope/site"],
      ]) {
        const said = await calledLater(words[0]!, salted, ...words.slice(1));
        expect([said.status, said.stderr]).toEqual([2, expect.stringContaining("[cli/folder-not-made]")]);
      }
    },
  );

  test("is no file", async () => {
    const file = join(home, "file");
    writeFileSync(file, "mine");
    for (const words of [
      ["plan", salted],
      ["publish", salted, "--whole"],
    ])
      await leaves(salted, "cli/out-is-file", ...words, "--out", file);
    expect(readFileSync(file, "utf8")).toBe("mine");
    rmSync(file);
  });
});
