/** All papers of a year as files: tables as workbooks and CSV, pages to print, calendars. */
import { compilePlan } from "../../compile/compile-plan.js";
import { calendarOf } from "../../io/calendar-of.js";
import { tableWorkbook } from "../../io/sheets/table-workbook.js";
import { formulaCells, tableCsv } from "../../io/table-csv.js";
import { accept, type Result } from "../../kernel/result.js";
import { drawnTable } from "../../papers/drawn-table.js";
import { safeNames } from "../../papers/file-names.js";
import { nameAndId } from "../../papers/names.js";
import { type PaperInput, sayOf } from "../../papers/paper-input.js";
import type { PaperTable } from "../../papers/paper-table.js";
import { planTable } from "../../papers/plan-table.js";
import { resultTable } from "../../papers/result-table.js";
import { figuresTable, statisticsTable } from "../../papers/statistics-table.js";
import { taskTables } from "../../papers/task-tables.js";
import { teamTable } from "../../papers/team-table.js";
import type { Say } from "../../publish/site/speech.js";
import { plannedVisits } from "../../report/visit-list.js";
import type { YearReport } from "../../report/year-report.js";
import type { Year } from "../../year/year.js";
import { refuse } from "../refuse.js";
import type { Files } from "../write-files.js";
import type { PaperKind } from "./paper-kinds.js";

export interface PapersAsked {
  readonly year: Year;
  readonly report: YearReport;
  readonly input: PaperInput;
  readonly kinds: readonly PaperKind[];
  /** CSV with a byte-order mark. */
  readonly bom: boolean;
}

export interface PapersMade {
  readonly files: Files;
  /** Cells of CSV files that a spreadsheet would take for formulas. */
  readonly formulas: number;
}

/** With a word where nobody has a calendar. Refused where workbooks are asked for and what writes them is not installed. */
export async function paperFiles(asked: PapersAsked): Promise<Result<PapersMade>> {
  const { kinds } = asked;
  const books = bookOf(asked);
  const files: Record<string, string | Uint8Array> = {};
  if (kinds.includes("xlsx"))
    for (const { name, tables } of books) {
      const bytes = await tableWorkbook(tables);
      if (!bytes.ok) return bytes;
      files[`${name}.xlsx`] = bytes.value;
    }
  const singles = books.flatMap(({ name, tables }) =>
    tables.map((table, at) => ({ name: at === 0 ? name : table.title, table })),
  );
  if (kinds.includes("csv"))
    for (const { name, table } of singles) files[`${name}.csv`] = tableCsv(table, { bom: asked.bom });
  if (kinds.includes("html")) Object.assign(files, await pagesOf(asked));
  const calendars = kinds.includes("ics") ? calendarsOf(asked) : {};
  Object.assign(files, calendars);
  const formulas = kinds.includes("csv")
    ? singles.reduce((sum, { table }) => sum + formulaCells(table), 0)
    : 0;
  const isEmpty = kinds.includes("ics") && Object.keys(calendars).length === 0;
  return accept({ files, formulas }, isEmpty ? [refuse("cli/no-visit-days", [])] : []);
}

/** A workbook by its name without the ending, with its sheets; as CSV each is a file. */
interface Book {
  readonly name: string;
  readonly tables: readonly PaperTable[];
}

function bookOf({ year, report, input }: PapersAsked): Book[] {
  const { language } = input;
  const { policy, registry } = year;
  const { value: plan } = compilePlan({ policy, registry });
  const statistics = { language, policy };
  const one = (table: PaperTable): Book => ({ name: table.title, tables: [table] });
  return [
    one(planTable(policy, { language, ...(plan === null ? {} : { plan }) })),
    one(drawnTable(year, input)),
    one(teamTable(year, input)),
    one(resultTable(year, input)),
    {
      ...one(statisticsTable(report, statistics)),
      tables: [statisticsTable(report, statistics), figuresTable(report, statistics)],
    },
    ...taskBooks(year, input),
  ];
}

function taskBooks(year: Year, input: PaperInput): Book[] {
  const say = sayOf(input);
  const tasks = taskTables(year, input);
  const names = namesOfPeople(
    tasks.map(({ inspector }) => inspector),
    say,
  );
  const folder = say("检查人员任务", "Tasks");
  return tasks.map(({ inspector, table }) => ({
    name: `${folder}/${names.get(inspector.id)}`,
    tables: [table],
  }));
}

type Person = { readonly id: string; readonly name: string };

function namesOfPeople(people: readonly Person[], say: Say): Map<string, string> {
  return safeNames(new Map(people.map((each) => [each.id, nameAndId(each, say)])));
}

/** A page without a sheet is none. */
async function pagesOf({ year, input }: PapersAsked): Promise<Files> {
  const door = await import("../../publish.js");
  const say = sayOf(input);
  const pages = {
    [say("通知书.html", "Notices.html")]: door.noticePage(year, input),
    [say("任务单.html", "Task sheets.html")]: door.taskPage(year, input),
    [say("两库移交单.html", "Hand-over.html")]: door.handoverPage(year, input),
  };
  return Object.fromEntries(Object.entries(pages).filter(([, page]) => page.includes("<section>")));
}

/** One of all visits, and one of everybody who ever had one: who has none any more is told so. */
function calendarsOf({ year, input: { language } }: PapersAsked): Files {
  const say = sayOf({ language });
  const { visits, cancelled } = plannedVisits(year);
  const told = [...visits, ...cancelled];
  if (told.length === 0) return {};
  const ids = told.flatMap(({ seats, left }) => [...seats, ...left].map(({ inspector }) => inspector));
  const known = new Map(
    year.registries.flatMap(({ inspectors }) => inspectors.map((each) => [each.id, each])),
  );
  const people = [...new Set(ids)].map((id) => known.get(id) ?? { id, name: "" });
  const folder = say("日历", "Calendars");
  const own = [...namesOfPeople(people, say)].map(([inspector, name]) => [
    `${folder}/${name}.ics`,
    calendarOf(year, { language, inspector }),
  ]);
  return { [`${folder}.ics`]: calendarOf(year, { language }), ...Object.fromEntries(own) };
}
