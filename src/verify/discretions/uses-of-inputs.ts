/** Registries, rosters, rules and histories that were changed, left as they were, or chosen among several. */
import { groupBy } from "../../kernel/group-by.js";
import { instantDay } from "../../kernel/iso-date.js";
import { isKnownKind } from "../../ledger/body-schemas.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { isPassedOver } from "../../ledger/sound-entries.js";
import { partsOfDrawId } from "../../random/draw-id.js";
import { unitRootsOf } from "../audit-case.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import { type Naming, namingsOf, unitsRoot } from "./namings.js";
import { type Named, namedBy, namesRegistry, type RecordRead, type WithRegistry } from "./record-read.js";
import { twinPools } from "./twin-pools.js";
import { usesOfRows } from "./uses-of-rows.js";

export function usesOfInputs(record: RecordRead): Use[] {
  return [
    ...ofRegistries(record),
    ...olderInputs(record),
    ...usesOfRows(record),
    ...record.ledger.flatMap((entry) => ofChange(entry)),
    ...idlePolicies(record),
    ...twinMatters(record),
    ...twinPools(record),
    ...ofOthersVisits(record),
    ...unknownKinds(record),
    ...idleRegisters(record),
    ...redatedInputs(record),
    ...changesFromNowhere(record),
  ];
}

type Input = Recorded<"registry"> | Recorded<"roster">;

/** A registry that changed without a published difference, is not that of others, or a roster that changed. */
function ofRegistries(record: RecordRead): Use[] {
  return namingsOf(record).flatMap((naming) => [...ofOthers(naming), ...changedBetween(naming)]);
}

/** Entry by entry: one that names an older registry or roster than the authority knew. */
function olderInputs({ ledger, byHash }: RecordRead): Use[] {
  const [newest, ledOn] = [new Map<string, Input>(), new Map<string, Input>()];
  return ledger.flatMap((entry) => {
    if (isKind(entry, "change")) {
      const next = byHash.get(entry.body.to);
      if (next !== undefined && isKind(next, "registry"))
        keepNewest(ledOn, unitsRoot(byHash.get(entry.body.from)), next);
    }
    const named = namesRegistry(entry) ? namedBy({ byHash }, entry.body) : undefined;
    if (named === undefined || !namesRegistry(entry)) return [];
    const owner = partsOfDrawId(entry.body.drawId).authority;
    const next = ledOn.get(unitsRoot(named.registry));
    const older = olderThanKnown(entry, named, (kind) =>
      laterOf(newest.get(`${kind} ${owner}`), kind === "registry" ? next : undefined),
    );
    for (const each of [named.registry, named.roster]) keepNewest(newest, `${each.kind} ${owner}`, each);
    return older;
  });
}

function keepNewest(newest: Map<string, Input>, name: string, input: Input): void {
  const known = newest.get(name);
  if (known === undefined || known.body.asOf < input.body.asOf) newest.set(name, input);
}

function laterOf(one: Input | undefined, other: Input | undefined): Input | undefined {
  return one === undefined || (other !== undefined && one.body.asOf < other.body.asOf) ? other : one;
}

/** The first registry of an authority, where others have named one of other units. */
function ofOthers({ entry, named, apartFrom }: Naming): Use[] {
  const { drawId } = entry.body;
  const facts = { drawId, asOf: named.registry.body.asOf, others: listed([...apartFrom.keys()]) };
  return apartFrom.size === 0 ? [] : [use("discretion/registry-of-others", entry, facts)];
}

function changedBetween({ entry, named, before, isUnexplained }: Naming): Use[] {
  const { drawId } = entry.body;
  if (before === undefined) return historyStated(entry, named);
  const { asOf } = named.registry.body;
  const rosterBefore = before.roster.body.inspectors;
  const { inspectors } = named.roster.body;
  return [
    ...(isUnexplained ? [use("discretion/registry-unexplained", entry, { drawId, asOf })] : []),
    ...(before.registry.body.history.root === named.registry.body.history.root
      ? []
      : historyStated(entry, named, before)),
    ...(rosterBefore.root === inspectors.root
      ? []
      : [
          use("discretion/roster-changed", entry, {
            drawId,
            asOf: named.roster.body.asOf,
            before: rosterBefore.size,
            after: inspectors.size,
          }),
        ]),
  ];
}

/** The visits of before stand on the word of whoever committed to them. */
function historyStated(entry: WithRegistry, { registry }: Named, before?: Named): Use[] {
  const { size, root } = registry.body.history;
  const facts = { drawId: entry.body.drawId, asOf: registry.body.asOf, visits: size };
  const isNothing = size === 0 && (before?.registry.body.history.size ?? 0) === 0;
  return isNothing ? [] : [use("discretion/history-stated", entry, { ...facts, root: root.slice(0, 12) })];
}

/** A later one was at hand: the authority had named it before, or a published difference leads on to it. */
function olderThanKnown(
  entry: WithRegistry,
  named: Named,
  newestOf: (kind: string) => Input | undefined,
): Use[] {
  const { drawId } = entry.body;
  return [named.registry, named.roster].flatMap(({ kind, body: { asOf } }) => {
    const newer = newestOf(kind)?.body.asOf ?? asOf;
    return newer > asOf ? [use("discretion/older-input", entry, { drawId, kind, asOf, newer })] : [];
  });
}

function ofChange(entry: Entry): Use[] {
  if (isKind(entry, "amendment")) {
    const paths = entry.body.changes.map(({ path }) => path);
    return [use("discretion/amendment", entry, { count: paths.length, paths: listed(paths) })];
  }
  if (!isKind(entry, "change")) return [];
  const { units } = entry.body;
  return [...groupBy(units, ({ code }) => code)].map(([code, list]) =>
    use(
      "discretion/registry-change",
      entry,
      { code, count: list.length, units: listed(list.map(({ unit }) => unit)) },
      list[0]?.reason,
    ),
  );
}

/** Rules by which nothing was drawn: nobody can say afterwards that these were meant. */
function idlePolicies({ ledger }: RecordRead): Use[] {
  const used = new Set(
    ledger.flatMap((entry) =>
      isKind(entry, "plan") || isKind(entry, "case") || isKind(entry, "rating") ? [entry.body.policy] : [],
    ),
  );
  return ledger.flatMap((entry) =>
    isKind(entry, "policy") && !used.has(entry.hash)
      ? [use("discretion/idle-policy", entry, { policy: entry.body.policy.id })]
      : [],
  );
}

/** Two matters of one policy that ask for the same units by the same strata: one can be drawn, the other visited. */
function twinMatters({ ledger }: RecordRead): Use[] {
  return ledger.flatMap((entry) => {
    if (!isKind(entry, "policy")) return [];
    const { matters } = entry.body.policy;
    const asked = matters.map(({ population, strata }) =>
      JSON.stringify([population ?? null, strata.map(({ where }) => where ?? null)]),
    );
    return matters.flatMap(({ id }, at) => {
      const first = asked.indexOf(asked[at]!);
      return first < at
        ? [use("discretion/twin-matters", entry, { matter: id, twin: matters[first]!.id })]
        : [];
    });
  });
}

/** The same rows under another cut-off day: what happened so many days before it changes. */
function redatedInputs({ ledger }: RecordRead): Use[] {
  const last = new Map<string, string>();
  return ledger.flatMap((entry) => {
    if (!isKind(entry, "registry") && !isKind(entry, "roster")) return [];
    const { kind, body } = entry;
    const name = isKind(entry, "registry") ? unitRootsOf(entry.body) : entry.body.inspectors.root;
    const before = last.get(`${kind} ${name}`) ?? body.asOf;
    last.set(`${kind} ${name}`, body.asOf);
    return before === body.asOf
      ? []
      : [use("discretion/redated-input", entry, { kind, asOf: body.asOf, before })];
  });
}

/** A difference that begins with a registry which nothing was made from: it explains what was never there. */
function changesFromNowhere({ ledger, byHash }: RecordRead): Use[] {
  const known = new Set<string>();
  return ledger.flatMap((entry) => {
    if (namesRegistry(entry) || isKind(entry, "rating"))
      known.add(unitsRoot(byHash.get(entry.body.registry)));
    if (!isKind(entry, "change")) return [];
    const [from, to] = [byHash.get(entry.body.from), byHash.get(entry.body.to)];
    const isKnown = known.has(unitsRoot(from));
    known.add(unitsRoot(to));
    const asOf = from !== undefined && isKind(from, "registry") ? from.body.asOf : "–";
    return isKnown ? [] : [use("discretion/change-from-nowhere", entry, { asOf })];
  });
}

/** Registers that nothing was made from: nobody can say afterwards that these were meant. */
function idleRegisters({ ledger }: RecordRead): Use[] {
  const named = new Set(ledger.flatMap((entry) => hashesIn(entry)));
  return ledger.flatMap((entry) =>
    (isKind(entry, "registry") || isKind(entry, "roster")) && !named.has(entry.hash)
      ? [use("discretion/idle-input", entry, { kind: entry.kind, asOf: entry.body.asOf })]
      : [],
  );
}

function hashesIn(entry: Entry): string[] {
  if (namesRegistry(entry)) return [entry.body.registry, entry.body.roster];
  if (isKind(entry, "rating")) return [entry.body.registry];
  return isKind(entry, "change") ? [entry.body.from, entry.body.to] : [];
}

/** Entries of kinds that nobody reads. */
function unknownKinds({ ledger }: RecordRead): Use[] {
  return ledger.flatMap((entry) =>
    isPassedOver(entry) || isKnownKind(entry.kind)
      ? []
      : [use("discretion/unknown-kind", entry, { kind: entry.kind })],
  );
}

/** Visits that no draw or case of the ledger has ordered, on whoever's word. */
function ofOthersVisits({ ledger, policies }: RecordRead): Use[] {
  const own = new Set([...policies.values()].map(({ authority }) => authority));
  return ledger.flatMap((entry) => {
    if (!isKind(entry, "visit")) return [];
    const { unit, day, kind, authority } = entry.body;
    const facts = { unit, day, kind, authority, written: instantDay(entry.at) };
    return [use(own.has(authority) ? "discretion/visit-of-own" : "discretion/visit-of-others", entry, facts)];
  });
}
