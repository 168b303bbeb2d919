/** Whatever the command says under `--zh` has no English sentence in it: help, a year, its mistakes, an audit with findings. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cliWordsZh } from "../../src/cli/words-zh.js";
import { called, calledLater } from "../support/command.js";
import { englishIn as englishOf, foreignIn as foreignOf } from "../support/english-in.js";
import { callsOf } from "../support/played-page.js";

const home = mkdtempSync(join(tmpdir(), "double-random-all-zh-"));
const folder = join(home, "case");
const COMMANDS = [...called("nope").stderr.matchAll(/The commands are ([^;]*);/g)][0]![1]!.split(", ");
const AT = ["--at", "2026-05-06T10:30:00+08:00"];
const SAID = [...AT, "--by", "a", "--reason", "r", "--approver", "b"];

beforeAll(async () => {
  cpSync("examples/data/town-market", folder, { recursive: true });
  for (const name of ["announce", "run"]) expect((await calledLater(name, folder)).status).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Outside of the names of the folders of this test. */
const englishIn = (text: string): string[] => englishOf(text.replaceAll(home, ""));
/** What the cases of this test call something, and what is written wrongly in its calls. */
const OWN = ["nope", "frob", "odd", "nonsense", "town"];
const foreignIn = (text: string): string[] => foreignOf(text.replaceAll(`${home}/`, "/"), OWN);

/** Blanks and punctuation that no Chinese sentence has. */
const UGLY =
  /[，。；：、][ ][\p{Script=Han}]|[\p{Script=Han}][,;:()]|[,;:()][\p{Script=Han}]|[\p{Script=Han}“”（）] [\p{Script=Han}“”（）]|\d{4}-\d\d-\d\dT\d|[{}]|\bnull\b/u;

/** Outside of calls, and of what is as wide as its heading. */
function uglyIn(text: string): string[] {
  return text
    .replaceAll(home, "")
    .split("\n")
    .filter((line) => !/printf|^ {2}(?:规则|层|名次|密钥|签号|分数|应抽|抽中|截止|必须)/.test(line))
    .map((line) => line.replace(/double-random .*|用法：.*|`[^`]*`|例如 ?\S+|--at \S+|请写成 ?\S+/g, "W"))
    .filter((line) => UGLY.test(line));
}

test("the reader itself finds English, and passes over what is none", () => {
  expect(englishIn("账本的第 3 行：an unchanged line。")).toEqual(["an unchanged line"]);
  expect(englishIn("系统提示：no space left")).toEqual(["no space left"]);
  expect(englishIn("请写 `double-random run CASE`，见 units.csv 和 --out DIR。 [cli/not-there]")).toEqual([]);
  expect(foreignIn("D-01 的结果状态为“review”，不能进行录入（enter）。[result/order]")).toEqual(["review"]);
  expect(foreignIn("席位 first：P-1；见 /a/b、检查对象.xlsx 和 units.csv")).toEqual(["first"]);
  expect(foreignIn("原因（code）：已关闭，H1，SHA-256")).toEqual([]);
  expect(
    ["的 行政处罚", "等 4 处: 是", '应为：{"a":1}', "至 2026-01-04T09:00:00+08:00"].filter(
      (each) => uglyIn(each).length === 0,
    ),
  ).toEqual([]);
});

test.each(COMMANDS)("help of %s", (name) => {
  expect(englishIn(called(name, "--help", "--zh").stdout)).toEqual([]);
});

test("the whole help, and its sentences on the call", () => {
  expect(englishIn(called("--help", "--zh").stdout)).toEqual([]);
  for (const sentence of Object.values(cliWordsZh).flat())
    expect(englishIn((sentence ?? "").replace(/\{\w+\}/g, "、"))).toEqual([]);
});

test("a year as it is played in the page", () => {
  const page = readFileSync("docs/command.zh-CN.md", "utf8");
  expect(callsOf(page).length).toBeGreaterThan(30);
  const said = page.replace(/^\$ (?:.*\\\n)*.*$/gm, "");
  expect(englishIn(said.replace(/^\[English\].*$/m, ""))).toEqual([]);
});

describe("what is wrong", () => {
  const changed: Readonly<Record<string, (lines: string[]) => string[]>> = {
    "a line that is cut": (lines) => [...lines.slice(0, -1), lines.at(-1)!.slice(0, 40)],
    "a line that is none": (lines) => ["nonsense", ...lines.slice(1)],
    "a line that is missing": (lines) => lines.filter((_, at) => at !== 2),
    "a day that is another": (lines) => lines.map((line) => line.replace("2026-02-13", "2026-02-16")),
    "an inspector who is another": (lines) => lines.map((line) => line.replace('"P-3"', '"P-9"')),
    "a unit that is another": (lines) => lines.map((line) => line.replace('"D-03"', '"D-99"')),
    "a body with a further field": (lines) =>
      lines.map((line) => line.replace('"body":{', '"body":{"odd":1,')),
  };

  test.each(Object.entries(changed))("%s", async (_, change) => {
    const lines = readFileSync(join(folder, "ledger.jsonl"), "utf8").trimEnd().split("\n");
    const path = join(home, "changed.jsonl");
    writeFileSync(path, `${change(lines).join("\n")}\n`);
    const { stdout, stderr, status } = await calledLater("verify", path, folder, "--zh");
    expect([status, stdout]).toEqual([1, expect.stringContaining("✗")]);
    expect(englishIn(`${stdout}${stderr}`)).toEqual([]);
    expect([foreignIn(`${stdout}${stderr}`), uglyIn(`${stdout}${stderr}`)]).toEqual([[], []]);
  });

  test.each([
    ["plan"],
    ["verify"],
    ["ceremony", ...AT],
    ["explain", "--unit", "D-06"],
    ["explain", "--unit", "D-01"],
    ["explain", "--inspector", "P-1"],
    ["due", ...AT],
    ["report", ...AT],
    ["check", "--at", "2026-01-05"],
    ["run"],
    ["case", "open", "--lane", "nope", "--case", "C-1", "--unit", "D-06", ...SAID, "--dry-run"],
    ["substitute", "--inspector", "P-1", "--ground", "nope", ...SAID, "--dry-run"],
    ["substitute", "--inspector", "P-1", "--ground", "illness", ...SAID, "--dry-run"],
    ["replace", "--round", "H1", "--unit", "D-99", "--code", "nope", ...SAID, "--dry-run"],
    ["void", "--round", "H9", ...SAID, "--dry-run"],
    ["void", "--round", "H1", ...SAID, "--dry-run"],
    ["anchor", "--name", "x", "--hash", "y", ...AT, "--by", "a", "--dry-run"],
    ["reveal", "--matter", "FOOD", "--file", join(folder, "units.csv"), ...AT, "--by", "a", "--dry-run"],
    ["rate", "--until", "2026-05-05", ...AT, "--by", "a", "--dry-run"],
    ["amend", "--to", join(folder, "seed.json"), ...SAID, "--dry-run"],
    ["amend", "--to", join(folder, "new-policy.json"), ...SAID, "--dry-run"],
    ["result", "--file", join(folder, "units.csv"), ...AT, "--by", "a", "--dry-run"],
    ["result", "--file", join(folder, "results-05.csv"), ...AT, "--by", "a", "--dry-run"],
    ["event", "--file", join(folder, "results-05.csv"), ...AT, "--by", "a", "--dry-run"],
    ["change", "--to", join(folder, "lists-of-may"), "--as-of", "2026-05-06"],
    ["result", "--file", join(folder, "results-06.csv"), ...AT, "--by", "a", "--dry-run"],
    ["replace", "--round", "H1", "--unit", "D-01", "--code", "nope", ...SAID, "--dry-run"],
    ["replace", "--round", "H1", "--unit", "D-01", "--code", "not-found", ...SAID, "--dry-run"],
    ["move", ...SAID, "--dry-run"],
    ["staff", "--round", "H1", ...SAID, "--dry-run"],
    ["announce", "--frob"],
    ["plan", "--out", join(folder, "units.csv")],
    ["replace"],
    ["substitute", "--inspector", "P-1"],
    ["change"],
    ["papers", "--at", "2026-05-06", "--html", "--ics", "--to", join(home, "papers")],
    ["carry", "--to", join(home, "next"), "--dry-run"],
  ])("%s %s %s %s", async (name, ...words) => {
    const parts = name === "case" ? [words[0]!, folder, ...words.slice(1)] : [folder, ...words];
    const { stdout, stderr } = await calledLater(name, ...parts, "--zh");
    const said = `${stdout}${stderr}`;
    expect([englishIn(said), foreignIn(said), uglyIn(said)]).toEqual([[], [], []]);
  });
});

describe("where nobody says --zh", () => {
  const said = async (place: string) => {
    const { stdout, stderr } = await calledLater("plan", place);
    return `${stdout}${stderr}`;
  };

  test.each(["LANG", "LC_MESSAGES", "LC_ALL"])("%s decides", async (name) => {
    const before = process.env["LC_ALL"];
    delete process.env["LC_ALL"];
    process.env[name] = "zh_CN.UTF-8";
    try {
      const told = `${await said(folder)}${await said(join(home, "nowhere"))}`;
      expect([englishIn(told), foreignIn(told), told.includes("食品经营")]).toEqual([[], [], true]);
      expect(englishIn(called("--help").stdout)).toEqual([]);
      expect(called("plan", "--frob").stderr).toMatch(/^没有选项/);
    } finally {
      delete process.env[name];
      process.env["LC_ALL"] = before;
    }
  });

  test("the settings of the case decide, for what is right and what is wrong", async () => {
    const own = join(home, "own");
    cpSync("examples/data/town-market", own, { recursive: true });
    expect(englishIn(await said(own))).not.toEqual([]);
    writeFileSync(join(own, "settings.json"), JSON.stringify({ language: "zh" }));
    const right = await said(own);
    rmSync(join(own, "units.csv"));
    const wrong = await said(own);
    expect([right, wrong].map((told) => [englishIn(told), foreignIn(told), uglyIn(told)])).toEqual([
      [[], [], []],
      [[], [], []],
    ]);
  });
});

describe("what is not there, or only nearly right", () => {
  test.each(["plan", "check", "announce", "run", "due", "report", "papers", "codes", "archive"])(
    "%s of a folder that is not there names the folder",
    async (name) => {
      const nowhere = join(home, "nowhere");
      const more = name === "codes" ? ["--by", "a"] : [];
      const { stderr } = await calledLater(
        name,
        nowhere,
        ...more,
        ...(NEED_TIME.has(name) ? AT : []),
        "--zh",
      );
      expect(stderr).toBe(`找不到 ${nowhere}。请核对名称和当前所在的目录。 [cli/not-there]\n`);
    },
  );

  test("an option is guessed where a letter slipped, and not where the word is another", () => {
    const guess = (option: string) => called("plan", folder, option, "--zh").stderr;
    expect(guess("--frob")).toBe("没有选项 --frob。全部选项见 --help --zh。 [cli/unknown-option]\n");
    for (const [slip, meant] of [
      ["--form", "--from"],
      ["--roun", "--round"],
      ["--aprover", "--approver"],
      ["--authoritx", "--authority"],
    ] as const)
      expect(guess(slip)).toContain(`是否为 ${meant}？`);
  });

  test("a file is named once in its message", async () => {
    const own = join(home, "once");
    cpSync("examples/data/town-market", own, { recursive: true });
    writeFileSync(join(own, "units.csv"), "id;name\nD-01;一\n");
    const { stderr } = await calledLater("plan", own, "--zh");
    expect(stderr).toContain("units.csv 第 1 行：");
    for (const line of stderr.split("\n")) expect(line.split("units.csv").length).toBeLessThan(3);
  });

  test("papers that are none any more are named when they go", async () => {
    const [to, of] = [join(home, "named"), ["--to", join(home, "named"), "--html", "--zh"]];
    expect((await calledLater("papers", folder, ...of)).status).toBe(0);
    const list = join(to, "files.json");
    const listed = JSON.parse(readFileSync(list, "utf8"));
    const [name, text] = ["旧的任务单.html", "旧的任务单"];
    writeFileSync(join(to, name), text);
    const sha256 = createHash("sha256").update(text).digest("hex");
    writeFileSync(list, JSON.stringify({ ...listed, files: [...listed.files, { name, sha256 }] }));
    const { stdout } = await calledLater("papers", folder, ...of);
    expect(stdout).toContain("上次写出、此次不再有的 1 个文件已删除：旧的任务单.html\n");
    expect(existsSync(join(to, name))).toBe(false);
  });
});

const NEED_TIME = new Set(["due", "report", "codes"]);
