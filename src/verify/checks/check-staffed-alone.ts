/**
 * What a later staffing shows of itself, where its registry is not at hand: loads are those of its seats, and
 * whoever is staffed has a day in what is left of the time. Source: protocol section 15, point 6.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import { instantDay, laterDay } from "../../kernel/iso-date.js";
import type { Recorded } from "../../ledger/recorded.js";
import { placeOf, type TeamAudit } from "../audit-case.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { checkLoads } from "./check-alone.js";

export function checkStaffedAlone(
  audit: TeamAudit,
  { seq, at, hash, body }: Recorded<"staffing">,
): Finding[] {
  const teams = { seq, at, hash, body: body.staffed };
  return [...checkLoads(teams), ...checkDated(teams), ...checkWithin(audit, teams)];
}

type Teams = NonNullable<TeamAudit["attempt"]["teams"]>;

/** Where visits have days, those who are staffed have one, and no others. */
function checkDated({ seq, body: { teams, joined = [], days } }: Teams): Finding[] {
  if (days === undefined || days === null) return [];
  const staffed = listed([...(teams?.seats ?? []), ...joined]);
  return unlessSame("verify/days", placeOf({ seq }, "days"), staffed, listed(days.visits));
}

function listed(named: readonly { readonly unit: string }[]): string {
  return [...new Set(named.map(({ unit }) => unit))].sort(compareBytes).join(", ");
}

/** A visit that goes along with the lead of a joint case has the day of that one. */
function checkWithin({ named: { round }, givenDays }: TeamAudit, { seq, at, body }: Teams): Finding[] {
  if (givenDays !== undefined) return [];
  const today = instantDay(at);
  const [from, until] = [laterDay(round.from, today), laterDay(round.until, today)];
  return (body.days?.visits ?? []).flatMap(({ unit, day }) =>
    from <= day && day <= until
      ? []
      : [finding("verify/day", placeOf({ seq }, `unit ${unit}`), `${from} to ${until}`, day)],
  );
}
