/**
 * Is somebody there, and may they act? Leave and certificates on a day, or over a round whose visits have no
 * days.
 */
import { compareBytes } from "../kernel/byte-order.js";
import { groupBy } from "../kernel/group-by.js";
import { dayNumber } from "../kernel/iso-date.js";
import type { Round } from "../policy/policy.js";
import type { Certificate, Inspector } from "../registry/inspector.js";

/** First and last day. */
type Span = Pick<Round, "from" | "until">;

/** One kind of certificate, or several of which one is enough. */
type Kinds = string | readonly string[];

export function isOnLeave({ leave }: Inspector, day: string): boolean {
  return leave.some(({ from, until }) => from <= day && day <= until);
}

export function isCertifiedOn({ certificates }: Inspector, kinds: Kinds, day: string): boolean {
  return certificates.some(({ kind, from, until }) => isAmong(kinds, kind) && from <= day && day <= until);
}

/**
 * Certificates of one kind are valid on every day of the round: one that is renewed the day after it ends is
 * one certificate; a gap is a bar.
 */
export function isCertifiedThroughout({ certificates }: Inspector, kinds: Kinds, round: Span): boolean {
  const held = certificates.filter(({ kind }) => isAmong(kinds, kind));
  return [...groupBy(held, ({ kind }) => kind).values()].some((renewed) => coversRound(renewed, round));
}

/** No day between the first and the last is outside all of the certificates. */
function coversRound(certificates: readonly Certificate[], { from, until }: Span): boolean {
  const inOrder = [...certificates].sort((a, b) => compareBytes(a.from, b.from));
  let next = dayNumber(from);
  for (const held of inOrder)
    if (dayNumber(held.from) <= next) next = Math.max(next, dayNumber(held.until) + 1);
  return next > dayNumber(until);
}

function isAmong(kinds: Kinds, kind: string): boolean {
  return typeof kinds === "string" ? kinds === kind : kinds.includes(kind);
}

/** Away for more than half of the days of the round. Overlapping leaves count once. */
export function isMostlyAway(inspector: Inspector, { from, until }: Span): boolean {
  if (inspector.leave.length === 0) return false;
  const [first, last] = [dayNumber(from), dayNumber(until)];
  const leaves = inspector.leave.map(
    (absence) => [dayNumber(absence.from), dayNumber(absence.until)] as const,
  );
  let away = 0;
  for (let day = first; day <= last; day++)
    if (leaves.some(([start, end]) => start <= day && day <= end)) away++;
  return 2 * away > last - first + 1;
}
