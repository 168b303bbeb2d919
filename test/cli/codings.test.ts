/**
 * Files that an editor saved in another coding: the command names the coding and what to do, whichever file
 * it is.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { called as command } from "../support/command.js";

const from = fileURLToPath(new URL("../../examples/data/benxi-fire", import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "double-random-"));
  for (const name of ["history.csv", "inspectors.csv", "policy.json", "seed.json", "units.csv"])
    cpSync(join(from, name), join(folder, name));
});

/** 消防安全检查对象 in GB 18030; 甲級公司臺北市一二三 in Big5. */
const GBK = "cffbb7c0b0b2c8abbcecb2e9b6d4cff3";
const BIG5 = "a5d2afc5a4bda571bb4fa55fa5aba440a447a454";

/** The file with a note before it in the bytes of another coding; nothing else in it is beyond ASCII. */
const inBytes = (text: string, hex: string): Buffer =>
  Buffer.concat([Buffer.from(`{"note":"`), Buffer.from(hex, "hex"), Buffer.from(`",\n${text}`)]);

const CODINGS: readonly [string, string, string, (text: string) => Buffer][] = [
  ["GBK", "io/looks-like-gb18030", "GB18030（GBK）", (text) => inBytes(text, GBK)],
  ["Big5", "io/looks-like-big5", "Big5", (text) => inBytes(text, BIG5)],
  ["UTF-16", "io/looks-like-utf16", "UTF-16", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
  [
    "UTF-16 without a mark",
    "io/looks-like-utf16",
    "UTF-16",
    (text) => Buffer.from(text.trimStart(), "utf16le"),
  ],
  ["Latin 1", "io/not-utf8", "不是 UTF-8", (text) => inBytes(text, "636166e92e")],
];

for (const [coding, code, word, spoil] of CODINGS) {
  const saveIn = (path: string): void =>
    writeFileSync(path, spoil(readFileSync(path, "latin1").replace(/[^ -~\n]/g, "x")));

  test.each(["policy.json", "seed.json"])(`%s in ${coding} is refused by that name`, (name) => {
    saveIn(join(folder, name));
    for (const act of ["plan", "run"]) {
      const { status, stderr } = command(act, folder, "--zh");
      expect(status).toBe(2);
      expect(stderr).toContain(`${name} 第 1 行：`);
      expect(stderr).toContain(`[${code}]`);
      expect(stderr).toContain(word);
      expect(stderr, "what to do").toContain("另存为 UTF-8");
    }
    expect(existsSync(join(folder, "ledger.jsonl"))).toBe(false);
  });

  test(`a ledger in ${coding} is refused by that name, by every act that reads it`, () => {
    const path = join(folder, "ledger.jsonl");
    expect(command("run", folder).status).toBe(0);
    saveIn(path);
    const bytes = readFileSync(path);
    for (const words of [
      ["verify", path],
      ["verify", path, folder],
      ["explain", path, "--unit", "U"],
      ["run", folder],
    ]) {
      const { status, stderr } = command(...words);
      expect(status).toBe(2);
      expect(stderr).toContain("ledger.jsonl line 1: ledger.jsonl is not UTF-8");
      expect(stderr).toContain(`[${code}]`);
      const { ok, refusals } = JSON.parse(command(...words, "--json").stdout);
      expect([ok, refusals[0].code]).toEqual([false, code]);
    }
    expect(readFileSync(path).equals(bytes), "the ledger stands as it was").toBe(true);
  });
}

test("a byte-order mark before JSON in UTF-8 is passed over as before", () => {
  const path = join(folder, "policy.json");
  writeFileSync(path, `\ufeff${readFileSync(path, "utf8")}`);
  expect(command("run", folder).status).toBe(0);
});
