/** The command, as a person or a script meets it: exit codes, files, words. */
import { execSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bundledCommand, called as command, started } from "../support/command.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const CASE_FILES = ["history.csv", "inspectors.csv", "policy.json", "seed.json", "units.csv"];
let folder: string;
let main: string;

beforeAll(() => {
  main = bundledCommand();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "double-random-"));
  for (const name of CASE_FILES) cpSync(join(root, "examples/data/benxi-fire", name), join(folder, name));
});

function runBeside(): Promise<{ status: number | null; stderr: string }> {
  const child = spawn(process.execPath, [main, "run", folder], { cwd: root });
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, stderr })));
}

const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(join(folder, name), change(readFileSync(join(folder, name), "utf8")));
const ledger = () => join(folder, "ledger.jsonl");

describe("double-random", () => {
  test("compiles the year, or names its contradictions", () => {
    const plan = command("plan", folder);
    expect(plan.status).toBe(0);
    expect(plan.stdout).toContain("crowded-key: 114 + 115 + 115 + 115 = 459 of 456–461 units");
    expect(readFileSync(join(folder, "plan.csv"), "utf8").split("\n")[0]).toContain(
      "matter,round,from,until",
    );
    expect(JSON.parse(command("plan", folder, "--json").stdout)).toMatchObject({
      ok: true,
      plan: { year: 2026 },
    });

    edit("policy.json", (text) =>
      text.replace(
        /"until": "2026-03-31",/,
        '"until": "2026-03-31", "draw": { "from": "2026-01-01", "until": "2026-01-02" },',
      ),
    );
    expect(command("run", folder).stderr).toContain("round/outside-draw-window");
    edit("policy.json", (text) =>
      text.replace('"rounds":', '"list": { "daysAhead": 30, "secretUntilVisit": true }, "rounds":'),
    );
    const refused = command("plan", folder);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("plan/secret-and-announced");
    expect(command("plan", folder, "--zh").stderr).toContain("既要提前");
  });

  test("prints the head of a ledger, and compares it with a published one", () => {
    command("run", folder);
    const head = (
      JSON.parse(readFileSync(ledger(), "utf8").trimEnd().split("\n").at(-1)!) as { hash: string }
    ).hash;
    const told = command("verify", ledger());
    expect(told.stdout).toContain(`ledger head: ${head}, 7 entries`);
    expect(command("verify", ledger(), "--zh").stdout).toContain(`账本末端哈希：${head}，共 7 条记录`);
    expect(command("verify", ledger(), "--head", head.toUpperCase()).status).toBe(0);
    const other = command("verify", ledger(), "--head", "0".repeat(64));
    expect(other.status).toBe(1);
    expect(other.stdout).toContain("No entry of the ledger has the head 0000");
    expect(JSON.parse(command("verify", ledger(), "--head", head, "--json").stdout)).toMatchObject({
      head,
      entries: 7,
      isPublishedHead: true,
    });
  });

  test("shows signs that steer a terminal, and sends none to it", () => {
    edit("units.csv", (text) => text.replace("\n12210502", "\nU\u001b[2J\u009b\u202e12210502"));
    const { stdout, stderr } = command("run", folder);
    expect(stdout + stderr).toContain("U\\u001b[2J\\u009b\\u202e12210502");
    expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(stdout + stderr)).toBe(false);
    expect(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(command("run", folder, "--json").stdout),
    ).toBe(false);
  });

  test("keeps its exit code when nobody reads on", async () => {
    const row = "U-1,店,t,,,,2001-13-01,,,1,false,1,false,0\n";
    edit("units.csv", (text) => text + row.repeat(3000));
    const child = spawn(process.execPath, [main, "run", folder, "--json"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(2);
    expect(stderr).toBe("");
  });

  test("says and writes the same as a program of its own", () => {
    const there = mkdtempSync(join(tmpdir(), "double-random-"));
    cpSync(folder, there, { recursive: true });
    const saidBy = (act: typeof command, place: string) => {
      const told = [
        ["run", place],
        ["plan", place, "--zh"],
        ["verify", join(place, "ledger.jsonl"), place],
      ].map((words) => act(...words));
      return told.map(({ stdout, ...rest }) => ({ ...rest, stdout: stdout.replaceAll(place, "PLACE") }));
    };
    expect(saidBy((...words) => started(main, ...words), there)).toEqual(saidBy(command, folder));
    for (const name of readdirSync(folder))
      expect(readFileSync(join(there, name), "utf8"), name).toBe(readFileSync(join(folder, name), "utf8"));
  });

  test("runs a case, verifies it clean, explains a unit", () => {
    const run = command("run", folder);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(folder).sort()).toEqual(
      [...CASE_FILES, "drawn.csv", "ledger.jsonl", "pool.csv", "teams.csv"].sort(),
    );

    const verify = command("verify", ledger(), folder);
    expect(verify.status).toBe(0);
    expect(verify.stdout).toMatch(/^0 findings, \d+ uses of discretion, 1 draws made again$/m);

    const drawn = readFileSync(join(folder, "drawn.csv"), "utf8").split("\n")[1]!.split(",")[0]!;
    const unit = JSON.parse(command("explain", ledger(), folder, "--unit", drawn, "--json").stdout);
    expect(unit).toMatchObject({ standing: "drawn", rank: 1 });

    // Key and ticket by hand, as the explanation writes them.
    const told = command("explain", ledger(), folder, "--unit", drawn).stdout;
    const sums = [...told.matchAll(/= (printf .* \| sha256sum)$/gm)].map(([, line]) =>
      execSync(line!, { encoding: "utf8" }).slice(0, 64),
    );
    expect(sums).toEqual([unit.key, unit.ticket]);

    const left = readFileSync(join(folder, "pool.csv"), "utf8")
      .split("\n")
      .find((line) => line.includes("unit/recent-visit"))!
      .split(",")[0]!;
    expect(command("explain", ledger(), folder, "--unit", left).stdout).toContain("unit/recent-visit");
  });

  test("does not draw a round a second time without a reason, and then keeps both", () => {
    expect(command("run", folder).status).toBe(0);
    const first = readFileSync(ledger(), "utf8");
    const refused = command("run", folder);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("round/drawn-already");
    expect(readFileSync(ledger(), "utf8")).toBe(first);

    expect(command("run", folder, "--again").status).toBe(2);
    const reason = ["--again", "--reason", "wrong roster"];
    expect(command("run", folder, ...reason).stderr).toContain("[cli/give-approver]");
    const { by } = JSON.parse(readFileSync(join(folder, "seed.json"), "utf8")) as { by: string };
    expect(command("run", folder, ...reason, "--approver", ` ${by}`).stderr).toContain("[cli/approves-own]");
    const approved = [...reason, "--approver", "director"];
    expect(command("run", folder, ...approved).stderr).toContain("seed/used-before");
    expect(readFileSync(ledger(), "utf8")).toBe(first);
    edit("seed.json", (text) =>
      text
        .replace(/"value": "([0-9a-f]{63})./g, '"value": "$1e')
        .replace(/"value": "(\d\d)/g, '"value": "9$1'),
    );
    const looked = command("run", folder, ...approved, "--dry-run");
    expect([looked.status, readFileSync(ledger(), "utf8")]).toEqual([0, first]);
    const again = command("run", folder, ...approved);
    expect(again).toMatchObject({ status: 0 });
    expect(readFileSync(ledger(), "utf8").startsWith(first)).toBe(true);
    expect(again.stdout).toContain("/V2");
    expect(command("verify", ledger(), folder)).toMatchObject({ status: 0 });
  });

  test("of two runs at once one is refused, and the ledger holds one whole draw", async () => {
    const ends = await Promise.all([runBeside(), runBeside()]);
    expect(ends.map(({ status }) => status === 0).sort()).toEqual([false, true]);
    expect(ends.find(({ status }) => status !== 0)!.stderr).toMatch(/Another process|round\/drawn-already/);
    expect(readdirSync(folder).sort()).toEqual(
      [...CASE_FILES, "drawn.csv", "ledger.jsonl", "pool.csv", "teams.csv"].sort(),
    );
    expect(command("verify", ledger(), folder).stdout).toMatch(/^0 findings, .*, 1 draws made again$/m);
  });

  test("an edited ledger is a finding for verify and a refusal for run", () => {
    expect(command("run", folder).status).toBe(0);
    edit("ledger.jsonl", (text) => text.replace('"quota":', '"quota": '));
    const verify = command("verify", ledger(), folder);
    expect(verify.status).toBe(1);
    expect(verify.stdout).toContain("verify/line");
    expect(command("verify", ledger(), "--zh").stdout).toContain("账本");
    expect(command("run", folder)).toMatchObject({ status: 2 });
  });

  test("a round that cannot be staffed ends with 1 and its proof", () => {
    edit("inspectors.csv", (text) => text.replace(/,(\d+)(,[^,\n]*,[^,\n]*,[^,\n]*)$/gm, ",1$2"));
    const run = command("run", folder);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("cannot be staffed");
    expect(run.stdout).toContain("it could be with");
    expect(command("verify", ledger(), folder).status).toBe(0);
  });

  test.each([
    ["a missing file", () => writeFileSync(join(folder, "policy.json"), "{"), "is no JSON"],
    [
      "an unknown tier",
      () => edit("policy.json", (text) => text.replace(/"tiers":\s*\[[^\]]*\]/, '"tiers": ["none"]')),
      "round/unknown-tier",
    ],
    [
      "a ratio above 100 %",
      () => edit("policy.json", (text) => text.replace('"100%"', '"100.1%"')),
      "policy/ratio-above-one",
    ],
    [
      "a seed without sources",
      () => edit("seed.json", (text) => JSON.stringify({ ...JSON.parse(text), sources: [] })),
      "random/no-source",
    ],
    ["a doubled unit", () => edit("units.csv", (text) => `${text}${text.split("\n")[1]}\n`), "duplicate"],
    [
      "a column too many",
      () => edit("units.csv", (text) => text.replace("id,name", "id,id,name")),
      "units.csv",
    ],
  ])("%s is refused with 2, and nothing is written", (_name, spoil, words) => {
    spoil();
    const run = command("run", folder);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(words);
    expect(existsSync(ledger())).toBe(false);
  });

  test.each([
    ["in this process", command],
    ["as a program", (...words: string[]) => started(main, ...words)],
  ])("a call that makes no sense is told in one line, without a stack, %s", (_place, command) => {
    for (const args of [
      ["frobnicate"],
      ["run"],
      ["verify"],
      ["explain", "x"],
      ["run", "--bogus"],
      ["run", "/nowhere"],
    ]) {
      const { status, stderr } = command(...args);
      expect(status).toBe(2);
      expect(stderr).not.toContain("    at ");
    }
    expect(command("--help")).toMatchObject({ status: 0 });
  });
});
