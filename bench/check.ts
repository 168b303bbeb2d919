/**
 * What `check` costs beside the readers of the files alone: the same list of units as `.xlsx` and as CSV.
 *
 *     npx tsx bench/check.ts [UNITS [TIMES]]     200,000 units where none are named; three repetitions, in turn, each in a process of its own
 *
 * Time is that of the processor, all threads together, so that a busy machine disturbs less. Nothing here passes or fails.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import readSheets from "read-excel-file/universal";
import { command } from "../src/cli/command.js";
import { writeWorkbook } from "../src/desk.js";
import { orThrow } from "../src/index.js";

const REPETITIONS = Number(process.argv[3] ?? 3);
const HEADINGS = [
  "对象编号",
  "名称",
  "所属区域",
  "行业",
  "风险等级",
  "登记状态",
  "成立日期",
  "注销日期",
  "不参加抽查原因",
];

/** Rows as they stand, and rows of which each has two readings. */
function rowsOf(size: number, status: string, day: (n: number) => string): string[][] {
  return Array.from({ length: size }, (_, n) => [
    ...[
      `U-${String(n).padStart(7, "0")}`,
      n % 3 === 0 ? `示范县第${n}餐饮有限公司,分店` : `示范县第${n}餐饮有限公司`,
      `镇${n % 60}`,
      "餐饮",
      "中",
      status,
      day(n),
      "",
      "",
    ],
  ]);
}

/** Every third name quoted, as spreadsheets write one with a comma. */
function asText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (text.includes(",") ? `"${text}"` : text);
  return rows.map((cells) => `${cells.map(cell).join(",")}\n`).join("");
}

const LISTS = {
  plain: (size: number) => rowsOf(size, "active", (n) => `20${10 + (n % 10)}-03-${10 + (n % 20)}`),
  read: (size: number) => rowsOf(size, "存续", (n) => `20${10 + (n % 10)}/3/${1 + (n % 28)}`),
} as const;

async function makeFolders(home: string, size: number): Promise<void> {
  const people = "执法证号,姓名,发证日期,有效期至,任务上限\nP1,甲,2020-01-01,2030-01-01,9\n";
  for (const [name, make] of Object.entries(LISTS)) {
    const rows = [HEADINGS, ...make(size)];
    const book = orThrow(await writeWorkbook([{ name: "名录", rows }]));
    const text = asText(rows);
    for (const [form, data, end] of [
      ["xlsx", book, ""],
      ["csv", text, ""],
      ["xlsx", orThrow(await writeWorkbook([{ name: "名录", rows: rows.slice(0, 20) }])), "-warm"],
      ["csv", asText(rows.slice(0, 20)), "-warm"],
    ] as const) {
      const folder = `${home}-${name}-${form}${end}`;
      spawnSync("mkdir", [folder]);
      writeFileSync(join(folder, `检查对象.${form}`), data);
      writeFileSync(join(folder, "检查人员.csv"), people);
    }
  }
}

/** What is timed; files are read from the disk before. */
const WORKS: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  "read-excel-file alone": async (folder) => {
    const bytes = readFileSync(join(folder, "检查对象.xlsx"));
    return readSheets(new Blob([bytes]), { trim: false });
  },
  "csv-parse alone": async (folder) => parse(readFileSync(join(folder, "检查对象.csv"))),
  check: async (folder) => command(["check", folder, "--at", "2026-01-04", "--out", `${folder}-out`]),
};

const LINES = [
  ["xlsx", "plain", "read-excel-file alone"],
  ["xlsx", "plain", "check"],
  ["xlsx", "read", "check"],
  ["csv", "plain", "csv-parse alone"],
  ["csv", "plain", "check"],
  ["csv", "read", "check"],
] as const;

/** Programs are loaded before: that is no matter of how long a list is. */
async function one(work: string, folder: string): Promise<void> {
  await WORKS[work]!(`${folder}-warm`);
  const started = process.cpuUsage();
  await WORKS[work]!(folder);
  const { user, system } = process.cpuUsage(started);
  const ms = (user + system) / 1000;
  process.stderr.write(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS / 1024 }));
}

function all(home: string): void {
  const runs = LINES.map((): { ms: number; peak: number }[] => []);
  for (let turn = 0; turn < REPETITIONS; turn++)
    for (const [n, [form, list, work]] of LINES.entries()) {
      const words = [
        ...process.execArgv,
        fileURLToPath(import.meta.url),
        "--one",
        work,
        `${home}-${list}-${form}`,
      ];
      const { stderr } = spawnSync(process.execPath, words, { encoding: "utf8", maxBuffer: 2 ** 26 });
      runs[n]!.push(JSON.parse(stderr.slice(stderr.lastIndexOf("{"))));
    }
  let alone = 0;
  for (const [n, [form, list, work]] of LINES.entries()) {
    const [ms, peak] = (["ms", "peak"] as const).map(
      (name) => runs[n]!.map((run) => run[name]).sort((a, b) => a - b)[REPETITIONS >> 1]!,
    );
    if (work !== "check") alone = ms!;
    const said = list === "plain" ? "as it stands" : "two readings a row";
    console.log(
      `${form}, ${said}, ${work}: ${Math.round(ms!)} ms, ${(ms! / alone).toFixed(2)} times, ${Math.round(peak!)} MB`,
    );
  }
}

const [mode, work, folder] = process.argv.slice(2);
if (mode === "--one") await one(work!, folder!);
else {
  const home = mkdtempSync(join(tmpdir(), "double-random-bench-"));
  const size = Number(mode ?? 200_000);
  await makeFolders(join(home, "case"), size);
  console.log(`${size} units`);
  all(join(home, "case"));
  rmSync(home, { recursive: true });
}
