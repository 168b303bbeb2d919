/**
 * Everybody's side: is there such a visit? Looked up in a public record, offline. What is not on record is no visit
 * of this authority. Source: protocol section 12.7.
 */
import { isPlainObject } from "../kernel/canonical-json.js";
import { refusing } from "../kernel/refusing.js";
import { accept, type Result, reject } from "../kernel/result.js";
import type { Entry, Ledger } from "../ledger/chain.js";
import { examineText } from "../ledger/ledger-text.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import { chronicleOf } from "../year/year.js";
import { refuse } from "./refuse.js";
import { codeOf, readCode } from "./visit-code.js";
import { VISIT_CODE_FORMAT, type VisitCode } from "./visit-codes.js";
import { hashOfVisit, type VisitLeaf, visitsAt } from "./visit-leaves.js";

/** What the record says of a code. */
export interface FoundCode {
  /** A code that never was, one that was given and stands, or one that has ended since. */
  readonly state: "none" | "standing" | "ended";
  readonly code: string;
  /** Of which draw or case; null where there is none. */
  readonly drawId: string | null;
  /** When it was given, and when it ended. */
  readonly givenAt: string | null;
  readonly endedAt: string | null;
  /** The visit, where it was handed over, or where everybody can see it; null where the record does not show it. */
  readonly visit: VisitLeaf | null;
}

/**
 * What a record says of a visit code, or of a visit that was handed over with its code.
 *
 * Refused: what is neither (`codes/form`). Whether the record itself holds, `audit` says.
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
    if (!Array.isArray(entries)) return reject([refuse("codes/no-record", ["record"], {})]);
    const isIt = (each: string): boolean => (hash === undefined ? codeOf(each) === code : each === hash);
    return accept(found(entries as Ledger, isIt, { code, visit: visit ?? null }));
  });
}

function found(
  entries: Ledger,
  isIt: (hash: string) => boolean,
  asked: { readonly code: string; readonly visit: VisitLeaf | null },
): FoundCode {
  const codes = entries.filter(isCodes);
  const given = codes.find(({ body }) => body.given.some(isIt));
  if (given === undefined)
    return { ...asked, visit: null, state: "none", drawId: null, givenAt: null, endedAt: null };
  const ended = codes.find(({ seq, body }) => seq > given.seq && body.ended.some(isIt));
  const { drawId } = given.body;
  return {
    ...asked,
    state: ended === undefined ? "standing" : "ended",
    visit: asked.visit ?? visitOnRecord(entries, given, isIt),
    drawId,
    givenAt: given.at,
    endedAt: ended?.at ?? null,
  };
}

function isCodes(entry: Entry): entry is Recorded<"codes"> {
  return isKind(entry, "codes") && Array.isArray(entry.body?.given) && Array.isArray(entry.body.ended);
}

/** On a ledger without salts everybody can make the leaves of all visits. */
function visitOnRecord(
  entries: Ledger,
  { seq, salt, body }: Recorded<"codes">,
  isIt: (hash: string) => boolean,
): VisitLeaf | null {
  if (salt !== undefined && typeof salt !== "string") return null;
  const { attempts, cases } = chronicleOf(entries.slice(0, seq));
  const seated = attempts.get(body.drawId) ?? cases.get(body.drawId);
  return seated === undefined
    ? null
    : (visitsAt(seated, { seq, salt }).find(({ hash }) => isIt(hash))?.visit ?? null);
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
