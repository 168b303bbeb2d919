/** What other entries say of visits, and receipts; forms that no entry has. */
import {
  all,
  at,
  CASE,
  codes,
  copyOf,
  DRAW,
  FIRST,
  inner,
  LATER,
  less,
  more,
  NONE,
  ofVoid,
  set,
  ZEROS,
} from "./bend-codes.js";
import type { Bend, Writer } from "./coded-year.js";
import type { Row } from "./small-case.js";

/** What an entry says of visits. */
export const CHANGED: readonly (readonly [string, Bend])[] = [
  [
    "a substitution where nobody sits",
    at("substitution", 0, (body) => void Object.assign(inner(body, "seats", 0), { unit: "U-77" })),
  ],
  [
    "a substitution in no role",
    at("substitution", 0, (body) => void Object.assign(inner(body, "seats", 0), { role: "third" })),
  ],
  [
    "a substitution for oneself",
    at(
      "substitution",
      0,
      (body) => void Object.assign(inner(body, "seats", 0), { to: inner(body, "seats", 0)["from"] }),
    ),
  ],
  [
    "a substitution taken back, codes all along",
    more("policy", 1, "substitution", copyOf("substitution", DRAW, turnedSeat)),
  ],
  [
    "a substitution taken back, no codes in between",
    all(more("policy", 1, "substitution", copyOf("substitution", DRAW, turnedSeat)), (turn) =>
      turn.kind === "codes" && turn.body["drawId"] === DRAW && [8, 9, 10, 11].includes(turn.nth)
        ? "skip"
        : undefined,
    ),
  ],
  ["a substitution twice", more("policy", 1, "substitution", copyOf("substitution", DRAW))],
  ["a substitution of no draw", set("substitution", 0, { drawId: "000000/2026/M-1/H7" })],
  ["a substitution of what is given up", set("substitution", 0, { drawId: FIRST })],
  ["a substitution of another draw", set("substitution", 0, { drawId: CASE })],
  [
    "a substitution before the teams",
    more(
      "teams",
      2,
      "substitution",
      copyOf("substitution", DRAW, (body) => (body["drawId"] = LATER)),
    ),
  ],
  [
    "a replacement of nobody's visit",
    at("replacement", 0, (body) => void Object.assign(inner(body, "units", 0), { unit: "U-77" })),
  ],
  ["a replacement by nobody", set("replacement", 0, { staffed: null })],
  [
    "a replacement without days",
    at("replacement", 0, (body) => void Object.assign(inner(body, "staffed"), { days: null })),
  ],
  ["a replacement twice", more("policy", 1, "replacement", copyOf("replacement", DRAW))],
  [
    "a move of nobody's visit",
    at("move", 0, (body) => void Object.assign(inner(body, "visits", 0), { unit: "U-77" })),
  ],
  [
    "a move to the same day",
    at(
      "move",
      0,
      (body) => void Object.assign(inner(body, "visits", 0), { to: inner(body, "visits", 0)["from"] }),
    ),
  ],
  ["a move of what is given up", set("move", 0, { drawId: FIRST })],
  ["a move twice", more("event", 0, "move", copyOf("move", DRAW))],
  [
    "a staffing of those who have a team",
    more("event", 0, "staffing", (writer) => ({
      ...copyOf("teams", DRAW)(writer),
      drawId: DRAW,
      ...asStaffing(writer),
    })),
  ],
  [
    "a later staffing of others",
    at(
      "staffing",
      0,
      (body) => void Object.assign(inner(body, "staffed", "teams", "seats", 0), { unit: "U-77" }),
    ),
  ],
  [
    "a later staffing of other days",
    at(
      "staffing",
      0,
      (body) => void Object.assign(inner(body, "staffed", "days", "visits", 0), { day: "2026-08-03" }),
    ),
  ],
  [
    "a later staffing without days",
    at("staffing", 0, (body) => void Object.assign(inner(body, "staffed"), { days: null })),
  ],
  ["a later staffing twice", more("phase", 0, "staffing", copyOf("staffing", LATER))],
  ["teams twice", more("registry", 2, "teams", copyOf("teams", DRAW))],
  ["teams of nobody", set("teams", 1, { teams: null })],
  ["teams without days", set("teams", 1, { days: null })],
  [
    "teams with a seat less",
    at("teams", 1, (body) => void (inner(body, "teams", "seats") as unknown as Row[]).pop()),
  ],
  [
    "a day of somebody else's visit",
    at("teams", 1, (body) => void Object.assign(inner(body, "days", "visits", 0), { unit: "U-77" })),
  ],
  ["given up between plan and draw", more("draw", 1, "void", (writer) => ofVoid(writer, DRAW))],
  ["a draw given up with results", more("event", 0, "void", (writer) => ofVoid(writer, DRAW))],
  ["no teams", less("teams", 1)],
  ["no assignment", less("assignment", 0)],
  ["no plan", less("plan", 1)],
  ["no draw", less("draw", 1)],
  ["a plan of another attempt", set("plan", 1, { attempt: 3 })],
  ["a plan under no policy", set("plan", 1, { policy: ZEROS })],
  ["a case of no lane", set("case", 1, { lane: "rumour" })],
  ["a case twice", more("phase", 0, "case", copyOf("case", CASE))],
];

function turnedSeat(body: Row): void {
  const seat = inner(body, "seats", 0);
  [seat["from"], seat["to"]] = [seat["to"], seat["from"]];
}

function asStaffing(writer: Writer): object {
  const body = copyOf("teams", DRAW)(writer);
  const { days, teams } = body;
  const last = (kind: string) => writer.ledger.filter((each) => each.kind === kind).at(-1)!.hash;
  const named = { policy: last("policy"), registry: last("registry"), roster: last("roster") };
  const staffed = { complete: true, days, teams, impossible: null };
  return { ...named, attempt: 1, staffed, reason: "late", approver: "head" };
}

export const RECEIPTS: readonly (readonly [string, Bend])[] = [
  ["none", (turn) => (turn.kind === "receipts" ? "skip" : undefined)],
  ["another root", set("receipts", 1, { root: NONE })],
  ["another size", set("receipts", 1, { size: 7 })],
  ["no size", set("receipts", 1, { size: 0 })],
  ["of no draw", set("receipts", 1, { drawId: "000000/2026/M-1/H7" })],
  ["of a case", more("phase", 0, "receipts", () => ({ drawId: CASE, size: 12, root: NONE }))],
  ["of another draw", set("receipts", 1, { drawId: FIRST })],
  ["twice", more("phase", 0, "receipts", copyOf("receipts", DRAW))],
  ["twice, the first not so", more("teams", 1, "receipts", () => ({ drawId: DRAW, size: 3, root: NONE }))],
  ["before the draw", more("draw", 1, "receipts", () => ({ drawId: DRAW, size: 12, root: NONE }))],
  ["before the plan", more("plan", 1, "receipts", () => ({ drawId: DRAW, size: 12, root: NONE }))],
  ["of what is given up", less("receipts", 0)],
  [
    "behind all",
    all(
      less("receipts", 1),
      more("phase", 0, "receipts", () => ({ drawId: DRAW, size: 12, root: NONE })),
    ),
  ],
];

/** Forms that no entry has. */
export const FORMS: readonly (readonly [string, Bend])[] = [
  ["a hash of capitals", codes(2, (own) => (own.given = own.given.map((hash) => hash.toUpperCase())))],
  ["a hash too short", codes(2, (own) => (own.given[0] = "ab"))],
  ["no list of given ones", codes(2, (own) => Object.assign(own, { given: null }))],
  ["no list of ended ones", at("codes", 2, (body) => void delete body["ended"])],
  ["a field more", set("codes", 2, { note: "" })],
  ["no teams", set("codes", 2, { teams: null })],
  ["no draw id", set("codes", 2, { drawId: null })],
  ["a root too short", set("receipts", 1, { root: "ab" })],
  ["a size as text", set("receipts", 1, { size: "12" })],
  ["a list of units", set("receipts", 1, { units: [] })],
];
