/** What is left of a round, or of a case, from a day on. */
import { laterDay } from "../kernel/iso-date.js";
import type { NamedWork } from "../policy/named-round.js";
import { isCase } from "./is-case.js";
import type { Seated } from "./seats-now.js";

/** A case whose time is over is visited on that day; a round that is over has no day left. */
export function restOfRound(named: NamedWork, since: string, seated: Seated): NamedWork {
  const { round } = named;
  const from = laterDay(round.from, since);
  return {
    ...named,
    round: { ...round, from, until: isCase(seated) ? laterDay(round.until, from) : round.until },
  };
}
