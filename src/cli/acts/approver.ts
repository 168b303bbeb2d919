/** Who approves of an act is neither the officer who does it nor an inspector who goes or comes by it. */
import type { Bodies } from "../../ledger/bodies.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import { plannedVisits } from "../../report/visit-list.js";
import type { Year } from "../../year/year.js";
import { CommandError } from "../command-error.js";

/** @throws CommandError where they are the same */
export function needOther(approver: string, by: string): void {
  if (isSame(approver, by)) throw new CommandError("cli/approves-own", { approver });
}

/**
 * Of an act that is done, but not yet written: only then it is known who comes.
 *
 * @throws CommandError where an inspector whose seat the act gives or takes approves of it, by id or by name
 */
export function needUninvolved(approver: string, before: Year, done: Year): void {
  const named = done.registry.inspectors.filter(
    ({ id, name }) => isSame(approver, id) || isSame(approver, name),
  );
  const entries = done.ledger.slice(before.ledger.length);
  const moved = new Set(entries.flatMap((entry) => [...inspectorsOf(entry), ...losersOf(entry, before)]));
  const involved = named.find(({ id }) => moved.has(id));
  if (involved !== undefined)
    throw new CommandError("cli/approver-involved", { approver, inspector: involved.id });
}

/** Those whose seats an entry gives or takes. */
function inspectorsOf(entry: Entry): string[] {
  if (isKind(entry, "substitution"))
    return [...entry.body.out.map(({ inspector }) => inspector), ...handsOf(entry.body.seats)];
  if (isKind(entry, "move")) return handsOf(entry.body.seats);
  if (isKind(entry, "replacement")) return seatedIn(entry.body.staffed);
  return isKind(entry, "staffing") ? seatedIn(entry.body.staffed) : [];
}

/** Those whose visits are given up or moved, as they stood before. */
function losersOf(entry: Entry, before: Year): string[] {
  const isMeant = unitsMeant(entry);
  if (isMeant === undefined) return [];
  const { drawId } = entry.body as unknown as { readonly drawId: string };
  return plannedVisits(before)
    .visits.filter(({ draws, unit }) => draws.includes(drawId) && isMeant(unit))
    .flatMap(({ seats }) => seats.map(({ inspector }) => inspector));
}

function unitsMeant(entry: Entry): ((unit: string) => boolean) | undefined {
  if (isKind(entry, "void")) return () => true;
  if (isKind(entry, "replacement")) return (unit) => entry.body.units.some((each) => each.unit === unit);
  if (isKind(entry, "move")) return (unit) => entry.body.visits.some((each) => each.unit === unit);
  return undefined;
}

function handsOf(seats: readonly { readonly from: string; readonly to: string }[]): string[] {
  return seats.flatMap(({ from, to }) => [from, to]);
}

function seatedIn(staffed: Bodies["replacement"]["staffed"]): string[] {
  return [...(staffed?.teams?.seats ?? []), ...(staffed?.joined ?? [])].map(({ inspector }) => inspector);
}

function isSame(one: string, other: string): boolean {
  return asOnePerson(one) === asOnePerson(other);
}

/** Blanks and full-width letters make nobody somebody else; format characters are seen by nobody. */
function asOnePerson(name: string): string {
  return name.normalize("NFKC").replaceAll(/[\s\p{Cf}]/gu, "");
}
