/** Who writes and who approves, and names that look alike. */
import { groupBy } from "../../kernel/group-by.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind } from "../../ledger/recorded.js";
import type { AnnouncedSource } from "../../random/announcement.js";
import { partsOfDrawId } from "../../random/draw-id.js";
import type { SeedSource } from "../../random/seed.js";
import { bodyRead, type Use, use } from "./discretion.js";
import type { RecordRead } from "./record-read.js";
import { namesOfWriters, spoken, written } from "./spoken-names.js";
import { usesOfTwins } from "./uses-of-twins.js";

export function usesOfNames(record: RecordRead): Use[] {
  const { ledger } = record;
  return [
    ...ledger.flatMap((entry) => approvedAlone(entry)),
    ...lookAlikes(ledger),
    ...writesForSeveral(record),
    ...usesOfTwins(record),
  ];
}

/** Whoever approves their own entry. */
function approvedAlone(entry: Entry): Use[] {
  const { approver, drawId = "–" } = bodyRead(entry);
  return typeof approver === "string" && spoken(approver) === spoken(entry.by)
    ? [use("discretion/approved-alone", entry, { kind: entry.kind, drawId })]
    : [];
}

/** Names of an entry that stand for somebody or something. */
function namesIn(entry: Entry): { readonly kind: string; readonly name: string }[] {
  const people = namesOfWriters(entry).map((name) => ({ kind: "person", name }));
  if (isKind(entry, "policy")) {
    const { authority, matters, lanes = [] } = entry.body.policy;
    const matter = [...matters, ...lanes].map(({ id }) => ({ kind: `matter of ${authority}`, name: id }));
    return [...people, { kind: "authority", name: authority }, ...matter];
  }
  if (isKind(entry, "anchor") || isKind(entry, "key"))
    return [...people, { kind: "party", name: entry.body.party }];
  if (isKind(entry, "visit")) return [...people, { kind: "authority", name: entry.body.authority }];
  return [...people, ...sourcesIn(entry).flatMap((source) => partyOf(source))];
}

/** Sources that an entry announces or tells. */
function sourcesIn(entry: Entry): readonly (AnnouncedSource | SeedSource)[] {
  if (isKind(entry, "sources") || isKind(entry, "case")) return entry.body.announced;
  return isKind(entry, "draw") || isKind(entry, "assignment") ? (entry.body.sources ?? []) : [];
}

function partyOf(source: AnnouncedSource | SeedSource): { readonly kind: string; readonly name: string }[] {
  return source.type === "reveal" || source.type === "chain" ? [{ kind: "party", name: source.party }] : [];
}

/** A second name that looks like one before: `culture` and `Culture` split a year in two. */
function lookAlikes(ledger: RecordRead["ledger"]): Use[] {
  const first = new Map<string, string>();
  return ledger.flatMap((entry) =>
    namesIn(entry).flatMap(({ kind, name }) => {
      const form = `${kind} ${kind === "person" ? spoken(name) : written(name)}`;
      const known = first.get(form);
      if (known === undefined) first.set(form, name);
      const isNew = known !== undefined && known !== name && !first.has(`${form} ${name}`);
      if (isNew) first.set(`${form} ${name}`, name);
      return isNew ? [use("discretion/look-alike", entry, { name, like: known })] : [];
    }),
  );
}

/** For whom an entry is written: by its draw id, or by the policy that it is or names. */
function authorityOf(entry: Entry, byHash: RecordRead["byHash"]): string {
  const { drawId = "" } = bodyRead(entry);
  if (drawId !== "") return partsOfDrawId(drawId).authority;
  if (isKind(entry, "policy")) return entry.body.policy.authority;
  const rules = isKind(entry, "amendment") ? entry.body.to : isKind(entry, "rating") && entry.body.policy;
  const named = typeof rules === "string" ? byHash.get(rules) : undefined;
  return named !== undefined && isKind(named, "policy") ? named.body.policy.authority : "";
}

/** One person who writes for several authorities. */
function writesForSeveral({ ledger, byHash }: RecordRead): Use[] {
  const owned = ledger.filter((entry) => authorityOf(entry, byHash) !== "");
  return [...groupBy(owned, ({ by }) => by)].flatMap(([, entries]) => {
    const authorities = entries.map((entry) => authorityOf(entry, byHash));
    const at = authorities.findIndex((each) => each !== authorities[0]);
    return at === -1
      ? []
      : [
          use("discretion/writes-for-several", entries[at]!, {
            authorities: [...new Set(authorities)].join(", "),
          }),
        ];
  });
}
