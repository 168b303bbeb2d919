/** The announcement of a seed as an act is given it, and the seed that keeps it. */
import { fallbackKnownAt, faultsOfSeals, openToAllFrom, type Sealing, sealsOf } from "../beacon/seals.js";
import { lastRoundPublishedAt, saysTooMuch, valuesFrom } from "../beacon/values-from.js";
import { compareInstants } from "../kernel/iso-date.js";
import type { Refusal } from "../kernel/refusal.js";
import { type AnnouncedSource, checkAnnounced, fitsAnnouncement, misfitOf } from "../random/announcement.js";
import type { SeedSource } from "../random/seed.js";
import {
  type AnnouncedSeed,
  faultsOfTerms,
  type Kept,
  keptBy,
  sourcesTwice,
  type Terms,
  termsOf,
} from "../random/terms.js";
import type { FieldsOf } from "./fields-of.js";
import { refuse } from "./refuse.js";
import type { CarriedYear, Occasion } from "./year.js";

/** Where the seed will come from, and when. */
export interface ToAnnounce extends Terms, Sealing {
  /** Values may be unknown still. */
  readonly sources: readonly AnnouncedSource[];
}

export const SEED_FIELDS: FieldsOf<ToAnnounce> = {
  sources: true,
  valuesFrom: true,
  revealBy: true,
  fallback: true,
  seals: true,
};

/** What stands of it in the entry that announces. */
export function seedAnnounced(input: ToAnnounce): AnnouncedSeed & Sealing {
  return { announced: input.sources, ...termsOf(input), ...sealsOf(input) };
}

/** Faults of the sources that an act is to announce, and of what it says of their time. */
export function faultsOfSeed({ chronicle }: CarriedYear, input: ToAnnounce): Refusal[] {
  const faults = [...faultsOfAnnounced(input.sources), ...faultsOfTerms(input)];
  return faults.length > 0
    ? faults
    : [
        ...sourcesTwice(input.sources, "sources"),
        ...offChain(input.sources, chronicle.chains),
        ...saidTooMuch(input),
        ...faultsOfSeals(seedAnnounced(input)),
      ];
}

function saidTooMuch({ sources, valuesFrom: said = "" }: ToAnnounce): Refusal[] {
  const from = lastRoundPublishedAt(sources) ?? "";
  return said !== "" && saysTooMuch({ announced: sources, valuesFrom: said })
    ? [refuse("seed/known-before", ["valuesFrom"], { valuesFrom: said, from })]
    : [];
}

/** A chain goes on where it has been published: an earlier value of it is known to everybody. */
function offChain(sources: readonly AnnouncedSource[], chains: ReadonlyMap<string, string>): Refusal[] {
  return sources.flatMap((source, at) => {
    const last = source.type === "chain" ? chains.get(source.party) : undefined;
    return source.type !== "chain" || last === undefined || last === source.after
      ? []
      : [refuse("seed/chain-after", ["sources", at, "after"], { party: source.party, last })];
  });
}

/** Faults of announced sources; whether there must be any is the act's own question. */
function faultsOfAnnounced(sources: unknown): Refusal[] {
  if (Array.isArray(sources) && sources.length === 0) return [];
  const read = checkAnnounced(sources);
  return read.ok ? [] : [...read.refusals];
}

/** Whoever announces what can be known already is believed by nobody; nor who may choose between two known draws. */
export function warningsOfTerms({ sources, at, ...terms }: ToAnnounce & Pick<Occasion, "at">): Refusal[] {
  const from = valuesFrom({ announced: sources, ...termsOf(terms) });
  const isKnown = from !== undefined && compareInstants(from, at) <= 0;
  return [
    ...(isKnown ? [refuse("seed/known-when-announced", ["sources"], { valuesFrom: from, at })] : []),
    ...fallbackKnown({ announced: sources, ...termsOf(terms), ...sealsOf(terms) }),
  ];
}

function fallbackKnown(announcement: AnnouncedSeed & Sealing): Refusal[] {
  const from = fallbackKnownAt(announcement);
  return from === undefined
    ? []
    : [refuse("seed/fallback-known", ["fallback"], { from, revealBy: announcement.revealBy ?? "" })];
}

/** Why sources with values do not keep the announcement; nothing when they do. */
export function faultsOfKept(
  sources: readonly SeedSource[],
  announced: AnnouncedSeed & Sealing,
  { drawId, at }: { readonly drawId: string; readonly at: string },
): Refusal[] {
  const open = openToAllFrom(announced);
  if (open !== undefined && fitsAnnouncement(sources, announced.fallback ?? [], drawId))
    return [refuse("seed/sealed", ["seed"], { drawId, at, open })];
  const kept = keptBy(sources, open === undefined ? announced : withoutEnd(announced), { drawId, at });
  const used = kept === "fallback" ? (announced.fallback ?? []) : announced.announced;
  const from = kept === "fallback" ? lastRoundPublishedAt(used) : valuesFrom(announced);
  const isEarly = REFUSED[kept] === undefined && from !== undefined && compareInstants(at, from) < 0;
  const code = isEarly ? "seed/too-early" : REFUSED[kept];
  const facts = { drawId, at, valuesFrom: from ?? "", revealBy: announced.revealBy ?? "" };
  if (code === "seed/not-announced") return [notAnnounced(sources, announced, { drawId, at })];
  return code === undefined ? [] : [refuse(code, ["seed"], facts)];
}

/** Which source it is, and which should stand there: of a secret both say how what was announced of it begins. */
function notAnnounced(
  sources: readonly SeedSource[],
  promised: AnnouncedSeed & Sealing,
  { drawId, at }: { readonly drawId: string; readonly at: string },
): Refusal {
  const due = isFallbackDue(promised, at) ? (promised.fallback ?? []) : promised.announced;
  const misfit = misfitOf(sources, due, drawId);
  const place = misfit?.place ?? 0;
  const facts = { found: sourceText(misfit?.given), announced: sourceText(misfit?.announced) };
  return refuse("seed/not-announced", ["seed", place], { drawId, place: place + 1, ...facts });
}

/** `reveal office 9d0fbab3476b…`; null of none. */
function sourceText(source: AnnouncedSource | undefined): string | null {
  if (source === undefined) return null;
  const fields = source as Readonly<Record<string, string | number>>;
  const said = TOLD.flatMap((field) => fields[field] ?? []);
  return said.map((value) => String(value).replace(/^([0-9a-f]{12})[0-9a-f]{52}$/, "$1…")).join(" ");
}

/** Of each type what it has. */
const TOLD = ["type", "name", "party", "chain", "round", "commitment", "after"] as const;

/** Is the fallback of an announcement to be drawn from by now? */
export function isFallbackDue(announced: AnnouncedSeed & Sealing, at: string): boolean {
  const { revealBy } = announced;
  return (
    revealBy !== undefined && compareInstants(at, revealBy) > 0 && openToAllFrom(announced) === undefined
  );
}

/** What nobody can hold back stays due, however late it is. */
function withoutEnd({ revealBy: _, fallback: __, ...lasting }: AnnouncedSeed): AnnouncedSeed {
  return lasting;
}

const REFUSED = {
  announced: undefined,
  fallback: undefined,
  "not-announced": "seed/not-announced",
  "too-late": "seed/too-late",
  "before-its-time": "seed/fallback-too-early",
} as const satisfies Readonly<Record<Kept, string | undefined>>;
