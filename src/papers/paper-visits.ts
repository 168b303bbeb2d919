/** The visits of a year with all that papers say of them: names, titles, people in the order of their roles. */
import { compareBytes } from "../kernel/byte-order.js";
import { LAST_DAY, laterDay } from "../kernel/iso-date.js";
import { titleOf } from "../policy/title-of.js";
import type { Say } from "../publish/site/speech.js";
import { isDrawOf } from "../random/draw-id.js";
import { certificateNumbers } from "../registry/certificate-numbers.js";
import { visitsTo, type YearVisit } from "../report/year-visits.js";
import type { ResultState } from "../year/result-state.js";
import type { CarriedYear } from "../year/year.js";
import { type NamedInspector, type NamedUnit, type Names, namesOf } from "./names.js";
import { isAsked, type PaperInput, sayOf } from "./paper-input.js";
import { type Work, workOf } from "./work.js";

export interface PaperSeat {
  /** Title of the role. */
  readonly role: string;
  readonly inspector: NamedInspector;
  /** Numbers of the certificates that the rules ask for, valid on the day; "" where there is none. */
  readonly certificate: string;
}

export interface PaperVisit {
  readonly unit: NamedUnit;
  readonly day: string | null;
  readonly work: Work;
  readonly status: YearVisit["status"];
  /** Of a visit that is made along with another, the people of that one. */
  readonly seats: readonly PaperSeat[];
  /** Draw id of the visit with which it is made. */
  readonly with: string | null;
  readonly result: ResultState | null;
  /** Names of those who went, or go. */
  readonly inspectors: readonly NamedInspector[];
}

/** Visits of the year's own draws and cases that are asked for, by day and unit; those without a day last. */
export function paperVisits(year: CarriedYear, input: PaperInput): PaperVisit[] {
  const say = sayOf(input);
  const names = namesOf(year);
  const own = visitsTo(year.chronicle, () => true).filter(
    ({ drawId }) => drawId !== null && isDrawOf(year.policy, drawId),
  );
  const places = new Map(own.map((visit) => [placeOf(visit.drawId, visit.unit), visit]));
  const works = new Map<string, Work>();
  return own
    .filter((visit) => isAsked(input, visit))
    .map((visit) => onPaper(visit, { workOf: (each) => workIn(works, year, each, say), names, places }))
    .sort(byDayAndUnit);
}

function placeOf(drawId: string | null, unit: string): string {
  return JSON.stringify([drawId, unit]);
}

/** A unit that came in the place of another is visited after that alone. */
function workIn(works: Map<string, Work>, year: CarriedYear, { drawId, unit }: YearVisit, say: Say): Work {
  const id = drawId!;
  const draw = year.chronicle.draws.get(id)!;
  const known = works.get(id) ?? workOf(year, draw, say);
  works.set(id, known);
  const since = draw.visits.get(unit)?.since;
  return since === undefined ? known : { ...known, from: laterDay(known.from, since) };
}

interface Known {
  readonly workOf: (visit: YearVisit) => Work;
  readonly names: Names;
  readonly places: ReadonlyMap<string, YearVisit>;
}

function onPaper(visit: YearVisit, { workOf: workFor, names, places }: Known): PaperVisit {
  const work = workFor(visit);
  const along =
    visit.seats.length === 0 && visit.status !== "void"
      ? places.get(placeOf(visit.with, visit.unit))
      : undefined;
  const { seats, inspectors } = along ?? visit;
  const day = visit.day ?? along?.day ?? null;
  const { roles, certificate } = along === undefined ? work.team : workFor(along).team;
  const orderOf = (role: string): number => roles.findIndex(({ id }) => id === role);
  const titleOfRole = (role: string): string =>
    titleOf(roles.find(({ id }) => id === role) ?? { id: role, title: "" });
  return {
    unit: names.unit(visit.unit),
    day,
    work,
    status: visit.status,
    with: visit.with,
    result: visit.result,
    inspectors: (visit.result?.inspectors ?? inspectors).map(names.inspector),
    seats: [...seats]
      .sort((a, b) => orderOf(a.role) - orderOf(b.role))
      .map(({ role, inspector: id }) => {
        const inspector = names.inspector(id);
        const numbers = certificateNumbers(inspector.certificates, certificate, day ?? work.until);
        return { role: titleOfRole(role), inspector, certificate: numbers.join("、") };
      }),
  };
}

function byDayAndUnit(a: PaperVisit, b: PaperVisit): number {
  return (
    compareBytes(a.day ?? LAST_DAY, b.day ?? LAST_DAY) ||
    compareBytes(a.unit.id, b.unit.id) ||
    compareBytes(a.work.drawId, b.work.drawId)
  );
}

/** The day, or the first and the last one where none is set. */
export function dayText({ day, work: { from, until } }: Pick<PaperVisit, "day" | "work">, say: Say): string {
  return day ?? say(`${from}至${until}`, `${from} to ${until}`);
}
