/** The commands `receipts` and `codes`, from a case folder to slips and back to the verifier. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkReceipt, lookUpCode, orThrow } from "../../src/publish.js";
import { called, calledLater } from "../support/command.js";
import { OFFICE } from "../support/small-log.js";

const folder = join(mkdtempSync(join(tmpdir(), "double-random-receipts-")), "case");
const AT = ["--at", "2026-01-06T09:00:00+08:00", "--by", "office"];
const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");

beforeAll(() => {
  cpSync("examples/data/benxi-fire", folder, { recursive: true });
  expect(called("run", folder).status).toBe(0);
});

afterAll(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

test("without a time nothing is written", async () => {
  const before = textOf("ledger.jsonl");
  for (const name of ["receipts", "codes"]) expect((await calledLater(name, folder)).status).toBe(2);
  expect(textOf("ledger.jsonl")).toBe(before);
});

test("receipts stand on the ledger once, and in a file, a line each", async () => {
  const first = await calledLater("receipts", folder, ...AT);
  expect(first.status).toBe(0);
  // The list of the round is secret until it is over.
  expect(first.stdout).toContain("Hand out no receipt of it before 2026-04-01");
  const ledger = textOf("ledger.jsonl");
  const lines = textOf("receipts.210500.2026.FIRE-01.2026-Q1.jsonl").trimEnd().split("\n");
  expect(lines).toHaveLength(textOf("units.csv").trimEnd().split("\n").length - 1);
  for (const line of lines.slice(0, 50)) expect(checkReceipt(JSON.parse(line)).ok).toBe(true);
  expect((await calledLater("receipts", folder)).status).toBe(0);
  expect(textOf("ledger.jsonl")).toBe(ledger);
});

test("a list is closed or open on the day of --at", async () => {
  const on = (day: string) =>
    calledLater("receipts", folder, "--at", `${day}T10:00:00+08:00`, "--by", "office");
  expect((await on("2026-03-31")).stdout).toContain("Hand out no receipt");
  expect((await on("2026-05-05")).stdout).not.toContain("not open yet");
});

test("those of one unit have a slip, and a unit that is not there is said", async () => {
  const unit = textOf("units.csv").split("\n")[1]!.split(",")[0]!;
  const given = await calledLater("receipts", folder, "--unit", unit, "--zh");
  expect(given.status).toBe(0);
  expect(given.stdout).toContain("回执自 2026-04-01 起方可交付");
  expect(textOf("receipts.html")).toContain("可交付日期");
  expect(textOf("receipts.html")).toContain(unit);
  const missing = await calledLater("receipts", folder, "--unit", "nobody");
  expect(missing.status).toBe(2);
  expect(missing.stderr).toContain("nobody");
});

test("every visit has a code that can be looked up, and the record still holds", async () => {
  expect((await calledLater("codes", folder, ...AT, "--json")).status).toBe(0);
  const codes = textOf("codes.csv").trimEnd().split("\n").slice(1);
  expect(codes.length).toBe(220);
  const [code] = codes[0]!.split(",");
  expect(orThrow(lookUpCode(textOf("ledger.jsonl"), code!)).state).toBe("standing");
  expect(textOf("codes.html")).toContain(code);
  expect(existsSync(join(folder, "codes.html"))).toBe(true);
  const verified = called("verify", folder);
  expect(verified.status, verified.stderr).toBe(0);
});

test("--draw gives the codes of one draw, in files that carry its name", async () => {
  const all = textOf("codes.csv");
  const drawId = "210500/2026/FIRE-01/2026-Q1";
  expect((await calledLater("codes", folder, ...AT, "--draw", drawId)).status).toBe(0);
  expect(textOf("codes.210500.2026.FIRE-01.2026-Q1.csv")).toBe(all);
  expect(textOf("codes.csv")).toBe(all);
  const other = await calledLater("codes", folder, ...AT, "--draw", "y");
  expect([other.status, other.stderr]).toEqual([2, expect.stringContaining("[codes/no-draw]")]);
});

test("a time that is none is refused, also where nothing is to be written", async () => {
  for (const name of ["receipts", "codes"]) {
    const said = await calledLater(name, folder, "--at", "x", "--by", "y");
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining("[cli/not-an-instant]")]);
  }
});

test("a checkpoint is one of this ledger, or no receipt is written with it", async () => {
  const [secret, log] = [join(folder, "../secret"), join(folder, "../log")];
  writeFileSync(secret, `${OFFICE.secret}\n`);
  const words = ["--out", log, "--name", OFFICE.name, "--key", secret];
  expect((await calledLater("log", join(folder, "ledger.jsonl"), ...words)).status).toBe(0);
  const checkpoint = readFileSync(join(log, "checkpoint"), "utf8");
  const path = join(folder, "../checkpoint");
  const asked = (text: string) => {
    writeFileSync(path, text);
    return calledLater("receipts", folder, "--checkpoint", path);
  };
  expect((await asked(checkpoint)).status).toBe(0);
  const [size] = /(?<=\n)\d+/.exec(checkpoint)!;
  for (const [text, code] of [
    [textOf("seed.json"), "form"],
    [checkpoint.replace("\n\n", "\nmine\n\n"), "form"],
    [checkpoint.replace(`\n${size}\n`, `\n${Number(size) + 1}\n`), "size"],
    [checkpoint.replace(`\n${size}\n`, `\n${Number(size) - 1}\n`), "root"],
  ] as const) {
    const said = await asked(text);
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining(`[publish/checkpoint-${code}]`)]);
  }
});
