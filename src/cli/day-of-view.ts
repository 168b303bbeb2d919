/** The day of which a view or a site speaks. It never comes from the clock, so that the same words make the same files. */
import { instantDay, isDay, isInstant } from "../kernel/iso-date.js";
import { CommandError } from "./command-error.js";
import type { Options } from "./options.js";

interface Dated {
  readonly at?: unknown;
}

/** That of `--at`; left out: the civil day of the last entry. */
export function dayOfView({ at }: Options, entries: readonly Dated[]): string {
  if (at !== undefined && !isDay(at)) throw new CommandError("cli/not-a-day", { found: at });
  const last = entries
    .map((entry) => entry.at)
    .filter(isInstant)
    .at(-1);
  return at ?? instantDay(last ?? "0001-01-02T00:00:00Z");
}

/** An instant of that day, for what takes instants. */
export function instantOn(day: string): string {
  return `${day}T00:00:00Z`;
}
