/** Registries, rosters, rules and histories that were changed, left as they were, or chosen among several. */
import { instantDay } from "../../kernel/iso-date.js";
import { isPassedOver } from "../../ledger/blank-unreadable.js";
import { isKnownKind } from "../../ledger/body-schemas.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { partsOfDrawId } from "../../random/draw-id.js";
import { unitRootsOf } from "../audit-case.js";
import { type Use, use } from "./discretion.js";
import { listed } from "./listed.js";
import { leads, namingsOf } from "./namings.js";
import {
  type Named,
  namesRegistry,
  type RecordRead,
  registersNamed,
  type WithRegistry,
} from "./record-read.js";
import { twinPools } from "./twin-pools.js";
import { usesOfChange } from "./uses-of-changes.js";
import { usesOfRows } from "./uses-of-rows.js";

export function usesOfInputs(record: RecordRead): Use[] {
  return [
    ...ofOthers(record),
    ...ofRegistries(record),
    ...usesOfRows(record),
    ...record.ledger.flatMap((entry) => usesOfChange(entry)),
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

/** The first registry of an authority, where others have named one of other units. */
function ofOthers(record: RecordRead): Use[] {
  return namingsOf(record).flatMap(({ entry, named, apartFrom }) => {
    const { drawId } = entry.body;
    const facts = { drawId, asOf: named.registry.body.asOf, others: listed([...apartFrom.keys()]) };
    return apartFrom.size === 0 ? [] : [use("discretion/registry-of-others", entry, facts)];
  });
}

/** Entry by entry: a registry that changed without a published difference, a roster that changed, older ones. */
function ofRegistries({ ledger, byHash }: RecordRead): Use[] {
  const last = new Map<string, Partial<Named>>();
  const [newest, changes] = [new Map<string, Input>(), new Map<string, string[]>()];
  const ledOn = new Map<string, Input>();
  return ledger.flatMap((entry) => {
    const change = isKind(entry, "change") ? endsOf({ byHash }, entry) : undefined;
    if (change !== undefined) {
      const [from, to] = [unitsRoot(change.from), unitsRoot(change.to)];
      changes.set(from, [...(changes.get(from) ?? []), to]);
      keepNewest(ledOn, from, change.to);
    }
    if (!namesRegistry(entry)) return [];
    const owner = partsOfDrawId(entry.body.drawId).authority;
    const named = registersNamed({ byHash }, entry.body);
    const before = last.get(owner) ?? {};
    last.set(owner, { ...before, ...named });
    const next = named.registry === undefined ? undefined : ledOn.get(unitsRoot(named.registry));
    const older = olderThanKnown(entry, named, (kind) =>
      laterOf(newest.get(`${kind} ${owner}`), kind === "registry" ? next : undefined),
    );
    for (const each of [named.registry, named.roster])
      if (each !== undefined) keepNewest(newest, `${each.kind} ${owner}`, each);
    return [...changedBetween(entry, { before, named, changes }), ...older];
  });
}

function keepNewest(newest: Map<string, Input>, name: string, input: Input): void {
  const known = newest.get(name);
  if (known === undefined || known.body.asOf < input.body.asOf) newest.set(name, input);
}

function laterOf(one: Input | undefined, other: Input | undefined): Input | undefined {
  return one === undefined || (other !== undefined && one.body.asOf < other.body.asOf) ? other : one;
}

function unitsRoot({ body }: Recorded<"registry">): string {
  return body.units.root;
}

/** The two registries of a difference; undefined where one of them is none: that is a finding, and no difference. */
function endsOf(
  { byHash }: Pick<RecordRead, "byHash">,
  { body }: Recorded<"change">,
): Record<"from" | "to", Recorded<"registry">> | undefined {
  const [from, to] = [body.from, body.to].map(
    (hash) => registersNamed({ byHash }, { registry: hash }).registry,
  );
  return from === undefined || to === undefined ? undefined : { from, to };
}

interface Changed {
  /** What the authority named last before, of each. */
  readonly before: Partial<Named>;
  readonly named: Partial<Named>;
  /** To which roots published differences lead from each root. */
  readonly changes: ReadonlyMap<string, readonly string[]>;
}

function changedBetween(entry: WithRegistry, changed: Changed): Use[] {
  return [...unitsChanged(entry, changed), ...peopleChanged(entry, changed)];
}

function unitsChanged(entry: WithRegistry, { before, named, changes }: Changed): Use[] {
  const [last, { registry }] = [before.registry, named];
  if (registry === undefined) return [];
  if (last === undefined) return historyStated(entry, registry);
  const isUnexplained = !leads(changes, unitsRoot(last), unitsRoot(registry));
  const { drawId } = entry.body;
  return [
    ...(isUnexplained
      ? [use("discretion/registry-unexplained", entry, { drawId, asOf: registry.body.asOf })]
      : []),
    ...(last.body.history.root === registry.body.history.root ? [] : historyStated(entry, registry, last)),
  ];
}

function peopleChanged(entry: WithRegistry, { before, named }: Changed): Use[] {
  const [last, now] = [before.roster?.body.inspectors, named.roster?.body];
  if (last === undefined || now === undefined || last.root === now.inspectors.root) return [];
  const sizes = { before: last.size, after: now.inspectors.size };
  return [use("discretion/roster-changed", entry, { drawId: entry.body.drawId, asOf: now.asOf, ...sizes })];
}

/** The visits of before stand on the word of whoever committed to them. */
function historyStated(
  entry: WithRegistry,
  { body: { asOf, history } }: Recorded<"registry">,
  before?: Recorded<"registry">,
): Use[] {
  const { size, root } = history;
  const facts = { drawId: entry.body.drawId, asOf, visits: size };
  const isNothing = before === undefined && size === 0;
  return isNothing ? [] : [use("discretion/history-stated", entry, { ...facts, root: root.slice(0, 12) })];
}

/** A later one was at hand: the authority had named it before, or a published difference leads on to it. */
function olderThanKnown(
  entry: WithRegistry,
  { registry, roster }: Partial<Named>,
  newestOf: (kind: string) => Input | undefined,
): Use[] {
  const { drawId } = entry.body;
  return [registry, roster].flatMap((each) => {
    if (each === undefined) return [];
    const { kind, body } = each;
    const newer = newestOf(kind)?.body.asOf ?? body.asOf;
    return newer > body.asOf
      ? [use("discretion/older-input", entry, { drawId, kind, asOf: body.asOf, newer })]
      : [];
  });
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
  const named = (registry: string): Recorded<"registry"> | undefined =>
    registersNamed({ byHash }, { registry }).registry;
  const know = (registry: Recorded<"registry"> | undefined): void => {
    if (registry !== undefined) known.add(unitsRoot(registry));
  };
  return ledger.flatMap((entry) => {
    if (namesRegistry(entry) || isKind(entry, "rating")) know(named(entry.body.registry));
    if (!isKind(entry, "change")) return [];
    const from = named(entry.body.from);
    const isKnown = from === undefined || known.has(unitsRoot(from));
    know(named(entry.body.to));
    return isKnown ? [] : [use("discretion/change-from-nowhere", entry, { asOf: from.body.asOf })];
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
    const { unit, day, kind, authority, level, matter, result } = entry.body;
    const told = { level: level ?? "–", matter: matter ?? "–", result: result ?? "–" };
    const facts = { unit, day, kind, authority, ...told, written: instantDay(entry.at) };
    return [use(own.has(authority) ? "discretion/visit-of-own" : "discretion/visit-of-others", entry, facts)];
  });
}
