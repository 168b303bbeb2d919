/** Calendars besides those of the policy: deadlines of December reach into the next year. */
import { isPlainObject } from "../../kernel/canonical-json.js";
import { accept, type Result } from "../../kernel/result.js";
import type { Policy } from "../../policy/policy.js";
import type { WorkCalendar } from "../../policy/work-calendar.js";
import { CommandError } from "../command-error.js";
import { readJsonAt } from "../json-file.js";
import type { Options } from "../options.js";

/**
 * Those of the policy, and those of the file.
 *
 * @throws CommandError where the file is no list of calendars
 */
export function calendarsIn(
  { calendars = [] }: Policy,
  { calendars: path }: Options,
): Result<{ readonly calendars?: readonly WorkCalendar[] }> {
  if (path === undefined) return accept({});
  return readJsonAt(path, (value) => {
    const further = [value].flat();
    if (!further.every(isCalendar)) throw new CommandError("cli/calendar-form", { path });
    return accept({ calendars: [...calendars, ...further.map(withoutSchema)] });
  });
}

/** What is for editors. */
function withoutSchema({
  $schema: _,
  ...calendar
}: WorkCalendar & { readonly $schema?: unknown }): WorkCalendar {
  return calendar;
}

function isCalendar(value: unknown): value is WorkCalendar {
  if (!isPlainObject(value)) return false;
  const { id, from, until, weekend, holidays, workdays } = value as Readonly<Record<string, unknown>>;
  return (
    [id, from, until].every((each) => typeof each === "string") &&
    [weekend, holidays, workdays].every(Array.isArray)
  );
}
