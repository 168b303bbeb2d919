/**
 * What earlier rounds of the year mean for the next one: done, drawn, carried, met. Derived from the ledger
 * alone.
 */

import { groupBy } from "../kernel/group-by.js";
import type { Recorded } from "../ledger/recorded.js";
import type { Matter } from "../policy/policy.js";
import { rowOf, type UnitTable } from "../registry/unit.js";
import type { StandingVisit } from "../teams/staffing-case.js";
import type { Attempt } from "./attempts.js";
import { type DrawChronicle, nameIn } from "./draw-chronicle.js";
import { drawnNow } from "./drawn-now.js";
import { seatsNow } from "./seats-now.js";
import { type CountsOf, countsIn, type StaffedYear } from "./year-counts.js";

/** A draw that stands, as the state of the year sees it. */
export type StandingDraw = Attempt & { readonly draw: Recorded<"draw"> };

/** Standing draws of one matter, each with the index of its round. */
export function drawsOfMatter(
  draws: readonly StandingDraw[],
  matter: Matter,
): { readonly index: number; readonly draw: StandingDraw }[] {
  return draws
    .filter(({ plan }) => plan.body.matter === matter.id)
    .map((draw) => ({ index: matter.rounds.findIndex(({ id }) => id === draw.plan.body.round), draw }));
}

/** Draws of one matter with the index of their rounds. */
export type IndexedDraws = ReturnType<typeof drawsOfMatter>;

/**
 * Units drawn in a stratum in round `index`: without those that became void, with those that came in their
 * place.
 */
export function doneIn(draws: IndexedDraws, index: number, stratum: string): number {
  const found = draws.find((each) => each.index === index)?.draw;
  return found === undefined ? 0 : drawnNow(found).filter((each) => each.stratum === stratum).length;
}

/** The plan of round `index`, if that round was drawn. */
export function planIn(draws: IndexedDraws, index: number): StandingDraw["plan"]["body"] | undefined {
  return draws.find((each) => each.index === index)?.draw.plan.body;
}

/** How often the given draws drew each row. Units that have left the registry since are passed over. */
export function timesDrawn(
  units: UnitTable,
  draws: IndexedDraws,
  chronicle: Pick<DrawChronicle, "renamed">,
): Map<number, number> {
  const times = new Map<number, number>();
  for (const { draw } of draws) {
    for (const { unit } of drawnNow(draw)) {
      const row = rowOf(units, nameIn(chronicle, unit));
      if (row !== -1) times.set(row, (times.get(row) ?? 0) + 1);
    }
  }
  return times;
}

interface StaffedSoFar extends StaffedYear {
  readonly draws: readonly StandingDraw[];
  readonly countsOf?: CountsOf;
}

/**
 * What each inspector carries into the next draw, from rounds and from cases. Somebody who was in no team
 * draw of the year yet starts at the lower median of the year levels of the latest round: they are neither
 * idle nor made to catch up in a day.
 */
export function carriedInto(
  soFar: StaffedSoFar,
  inspectors: readonly { readonly id: string }[],
): Map<string, number> {
  const loads = countsIn(soFar).loads();
  const start = levelOfTheDay(soFar.draws);
  return new Map(inspectors.map(({ id }) => [id, loads.get(id) ?? start]));
}

function levelOfTheDay(draws: readonly StandingDraw[]): number {
  const teamDraws = draws
    .flatMap(({ teams, staffings = [] }) => [
      ...(teams === undefined ? [] : [{ seq: teams.seq, drawn: teams.body }]),
      ...staffings.map(({ seq, body }) => ({ seq, drawn: body.staffed })),
    ])
    .sort((a, b) => a.seq - b.seq);
  const latest = teamDraws
    .map(({ drawn }) => drawn.teams?.levels ?? [])
    .filter((levels) => levels.length > 0);
  const years = (latest.at(-1) ?? []).map(({ year }) => year).filter((year) => year > 0);
  years.sort((a, b) => a - b);
  return years[(years.length - 1) >> 1] ?? 0;
}

/**
 * The first visit with a day that the draws give each unit, under the id by which it is known today, with
 * everybody who goes.
 */
export function standingVisits(
  draws: readonly StandingDraw[],
  chronicle: Pick<DrawChronicle, "renamed">,
): Map<string, StandingVisit> {
  const visits = new Map<string, StandingVisit>();
  for (const draw of draws) {
    for (const [unit, seats] of groupBy(seatsNow(draw), (seat) => nameIn(chronicle, seat.unit))) {
      const day = seats[0]!.day;
      if (day !== undefined && !visits.has(unit))
        visits.set(unit, { drawId: draw.drawId, day, inspectors: seats.map(({ inspector }) => inspector) });
    }
  }
  return visits;
}
