/**
 * Whatever the command hands on as a table is read again without loss: by packages of others cell by cell, and by the
 * command itself where it reads such tables.
 */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../src/desk.js";
import {
  compilePlan,
  orThrow,
  parsePolicy,
  plannedVisits,
  readLedger,
  readYear,
  writeLedger,
  type Year,
  yearReport,
} from "../../src/index.js";
import {
  drawnTable,
  figuresTable,
  type PaperTable,
  planTable,
  resultTable,
  statisticsTable,
  tableCsv,
  tableWorkbook,
  taskTables,
  teamTable,
} from "../../src/io.js";
import { nationalEdition, uploadsOf } from "../../src/uploads.js";
import {
  acts,
  caseOnDisk,
  ledgerIn,
  newFolder,
  rulesOfYear,
  writeJson,
  writeLists,
} from "../support/case-on-disk.js";
import { called, calledLater } from "../support/command.js";
import { inspectors, matterOf, type Row, town, units } from "../support/small-case.js";
import { OFFICE, uploadYear } from "../support/upload-year.js";

const DAY = "2026-07-01";

/** What a spreadsheet, a reader of CSV or one of XML would like to change. */
const ODD = [
  "=1+1",
  "+86 甲店",
  "-2",
  "@SUM(A1)",
  "第一行\n第二行",
  "甲\r乙",
  "甲\r\n乙",
  '“引”"号",逗号;分号\t制表',
  " 前后有空格 ",
  "_x000A_",
  "007",
  "<b>&amp;</b>",
] as const;
const IDS = ["00501", "912345678901234567", "2026-03-01", "1E5", "TRUE", "3/4"] as const;

const oddUnits = (): Row[] =>
  units().map((unit, n) => ({ ...unit, id: IDS[n] ?? unit["id"], name: ODD[n]! }));
const oddPeople = (): Row[] =>
  inspectors().map((each, n) => ({
    ...each,
    ...{ qualifications: ["lead"], capacity: 20 },
    name: ["王、敏", "李（大）", "=A1", "赵,四;五", "钱\n六"][n],
  }));

const registry = () => town({ units: oddUnits(), inspectors: oddPeople(), asOf: "2026-01-04" });
/** Every unit is drawn in the only round. */
const rules = (): Row => {
  const draft = rulesOfYear();
  const matter = matterOf(draft);
  for (const stratum of matter.strata) stratum["ratio"] = "100%";
  matter.rounds = [{ ...matter.rounds[0]!, share: "1" }];
  return draft;
};
const yearIn = (folder: string): Year =>
  orThrow(
    readYear(orThrow(readLedger(ledgerIn(folder))), {
      policy: orThrow(parsePolicy(rules())),
      registry: registry(),
    }),
  );

let drawn: string;
let folder: string;
let year: Year;

beforeAll(async () => {
  drawn = caseOnDisk();
  writeLists(drawn, registry());
  writeJson(drawn, "policy.json", rules());
  for (const name of ["announce", "run"]) expect(called(name, drawn)).toMatchObject({ status: 0 });
  folder = newFolder();
  cpSync(drawn, folder, { recursive: true });
  const codes = ["1", "A;E", "C", "6", "F"];
  const visits = plannedVisits(yearIn(drawn)).visits;
  const rows = visits.slice(0, -3).map(({ unit, day, draws }, n) => {
    const own = codes[n % codes.length]!;
    return [draws[0], unit, "enter", day, own, own === "A;E" ? DAY : ""].join(",");
  });
  const path = join(folder, "results.csv");
  writeFileSync(path, ["draw,unit,step,day,codes,correctBy", ...rows, ""].join("\n"));
  const said = await acts(DAY, "result", folder, "--file", path);
  expect([said.status, said.stderr]).toEqual([0, ""]);
  year = yearIn(folder);
});

/** Every table by the name of its file; a workbook may have several sheets. */
function tablesOf(language: "zh" | "en"): [string, readonly PaperTable[]][] {
  const { policy } = year;
  const plan = orThrow(compilePlan({ policy, registry: year.registry }));
  const report = orThrow(yearReport(year, { at: `${DAY}T23:59:59+08:00` }));
  const statistics = [
    statisticsTable(report, { language, policy }),
    figuresTable(report, { language, policy }),
  ] as const;
  const single = [
    planTable(policy, { language, plan }),
    drawnTable(year, { language }),
    teamTable(year, { language }),
    resultTable(year, { language }),
  ];
  const tasks = taskTables(year, { language }).map(({ table }) => table);
  return [
    ...single.map((table): [string, PaperTable[]] => [table.title, [table]]),
    [statistics[0].title, statistics],
    ...tasks.map((table, n): [string, PaperTable[]] => [`tasks ${n}`, [table]]),
  ];
}

const cellsOf = ({ columns, rows }: PaperTable) => [
  columns.map(({ title }) => title),
  ...rows.map((row) => columns.map(({ id }) => row[id]!)),
];

describe.each(["zh", "en"] as const)("tables in %s", (language) => {
  const words = language === "zh" ? ["--zh"] : [];
  const NAMES = { zh: ["检查结果表", "检查人员任务"], en: ["Results", "Tasks"] }[language];
  let papers: string;
  beforeAll(async () => {
    papers = join(newFolder(), "papers");
    const kinds = ["--xlsx", "--csv", "--bom", "--to", papers, "--at", DAY];
    const told = await calledLater("papers", folder, ...kinds, ...words);
    expect([told.status, told.stderr]).toEqual([0, expect.stringMatching(/^(?:!.*\n)*$/)]);
  });

  test("are read by others cell by cell, from workbooks and from text", async () => {
    const tables = tablesOf(language);
    expect(tables.length).toBeGreaterThan(7);
    expect(tables.flatMap(([, all]) => all).every(({ rows }) => rows.length > 0)).toBe(true);
    for (const [name, sheets] of tables) {
      const bytes = orThrow(await tableWorkbook(sheets));
      const read = await readExcelFile(Buffer.from(bytes), { trim: false });
      expect(read.map(({ sheet }) => sheet)).toEqual(sheets.map(({ title }) => title));
      for (const [at, table] of sheets.entries()) {
        const cells = read[at]!.data.map((row) => row.map((cell) => cell ?? ""));
        expect([name, cells]).toEqual([name, cellsOf(table)]);
        const text = tableCsv(table, { bom: true });
        expect(text.startsWith("\ufeff")).toBe(true);
        expect(parse(text, { bom: true })).toEqual(cellsOf(table).map((row) => row.map(String)));
      }
    }
  });

  test("are the files that the command writes", async () => {
    for (const [name, sheets] of tablesOf(language)) {
      if (name.startsWith("tasks")) continue;
      const book = await readExcelFile(join(papers, `${name}.xlsx`), { trim: false });
      for (const [at, table] of sheets.entries()) {
        expect(book[at]!.data.map((row) => row.map((cell) => cell ?? ""))).toEqual(cellsOf(table));
        const file = at === 0 ? name : table.title;
        const text = readFileSync(join(papers, `${file}.csv`), "utf8");
        expect(parse(text, { bom: true })).toEqual(cellsOf(table).map((row) => row.map(String)));
      }
    }
  });

  test.each(["xlsx", "csv"])("of results are recorded again from .%s as they were", async (kind) => {
    const again = newFolder();
    cpSync(drawn, again, { recursive: true });
    const file = join(papers, `${NAMES[0]}.${kind}`);
    const told = await acts(DAY, "result", again, "--file", file, "--accept", "readings", ...words);
    expect([told.status, told.stderr]).toEqual([0, ""]);
    const steps = (place: string) =>
      orThrow(readLedger(ledgerIn(place)))
        .flatMap(({ kind: of, body }) => (of === "result" ? [JSON.stringify(body)] : []))
        .sort();
    expect(steps(again).map((each) => JSON.parse(each))).toEqual(
      steps(folder).map((each) => JSON.parse(each)),
    );
    expect(steps(again).length).toBeGreaterThan(3);
    expect(called("verify", again).status).toBe(0);
  });

  test("of tasks take the results beside what stands there", async () => {
    const again = newFolder();
    cpSync(drawn, again, { recursive: true });
    const tasks = taskTables(yearIn(drawn), { language }).find(({ table }) => table.rows.length > 1)!.table;
    const outcome = { id: "found", title: language === "zh" ? "检查结果" : "found", width: 10 };
    const filled = {
      ...tasks,
      columns: [...tasks.columns, outcome],
      rows: tasks.rows.map((row) => ({
        ...row,
        found: language === "zh" ? "未发现问题" : "no problem found",
      })),
    };
    const path = join(again, "tasks.xlsx");
    writeFileSync(path, orThrow(await tableWorkbook([filled])));
    const told = await acts(DAY, "result", again, "--file", path, "--accept", "readings", ...words);
    expect([told.status, told.stderr]).toEqual([0, ""]);
    const entered = resultTable(yearIn(again), { language });
    expect(entered.rows.map(({ unit }) => unit).sort()).toEqual(tasks.rows.map(({ unit }) => unit).sort());
  });

  test("that init lays down take what is filled in", async () => {
    const empty = join(newFolder(), "case");
    expect((await calledLater("init", empty, "--year", "2026", ...words)).status).toBe(0);
    const form = join(empty, language === "zh" ? "检查结果.xlsx" : "results.xlsx");
    const again = newFolder();
    cpSync(drawn, again, { recursive: true });
    const asItIs = await acts(DAY, "result", again, "--file", form, ...words);
    expect([asItIs.status, asItIs.stderr]).toEqual([
      2,
      expect.stringMatching(/ (?:第 2 行|row 2)[：:].*\[desk\/example-row\]/),
    ]);
    const [sheet] = await readExcelFile(form, { trim: false });
    const visit = plannedVisits(yearIn(drawn)).visits[0]!;
    const [unit, day] = [visit.unit, visit.day!];
    const [, step, outcome] = language === "zh" ? ["", "录入结果", "其他违法行为"] : ["", "enter", "D"];
    const filled = { 0: unit, 2: step!, 3: day, 4: outcome! };
    const rows = [
      sheet!.data[0]!.map(String),
      Object.assign(
        sheet!.data[0]!.map(() => ""),
        filled,
      ),
    ];
    writeFileSync(form, orThrow(await writeWorkbook([{ name: sheet!.sheet, rows }])));
    const told = await acts(DAY, "result", again, "--file", form, "--accept", "readings", ...words);
    expect([told.status, told.stderr]).toEqual([0, ""]);
    expect(orThrow(readLedger(ledgerIn(again))).at(-1)!.body).toMatchObject({ unit, day, codes: ["D"] });
  });

  test("of reasons are read with what a person has filled in", async () => {
    const lists = newFolder();
    const closed = oddUnits().map((unit) =>
      unit["id"] === IDS[1] ? { ...unit, status: "closed", closed: DAY } : unit,
    );
    writeLists(lists, town({ units: closed, inspectors: oddPeople(), asOf: DAY }));
    const again = newFolder();
    cpSync(drawn, again, { recursive: true });
    const call = ["change", again, "--to", lists, "--as-of", DAY];
    expect((await calledLater(...call, ...words)).status).toBe(1);
    const path = join(lists, language === "zh" ? "变更理由.csv" : "reasons.csv");
    const [head, row] = parse(readFileSync(path, "utf8"), { bom: true }) as string[][];
    const filled = row!.map((cell, at) => {
      if (/^(变更原因|code)$/.test(head![at]!)) return language === "zh" ? "已关闭" : "closed";
      return /^(理由|reason)$/.test(head![at]!) ? "交回“执照”, 当日注销" : cell;
    });
    const quoted = [head!, filled].map((cells) =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","),
    );
    writeFileSync(path, `\ufeff${quoted.join("\n")}\n`);
    const said = ["--file", path, "--approver", "王局长", "--accept", "readings"];
    const told = await acts(DAY, ...call, ...said, ...words);
    expect([told.status, told.stderr]).toEqual([0, ""]);
    const last = orThrow(readLedger(ledgerIn(again))).at(-1)!;
    expect(last).toMatchObject({
      kind: "change",
      body: { units: [{ unit: IDS[1], code: "closed", reason: "交回“执照”, 当日注销" }] },
    });
  });
});

test("tables of an upload are read by others cell by cell", async () => {
  const own = uploadYear();
  const place = newFolder();
  writeLists(place, own.registry);
  writeJson(place, "policy.json", own.policy);
  writeJson(place, "uploads.json", OFFICE);
  writeFileSync(join(place, "ledger.jsonl"), writeLedger(own.ledger));
  const at = "2026-12-31";
  const words = ["--edition", "national", "--at", at, "--as-of", own.registry.asOf, "--zh"];
  const told = await calledLater("upload", place, ...words);
  expect([told.status, told.stderr]).toEqual([0, ""]);
  const { tables } = orThrow(uploadsOf(own, { edition: nationalEdition, office: OFFICE, at }));
  const plain = tables.filter(({ form }) => form === "table");
  expect(plain).toHaveLength(3);
  for (const { file, fields, lines } of plain) {
    const cells = [fields, ...lines.map((line) => line.cells)];
    const text = readFileSync(join(place, "uploads", `${file}.csv`), "utf8");
    expect(parse(text, { bom: true })).toEqual(cells);
    const [sheet] = await readExcelFile(join(place, "uploads", `${file}.xlsx`), { trim: false });
    expect(sheet!.data.map((row) => row.map((cell) => cell ?? ""))).toEqual(cells);
  }
});
