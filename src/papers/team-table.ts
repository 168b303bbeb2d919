/** 检查小组: who goes to each unit, a row for every seat. */
import { ofYear } from "../year/at-door.js";
import type { Year } from "../year/year.js";
import { checkInput, type PaperInput, sayOf } from "./paper-input.js";
import { type PaperTable, paperTable } from "./paper-table.js";
import { dayText, paperVisits } from "./paper-visits.js";

/**
 * The teams of all visits that stand, as substitutions, replacements and moves have left them; a visit to which nobody
 * goes yet has a row with an empty person.
 *
 * @throws TypeError when something else is handed over
 * @example
 * teamTable(drawn.year, { language: "en" }).columns[1].title; // "Day"
 */
export function teamTable(year: Year, input: PaperInput): PaperTable {
  return ofYear("teamTable", year, (carried) => {
    checkInput(input);
    const say = sayOf(input);
    const rows = paperVisits(carried, input)
      .filter(({ status }) => status !== "void")
      .flatMap((visit) => {
        const { unit, work, seats } = visit;
        const own = {
          day: dayText(visit, say),
          matter: work.matter,
          round: work.round,
          unit: unit.id,
          name: unit.name,
          region: unit.region,
        };
        const nobody = { role: say("尚无检查人员", "nobody yet"), ...NOBODY, drawId: work.drawId };
        if (seats.length === 0) return [{ ...own, ...nobody }];
        return seats.map(({ role, inspector, certificate }) => ({
          ...own,
          role,
          inspector: inspector.id,
          person: inspector.name,
          certificate,
          agency: inspector.agency,
          drawId: work.drawId,
        }));
      });
    return paperTable(say, { title: ["检查小组", "Teams"], columns: COLUMNS, rows });
  });
}

const NOBODY = { inspector: "", person: "", certificate: "", agency: "" };

const COLUMNS = [
  ["day", "检查日期", "Day", 14],
  ["matter", "抽查事项", "Matter", 18],
  ["round", "轮次或个案", "Round or case", 14],
  ["unit", "对象编号", "Unit id", 22],
  ["name", "对象名称", "Name", 32],
  ["region", "所属区域", "Region", 20],
  ["role", "席位", "Seat", 12],
  ["inspector", "人员编号", "Inspector id", 14],
  ["person", "姓名", "Inspector", 14],
  ["certificate", "执法证号", "Certificate", 20],
  ["agency", "所属单位", "Agency", 24],
  ["drawId", "抽取编号", "Draw", 36],
] as const;
