/** What one entry does to the chronicle. An entry that fits nothing changes nothing: the audit names it. */
import { GrowingMap } from "../kernel/growing-map.js";
import { instantDay } from "../kernel/iso-date.js";
import type { Entry } from "../ledger/chain.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import type { VisitBody } from "../ledger/year-bodies.js";
import { kindOfLane, matterOfLane } from "../policy/lane.js";
import type { Policy } from "../policy/policy.js";
import { ROUTINE } from "../registry/history.js";
import type { RoundTeams } from "../teams/staff-units.js";
import type { DrawState, SeatState, VisitState } from "./draw-state.js";
import { replacedIn } from "./drawn-now.js";
import { mayStep, stepped } from "./result-state.js";

/** A chronicle that is being written: draws in `fresh` are this draft's own and may be changed in place. */
export interface ChronicleDraft {
  readonly draws: GrowingMap<string, DrawState>;
  readonly policies: GrowingMap<string, Policy>;
  readonly renamed: GrowingMap<string, string>;
  readonly former: GrowingMap<string, readonly string[]>;
  readonly published: VisitBody[];
  readonly fresh: Set<string>;
}

export function applyEntry(draft: ChronicleDraft, entry: Entry): void {
  if (isKind(entry, "result")) result(draft, entry);
  else if (isKind(entry, "visit")) draft.published.push(entry.body);
  else if (isKind(entry, "policy")) draft.policies.set(entry.hash, entry.body.policy);
  else if (isKind(entry, "plan")) planned(draft, entry);
  else if (isKind(entry, "draw")) drawn(draft, entry);
  else if (isKind(entry, "teams") || isKind(entry, "assignment")) staffed(draft, entry.body);
  else if (isKind(entry, "case")) opened(draft, entry);
  else if (isKind(entry, "substitution")) substituted(draft, entry.body);
  else if (isKind(entry, "replacement")) replaced(draft, entry);
  else if (isKind(entry, "staffing")) seatAll(draft, { ...entry.body.staffed, drawId: entry.body.drawId });
  else if (isKind(entry, "move")) moved(draft, entry.body);
  else if (isKind(entry, "void")) change(draft, entry.body.drawId, { status: "void" });
  else if (isKind(entry, "change")) changed(draft, entry.body);
}

function changed({ renamed, former }: ChronicleDraft, { units }: Recorded<"change">["body"]): void {
  for (const { unit, into } of units) {
    if (into === undefined) continue;
    renamed.set(unit, into);
    former.set(into, [...(former.get(into) ?? []), unit]);
  }
}

function planned({ draws, policies }: ChronicleDraft, { at, body }: Recorded<"plan">): void {
  const policy = policies.get(body.policy);
  const round = policy?.matters
    .find(({ id }) => id === body.matter)
    ?.rounds.find(({ id }) => id === body.round);
  if (policy === undefined || round === undefined || draws.has(body.drawId)) return;
  draws.set(body.drawId, {
    ...whose(body.drawId, body.policy, policy),
    ground: "draw",
    kind: ROUTINE,
    matter: body.matter,
    round: body.round,
    from: round.from,
    until: round.until,
    due: null,
    status: "announced",
    since: instantDay(at),
    visits: new Map(),
  });
}

function whose(
  drawId: string,
  hash: string,
  { authority, level, year }: Policy,
): Pick<DrawState, "drawId" | "policy" | "authority" | "level" | "year"> {
  return { drawId, policy: hash, authority, level: level ?? null, year };
}

function drawn(draft: ChronicleDraft, { at, body }: Recorded<"draw">): void {
  if (draft.draws.get(body.drawId)?.status !== "announced") return;
  const visits = GrowingMap.of<string, VisitState>();
  for (const { stratum, drawn: units } of body.strata)
    for (const { unit } of units) visits.set(unit, blank(unit, stratum, null));
  change(draft, body.drawId, { status: "drawn", since: instantDay(at), visits });
}

function blank(unit: string, stratum: string | null, along: string | null): VisitState {
  return { unit, stratum, day: null, seats: [], void: null, with: along, result: null };
}

function opened(draft: ChronicleDraft, { at, body }: Recorded<"case">): void {
  const { draws, policies } = draft;
  const policy = policies.get(body.policy);
  const lane = policy?.lanes?.find(({ id }) => id === body.lane);
  if (policy === undefined || lane === undefined || draws.has(body.drawId)) return;
  const merged = new Map(body.merged.map((each) => [each.unit, each]));
  const visits = body.units.map((unit): [string, VisitState] => {
    const along = merged.get(unit);
    return [
      unit,
      { ...blank(unit, null, along?.drawId ?? body.lead?.drawId ?? null), day: along?.day ?? null },
    ];
  });
  draws.set(body.drawId, {
    ...whose(body.drawId, body.policy, policy),
    ground: lane.ground,
    kind: kindOfLane(lane),
    matter: matterOfLane(lane),
    round: body.case,
    from: body.from,
    until: body.until,
    due: body.due,
    status: merged.size === body.units.length ? "staffed" : "drawn",
    since: instantDay(at),
    visits: new Map(visits),
  });
  // What is opened anew is made with the new case, and no longer with a visit that is not made.
  if (body.anew !== undefined)
    for (const unit of body.units)
      visit(draft, body.anew, unit, (known) =>
        known.with === null ? known : { ...known, with: body.drawId },
      );
}

function staffed(draft: ChronicleDraft, body: RoundTeams): void {
  if (draft.draws.get(body.drawId)?.status !== "drawn") return;
  change(draft, body.drawId, { status: "staffed" });
  seatAll(draft, body);
}

function seatAll(draft: ChronicleDraft, { drawId, teams, joined = [], days }: RoundTeams): void {
  const dayOf = new Map((days?.visits ?? []).map(({ unit, day }) => [unit, day]));
  const byUnit = new Map<string, SeatState[]>();
  const sit = (unit: string, seat: SeatState): void => {
    const own = byUnit.get(unit) ?? [];
    own.push(seat);
    byUnit.set(unit, own);
  };
  for (const { unit, role, inspector } of teams?.seats ?? []) sit(unit, { role, inspector, joined: false });
  for (const { unit, role, inspector, drawId: joins } of joined)
    sit(unit, { role, inspector, joined: true, joins });
  for (const [unit, own] of byUnit)
    visit(draft, drawId, unit, (known) => ({ ...known, seats: own, day: dayOf.get(unit) ?? known.day }));
}

/** Visits of other draws and cases that are made along with it go along. */
function moved(draft: ChronicleDraft, { drawId, visits, seats }: Recorded<"move">["body"]): void {
  const along = [...draft.draws.values()].filter(
    (draw) => draw.ground !== "joint" && [...draw.visits.values()].some((each) => each.with === drawId),
  );
  for (const { unit, to } of visits) {
    visit(draft, drawId, unit, (known) => ({ ...known, day: to }));
    for (const draw of along)
      visit(draft, draw.drawId, unit, (known) =>
        known.with === drawId && known.result === null ? { ...known, day: to } : known,
      );
  }
  substituted(draft, { drawId, seats });
}

function substituted(
  draft: ChronicleDraft,
  { drawId, seats }: Pick<Recorded<"substitution">["body"], "drawId" | "seats">,
): void {
  for (const { unit, role, to, joins } of seats) {
    const next: SeatState =
      joins === undefined
        ? { role, inspector: to, joined: false }
        : { role, inspector: to, joined: true, joins };
    visit(draft, drawId, unit, (known) => ({
      ...known,
      seats: known.seats.map((seat) => (seat.role === role ? next : seat)),
    }));
  }
}

function replaced(draft: ChronicleDraft, { at, body }: Recorded<"replacement">): void {
  const { drawId, units, staffed: teams } = body;
  const visits = own(draft, drawId);
  if (visits === undefined) return;
  const codes = new Map(units.map(({ unit, code }) => [unit, code]));
  for (const { unit, by } of replacedIn(body)) {
    const known = visits.get(unit);
    // In the place of a unit that is no visit comes nobody.
    if (known === undefined || known.void !== null) continue;
    visits.set(unit, { ...known, void: codes.get(unit) ?? null });
    if (by !== null) visits.set(by, { ...blank(by, known.stratum, null), since: instantDay(at) });
  }
  if (teams !== null) seatAll(draft, { ...teams, drawId });
}

function result(draft: ChronicleDraft, { at, body }: Recorded<"result">): void {
  visit(draft, body.drawId, body.unit, (known) => {
    const state = known.result ?? undefined;
    return known.void === null && mayStep(state, body.step)
      ? { ...known, result: stepped(state, body, at) }
      : known;
  });
}

function change({ draws, fresh }: ChronicleDraft, drawId: string, fields: Partial<DrawState>): void {
  const draw = draws.get(drawId);
  if (draw === undefined) return;
  draws.set(drawId, { ...draw, ...fields });
  if (fields.visits !== undefined) fresh.add(drawId);
}

function visit(
  draft: ChronicleDraft,
  drawId: string,
  unit: string,
  next: (known: VisitState) => VisitState,
): void {
  const visits = own(draft, drawId);
  const known = visits?.get(unit);
  if (visits !== undefined && known !== undefined) visits.set(unit, next(known));
}

/** The visits of a draw, to be changed in place from their first change in this draft on. */
function own({ draws, fresh }: ChronicleDraft, drawId: string): GrowingMap<string, VisitState> | undefined {
  const draw = draws.get(drawId);
  if (draw === undefined) return undefined;
  if (fresh.has(drawId)) return draw.visits as GrowingMap<string, VisitState>;
  const visits = GrowingMap.after(draw.visits);
  draws.set(drawId, { ...draw, visits });
  fresh.add(drawId);
  return visits;
}
