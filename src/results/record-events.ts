/**
 * Penalties, accidents, complaints and repairs of a unit, each once, so that they can bear on its class.
 * Source: catalogue rows R10, X07.
 */

import { instantDay, isDay } from "../kernel/iso-date.js";
import { faultOfId } from "../kernel/parse-id.js";
import type { Refusal } from "../kernel/refusal.js";
import { accept, type Result, reject } from "../kernel/result.js";
import { EVENT_KINDS, type EventBody } from "../ledger/year-bodies.js";
import { atDoorOfPart } from "../year/at-door.js";
import { eventName } from "../year/chronicle.js";
import { type FieldsOf, OCCASION } from "../year/fields-of.js";
import { faultsOfTime } from "../year/round-input.js";
import { type CarriedYear, type NextYear, type Occasion, writeEach, type Year } from "../year/year.js";
import { refuse } from "./refuse.js";

export interface RecordEventsInput extends Occasion {
  readonly events: readonly EventBody[];
}

const FIELDS: FieldsOf<RecordEventsInput> = {
  ...OCCASION,
  events: {
    each: { unit: true, event: true, day: true, reference: true },
    mayBeLeftOut: false,
  },
};

/**
 * The ledger with events, one entry each, all or none.
 *
 * Refused: a kind that is not on the list, a day after the entry, an event that stands there already under
 * the same reference (codes `event/…`).
 *
 * @example
 * const events = [{ unit: "U-1", event: "penalty", day: "2026-03-03", reference: "罚字〔2026〕3号" }] as const;
 * recordEvents(year, { events, at: "2026-03-05T09:00:00+08:00", by }).ok; // true
 */
export function recordEvents(year: Year, input: RecordEventsInput): Result<NextYear> {
  return atDoorOfPart(year, input, FIELDS, recordChecked);
}

function recordChecked(year: CarriedYear, input: RecordEventsInput): Result<NextYear> {
  const { ledger, chronicle } = year;
  const { events, at } = input;
  const faults = faultsOfTime(year, input);
  if (faults.length > 0) return reject(faults);
  const given = new Map<string, number>();
  if (events.length === 0) faults.push(refuse("event/none", ["events"], {}));
  events.forEach((event, place) => {
    faults.push(...faultsOfEvent(event, at, ["events", place]));
    const name = eventName(event);
    const seq = given.get(name) ?? chronicle.events.get(name);
    if (seq !== undefined)
      faults.push(refuse("event/twice", ["events", place], { reference: String(event.reference), seq }));
    given.set(name, ledger.length + place);
  });
  if (faults.length > 0) return reject(faults);
  const bodies = events.map(
    ({ unit, event, day, reference }): EventBody => ({ unit, event, day, reference }),
  );
  return accept({ year: writeEach(year, "event", bodies, input) });
}

function faultsOfEvent(
  { unit, event, day, reference }: EventBody,
  at: string,
  path: readonly (string | number)[],
): Refusal[] {
  const faults: Refusal[] = [];
  for (const [field, text] of Object.entries({ unit, reference })) {
    const fault = faultOfId(text);
    if (fault !== undefined)
      faults.push(
        refuse("ledger/not-an-id", [...path, field], { field, found: String(text), fault, suggested: "" }),
      );
  }
  if (!EVENT_KINDS.includes(event))
    faults.push(
      refuse("event/kind", [...path, "event"], { event: String(event), known: EVENT_KINDS.join(", ") }),
    );
  if (!isDay(day) || day > instantDay(at))
    faults.push(refuse("event/day", [...path, "day"], { day: String(day), at }));
  return faults;
}
