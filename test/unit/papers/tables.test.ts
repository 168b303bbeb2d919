/** The tables of an office: what stands in them, and that nothing of it is lost on the way to a file and back. */
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../src/desk.js";
import { compilePlan, orThrow, yearReport } from "../../../src/index.js";
import { formulaCells } from "../../../src/io/table-csv.js";
import {
  drawnTable,
  figuresTable,
  type PaperTable,
  planTable,
  readCsv,
  resultTable,
  statisticsTable,
  tableCsv,
  tableWorkbook,
  taskTables,
  teamTable,
} from "../../../src/io.js";
import { isAsked } from "../../../src/papers/paper-input.js";
import { idOf, ODD_NAMES, paperYear } from "../../support/paper-year.js";

const { drawn, year, replaced, moved, found } = paperYear();
const { policy, registry } = year;
const report = orThrow(yearReport(year, { at: "2026-01-31T18:00:00+08:00" }));
const { value: plan } = compilePlan({ policy, registry });

function tablesIn(language: "zh" | "en"): PaperTable[] {
  return [
    planTable(policy, { language, plan: plan! }),
    drawnTable(year, { language }),
    teamTable(year, { language }),
    resultTable(year, { language }),
    statisticsTable(report, { language, policy }),
    figuresTable(report, { language, policy }),
    ...taskTables(year, { language }).map(({ table }) => table),
  ];
}

const cellsOf = ({ columns, rows }: PaperTable) => rows.map((row) => columns.map(({ id }) => row[id]!));

describe.each(["zh", "en"] as const)("in %s", (language) => {
  test.each(tablesIn(language).map((table) => [table.title, table] as const))(
    "%s is read again from CSV as it was",
    (_, table) => {
      for (const bom of [false, true]) {
        const text = tableCsv(table, { bom });
        expect(text.startsWith("\ufeff")).toBe(bom);
        const read = orThrow(readCsv({ name: "table.csv", data: new TextEncoder().encode(text) }));
        expect(read.columns).toEqual(table.columns.map(({ title }) => title));
        expect(read.rows.map((row) => Object.values(row))).toEqual(
          cellsOf(table).map((cells) => cells.map(String)),
        );
      }
    },
  );

  test("a workbook is read again as it was: text as text, counts as numbers", async () => {
    const tables = tablesIn(language);
    for (const table of tables) {
      const [sheet] = orThrow(
        await readWorkbook({ name: "table.xlsx", data: orThrow(await tableWorkbook([table])) }),
      );
      expect(sheet!.name).toBe(table.title);
      const [head, ...rows] = sheet!.rows;
      expect(head).toEqual(table.columns.map(({ title }) => title));
      expect(rows).toEqual(
        cellsOf(table).map((cells) =>
          cells.map((cell) => (typeof cell === "number" ? { kind: "number", text: String(cell) } : cell)),
        ),
      );
    }
  });

  test("every table has the same rows and fields, whatever language its headings are in", () => {
    const shape = (tables: readonly PaperTable[]) =>
      tables.map(({ columns, rows }) => [columns.map(({ id }) => id), rows.length]);
    expect(shape(tablesIn(language))).toEqual(shape(tablesIn("zh")));
    for (const { columns } of tablesIn(language))
      expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
  });
});

test("no sign of a name is lost, whatever it is", async () => {
  const table: PaperTable = {
    title: "names",
    columns: [{ id: "name", title: "name", width: 9 }],
    rows: [...ODD_NAMES, "_x0041__x0042_", "\ufffe", "9.12E+17", "00", "TRUE"].map((name) => ({ name })),
  };
  const data = orThrow(await tableWorkbook([table]));
  const [sheet] = orThrow(await readWorkbook({ name: "names.xlsx", data }));
  expect(sheet!.rows.slice(1)).toEqual(cellsOf(table));
  const read = orThrow(readCsv({ name: "names.csv", data: tableCsv(table) }));
  expect(read.rows).toEqual(table.rows);
});

test("the same tables are the same bytes, whenever they are written", async () => {
  const [table] = tablesIn("zh");
  const first = orThrow(await tableWorkbook([table!]));
  await new Promise((later) => setTimeout(later, 2100));
  expect(orThrow(await tableWorkbook([table!]))).toEqual(first);
});

test("the drawn list names who was replaced and why, and who came in from where", () => {
  const rows = drawnTable(year, { language: "zh" }).rows;
  expect(rows.find(({ unit }) => unit === replaced.unit)).toMatchObject({
    how: "随机抽取",
    standing: "不再检查（已关闭）",
  });
  expect(rows.find(({ unit }) => unit === replaced.by)).toMatchObject({
    how: expect.stringMatching(/^候补第 \d+ 名递补$/),
    rank: "",
    ticket: expect.stringMatching(/^[0-9a-f]{64}$/),
    standing: "待检查",
  });
  expect(rows.filter(({ how }) => how === "随机抽取").map(({ rank }) => rank)).toEqual([1, 2, 1, 2]);
});

test("the drawn list has the names as the registry has them", () => {
  for (const row of drawnTable(year, { language: "zh" }).rows) {
    const n = Number(String(row["unit"]).slice(-2)) - 1;
    expect(row["name"]).toBe(ODD_NAMES[n]);
  }
});

test("teams and tasks follow a visit to its new day, and forget a unit that was replaced", () => {
  const day = (of: typeof year) =>
    teamTable(of, { language: "en" }).rows.find(({ unit }) => unit === moved.unit);
  expect(day(drawn)).toMatchObject({ day: moved.from });
  expect(day(year)).toMatchObject({ day: moved.to });
  expect(moved.to).not.toBe(moved.from);
  const tasks = taskTables(year, { language: "en" }).flatMap(({ table }) => table.rows);
  expect(tasks.filter(({ unit }) => unit === moved.unit).map(({ day: own }) => own)).toEqual([
    moved.to,
    moved.to,
  ]);
  expect(tasks.filter(({ unit }) => unit === replaced.unit)).toEqual([]);
  expect(tasks.filter(({ unit, drawId }) => unit === found && String(drawId).includes("complaint"))).toEqual(
    [],
  );
});

test("a team has certificates by their numbers, as text", () => {
  const [row] = teamTable(year, { language: "zh" }).rows;
  expect(row).toMatchObject({ inspector: expect.stringMatching(/^000\d$/) });
  expect(row!["certificate"]).toBe(`0${row!["inspector"]}`);
});

test("a result is told in codes and in words", () => {
  expect(resultTable(year, { language: "zh" }).rows).toMatchObject([
    {
      unit: idOf("U-12"),
      round: "C-1",
      codes: "A+E",
      found: "发现问题待后续处理；发现问题已责令改正",
      correctBy: "2026-02-05",
      followUp: "未办结",
      stage: "待审核",
      entered: "2026-01-20",
      published: "",
    },
  ]);
});

test("of one round there is nothing of another, and no case", () => {
  expect(drawnTable(year, { language: "zh", round: "H2" }).rows).toEqual([]);
  const own = teamTable(year, { language: "zh", round: "H1" }).rows;
  expect(own.length).toBeGreaterThan(0);
  expect(own.every(({ drawId }) => drawId === "000000/2026/M-1/H1")).toBe(true);
  expect(resultTable(year, { language: "zh", matter: "M-1" }).rows).toEqual([]);
});

test("a case is none of a round, whatever its number and its matter are called", () => {
  const asked = { language: "zh", round: "H1", matter: "M-1" } as const;
  const draw = { ground: "draw", matter: "M-1", round: "H1" };
  expect(isAsked(asked, draw)).toBe(true);
  expect(isAsked(asked, { ...draw, ground: "complaint" })).toBe(false);
});

test("the plan has the columns of published plans", () => {
  const { columns, rows } = planTable(policy, { language: "zh", plan: plan! });
  expect(columns.map(({ title }) => title)).toEqual(
    expect.arrayContaining([
      "抽查任务",
      "抽查事项",
      "检查对象范围",
      "对象总数",
      "抽查比例",
      "抽查频次",
      "检查时间",
      "实施机关",
      "依据",
    ]),
  );
  expect(rows).toMatchObject([
    { stratum: "key", units: 4, number: 4, ratio: "不少于100%，全年", batches: 2, level: "county" },
    { stratum: "general", units: 8, number: 4, time: "2026-01-05至2026-12-31" },
  ]);
  expect(planTable(policy, { language: "zh" }).rows[0]).toMatchObject({ units: "", number: "" });
});

test("cells that a spreadsheet would take for formulas are counted", () => {
  const table = drawnTable(year, { language: "en" });
  const like = table.rows.filter(({ name }) => /^[=+\-@\t]/.test(String(name))).length;
  expect(like).toBeGreaterThan(0);
  expect(formulaCells(table)).toBe(like + table.rows.length);
});
