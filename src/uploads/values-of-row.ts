/** What can be said of a row, by the names of an edition: a text, a list, or nothing. */
import { instantDay } from "../kernel/iso-date.js";
import { partsOfDrawId } from "../random/draw-id.js";
import { certificateNumbers } from "../registry/certificate-numbers.js";
import type { Inspector } from "../registry/inspector.js";
import { NO_PROBLEM } from "../registry/result-codes.js";
import { factIn, rowOf, type Unit, unitAt } from "../registry/unit.js";
import { nameIn } from "../year/draw-chronicle.js";
import type { CarriedYear } from "../year/year.js";
import type { Office } from "./office.js";
import { ownIn } from "./own-in.js";
import { ratioOfRound } from "./ratio-of-round.js";
import type { RowOfYear } from "./rows-of-year.js";
import { officeName, type ValueName } from "./value-names.js";

/** Undefined: nobody has said it. Items of a list may be "". */
export type RawValue = string | readonly string[] | undefined;

/** One item of the details of a record. */
export interface Detail {
  readonly number: number;
  readonly code: string;
}

export interface Saying {
  readonly year: CarriedYear;
  readonly office: Office;
  readonly at: string;
  readonly unitNamed: (id: string) => Unit | undefined;
  readonly personNamed: (id: string) => Inspector | undefined;
}

/** Who and what the registries of a year know; the latest that knows it counts. */
export function namesOfYear({
  registries,
  chronicle,
}: CarriedYear): Pick<Saying, "unitNamed" | "personNamed"> {
  const latest = [...registries].reverse();
  const people = new Map(
    [...registries].flatMap(({ inspectors }) => inspectors.map((each) => [each.id, each] as const)),
  );
  return {
    unitNamed: (id) => {
      for (const name of new Set([nameIn(chronicle, id), id]))
        for (const { units } of latest) {
          const row = rowOf(units, name);
          if (row !== -1) return unitAt(units, row);
        }
      return undefined;
    },
    personNamed: (id) => people.get(id),
  };
}

/** What is said of a row under a name. */
export function openRow(row: RowOfYear, saying: Saying): (name: string, detail?: Detail) => RawValue {
  const unit = row.visit === undefined ? undefined : saying.unitNamed(row.visit.unit);
  return (name, detail) => {
    const own = officeName(name);
    if (own !== undefined) return said(valueOfOffice(row, saying.office, own));
    if (name.startsWith("unit.fact.")) return said(factText(unit, name.slice("unit.fact.".length)));
    return said(valueNamed(name as ValueName, { row, unit, detail, saying }));
  };
}

/** Empty text says nothing. */
function said(value: RawValue): RawValue {
  return value === "" || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

/** What is said of the round counts before what is said of its matter, and that before the office's. */
function valueOfOffice({ draw }: RowOfYear, { office, matters, rounds }: Office, name: string): RawValue {
  const { matter } = partsOfDrawId(draw.drawId);
  const places = [ownIn(rounds, `${matter}/${draw.round}`), ownIn(matters, matter), office];
  return places.map((each) => ownIn(each, name)).find((each) => each !== undefined && each !== "");
}

function factText(unit: Unit | undefined, name: string): RawValue {
  const fact = unit === undefined ? undefined : factIn(unit.facts, name);
  return fact === undefined || fact === null ? undefined : String(fact);
}

interface Spoken {
  readonly row: RowOfYear;
  readonly unit: Unit | undefined;
  readonly detail: Detail | undefined;
  readonly saying: Saying;
}

type Tell = (spoken: Spoken) => RawValue | null;

/** The id is that under which the unit is known today; the number keeps that of the draw. */
const TELL: Readonly<Record<ValueName, Tell>> = {
  "authority.id": ({ row }) => row.draw.authority,
  "policy.title": ({ row }) => row.policy.title,
  "policy.year": ({ row }) => String(row.draw.year),
  "policy.level": ({ row }) => row.policy.level ?? null,
  "matter.id": ({ row }) => row.draw.matter,
  "matter.name": ({ row }) => workOf(row).title || row.draw.matter,
  "round.id": ({ row }) => ofDraw(row, row.draw.round),
  "round.name": ({ row }) => ofDraw(row, roundOf(row)?.title || row.draw.round),
  "round.drawId": ({ row }) => ofDraw(row, row.draw.drawId),
  "round.from": ({ row }) => ofDraw(row, row.draw.from),
  "round.until": ({ row }) => ofDraw(row, row.draw.until),
  "round.drawn": ({ row }) => ofDraw(row, String(standingVisits(row))),
  "round.ratio": ({ row, saying }) => ofDraw(row, ratioOfRound(saying.year, row.draw) ?? null),
  "unit.id": ({ row, unit, saying }) =>
    unit?.id ?? (row.visit === undefined ? null : nameIn(saying.year.chronicle, row.visit.unit)),
  "unit.name": ({ unit }) => unit?.name,
  "unit.region": ({ unit }) => unit?.region.join("/"),
  "unit.categories": ({ unit }) => unit?.categories,
  "unit.tier": ({ unit }) => unit?.tier,
  "unit.opened": ({ unit }) => unit?.opened,
  "visit.number": ({ row }) => (row.visit === undefined ? null : `${row.draw.drawId}/${row.visit.unit}`),
  "visit.day": ({ row }) => row.result?.day ?? row.visit?.day ?? null,
  "visit.ground": ({ row }) => row.draw.ground,
  "visit.kind": ({ row }) => row.draw.kind,
  "team.ids": ({ row }) => peopleOf(row),
  "team.names": (spoken) => ofPeople(spoken, ({ name }) => name),
  "team.certificates": (spoken) => ofPeople(spoken, (person) => numberOf(person, spoken.row)),
  "team.agencies": (spoken) => ofPeople(spoken, ({ agency }) => agency),
  "result.codes": ({ row }) => row.result?.codes,
  "result.outcome": ({ row }) => outcomeOf(row),
  "result.change": ({ row }) => changeOf(row),
  "result.published": ({ row }) => dayOrNull(row.result?.published),
  "result.correctBy": ({ row }) => row.result?.correctBy,
  "detail.number": ({ detail }) => (detail === undefined ? null : String(detail.number)),
  "detail.code": ({ detail }) => detail?.code,
  "report.day": ({ saying }) => saying.at,
};

function valueNamed(name: ValueName, spoken: Spoken): RawValue {
  return TELL[name](spoken) ?? undefined;
}

/** A case belongs to no round. */
function ofDraw({ draw }: RowOfYear, value: string | null): string | null {
  return draw.ground === "draw" ? value : null;
}

function workOf({ draw, policy }: RowOfYear) {
  const { matter } = partsOfDrawId(draw.drawId);
  const works = [...policy.matters, ...(policy.lanes ?? [])];
  return works.find(({ id }) => id === matter) ?? { title: "", team: undefined };
}

function roundOf({ draw, policy }: RowOfYear) {
  return policy.matters.find(({ id }) => id === draw.matter)?.rounds.find(({ id }) => id === draw.round);
}

function standingVisits({ draw }: RowOfYear): number {
  return [...draw.visits.values()].filter(({ void: gone }) => gone === null).length;
}

/** Who went; before that, who is to go. */
function peopleOf({ visit, result }: RowOfYear): readonly string[] {
  if (result !== undefined && result.inspectors.length > 0) return result.inspectors;
  return visit?.seats.map(({ inspector }) => inspector) ?? [];
}

function ofPeople({ row, saying }: Spoken, tell: (person: Inspector) => string | null): readonly string[] {
  return peopleOf(row).map((id) => {
    const person = saying.personNamed(id);
    return person === undefined ? "" : (tell(person) ?? "");
  });
}

/** Of the first certificate that the team needs, or any, which is valid on the day of the visit. */
function numberOf({ certificates }: Inspector, row: RowOfYear): string | null {
  const day = row.result?.day ?? row.visit?.day ?? row.draw.from;
  return certificateNumbers(certificates, workOf(row).team?.certificate ?? null, day)[0] ?? null;
}

function outcomeOf({ result }: RowOfYear): RawValue {
  if (result === undefined) return undefined;
  return result.codes.every((code) => code === NO_PROBLEM) ? "clean" : "found";
}

function changeOf({ result }: RowOfYear): RawValue {
  if (result === undefined) return undefined;
  if (result.stage !== "published") return "withdrawn";
  return result.corrections > 0 ? "corrected" : "new";
}

function dayOrNull(instant: string | null | undefined): string | null {
  return instant === null || instant === undefined ? null : instantDay(instant);
}
