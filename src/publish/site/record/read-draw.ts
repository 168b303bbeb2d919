/** One attempt at a round: what the plan owed, and what the draw says of each stratum. */
import { keyFor } from "../../../random/key.js";
import { isHex64 } from "../../../random/seed.js";
import type { DrawSeen, HiddenStep, PublicEntry, StratumSeen } from "./public-record.js";
import { listIn, numberIn, placeIn, plainOf, textIn } from "./seen.js";
import { nameOfSeen, newVisit, type Visits } from "./visits.js";

/** A draw while its entries are read. */
export type OpenDraw = { -readonly [K in keyof DrawSeen]: DrawSeen[K] } & {
  readonly visits: Visits;
  readonly byResult: Visits;
  readonly hiddenSteps: HiddenStep[];
  mayRepeat: number;
};

/** As the plan says it; nobody is drawn yet. */
export function openDraw(plan: PublicEntry, number: number, known: (id: string) => string): OpenDraw {
  const { body } = plan;
  const text = (field: string): string => plainOf(textIn(body, field)) ?? "";
  return {
    number,
    drawId: text("drawId"),
    matter: known(text("matter")),
    round: text("round"),
    attempt: plainOf(numberIn(body, "attempt")) ?? 1,
    method: textIn(body, "method"),
    seed: null,
    key: null,
    plan,
    sources: null,
    draw: null,
    teams: null,
    void: null,
    strata: listIn(body, "strata").rows.map((row) => stratumSeen(row, undefined)),
    visits: new Map(),
    byResult: new Map(),
    hiddenSteps: [],
    mayRepeat: 0,
    seatsWithheld: null,
    replacedWithheld: null,
  };
}

/** What the draw entry adds. */
export function drawn(open: OpenDraw, entry: PublicEntry): void {
  const { body } = entry;
  open.draw = entry;
  open.seed = textIn(body, "seed");
  open.key = keyOf(open);
  const rows = listIn(body, "strata").rows;
  open.strata = open.strata.map((planned) => {
    const row = rows.find((each) => textIn(each, "stratum") === planned.stratum);
    return row === undefined ? planned : { ...planned, ...drawnIn(row) };
  });
  for (const row of rows) addVisits(open.visits, row);
}

function keyOf({ seed, method, drawId }: OpenDraw): string | null {
  return method === "ticket/1" && typeof seed === "string" && isHex64(seed)
    ? keyFor(seed, drawId, "unit")
    : null;
}

function addVisits(visits: Visits, row: unknown): void {
  const stratum = plainOf(textIn(row, "stratum"));
  for (const [at, each] of listIn(row, "drawn").rows.entries()) {
    const unit = textIn(each, "unit") ?? textIn({ each }, "each");
    if (unit === null) continue;
    const own = newVisit(unit, {
      stratum,
      ticket: textIn(each, "ticket"),
      forced: textIn(each, "forced"),
      score: plainOf(numberIn(each, "score")),
      rank: at + 1,
    });
    visits.set(nameOfSeen(unit), own);
  }
}

function stratumSeen(planned: unknown, row: unknown): StratumSeen {
  const number = (field: string): number | null => plainOf(numberIn(planned, field));
  return {
    stratum: plainOf(textIn(planned, "stratum")) ?? "",
    units: number("units"),
    target: number("target"),
    done: number("done"),
    owed: plainOf(textIn(planned, "owed")),
    ...drawnIn(row),
    pool: number("eligible"),
    quota: number("quota"),
  };
}

function drawnIn(row: unknown) {
  const list = listIn(row, "drawn");
  return {
    pool: plainOf(numberIn(row, "pool")),
    quota: plainOf(numberIn(row, "quota")),
    cutOff: textIn(row, "cutOff"),
    shortfall: plainOf(numberIn(row, "shortfall")) ?? 0,
    drawn: list.withheld === null ? list.rows.length : (plainOf(numberIn(row, "quota")) ?? 0),
    forced: list.rows.filter((each) => placeIn(each, "forced") !== undefined).length,
    withheld: list.withheld,
    reserve: new Map(
      listIn(row, "reserve").rows.map((each, at) => [
        plainOf(textIn(each, "unit")) ?? "",
        { ticket: textIn(each, "ticket"), place: at + 1 },
      ]),
    ),
    skipped: new Map(
      listIn(row, "skipped").rows.map((each) => [
        plainOf(textIn(each, "unit")) ?? "",
        plainOf(textIn(each, "rule")) ?? "",
      ]),
    ),
    unequal: listIn(row, "weights").rows.length > 0,
  };
}
