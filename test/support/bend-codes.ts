/** How a year with receipts and codes of visits is bent: what its entries say, which there are, and in which order. */
import { hashOfVisit } from "../../src/receipts/visit-leaves.js";
import type { Bend, Lists, Turn, Writer } from "./coded-year.js";
import type { Row } from "./small-case.js";

export const NONE = "ab".repeat(32);
export const ZEROS = "0".repeat(64);
export const FIRST = "000000/2026/M-1/H1";
export const DRAW = "000000/2026/M-1/H1/V2";
export const LATER = "000000/2026/M-1/H2";
export const CASE = "000000/2026/complaint/C-1b";

export const all =
  (...bends: readonly Bend[]): Bend =>
  (turn) =>
    bends.map((bend) => bend(turn)).includes("skip") ? "skip" : undefined;

export const at =
  (kind: string, nth: number, change: (body: Row, turn: Turn) => unknown): Bend =>
  (turn) =>
    turn.kind === kind && turn.nth === nth ? change(turn.body, turn) : undefined;

export const lists = (turn: Turn): Lists => turn.body as unknown as Lists;

export const codes = (nth: number, change: (own: Lists, writer: Writer, turn: Turn) => unknown): Bend =>
  at("codes", nth, (_, turn) => void change(lists(turn), turn.writer, turn));

export const set = (kind: string, nth: number, fields: Row): Bend =>
  at(kind, nth, (body) => void Object.assign(body, fields));

/** One entry more before another one. */
export const more = (
  kind: string,
  nth: number,
  own: string,
  body: (writer: Writer, turn: Turn) => object,
): Bend => at(kind, nth, (_, turn) => void turn.writer.write(own, turn.at, body(turn.writer, turn)));

/** One entry less. */
export const less = (kind: string, nth: number): Bend => at(kind, nth, () => "skip");

/** No codes of a draw or case until an entry of another kind is due. */
export function late(drawId: string, kind: string, nth = 0): Bend {
  let isDue = false;
  return (turn) => {
    if (turn.kind === "anchor") isDue = false;
    if (turn.kind === kind && turn.nth === nth) isDue = true;
    return turn.kind === "codes" && turn.body["drawId"] === drawId && !isDue ? "skip" : undefined;
  };
}

export const never = (drawId: string): Bend => late(drawId, "no such kind");

/** A list of codes more, with whatever an honest one would not say. */
export const listed =
  (kind: string, nth: number, drawId: string, own: (writer: Writer) => Partial<Lists>): Bend =>
  (turn) =>
    more(kind, nth, "codes", (writer) => ({
      drawId,
      teams: writer.teamsOf(drawId),
      given: [],
      ended: [],
      ...own(writer),
    }))(turn);

export const given = (writer: Writer, drawId: string): string[] =>
  writer
    .visitsEver(drawId)
    .map(({ hash }) => hash)
    .sort();

export const standing = (writer: Writer, drawId: string): string[] =>
  [...writer.standing(drawId).keys()].sort();

/** The hash of a visit that is another one in some of its fields. */
export const other = (writer: Writer, drawId: string, fields: Row): string =>
  hashOfVisit({ ...writer.visitsEver(drawId)[0]!.visit, ...fields } as never);

export const swapped =
  (hash: string): ((own: Lists) => void) =>
  (own) => {
    own.given = [hash, ...own.given.slice(1)].sort();
  };

/** Another hash with the same code. */
export const alike = (hash: string, end: string): string => `${hash.slice(0, 13)}${end.repeat(51)}`;

export const inner = (body: Row, ...path: readonly (string | number)[]): Row =>
  path.reduce<unknown>((own, step) => (own as Row)[step], body) as Row;

export const ofVoid = (writer: Writer, drawId: string): object => ({
  drawId,
  voided:
    writer.ledger.find(
      ({ kind, body }) =>
        ["draw", "case", "plan"].includes(kind) && (body as unknown as Row)["drawId"] === drawId,
    )?.hash ?? ZEROS,
  reason: "not so",
  approver: "head",
});

export const copyOf =
  (kind: string, drawId: string, change: (body: Row) => unknown = () => {}) =>
  (writer: Writer) => {
    const found = writer.ledger.find(
      (each) => each.kind === kind && (each.body as unknown as Row)["drawId"] === drawId,
    );
    const body = structuredClone(found?.body ?? {}) as unknown as Row;
    change(body);
    return body;
  };

/** No visit of this unit has a code. */
export const unless =
  (unit: string): Bend =>
  (turn) => {
    if (turn.kind !== "codes") return undefined;
    const own = lists(turn);
    const hidden = turn.writer.visits(own.drawId).filter(({ visit }) => visit.unit === unit);
    own.given = own.given.filter((hash) => !hidden.some((each) => each.hash === hash));
    return own.given.length + own.ended.length === 0 ? "skip" : undefined;
  };

export function copyOfEnded(writer: Writer): string[] {
  const found = writer.ledger.find(({ kind, body }) => {
    const { drawId, ended } = body as unknown as Lists;
    return kind === "codes" && drawId === DRAW && ended.length > 0;
  });
  return found === undefined ? [] : (found.body as unknown as Lists).ended.slice(0, 1);
}
