/** A row of results: which visit, which step, and what was found, by codes or by words. */
import { readNarrow } from "../../desk/values/plain-text.js";
import type { ResultStep } from "../../ledger/year-bodies.js";
import { resultText } from "../../registry/result-codes.js";
import type { ResultInput } from "../../results/record-results.js";
import { refuse } from "../refuse.js";
import {
  type ActCells,
  type DaySystem,
  dayIn,
  drawIn,
  outcomeIn,
  saying,
  textIn,
  unitIn,
  wordIn,
} from "./cells-of-acts.js";
import { STEP_WORDS } from "./closed-words.js";
import type { IdsOfYear } from "./ids-said.js";
import { peopleIn } from "./people-in.js";

export function resultRow(cells: ActCells, days: DaySystem, ids: IdsOfYear): ResultInput | undefined {
  const unit = unitIn(cells, "unit", ids.units);
  const drawId = drawOf(cells, unit, ids);
  const row = {
    drawId,
    unit,
    step: stepOf(cells),
    day: dayIn(cells, "day", days),
    codes: outcomeOf(cells),
    inspectors: peopleIn(cells, ids.people),
    correctBy: dayIn(cells, "correctBy", days),
    text: textIn(cells, "text"),
    approver: textIn(cells, "approver"),
  };
  if (unit === undefined || drawId === undefined || row.step === undefined) return undefined;
  return saying(row) as ResultInput;
}

/** That of the row; or the only one in which the unit has a visit. */
function drawOf(
  cells: ActCells,
  unit: string | undefined,
  { draws, drawsOf }: IdsOfYear,
): string | undefined {
  if (readNarrow(cells.text("draw")).value !== "") return drawIn(cells, draws);
  if (unit === undefined) return undefined;
  const own = drawsOf(unit);
  if (own.length === 1) return cells.propose("draw", own[0]!);
  cells.refuseAs(
    (path) =>
      own.length === 0
        ? refuse("cli/draw-of-none", path, { value: unit })
        : refuse("cli/draw-of-several", path, { value: unit, draws: own.join(", ") }),
    "draw",
  );
  return undefined;
}

/** A table that has no such column is one of results that are entered. */
function stepOf(cells: ActCells): ResultStep | undefined {
  return !cells.has("step")
    ? cells.propose("step", "enter")
    : (wordIn(cells, "step", STEP_WORDS) as ResultStep | undefined);
}

/** Codes, words, or both: then they say the same. */
function outcomeOf(cells: ActCells): readonly string[] | undefined {
  const [codes, found] = [outcomeIn(cells, "codes"), outcomeIn(cells, "found")];
  if (codes === undefined || found === undefined) return codes ?? found;
  const [said, beside] = [resultText(codes), resultText(found)];
  if (said === beside) return codes;
  cells.refuseAs((path) => refuse("cli/codes-differ", path, { codes: said, found: beside }), "codes");
  return undefined;
}
