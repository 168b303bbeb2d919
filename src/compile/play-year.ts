/**
 * A year played ahead: every round is planned, drawn and staffed on today's registry with seeds that everybody can know, and each round that
 * comes to a dead end is noted.
 *
 * The draws are the real ones, on a ledger that nobody keeps. What is found here can happen; what is not found may still happen, so a search
 * gives warnings and never a refusal.
 */
import { dayNumber, dayOf, instantDay, laterDay } from "../kernel/iso-date.js";
import type { Bodies, PlanBody } from "../ledger/bodies.js";
import { append, headOf, type Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import type { NamedRound } from "../policy/named-round.js";
import type { Matter, Policy } from "../policy/policy.js";
import { announcementOf } from "../random/announcement.js";
import type { SeedSource } from "../random/seed.js";
import type { Registry } from "../registry/registry.js";
import { rowOf } from "../registry/unit.js";
import { prepareRound } from "../round/prepare-round.js";
import { drawBoth } from "../round/run-round.js";
import { type Occasion, statePolicy, stateRegistry } from "../year/state-inputs.js";
import { yearSoFar } from "../year/year-so-far.js";

/** A round that cannot be planned, that draws fewer than it owes, or whose units do not all get a team. */
export interface DeadEnd {
  readonly matter: string;
  readonly round: string;
  readonly kind: "refused" | "short" | "unstaffed";
  /** The code of the refusal, the stratum that is short, or how many units have no team. */
  readonly detail: string;
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
  const rules = statePolicy([], policy, first);
  const known = stateRegistry(rules.ledger, registry, first);
  const hashes = { policy: rules.policy, registry: known.registry, roster: known.roster };
  let ledger: Ledger = known.ledger;
  const ends: DeadEnd[] = [];
  const visits: PlayedVisit[] = [];
  for (const named of roundsInOrder(policy)) {
    const source: SeedSource = { type: "plain", value: `year ahead ${number} ${named.matter.id} ${named.round.id}` };
    const played = playRound({ policy, registry, ledger: withResults(ledger, { policy, registry, visits, named }), named, source, hashes });
    ends.push(...played.found);
    visits.push(...played.visits);
    ledger = played.ledger;
  }
  return { ends, visits };
}

/** The visits of the rounds before one. */
interface PlayedSoFar {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly visits: readonly PlayedVisit[];
  readonly named: NamedRound;
}

/** Where a rule asks whether visits were made: all of them are, each on its day, or on the last of its round. */
function withResults(ledger: Ledger, { policy, registry: { units, asOf }, visits, named: { round } }: PlayedSoFar): Ledger {
  if (policy.matters.every(({ recentVisit }) => recentVisit === null)) return ledger;
  const today = laterDay(round.from, asOf);
  const known = new Set(ledger.flatMap((entry) => (isKind(entry, "result") ? [`${entry.body.drawId}\u001f${entry.body.unit}`] : [])));
  const made = visits.filter(({ drawId, row, until }) => until < dayNumber(today) && !known.has(`${drawId}\u001f${units.ids[row]!}`));
  return made.reduce((longer, { drawId, row, until }) => {
    const body = { drawId, unit: units.ids[row]!, step: "enter", day: dayOf(until), codes: ["1"] } as const;
    return write(longer, "result", body, { at: `${today}T00:00:00Z`, by: "search" });
  }, ledger);
}

function roundsInOrder({ matters }: Policy): NamedRound[] {
  const all = matters.flatMap((matter: Matter) => matter.rounds.map((round, index) => ({ matter, round, index })));
  return all.sort((a, b) => (a.round.from < b.round.from ? -1 : Number(a.round.from > b.round.from)));
}

interface RoundToPlay {
  readonly policy: Policy;
  readonly registry: Registry;
  readonly ledger: Ledger;
  readonly named: NamedRound;
  readonly source: SeedSource;
  readonly hashes: Pick<PlanBody, "policy" | "registry" | "roster">;
}

/** Chained only: these bodies are our own, and nobody reads them again. */
function write<K extends keyof Bodies>(ledger: Ledger, kind: K, body: Bodies[K], occasion: Occasion): Ledger {
  return append(ledger, { kind, ...occasion, body: body as never });
}

function playRound({ policy, registry, ledger, named, source, hashes }: RoundToPlay): {
  readonly ledger: Ledger;
  readonly found: readonly DeadEnd[];
  readonly visits: readonly PlayedVisit[];
} {
  const { matter, round } = named;
  const asOf = laterDay(round.from, registry.asOf);
  const then: Registry = { ...registry, asOf };
  const entry = { at: `${asOf}T00:00:00Z`, by: "search" };
  const soFar = yearSoFar(ledger, policy);
  const prepared = prepareRound({ policy, registry: then, named, soFar }, 1, undefined);
  const where = { matter: matter.id, round: round.id };
  if (!prepared.ok)
    return { ledger, found: prepared.refusals.map(({ code }) => ({ ...where, kind: "refused", detail: code })), visits: [] };
  const plan: PlanBody = { ...prepared.value.plan, ...hashes, method: matter.method, attempt: 1 };
  const planned = write(ledger, "plan", plan, entry);
  const announced = write(
    planned,
    "sources",
    { drawId: plan.drawId, plan: headOf(planned), announced: [announcementOf(source, plan.drawId)] },
    entry,
  );
  const { draw, teams } = drawBoth({
    policy,
    registry: then,
    named,
    soFar,
    announced: soFar,
    plan,
    sources: [source],
    since: instantDay(entry.at),
  });
  const drawn = write(announced, "draw", { ...draw, announcement: headOf(announced), sources: [source] }, entry);
  const staffed = write(drawn, "teams", { ...teams, draw: headOf(drawn) }, entry);
  const dayOf = new Map((teams.days?.visits ?? []).map(({ unit, day }) => [unit, dayNumber(day)]));
  const left = new Set(teams.unstaffed);
  const visits = draw.strata.flatMap(({ drawn: units }) =>
    units
      .filter(({ unit }) => !left.has(unit))
      .map(({ unit }) => {
        const day = dayOf.get(unit);
        return {
          row: rowOf(registry.units, unit),
          drawId: plan.drawId,
          matter: matter.id,
          from: day ?? dayNumber(round.from),
          until: day ?? dayNumber(round.until),
        };
      }),
  );
  const short = draw.strata.filter(({ shortfall }) => shortfall > 0).map(({ stratum }) => stratum);
  return {
    ledger: staffed,
    visits,
    found: [
      ...(short.length === 0 ? [] : [{ ...where, kind: "short" as const, detail: short.join(", ") }]),
      ...(teams.complete ? [] : [{ ...where, kind: "unstaffed" as const, detail: String(teams.unstaffed.length) }]),
    ],
  };
}
