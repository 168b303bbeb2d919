/**
 * Everybody's side: is there such a visit? Looked up in a public record, offline. What is not on record is no visit
 * of this authority. Source: protocol section 12.7.
 */
import { isPlainObject } from "../kernel/canonical-json.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { blankUnreadable } from "../ledger/blank-unreadable.js";
import type { Ledger } from "../ledger/chain.js";
import { examineText } from "../ledger/ledger-text.js";
import type { Recorded } from "../ledger/recorded.js";
import { type End, endsIn, firstOf, type GivenCode, givenIn, lastChange, visitShown } from "./end-of-code.js";
import { refuse } from "./refuse.js";
import { codeOf, readCode } from "./visit-code.js";
import { VISIT_CODE_FORMAT, type VisitCode } from "./visit-codes.js";
import { hashOfVisit, type VisitLeaf } from "./visit-leaves.js";

/** What the record says of a code. */
export interface FoundCode {
  /** A code that never was, one that was given and stands, or one that has ended since. */
  readonly state: "none" | "standing" | "ended";
  readonly code: string;
  /** Of which draw or case; null where there is none. */
  readonly drawId: string | null;
  /** When it was given, and since when it has ended. */
  readonly givenAt: string | null;
  readonly endedAt: string | null;
  /**
   * Why it has ended: an entry ends it, its draw or case is given up, or its visit is made so no more. Null unless
   * it has.
   */
  readonly because: "ended" | "given-up" | "changed" | null;
  /**
   * Since when other visits of its draw or case, or this one, have changed: where a code stands in a view that does
   * not show which. Null otherwise.
   */
  readonly changedAt: string | null;
  /** The visit, where it was handed over, or where everybody can see it; null where the record does not show it. */
  readonly visit: VisitLeaf | null;
}

/**
 * What a record says of a visit code, or of a visit that was handed over with its code. It reads what stands behind
 * the entry that gives the code, too: a visit that is given up or changed has no code, though nobody has ended it.
 *
 * Refused: what is neither (`codes/form`), and what holds no entry (`codes/no-record`). Whether the record itself holds, `audit` says.
 *
 * @param record - the text of a ledger or of a public view, or a ledger
 * @param asked - ten letters as somebody typed them, or what `visitCodes` gives as `document`
 * @example
 * const found = lookUpCode(ledger, "7K2MD-9QX4A");
 * found.ok && found.value.state; // "none": no such visit is on record
 */
export function lookUpCode(record: Ledger | string, asked: string | VisitCode): Result<FoundCode> {
  return refusing(() => {
    const visit = typeof asked === "string" ? undefined : visitIn(asked);
    const hash = visit === undefined ? undefined : hashOfVisit(visit);
    const code = typeof asked === "string" ? readCode(asked) : hash && codeOf(hash);
    if (code === undefined) return reject([refuse("codes/form", ["asked"], { given: shortOf(asked) })]);
    const entries = typeof record === "string" ? examineText(record).entries : record;
    if (!isRecord(entries)) return reject([refuse("codes/no-record", ["record"], {})]);
    const isIt = (each: string): boolean => (hash === undefined ? codeOf(each) === code : each === hash);
    return accept(lastingIn(readIn(entries), isIt, { code, visit: visit ?? null }));
  });
}

/** Of what holds no entry nobody can say that a visit is not on it. */
function isRecord(entries: unknown): entries is Ledger {
  return (
    Array.isArray(entries) &&
    entries.length > 0 &&
    entries.every((each) => isPlainObject(each) && typeof each["kind"] === "string")
  );
}

/** Of a whole ledger, entries that have their form; of a view nobody can tell it of all of them. */
function readIn(entries: Ledger): Ledger {
  return entries.some(({ salt = "" }) => typeof salt !== "string") ? entries : blankUnreadable(entries);
}

interface Asked {
  readonly code: string;
  readonly visit: VisitLeaf | null;
}

/** Of several hashes with one code: one that stands, otherwise the one that ended last. */
function lastingIn(entries: Ledger, isIt: (hash: string) => boolean, asked: Asked): FoundCode {
  const told = givenIn(entries, isIt).flatMap((given) => toldOf(entries, given, asked));
  const lasting = told.reduce<Told | undefined>(
    (best, each) => (lastsLonger(each, best) ? each : best),
    undefined,
  );
  return lasting?.found ?? { ...NOTHING_FOUND, code: asked.code };
}

interface Told {
  readonly found: FoundCode;
  readonly end: End | undefined;
}

/** Of two that last alike the first counts. */
function lastsLonger({ end }: Told, than: Told | undefined): boolean {
  if (than === undefined) return true;
  if (than.end === undefined) return false;
  return end === undefined || end.entry.seq > than.end.entry.seq;
}

/** What is told of one hash; nothing of one that is no visit on record. */
function toldOf(entries: Ledger, given: GivenCode, asked: Asked): Told[] {
  const shown = visitShown(entries, given);
  if (isAnothers(given.entry, asked.visit) || (shown !== undefined && !shown.isGiven)) return [];
  const end = firstOf([
    ...endsIn(entries, given),
    ...(shown?.changedBy === undefined ? [] : [{ entry: shown.changedBy, because: "changed" as const }]),
  ]);
  const changed = shown === undefined && end === undefined ? lastChange(entries, given) : undefined;
  const found: FoundCode = {
    code: asked.code,
    state: end === undefined ? "standing" : "ended",
    drawId: given.entry.body.drawId,
    givenAt: given.entry.at,
    endedAt: end?.entry.at ?? null,
    because: end?.because ?? null,
    changedAt: changed?.at ?? null,
    visit: asked.visit ?? shown?.visit ?? null,
  };
  return [{ found, end }];
}

const NOTHING_FOUND: Omit<FoundCode, "code"> = {
  state: "none",
  drawId: null,
  givenAt: null,
  endedAt: null,
  because: null,
  changedAt: null,
  visit: null,
};

/** A leaf that tells of another draw, or of another entry, than the one that has its hash. */
function isAnothers({ seq, body }: Recorded<"codes">, visit: VisitLeaf | null): boolean {
  return visit !== null && (visit.drawId !== body.drawId || visit.seq !== seq);
}

/** The code of a visit that was handed over; undefined where it has not its form. */
export function codeOfDocument(document: unknown): string | undefined {
  const visit = visitIn(document);
  return visit === undefined ? undefined : codeOf(hashOfVisit(visit));
}

const OF_VISIT = ["day", "drawId", "inspectors", "matter", "seq", "unit"];

function visitIn(asked: unknown): VisitLeaf | undefined {
  if (!isPlainObject(asked) || asked.format !== VISIT_CODE_FORMAT || !isPlainObject(asked.visit))
    return undefined;
  const { visit } = asked;
  const fields = Object.keys(visit).filter((field) => field !== "salt");
  const isLeaf =
    Object.keys(asked).length === 2 &&
    fields.length === OF_VISIT.length &&
    OF_VISIT.every((field) => Object.hasOwn(visit, field)) &&
    [visit.unit, visit.drawId, visit.matter].every((text) => typeof text === "string") &&
    (visit.day === null || typeof visit.day === "string") &&
    Array.isArray(visit.inspectors) &&
    visit.inspectors.every(isSeat) &&
    Number.isSafeInteger(visit.seq) &&
    (visit.salt === undefined || typeof visit.salt === "string");
  return isLeaf ? (visit as unknown as VisitLeaf) : undefined;
}

function isSeat(seat: unknown): boolean {
  return Array.isArray(seat) && seat.length === 2 && seat.every((text) => typeof text === "string");
}

function shortOf(asked: unknown): string {
  return typeof asked === "string" ? asked.slice(0, 40) : typeof asked;
}
