/** A case that a visit takes along which was planned already: nobody comes for it alone. */
import type { DrawSeen, PublicRecord, VisitSeen } from "./record/public-record.js";
import type { Withheld } from "./record/seen.js";
import { isWithheld } from "./record/seen.js";
import { nameOfSeen } from "./record/visits.js";
import { drawnWithheld } from "./untold.js";

export type Along =
  | { readonly kind: "made"; readonly draw: DrawSeen; readonly visit: VisitSeen }
  /** The visit that was to take it along is not made. */
  | { readonly kind: "lost"; readonly draw: DrawSeen }
  /** `by` is null where the record lacks the visit and no rule says why. */
  | { readonly kind: "untold"; readonly draw: DrawSeen | null; readonly by: Withheld | null };

/** The visit that takes one along, as it stands now; null where none does. */
export function alongOf(
  { draws }: Pick<PublicRecord, "draws">,
  { unit, along }: Pick<VisitSeen, "unit" | "along">,
): Along | null {
  if (along === null) return null;
  const draw = draws.find(({ drawId }) => drawId === along) ?? null;
  if (draw === null) return { kind: "untold", draw, by: isWithheld(along) ? along : null };
  const visit = draw.visits.get(nameOfSeen(unit));
  if (draw.void !== null || (visit !== undefined && visit.void !== null)) return { kind: "lost", draw };
  return visit === undefined
    ? { kind: "untold", draw, by: drawnWithheld(draw) }
    : { kind: "made", draw, visit };
}
