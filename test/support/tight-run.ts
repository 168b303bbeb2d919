/**
 * A tight year run round by round, whatever the compiler said of it: rounds that got stuck, and promises that
 * were broken. Every visit that has its people is made, on its day or on the last of its round, and the
 * history of later rounds shows it.
 */

import {
  type Ledger,
  orThrow,
  type Policy,
  parsePolicy,
  parseRegistry,
  type Registry,
} from "../../src/index.js";
import { runRound } from "./acts.js";
import type { Row } from "./small-case.js";
import { brokenPromises, latePromises } from "./tight-promises.js";
import type { TightYear } from "./tight-year.js";

/** A round that could not be run as it was owed. */
export interface Stuck {
  readonly matter: string;
  readonly round: string;
  readonly why: string;
}

export interface Drawn {
  readonly unit: string;
  readonly matter: string;
  readonly stratum: string;
  readonly round: string;
  readonly from: string;
  readonly until: string;
  readonly day: string | undefined;
  readonly forced: boolean;
}

export interface TightRun {
  readonly stuck: readonly Stuck[];
  /** Promises that no day of the rounds keeps, and those that their last days do not. */
  readonly broken: readonly string[];
  readonly late: readonly string[];
  readonly drawn: readonly Drawn[];
  readonly ledger: Ledger;
}

export function policyOf({ draft }: TightYear): Policy {
  return orThrow(parsePolicy(draft));
}

export function registryOn({ rows }: TightYear, asOf: string, made: readonly Row[] = []): Registry {
  return orThrow(parseRegistry({ ...rows, history: [...rows.history, ...made], asOf } as never));
}

/** The seeds of a round to choose from, and how good an outcome is: the best one is taken. */
export interface Choice {
  readonly tries: number;
  readonly worth: (drawn: readonly Drawn[], before: readonly Drawn[]) => number;
}

const FIRST: Choice = { tries: 1, worth: () => 0 };

/**
 * @param choice - whose tickets the year gets: those of the first seed, or the best of several for a purpose
 */
export function runWhatever(year: TightYear, seed: number, choice: Choice = FIRST): TightRun {
  const policy = policyOf(year);
  const rounds = policy.matters.flatMap((matter) => matter.rounds.map((round) => ({ matter, round })));
  rounds.sort((a, b) => (a.round.from < b.round.from ? -1 : Number(a.round.from > b.round.from)));
  let ledger: Ledger = [];
  const stuck: Stuck[] = [];
  const drawn: Drawn[] = [];
  const made: Row[] = [];
  for (const { matter, round } of rounds) {
    const where = { matter: matter.id, round: round.id };
    const registry = registryOn(
      year,
      round.from,
      made.filter(({ day }) => String(day) < round.from),
    );
    const tried = Array.from({ length: choice.tries }, (_, n) => {
      const outcome = runRound({
        ...{ policy, registry, ...where, ledger },
        ...{
          seed: [{ type: "plain", value: `try ${seed} ${n} ${matter.id} ${round.id}` }],
          at: `${round.from}T09:00:00+08:00`,
          by: "clerk",
        },
      });
      return { outcome, visits: outcome.ok ? visitsOf(outcome.value) : [] };
    });
    const best = tried.reduce((a, b) =>
      choice.worth(b.visits, drawn) > choice.worth(a.visits, drawn) ? b : a,
    );
    if (!best.outcome.ok) {
      stuck.push({ ...where, why: best.outcome.refusals.map(({ code }) => code).join(" ") });
      continue;
    }
    const { draw, teams } = best.outcome.value;
    ledger = best.outcome.value.ledger;
    if (draw.strata.some(({ shortfall }) => shortfall > 0)) stuck.push({ ...where, why: "short" });
    if (!teams.complete) stuck.push({ ...where, why: "unstaffed" });
    drawn.push(...best.visits);
    made.push(...rowsOf(best.visits, best.outcome.value));
  }
  return {
    stuck,
    broken: brokenPromises(policy, year, drawn),
    late: latePromises(policy, year, drawn),
    drawn,
    ledger,
  };

  function visitsOf({ draw, teams }: Outcome): Drawn[] {
    const { matter, round } = rounds.find(
      (each) => each.matter.id === draw.drawId.split("/")[2] && each.round.id === draw.drawId.split("/")[3],
    )!;
    const dayOf = new Map((teams.days?.visits ?? []).map(({ unit, day }) => [unit, day]));
    return draw.strata.flatMap(({ stratum, drawn: units }) =>
      units.map((each) => ({
        ...{
          unit: each.unit,
          matter: matter.id,
          stratum,
          round: round.id,
          from: round.from,
          until: round.until,
        },
        ...{ day: dayOf.get(each.unit), forced: "rule" in each },
      })),
    );
  }
}

type Outcome = Extract<ReturnType<typeof runRound>, { readonly ok: true }>["value"];

/** What the history shows of visits that had their people. */
function rowsOf(visits: readonly Drawn[], { teams }: Outcome): Row[] {
  const seats = [...(teams.teams?.seats ?? []), ...(teams.joined ?? [])];
  return visits.flatMap(({ unit, matter, day, until }) => {
    const people = seats.filter((seat) => seat.unit === unit).map(({ inspector }) => inspector);
    return people.length === 0
      ? []
      : [
          {
            unit,
            day: day ?? until,
            kind: "routine",
            matter,
            authority: "000000",
            level: "county",
            inspectors: people,
          },
        ];
  });
}
