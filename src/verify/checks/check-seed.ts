/**
 * The sources with values that a draw or an assignment names: they have the form of the protocol, give the seed,
 * are those announced, and came neither before anybody could know them nor after the fallback was due.
 */
import { faultsOfSeals, openToAllFrom, type Sealing } from "../../beacon/seals.js";
import { lastRoundPublishedAt, saysTooMuch, valuesFrom } from "../../beacon/values-from.js";
import { compareInstants } from "../../kernel/iso-date.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { type AnnouncedSource, fitsAnnouncement } from "../../random/announcement.js";
import { tellChains } from "../../random/chain-head.js";
import { checkSources, type SeedSource, seedOf } from "../../random/seed.js";
import { type AnnouncedSeed, faultsOfTerms, sourcesTwice } from "../../random/terms.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding, findingOf, unlessSame } from "../finding.js";

/** The entry that named the sources, and what it says of them. */
export interface Announcing {
  readonly seq: number;
  readonly body: AnnouncedSeed & Sealing;
}

/** A chain goes on where it was published last. Where nothing was, the list of discretions says it. */
export function checkChains(ledger: Ledger): Finding[] {
  const published = new Map<string, string>();
  return ledger.flatMap((entry) => {
    if (isKind(entry, "anchor")) published.set(entry.body.party, entry.body.value);
    if (isKind(entry, "draw") || isKind(entry, "assignment")) tellChains(published, entry.body.sources);
    if (!isKind(entry, "sources") && !isKind(entry, "case")) return [];
    return entry.body.announced.flatMap((source) =>
      source.type === "chain" && published.has(source.party)
        ? unlessSame(
            "verify/chain-after",
            placeOf(entry, `chain of ${source.party}`),
            published.get(source.party) ?? null,
            source.after,
          )
        : [],
    );
  });
}

type WithSeed = Recorded<"draw"> | Recorded<"assignment">;

/** What an announcement says, read on its own. */
export function checkTerms(announcing: Announcing): Finding[] {
  const { announced } = announcing.body;
  const faults = [
    ...faultsOfTerms(announcing.body),
    ...sourcesTwice(announced, "announced"),
    ...faultsOfSeals(announcing.body),
  ];
  const place = placeOf(announcing, "valuesFrom");
  const said = announcing.body.valuesFrom ?? null;
  const untrue = saysTooMuch(announcing.body)
    ? [finding("verify/values-from", place, lastRoundPublishedAt(announced) ?? null, said)]
    : [];
  return [...untrue, ...termsFound(announcing, faults)];
}

function termsFound(announcing: Announcing, faults: readonly Refusal[]): Finding[] {
  return faults.map((cause) =>
    findingOf(cause, "verify/terms", placeOf(announcing, cause.path.join(".")), "what an act would announce"),
  );
}

export function checkSeed(entry: WithSeed, announcing: Announcing | undefined, drawId: string): Finding[] {
  const { body } = entry;
  const promised = announcing?.body ?? { announced: [] };
  const read = checkSources(body.sources);
  if (!read.ok)
    return [
      finding("verify/sources", placeOf(entry, "sources"), "sources of protocol section 4", body.sources),
      ...checkWhen(entry, promised),
    ];
  const found = unlessSame("verify/seed", placeOf(entry, "seed"), seedOf(read.value), body.seed);
  return [...found, ...checkPromise(entry, { sources: read.value, promised, drawId })];
}

/** No value stands on a ledger before it can be known. */
function tooEarly(entry: WithSeed, from: string | undefined): Finding[] {
  return from !== undefined && compareInstants(entry.at, from) < 0
    ? [finding("verify/values-too-early", placeOf(entry, "sources"), from, entry.at)]
    : [];
}

/** Neither before the values can be known, nor after the fallback was due. */
function checkWhen(entry: WithSeed, promised: AnnouncedSeed & Sealing): Finding[] {
  const { revealBy } = promised;
  const early = tooEarly(entry, valuesFrom(promised));
  if (revealBy === undefined || openToAllFrom(promised) !== undefined || !isAfter(entry, revealBy))
    return early;
  return [...early, finding("verify/revealed-late", placeOf(entry, "sources"), revealBy, entry.at)];
}

function beaconsIn(sources: readonly SeedSource[]): AnnouncedSource[] {
  return sources.flatMap((source) => (source.type === "beacon" ? [source] : []));
}

function isAfter({ at }: WithSeed, revealBy: string): boolean {
  return compareInstants(revealBy, at) < 0;
}

interface Promised {
  readonly sources: readonly SeedSource[];
  readonly promised: AnnouncedSeed & Sealing;
  readonly drawId: string;
}

function checkPromise(entry: WithSeed, { sources, promised, drawId }: Promised): Finding[] {
  const { announced, revealBy, fallback } = promised;
  const place = placeOf(entry, "sources");
  if (fitsAnnouncement(sources, announced, drawId)) return checkWhen(entry, promised);
  if (fallback === undefined || !fitsAnnouncement(sources, fallback, drawId))
    return [
      finding("verify/not-announced", place, announced, sources),
      ...tooEarly(entry, valuesFrom({ ...promised, announced: beaconsIn(sources) })),
    ];
  return revealBy !== undefined && isAfter(entry, revealBy)
    ? tooEarly(entry, lastRoundPublishedAt(fallback))
    : [finding("verify/fallback-too-early", place, revealBy ?? null, entry.at)];
}
