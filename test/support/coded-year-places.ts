/** Codes that are missing, late, or of what nobody visits. */
import {
  all,
  at,
  CASE,
  codes,
  DRAW,
  FIRST,
  given,
  LATER,
  late,
  listed,
  more,
  NONE,
  never,
  ofVoid,
  set,
  standing,
  unless,
  ZEROS,
} from "./bend-codes.js";
import type { Bend, Turn, Writer } from "./coded-year.js";
import type { Row } from "./small-case.js";

export const PLACES: readonly (readonly [string, Bend])[] = [
  ["no codes", (turn) => (turn.kind === "codes" ? "skip" : undefined)],
  ["no codes of one draw", never(DRAW)],
  ["no codes of a case", never(CASE)],
  ["the first codes alone", (turn) => (turn.kind === "codes" && turn.nth > 2 ? "skip" : undefined)],
  ["codes given late", late(DRAW, "replacement")],
  ["codes given behind the results", late(DRAW, "event")],
  ["codes given behind a move", late(DRAW, "move")],
  [
    "codes ended on another day",
    (turn) => (turn.kind === "codes" && [3, 4, 5].includes(turn.nth) ? "skip" : undefined),
  ],
  [
    "codes of what was given up never ended",
    all(never(LATER), (turn) =>
      turn.kind === "codes" && turn.body["drawId"] === FIRST && turn.nth > 0 ? "skip" : undefined,
    ),
  ],
  [
    "a case given up, its code never ended",
    (turn) =>
      turn.kind === "codes" && turn.body["drawId"] === "000000/2026/clue/K-1" && turn.nth > 6
        ? "skip"
        : undefined,
  ],
  ["given to what is given up", codes(1, (own, writer) => (own.given = given(writer, FIRST)))],
  ["no visit given to what is given up", codes(1, (own) => own.given.push(NONE))],
  ["ended before it is given up", listed("void", 0, FIRST, (writer) => ({ ended: standing(writer, FIRST) }))],
  ["given up before its plan", more("plan", 0, "void", (writer) => ofVoid(writer, FIRST))],
  ["given up before its case", more("case", 1, "void", (writer) => ofVoid(writer, CASE))],
  ["given up twice", more("registry", 1, "void", (writer) => ofVoid(writer, FIRST))],
  ["a case given up at the end", more("phase", 0, "void", (writer) => ofVoid(writer, CASE))],
  ["a void of no draw", more("phase", 0, "void", (writer) => ofVoid(writer, "000000/2026/M-1/H7"))],
  ["codes of a case under a draw", codes(4, (own) => (own.drawId = DRAW))],
  ["codes of no draw", codes(4, (own) => (own.drawId = "000000/2026/M-1/H7"))],
  ["codes of what is no id", codes(4, (own) => (own.drawId = "H1"))],
  ["codes before the teams", listed("teams", 1, DRAW, () => ({ given: [NONE] }))],
  ["codes of the visits of teams that come", at("teams", 1, (body, turn) => foreseen(body, turn))],
  ["codes before the plan", listed("plan", 1, DRAW, () => ({ given: [NONE] }))],
  ["codes before the assignment", listed("assignment", 0, CASE, () => ({ given: [NONE] }))],
  ["codes of a draw without people", listed("registry", 10, LATER, () => ({ given: [NONE] }))],
  ["codes of teams of nobody", codes(2, (own) => (own.teams = ZEROS))],
  ["codes of the teams of another draw", codes(2, (own, writer) => (own.teams = writer.teamsOf(FIRST)))],
  ["codes of the last entry", codes(13, (own, writer) => (own.teams = writer.ledger.at(-1)!.hash))],
  ["a visit without a code", unless("U-04")],
  ["another visit without a code", unless("U-01")],
  [
    "a code ended before the visit, and no other",
    all(
      listed("result", 0, DRAW, (writer) => ({ ended: ofUnit(writer, "U-04") })),
      unless("U-99"),
    ),
  ],
  ["a result of the day of the codes", set("result", 1, { day: "2026-01-07" })],
  ["a result of the day before the codes", set("result", 1, { day: "2026-01-06" })],
  ["a result before any codes", set("result", 1, { day: "2026-01-05" })],
  ["a result of nobody's visit", set("result", 2, { unit: "U-77" })],
  ["a result of no draw", set("result", 2, { drawId: "000000/2026/M-1/H7" })],
  ["a result of what is given up", set("result", 2, { drawId: FIRST })],
];

/** Codes before the teams, of visits as these will be. */
function foreseen(body: Row, { writer, at: on }: Turn): void {
  const before = writer.ledger;
  const by = writer.next;
  writer.write("teams", on, body);
  const hashes = writer.visits(DRAW, by).map(({ hash }) => hash);
  writer.ledger = before;
  writer.write("codes", on, { drawId: DRAW, teams: ZEROS, given: hashes.sort(), ended: [] });
}

function ofUnit(writer: Writer, unit: string): string[] {
  const stand = writer.standing(DRAW);
  return [...new Set(stand.values())].flatMap(({ seq, salt }) =>
    writer
      .visits(DRAW, { seq, salt })
      .filter(({ visit, hash }) => visit.unit === unit && stand.get(hash)?.seq === seq)
      .map(({ hash }) => hash),
  );
}
