/** Officials, firms and citizens read one word for one thing, and the signs of Chinese print: in sources, pages and print. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chineseOfCli } from "../../src/languages/chinese-of-cli.js";
import { chineseOfDesk } from "../../src/languages/chinese-of-desk.js";
import { chineseOfElsewhere } from "../../src/languages/chinese-of-elsewhere.js";
import { chineseOfLog } from "../../src/languages/chinese-of-log.js";
import { chineseOfPublish } from "../../src/languages/chinese-of-publish.js";
import { chineseOfStamps } from "../../src/languages/chinese-of-stamps.js";
import { called, calledLater } from "../support/command.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The word that stands, and those that would be a second one for the same thing. */
const TERMS: readonly (readonly [term: string, others: readonly string[]])[] = [
  ["账本", ["台账"]],
  ["抽查计划", ["政策", "规则文件"]],
  ["签号", ["摇号号码", "抽签号"]],
  ["检查对象名录库", ["主体库", "对象库"]],
  ["执法检查人员名录库", ["检查员库", "人员库"]],
  ["抽查事项", ["抽查项目"]],
  ["候补", ["备选对象", "递补名单"]],
  ["回避", ["避嫌"]],
  ["个案", ["案件"]],
];

/** What an inspector has open elsewhere is no visit beside the draw, and a heading that is read may have any name. */
const OTHER_THINGS = /未结案件|"案件编号"|"轮次或案件"/g;

const PAGES = ["README.zh-CN.md", ...namesIn("docs", /\.zh-CN\.md$/)];
const TEXTS = [
  ...PAGES,
  ...namesIn("src", /\.tsx?$/),
  ...namesIn("pages", /\.tsx?$/),
  ...namesIn("examples", /\.md$/),
];

function namesIn(folder: string, named: RegExp): string[] {
  const names = readdirSync(join(root, folder), { recursive: true }) as string[];
  return names.filter((name) => named.test(name)).map((name) => join(folder, name));
}

const textOf = (name: string): string => readFileSync(join(root, name), "utf8").replace(OTHER_THINGS, "");

describe("one word for one thing", () => {
  const all = TEXTS.map((name) => [name, textOf(name)] as const);

  test.each(TERMS)("%s", (term, others) => {
    expect(all.filter(([, text]) => text.includes(term)).length).toBeGreaterThan(0);
    for (const other of others) {
      const found = all.filter(([, text]) => text.includes(other)).map(([name]) => name);
      expect([other, found]).toEqual([other, []]);
    }
  });

  test("the glossary of the protocol names them", () => {
    const glossary = textOf("docs/protocol.md").split("\n## ")[0]!;
    for (const [term] of TERMS) expect(glossary).toContain(term);
  });
});

describe("one word for one thing, in what the command prints and writes", () => {
  const home = mkdtempSync(join(tmpdir(), "double-random-terms-"));
  const printed = new Map<string, string>();

  beforeAll(async () => {
    const folder = join(home, "case");
    const at = ["--at", "2026-05-06T10:30:00+08:00", "--by", "张经办"];
    cpSync(join(root, "examples/data/town-market"), folder, { recursive: true });
    for (const words of [
      ["announce", folder],
      ["run", folder],
      ["verify", folder],
      ["explain", folder, "--unit", "D-01"],
      ["report", folder, ...at.slice(0, 2)],
      ["due", folder, ...at.slice(0, 2)],
      ["papers", folder, "--to", join(home, "papers"), "--html", "--csv", "--ics"],
      ["codes", folder, ...at, "--out", join(home, "codes")],
      ["publish", folder, "--out", join(home, "site"), "--whole"],
      ["init", join(home, "new"), "--year", "2026"],
    ]) {
      const { status, stdout, stderr } = await calledLater(...words, "--zh");
      // What is late by then is exit 1.
      expect([words[0], status]).toEqual([words[0], words[0] === "due" ? 1 : 0]);
      printed.set(words[0]!, `${stdout}${stderr}`);
    }
    printed.set("--help", called("--help", "--zh").stdout);
    for (const folderName of ["papers", "codes", "site", "new"])
      for (const name of readdirSync(join(home, folderName), { recursive: true }) as string[])
        if (/\.(?:html|csv|ics|md|json)$/.test(name))
          printed.set(join(folderName, name), readFileSync(join(home, folderName, name), "utf8"));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test.each(TERMS)("%s", (_, others) => {
    expect(printed.size).toBeGreaterThan(60);
    for (const other of others) {
      const found = [...printed].filter(([, text]) => text.replace(OTHER_THINGS, "").includes(other));
      expect([other, found.map(([name]) => name)]).toEqual([other, []]);
    }
  });
});

/** Signs of English print beside a Chinese one. */
const NARROW = /\p{Script=Han}[,;:!?]|[,;!?]\p{Script=Han}|\((?=[^()]*\p{Script=Han})/u;

/** Without what is code, an address, or the name of a field. */
const plain = (text: string): string =>
  text
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/^ {4,}.*$/gm, "")
    .replace(/`[^`\n]*`|\]\([^)\n]*\)|<[a-z/][^>\n]*>|https?:\/\/\S+/g, "x");

describe("signs of Chinese print", () => {
  test.each(PAGES)("on %s", (name) => {
    const lines = plain(textOf(name)).split("\n");
    expect(lines.filter((line) => NARROW.test(line))).toEqual([]);
  });

  test("in every message", () => {
    const wordings = [
      chineseOfCli,
      chineseOfDesk,
      chineseOfElsewhere,
      chineseOfLog,
      chineseOfPublish,
      chineseOfStamps,
    ];
    const said = wordings
      .flatMap(({ wording }) => Object.entries(wording))
      .flatMap(([code, texts]) => texts.map((text) => [code, plain(text ?? "")] as const));
    expect(said.length).toBeGreaterThan(1_000);
    expect(said.filter(([, text]) => NARROW.test(text))).toEqual([]);
  });
});
