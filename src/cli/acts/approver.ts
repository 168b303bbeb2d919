/** Who approves of an act is neither the officer who does it nor an inspector who goes or comes by it. */
import type { Bodies } from "../../ledger/bodies.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
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
export function needUninvolved(approver: string, done: Year, from: number): void {
  const named = done.registry.inspectors.filter(
    ({ id, name }) => isSame(approver, id) || isSame(approver, name),
  );
  const moved = new Set(done.ledger.slice(from).flatMap(inspectorsOf));
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
