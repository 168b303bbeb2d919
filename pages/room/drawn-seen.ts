/**
 * What the hall sees of a drawn round: what the record shows of it on that day. Of a ledger that is not salted this is
 * all of it; of a salted one what no rule withholds.
 */
import { roundFiles } from "../../src/io/round-files.js";
import { canonicalJson } from "../../src/kernel/canonical-json.js";
import { accept, type Result } from "../../src/kernel/result.js";
import { headOf } from "../../src/ledger/chain.js";
import { writeLedger } from "../../src/ledger/ledger-text.js";
import { isKind } from "../../src/ledger/recorded.js";
import { titleOf } from "../../src/policy/title-of.js";
import { publicView } from "../../src/publish/public-view.js";
import { checkCodeOf } from "../../src/publish/room/check-code.js";
import type { DrawSeen, VisitSeen } from "../../src/publish/site/record/public-record.js";
import { readRecord } from "../../src/publish/site/record/read-record.js";
import { isWithheld, listIn, type Seen, textIn } from "../../src/publish/site/record/seen.js";
import { seatsInOrder } from "../../src/publish/site/titles.js";
import { PROTOCOL } from "../../src/random/method.js";
import { seedText } from "../../src/random/seed.js";
import type { DrawnRound } from "../../src/round/drawn-round.js";
import { headText } from "./head-text.js";
import { type OpenRoom, stratumTitle } from "./open-room.js";
import type { Drawn, NotStaffed, StratumDrawn, TicketSeen, UnitSeen, VisitDrawn } from "./task.js";

export function drawnSeen(room: OpenRoom, outcome: DrawnRound, at: string): Result<Drawn> {
  const seen = drawOnRecord(room, outcome, at);
  if (!seen.ok) return seen;
  const { year, draw, drawId } = outcome;
  const head = headOf(year.ledger);
  const shown = textIn(seen.value.draw?.body, "seed") ?? draw.seed;
  const sources = year.ledger.flatMap((entry) => (isKind(entry, "draw") ? [entry.body.sources] : [])).at(-1)!;
  const drawn = {
    seed: shown,
    seedText: isWithheld(shown) ? "" : seedText(sources),
    keyText:
      draw.method === "ticket/1" && !isWithheld(shown)
        ? canonicalJson([PROTOCOL, "key", draw.seed, drawId, "unit"])
        : null,
    at,
    strata: outcome.draw.strata.map(({ stratum }, s) => stratumDrawn(room, seen.value, stratum, s)),
    leftOut: draw.leftOut.byRule.map(({ rule, count }) => ({ rule, count })),
    visits: [...seen.value.visits.values()].map((visit) => visitDrawn(room, outcome, visit)),
    teamsWithheld: seen.value.seatsWithheld?.rule ?? null,
    notStaffed: notStaffed(room, seen.value, outcome),
    warnings: [],
    head,
    code: checkCodeOf(head),
    entries: year.ledger.length,
  };
  const files = Object.entries(roundFiles(outcome)).map(([name, text]) => ({ name, text }));
  return accept({ ...drawn, files: [...files, { name: "head.txt", text: headText(room, outcome, at) }] });
}

/** The draw as the record shows it to everybody on the day of the draw. */
function drawOnRecord({ year }: OpenRoom, outcome: DrawnRound, at: string): Result<DrawSeen> {
  const { ledger } = outcome.year;
  const view = year.secretOf() === undefined ? undefined : publicView(ledger, { at });
  if (view?.ok === false) return view;
  const record = readRecord({ text: view === undefined ? writeLedger(ledger) : view.value.text });
  return record.ok ? accept(record.value.draws.find(({ drawId }) => drawId === outcome.drawId)!) : record;
}

function nameOf({ year: { registry } }: OpenRoom, unit: Seen<string>): string {
  if (isWithheld(unit)) return "";
  const row = registry.units.ids.indexOf(unit);
  return row === -1 ? "" : registry.units.names[row]!;
}

function stratumDrawn(room: OpenRoom, seen: DrawSeen, stratum: string, s: number): StratumDrawn {
  const line = seen.strata[s]!;
  const visits = [...seen.visits.values()].filter((visit) => visit.stratum === stratum);
  return {
    title: stratumTitle(room.named, stratum),
    pool: line.pool ?? 0,
    quota: line.quota ?? 0,
    shortfall: line.shortfall,
    drawn: visits.map((visit, at) => ticketOf(room, visit, at + 1)),
    reserve: [...line.reserve].map(([unit, { ticket, place }]) => ({
      ...{ place, unit, name: nameOf(room, unit), ticket, because: null },
    })),
    skipped: [...line.skipped].map(([unit, rule]) => ({ unit, rule })),
    cutOff: line.cutOff,
    unequal: line.unequal,
    withheld: line.withheld?.rule ?? null,
  };
}

function ticketOf(room: OpenRoom, { unit, ticket, forced, score }: VisitSeen, place: number): TicketSeen {
  const because = {
    rule: typeof forced === "string" ? forced : "",
    score: score === null ? "" : String(score),
  };
  return {
    place,
    unit,
    name: nameOf(room, unit),
    ticket,
    because: because.rule !== "" ? { rule: because.rule } : scored(because.score),
  };
}

function scored(score: string): TicketSeen["because"] {
  return score === "" ? null : { score };
}

function visitDrawn(room: OpenRoom, { teams, draw }: DrawnRound, visit: VisitSeen): VisitDrawn {
  const { named } = room;
  const roles = named.matter.team.roles;
  const passed = new Map(
    (teams.teams?.seats ?? []).map(({ unit, role, passedOver }) => [`${unit}\u001f${role}`, passedOver]),
  );
  return {
    unit: visit.unit,
    name: nameOf(room, visit.unit),
    stratum: draw.strata.findIndex(({ stratum }) => stratum === visit.stratum),
    day: visit.day,
    seats: seatsInOrder(roles, visit.seats).map(({ role, inspector }) => ({
      role: roleTitle(roles, role),
      inspector,
      passedOver: isWithheld(inspector)
        ? []
        : (passed.get(`${String(visit.unit)}\u001f${String(role)}`) ?? []),
    })),
  };
}

function roleTitle(
  roles: readonly { readonly id: string; readonly title: string }[],
  role: Seen<string> | null,
) {
  const found = roles.find(({ id }) => id === role);
  return found === undefined ? "" : titleOf(found);
}

/** Why there are units without a team, as far as the record shows it. */
function notStaffed(room: OpenRoom, { teams }: DrawSeen, outcome: DrawnRound): NotStaffed | null {
  const why = outcome.teams.impossible;
  const isHidden = listIn(teams?.body, "unstaffed").withheld !== null;
  if (why === null) return null;
  const units = isHidden ? [] : outcome.unstaffed.map((unit) => ({ unit, name: nameOf(room, unit) }));
  return { shortfall: why.shortfall, units, nearFits: isHidden ? [] : why.nearFits };
}

/** One unit of the registry, and how it stands in the draw. Undefined where there is none of this id. */
export function unitSeen(room: OpenRoom, outcome: DrawnRound, seen: Drawn, id: string): UnitSeen | undefined {
  const own = outcome.pool.find(({ unit }) => unit === id);
  if (own === undefined) return undefined;
  const s = outcome.draw.strata.findIndex(({ stratum }) => stratum === own.stratum);
  const line = seen.strata[s];
  const because = line?.drawn.find(({ unit }) => unit === id)?.because ?? null;
  return {
    id,
    name: nameOf(room, id),
    stratum: own.stratum === null ? null : stratumTitle(room.named, own.stratum),
    rule: own.rule ?? (because !== null && "rule" in because ? because.rule : null),
    standing: own.rule === null ? standingIn(line, id) : "out",
    cutOff: because === null && own.rule === null && typeof line?.cutOff === "string" ? line.cutOff : null,
  };
}

function standingIn(line: StratumDrawn | undefined, id: string): UnitSeen["standing"] {
  if (line === undefined || line.withheld !== null) return "withheld";
  if (line.drawn.some(({ unit }) => unit === id)) return "drawn";
  if (line.skipped.some(({ unit }) => unit === id)) return "skipped";
  return line.reserve.some(({ unit }) => unit === id) ? "reserve" : "pool";
}
