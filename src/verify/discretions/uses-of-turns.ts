/**
 * The order in which what is due was drawn: whoever is drawn first takes room that the others then miss, and when the
 * values are out anybody can work out which order suits them. So there is one order, and another one is listed.
 *
 * Source: protocol section 16, `out-of-turn`.
 */
import { valuesFrom } from "../../beacon/values-from.js";
import { compareInstants, dayWhere, laterDay } from "../../kernel/iso-date.js";
import type { Entry } from "../../ledger/chain.js";
import type { Recorded } from "../../ledger/recorded.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import { ownerOf, type RecordRead } from "./record-read.js";

interface Announced {
  readonly drawId: string;
  readonly announcing: Recorded<"sources"> | Recorded<"case">;
  readonly turn: Turn;
  /** Rounds of beacons, and texts, that it waits for. */
  readonly names: readonly string[];
}

/** When it is due: by the day, then by the time of its values, then by its place on the ledger. */
interface Turn {
  readonly day: string;
  readonly known: string;
  readonly seq: number;
}

interface Step {
  readonly entry: Entry;
  readonly of: Announced;
  readonly kind: "announced" | "drawn" | "void";
}

/** Goes along the ledger with what is announced and neither drawn nor void. */
export function usesOfTurns(record: RecordRead): Use[] {
  const byOwner = new Map<string, Announced[]>();
  const byName = new Map<string, Announced[]>();
  const uses: Use[] = [];
  for (const { entry, of, kind } of stepsOf(record)) {
    const own = listUnder(byOwner, ownerOf(of.drawId));
    const sharing = of.names.map((name) => listUnder(byName, name));
    if (kind === "announced") {
      own.splice(placeIn(own, of, byTurn), 0, of);
      for (const list of sharing) list.push(of);
      continue;
    }
    const places = [own, ...sharing].map((list, at) => placeIn(list, of, at === 0 ? byTurn : byPlace));
    if (kind === "drawn") uses.push(...outOfTurn(entry, of, passedIn([own, ...sharing], places)));
    [own, ...sharing].forEach((list, at) => {
      if (list[places[at]!] === of) list.splice(places[at]!, 1);
    });
  }
  return uses;
}

/** Everybody who stands before a place in one of the lists, in the order of the ledger. */
function passedIn(lists: readonly (readonly Announced[])[], places: readonly number[]): Announced[] {
  const passed = new Set(lists.flatMap((list, at) => list.slice(0, places[at])));
  return [...passed].sort(byPlace);
}

function outOfTurn(entry: Entry, { drawId }: Announced, passed: readonly Announced[]): Use[] {
  const before = listed(passed.map((each) => each.drawId));
  return passed.length === 0
    ? []
    : [use("discretion/out-of-turn", entry, { drawId, count: passed.length, before })];
}

function stepsOf({ attempts, cases }: RecordRead): Step[] {
  return [
    ...attempts.flatMap(({ drawId, plan, sources, draw, void: voided }) =>
      sources === undefined
        ? []
        : stepsWith(announced(drawId, sources, plan.body.commits?.drawOn), draw, voided),
    ),
    ...cases.flatMap(({ drawId, opened, teams, void: voided }) =>
      opened.body.announced.length === 0 ? [] : stepsWith(announced(drawId, opened), teams, voided),
    ),
  ].sort((a, b) => a.entry.seq - b.entry.seq);
}

/** It waits from its announcement on, until the first of these. */
function stepsWith(of: Announced, drawn: Entry | undefined, voided: Entry | undefined): Step[] {
  const ends = [
    ...(drawn === undefined ? [] : [{ entry: drawn, of, kind: "drawn" } as const]),
    ...(voided === undefined ? [] : [{ entry: voided, of, kind: "void" } as const]),
  ].sort((a, b) => a.entry.seq - b.entry.seq);
  const [first] = ends;
  if (first !== undefined && first.entry.seq < of.announcing.seq) return [];
  return [{ entry: of.announcing, of, kind: "announced" }, ...ends.slice(0, 1)];
}

function announced(drawId: string, announcing: Announced["announcing"], drawOn?: string): Announced {
  const { at, body, seq } = announcing;
  const known = valuesFrom(body) ?? at;
  const day = dayWhere(known, at);
  return {
    ...{ drawId, announcing, names: publicNames(body.announced) },
    turn: { day: drawOn === undefined ? day : laterDay(day, drawOn), known, seq },
  };
}

function publicNames(announcedSources: Announced["announcing"]["body"]["announced"]): string[] {
  const names = announcedSources.flatMap((source) => {
    if (source.type === "beacon") return [`beacon ${source.chain} ${source.round}`];
    return source.type === "text" ? [`text ${source.name}`] : [];
  });
  return [...new Set(names)];
}

function byTurn({ turn: a }: Announced, { turn: b }: Announced): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return compareInstants(a.known, b.known) || a.seq - b.seq;
}

function byPlace(a: Announced, b: Announced): number {
  return a.announcing.seq - b.announcing.seq;
}

/** How many of an ordered list stand before one. */
function placeIn(
  list: readonly Announced[],
  one: Announced,
  order: (a: Announced, b: Announced) => number,
): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle]!, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listUnder(lists: Map<string, Announced[]>, name: string): Announced[] {
  const known = lists.get(name);
  if (known !== undefined) return known;
  const list: Announced[] = [];
  lists.set(name, list);
  return list;
}
