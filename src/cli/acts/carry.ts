/** `double-random carry CASE --to NEXT`: what the year hands to the case of the next one. */
import { join } from "node:path";
import { cellOfItems } from "../../io/lists-in-cells.js";
import { writeCsv } from "../../io/write-csv.js";
import { canonicalJson, type Json } from "../../kernel/canonical-json.js";
import { accept, reject } from "../../kernel/result.js";
import { counted } from "../../publish/site/speech.js";
import { listVisits, type Registry } from "../../registry/registry.js";
import type { VisitRow } from "../../registry/rows.js";
import { type CarryOver, carryOver } from "../../report/carry-over.js";
import { faultsOfLists } from "../lists-as-drawn.js";
import type { ExitCode, Options } from "../options.js";
import { needSame } from "../own-files.js";
import { print, printJson, reportWarnings } from "../report.js";
import { type Files, writeFiles } from "../write-files.js";
import { onYear } from "./read-year.js";
import { needed } from "./said.js";

const USAGE = "carry CASE --to FOLDER";

/** Nothing of the ledger changes, and no file that stands in the other folder. */
export function carryCommand(places: readonly string[], options: Options): ExitCode {
  return onYear(places, options, USAGE, ({ folder, year, warnings }) => {
    const bent = faultsOfLists(year, folder);
    if (bent.length > 0) return reject(bent);
    const { to } = needed(options, ["to"], USAGE);
    const carried = carryOver(year);
    const files = filesOf(carried, year.registry);
    const isWritten = options["dry-run"] !== true;
    if (isWritten) writeFiles(to, files, { needOwn: needSame });
    reportWarnings(warnings, options);
    const names = Object.keys(files);
    if (options.json) printJson({ ok: true, ...carried, files: names, out: to, written: isWritten });
    else for (const line of linesOf(carried, { names, to, isWritten }, options)) print(line);
    return accept(0);
  });
}

interface Place {
  readonly to: string;
  readonly names: readonly string[];
  readonly isWritten: boolean;
}

function linesOf(
  { history, notVisited, open }: CarryOver,
  { names, to, isWritten }: Place,
  { zh }: Options,
): string[] {
  const paths = names.map((name) => join(to, name)).join(zh ? "、" : " ");
  if (zh)
    return [
      `转入下一年度：检查 ${history.length} 次；本年度未检查的对象 ${notVisited.length} 个；未办结事项 ${open.length} 项。`,
      isWritten ? `已写入 ${paths}` : `将写入 ${paths}；未写入任何文件。`,
    ];
  return [
    `Handed to the next year: ${counted(history.length, "visit")}, ${counted(notVisited.length, "unit")} without a visit, ${counted(open.length, "thing")} still open.`,
    isWritten ? `written: ${paths}` : `would be written: ${paths}. Nothing was written.`,
  ];
}

function filesOf({ history, notVisited, open }: CarryOver, registry: Registry): Files {
  return {
    "history.csv": historyText([...listVisits(registry), ...history]),
    "not-visited.csv": writeCsv(
      ["unit"],
      notVisited.map((unit) => ({ unit })),
    ),
    "open.csv": writeCsv(
      ["draw", "unit", "what"],
      open.map(({ drawId, unit, what }) => ({ draw: drawId, unit, what })),
    ),
  };
}

const COLUMNS = ["unit", "day", "inspectors", "kind", "result", "matter", "authority", "level"];

/** Visits of the registry and of the year; one that stands in both is written once. */
function historyText(visits: readonly VisitRow[]): string {
  const rows = visits.map((visit) => ({ ...visit, inspectors: cellOfItems(visit.inspectors || []) }));
  const once = new Map(rows.map((row) => [canonicalJson(row as unknown as Json), row]));
  return writeCsv(COLUMNS, once.values());
}
