/** `init`: from an empty folder to a verified draw that was announced, by the command alone. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/desk.js";
import { orThrow, parsePolicy } from "../../src/index.js";
import { calledLater } from "../support/command.js";
import { fillIn, partsOf } from "../support/filled-form.js";

const home = mkdtempSync(join(tmpdir(), "double-random-init-"));
let folder = "";
let cases = 0;
beforeEach(() => {
  folder = join(home, `case-${cases++}`);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const init = (...words: string[]) => calledLater("init", folder, "--year", "2026", ...words);
const check = (...words: string[]) => calledLater("check", folder, ...words);

const LANGUAGES = [
  ["Chinese", ["--zh"], ["检查对象.xlsx", "检查人员.xlsx", "检查记录.xlsx"], ["settings.json", "说明.md"]],
  ["English", [], ["units.xlsx", "inspectors.xlsx", "history.xlsx"], ["README.md"]],
] as const;

/** Of plan and announcement, too: what an English case begins with knows weekends alone. */
const NO_HOLIDAYS =
  "! policy.json calendars: The calendar 2026 has no holiday in 2026: only weekends are days off, so that visits fall on public holidays and deadlines are counted through them. Add `holidays`, and weekends that are worked as `workdays`, before the first round is announced; afterwards `double-random amend` does it. [cli/no-holidays]\n";

test("a year whose holidays are not known is told in the answer and on the page, another is not", async () => {
  const [unknown, known] = [join(folder, "2099"), join(folder, "2026")];
  expect((await calledLater("init", unknown, "--year", "2099", "--zh")).stdout).toContain(
    "2099 年的节假日安排尚未收录",
  );
  expect((await calledLater("init", known, "--year", "2026", "--zh")).stdout).not.toContain("尚未收录");
  const english = await calledLater("init", join(folder, "en"), "--year", "2026");
  expect(english.stdout).toContain("add the holidays of 2026 to `calendars` before you announce");
  const page = (of: string) => readFileSync(join(of, "说明.md"), "utf8");
  expect(page(unknown)).toContain("现只有周末");
  expect(page(known)).not.toContain("现只有周末");
});

describe.each(LANGUAGES)("a new case in %s", (_, words, lists, pages) => {
  test("holds lists, rules, an announcement and a page, and nothing is announced of it", async () => {
    expect(await init(...words)).toMatchObject({ status: 0, stderr: "" });
    const results = words.length > 0 ? "检查结果.xlsx" : "results.xlsx";
    expect(readdirSync(folder).sort()).toEqual(
      [...lists, results, ...pages, "policy.json", "announcement.json"].sort(),
    );
    const policy = parsePolicy(JSON.parse(readFileSync(join(folder, "policy.json"), "utf8")));
    expect(policy).toMatchObject({ ok: true, warnings: [] });
    const text = readFileSync(join(folder, pages.at(-1)!), "utf8");
    for (const field of [
      "authority",
      "tiers",
      "strata",
      "reserve",
      "rounds",
      "team.roles",
      "team.region",
      "sources",
    ])
      expect(text).toContain(`\`${field}\``);
    expect(text).toContain(folder);
  });

  test("has workbooks whose ids are text and whose words drop down", async () => {
    await init(...words);
    for (const file of lists) {
      const parts = await partsOf(join(folder, file));
      const sheet = parts.find(({ name }) => name.endsWith("sheet1.xml"))!.text;
      const style = /<col min="1" max="1"[^>]* style="(\d+)"/.exec(sheet)?.[1];
      const formats = parts.find(({ name }) => name.endsWith("styles.xml"))!.text;
      const own = [.../<cellXfs.*?<\/cellXfs>/s.exec(formats)![0].matchAll(/<xf\b([^>]*)>/g)];
      const format = /numFmtId="(\d+)"/.exec(own[Number(style)]![1]!)?.[1];
      expect(format === "49" || formats.includes(`numFmtId="${format}" formatCode="@"`)).toBe(true);
      expect(sheet.indexOf("</sheetData><dataValidations") > 0).toBe(file !== lists[2]);
      const [first, notes] = orThrow(
        await readWorkbook({ name: file, data: readFileSync(join(folder, file)) }),
      );
      expect(first!.rows).toHaveLength(2);
      const named = notes!.rows.map(([heading]) => heading);
      for (const heading of first!.rows[0]!) expect(named).toContain(heading);
    }
  });

  test("refuses each example row, at its place, and nothing else", async () => {
    await init(...words);
    const said = JSON.parse((await check("--json")).stdout);
    expect(
      said.refusals.map(({ code, path }: { code: string; path: unknown[] }) => [code, path[0], path.at(-1)]),
    ).toEqual(lists.map((file) => ["desk/example-row", file, 2]));
    expect(
      said.lists.map(({ columns }: { columns: { by: string }[] }) =>
        columns.every(({ by }) => by === "guess"),
      ),
    ).toEqual([true, true, true]);
    expect((await check("--accept", "readings")).status).toBe(1);
    expect(readdirSync(folder)).not.toContain("units.csv");
  });

  test("goes from filled-in workbooks to a verified draw that was announced", async () => {
    const zh = words.length > 0;
    await init(...words, "--authority", "210500");
    const [tiers, status] = zh ? [["高", "中", "低"], "存续"] : [["high", "medium", "low"], "active"];
    const units = Array.from({ length: 60 }, (_, n) => [
      `U-${100 + n}`,
      `N${n}`,
      "R",
      "food",
      tiers[n % 3]!,
      status,
    ]);
    await fillIn(join(folder, lists[0]), units);
    const people = Array.from({ length: 4 }, (_, n) => [
      `P-${n}`,
      `A${n}`,
      "T",
      "",
      "",
      "2024-01-01",
      "2029-01-01",
      "40",
    ]);
    await fillIn(join(folder, lists[1]), people);
    await fillIn(join(folder, lists[2]), [["U-100", "2025-03-01", "P-1"]]);

    expect((await check()).status).toBe(zh ? 1 : 0);
    expect(await check("--accept", "readings", ...words)).toMatchObject({ status: 0, stderr: "" });
    const planned = await calledLater("plan", folder, ...words);
    expect([planned.status, planned.stderr.includes(NO_HOLIDAYS)]).toEqual([0, !zh]);

    const refused = await calledLater("announce", folder, ...words);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("[random/no-source]")]);
    const open = JSON.parse(readFileSync(join(folder, "announcement.json"), "utf8"));
    const put = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
    const source = { type: "text", name: "lottery 2026005" };
    const days = { drawOn: "2026-01-12", valuesFrom: "2026-01-11T21:15:00+08:00" };
    const said = { ...open, by: "officer", at: "2026-01-05T09:00:00+08:00", ...days };
    put("announcement.json", { ...said, sources: [source] });
    const announced = await calledLater("announce", folder, ...words);
    expect([announced.status, announced.stderr]).toEqual([0, zh ? "" : NO_HOLIDAYS]);
    const { drawOn: _, valuesFrom: __, ...seed } = said;
    const value = "03 08 12 19 25 31 + 07";
    put("seed.json", { ...seed, at: "2026-01-12T10:00:00+08:00", sources: [{ ...source, value }] });
    expect(await calledLater("run", folder, ...words)).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, "drawn.csv"), "utf8").trim().split("\n").length).toBeGreaterThan(10);
    const verified = await calledLater("verify", folder, ...words);
    expect([verified.status, verified.stdout]).toEqual([0, expect.not.stringContaining("no-values-from")]);

    const [unit] = readFileSync(join(folder, "drawn.csv"), "utf8").split("\n")[1]!.split(",");
    const results = join(folder, "results.csv");
    writeFileSync(results, `unit,step,day,codes\n${unit},enter,2026-02-04,1\n`);
    const entered = ["--file", results, "--at", "2026-02-05T09:00:00+08:00", "--by", "officer", "--yes"];
    const told = await calledLater("result", folder, ...entered, "--accept", "readings", ...words);
    expect(told, told.stderr).toMatchObject({ status: 0 });
    const later = ["--at", "2026-04-10T09:00:00+08:00"];
    expect((await calledLater("due", folder, ...later, ...words)).status).toBe(1);
    expect((await calledLater("report", folder, ...later, ...words)).status).toBe(0);
    expect((await calledLater("papers", folder, "--csv", "--at", "2026-04-10", ...words)).status).toBe(0);

    const policy = JSON.parse(readFileSync(join(folder, "policy.json"), "utf8"));
    put("policy.json", { ...policy, authority: zh ? "本机关" : "our-authority" });
    expect((await calledLater("run", folder, ...words)).stderr).toContain("[cli/unnamed-authority]");
  });
});

describe("a case is not made", () => {
  test("where something stands already, and nothing is changed", async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, "notes.txt"), "x");
    expect((await init()).stderr).toContain("[cli/not-empty]");
    expect(readdirSync(folder)).toEqual(["notes.txt"]);
    const file = join(folder, "notes.txt");
    expect((await calledLater("init", file, "--year", "2026")).stderr).toContain("[cli/out-is-file]");
    expect(readFileSync(file, "utf8")).toBe("x");
  });

  test.each([
    ["cli/give-folder-and-year", []],
    ["cli/not-a-year", ["--year", "26"]],
    ["cli/not-a-day", ["--year", "2026", "--at", "2026"]],
  ])("of a call that is refused with %s", async (code, words) => {
    const said = await calledLater("init", folder, ...words);
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining(`[${code}]`)]);
  });

  test("of another cut-off day than the last of the year before, unless --at says it", async () => {
    await init("--at", "2026-01-04");
    expect(JSON.parse(readFileSync(join(folder, "announcement.json"), "utf8")).asOf).toBe("2026-01-04");
    folder += "-b";
    await init();
    expect(JSON.parse(readFileSync(join(folder, "announcement.json"), "utf8")).asOf).toBe("2025-12-31");
  });
});
