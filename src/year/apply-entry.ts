/** What one entry does to the chronicle. An entry that fits nothing changes nothing: the audit names it. */
import { GrowingMap } from "../kernel/growing-map.js";
import { instantDay } from "../kernel/iso-date.js";
import type { EntryKind } from "../ledger/bodies.js";
import type { Entry } from "../ledger/chain.js";
import type { Recorded } from "../ledger/recorded.js";
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
  // Kinds of later versions are on ledgers, too, whatever their names.
  if (!Object.hasOwn(APPLY, entry.kind)) return;
  const apply: Apply<never> | null = APPLY[entry.kind];
  apply?.(draft, entry as never);
}

type Apply<K extends EntryKind> = (draft: ChronicleDraft, entry: Recorded<K>) => void;

/** What each kind does to visits; null for one that says nothing of them. */
const APPLY: { readonly [K in EntryKind]: Apply<K> | null } = {
  policy: ({ policies }, { hash, body }) => policies.set(hash, body.policy),
  registry: null,
  roster: null,
  plan: applyPlan,
  sources: null,
  draw: applyDraw,
  teams: (draft, { body }) => applyTeams(draft, body),
  void: (draft, { body }) => updateDraw(draft, body.drawId, { status: "void" }),
  anchor: null,
  phase: null,
  substitution: (draft, { body }) => applySubstitution(draft, body),
  replacement: applyReplacement,
  staffing: (draft, { body }) => seatAll(draft, { ...body.staffed, drawId: body.drawId }),
  move: applyMove,
  case: applyCase,
  assignment: (draft, { body }) => applyTeams(draft, body),
  result: applyResult,
  visit: ({ published }, { body }) => published.push(body),
  change: applyChange,
  amendment: null,
  event: null,
  rating: null,
  key: null,
  receipts: null,
  codes: null,
};

function applyChange({ renamed, former }: ChronicleDraft, { body }: Recorded<"change">): void {
  for (const { unit, into } of body.units) {
    if (into === undefined) continue;
    renamed.set(unit, into);
    former.set(into, [...(former.get(into) ?? []), unit]);
  }
}

function applyPlan({ draws, policies }: ChronicleDraft, { at, body }: Recorded<"plan">): void {
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

function applyDraw(draft: ChronicleDraft, { at, body }: Recorded<"draw">): void {
  if (draft.draws.get(body.drawId)?.status !== "announced") return;
  const visits = GrowingMap.of<string, VisitState>();
  for (const { stratum, drawn: units } of body.strata)
    for (const { unit } of units) visits.set(unit, blank(unit, stratum, null));
  updateDraw(draft, body.drawId, { status: "drawn", since: instantDay(at), visits });
}

function blank(unit: string, stratum: string | null, along: string | null): VisitState {
  return { unit, stratum, day: null, seats: [], void: null, with: along, result: null };
}

function applyCase(draft: ChronicleDraft, { at, body }: Recorded<"case">): void {
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
      updateVisit(draft, body.anew, unit, (known) =>
        known.with === null ? known : { ...known, with: body.drawId },
      );
}

function applyTeams(draft: ChronicleDraft, body: RoundTeams): void {
  if (draft.draws.get(body.drawId)?.status !== "drawn") return;
  updateDraw(draft, body.drawId, { status: "staffed" });
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
    updateVisit(draft, drawId, unit, (known) => ({
      ...known,
      seats: own,
      day: dayOf.get(unit) ?? known.day,
    }));
}

/** Visits of other draws and cases that are made along with it go along. */
function applyMove(draft: ChronicleDraft, { body: { drawId, visits, seats } }: Recorded<"move">): void {
  const along = [...draft.draws.values()].filter(
    (draw) => draw.ground !== "joint" && [...draw.visits.values()].some((each) => each.with === drawId),
  );
  for (const { unit, to } of visits) {
    updateVisit(draft, drawId, unit, (known) => ({ ...known, day: to }));
    for (const draw of along)
      updateVisit(draft, draw.drawId, unit, (known) =>
        known.with === drawId && known.result === null ? { ...known, day: to } : known,
      );
  }
  applySubstitution(draft, { drawId, seats });
}

function applySubstitution(
  draft: ChronicleDraft,
  { drawId, seats }: Pick<Recorded<"substitution">["body"], "drawId" | "seats">,
): void {
  for (const { unit, role, to, joins } of seats) {
    const next: SeatState =
      joins === undefined
        ? { role, inspector: to, joined: false }
        : { role, inspector: to, joined: true, joins };
    updateVisit(draft, drawId, unit, (known) => ({
      ...known,
      seats: known.seats.map((seat) => (seat.role === role ? next : seat)),
    }));
  }
}

function applyReplacement(draft: ChronicleDraft, { at, body }: Recorded<"replacement">): void {
  const { drawId, units, staffed: teams } = body;
  const visits = ownVisits(draft, drawId);
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

function applyResult(draft: ChronicleDraft, { at, body }: Recorded<"result">): void {
  updateVisit(draft, body.drawId, body.unit, (known) => {
    const state = known.result ?? undefined;
    return known.void === null && mayStep(state, body.step)
      ? { ...known, result: stepped(state, body, at) }
      : known;
  });
}

function updateDraw({ draws, fresh }: ChronicleDraft, drawId: string, fields: Partial<DrawState>): void {
  const draw = draws.get(drawId);
  if (draw === undefined) return;
  draws.set(drawId, { ...draw, ...fields });
  if (fields.visits !== undefined) fresh.add(drawId);
}

function updateVisit(
  draft: ChronicleDraft,
  drawId: string,
  unit: string,
  next: (known: VisitState) => VisitState,
): void {
  const visits = ownVisits(draft, drawId);
  const known = visits?.get(unit);
  if (visits !== undefined && known !== undefined) visits.set(unit, next(known));
}

/** The visits of a draw, to be changed in place from their first change in this draft on. */
function ownVisits(
  { draws, fresh }: ChronicleDraft,
  drawId: string,
): GrowingMap<string, VisitState> | undefined {
  const draw = draws.get(drawId);
  if (draw === undefined) return undefined;
  if (fresh.has(drawId)) return draw.visits as GrowingMap<string, VisitState>;
  const visits = GrowingMap.after(draw.visits);
  draws.set(drawId, { ...draw, visits });
  fresh.add(drawId);
  return visits;
}
