/** People who write or approve what concerns themselves: those who sit in the draw, and the unit itself. */
import type { Entry } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import type { RoundTeams } from "../../teams/staff-units.js";
import { type Use, use } from "./discretion.js";
import type { RecordRead } from "./record-read.js";
import { namesOfWriters, spoken } from "./spoken-names.js";

export function usesOfPeople({ ledger }: RecordRead): Use[] {
  const seated = new Map<string, Set<string>>();
  return ledger.flatMap((entry) => {
    const drawId = drawIdOf(entry);
    const people = seated.get(drawId) ?? new Set<string>();
    seated.set(drawId, people);
    for (const inspector of seatedBy(entry)) people.add(spoken(inspector));
    return [...involved(entry, drawId, people), ...ofItself(entry)];
  });
}

/** Steps that decide what becomes of a result; whoever was there enters it. */
const DECIDES = ["substitution", "replacement", "staffing", "move", "void"];

function involved(entry: Entry, drawId: string, people: ReadonlySet<string>): Use[] {
  const isDeciding = DECIDES.includes(entry.kind) || (isKind(entry, "result") && entry.body.step !== "enter");
  const names = isDeciding ? namesOfWriters(entry).filter((name) => people.has(spoken(name))) : [];
  return [...new Set(names)].map((name) =>
    use("discretion/involved", entry, { drawId, name, kind: entry.kind }),
  );
}

function ofItself(entry: Entry): Use[] {
  if (!isKind(entry, "result") && !isKind(entry, "event")) return [];
  const { unit } = entry.body;
  const names = namesOfWriters(entry).filter((name) => spoken(name) === spoken(unit));
  return [...new Set(names)].map((name) => use("discretion/of-itself", entry, { name, kind: entry.kind }));
}

function drawIdOf(entry: Entry): string {
  const { drawId } = (entry.body ?? {}) as { readonly drawId?: unknown };
  return typeof drawId === "string" ? drawId : "";
}

/** Everybody to whom the entry gives a seat. */
function seatedBy(entry: Entry): string[] {
  if (isKind(entry, "teams") || isKind(entry, "assignment")) return staffed(entry.body);
  if (isKind(entry, "staffing")) return staffed(entry.body.staffed);
  if (isKind(entry, "replacement")) return entry.body.staffed === null ? [] : staffed(entry.body.staffed);
  if (isKind(entry, "substitution") || isKind(entry, "move")) return entry.body.seats.map(({ to }) => to);
  return [];
}

function staffed({ teams, joined = [] }: RoundTeams): string[] {
  return [...(teams?.seats ?? []), ...joined].map(({ inspector }) => inspector);
}
