/** By when something is to be written of a visit. */
import { addWorkdays } from "../../days/count-workdays.js";
import { workdaysOf } from "../../days/deadlines.js";
import { addDays } from "../../kernel/iso-date.js";
import type { WorkCalendar } from "../../policy/work-calendar.js";
import type { RecordRead } from "./record-read.js";

export function calendarsOf({ chronicle }: RecordRead, drawId: string): readonly WorkCalendar[] {
  const draw = chronicle.draws.get(drawId);
  return (draw === undefined ? undefined : chronicle.policies.get(draw.policy)?.calendars) ?? [];
}

/**
 * The last day on which a visit of a day is entered and published in time; four weeks later where no calendar says
 * which days are worked.
 */
export function lastDayFor(calendars: readonly WorkCalendar[], day: string): string {
  const due = addWorkdays(calendars, day, workdaysOf("result"));
  return due.ok ? due.value : addDays(day, 28);
}
