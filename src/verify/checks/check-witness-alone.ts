/**
 * The proof that not all could be staffed, by itself: it is there where somebody has no team, its seats are
 * seats of the draw, and its sum holds. Who has room for them only the registry says.
 */
import { compareBytes } from "../../kernel/byte-order.js";
import { seatName } from "../../kernel/seat-name.js";
import type { Impossible } from "../../teams/staff-units.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { TEAM_SEAT, type TeamRecord } from "./team-record.js";

export function checkWitnessAlone(record: TeamRecord): Finding[] {
  const { impossible, unstaffed } = record.body;
  const at = placeOf(record.entry, "witness");
  if (unstaffed.length === 0 || impossible === null)
    return unlessSame("verify/witness", at, unstaffed.length > 0, impossible !== null);
  const { undated } = impossible;
  return undated === undefined
    ? [...checkSeats(record, impossible, at), ...checkSum(record, impossible, at)]
    : checkUndated(record, { ...impossible, undated }, at);
}

/** Each seat once, of units and roles that there are, by unit and role; everybody once. */
function checkSeats({ units, named }: TeamRecord, { seats, room }: Impossible, at: string): Finding[] {
  const { team } = named.matter;
  const roles = team.teams === "standing" ? [TEAM_SEAT] : team.roles.map(({ id }) => id);
  const wanted = new Set(units.flatMap((unit) => roles.map((role) => seatName({ unit, role }))));
  const names = seats.map(seatName);
  const people = room.map(({ inspector }) => inspector);
  const stranger = names.find((name) => !wanted.has(name));
  return [
    ...(stranger === undefined ? [] : [finding("verify/witness", at, "seats of the draw", stranger)]),
    ...unlessSame("verify/witness", at, inOrder(names).join(", "), names.join(", ")),
    ...unlessSame("verify/witness", at, inOrder(people).join(", "), people.join(", ")),
  ];
}

/** Where two of one agency do not sit together, the room may be larger than what they can fill. */
function checkSum({ named }: TeamRecord, { seats, room, shortfall }: Impossible, at: string): Finding[] {
  const short = seats.length - room.reduce((sum, each) => sum + each.room, 0);
  const isLess = named.matter.team.apart !== null && short <= shortfall;
  return [
    ...(isLess ? [] : unlessSame("verify/witness", at, short, shortfall)),
    ...(shortfall > 0 ? [] : [finding("verify/witness", at, "at least 1", shortfall)]),
  ];
}

/** Units without a common day have no such proof: they are units without a team, and all their seats are named. */
function checkUndated(
  { body, named }: TeamRecord,
  { undated, seats, room, shortfall }: Impossible & { readonly undated: readonly string[] },
  at: string,
): Finding[] {
  const roles = named.matter.team.roles.map(({ id }) => id);
  const all = undated.flatMap((unit) => roles.map((role) => seatName({ unit, role })));
  const staffed = undated.filter((unit) => !body.unstaffed.includes(unit));
  return [
    ...staffed.map((unit) => finding("verify/witness", at, "a unit without a team", unit)),
    ...unlessSame("verify/witness", at, all.join(", "), seats.map(seatName).join(", ")),
    ...unlessSame("verify/witness", at, all.length, shortfall),
    ...(room.length === 0 ? [] : [finding("verify/witness", at, "no room", room)]),
  ];
}

function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort(compareBytes);
}
