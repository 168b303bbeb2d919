/** 检查人员任务: for each inspector the visits that are still to be made. */
import { compareBytes } from "../kernel/byte-order.js";
import { groupBy } from "../kernel/group-by.js";
import type { Say } from "../publish/site/speech.js";
import { ofYear } from "../year/at-door.js";
import type { Year } from "../year/year.js";
import { type NamedInspector, nameAndId } from "./names.js";
import { checkInput, type PaperInput, sayOf } from "./paper-input.js";
import { type PaperTable, paperTable } from "./paper-table.js";
import { dayText, type PaperVisit, paperVisits } from "./paper-visits.js";

export interface TaskTable {
  /** Whose tasks these are. */
  readonly inspector: { readonly id: string; readonly name: string };
  readonly table: PaperTable;
}

/**
 * The tasks of everybody who has one, in byte order of their ids. Visits that were made are none any more.
 *
 * @throws TypeError when something else is handed over
 * @example
 * taskTables(drawn.year, { language: "zh" }).map(({ inspector }) => inspector.id);
 */
export function taskTables(year: Year, input: PaperInput): TaskTable[] {
  return ofYear("taskTables", year, (carried) => {
    checkInput(input);
    const say = sayOf(input);
    const tasks = paperVisits(carried, input)
      .filter(({ status }) => status === "planned")
      .flatMap((visit) => visit.seats.map(({ role, inspector }) => ({ visit, role, inspector })));
    return [...groupBy(tasks, ({ inspector }) => inspector.id).values()]
      .map((own) => tableOf(own, say))
      .sort((a, b) => compareBytes(a.inspector.id, b.inspector.id));
  });
}

interface Task {
  readonly visit: PaperVisit;
  readonly role: string;
  readonly inspector: NamedInspector;
}

function tableOf(tasks: readonly Task[], say: Say): TaskTable {
  const { id, name } = tasks[0]!.inspector;
  const rows = tasks.map(({ visit, role }) => ({
    day: dayText(visit, say),
    matter: visit.work.matter,
    round: visit.work.round,
    unit: visit.unit.id,
    name: visit.unit.name,
    region: visit.unit.region,
    role,
    others: othersText(visit, id, say),
    drawId: visit.work.drawId,
  }));
  const table = paperTable(say, { title: ["检查人员任务", "Tasks"], columns: COLUMNS, rows });
  return { inspector: { id, name }, table };
}

function othersText({ seats }: PaperVisit, own: string, say: Say): string {
  return seats
    .filter(({ inspector }) => inspector.id !== own)
    .map(({ role, inspector }) => `${role}${say("：", ": ")}${nameAndId(inspector, say)}`)
    .join(say("；", "; "));
}

const COLUMNS = [
  ["day", "检查日期", "Day", 14],
  ["matter", "抽查事项", "Matter", 18],
  ["round", "轮次或个案", "Round or case", 14],
  ["unit", "对象编号", "Unit id", 22],
  ["name", "对象名称", "Name", 32],
  ["region", "所属区域", "Region", 20],
  ["role", "席位", "Seat", 12],
  ["others", "同组人员", "With", 32],
  ["drawId", "抽取编号", "Draw", 36],
] as const;
