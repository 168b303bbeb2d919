/**
 * What the entries of a ledger mean, of whatever authority: every attempt at a draw, every case, every visit,
 * and the inputs that stand.
 *
 * One reducer makes it, an entry at a time, and it is carried along: whoever adds entries goes on from where
 * it stopped. Nothing in it changes.
 */

import { digestOf } from "../kernel/canonical-json.js";
import { lastOf } from "../kernel/certain.js";
import { type Entry, headOf, type Ledger, NO_ENTRY } from "../ledger/chain.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import { tellChains } from "../random/chain-head.js";
import { applyEntry } from "./apply-entry.js";
import { type Attempt, withPage } from "./attempts.js";
import type { Book } from "./book.js";
import { type Case, withCasePage } from "./cases.js";
import { withSeats } from "./seats-now.js";

export interface Chronicle extends Book {
  /** By draw id, in the order of their plans. */
  readonly attempts: ReadonlyMap<string, Attempt>;
  /** By draw id, in the order of their opening. */
  readonly cases: ReadonlyMap<string, Case>;
  /** The policy that stands, by authority and year. */
  readonly rules: ReadonlyMap<string, Recorded<"policy">>;
  /** Every policy entry by its hash. */
  readonly policyEntries: ReadonlyMap<string, Recorded<"policy">>;
  /** Registries and rosters on the ledger: the hash of the first entry with a body, by kind and digest. */
  readonly stated: ReadonlyMap<string, string>;
  /** The same by the hash of the entry: kind and digest. */
  readonly statedBy: ReadonlyMap<string, string>;
  /** How far each party has published its chain of secrets: its anchor at first. */
  readonly chains: ReadonlyMap<string, string>;
  /** Secrets of phases that were revealed, by policy and matter. */
  readonly phases: ReadonlyMap<string, Recorded<"phase">>;
  /** Of each announcement, what the ledger meant before it; there in turn it is empty. */
  readonly asAnnounced: ReadonlyMap<string, Chronicle>;
  /** Instant of the last entry. */
  readonly lastAt: string | null;
}

/** Of no entries. */
export function noChronicle(): Chronicle {
  return {
    entries: 0,
    head: NO_ENTRY,
    draws: new Map(),
    policies: new Map(),
    renamed: new Map(),
    published: [],
    attempts: new Map(),
    cases: new Map(),
    rules: new Map(),
    policyEntries: new Map(),
    stated: new Map(),
    statedBy: new Map(),
    chains: new Map(),
    phases: new Map(),
    asAnnounced: new Map(),
    lastAt: null,
  };
}

/** The chronicle with entries that came since. */
export function chronicleWith(before: Chronicle, more: Ledger): Chronicle {
  let known = before;
  let start = 0;
  for (let at = 0; at < more.length; at++) {
    const entry = more[at]!;
    if (!isKind(entry, "plan")) continue;
    known = advanced(known, more.slice(start, at));
    const found = { ...known, asAnnounced: new Map() };
    known = { ...known, asAnnounced: new Map(known.asAnnounced).set(entry.body.drawId, found) };
    start = at;
  }
  return advanced(known, more.slice(start));
}

function advanced(before: Chronicle, more: Ledger): Chronicle {
  if (more.length === 0) return before;
  const draft = draftOf(before);
  for (const entry of more) {
    applyEntry(draft, entry);
    note(draft, entry);
  }
  const { fresh: _, ...known } = draft;
  return {
    ...known,
    asAnnounced: before.asAnnounced,
    entries: before.entries + more.length,
    head: headOf(more),
    lastAt: lastOf(more).at,
  };
}

/**
 * Reads a ledger on and on, in place: what it gives is what the first entries mean, and holds until it is asked for
 * more of them. For those who need one after the other; whoever keeps one takes `chronicleWith`.
 */
export function openReading(ledger: Ledger): (entries: number) => Chronicle {
  const draft = draftOf(noChronicle());
  const asAnnounced = new Map<string, Chronicle>();
  let read = 0;
  const given = (): Chronicle => {
    const { fresh: _, ...known } = draft;
    const last = ledger[read - 1];
    return {
      ...known,
      asAnnounced,
      entries: read,
      head: last?.hash ?? NO_ENTRY,
      lastAt: last?.at ?? null,
    };
  };
  return (entries) => {
    for (; read < entries; read++) {
      const entry = ledger[read]!;
      if (isKind(entry, "plan")) {
        const { fresh: _, ...kept } = draftOf(given());
        asAnnounced.set(entry.body.drawId, { ...given(), ...kept, asAnnounced: new Map() });
        // What is kept shares its visits with the draft, which copies them before it changes any.
        draft.fresh.clear();
      }
      applyEntry(draft, entry);
      note(draft, entry);
    }
    return given();
  };
}

type Draft = ReturnType<typeof draftOf>;

function draftOf(known: Chronicle) {
  return {
    draws: new Map(known.draws),
    policies: new Map(known.policies),
    renamed: new Map(known.renamed),
    published: [...known.published],
    attempts: new Map(known.attempts),
    cases: new Map(known.cases),
    rules: new Map(known.rules),
    policyEntries: new Map(known.policyEntries),
    stated: new Map(known.stated),
    statedBy: new Map(known.statedBy),
    chains: new Map(known.chains),
    phases: new Map(known.phases),
    fresh: new Set<string>(),
  };
}

/** What an entry says besides its visits. */
function note(draft: Draft, entry: Entry): void {
  if (isKind(entry, "policy")) noteRules(draft, entry);
  else if (isKind(entry, "registry") || isKind(entry, "roster")) noteInput(draft, entry);
  else if (isKind(entry, "anchor")) draft.chains.set(entry.body.party, entry.body.value);
  else if (isKind(entry, "phase")) draft.phases.set(phaseName(entry.body), entry);
  else if (isKind(entry, "plan")) noteFirst(draft.attempts, { drawId: entry.body.drawId, plan: entry });
  else if (isKind(entry, "case")) noteFirst(draft.cases, { drawId: entry.body.drawId, opened: entry });
  else notePage(draft, entry);
}

/** Of two with one id the first counts. */
function noteFirst<T extends { readonly drawId: string }>(known: Map<string, T>, next: T): void {
  if (!known.has(next.drawId)) known.set(next.drawId, next);
}

function noteRules({ rules, policyEntries }: Draft, entry: Recorded<"policy">): void {
  rules.set(rulesName(entry.body.policy), entry);
  policyEntries.set(entry.hash, entry);
}

function noteInput(
  { stated, statedBy }: Draft,
  { kind, hash, body }: Recorded<"registry"> | Recorded<"roster">,
): void {
  const name = inputName(kind, body);
  if (!stated.has(name)) stated.set(name, hash);
  statedBy.set(hash, name);
}

/** An entry that belongs to a draw or a case under its id. */
function notePage({ attempts, cases, chains }: Draft, entry: Entry): void {
  if (isKind(entry, "draw") || isKind(entry, "assignment")) tellChains(chains, entry.body.sources);
  const drawId = (entry.body as { drawId?: string } | null)?.drawId ?? "";
  const attempt = attempts.get(drawId);
  if (attempt !== undefined) attempts.set(drawId, withSeats(withPage(attempt, entry)));
  const found = cases.get(drawId);
  if (found !== undefined) cases.set(drawId, withSeats(withCasePage(found, entry)));
}

export function rulesName({
  authority,
  year,
}: {
  readonly authority: string;
  readonly year: number;
}): string {
  return `${authority}/${year}`;
}

export function phaseName({ policy, matter }: { readonly policy: string; readonly matter: string }): string {
  return JSON.stringify([policy, matter]);
}

export function inputName(
  kind: "registry" | "roster",
  body: Recorded<"registry">["body"] | Recorded<"roster">["body"],
): string {
  return `${kind} ${digestOf(body)}`;
}
