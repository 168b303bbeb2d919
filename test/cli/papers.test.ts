/** `verify` of receipts, visits and visit codes against a ledger, a view, an archive's ledger or a case folder. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkCodeOf } from "../../src/publish.js";
import { called, calledLater } from "../support/command.js";

const home = mkdtempSync(join(tmpdir(), "double-random-papers-"));
const folder = join(home, "case");
const at = (name: string): string => join(folder, name);
const AT = ["--at", "2026-01-06T09:00:00+08:00", "--by", "office"];
const ledgerPath = at("ledger.jsonl");
const own = join(home, "own.json");
const [other, bent] = [join(home, "other.jsonl"), join(home, "bent.jsonl")];
let receipt: { unit: { ticket: string | null; unit: string } };
let code: string;

beforeAll(async () => {
  cpSync("examples/data/benxi-fire", folder, { recursive: true });
  expect(called("run", folder).status).toBe(0);
  cpSync(ledgerPath, other);
  expect((await calledLater("receipts", folder, ...AT)).status).toBe(0);
  expect((await calledLater("codes", folder, ...AT)).status).toBe(0);
  code = readFileSync(at("codes.csv"), "utf8").split("\n")[1]!.split(",")[0]!;
  const lines = readFileSync(at("receipts.210500.2026.FIRE-01.2026-Q1.jsonl"), "utf8").split("\n");
  receipt = JSON.parse(lines[0]!);
  writeFileSync(own, lines[0]!);
  writeFileSync(bent, readFileSync(ledgerPath, "utf8").replace("office", "0ffice"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const said = (...words: string[]) => called("verify", ...words);

describe("a receipt", () => {
  test.each([
    ["the ledger", () => [own, ledgerPath]],
    ["the ledger, named first", () => [ledgerPath, own]],
    ["a case folder", () => [own, folder]],
  ])("holds against %s", (_, places) => {
    const english = said(...places());
    expect([english.status, english.stderr]).toEqual([0, ""]);
    expect(english.stdout).toContain(`✓ The receipt holds: so stood ${receipt.unit.unit} in 210500/2026/`);
    const chinese = said(...places(), "--zh");
    expect([chinese.status, chinese.stdout]).toEqual([0, expect.stringContaining("✓ 回执成立")]);
    expect(JSON.parse(said(...places(), "--json").stdout)).toMatchObject({ ok: true, isOnRecord: true });
  });

  test("alone agrees with itself, and is said to be compared with nothing", () => {
    const alone = said(own);
    expect([alone.status, alone.stdout]).toEqual([0, expect.stringContaining("compared with no record")]);
    expect(said(own, "--zh").stdout).toContain("尚未与任何账本核对");
    expect(JSON.parse(said(own, "--json").stdout)).toMatchObject({ ok: true, isOnRecord: null });
  });

  test("among many of them in one file is asked for by itself", () => {
    const all = at("receipts.210500.2026.FIRE-01.2026-Q1.jsonl");
    for (const places of [[all, ledgerPath], [ledgerPath, all], [all]])
      expect(said(...places)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("[cli/many-papers]"),
      });
    expect(said(all, ledgerPath, "--zh").stderr).toContain("中有多份回执，每行一份");
  });

  test("saved with a mark is read as it was", () => {
    const marked = join(home, "marked.json");
    writeFileSync(marked, `\ufeff${readFileSync(own, "utf8")}`);
    expect(said(marked, ledgerPath).status).toBe(0);
  });

  test("of another record, bent, or held against a bent record is exit 1, and says why", () => {
    expect(said(own, other)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("does not have the entry"),
    });
    expect(said(own, bent)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("does not hold, so nothing"),
    });
    expect(said(own, bent, "--zh").stdout).toContain("账本本身不成立");
    const forged = join(home, "forged.json");
    writeFileSync(forged, JSON.stringify({ ...receipt, unit: { ...receipt.unit, unit: "me" } }));
    expect(said(forged, ledgerPath)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("[receipts/path]"),
    });
    expect(JSON.parse(said(forged, "--json").stdout).ok).toBe(false);
  });

  test("takes no option that it would not read, and one record", () => {
    const headed = said(own, ledgerPath, "--head", "0".repeat(64));
    expect([headed.status, headed.stderr]).toEqual([2, expect.stringContaining("[cli/option-unread]")]);
    const two = said(own, ledgerPath, folder);
    expect([two.status, two.stderr]).toEqual([2, expect.stringContaining("[cli/give-one-record]")]);
    const empty = join(home, "empty");
    writeFileSync(empty, "");
    expect(said(own, empty)).toMatchObject({ status: 2, stderr: expect.stringContaining("is empty") });
  });
});

describe("a visit", () => {
  test("that was typed stands, in a case folder and in full width, or is not on record", () => {
    expect(said(folder, "--code", code)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`✓ The code ${code} stands`),
    });
    const wide = code.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    expect(said(ledgerPath, "--code", wide.replace("-", "–"), "--zh")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`检查码 ${code} 有效`),
    });
    expect(said(ledgerPath, "--code", "00000-00000")).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("✗ No such visit is on record"),
    });
    expect(JSON.parse(said(ledgerPath, "--code", code, "--json").stdout)).toMatchObject({
      ok: true,
      state: "standing",
    });
  });

  test("that is no code, or has no record, is bad input", () => {
    expect(said(ledgerPath, "--code", "xyz")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("[codes/form]"),
    });
    expect(said("--code", code)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("[cli/give-one-record]"),
    });
  });

  test("that was scanned says who comes, and other people are not on record", () => {
    const { document } = JSON.parse(said(folder, "--code", code, "--json").stdout) as { document?: unknown };
    expect(document).toBeUndefined();
    const { visit } = JSON.parse(said(ledgerPath, "--code", code, "--json").stdout);
    const paper = join(home, "visit.json");
    writeFileSync(paper, JSON.stringify({ format: "double-random/visit-code/1", visit }));
    const shown = said(paper, ledgerPath);
    expect([shown.status, shown.stdout]).toEqual([0, expect.stringContaining(visit.inspectors[0][1])]);
    writeFileSync(
      paper,
      JSON.stringify({ format: "double-random/visit-code/1", visit: { ...visit, unit: "me" } }),
    );
    expect(said(paper, ledgerPath).status).toBe(1);
    expect(said(paper)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("[cli/give-one-record]"),
    });
  });
});

describe("--head", () => {
  const hashes = () =>
    readFileSync(ledgerPath, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).hash as string);

  test("that was noted earlier is no finding: the ledger has gone on", () => {
    const noted = hashes()[1]!;
    for (const head of [noted, checkCodeOf(noted)]) {
      const english = said(ledgerPath, "--head", head);
      expect([english.status, english.stdout]).toEqual([0, expect.stringContaining("as entry 1 of 2026-")]);
      expect(english.stdout).toContain("nothing up to there was changed");
      expect(said(ledgerPath, "--head", head, "--zh").stdout).toContain("未被改动");
    }
    expect(JSON.parse(said(ledgerPath, "--head", noted, "--json").stdout)).toMatchObject({
      isPublishedHead: false,
      publishedHead: { state: "earlier", entry: 1 },
    });
  });

  test("is not said to be unchanged where there are findings", () => {
    const found = said(bent, "--head", hashes()[0]!);
    expect([found.status, found.stdout]).toEqual([1, expect.not.stringContaining("nothing up to there")]);
  });

  test("that is the last one, as a hash or as its check code, is the same", () => {
    const last = hashes().at(-1)!;
    for (const head of [last, checkCodeOf(last).toLowerCase()])
      expect(said(ledgerPath, "--head", head)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining("✓ The ledger ends with"),
      });
  });

  test("of another ledger is a finding, and what is no head is bad input", () => {
    expect(said(ledgerPath, "--head", "0".repeat(64)).status).toBe(1);
    for (const head of ["xyz", hashes()[0]!.slice(0, 16)])
      expect(said(ledgerPath, "--head", head)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("[cli/not-a-head]"),
      });
  });
});

test("an option that is no list is given once", () => {
  const twice = called("view", folder, "--out", join(home, "a"), "--out", join(home, "b"));
  expect([twice.status, twice.stderr]).toEqual([2, expect.stringContaining("[cli/option-twice]")]);
  expect(called("plan", folder, "--json", "--json").status).toBe(2);
});
