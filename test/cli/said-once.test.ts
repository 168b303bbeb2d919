/** What the ledger holds already is not written again, and who is on no roster is not answered for. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { newFolder } from "../support/case-on-disk.js";
import { called, calledLater } from "../support/command.js";

const folder = join(newFolder(), "case");
const path = (name: string) => join(folder, name);
const ledger = () => readFileSync(path("ledger.jsonl"), "utf8");

beforeAll(() => {
  cpSync("examples/data/town-market", folder, { recursive: true });
  for (const name of ["announce", "run"]) expect(called(name, folder).status).toBe(0);
});

describe("visits from elsewhere", () => {
  const words = ["visits", folder, "--file", path("seen.csv"), "--authority", "税务局"];
  const on = ["--at", "2026-02-10T08:30:00+08:00", "--by", "张经办", "--yes"];
  const put = (...rows: readonly string[]) =>
    writeFileSync(path("seen.csv"), `unit,day,matter\n${rows.join("\n")}\n`);
  const [one, other] = ["D-03,2026-01-20,TAX", "D-04,2026-01-21,TAX"];

  test("that stand there already are each named by row, and nothing is written", async () => {
    put(one, other);
    expect(await calledLater(...words, ...on)).toMatchObject({ status: 0 });
    const before = ledger();
    const again = await calledLater(...words, ...on);
    const lines = again.stderr.split("\n").filter((line) => line.includes("[visit/twice]"));
    expect([again.status, lines]).toEqual([
      2,
      [
        expect.stringMatching(
          /seen\.csv row 2: This visit to D-03 on 2026-01-20 is on the ledger already \(entry 7\)/,
        ),
        expect.stringMatching(/seen\.csv row 3: This visit to D-04 on 2026-01-21 .*\(entry 8\)/),
      ],
    ]);
    expect((await calledLater(...words, ...on, "--zh")).stderr).toContain(
      "已在账本上（第 7 条），各项内容相同",
    );
    expect(ledger()).toBe(before);
  });

  test("another visit of the day, and the same of another authority, are others", async () => {
    put(one.replace("TAX", "TILL"));
    expect(await calledLater(...words, ...on, "--dry-run")).toMatchObject({ status: 0 });
    put(one);
    const fire = [...words.slice(0, -1), "消防救援站"];
    expect(await calledLater(...fire, ...on, "--dry-run")).toMatchObject({ status: 0 });
  });
});

test.each(["2062-02-10T08:30:00+08:00", "2028-01-01T00:00:00+08:00"])(
  "an act of %s, long after the year, is refused: nothing could be written before it any more",
  async (at) => {
    const before = ledger();
    const words = [
      "void",
      folder,
      "--round",
      "H1",
      "--reason",
      "r",
      "--approver",
      "head",
      "--by",
      "a",
      "--yes",
    ];
    const said = await calledLater(...words, "--at", at);
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining("[cli/far-instant]")]);
    expect((await calledLater(...words, "--at", at, "--zh")).stderr).toContain("请核对年份和月份");
    expect(ledger()).toBe(before);
    const late = await calledLater(...words.slice(0, -1), "--dry-run", "--at", "2027-12-31T23:00:00+08:00");
    expect(late.status).toBe(0);
  },
);

describe("explain", () => {
  const explained = (id: string, ...more: string[]) => called("explain", folder, "--inspector", id, ...more);

  test.each([
    ["P_1", "Perhaps P-1 is meant", "也许应为 P-1"],
    ["赵甲", "Perhaps P-1 is meant", "也许应为 P-1"],
    ["nobody at all", "The ids are: P-1, P-2, P-3, P-4, P-5", "现有编号：P-1、P-2、P-3、P-4、P-5"],
  ])("of %s, who is on no roster, says so and who may be meant", (id, english, chinese) => {
    for (const [words, near] of [
      [[], english],
      [["--zh"], chinese],
    ] as const)
      expect(explained(id, ...words)).toEqual({
        status: 2,
        stdout: "",
        stderr: expect.stringMatching(new RegExp(`${near}.*\\[cli/nobody\\]`)),
      });
  });

  test("of somebody who has no seat, but could have had one, answers", () => {
    for (const id of ["P-1", "P-2", "P-3", "P-4", "P-5"]) expect(explained(id).status).toBe(0);
  });
});

describe("calendars", () => {
  const calendars = (place: string, ...more: string[]) =>
    calledLater("papers", place, "--ics", "--to", join(newFolder(), "papers"), ...more);

  test("of a year whose visits have no days are said not to be there", async () => {
    const plain = join(newFolder(), "plain");
    mkdirSync(plain);
    cpSync("examples/data/town-market", plain, { recursive: true });
    const policy = JSON.parse(readFileSync(join(plain, "policy.json"), "utf8"));
    for (const each of [...policy.matters, ...policy.lanes]) delete each.schedule;
    writeFileSync(join(plain, "policy.json"), JSON.stringify(policy));
    for (const name of ["announce", "run"]) expect(called(name, plain).status).toBe(0);
    const told = await calendars(plain);
    expect([told.status, told.stderr]).toEqual([
      0,
      expect.stringContaining("! No calendar was written: no visit has a day."),
    ]);
    expect((await calendars(plain, "--zh")).stderr).toContain("未写出日历：没有任何检查定有日期。");
    const { warnings } = JSON.parse((await calendars(plain, "--json")).stdout);
    expect(warnings).toContainEqual(expect.objectContaining({ code: "cli/no-visit-days" }));
  });

  test("of a year with days are written without a word", async () => {
    expect((await calendars(folder)).stderr).not.toContain("cli/no-visit-days");
  });
});
