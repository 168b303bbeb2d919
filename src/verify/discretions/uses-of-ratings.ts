/** Scores: what a rating left out because it was cut off before it. */
import { instantDay } from "../../kernel/iso-date.js";
import type { Entry, Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { isDrawOf } from "../../random/draw-id.js";
import { listUnits } from "../../registry/registry.js";
import { factIn } from "../../registry/unit.js";
import { type Use, use } from "./discretion.js";
import type { RecordRead } from "./record-read.js";
import { listed } from "./uses-of-inputs.js";

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

/** A registry that is named after a rating and does not have its scores. */
function scoresNotTaken({ ledger, byHash, policies, registryFor }: RecordRead): Use[] {
  const rated = new Map<string, ReadonlyMap<string, number>>();
  const told = new Set<string>();
  return ledger.flatMap((entry) => {
    if (isKind(entry, "rating")) {
      const authority = policies.get(entry.body.policy)?.authority ?? "";
      const scores = entry.body.units.map(({ unit, after }) => [unit, after] as const);
      rated.set(authority, new Map([...(rated.get(authority) ?? []), ...scores]));
      return [];
    }
    if (!isKind(entry, "plan") && !isKind(entry, "case")) return [];
    const policy = policies.get(entry.body.policy);
    const scores = rated.get(policy?.authority ?? "");
    const [registry, roster] = [byHash.get(entry.body.registry), byHash.get(entry.body.roster)];
    if (policy?.classes === undefined || scores === undefined) return [];
    if (registry === undefined || roster === undefined) return [];
    if (!isKind(registry, "registry") || !isKind(roster, "roster")) return [];
    const name = `${policy.authority} ${scores.size} ${registry.hash}`;
    const found = registryFor({ registry: registry.body, roster: roster.body });
    if (told.has(name) || found === undefined) return [];
    told.add(name);
    const { fact } = policy.classes;
    const others = [...listUnits(found)].filter(
      ({ id, facts }) => scores.has(id) && factIn(facts, fact) !== scores.get(id),
    );
    const units = listed(others.map(({ id }) => id));
    return others.length === 0
      ? []
      : [
          use("discretion/scores-not-taken", entry, {
            asOf: registry.body.asOf,
            count: others.length,
            units,
          }),
        ];
  });
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
