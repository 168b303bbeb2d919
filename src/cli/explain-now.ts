/** Who goes to a drawn unit by now, where an entry since the draw has changed it; and which entry that is. */
import { canonicalJson, type Json } from "../kernel/canonical-json.js";
import type { Attempt } from "../year/attempts.js";
import { changesOf, type SeatChange, type SeatNow, seatedBefore, seatsNow } from "../year/seats-now.js";

export interface UnitNow {
  readonly drawId: string;
  readonly unit: string;
  /** The last entry that changed who goes there, or when. */
  readonly seq: number;
  readonly kind: "substitution" | "replacement" | "staffing" | "move" | "void";
  readonly at: string;
  /** As the entry says it. */
  readonly reason: string | null;
  /** Empty: nobody goes there any more. */
  readonly seats: readonly (Pick<SeatNow, "role" | "inspector"> & { readonly day?: string })[];
}

/** Undefined while the unit is visited as it was drawn, or where it is none of the draw. */
export function unitNow(attempt: Attempt, unit: string): UnitNow | undefined {
  const { drawId, void: voided } = attempt;
  const changes = changesOf(attempt);
  const seatsBefore = (seq: number) => seatsAt(seatsNow(seatedBefore(attempt, seq)), unit);
  const last = changes.filter(({ seq }) => !isSame(seatsBefore(seq), seatsBefore(seq + 1))).at(-1);
  const seats = seatsAt(seatsNow(attempt), unit);
  if (voided !== undefined && seats.length > 0) return { drawId, unit, ...saidBy(voided, unit), seats: [] };
  return last === undefined ? undefined : { drawId, unit, ...saidBy(last, unit), seats };
}

function seatsAt(seats: readonly SeatNow[], unit: string): UnitNow["seats"] {
  return seats
    .filter((seat) => seat.unit === unit)
    .map(({ role, inspector, day }) => ({ role, inspector, ...(day === undefined ? {} : { day }) }));
}

function isSame(one: UnitNow["seats"], other: UnitNow["seats"]): boolean {
  return canonicalJson(one as unknown as Json) === canonicalJson(other as unknown as Json);
}

type Changing = SeatChange | NonNullable<Attempt["void"]>;

function saidBy(entry: Changing, unit: string): Pick<UnitNow, "seq" | "kind" | "at" | "reason"> {
  const { seq, kind, at } = entry;
  return { seq, kind, at, reason: reasonIn(entry, unit) };
}

/** Of a replacement each unit that left has its own; who came in has that of the one that left. */
function reasonIn(entry: Changing, unit: string): string | null {
  if (entry.kind !== "replacement") return entry.body.reason;
  const { units, replaced } = entry.body;
  const left = replaced.find(({ by }) => by === unit)?.unit ?? unit;
  return units.find((each) => each.unit === left)?.reason ?? null;
}
