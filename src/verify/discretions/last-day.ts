/** By when something is to be written of a visit. */
import { addWorkdays } from "../../days/count-workdays.js";
import { workdaysOf } from "../../days/deadlines.js";
import { addDays } from "../../kernel/iso-date.js";
import type { WorkCalendar } from "../../policy/work-calendar.js";
import type { RecordRead } from "./record-read.js";

/** Of a draw or case, by the policy of its plan or opening; none of one that stands nowhere before an entry. */
export function calendarsOf(
  record: RecordRead,
  drawId: string,
  before = Number.POSITIVE_INFINITY,
): readonly WorkCalendar[] {
  const { draws, policies } = record.chronicle;
  const draw = isBegun(record, drawId, before) ? draws.get(drawId) : undefined;
  return (draw === undefined ? undefined : policies.get(draw.policy)?.calendars) ?? [];
}

/** Is the draw announced, or the case opened, before an entry? */
export function isBegun({ chronicle }: RecordRead, drawId: string, before: number): boolean {
  const { attempts, cases } = chronicle;
  const opening = attempts.get(drawId)?.plan ?? cases.get(drawId)?.opened;
  return opening !== undefined && opening.seq < before;
}

/**
 * The last day on which a visit of a day is entered and published in time; four weeks later where no calendar says
 * which days are worked.
 */
export function lastDayFor(calendars: readonly WorkCalendar[], day: string): string {
  const due = addWorkdays(calendars, day, workdaysOf("result"));
  return due.ok ? due.value : addDays(day, 28);
}
