/**
 * A year played ahead: every round is planned, drawn and staffed on today's registry with seeds that
 * everybody can know, and each round that comes to a dead end is noted.
 *
 * The draws are the real ones, on a ledger that nobody keeps. What is found here can happen; what is not
 * found may still happen, so a search gives warnings and never a refusal.
 */

import type { UnitDraw } from "../draw/draw-strata.js";
import { dayNumber, dayOf, instantDay, laterDay } from "../kernel/iso-date.js";
import type { Bodies, PlanBody } from "../ledger/bodies.js";
import { append } from "../ledger/chain.js";
import type { NamedRound } from "../policy/named-round.js";
import type { Matter, Policy } from "../policy/policy.js";
import { announcementOf } from "../random/announcement.js";
import type { SeedSource } from "../random/seed.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { drawBoth } from "../round/draw-both.js";
import { prepareRound } from "../round/prepare-round.js";
import type { RoundTeams } from "../teams/staff-units.js";
import { chronicleWith } from "../year/chronicle.js";
import { statePolicy, stateRegistry } from "../year/state-inputs.js";
import { type CarriedYear, type Occasion, yearOn } from "../year/year.js";
import { yearSoFar } from "../year/year-so-far.js";

/** A round that cannot be planned, that draws fewer than it owes, or whose units do not all get a team. */
export interface DeadEnd {
  readonly matter: string;
  readonly round: string;
  readonly kind: "refused" | "short" | "unstaffed";
}

/** A visit of a played year: on its day, or in its round where visits have no days. */
export interface PlayedVisit {
  readonly row: number;
  readonly drawId: string;
  readonly matter: string;
  readonly from: number;
  readonly until: number;
}

export interface PlayedYear {
  readonly ends: readonly DeadEnd[];
  readonly visits: readonly PlayedVisit[];
}

/** Plays all rounds of all matters, in the order in which they begin. The same number gives the same year. */
export function playYear(policy: Policy, registry: Registry, number: number): PlayedYear {
  const first = { at: `${registry.asOf}T00:00:00Z`, by: "search" };
  const rules = statePolicy(yearOn([], { policy, registry }), first);
  const known = stateRegistry(rules.year, first);
  const hashes = { policy: rules.policy, registry: known.registry, roster: known.roster };
  let { year } = known;
  const ends: DeadEnd[] = [];
  const visits: PlayedVisit[] = [];
  for (const named of roundsInOrder(policy)) {
    const source: SeedSource = {
      type: "plain",
      value: `year ahead ${number} ${named.matter.id} ${named.round.id}`,
    };
    const played = playRound(withResults(year, visits, named), { named, source, hashes });
    ends.push(...played.found);
    visits.push(...played.visits);
    year = played.year;
  }
  return { ends, visits };
}

/**
 * Where a rule asks whether visits were made: all of them are, each on its day, or on the last of its round.
 */
function withResults(year: CarriedYear, visits: readonly PlayedVisit[], { round }: NamedRound): CarriedYear {
  const { policy, registry, chronicle } = year;
  if (policy.matters.every(({ recentVisit }) => recentVisit === null)) return year;
  const { ids } = registry.units;
  const today = laterDay(round.from, registry.asOf);
  const isOpen = ({ drawId, row }: PlayedVisit): boolean =>
    chronicle.draws.get(drawId)?.visits.get(ids[row]!)?.result === null;
  const made = visits.filter((visit) => visit.until < dayNumber(today) && isOpen(visit));
  return made.reduce((longer, { drawId, row, until }) => {
    const body = { drawId, unit: ids[row]!, step: "enter", day: dayOf(until), codes: ["1"] } as const;
    return write(longer, "result", body, { at: `${today}T00:00:00Z`, by: "search" });
  }, year);
}

function roundsInOrder({ matters }: Policy): NamedRound[] {
  const all = matters.flatMap((matter: Matter) =>
    matter.rounds.map((round, index) => ({ matter, round, index })),
  );
  return all.sort((a, b) => (a.round.from < b.round.from ? -1 : Number(a.round.from > b.round.from)));
}

interface RoundToPlay {
  readonly named: NamedRound;
  readonly source: SeedSource;
  readonly hashes: Pick<PlanBody, "policy" | "registry" | "roster">;
}

/** Chained only: these bodies are our own, and nobody reads them again. */
function write<K extends keyof Bodies>(
  year: CarriedYear,
  kind: K,
  body: Bodies[K],
  occasion: Occasion,
): CarriedYear {
  const ledger = append(year.ledger, { kind, ...occasion, body });
  return { ...year, ledger, chronicle: chronicleWith(year.chronicle, ledger.slice(-1)) };
}

function playRound(
  year: CarriedYear,
  { named, source, hashes }: RoundToPlay,
): {
  readonly year: CarriedYear;
  readonly found: readonly DeadEnd[];
  readonly visits: readonly PlayedVisit[];
} {
  const { matter, round } = named;
  const { policy, registry } = year;
  const asOf = laterDay(round.from, registry.asOf);
  const then: Registry = { ...registry, asOf };
  const entry = { at: `${asOf}T00:00:00Z`, by: "search" };
  const soFar = yearSoFar(year);
  const prepared = prepareRound({ policy, registry: then, named, soFar }, 1, undefined);
  const where = { matter: matter.id, round: round.id };
  if (!prepared.ok)
    return { year, found: prepared.refusals.map(() => ({ ...where, kind: "refused" })), visits: [] };
  const plan: PlanBody = { ...prepared.value.plan, ...hashes, method: matter.method, attempt: 1 };
  const { drawId } = plan;
  const planned = write(year, "plan", plan, entry);
  const announcement = { drawId, plan: planned.chronicle.head, announced: [announcementOf(source, drawId)] };
  const announced = write(planned, "sources", announcement, entry);
  const years = { soFar, announced: soFar };
  const { draw, teams } = drawBoth({
    policy,
    registry: then,
    named,
    ...years,
    plan,
    sources: [source],
    since: instantDay(entry.at),
  });
  const drawn = write(
    announced,
    "draw",
    { ...draw, announcement: announced.chronicle.head, sources: [source] },
    entry,
  );
  const staffed = write(drawn, "teams", { ...teams, draw: drawn.chronicle.head }, entry);
  const isShort = draw.strata.some(({ shortfall }) => shortfall > 0);
  return {
    year: staffed,
    visits: visitsOfDraw(registry, named, draw, teams),
    found: [
      ...(isShort ? [{ ...where, kind: "short" as const }] : []),
      ...(teams.complete ? [] : [{ ...where, kind: "unstaffed" as const }]),
    ],
  };
}

/** The visits of the units that got a team. */
function visitsOfDraw(
  { units }: Registry,
  { matter, round }: NamedRound,
  draw: UnitDraw,
  teams: RoundTeams,
): PlayedVisit[] {
  const dayOf = new Map((teams.days?.visits ?? []).map(({ unit, day }) => [unit, dayNumber(day)]));
  const left = new Set(teams.unstaffed);
  const staffed = draw.strata.flatMap(({ drawn }) => drawn.filter(({ unit }) => !left.has(unit)));
  return staffed.map(({ unit }) => {
    const day = dayOf.get(unit);
    return {
      row: rowOf(units, unit),
      drawId: draw.drawId,
      matter: matter.id,
      from: day ?? dayNumber(round.from),
      until: day ?? dayNumber(round.until),
    };
  });
}
