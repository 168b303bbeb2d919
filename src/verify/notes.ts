/** Notes of an audit: nothing is wrong, but a reader of the report should know. */

import { instantDay } from "../kernel/iso-date.js";
import type { Facts } from "../kernel/refusal.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import { partsOfDrawId } from "../random/draw-id.js";
import type { Attempt } from "../year/attempts.js";
import type { Case } from "../year/cases.js";
import { drawsOnClosedDays } from "./notes-of-days.js";
import { notesOfKeys } from "./notes-of-keys.js";
import { notesOfTiming } from "./notes-of-timing.js";
import { attemptsOf, casesOf } from "./reduced.js";
import type { verifyNotesWords } from "./words-of-notes.js";

export interface Note {
  readonly code:
    | "verify/note-plain-seed"
    | "verify/note-announced-at-once"
    | "verify/note-not-replayed"
    | "verify/note-phase-hidden"
    | "verify/note-counts-only"
    | "verify/note-drawn-late"
    | "verify/note-second-attempt"
    | "verify/note-not-drawn"
    | "verify/note-registry-unexplained"
    | keyof typeof verifyNotesWords;
  readonly drawId: string;
  /** For `wordsOf`. */
  readonly facts: Facts;
}

export function notesOf(ledger: Ledger, replayed: readonly string[]): Note[] {
  const revealed = ledger.flatMap((entry) => (isKind(entry, "phase") ? [entry.body.matter] : []));
  const ofRounds = attemptsOf(ledger).flatMap((attempt) => [
    ...notesOfAttempt(attempt, replayed),
    ...(isHidden(attempt, revealed) ? [note("verify/note-phase-hidden", attempt.drawId)] : []),
  ]);
  const ofCases = casesOf(ledger).flatMap((each) => notesOfCase(each, replayed));
  return [
    ...(ledger.length === 0 ? [note("verify/note-empty", "")] : []),
    ...ofRounds,
    ...unexplained(ledger),
    ...ofCases,
    ...notesOfKeys(ledger).map(({ code, place }) => note(code, place)),
    ...notesOfTiming(ledger).map(({ code, drawId }) => note(code, drawId)),
    ...drawsOnClosedDays(ledger).map((drawId) => note("verify/note-closed-day", drawId)),
  ];
}

/**
 * Rounds whose units are not those of the authority's round before it, without a published difference that
 * ends with them.
 */
function unexplained(ledger: Ledger): Note[] {
  const unitsOf = new Map(
    ledger.flatMap((entry) =>
      isKind(entry, "registry") ? [[entry.hash, entry.body.units.root] as const] : [],
    ),
  );
  const explained = new Set(
    ledger.flatMap((entry) => (isKind(entry, "change") ? [unitsOf.get(entry.body.to)] : [])),
  );
  const last = new Map<string, string | undefined>();
  return attemptsOf(ledger).flatMap(({ drawId, plan }) => {
    const { authority } = partsOfDrawId(drawId);
    const units = unitsOf.get(plan.body.registry);
    const before = last.get(authority);
    last.set(authority, units);
    return before === undefined || before === units || explained.has(units)
      ? []
      : [note("verify/note-registry-unexplained", drawId)];
  });
}

/** A case that a planned visit takes along has nobody to be drawn. */
function notesOfCase({ drawId, opened, teams, void: voided }: Case, replayed: readonly string[]): Note[] {
  if (opened.body.announced.length === 0) return [];
  if (teams === undefined) return voided === undefined ? [note("verify/note-not-drawn", drawId)] : [];
  const notes: Note[] = [];
  if (teams.body.sources.every(({ type }) => type === "plain"))
    notes.push(note("verify/note-plain-seed", drawId));
  if (opened.at === teams.at) notes.push(note("verify/note-announced-at-once", drawId));
  if (!replayed.includes(drawId)) notes.push(note("verify/note-not-replayed", drawId));
  return notes;
}

function isHidden({ plan: { body } }: Attempt, revealed: readonly string[]): boolean {
  return body.strata.some(({ phased }) => phased === true) && !revealed.includes(body.matter);
}

function notesOfAttempt({ drawId, plan, sources, draw }: Attempt, replayed: readonly string[]): Note[] {
  if (draw === undefined) return [note("verify/note-not-drawn", drawId)];
  const notes: Note[] = [];
  if (plan.body.attempt > 1) notes.push(note("verify/note-second-attempt", drawId));
  if (draw.body.sources.every(({ type }) => type === "plain"))
    notes.push(note("verify/note-plain-seed", drawId));
  const { commits } = plan.body;
  if (sources?.at === draw.at) notes.push(note("verify/note-announced-at-once", drawId));
  if (commits === undefined) notes.push(note("verify/note-counts-only", drawId));
  else if (commits.drawOn < instantDay(draw.at)) notes.push(note("verify/note-drawn-late", drawId));
  if (!replayed.includes(drawId)) notes.push(note("verify/note-not-replayed", drawId));
  return notes;
}

function note(code: Note["code"], drawId: string): Note {
  return { code, drawId, facts: { drawId } };
}
