/** Seeds that somebody could choose, try out, know beforehand or hold back. */
import { fallbackKnownAt, openToAllFrom, type Sealing } from "../../beacon/seals.js";
import { lastRoundPublishedAt, unknownChains, valuesFrom } from "../../beacon/values-from.js";
import { compareInstants, secondAtOrAfter } from "../../kernel/iso-date.js";
import type { Entry } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { type AnnouncedSource, fitsAnnouncement } from "../../random/announcement.js";
import { tellChains } from "../../random/chain-head.js";
import type { SeedSource } from "../../random/seed.js";
import type { AnnouncedSeed } from "../../random/terms.js";
import type { Attempt } from "../../year/attempts.js";
import { type Use, use } from "./discretion.js";
import type { RecordRead } from "./record-read.js";

/** A seed: what was announced of it, and the values where it was drawn from. */
interface SeedUsed {
  readonly drawId: string;
  readonly announcing: Entry & { readonly body: AnnouncedSeed & Sealing };
  readonly seeded: Seeded | undefined;
}

type Seeded = Recorded<"draw"> | Recorded<"assignment">;

export function usesOfSeeds({ attempts, cases, ledger }: RecordRead): Use[] {
  const ofRounds = attempts.flatMap(({ drawId, sources, draw }): SeedUsed[] =>
    sources === undefined ? [] : [{ drawId, announcing: sources, seeded: draw }],
  );
  const ofCases = cases.map(
    ({ drawId, opened, teams }): SeedUsed => ({ drawId, announcing: opened, seeded: teams }),
  );
  const seeded = [
    ...attempts.flatMap(({ draw }) => (draw === undefined ? [] : chosen(draw, freedIn(draw)))),
    ...cases.flatMap(({ teams }) => (teams === undefined ? [] : chosen(teams, null))),
  ];
  return [
    ...seeded,
    ...[...ofRounds, ...ofCases].flatMap((seed) => [
      ...knownBefore(seed),
      ...mayBeHeldBack(seed),
      ...sealedTooEarly(seed),
      ...fallbackUsed(seed),
      ...unknownChains(seed.announcing.body.announced).map((chain) =>
        use("discretion/unknown-beacon", seed.announcing, { drawId: seed.drawId, chain }),
      ),
    ]),
    ...chainsWithoutAnchor(ledger, new Set([...ofRounds, ...ofCases].map(({ announcing }) => announcing))),
    ...attempts.flatMap((attempt, at) => givenUp(attempt, attempts.slice(at + 1))),
  ];
}

/** By stratum, of the units that chance alone draws: whoever may try seeds frees one of them so often. */
function freedIn(draw: Recorded<"draw">): string {
  return (
    draw.body.strata
      .filter(({ weights }) => weights === undefined)
      .map(({ stratum, pool, drawn }) => {
        const isFixed = ({ forced, score }: (typeof drawn)[number]): boolean =>
          forced !== undefined || score !== undefined;
        const fixed = drawn.filter(isFixed).length;
        const open = pool - fixed;
        return `${stratum} ${open === 0 ? 0 : Math.floor((1000 * (pool - drawn.length)) / open)}`;
      })
      .join(", ") || "–"
  );
}

/**
 * A word that nothing binds, one party alone, or several without a beacon: whoever holds them all could choose.
 *
 * @param freed - of 1,000 seeds that are tried out, those that leave out a unit that was drawn; null of a case
 */
function chosen(seeded: Seeded, freed: string | null): Use[] {
  const { drawId, sources } = seeded.body;
  const parties = new Set(sources.flatMap((source) => partyOf(source)));
  const types = sources.map(({ type }) => type).join(", ");
  const hasBeacon = sources.some(({ type }) => type === "beacon");
  const isFree = sources.some(({ type }) => type === "plain" || type === "text");
  if (!isFree && hasBeacon) return [];
  if (!isFree && parties.size > 1)
    return [use("discretion/parties-only", seeded, { drawId, parties: [...parties].join(", ") })];
  return freed === null
    ? [use("discretion/chosen-seed-of-case", seeded, { drawId, types })]
    : [use("discretion/chosen-seed", seeded, { drawId, types, freed })];
}

function partyOf(source: SeedSource | AnnouncedSource): string[] {
  return source.type === "reveal" || source.type === "chain" ? [source.party] : [];
}

/** The announcement does not show that the values were unknown: they were not, or it does not say when. */
function knownBefore({ drawId, announcing, seeded }: SeedUsed): Use[] {
  const { at, body } = announcing;
  const from = valuesFrom(body);
  if (seeded !== undefined && compareInstants(seeded.at, at) <= 0)
    return [use("discretion/announced-at-once", seeded, { drawId, at })];
  if (body.announced.length === 0) return [];
  if (from === undefined) return [use("discretion/no-values-from", announcing, { drawId, at })];
  if (compareInstants(from, at) <= 0)
    return [use("discretion/known-when-announced", announcing, { drawId, at, valuesFrom: from })];
  return secondAtOrAfter(from) - secondAtOrAfter(at) < LEAST_SECONDS
    ? [use("discretion/announced-shortly", announcing, { drawId, at, valuesFrom: from })]
    : [];
}

/** Others need this long, at least, to see that something is announced while its values are unknown. */
const LEAST_SECONDS = 3600;

/** A secret that nothing replaces, or that is replaced by what its holder knows while they may still tell it. */
function mayBeHeldBack({ drawId, announcing }: SeedUsed): Use[] {
  const { announced, fallback, revealBy } = announcing.body;
  const parties = announced.flatMap((source) => partyOf(source)).join(", ");
  if (parties === "" || openToAllFrom(announcing.body) !== undefined) return [];
  if (fallback === undefined || revealBy === undefined)
    return [use("discretion/no-fallback", announcing, { drawId, parties })];
  const from = fallbackKnownAt(announcing.body);
  return from === undefined
    ? []
    : [use("discretion/fallback-known", announcing, { drawId, parties, from, revealBy })];
}

/** A secret that everybody could open when it was announced, and whoever announced it before. */
function sealedTooEarly({ drawId, announcing }: SeedUsed): Use[] {
  return (announcing.body.seals ?? []).flatMap(({ party, capsule: { chain, round } }) => {
    const from = lastRoundPublishedAt([{ type: "beacon", chain, round }]);
    return from !== undefined && compareInstants(from, announcing.at) <= 0
      ? [use("discretion/seal-open", announcing, { drawId, party, round, from })]
      : [];
  });
}

/** A value was held back, or did not come. */
function fallbackUsed({ drawId, announcing, seeded }: SeedUsed): Use[] {
  if (seeded === undefined) return [];
  const { announced, fallback } = announcing.body;
  const { sources } = seeded.body;
  if (fallback === undefined || fitsAnnouncement(sources, announced, drawId)) return [];
  const withheld = announced.flatMap((source) =>
    source.type === "reveal" || source.type === "chain" ? [source.party] : [],
  );
  return [use("discretion/fallback-used", seeded, { drawId, withheld: withheld.join(", ") || "–" })];
}

/** A link of a chain whose beginning nobody has published, and a chain that was begun anew. */
function chainsWithoutAnchor(ledger: RecordRead["ledger"], announcing: ReadonlySet<Entry>): Use[] {
  const published = new Map<string, string>();
  return ledger.flatMap((entry) => {
    if (isKind(entry, "anchor")) {
      const { party, value } = entry.body;
      const isAgain = published.has(party) && published.get(party) !== value;
      published.set(party, value);
      return isAgain ? [use("discretion/anchored-again", entry, { party })] : [];
    }
    if (isKind(entry, "draw") || isKind(entry, "assignment")) {
      tellChains(published, entry.body.sources);
      return [];
    }
    if (!announcing.has(entry) || !(isKind(entry, "sources") || isKind(entry, "case"))) return [];
    return entry.body.announced.flatMap((source) =>
      source.type === "chain" && !published.has(source.party)
        ? [use("discretion/chain-unanchored", entry, { drawId: entry.body.drawId, party: source.party })]
        : [],
    );
  });
}

/** An announcement or a draw that was given up, and what came instead. */
function givenUp({ drawId, plan, draw, void: voided }: Attempt, later: readonly Attempt[]): Use[] {
  if (voided === undefined) return [];
  if (draw === undefined || draw.seq > voided.seq)
    return [use("discretion/announcement-dropped", voided, { drawId })];
  const next = later.find(
    (each) =>
      each.plan.body.matter === plan.body.matter &&
      each.plan.body.round === plan.body.round &&
      each.drawId.startsWith(`${drawId.split("/").slice(0, 2).join("/")}/`),
  );
  if (next?.draw === undefined) return [use("discretion/draw-given-up", voided, { drawId })];
  const now = unitsOf(next.draw);
  const gone = [...unitsOf(draw)].filter((unit) => !now.has(unit)).length;
  return [use("discretion/drawn-again", voided, { drawId, gone })];
}

function unitsOf(draw: Attempt["draw"]): ReadonlySet<string> {
  return new Set(draw?.body.strata.flatMap(({ drawn }) => drawn.map(({ unit }) => unit)) ?? []);
}
