/**
 * Draws and cases as they stand on a ledger, read from its entries for the audit: what was announced, drawn
 * and staffed under one id belongs together, with everything that has changed it since.
 */
import { madeOncePer } from "../../kernel/made-once.js";
import { walked } from "../../kernel/walked.js";
import type { Bodies } from "../../ledger/bodies.js";
import type { Entry, Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";

/** Days and seats as a team draw wrote them. */
export type WrittenTeams = Omit<Bodies["teams"], "draw">;

/** What may have been staffed: a draw, or a case beside the draw. */
export interface PlainStaffing {
  readonly drawId: string;
  readonly teams?: {
    readonly seq: number;
    readonly at: string;
    readonly hash: string;
    readonly body: WrittenTeams;
  };
  readonly substitutions?: readonly Recorded<"substitution">[];
  readonly replacements?: readonly Recorded<"replacement">[];
  readonly staffings?: readonly Recorded<"staffing">[];
  readonly moves?: readonly Recorded<"move">[];
  readonly void?: Recorded<"void">;
}

export interface PlainAnnouncement extends PlainStaffing {
  readonly plan: Recorded<"plan">;
  readonly sources?: Recorded<"sources">;
  readonly draw?: Recorded<"draw">;
  readonly teams?: Recorded<"teams">;
}

export interface PlainDraw extends PlainAnnouncement {
  readonly draw: Recorded<"draw">;
}

export interface PlainCase extends PlainStaffing {
  readonly opened: Recorded<"case">;
  readonly teams?: Recorded<"assignment">;
}

/** Everything that was announced, drawn or not, voided or not, in the order in which it was. */
export function attemptsOf(ledger: Ledger): PlainAnnouncement[] {
  return asOf(recordOf(ledger).attempts);
}

/** Every case, voided or not, in the order in which they were opened. */
export function casesOf(ledger: Ledger): PlainCase[] {
  return asOf(recordOf(ledger).cases);
}

/**
 * Draws that were made and not voided, in the order in which they were announced.
 *
 * @param before - only entries before this one count; all when left out
 */
export function drawsStanding(ledger: Ledger, before = ledger.length): PlainDraw[] {
  return asOf(recordOf(ledger).attempts, before).filter(
    (each): each is PlainDraw => each.draw !== undefined && each.void === undefined,
  );
}

/** Cases that were opened and not voided, likewise. */
export function casesStanding(ledger: Ledger, before = ledger.length): PlainCase[] {
  return asOf(recordOf(ledger).cases, before).filter((each) => each.void === undefined);
}

/**
 * Every draw and case with its teams, given up or not, and the number of the entry that gave it up: what stands
 * before its plan or opening gives up nothing.
 */
export function everStaffed(ledger: Ledger): Map<string, EverStaffed> {
  return new Map(
    [...attemptsOf(ledger), ...casesOf(ledger)].map((each) => [
      each.drawId,
      { ...each, voidAt: each.void?.seq ?? Number.POSITIVE_INFINITY },
    ]),
  );
}

export type EverStaffed = PlainStaffing & { readonly voidAt: number };

/** Visits stand between the teams and what gives them up. */
export function hasVisitsAt({ teams, voidAt }: EverStaffed, seq: number): boolean {
  return teams !== undefined && teams.seq < seq && seq <= voidAt;
}

/** What began under one id, with all that names it since. */
interface Gathering<S extends PlainStaffing> {
  readonly begun: number;
  /** Place of the last entry that names it, and how that leaves it. */
  readonly ended: number;
  readonly last: S;
  /** As the entries before a place leave it: the same value as long as none of them changes it. */
  readonly before: (place: number) => S;
}

/** An entry that names a draw or a case, with its place. */
interface Page {
  readonly seq: number;
  readonly entry: Entry;
}

interface PlainRecord {
  readonly attempts: readonly Gathering<PlainAnnouncement>[];
  readonly cases: readonly Gathering<PlainCase>[];
}

/** Most are asked for as all their pages leave them. */
function asOf<S extends PlainStaffing>(
  gatherings: readonly Gathering<S>[],
  place = Number.POSITIVE_INFINITY,
): S[] {
  const found: S[] = [];
  for (const { begun, ended, last, before } of gatherings) {
    if (begun >= place) break;
    found.push(ended < place ? last : before(place));
  }
  return found;
}

/** In the order in which they began: of two with one id the first counts. */
const recordOf = /* @__PURE__ */ madeOncePer((ledger: Ledger): PlainRecord => {
  const attempts: Begun<PlainAnnouncement>[] = [];
  const cases: Begun<PlainCase>[] = [];
  const pagesOf = new Map<string, Page[]>();
  ledger.forEach((entry, seq) => {
    const { drawId = "" } = (entry.body ?? {}) as { readonly drawId?: string };
    const known = pagesOf.get(drawId);
    if (known !== undefined) {
      if (PAGES.some((kind) => kind === entry.kind)) known.push({ seq, entry });
      return;
    }
    const pages: Page[] = [];
    if (isKind(entry, "plan")) attempts.push({ begun: seq, first: { drawId, plan: entry }, pages });
    else if (isKind(entry, "case")) cases.push({ begun: seq, first: { drawId, opened: entry }, pages });
    else return;
    pagesOf.set(drawId, pages);
  });
  return {
    attempts: attempts.map((begun) => gatheringOf(begun, withPage)),
    cases: cases.map((begun) => gatheringOf(begun, withCasePage)),
  };
});

/** A plan or an opening, and the pages that name it. */
interface Begun<S extends PlainStaffing> {
  readonly begun: number;
  readonly first: S;
  readonly pages: readonly Page[];
}

function gatheringOf<S extends PlainStaffing>(
  { begun, first, pages }: Begun<S>,
  withPageOf: (known: S, entry: Entry) => S,
): Gathering<S> {
  const step = (known: S, { entry }: Page): S => withPageOf(known, entry);
  return {
    begun,
    ended: pages.at(-1)?.seq ?? begun,
    last: pages.reduce(step, first),
    before: walked<S, Page>({ start: () => first, changes: pages, step }),
  };
}

/** Kinds of entries that say more of a draw or a case; a result says nothing of who goes. */
const PAGES = [
  ...["sources", "draw", "teams", "assignment", "void"],
  ...["substitution", "replacement", "staffing", "move"],
] as const;

/** The announcement with one more entry that names it; of two of a kind that stands once, the first counts. */
function withPage(known: PlainAnnouncement, entry: Entry): PlainAnnouncement {
  if (isKind(entry, "sources")) return { ...known, sources: known.sources ?? entry };
  if (isKind(entry, "draw")) return { ...known, draw: known.draw ?? entry };
  if (isKind(entry, "teams")) return { ...known, teams: known.teams ?? entry };
  return { ...known, ...changeIn(known, entry) };
}

/** The case likewise. */
function withCasePage(known: PlainCase, entry: Entry): PlainCase {
  if (isKind(entry, "assignment")) return { ...known, teams: known.teams ?? entry };
  return { ...known, ...changeIn(known, entry) };
}

/** What may be written of either. */
function changeIn(known: PlainStaffing, entry: Entry): Omit<PlainStaffing, "drawId" | "teams"> {
  if (isKind(entry, "void")) return { void: known.void ?? entry };
  if (isKind(entry, "substitution")) return { substitutions: [...(known.substitutions ?? []), entry] };
  if (isKind(entry, "replacement")) return { replacements: [...(known.replacements ?? []), entry] };
  if (isKind(entry, "staffing")) return { staffings: [...(known.staffings ?? []), entry] };
  if (isKind(entry, "move")) return { moves: [...(known.moves ?? []), entry] };
  return {};
}
