/** `double-random due CASE --at INSTANT`: what is to be done by when, and what is late. */
import { accept } from "../../kernel/result.js";
import { counted } from "../../publish/site/speech.js";
import { type DueItem, dueItems } from "../../report/due-items.js";
import { faultsOfLists } from "../lists-as-drawn.js";
import type { ExitCode, Options } from "../options.js";
import { print, printJson, reportWarnings, sentencesOf } from "../report.js";
import { calendarsIn } from "./calendars-file.js";
import { onYear } from "./read-year.js";
import { needed } from "./said.js";

const USAGE = "due CASE --at INSTANT";

/** Exit 1 where something is open and late. */
export function dueCommand(places: readonly string[], given: Options): ExitCode {
  return onYear(places, given, USAGE, ({ folder, year, warnings: read, options }) => {
    const warnings = [...faultsOfLists(year, folder), ...read];
    const { at } = needed(options, ["at"], USAGE);
    const calendars = calendarsIn(year.policy, options);
    if (!calendars.ok) return calendars;
    const items = dueItems(year, { at, ...calendars.value });
    if (!items.ok) return items;
    reportWarnings(warnings, options);
    const open = items.value.filter(({ done }) => done === null);
    const late = open.filter(isLate);
    if (options.json) printJson({ ok: true, items: items.value, warnings });
    else {
      for (const item of [...late, ...open.filter((each) => !isLate(each))]) print(itemText(item, options));
      print(
        options.zh
          ? `待办 ${open.length} 项，其中逾期 ${late.length} 项。`
          : `${counted(open.length, "thing")} to be done, ${late.length} late.`,
      );
    }
    return accept(late.length > 0 ? 1 : 0);
  });
}

function isLate({ late }: DueItem): boolean {
  return late;
}

function itemText(item: DueItem, options: Options): string {
  const mark = item.late ? (options.zh ? "【逾期】" : "LATE  ") : "";
  return `${mark}${sentencesOf(item, options).message}`;
}
