/** Notes of an audit: nothing is wrong, but a reader of the report should know. */

import { compareInstants } from "../kernel/iso-date.js";
import type { Facts } from "../kernel/refusal.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import type { SeedSource } from "../random/seed.js";
import type { Attempt } from "../year/attempts.js";
import type { Case } from "../year/cases.js";
import { placeOf } from "./audit-case.js";
import { attemptsOf, casesOf } from "./by-hand/plain-record.js";
import { uncheckedValues } from "./checks/check-published.js";
import type { OpenedSeal } from "./checks/check-seals.js";
import { drawsOnClosedDays } from "./notes-of-days.js";
import { notesOfKeys } from "./notes-of-keys.js";
import type { verifyNotesWords } from "./words-of-notes.js";

export interface Note {
  readonly code: keyof typeof verifyNotesWords;
  readonly drawId: string;
  /** For `wordsOf`. */
  readonly facts: Facts;
}

/** What the audit could do. */
interface Done {
  /** Draw ids that were drawn again. */
  readonly replayed: readonly string[];
  readonly published: readonly SeedSource[];
  readonly opened: readonly OpenedSeal[];
  /** Places of entries that were not made again. */
  readonly left: readonly string[];
  /** Places of entries with rows of which nobody has seen whether they changed. */
  readonly unseen: readonly string[];
  /** Digests of the statements of how registries were read that are at hand. */
  readonly readings: ReadonlySet<string>;
  /** The instant of the audit, where somebody says it. */
  readonly at: string | undefined;
}

export function notesOf(
  ledger: Ledger,
  { replayed, published, opened, left, unseen, readings, at }: Done,
): Note[] {
  const done = new Set(replayed);
  const revealed = ledger.flatMap((entry) => (isKind(entry, "phase") ? [entry.body.matter] : []));
  const ofRounds = attemptsOf(ledger).flatMap((attempt) => [
    ...notesOfAttempt(attempt, done),
    ...(isHidden(attempt, revealed) ? [note("verify/note-phase-hidden", attempt.drawId)] : []),
  ]);
  const ofCases = casesOf(ledger).flatMap((each) => notesOfCase(each, done));
  return [
    ...(ledger.length === 0 ? [note("verify/note-empty", "")] : []),
    ...(ledger.length > 0 && at === undefined ? [note("verify/note-as-of-last-entry", "at")] : []),
    ...(endsAfter(ledger, at) ? [note("verify/note-audit-earlier", "at")] : []),
    ...ofRounds,
    ...ofCases,
    ...notesOfKeys(ledger).map(({ code, place }) => note(code, place)),
    ...uncheckedValues(ledger, published).map((drawId) => note("verify/note-seed-unchecked", drawId)),
    ...sealsLeft(ledger, opened).map((drawId) => note("verify/note-seal-unopened", drawId)),
    ...left.map((place) => note("verify/note-not-repeated", place)),
    ...codesAndReceiptsUnread(ledger, done),
    ...unseen.map((place) => note("verify/note-rows-unseen", place)),
    ...readingsUnseen(ledger, readings).map((place) => note("verify/note-readings-unseen", place)),
    ...drawsOnClosedDays(ledger).map((drawId) => note("verify/note-closed-day", drawId)),
  ];
}

/** Roots and hashes that nobody has worked out again: without the registry, or without the salts that a view withholds. */
function codesAndReceiptsUnread(ledger: Ledger, replayed: ReadonlySet<string>): Note[] {
  return ledger.flatMap((entry) => {
    if (isKind(entry, "receipts") && !replayed.has(entry.body.drawId))
      return [note("verify/note-receipts-unread", entry.body.drawId)];
    return isKind(entry, "codes") && typeof (entry.salt ?? "") !== "string"
      ? [note("verify/note-codes-unread", entry.body.drawId)]
      : [];
  });
}

/** Registries that were read from the tables of an office, by a statement that is not at hand. */
function readingsUnseen(ledger: Ledger, known: ReadonlySet<string>): string[] {
  return ledger.flatMap((entry) => {
    const readings = isKind(entry, "registry") ? entry.body.readings : undefined;
    return readings === undefined || known.has(readings.digest) ? [] : [placeOf(entry, entry.kind)];
  });
}

/** Then the audit does not see what was due by the last entry. */
function endsAfter(ledger: Ledger, at: string | undefined): boolean {
  const last = ledger.at(-1)?.at;
  return at !== undefined && last !== undefined && compareInstants(at, last) < 0;
}

/** Draws and cases with a sealed secret that nobody has opened for the audit, in the order of the ledger. */
function sealsLeft(ledger: Ledger, opened: readonly OpenedSeal[]): string[] {
  return ledger.flatMap((entry) => {
    if (!isKind(entry, "sources") && !isKind(entry, "case")) return [];
    const { drawId, seals = [] } = entry.body;
    const isOpen = (party: string): boolean =>
      opened.some((each) => each.drawId === drawId && each.party === party);
    return Array.isArray(seals) && seals.some(({ party }) => !isOpen(party)) ? [drawId] : [];
  });
}

/** A case that a planned visit takes along has nobody to be drawn. */
function notesOfCase({ drawId, opened, teams, void: voided }: Case, replayed: ReadonlySet<string>): Note[] {
  if (opened.body.announced.length === 0) return [];
  if (teams === undefined) return voided === undefined ? [note("verify/note-not-drawn", drawId)] : [];
  return replayed.has(drawId) ? [] : [note("verify/note-not-replayed", drawId)];
}

function isHidden({ plan: { body } }: Attempt, revealed: readonly string[]): boolean {
  return body.strata.some(({ phased }) => phased === true) && !revealed.includes(body.matter);
}

function notesOfAttempt({ drawId, plan, draw }: Attempt, replayed: ReadonlySet<string>): Note[] {
  if (draw === undefined) return [note("verify/note-not-drawn", drawId)];
  return [
    ...(plan.body.commits === undefined ? [note("verify/note-counts-only", drawId)] : []),
    ...(replayed.has(drawId) ? [] : [note("verify/note-not-replayed", drawId)]),
  ];
}

function note(code: Note["code"], drawId: string): Note {
  return { code, drawId, facts: { drawId } };
}
