/** The last act of a quarter: what its visits found, entered and published, and a penalty. */
import { orThrow, type ResultInput, recordEvents, recordResults, type Year, yearVisits } from "double-random";
import { type Act, by, morning } from "./acts.js";
import { lastDayOf } from "./looks.js";

/** Results of all visits up to the end: most are clean, some leave something to put right; and a penalty. */
export const results: Act = (year, { t, later }) => {
  const event = {
    unit: `U-${String(50 + t).padStart(3, "0")}`,
    event: "penalty",
    day: later,
    reference: `PEN-${t + 1}`,
  } as const;
  const fined = orThrow(recordEvents(year, { events: [event], at: morning(later), by })).year;
  return [1, 2, 3].map((month) => lastDayOf(month + 3 * t)).reduce(resultsUntil, fined);
};

function resultsUntil(year: Year, day: string): Year {
  const steps = yearVisits(year).flatMap(({ drawId, unit, day: visited, status }): ResultInput[] => {
    if (status !== "planned" || drawId === null || visited === null || visited > day) return [];
    const found = Number(unit.slice(2)) % 4 === 0;
    const said = found ? { codes: ["E"], correctBy: day, text: "exit blocked" } : { codes: ["1"] };
    const entered: ResultInput[] = [
      { drawId, unit, step: "enter", day: visited, ...said },
      { drawId, unit, step: "publish" },
    ];
    return found
      ? [...entered, { drawId, unit, step: "close", day, text: "looked at again, put right" }]
      : entered;
  });
  return steps.length === 0 ? year : orThrow(recordResults(year, { steps, at: morning(day), by })).year;
}
