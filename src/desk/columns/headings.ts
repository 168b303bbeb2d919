/** Which field a heading means, of the lists that offices keep; and the known one that it is near to. */
import { once } from "../../kernel/made-once.js";
import { type FieldsOfLists, INSPECTORS, type ListName, PERSONAL, UNITS, VISITS } from "./known-headings.js";
import { isBesideLists, type KnownHeading, type NearHeading, nearestHeading } from "./near-heading.js";
import { byHeading, type FieldOfHeading, type Headings, plainHeading } from "./plain-heading.js";

type FieldsByHeading = { readonly [List in ListName]: ReadonlyMap<string, FieldsOfLists[List]> };

const fieldsByHeading = /* @__PURE__ */ once(
  (): FieldsByHeading => ({
    units: byHeading(UNITS),
    inspectors: byHeading(INSPECTORS),
    visits: byHeading(VISITS),
  }),
);

const knownHeadings = /* @__PURE__ */ once(
  (): { readonly [List in ListName]: readonly KnownHeading<FieldsOfLists[List]>[] } => ({
    units: headingsWithFields(UNITS),
    inspectors: headingsWithFields(INSPECTORS),
    visits: headingsWithFields(VISITS),
  }),
);

function headingsWithFields<Field extends string>(fields: Headings<Field>): KnownHeading<Field>[] {
  return (Object.keys(fields) as Field[]).flatMap((field) =>
    fields[field].map((heading): KnownHeading<Field> => [heading, field]),
  );
}

/**
 * The heading of a list that another one is nearest to; undefined where it is near to none, means something of its own,
 * or the field has its column already.
 */
export function nearHeadingOf<List extends ListName>(
  list: List,
  heading: string,
  isOpen: (field: FieldsOfLists[List]) => boolean,
): NearHeading<FieldsOfLists[List]> | undefined {
  if (heading === "" || isBesideLists(heading) || isPersonal(heading)) return undefined;
  const known = knownHeadings()[list] as readonly KnownHeading<FieldsOfLists[List]>[];
  // Of equally near ones those count first whose field is still open.
  const [open, taken] = [true, false].map((yes) => known.filter(([, field]) => isOpen(field) === yes));
  const nearest = nearestHeading(heading, [...open!, ...taken!]);
  return nearest !== undefined && isOpen(nearest.field) ? nearest : undefined;
}

const LISTS = { units: UNITS, inspectors: INSPECTORS, visits: VISITS } as const;

/** Fields of a list, as a mapping names them. */
export function fieldsOf(list: ListName): readonly string[] {
  return Object.keys(LISTS[list]);
}

export function isFieldOf(list: ListName, field: string): boolean {
  return Object.hasOwn(LISTS[list], field);
}

/** The field that a heading means in a list; null where it is on no row. */
export function fieldOfHeading<List extends ListName>(
  list: List,
  heading: string,
): FieldsOfLists[List] | null {
  return fieldsByHeading()[list].get(plainHeading(heading)) ?? null;
}

/** The headings of one list. */
export function headingsOf<List extends ListName>(list: List): FieldOfHeading<FieldsOfLists[List]> {
  return (heading) => fieldOfHeading(list, heading);
}

/** Whether a heading names what belongs to a person alone. */
export function isPersonal(heading: string): boolean {
  return PERSONAL.some((each) => plainHeading(each) === plainHeading(heading));
}
