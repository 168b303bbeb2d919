/**
 * Until which day a unit has been promised its next visit, by the rules "at least so often in so many months,
 * days or years".
 */

import { compareBytes } from "../kernel/byte-order.js";
import { dayNumber, dayOf } from "../kernel/iso-date.js";
import type { FrequencyRule } from "../policy/frequency-rule.js";
import type { Matter } from "../policy/policy.js";
import { endOfWindow, isRolling, type RollingWindow } from "../policy/rolling-window.js";
import type { Registry } from "../registry/registry.js";
import { NO_DAY } from "../registry/unit.js";
import { openCounter, type VisitCounter } from "./counted-visits.js";
import type { Sight } from "./sight.js";
import type { Pasts } from "./unit-past.js";

/**
 * The last day of one promise, by row: the window's length after the visit that counts, the opening, or the
 * rule's own start, whichever is latest; undefined when none of them is known.
 */
export function promiseOf(
  { window, atLeast }: { readonly window: RollingWindow; readonly atLeast: number },
  { units }: Registry,
  counter: VisitCounter,
): (row: number) => string | undefined {
  const start = window.start === undefined ? undefined : dayNumber(window.start);
  return (row) => {
    const opened = units.opened[row]!;
    const days = [counter.dayOf(row, atLeast), opened === NO_DAY ? undefined : opened, start];
    const known = days.filter((day) => day !== undefined);
    return known.length === 0 ? undefined : endOfWindow(window, dayOf(Math.max(...known)));
  };
}

/** The earliest day promised to the unit of a row by any rule of the matter; undefined when none says one. */
export function promisedDays(
  registry: Registry,
  {
    matter,
    year,
    sight,
    pasts,
  }: {
    readonly matter: Pick<Matter, "frequency">;
    readonly year: number;
    readonly sight: Sight;
    readonly pasts: Pasts;
  },
): (row: number) => string | undefined {
  const promises = (matter.frequency ?? []).flatMap((rule: FrequencyRule) => {
    const { atLeast, window, where } = rule;
    if (atLeast === undefined || !isRolling(window)) return [];
    return [
      {
        concerns: sight.matcher(where),
        until: promiseOf({ window, atLeast }, registry, openCounter(rule, registry, year, pasts)),
      },
    ];
  });
  return (row) => {
    const days = promises.flatMap(({ concerns, until }) => (concerns(row) ? (until(row) ?? []) : []));
    return days.sort(compareBytes)[0];
  };
}
