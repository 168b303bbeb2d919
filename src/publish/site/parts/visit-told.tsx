/** Who goes and when, and that it is withheld whether that still stands. */
import type { Role } from "../../../policy/policy.js";
import type { SeatSeen, VisitSeen } from "../record/public-record.js";
import { isWithheld } from "../record/seen.js";
import type { Here } from "../site.js";
import { roleTitle } from "../titles.js";
import { Told } from "./parts.js";

/** The day of a visit, and the rule that withholds whether it was moved. */
export function DayTold({
  here,
  visit,
}: {
  readonly here: Here;
  readonly visit: Pick<VisitSeen, "day" | "dayUnsure">;
}) {
  const { day, dayUnsure } = visit;
  return (
    <>
      <Told here={here} value={day} />
      {dayUnsure === null ? null : (
        <>
          {here.say("；是否改期：", "; moved or not: ")}
          <Told here={here} value={dayUnsure} />
        </>
      )}
    </>
  );
}

interface RoleProps {
  readonly here: Here;
  readonly roles: readonly Role[];
  readonly role: SeatSeen["role"];
}

/** A role as the policy calls it, or that a rule withholds it. */
export function RoleTold({ here, roles, role }: RoleProps) {
  return isWithheld(role) ? <Told here={here} value={role} /> : <bdi>{roleTitle(roles, role)}</bdi>;
}

/** That it is withheld whether somebody else has the seat by now; nothing where everybody may know. */
export function SeatUnsure({ here, seat }: { readonly here: Here; readonly seat: SeatSeen }) {
  if (seat.unsure === null) return null;
  return (
    <>
      {here.say("是否换人：", "given up or not: ")}
      <Told here={here} value={seat.unsure} />
    </>
  );
}
