/**
 * Draws and cases as they stand on a ledger, read from its entries for the audit: what was announced, drawn
 * and staffed under one id belongs together, with everything that has changed it since.
 */
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

interface Pages {
  readonly plan?: Recorded<"plan">;
  readonly sources?: Recorded<"sources">;
  readonly draw?: Recorded<"draw">;
  readonly opened?: Recorded<"case">;
  readonly isVoid?: true;
}

type Gathered = PlainStaffing & Pages;

/** Draws that were made and not voided, in the order in which they were announced. */
export function drawsStanding(ledger: Ledger): PlainDraw[] {
  return gathered(ledger).filter(
    (each): each is PlainDraw & Pages =>
      each.plan !== undefined && each.draw !== undefined && each.isVoid === undefined,
  );
}

/** Cases that were opened and not voided, in the order in which they were. */
export function casesStanding(ledger: Ledger): PlainCase[] {
  return gathered(ledger).filter(
    (each): each is PlainCase & Pages => each.opened !== undefined && each.isVoid === undefined,
  );
}

/**
 * Every draw and case with its teams, given up or not, and the number of the entry that gave it up: what stands
 * before its plan or opening gives up nothing.
 */
export function everStaffed(ledger: Ledger): Map<string, EverStaffed> {
  const begun = new Set<string>();
  const voidAt = new Map<string, number>();
  for (const { kind, seq, body } of ledger) {
    const { drawId = "" } = (body ?? {}) as { readonly drawId?: string };
    if (kind === "plan" || kind === "case") begun.add(drawId);
    if (kind === "void" && begun.has(drawId) && !voidAt.has(drawId)) voidAt.set(drawId, seq);
  }
  return new Map(
    gathered(ledger).map((each) => [
      each.drawId,
      { ...each, voidAt: voidAt.get(each.drawId) ?? Number.POSITIVE_INFINITY },
    ]),
  );
}

export type EverStaffed = PlainStaffing & { readonly voidAt: number };

/** Visits stand between the teams and what gives them up. */
export function hasVisitsAt({ teams, voidAt }: EverStaffed, seq: number): boolean {
  return teams !== undefined && teams.seq < seq && seq <= voidAt;
}

function gathered(ledger: Ledger): Gathered[] {
  const found = new Map<string, Gathered>();
  for (const entry of ledger) {
    if (isKind(entry, "plan")) addFirst(found, { drawId: entry.body.drawId, plan: entry });
    else if (isKind(entry, "case")) addFirst(found, { drawId: entry.body.drawId, opened: entry });
    else {
      const known = found.get((entry.body as { readonly drawId?: string } | null)?.drawId ?? "");
      if (known !== undefined) found.set(known.drawId, { ...known, ...pageOf(known, entry) });
    }
  }
  return [...found.values()];
}

/** Of two with one id, and of two of a kind that stands once, the first counts. */
function addFirst(found: Map<string, Gathered>, next: Gathered): void {
  if (!found.has(next.drawId)) found.set(next.drawId, next);
}

/** What an entry adds to the draw or the case that it names. */
function pageOf(known: Gathered, entry: Entry): Partial<Gathered> {
  if (known.plan !== undefined) {
    if (isKind(entry, "sources")) return { sources: known.sources ?? entry };
    if (isKind(entry, "draw")) return { draw: known.draw ?? entry };
    if (isKind(entry, "teams")) return { teams: known.teams ?? entry };
  } else if (isKind(entry, "assignment")) return { teams: known.teams ?? entry };
  if (isKind(entry, "void")) return { isVoid: true };
  if (isKind(entry, "substitution")) return { substitutions: [...(known.substitutions ?? []), entry] };
  if (isKind(entry, "replacement")) return { replacements: [...(known.replacements ?? []), entry] };
  if (isKind(entry, "staffing")) return { staffings: [...(known.staffings ?? []), entry] };
  if (isKind(entry, "move")) return { moves: [...(known.moves ?? []), entry] };
  return {};
}
