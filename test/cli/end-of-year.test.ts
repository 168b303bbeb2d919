/** What a day is told of: rounds that nobody has drawn by the end of the year, and nothing that came on the ledger later. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { newFolder } from "../support/case-on-disk.js";
import { called, calledLater } from "../support/command.js";

const TOWN = "examples/data/town-market";
const NAME = "示范县市场监管局/2026";
let folder = "";
const path = (name: string) => join(folder, name);
const on = (day: string) => ["--at", `${day}T17:30:00+08:00`];

/** Of two rounds the first is drawn. */
beforeAll(() => {
  folder = newFolder();
  cpSync(TOWN, folder, { recursive: true });
  for (const name of ["announce", "run"]) expect(called(name, folder).status).toBe(0);
});

describe("a round that was planned and never drawn", () => {
  test("is named by verify on its last day, and before by nobody", () => {
    const told = called("verify", folder, ...on("2026-12-31"));
    expect(told.status).toBe(0);
    expect(told.stdout).toContain(
      `(${NAME}: the last day of the round H2 of FOOD is 2026-12-31, and no draw of it stands.`,
    );
    expect(called("verify", folder, ...on("2026-12-31"), "--zh").stdout).toContain(
      `${NAME}：食品经营的轮次下半年于 2026-12-31 结束，而没有有效的抽取。`,
    );
    const data = JSON.parse(called("verify", folder, ...on("2026-12-31"), "--json").stdout);
    expect(data.ending).toMatchObject([
      { code: "cli/round-ends", facts: { matter: "FOOD", round: "H2", until: "2026-12-31" } },
    ]);
    expect(called("verify", folder, ...on("2026-12-30")).stdout).not.toContain("H2");
    expect(called("verify", folder, ...on("2027-01-01")).stdout).toContain("[discretion/round-not-drawn]");
  });

  test("is in the report for programs, with what the year owes", () => {
    const { report, owedByPlan } = JSON.parse(
      called("report", folder, ...on("2026-12-31"), "--calendars", path("calendars-2027.json"), "--json")
        .stdout,
    );
    expect(report.notDrawn).toEqual([{ matter: "FOOD", round: "H2", until: "2026-12-31" }]);
    expect(owedByPlan).toEqual([{ matter: "FOOD", year: 8, drawnRounds: 4 }]);
    const spring = JSON.parse(called("report", folder, ...on("2026-03-01"), "--json").stdout);
    expect([spring.report.notDrawn, spring.owedByPlan]).toEqual([[], []]);
  });

  test.each([
    [
      "Figures.csv",
      "Statistics.csv",
      [],
      /rounds not drawn,drawn in [^\n]* \(visits until 2026-12-31\),0/,
      "yes, and rounds were not drawn",
    ],
    [
      "统计汇总.csv",
      "统计表.csv",
      ["--zh"],
      /未抽取的轮次,[^\n]*（检查至 2026-12-31）已抽数,0/,
      "是，另有轮次未抽取",
    ],
  ])(
    "is in %s, and no stratum is drawn in full without a word of it",
    async (figures, strata, zh, row, met) => {
      const to = newFolder();
      const words = ["papers", folder, "--to", to, "--csv", "--calendars", path("calendars-2027.json")];
      expect((await calledLater(...words, "--at", "2026-12-31", ...zh)).status).toBe(0);
      const text = (name: string) => readFileSync(join(to, name), "utf8");
      expect(text(figures)).toMatch(row);
      expect(text(strata)).toContain(met);
      expect((await calledLater(...words, "--at", "2026-03-01", ...zh)).status).toBe(0);
      expect(text(figures)).not.toMatch(row);
      expect(text(strata)).not.toContain(met);
    },
  );
});

test("a result that comes on the ledger after the instant is counted by no report, and what it does is still due", async () => {
  const drawn = newFolder();
  cpSync(folder, drawn, { recursive: true });
  const [unit, , , , , , day] = readFileSync(join(drawn, "teams.csv"), "utf8").split("\n")[1]!.split(",");
  writeFileSync(
    join(drawn, "results.csv"),
    `draw,unit,step,day,codes\n${NAME}/FOOD/H1,${unit},enter,${day},1\n`,
  );
  const words = ["result", drawn, "--file", join(drawn, "results.csv"), "--by", "张经办", "--yes"];
  expect(await calledLater(...words, ...on("2026-04-20"))).toMatchObject({ status: 0 });
  const made = (at: string) =>
    JSON.parse(called("report", drawn, ...on(at), "--json").stdout).report.results.made;
  const open = (at: string) =>
    (
      JSON.parse(called("due", drawn, ...on(at), "--json").stdout).items as {
        unit: string;
        what: string;
        done: string | null;
      }[]
    ).filter((each) => each.unit === unit && each.what === "not-made" && each.done === null).length;
  expect([made("2026-04-19"), open("2026-04-19")]).toEqual([0, 1]);
  expect([made("2026-04-20"), open("2026-04-20")]).toEqual([1, 0]);
});
