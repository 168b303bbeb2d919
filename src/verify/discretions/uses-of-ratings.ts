/** Scores: what a rating left out because it was cut off before it. */
import { instantDay } from "../../kernel/iso-date.js";
import type { Entry, Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { isDrawOf } from "../../random/draw-id.js";
import { listUnits } from "../../registry/registry.js";
import { factIn } from "../../registry/unit.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import { namedBy, type RecordRead } from "./record-read.js";

export function usesOfRatings(record: RecordRead): Use[] {
  const { ledger } = record;
  return [
    ...ledger.flatMap((entry) => (isKind(entry, "rating") ? [ofRating(ledger, entry)] : [])),
    ...unrated(record),
    ...scoresNotTaken(record),
  ];
}

/** What happened behind the last rating of an authority that rates: no score has moved by it yet. */
function unrated({ ledger, policies, chronicle }: RecordRead): Use[] {
  return [...chronicle.rules.values()].flatMap(({ body: { policy } }) => {
    if (policy.classes?.scoring === undefined) return [];
    const last = ledger.filter(
      (entry) => isKind(entry, "rating") && policies.get(entry.body.policy)?.authority === policy.authority,
    );
    const open = ledger
      .slice((last.at(-1)?.seq ?? -1) + 1)
      .filter((entry) => bears(entry) && (!isKind(entry, "result") || isDrawOf(policy, entry.body.drawId)));
    const newest = open.at(-1);
    return newest === undefined
      ? []
      : [use("discretion/unrated", newest, { authority: policy.authority, count: open.length })];
  });
}

/** Scores by unit. */
type Scores = ReadonlyMap<string, number>;

/** Registries that are named after a rating and do not have its scores, each once. */
function scoresNotTaken(record: RecordRead): Use[] {
  const { ledger, policies } = record;
  const rated = new Map<string, Scores>();
  const told = new Set<string>();
  return ledger.flatMap((entry) => {
    if (isKind(entry, "rating")) {
      const authority = policies.get(entry.body.policy)?.authority ?? "";
      rated.set(authority, withScores(rated.get(authority), entry.body.units));
      return [];
    }
    if (!isKind(entry, "plan")) return [];
    const authority = policies.get(entry.body.policy)?.authority ?? "";
    const scores = rated.get(authority);
    const name = `${authority} ${entry.body.registry}`;
    if (scores === undefined || told.has(name)) return [];
    told.add(name);
    return otherScores(record, entry, scores);
  });
}

function withScores(before: Scores | undefined, units: Recorded<"rating">["body"]["units"]): Scores {
  return new Map([...(before ?? []), ...units.map(({ unit, after }) => [unit, after] as const)]);
}

function otherScores(record: RecordRead, entry: Recorded<"plan">, scores: Scores): Use[] {
  const fact = record.policies.get(entry.body.policy)?.classes?.fact;
  const named = namedBy(record, entry.body);
  const registry = named && record.registryFor({ registry: named.registry.body, roster: named.roster.body });
  if (fact === undefined || registry === undefined) return [];
  const others = [...listUnits(registry)].flatMap(({ id, facts }) =>
    scores.has(id) && factIn(facts, fact) !== scores.get(id) ? [id] : [],
  );
  const facts = { asOf: registry.asOf, count: others.length, units: listed(others) };
  return others.length === 0 ? [] : [use("discretion/scores-not-taken", entry, facts)];
}

function ofRating(ledger: Ledger, entry: Recorded<"rating">): Use {
  const { until, units } = entry.body;
  const left = ledger.slice(0, entry.seq).filter((before) => bears(before) && dayOf(before) > until).length;
  return use("discretion/rating", entry, { until, day: instantDay(entry.at), units: units.length, left });
}

/** Results that were published, follow-ups that were closed, events: what a score may move by. */
function bears(entry: Entry): boolean {
  return (
    isKind(entry, "event") ||
    (isKind(entry, "result") && (entry.body.step === "publish" || entry.body.step === "close"))
  );
}

function dayOf(entry: Entry): string {
  return isKind(entry, "event") ? entry.body.day : instantDay(entry.at);
}
