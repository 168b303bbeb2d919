/**
 * `double-random init FOLDER --year 2026`: an empty case. Lists to fill in, rules to change, an announcement that is to be
 * filled in, and a page that says in which order. Nothing that is there is ever overwritten.
 */
import { join } from "node:path";
import { isDay } from "../kernel/iso-date.js";
import { reject } from "../kernel/result.js";
import { CommandError } from "./command-error.js";
import { exists, isFolder, namesIn } from "./files.js";
import { workbookOf } from "./init/case-forms.js";
import { firstAnnouncement, firstPolicy, type NewCase } from "./init/first-policy.js";
import { FORMS } from "./init/forms.js";
import { FORMS_ZH } from "./init/forms-zh.js";
import { guide } from "./init/guide.js";
import { guideZh } from "./init/guide-zh.js";
import type { ExitCode, Options } from "./options.js";
import { print, printJson, reportRefusals } from "./report.js";
import { shellText } from "./shell-text.js";
import { writeFiles } from "./write-files.js";

export async function initCommand(places: readonly string[], options: Options): Promise<ExitCode> {
  const folder = places[0];
  if (folder === undefined || places.length > 1 || options.year === undefined)
    throw new CommandError("cli/give-folder-and-year", { usage: "init FOLDER --year 2026" });
  const made = await newCase(options.year, options);
  needEmpty(folder);
  const forms = made.zh ? FORMS_ZH : FORMS;
  const workbooks = await Promise.all(forms.lists.map((list) => workbookOf(list, forms)));
  const faults = workbooks.flatMap((each) => (each.ok ? [] : each.refusals));
  if (faults.length > 0) return reportRefusals(reject(faults).refusals, options);
  const lists = forms.lists.map(({ file }, n) => [file, bytesOf(workbooks[n]!)] as const);
  const own = shellText(folder);
  const files = {
    ...Object.fromEntries(lists),
    "policy.json": jsonText(firstPolicy(made)),
    "announcement.json": jsonText(firstAnnouncement(made)),
    ...(made.zh
      ? { "settings.json": jsonText({ language: "zh" }), "说明.md": guideZh(made, own) }
      : { "README.md": guide(made, own) }),
  };
  writeFiles(folder, files);
  const names = Object.keys(files);
  if (options.json) printJson({ ok: true, folder, asOf: made.asOf, written: names });
  else {
    print(nextText(folder, names, made.zh));
    if (!("holidays" in made.calendar)) print(noHolidaysText(made));
  }
  return 0;
}

async function newCase(year: string, { at, authority, zh = false }: Options): Promise<NewCase> {
  if (!/^(?:19|[2-9]\d)\d{2}$/.test(year)) throw new CommandError("cli/not-a-year", { found: year });
  if (at !== undefined && !isDay(at)) throw new CommandError("cli/not-a-day", { found: at });
  const calendar = await calendarOf(Number(year), zh);
  return { year: Number(year), asOf: at ?? `${Number(year) - 1}-12-31`, authority, zh, calendar };
}

/** Of a year whose holidays are not known yet, and in other countries, weekends alone are off. */
async function calendarOf(year: number, zh: boolean): Promise<NewCase["calendar"]> {
  const { chineseCalendar } = await import("../calendars.js");
  const known = chineseCalendar(year);
  if (zh && known.ok) return known.value;
  return { id: String(year), from: `${year}-01-01`, until: `${year}-12-31` };
}

/** @throws CommandError where something stands in the folder, or a file in its place */
function needEmpty(folder: string): void {
  if (!exists(folder)) return;
  if (!isFolder(folder)) throw new CommandError("cli/out-is-file", { path: folder });
  const [first] = namesIn(folder);
  if (first !== undefined) throw new CommandError("cli/not-empty", { folder, file: first });
}

function bytesOf(read: Awaited<ReturnType<typeof workbookOf>>): Uint8Array {
  return read.ok ? read.value : new Uint8Array();
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** In English it is said of every case: nobody knows of which country it is. */
function noHolidaysText({ year, zh }: NewCase): string {
  return zh
    ? `${year} 年的节假日安排尚未收录：policy.json 的工作日历只有周末，请按国务院办公厅公布的安排补入。`
    : `The calendar in policy.json knows weekends alone: add the holidays of ${year} to \`calendars\` before you announce.`;
}

function nextText(folder: string, names: readonly string[], zh: boolean): string {
  const page = join(folder, zh ? "说明.md" : "README.md");
  return zh
    ? `已写入 ${folder}：${names.join("、")}\n请从 ${page} 开始，其中写明先后次序和各项含义。`
    : `Written to ${folder}: ${names.join(", ")}\nBegin with ${page}: it says what comes next, and what everything means.`;
}
