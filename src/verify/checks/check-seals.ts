/**
 * Sealed secrets: whoever drew from a fallback although anybody could open the announced ones, and capsules that
 * do not hold the secret that was announced.
 */
import { openToAllFrom } from "../../beacon/seals.js";
import type { Ledger } from "../../ledger/chain.js";
import { isKind, type Recorded } from "../../ledger/recorded.js";
import { type AnnouncedSource, fitsAnnouncement } from "../../random/announcement.js";
import { type SeedSource, seedOf } from "../../random/seed.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding } from "../finding.js";
import { publishedOf } from "./check-published.js";

/** What came out of a sealed secret when somebody opened it. */
export interface OpenedSeal {
  /** The draw or case whose announcement has it. */
  readonly drawId: string;
  readonly party: string;
  /** What `openSecret` gave: 64 lower-case hex digits; null where it refused the capsule as void. */
  readonly value: string | null;
}

/** What the auditor knows besides the ledger. */
export interface KnownValues {
  readonly opened: readonly OpenedSeal[];
  readonly published: readonly SeedSource[];
}

type Announcing = Recorded<"sources"> | Recorded<"case">;
type Seeded = Recorded<"draw"> | Recorded<"assignment">;

/** An announcement, what was opened of it, and the draw that followed. */
interface Unsealed {
  readonly announcing: Announcing;
  readonly seeded: Seeded | undefined;
  readonly opened: readonly OpenedSeal[];
  readonly published: readonly SeedSource[];
}

export function checkSeals(ledger: Ledger, { opened, published }: KnownValues): Finding[] {
  const sealing = ledger.filter(
    (entry): entry is Announcing =>
      (isKind(entry, "sources") || isKind(entry, "case")) && entry.body.seals !== undefined,
  );
  const ofSeal = (announcing: Announcing) => (each: OpenedSeal) =>
    each.drawId === announcing.body.drawId &&
    announcing.body.seals?.some(({ party }) => party === each.party) === true;
  return [
    ...opened.flatMap((each, at) =>
      sealing.some((entry) => ofSeal(entry)(each)) ? [] : [unheard(each, at)],
    ),
    ...sealing.flatMap((announcing) =>
      checkUnsealed({
        announcing,
        seeded: seededBy(ledger, announcing),
        opened: opened.filter(ofSeal(announcing)),
        published,
      }),
    ),
  ];
}

function unheard({ drawId, party }: OpenedSeal, at: number): Finding {
  return finding("verify/raw-input", `opened.${at}`, "a secret that the ledger has sealed", {
    drawId,
    party,
  });
}

function seededBy(ledger: Ledger, announcing: Announcing): Seeded | undefined {
  return ledger.find(
    (entry): entry is Seeded =>
      (isKind(entry, "draw") && entry.body.announcement === announcing.hash) ||
      (isKind(entry, "assignment") && entry.body.case === announcing.hash),
  );
}

function checkUnsealed(unsealed: Unsealed): Finding[] {
  const empty = unsealed.opened.flatMap((each) => voidSeal(unsealed.announcing, each));
  return empty.length > 0 ? empty : withheld(unsealed);
}

/** The capsule holds nothing, or another secret than the announced one. */
function voidSeal({ seq, body }: Announcing, { party, value }: OpenedSeal): Finding[] {
  const announced = body.announced.find((source) => partyOf(source) === party);
  const source = announced === undefined ? undefined : withValue(announced, value ?? "");
  if (value !== null && source !== undefined && fitsAnnouncement([source], [announced!], body.drawId))
    return [];
  const place = placeOf({ seq }, `seals, ${party}`);
  return [finding("verify/seal-void", place, announced ?? null, value)];
}

/** Drawn from the fallback, although nobody could hold a value back. */
function withheld({ announcing, seeded, opened, published }: Unsealed): Finding[] {
  const { body } = announcing;
  const open = openToAllFrom(body);
  if (seeded === undefined || open === undefined) return [];
  const { drawId, sources, seed } = seeded.body;
  if (body.fallback === undefined || !fitsAnnouncement(sources, body.fallback, drawId)) return [];
  const due = body.announced.flatMap((source) => known(source, opened, published));
  const expected =
    due.length === body.announced.length ? seedOf(due) : `the announced sources, open since ${open}`;
  return [finding("verify/seal-withheld", placeOf(seeded, "sources"), expected, seed)];
}

/** An announced source with the value that the auditor has of it. */
function known(
  announced: AnnouncedSource,
  opened: readonly OpenedSeal[],
  published: readonly SeedSource[],
): SeedSource[] {
  if (announced.type === "beacon") {
    const value = publishedOf(announced, published);
    return value === undefined ? [] : [value];
  }
  const value = opened.find(({ party }) => party === partyOf(announced))?.value;
  const source = typeof value === "string" ? withValue(announced, value) : undefined;
  return source === undefined ? [] : [source];
}

function partyOf(source: AnnouncedSource): string | undefined {
  return source.type === "reveal" || source.type === "chain" ? source.party : undefined;
}

function withValue(announced: AnnouncedSource, value: string): SeedSource | undefined {
  return announced.type === "reveal" || announced.type === "chain"
    ? { type: announced.type, party: announced.party, value }
    : undefined;
}
