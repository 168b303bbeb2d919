/** Notes on when, on what and by whom something was drawn or given up, read from the entries alone. */

import { instantDay } from "../kernel/iso-date.js";
import type { Entry, Ledger } from "../ledger/chain.js";
import { isKind, type Recorded } from "../ledger/recorded.js";
import type { Policy } from "../policy/policy.js";
import type { verifyNotesWords } from "./words-of-notes.js";

export interface TimingNote {
  readonly code: keyof typeof verifyNotesWords;
  readonly drawId: string;
}

/** In the order of the entries that give rise to them. */
export function notesOfTiming(ledger: Ledger): TimingNote[] {
  const byHash = new Map(ledger.map((entry) => [entry.hash, entry]));
  const plans = new Map<string, Recorded<"plan">>();
  return ledger.flatMap((entry): TimingNote[] => {
    if (isKind(entry, "plan")) {
      plans.set(entry.body.drawId, entry);
      return ofRegistry(byHash, entry, roundOf(byHash, entry)?.from);
    }
    if (isKind(entry, "case")) return ofRegistry(byHash, entry, undefined);
    if (isKind(entry, "draw"))
      return [...ofDay(byHash, plans.get(entry.body.drawId), entry), ...ofValues(entry.body)];
    if (isKind(entry, "assignment")) return ofValues(entry.body);
    if (isKind(entry, "void") && entry.body.approver === entry.by)
      return [{ code: "verify/note-approved-alone", drawId: entry.body.drawId }];
    return [];
  });
}

type ByHash = ReadonlyMap<string, Entry>;

function roundOf(
  byHash: ByHash,
  { body }: Recorded<"plan">,
): Policy["matters"][number]["rounds"][number] | undefined {
  const rules = byHash.get(body.policy);
  if (rules === undefined || !isKind(rules, "policy")) return undefined;
  return rules.body.policy.matters
    .find(({ id }) => id === body.matter)
    ?.rounds.find(({ id }) => id === body.round);
}

/** The registry is at most a year old when the visits begin, and no younger than the entry. */
function ofRegistry(
  byHash: ByHash,
  { at, body }: Recorded<"plan"> | Recorded<"case">,
  begins: string | undefined,
): TimingNote[] {
  const registry = byHash.get(body.registry);
  if (registry === undefined || !isKind(registry, "registry")) return [];
  const { asOf } = registry.body;
  const day = instantDay(at);
  if (asOf > day) return [{ code: "verify/note-registry-from-future", drawId: body.drawId }];
  const needed = begins !== undefined && begins > day ? begins : day;
  const [yearOf, ofYear] = [
    Number(needed.slice(0, 4)) - Number(asOf.slice(0, 4)),
    asOf.slice(4) < needed.slice(4),
  ];
  return yearOf > 1 || (yearOf === 1 && ofYear)
    ? [{ code: "verify/note-registry-stale", drawId: body.drawId }]
    : [];
}

function ofDay(
  byHash: ByHash,
  plan: Recorded<"plan"> | undefined,
  { at, body: { drawId } }: Recorded<"draw">,
): TimingNote[] {
  const round = plan === undefined ? undefined : roundOf(byHash, plan);
  if (round === undefined) return [];
  const day = instantDay(at);
  const notes: TimingNote[] = day > round.until ? [{ code: "verify/note-after-round", drawId }] : [];
  const isInside = round.draw === undefined || (day >= round.draw.from && day <= round.draw.until);
  return isInside ? notes : [...notes, { code: "verify/note-outside-window", drawId }];
}

function ofValues({
  drawId,
  sources,
}: {
  readonly drawId: string;
  readonly sources: readonly { readonly type: string }[];
}): TimingNote[] {
  return sources.some(({ type }) => type === "beacon" || type === "text")
    ? [{ code: "verify/note-seed-unchecked", drawId }]
    : [];
}
