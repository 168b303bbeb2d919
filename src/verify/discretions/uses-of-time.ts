/** When something was drawn, assigned or published, where another time would have changed it. */

import { valuesFrom } from "../../beacon/values-from.js";
import { addMonths, compareInstants, dayWhere, instantDay, isDay, laterDay } from "../../kernel/iso-date.js";
import { countBefore } from "../../kernel/walked.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Attempt } from "../../year/attempts.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import { type RecordRead, roundOfPlan } from "./record-read.js";
import { usesOfTurns } from "./uses-of-turns.js";

export function usesOfTime(record: RecordRead): Use[] {
  return [
    ...record.attempts.flatMap((attempt) => ofDraw(record, attempt)),
    ...record.cases.flatMap(({ opened, teams }) =>
      teams === undefined
        ? []
        : [
            ...assignedLate(opened, teams),
            ...assignedLater(opened, teams),
            ...between(record, opened, teams),
          ],
    ),
    ...usesOfTurns(record),
    ...record.ledger.flatMap((entry) => [...ofCutOff(record, entry), ...phaseEarly(record, entry)]),
  ];
}

type Seeded = Recorded<"draw"> | Recorded<"assignment">;

function ofDraw(record: RecordRead, attempt: Attempt): Use[] {
  const { draw, drawId, plan } = attempt;
  if (draw === undefined) return [];
  const [day, drawOn] = [instantDay(draw.at), plan.body.commits?.drawOn];
  const round = roundOfPlan(record, plan);
  const uses: Use[] = [];
  if (drawOn !== undefined && drawOn !== day) {
    const code = drawOn < day ? "discretion/drawn-late" : "discretion/drawn-early";
    uses.push(use(code, draw, { drawId, drawOn, day }));
  }
  if (round !== undefined && round.until < day)
    uses.push(use("discretion/after-round", draw, { drawId, until: round.until, day }));
  if (round?.draw !== undefined && (day < round.draw.from || round.draw.until < day))
    uses.push(use("discretion/outside-window", draw, { drawId, ...round.draw, day }));
  const first = laterDay(drawOn ?? day, day);
  if (round !== undefined && round.from < first && day <= round.until)
    uses.push(
      use("discretion/drawn-in-round", draw, { drawId, from: round.from, first, until: round.until }),
    );
  const skipped = draw.body.strata.flatMap(({ skipped: units = [] }) => units);
  if (skipped.length > 0)
    uses.push(
      use("discretion/skipped", draw, {
        ...{ drawId, count: skipped.length },
        units: listed(skipped.map(({ unit, rule }) => `${unit} (${rule})`)),
      }),
    );
  return [...uses, ...between(record, attempt.sources, draw)];
}

/** Entries between the announcement of a seed and what was drawn from it: they changed who is drawn, or who sits. */
function between({ bearing }: RecordRead, announcing: Entry | undefined, drawn: Seeded): Use[] {
  if (announcing === undefined) return [];
  const entries = bearing.slice(countBefore(bearing, announcing.seq + 1), countBefore(bearing, drawn.seq));
  const { drawId } = drawn.body;
  const facts = { drawId, count: entries.length, entries: listed(entries.map(({ seq }) => String(seq))) };
  return entries.length === 0 ? [] : [use("discretion/between", drawn, facts)];
}

/** People who were drawn when the time of their case was over. */
function assignedLate({ body: { drawId, due } }: Recorded<"case">, teams: Recorded<"assignment">): Use[] {
  if (due === null) return [];
  return isPast(due, teams.at) ? [use("discretion/assigned-late", teams, { drawId, due, at: teams.at })] : [];
}

/** People who were drawn on a later day than that on which the seed was known: the day decides who has room. */
function assignedLater({ at, body }: Recorded<"case">, teams: Recorded<"assignment">): Use[] {
  const known = dayWhere(valuesFrom(body) ?? at, at);
  const [day, { drawId }] = [instantDay(teams.at), body];
  return known < day ? [use("discretion/assigned-later", teams, { drawId, known, day })] : [];
}

/** The secret of the phases is told while it still decides rounds to come. */
function phaseEarly({ ledger, policies }: RecordRead, entry: Entry): Use[] {
  if (!isKind(entry, "phase")) return [];
  const { policy, matter } = entry.body;
  const [rules] = ledger
    .slice(0, entry.seq)
    .flatMap(({ hash }) => policies.get(hash) ?? [])
    .filter(({ id }) => id === policy)
    .slice(-1);
  const rounds = rules?.matters.find(({ id }) => id === matter)?.rounds ?? [];
  const last = rounds.map(({ from }) => from).reduce(laterDay, "");
  const day = instantDay(entry.at);
  return day < last ? [use("discretion/phase-early", entry, { matter, day, last })] : [];
}

/** A deadline that is a day lasts until its end. */
function isPast(due: string, at: string): boolean {
  return isDay(due) ? due < instantDay(at) : compareInstants(due, at) < 0;
}

/** The registry is at most three months old when the visits begin, and no younger than the entry. */
function ofCutOff(record: RecordRead, entry: Entry): Use[] {
  if (!isKind(entry, "plan") && !isKind(entry, "case")) return [];
  const registry = record.byHash.get(entry.body.registry);
  if (registry === undefined || !isKind(registry, "registry")) return [];
  const { asOf } = registry.body;
  const [day, { drawId }] = [instantDay(entry.at), entry.body];
  if (asOf > day) return [use("discretion/registry-from-future", entry, { drawId, asOf, day })];
  const begins = isKind(entry, "plan") ? roundOfPlan(record, entry)?.from : undefined;
  return addMonths(asOf, MONTHS_FRESH) < laterDay(begins ?? day, day)
    ? [use("discretion/registry-stale", entry, { drawId, asOf, day })]
    : [];
}

/** A registry that is older leaves out a quarter of a year's new units. */
const MONTHS_FRESH = 3;
