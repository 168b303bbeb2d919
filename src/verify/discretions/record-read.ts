/** What a list of uses of discretion is read from: the entries, and what they mean, worked out once. */
import { dayWhere, FIRST_DAY } from "../../kernel/iso-date.js";
import type { Entry, Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import type { Policy, Round } from "../../policy/policy.js";
import { partsOfDrawId } from "../../random/draw-id.js";
import type { Registry } from "../../registry/registry.js";
import type { Attempt } from "../../year/attempts.js";
import type { Case } from "../../year/cases.js";
import type { Chronicle } from "../../year/chronicle.js";
import type { RegistryAsked } from "../audit-case.js";
import { wholeChronicle } from "../entries-of.js";

export interface RecordRead {
  readonly ledger: Ledger;
  /** The day of the audit: that of the last entry, where nobody says another. */
  readonly today: string;
  readonly chronicle: Chronicle;
  readonly attempts: readonly Attempt[];
  readonly cases: readonly Case[];
  /** Policies by the hash of their entry. */
  readonly policies: ReadonlyMap<string, Policy>;
  readonly byHash: ReadonlyMap<string, Entry>;
  /** The entries that change who has room, on which day, and who has had their visits. */
  readonly bearing: readonly Entry[];
  /** A registry at hand with these commitments. */
  readonly registryFor: (asked: RegistryAsked) => Registry | undefined;
}

export interface RecordGiven extends Pick<RecordRead, "ledger" | "registryFor"> {
  /** RFC 3339 instant of the audit; that of the last entry when left out. */
  readonly at: string | undefined;
}

export function recordRead({ ledger, registryFor, at }: RecordGiven): RecordRead {
  const now = at === undefined ? ledger.at(-1)?.at.slice(0, 10) : dayWhere(at, ledger[0]?.at ?? at);
  const chronicle = wholeChronicle(ledger);
  return {
    ledger,
    today: now ?? FIRST_DAY,
    chronicle,
    attempts: [...chronicle.attempts.values()],
    cases: [...chronicle.cases.values()],
    policies: new Map(
      ledger.flatMap((entry) => (isKind(entry, "policy") ? [[entry.hash, entry.body.policy] as const] : [])),
    ),
    byHash: new Map(ledger.map((entry) => [entry.hash, entry])),
    bearing: ledger.filter(({ kind }) => BEARS.includes(kind)),
    registryFor,
  };
}

const BEARS: readonly string[] = [
  ...["teams", "assignment", "substitution", "replacement", "staffing", "move", "void"],
  ...["case", "result", "visit"],
];

/** Kinds whose entries name a registry and a roster. */
const WITH_REGISTRY = ["plan", "case", "substitution", "replacement", "staffing", "move"] as const;

export type WithRegistry = {
  [kind in (typeof WITH_REGISTRY)[number]]: Recorded<kind>;
}[(typeof WITH_REGISTRY)[number]];

export function namesRegistry(entry: Entry): entry is WithRegistry {
  return WITH_REGISTRY.some((kind) => kind === entry.kind);
}

/** The registers that an entry names. */
export interface Named {
  readonly registry: Recorded<"registry">;
  readonly roster: Recorded<"roster">;
}

/** Those of them that are entries: each by itself, whatever the other one is. */
export function registersNamed(
  { byHash }: Pick<RecordRead, "byHash">,
  { registry, roster = "" }: { readonly registry: string; readonly roster?: string },
): Partial<Named> {
  const [units, people] = [byHash.get(registry), byHash.get(roster)];
  return {
    ...(units !== undefined && isKind(units, "registry") ? { registry: units } : {}),
    ...(people !== undefined && isKind(people, "roster") ? { roster: people } : {}),
  };
}

/** Both of them, or nothing. */
export function namedBy(
  record: Pick<RecordRead, "byHash">,
  body: { readonly registry: string; readonly roster: string },
): Named | undefined {
  const { registry, roster } = registersNamed(record, body);
  return registry === undefined || roster === undefined ? undefined : { registry, roster };
}

/** `authority/year` of an entry that belongs to a draw or a case. */
export function ownerOf(drawId: string): string {
  const { authority, year } = partsOfDrawId(drawId);
  return `${authority}/${year}`;
}

/** The round that a plan names, by its policy. */
export function roundOfPlan({ policies }: RecordRead, { body }: Recorded<"plan">): Round | undefined {
  return policies
    .get(body.policy)
    ?.matters.find(({ id }) => id === body.matter)
    ?.rounds.find(({ id }) => id === body.round);
}
