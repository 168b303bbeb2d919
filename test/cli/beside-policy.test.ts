/** The policy.json beside a ledger, held against it field by field; and who may approve of an act. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { caseOnDisk, newFolder, OFFICE } from "../support/case-on-disk.js";
import { called, calledLater } from "../support/command.js";

let folder = "";

beforeEach(() => {
  folder = newFolder();
  cpSync("examples/data/town-market", folder, { recursive: true });
  for (const name of ["announce", "run"]) expect(called(name, folder).status).toBe(0);
});

function rewritten(from: string, to: string): void {
  const path = join(folder, "policy.json");
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe("a policy that is not the one on the ledger", () => {
  test("is named field by field, by whoever verifies, plans, announces or runs", async () => {
    expect((await calledLater("verify", folder)).stdout).not.toContain("policy.json");
    rewritten('"ratio": "100%"', '"ratio": "50%"');
    const field =
      "policy.json matters[FOOD].strata[key].ratio: The ledger has 100% here (entry 0), and the file 50%.";
    const verified = called("verify", folder);
    expect([verified.status, verified.stdout]).toEqual([1, expect.stringContaining(`✗ ${field}`)]);
    expect(verified.stdout).toContain("1 findings in the entries, 1 in the files beside the ledger");
    expect(called("plan", folder).stderr).toContain(`! ${field}`);
    const ledger = readFileSync(join(folder, "ledger.jsonl"), "utf8");
    for (const name of ["announce", "run"]) {
      const told = called(name, folder);
      expect([name, told.status, told.stderr]).toEqual([name, 2, expect.stringContaining(field)]);
    }
    expect(called("run", folder, "--zh").stderr).toContain("此处账本（第 0 条）为 100%，文件中为 50%");
    expect(readFileSync(join(folder, "ledger.jsonl"), "utf8")).toBe(ledger);
  });

  test("of another case is said to be of another case", () => {
    rewritten('"authority": "示范县市场监管局"', '"authority": "邻县市场监管局"');
    const told = called("verify", folder);
    expect([told.status, told.stdout]).toEqual([1, expect.stringContaining("[cli/other-case]")]);
    expect(called("verify", folder, "--zh").stdout).toContain("旁边的账本属于示范县市场监管局 2026");
  });

  test("of before an amendment may be handed over, and does not stand beside the ledger", async () => {
    const before = newFolder();
    cpSync(join(folder, "policy.json"), join(before, "policy.json"));
    const rules = JSON.parse(readFileSync(join(folder, "policy.json"), "utf8"));
    writeFileSync(join(before, "new.json"), JSON.stringify({ ...rules, title: "another title" }));
    const said = ["--reason", "a letter", "--at", "2026-01-06T09:00:00+08:00", "--by", OFFICE, "--yes"];
    const amended = await calledLater(
      "amend",
      folder,
      "--to",
      join(before, "new.json"),
      ...said,
      "--approver",
      "head",
    );
    expect([amended.status, amended.stderr]).toEqual([0, ""]);
    expect(called("verify", folder)).toMatchObject({ status: 0 });
    cpSync(join(before, "policy.json"), join(folder, "policy.json"));
    expect(called("verify", folder).stdout).toContain(
      "policy.json title: The ledger has another title here (entry 7)",
    );
  });
});

describe("who approves is somebody else than the officer that draws", () => {
  const act = (name: string, approver: string, by: string, ...more: string[]) =>
    calledLater(
      name,
      folder,
      ...more,
      "--approver",
      approver,
      "--by",
      by,
      "--at",
      "2026-06-06T09:00:00+08:00",
      "--yes",
    );

  test.each([
    ["Ｏfficer－1", "Officer-1"],
    ["张 经办", "张经办"],
    ["张　经办\u200b", " 张经办"],
  ])("%s is no other person than %s", async (approver, by) => {
    const move = await act("move", approver, by, "--reason", "a letter");
    expect([move.status, move.stderr]).toEqual([2, expect.stringContaining("[cli/approves-own]")]);
    const to = join(folder, "lists-of-may");
    const change = await act(
      "change",
      approver,
      by,
      "--to",
      to,
      "--as-of",
      "2026-05-20",
      "--file",
      join(to, "filled.csv"),
    );
    expect([change.status, change.stderr]).toEqual([2, expect.stringContaining("[cli/approves-own]")]);
    const amend = await act("amend", approver, by, "--reason", "x", "--to", join(folder, "new-policy.json"));
    expect([amend.status, amend.stderr]).toEqual([2, expect.stringContaining("[cli/approves-own]")]);
  });
});

test("the lists of a new case are nobody's before they are announced", () => {
  expect(called("plan", caseOnDisk()).stderr).not.toContain("[cli/policy-field]");
});
