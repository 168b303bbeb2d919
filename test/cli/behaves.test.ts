/** A command that behaves: version and help, its language, the end of its output, and no sentence in what programs read. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { CHINESE, ENGLISH } from "../../src/cli/explain-text.js";
import { bundledCommand, called, calledLater } from "../support/command.js";

const home = mkdtempSync(join(tmpdir(), "double-random-behaves-"));
const folder = join(home, "case");
const AT = ["--at", "2026-05-06T10:30:00+08:00"];
const COMMANDS = [...called("nope").stderr.matchAll(/The commands are ([^;]*);/g)][0]![1]!.split(", ");

beforeAll(async () => {
  cpSync("examples/data/town-market", folder, { recursive: true });
  for (const name of ["announce", "run"]) expect((await calledLater(name, folder)).status).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("how it is called", () => {
  test("says its version and the protocol", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(called("--version")).toEqual({
      status: 0,
      stdout: `double-random ${version}, protocol double-random/1\n`,
      stderr: "",
    });
    expect(JSON.parse(called("-V", "--json", "--zh").stdout)).toEqual({
      name: "double-random",
      version,
      protocol: "double-random/1",
    });
  });

  test.each(COMMANDS)(
    "%s --help has an example that the command can read, in both languages",
    async (name) => {
      for (const language of ["en", "zh"]) {
        const { stdout, status } = called(name, "--help", "--lang", language);
        expect([status, stdout]).toEqual([0, expect.stringContaining(`  double-random ${name} `)]);
        const [, example] = /(?:For example:|示例：)\n\n {2}double-random (.*)\n$/.exec(stdout) ?? [];
        const words = [...example!.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
        expect(words[0]).toBe(name);
        // Nothing of it is there: what is missing is a file, and no word of the call.
        const call = words.map((word) => (name === "init" && word === "2026-market" ? home : word));
        const { stderr } = await calledLater(...call, "--lang", "en");
        expect(stderr).toMatch(
          /\[cli\/(?:not-there|not-a-case|no-draw-yet|no-policy|no-package|nobody-to-ask|not-empty)\]/,
        );
      }
    },
  );

  test("help of a command that is none is a mistake; a call of nothing tells what there is on standard error", () => {
    expect(called("runn", "--help")).toMatchObject({ status: 2, stdout: "" });
    const { status, stdout, stderr } = called();
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("double-random check CASE");
  });

  test.each(COMMANDS)(
    "%s refuses options that it does not know, or would pass over, or that stand twice",
    async (name) => {
      for (const [words, code] of [
        [["--bogus"], "cli/unknown-option"],
        [["--roots", "x", "--seed", "y", "--level", "z"], "cli/option-unread"],
        [["--out", "x", "--out", "y"], "cli/option-twice"],
        [
          ["--lang", "en", "--lang", "en"],
          name === "publish" ? "cli/give-case-and-site" : "cli/option-twice",
        ],
      ] as const)
        expect(await calledLater(name, ...words)).toMatchObject({
          status: 2,
          stderr: expect.stringContaining(`[${code}]`),
        });
    },
  );
});

test("a value that is empty is none, and a time that is none is said without a stack", async () => {
  for (const words of [
    ["plan", folder, "--out="],
    ["plan", folder, "--out", ""],
    ["explain", folder, "--unit="],
    ["carry", folder, "--to="],
    ["report", folder, "--at="],
  ])
    expect((await calledLater(...words)).stderr).toMatch(/^The option --\w+ has no value behind it\./);
  expect(called("ceremony", folder, "--at", "soon").stderr).toMatch(/\[cli\/not-an-instant\]\n$/);
});

describe("in which language it speaks", () => {
  const kept = { ...process.env };
  afterEach(() => {
    for (const name of ["LC_ALL", "LC_MESSAGES", "LANG"]) {
      delete process.env[name];
      if (kept[name] !== undefined) process.env[name] = kept[name];
    }
    rmSync(join(folder, "settings.json"), { force: true });
  });

  const isChinese = (...words: string[]) =>
    /\p{Script=Han}{4}/u.test(called("plan", join(home, "no"), ...words).stderr);
  const ofCase = (...words: string[]) => called("plan", folder, ...words).stdout.includes("席位");

  test("as it is told, else as the system is set", () => {
    expect(isChinese()).toBe(false);
    expect([isChinese("--zh"), isChinese("--lang", "zh"), isChinese("--lang=zh")]).toEqual([
      true,
      true,
      true,
    ]);
    delete process.env["LC_ALL"];
    for (const [tag, said] of [
      ["zh_CN.UTF-8", true],
      ["zh-TW", true],
      ["zh", true],
      ["en_US.UTF-8", false],
      ["zhx", false],
      ["C", false],
    ] as const) {
      process.env["LANG"] = tag;
      expect([tag, isChinese(), isChinese("--lang", "en"), isChinese("--zh")]).toEqual([
        tag,
        said,
        false,
        true,
      ]);
    }
    process.env["LANG"] = "zh_CN.UTF-8";
    process.env["LC_MESSAGES"] = "en_GB";
    expect(isChinese()).toBe(false);
    process.env["LC_ALL"] = "zh_CN";
    expect(isChinese()).toBe(true);
    // Also of a call that cannot be read.
    expect(called("plan", "--bogus").stderr).toContain("选项");
    expect(called("plan", "--bogus", "--lang", "en").stderr).toContain("There is no option");
  });

  test("as settings.json of the case says, before the system and behind what it is told", () => {
    expect(ofCase()).toBe(false);
    writeFileSync(join(folder, "settings.json"), '{"$schema": "x", "language": "zh"}');
    expect([ofCase(), ofCase("--lang", "en"), ofCase("--zh")]).toEqual([true, false, true]);
    expect(called("verify", join(folder, "ledger.jsonl")).stdout).toContain("账本末端哈希");
    process.env["LC_ALL"] = "zh_CN.UTF-8";
    writeFileSync(join(folder, "settings.json"), '{"language": "en"}');
    expect(ofCase()).toBe(false);
  });

  test("two languages, another one, and settings that cannot be read are refused", () => {
    const code = (...words: string[]) => /\[(.*?)\]/.exec(called("plan", folder, ...words).stderr)?.[1];
    expect(code("--zh", "--lang", "en")).toBe("cli/two-languages");
    expect(code("--lang", "fr")).toBe("cli/no-such-language");
    writeFileSync(join(folder, "settings.json"), '{"language": "fr"}');
    expect(code()).toBe("io/settings-field");
    writeFileSync(join(folder, "settings.json"), '{"language": "zh",}');
    expect(called("plan", folder)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/settings\.json: Line 1, column 19 is no JSON/),
    });
  });
});

describe("what it prints", () => {
  const hostile = "\u001b]0;x\u0007\u001b[31m\u202e";

  test("signs that steer a terminal are shown, whatever they stand in: arguments, names of files, data", async () => {
    const odd = join(home, `a${hostile}b`);
    writeFileSync(odd, `${hostile}\n`);
    const bad = join(home, "odd");
    cpSync(folder, bad, { recursive: true });
    const policy = JSON.parse(readFileSync(join(bad, "policy.json"), "utf8"));
    writeFileSync(join(bad, "policy.json"), JSON.stringify({ ...policy, [hostile]: 1, id: hostile }));
    for (const words of [
      [hostile],
      [`--${hostile}`],
      ["plan", odd],
      ["plan", bad],
      ["verify", odd],
      ["replay", odd],
      ["explain", folder, "--unit", hostile],
      ["report", folder, "--at", hostile],
      ["publish", folder, "--out", join(home, "p"), "--lang", hostile],
    ])
      for (const asked of [[], ["--json"], ["--zh"]]) {
        const { stdout, stderr } = await calledLater(...words, ...asked);
        expect([
          words,
          `${stdout}${stderr}`.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/g),
        ]).toEqual([words, null]);
      }
  });

  test("names of lines take as many cells of a terminal as one another: a Chinese sign takes two", () => {
    for (const { labels, width } of [ENGLISH, CHINESE])
      for (const label of Object.values(labels))
        expect([label, label.replace(/\p{Script=Han}/gu, "xx").length]).toEqual([label, width]);
  });

  test("a refusal is one line, whatever stands in the name of a file", () => {
    const { stderr } = called("verify", "no\n✓ 0 findings");
    expect(stderr.split("\n")).toEqual([expect.stringContaining("no\\u000a✓ 0 findings"), ""]);
  });
});

describe("the end of its output", () => {
  const program = bundledCommand();
  const shell = (line: string) => spawnSync("bash", ["-o", "pipefail", "-c", line], { encoding: "utf8" });
  const node = `'${process.execPath}' '${program}'`;

  test.each([
    ["--help", 0],
    [`explain '${folder}' --unit D-06`, 0],
    [`verify '${folder}' --json`, 0],
    [`due '${folder}' --at 2026-12-31T10:30:00+08:00`, 1],
  ])("who reads no further ends nothing: %s keeps its exit code", (words, code) => {
    const { stdout, stderr } = shell(`(${node} ${words}; echo "code $?" >&2) | head -c 1`);
    expect([stdout.length, stderr]).toEqual([1, expect.stringMatching(new RegExp(`code ${code}\\n$`))]);
    expect(stderr).not.toMatch(/EPIPE|\n {4}at /);
  });

  test.runIf(process.platform === "linux")("what cannot be written out is said, and is no success", () => {
    const { stderr, status } = shell(`${node} plan '${folder}' > /dev/full`);
    expect([stderr, status]).toEqual([expect.stringContaining("[cli/not-printed]"), 1]);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  test("progress is for terminals: there is none in a pipe, nor for programs, nor where nothing can be erased", () => {
    const { stdout, stderr } = shell(`${node} verify '${folder}'`);
    expect(`${stdout}${stderr}`).not.toMatch(/\u001b|\r|drawing again/);
    const terminal = (more: string, env = "xterm") =>
      shell(
        `command -v script >/dev/null || exit 9; TERM=${env} script -qec "${node} verify '${folder}' ${more}" /dev/null`,
      );
    const seen = terminal("");
    if (seen.status === 9) return;
    expect(seen.stdout).toContain("drawing again and checking …");
    for (const quiet of [terminal("--json"), terminal("", "dumb")])
      expect(quiet.stdout).not.toMatch(/\u001b|drawing again/);
  });
});

test.each([
  ["check"],
  ["plan"],
  ["ceremony", ...AT],
  ["run", "--dry-run"],
  ["verify"],
  ["explain", "--unit", "D-06"],
  ["explain", "--inspector", "P-1"],
  ["due", ...AT],
  ["report", ...AT],
  ["archive", "--out", join(home, "archive.json"), "--dry-run"],
  ["carry", "--to", join(home, "next"), "--dry-run"],
  ["rate", "--until", "2026-05-05", ...AT, "--by", "a", "--dry-run"],
  ["void", "--round", "H1", ...AT, "--by", "a", "--reason", "r", "--approver", "b", "--dry-run"],
  ["anchor", "--name", "x", "--hash", "0".repeat(64), ...AT, "--by", "a", "--dry-run"],
  ["reveal", "--matter", "FOOD", "--file", join(folder, "seed.json"), ...AT, "--by", "a", "--dry-run"],
  ["codes", ...AT, "--by", "a", "--out", join(home, "codes")],
])("%s --json is the same in every language, and has no sentence of one", async (name, ...words) => {
  const english = await calledLater(name, folder, ...words, "--json");
  const other = await calledLater(name, folder, ...words, "--json", "--zh");
  if (name === "codes")
    expect(Object.keys(JSON.parse(other.stdout))).toEqual(Object.keys(JSON.parse(english.stdout)));
  else expect(other).toEqual(english);
  JSON.parse(english.stdout);
  expect(english.stderr).toBe("");
  expect(sentencesIn(JSON.parse(english.stdout))).toEqual([]);
});

/** Texts that end as sentences do. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === "string") return /[a-z]{2,} .* ?[a-z]{2,}\.$/.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
}
