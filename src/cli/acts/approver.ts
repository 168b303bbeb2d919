/** Who approves of an act is neither the officer who does it nor an inspector whom it concerns. */

import type { Refusal } from "../../kernel/refusal.js";
import type { Bodies } from "../../ledger/bodies.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import { plannedVisits } from "../../report/visit-list.js";
import { visitKnown } from "../../year/draw-chronicle.js";
import { carried, type Year } from "../../year/year.js";
import { CommandError } from "../command-error.js";
import { refuse } from "../refuse.js";

/** @throws CommandError where they are the same, or the approver is nobody */
export function needOther(approver: string, by: string): void {
  if (isNobody(approver)) throw new CommandError("cli/approver-nobody", { approver });
  if (isSame(approver, by)) throw new CommandError("cli/approves-own", { approver });
}

function isNobody(approver: string): boolean {
  return partsOf(approver).length === 0 || NOBODY.includes(asOnePerson(approver));
}

/** Steps of results that nobody approves of, or who records them. */
export function faultsOfOwnRows(
  steps: readonly { readonly approver?: string | undefined }[],
  by: string,
): readonly Refusal[] {
  return steps.flatMap(({ approver }, at) => {
    if (approver === undefined) return [];
    const path = ["steps", at, "approver"];
    if (isNobody(approver)) return [refuse("cli/approver-nobody", path, { approver })];
    return isSame(approver, by) ? [refuse("cli/approves-own-row", path, { approver })] : [];
  });
}

/**
 * Of an act that is done, but not yet written: only then it is known who comes.
 *
 * @throws CommandError where an inspector whose seat the act gives or takes approves of it, by id or by name
 */
export function needUninvolved(approver: string, before: Year, done: Year): void {
  const entries = done.ledger.slice(before.ledger.length);
  const moved = new Set(entries.flatMap((entry) => [...inspectorsOf(entry), ...losersOf(entry, before)]));
  const involved = idsCalled(approver, done).find((id) => moved.has(id));
  if (involved !== undefined)
    throw new CommandError("cli/approver-involved", { approver, inspector: involved });
}

/** Steps of results, in their order, that somebody approves of who takes part in the very visit. */
export function faultsOfOwnVisits(before: Year, done: Year): readonly Refusal[] {
  const steps = done.ledger.slice(before.ledger.length).filter((entry) => isKind(entry, "result"));
  return steps.flatMap(({ body: { drawId, unit, approver = null, inspectors = [] } }, at) => {
    if (approver === null) return [];
    const there = new Set([...inspectors, ...peopleOfVisit(done, drawId, unit)]);
    const inspector = idsCalled(approver, done).find((id) => there.has(id));
    return inspector === undefined
      ? []
      : [refuse("cli/approver-of-visit", ["steps", at, "approver"], { approver, unit, inspector })];
  });
}

/** Ids of inspectors with this id or name, in any registry of the year. */
function idsCalled(approver: string, { registries }: Year): string[] {
  return registries
    .flatMap(({ inspectors }) => inspectors)
    .filter(({ id, name }) => isSame(approver, id) || isSame(approver, name))
    .map(({ id }) => id);
}

/** Those who have its seats, or have made it, alone or together with the visit that it goes along with. */
function peopleOfVisit(year: Year, drawId: string, unit: string): string[] {
  const { chronicle } = carried(year);
  const draw = chronicle.draws.get(drawId);
  const visit = draw === undefined ? undefined : visitKnown(chronicle, draw, unit);
  if (visit === undefined) return [];
  const own = [...visit.seats.map(({ inspector }) => inspector), ...(visit.result?.inspectors ?? [])];
  const lead = visit.with === null ? undefined : chronicle.draws.get(visit.with)?.visits.get(visit.unit);
  return [...own, ...(lead?.seats ?? []).map(({ inspector }) => inspector)];
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
  // Visits of a matter without days are not planned ones.
  const { visits } = carried(before).chronicle.draws.get(drawId) ?? { visits: new Map<string, unknown>() };
  const own = [...visits.keys()].filter(isMeant).flatMap((unit) => peopleOfVisit(before, drawId, unit));
  const planned = plannedVisits(before)
    .visits.filter(({ draws, unit }) => draws.includes(drawId) && isMeant(unit))
    .flatMap(({ seats }) => seats.map(({ inspector }) => inspector));
  return [...own, ...planned];
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

/** As people write that nobody approves. */
const NOBODY: readonly string[] = ["无", "没有", "暂无", "none", "n/a", "-", "--", "—", "/"];

/** What both say only in brackets is an office or a post that they share. */
function isSame(one: string, other: string): boolean {
  const others = partsOf(other);
  return partsOf(one).some((part) =>
    others.some(({ text, isAside }) => text === part.text && !(isAside && part.isAside)),
  );
}

interface PartOfName {
  readonly text: string;
  /** It stands in brackets. */
  readonly isAside: boolean;
}

/** The whole, and what stands in it between separators and in brackets: `李某（B-04）` is 李某, and B-04. */
function partsOf(said: string): PartOfName[] {
  const whole = asOnePerson(said);
  let isAside = false;
  const parts = whole.split(/([()[\]{}<>【】〔〕《》「」,、;/|&+])/).flatMap((text): PartOfName[] => {
    if (/^[([{<【〔《「]$/.test(text)) isAside = true;
    else if (/^[)\]}>】〕》」]$/.test(text)) isAside = false;
    else if (text !== "" && !/^[,、;/|&+]$/.test(text)) return [{ text, isAside }];
    return [];
  });
  return parts.length === 0 ? [] : [{ text: whole, isAside: false }, ...parts];
}

/** Blanks, case and full-width letters make nobody somebody else; format characters are seen by nobody. */
function asOnePerson(name: string): string {
  return name
    .normalize("NFKC")
    .replaceAll(/[\s\p{Cf}]/gu, "")
    .toLowerCase();
}
