/** 抽查对象名单: every unit that a round has drawn, those that came in from the reserve too, and how it stands with each. */
import { codeText, ruleTitle } from "../publish/site/parts/rule-words.js";
import type { Say } from "../publish/site/speech.js";
import { ofYear } from "../year/at-door.js";
import { nameIn } from "../year/draw-chronicle.js";
import type { DrawState, VisitState } from "../year/draw-state.js";
import type { CarriedYear, Year } from "../year/year.js";
import { yearSoFar } from "../year/year-so-far.js";
import type { StandingDraw } from "../year/year-state.js";
import { type Names, namesOf } from "./names.js";
import { checkInput, isAsked, type PaperInput, sayOf } from "./paper-input.js";
import { type PaperTable, paperTable } from "./paper-table.js";
import { workOf } from "./work.js";

/**
 * The drawn list of the year, or of one round: matter, round, stratum, unit, ticket (签号) and how the unit came onto the
 * list. A unit that was replaced stays on it, with the reason. For the office: a list may be secret until the visit.
 *
 * @throws TypeError when something else is handed over
 * @example
 * drawnTable(drawn.year, { language: "zh" }).title; // "抽查对象名单"
 */
export function drawnTable(year: Year, input: PaperInput): PaperTable {
  return ofYear("drawnTable", year, (carried) => {
    checkInput(input);
    const say = sayOf(input);
    const names = namesOf(carried);
    const rows = yearSoFar(carried).draws.flatMap((attempt) => {
      const draw = carried.chronicle.draws.get(attempt.drawId);
      return draw === undefined || !isAsked(input, draw)
        ? []
        : rowsOf({ attempt, draw, carried, names, say }, input);
    });
    return paperTable(say, { title: ["抽查对象名单", "Units drawn"], columns: COLUMNS, rows });
  });
}

const COLUMNS = [
  ["matter", "抽查事项", "Matter", 18],
  ["round", "轮次", "Round", 12],
  ["stratum", "层", "Stratum", 12],
  ["unit", "对象编号", "Unit id", 22],
  ["name", "对象名称", "Name", 32],
  ["region", "所属区域", "Region", 20],
  ["how", "产生方式", "How it came", 24],
  ["rank", "名次", "Rank", 6],
  ["ticket", "签号", "Ticket", 24],
  ["standing", "检查情况", "Standing", 20],
  ["drawId", "抽取编号", "Draw", 36],
] as const;

interface Known {
  readonly attempt: StandingDraw;
  readonly draw: DrawState;
  readonly carried: CarriedYear;
  readonly names: Names;
  readonly say: Say;
}

interface Place {
  readonly rank: number | "";
  readonly ticket: string;
  readonly how: string;
}

function rowsOf({ attempt, draw, carried, names, say }: Known, input: PaperInput) {
  const work = workOf(carried, draw, say);
  const places = placesIn(attempt, say, input);
  return [...draw.visits.values()].map((visit) => {
    const unit = names.unit(nameIn(carried.chronicle, visit.unit));
    const { rank, ticket, how } = places.get(visit.unit) ?? { rank: "", ticket: "", how: "" };
    return {
      matter: work.matter,
      round: work.round,
      stratum: work.strata.get(visit.stratum ?? "") ?? visit.stratum ?? "",
      unit: unit.id,
      name: unit.name,
      region: unit.region,
      how,
      rank,
      ticket,
      standing: standingText(visit, say, input),
      drawId: work.drawId,
    };
  });
}

/** The place of each unit among those drawn, or in the reserve. */
function placesIn({ draw }: StandingDraw, say: Say, { language }: PaperInput): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { drawn, reserve } of draw.body.strata) {
    reserve.forEach(({ unit, ticket }, at) => {
      const how = say(`候补第 ${at + 1} 名递补`, `from place ${at + 1} of the reserve`);
      places.set(unit, { rank: "", ticket: ticket ?? "", how });
    });
    drawn.forEach(({ unit, ticket, forced, score }, at) => {
      const how = forced === undefined ? chosenText(say, score) : ruleText(say, ruleTitle(language, forced));
      places.set(unit, { rank: at + 1, ticket: ticket ?? "", how });
    });
  }
  return places;
}

function chosenText(say: Say, score: number | null | undefined): string {
  return score === undefined
    ? say("随机抽取", "by chance")
    : say(`按风险分值（${score ?? "无"}）`, `by score (${score ?? "none"})`);
}

function ruleText(say: Say, rule: string): string {
  return say(`按规则必须抽取（${rule}）`, `had to be drawn (${rule})`);
}

function standingText({ void: gone, result }: VisitState, say: Say, { language }: PaperInput): string {
  if (gone !== null) {
    const code = codeText(language, gone);
    return say(`不再检查（${code}）`, `not visited (${code})`);
  }
  return result === null ? say("待检查", "to be visited") : say("已检查", "visited");
}
