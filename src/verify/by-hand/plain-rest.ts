/**
 * The rest of a total shared by hand, as section 14.3 of the protocol page says it: whole numbers and pairs
 * only.
 */

import { compareBytes } from "../../kernel/byte-order.js";
import { digestOf } from "../../kernel/canonical-json.js";
import { heldBy } from "../../kernel/certain.js";
import { keyFor } from "../../random/key.js";
import { ticketOf } from "../../random/ticket.js";
import { compare, type PlainFraction, product, sumOf, toWhole } from "./plain-fraction.js";

export interface RestByHand {
  /** `authority/year/matter/REST`. */
  readonly name: string;
  readonly places: number;
  /** Places of the whole year as the round sees it, and as the first round saw it. */
  readonly year: readonly [now: number, first: number];
  readonly rows: readonly RestRow[];
}

export interface RestRow {
  readonly id: string;
  readonly sizes: readonly [now: number, first: number];
  readonly minimums: readonly [now: number, first: number];
  readonly least: number;
  readonly most: number;
}

const TWO_TO_256 = 2n ** 256n;

/** Places of each stratum in the year so far, by its id. */
export function restByHand({ name, places, year, rows }: RestByHand): Map<string, number> {
  const marks = marksOf(name, yearShares(rows, 1, year[1]));
  const shares = yearShares(rows, 0, Math.max(places, year[0]));
  const settled = new Map<string, number>();
  for (;;) {
    const left = [...settled.values()].reduce((rest, each) => rest - each, places);
    const open = rows.filter(({ id }) => !settled.has(id));
    const table = open.map((row) => tableRow(row, open, shares, Math.max(0, left)));
    const bound = boundRows(table, Math.max(0, left));
    for (const [id, held] of bound) settled.set(id, held);
    if (bound.length > 0) continue;
    const upper = table.filter(({ low, high }) => low < high).sort((a, b) => comesFirst(a, b, marks, shares));
    const extra = Math.max(0, left) - table.reduce((sum, { low }) => sum + low, 0);
    for (const { row, low } of table) settled.set(row.id, low);
    for (const { row, low } of upper.slice(0, Math.max(0, extra))) settled.set(row.id, low + 1);
    return settled;
  }
}

interface TableRow {
  readonly row: RestRow;
  readonly share: PlainFraction;
  readonly low: number;
  readonly high: number;
}

function tableRow(
  row: RestRow,
  open: readonly RestRow[],
  shares: ReadonlyMap<string, PlainFraction>,
  places: number,
): TableRow {
  const [top, bottom] = sumOf(open.map(({ id }) => heldBy(shares, id)));
  const share: PlainFraction =
    top === 0n ? [0n, 1n] : product(product([BigInt(places), 1n], heldBy(shares, row.id)), [bottom, top]);
  const low = Math.max(row.least, toWhole(share, "at-most"));
  return {
    row,
    share,
    low,
    high: Math.max(low, Math.min(Math.max(row.least, row.most), toWhole(share, "at-least"))),
  };
}

/** Who cannot have floor or ceiling, with the bound that stands in the way; nobody when all can. */
function boundRows(table: readonly TableRow[], places: number): [string, number][] {
  const against = (whole: number, share: PlainFraction): number => compare([BigInt(whole), 1n], share);
  const most = ({ row }: TableRow): number => Math.max(row.least, row.most);
  const tries: (() => [string, number][])[] = [
    () =>
      table
        .filter(({ row, share }) => row.least > toWhole(share, "at-least"))
        .map(({ row }) => [row.id, row.least]),
    () =>
      table
        .filter((each) => most(each) < toWhole(each.share, "at-most"))
        .map((each) => [each.row.id, most(each)]),
    () =>
      table.reduce((sum, { low }) => sum + low, 0) <= places
        ? []
        : table
            .filter(({ row, share }) => against(row.least, share) > 0)
            .map(({ row }) => [row.id, row.least]),
    () =>
      table.reduce((sum, { high }) => sum + high, 0) >= places
        ? []
        : table
            .filter((each) => against(most(each), each.share) < 0)
            .map((each) => [each.row.id, most(each)]),
  ];
  for (const attempt of tries) {
    const found = attempt();
    if (found.length > 0) return found;
  }
  return [];
}

interface Mark {
  /** Above 0 and up to 1, in 2^256 parts of the second number. */
  readonly phase: PlainFraction;
  readonly ticket: string;
}

function comesFirst(
  a: TableRow,
  b: TableRow,
  marks: ReadonlyMap<string, Mark>,
  shares: ReadonlyMap<string, PlainFraction>,
): number {
  const [one, other] = [a, b].map((each) => {
    const { phase, ticket } = heldBy(marks, each.row.id);
    const reached = compare(sumOf([heldBy(shares, each.row.id), phase]), [BigInt(each.low + 1), 1n]) >= 0;
    const [u, of] = phase;
    const [top, bottom] = [each.share[0] - BigInt(each.low) * each.share[1], each.share[1]];
    return { reached, ticket, never: u === 0n, odds: [(of - u) * (bottom - top), u * top] as PlainFraction };
  });
  if (one!.reached !== other!.reached) return one!.reached ? -1 : 1;
  if (one!.never !== other!.never) return one!.never ? 1 : -1;
  return (one!.never ? 0 : compare(one!.odds, other!.odds)) || compareBytes(one!.ticket, other!.ticket);
}

/** The phase of each stratum: what stands behind the point of the running sum in front of it. */
function marksOf(name: string, shares: ReadonlyMap<string, PlainFraction>): Map<string, Mark> {
  const seed = digestOf(["double-random/1", "rest", name]);
  const key = keyFor(seed, name, "class");
  const tickets = [...shares.keys()].map((id) => ({ id, ticket: ticketOf(key, "rest", id) }));
  tickets.sort((a, b) => compareBytes(a.ticket, b.ticket));
  let sum: PlainFraction = [BigInt(`0x${ticketOf(keyFor(seed, name, "start"), "rest")}`), TWO_TO_256];
  const marks = new Map<string, Mark>();
  for (const { id, ticket } of tickets) {
    marks.set(id, { phase: [sum[0] % sum[1], sum[1]], ticket });
    sum = sumOf([sum, heldBy(shares, id)]);
  }
  return marks;
}

/** Of the places of a year: in proportion to the sizes, and a minimum where it is more. */
function yearShares(rows: readonly RestRow[], which: 0 | 1, places: number): Map<string, PlainFraction> {
  const kept = new Map<string, number>();
  for (;;) {
    const open = rows.filter(({ id }) => !kept.has(id));
    const size = open.reduce((sum, { sizes }) => sum + sizes[which], 0);
    const left = Math.max(
      0,
      [...kept.values()].reduce((rest, each) => rest - each, places),
    );
    const shareOf = ({ id, sizes }: RestRow): PlainFraction => {
      const own = kept.get(id);
      if (own !== undefined) return [BigInt(own), 1n];
      return size === 0 ? [0n, 1n] : [BigInt(left) * BigInt(sizes[which]), BigInt(size)];
    };
    const raised = open.filter((row) => compare([BigInt(row.minimums[which]), 1n], shareOf(row)) > 0);
    if (raised.length === 0) return new Map(rows.map((row) => [row.id, shareOf(row)]));
    for (const { id, minimums } of raised) kept.set(id, minimums[which]);
  }
}
