/**
 * What the entries of a ledger mean, of whatever authority: every attempt at a draw, every case, every visit,
 * and the inputs that stand.
 *
 * One reducer makes it, an entry at a time, and it is carried along: whoever adds entries goes on from where
 * it stopped. Nothing in it changes.
 */

import { digestOf } from "../kernel/canonical-json.js";
import { lastOf } from "../kernel/certain.js";
import { GrowingMap } from "../kernel/growing-map.js";
import { type Entry, headOf, type Ledger, NO_ENTRY } from "../ledger/chain.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import type { EventBody } from "../ledger/year-bodies.js";
import { tellChains } from "../random/chain-head.js";
import { drawIdUpTo } from "../random/draw-id.js";
import { applyEntry } from "./apply-entry.js";
import { type Attempt, withPage } from "./attempts.js";
import { type Case, casesNotVoided, withCasePage } from "./cases.js";
import type { DrawChronicle } from "./draw-chronicle.js";
import { withSeats } from "./seats-now.js";

export interface Chronicle extends DrawChronicle {
  /** By draw id, in the order of their plans. */
  readonly attempts: ReadonlyMap<string, Attempt>;
  /** By draw id, in the order of their opening. */
  readonly cases: ReadonlyMap<string, Case>;
  /** Cases that stand, by authority and year, in the order of their opening. */
  readonly standing: ReadonlyMap<string, readonly Case[]>;
  /** Draw ids of the cases of a unit, in the order of their opening. */
  readonly casesOf: ReadonlyMap<string, readonly string[]>;
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
  /** How the units of a draw stood, by draw id. */
  readonly receipts: ReadonlyMap<string, Recorded<"receipts">>;
  /** Codes of its visits, by draw id, in the order of the ledger. */
  readonly codes: ReadonlyMap<string, readonly Recorded<"codes">[]>;
  /** Number of the last entry of each event, by what names it. */
  readonly events: ReadonlyMap<string, number>;
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
    draws: GrowingMap.of(),
    policies: GrowingMap.of(),
    renamed: GrowingMap.of(),
    former: GrowingMap.of(),
    published: [],
    attempts: GrowingMap.of(),
    cases: GrowingMap.of(),
    standing: GrowingMap.of(),
    casesOf: GrowingMap.of(),
    rules: GrowingMap.of(),
    policyEntries: GrowingMap.of(),
    stated: GrowingMap.of(),
    statedBy: GrowingMap.of(),
    chains: GrowingMap.of(),
    phases: GrowingMap.of(),
    receipts: GrowingMap.of(),
    codes: GrowingMap.of(),
    events: GrowingMap.of(),
    asAnnounced: GrowingMap.of(),
    lastAt: null,
  };
}

/** The chronicle with entries that came since; it costs what they change. */
export function chronicleWith(before: Chronicle, more: Ledger): Chronicle {
  let known = before;
  let start = 0;
  for (let at = 0; at < more.length; at++) {
    const entry = more[at]!;
    if (!isKind(entry, "plan")) continue;
    known = advanced(known, more.slice(start, at));
    start = at;
    if (standsAlready(known, entry)) continue;
    const asAnnounced = GrowingMap.after(known.asAnnounced);
    asAnnounced.set(entry.body.drawId, { ...known, asAnnounced: new Map() });
    known = { ...known, asAnnounced };
  }
  return advanced(known, more.slice(start));
}

function advanced(before: Chronicle, more: Ledger): Chronicle {
  if (more.length === 0) return before;
  const draft = draftOf(before);
  for (const entry of more) read(draft, entry);
  const { fresh: _, own: _own, ...known } = draft;
  return {
    ...known,
    published: draft.published.length === 0 ? before.published : [...before.published, ...draft.published],
    asAnnounced: before.asAnnounced,
    entries: before.entries + more.length,
    head: headOf(more),
    lastAt: lastOf(more).at,
  };
}

/** Reads a ledger on and on: what the first entries mean. Ask for more of them each time. */
export function openReading(ledger: Ledger): (entries: number) => Chronicle {
  let known = noChronicle();
  return (entries) => {
    known = chronicleWith(known, ledger.slice(known.entries, entries));
    return known;
  };
}

type Draft = ReturnType<typeof draftOf>;

function draftOf(known: Chronicle) {
  return {
    draws: GrowingMap.after(known.draws),
    policies: GrowingMap.after(known.policies),
    renamed: GrowingMap.after(known.renamed),
    former: GrowingMap.after(known.former),
    /** Those that come. */
    published: [] as Recorded<"visit">["body"][],
    attempts: GrowingMap.after(known.attempts),
    cases: GrowingMap.after(known.cases),
    standing: GrowingMap.after(known.standing),
    casesOf: GrowingMap.after(known.casesOf),
    rules: GrowingMap.after(known.rules),
    policyEntries: GrowingMap.after(known.policyEntries),
    stated: GrowingMap.after(known.stated),
    statedBy: GrowingMap.after(known.statedBy),
    chains: GrowingMap.after(known.chains),
    phases: GrowingMap.after(known.phases),
    receipts: GrowingMap.after(known.receipts),
    codes: GrowingMap.after(known.codes),
    events: GrowingMap.after(known.events),
    fresh: new Set<string>(),
    /** Lists of `standing` that are this draft's own. */
    own: new Set<readonly Case[]>(),
  };
}

function read(draft: Draft, entry: Entry): void {
  if (standsAlready(draft, entry)) return;
  applyEntry(draft, entry);
  note(draft, entry);
}

/** A second entry of one kind for a draw or a case stands for nothing: the first one does. */
function standsAlready(
  { attempts, cases }: Pick<Chronicle, "attempts" | "cases">,
  { kind, body }: Entry,
): boolean {
  const drawId = (body as { readonly drawId?: string } | null)?.drawId ?? "";
  const [attempt, opened] = [attempts.get(drawId), cases.get(drawId)];
  if (kind === "plan" || kind === "case") return attempt !== undefined || opened !== undefined;
  if (kind === "sources" || kind === "draw" || kind === "teams") return attempt?.[kind] !== undefined;
  if (kind === "assignment") return opened?.teams !== undefined;
  return kind === "void" && (attempt?.void ?? opened?.void) !== undefined;
}

/** What an entry says besides its visits. */
function note(draft: Draft, entry: Entry): void {
  if (isKind(entry, "policy")) noteRules(draft, entry);
  else if (isKind(entry, "registry") || isKind(entry, "roster")) noteInput(draft, entry);
  else if (isKind(entry, "anchor")) draft.chains.set(entry.body.party, entry.body.value);
  else if (isKind(entry, "event")) draft.events.set(eventName(entry.body), entry.seq);
  else if (isKind(entry, "phase")) draft.phases.set(phaseName(entry.body), entry);
  else if (isKind(entry, "receipts")) noteReceipts(draft, entry);
  else if (isKind(entry, "codes")) noteCodes(draft, entry);
  else if (isKind(entry, "plan"))
    draft.attempts.set(entry.body.drawId, { drawId: entry.body.drawId, plan: entry });
  else if (isKind(entry, "case")) noteCase(draft, entry);
  else if (PAGES.some((kind) => kind === entry.kind)) notePage(draft, entry);
}

/** Kinds of entries that say more of a draw or a case; a result says nothing of who goes. */
const PAGES = [
  ...["sources", "draw", "teams", "assignment", "void"],
  ...["substitution", "replacement", "staffing", "move"],
] as const;

function noteCase(draft: Draft, entry: Recorded<"case">): void {
  const { drawId, units } = entry.body;
  const opened: Case = { drawId, opened: entry };
  noteStanding(draft, draft.cases.get(drawId), opened);
  draft.cases.set(drawId, opened);
  for (const unit of new Set(units)) {
    const known = draft.casesOf.get(unit) ?? [];
    if (!known.includes(drawId)) draft.casesOf.set(unit, [...known, drawId]);
  }
}

/** The list of its year with a case as it is now. A draw id that is opened again keeps its first place. */
function noteStanding(draft: Draft, before: Case | undefined, now: Case): void {
  const { standing, cases, own } = draft;
  const year = drawIdUpTo("year", now.drawId);
  const known = standing.get(year) ?? [];
  const list = own.has(known) ? (known as Case[]) : [...known];
  const place = before === undefined ? list.length : list.lastIndexOf(before);
  if (place === -1) {
    const isOwn = ({ drawId }: Case): boolean => drawIdUpTo("year", drawId) === year;
    const all = [...cases.values()].map((each) => (each.drawId === now.drawId ? now : each)).filter(isOwn);
    list.splice(0, list.length, ...casesNotVoided(all));
  } else if (now.void === undefined) list[place] = now;
  else list.splice(place, 1);
  own.add(list);
  standing.set(year, list);
}

/** A draw has its receipts once. */
function noteReceipts({ receipts }: Draft, entry: Recorded<"receipts">): void {
  if (!receipts.has(entry.body.drawId)) receipts.set(entry.body.drawId, entry);
}

function noteCodes({ codes }: Draft, entry: Recorded<"codes">): void {
  codes.set(entry.body.drawId, [...(codes.get(entry.body.drawId) ?? []), entry]);
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
function notePage(draft: Draft, entry: Entry): void {
  const { attempts, cases, chains } = draft;
  if (isKind(entry, "draw") || isKind(entry, "assignment")) tellChains(chains, entry.body.sources);
  const drawId = (entry.body as { drawId?: string } | null)?.drawId ?? "";
  const attempt = attempts.get(drawId);
  if (attempt !== undefined) attempts.set(drawId, withSeats(withPage(attempt, entry)));
  const found = cases.get(drawId);
  if (found === undefined) return;
  const now = withSeats(withCasePage(found, entry));
  noteStanding(draft, found, now);
  cases.set(drawId, now);
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

/** Events are told apart by unit, kind and reference. */
export function eventName({ unit, event, reference }: EventBody): string {
  return [unit, event, reference].join("\u001f");
}

/** What it commits to; how it was read from the tables of an office makes no other registry. */
export function inputName(
  kind: "registry" | "roster",
  body: Recorded<"registry">["body"] | Recorded<"roster">["body"],
): string {
  const { readings: _, ...committed } = { readings: undefined, ...body };
  return `${kind} ${digestOf(committed)}`;
}
