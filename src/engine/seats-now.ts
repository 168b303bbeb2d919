/** Who sits where today: the teams of a draw with every substitution since. */
import type { Attempt } from "./attempts.js";

export interface SeatNow {
  readonly unit: string;
  readonly role: string;
  readonly inspector: string;
  /** Day of the visit; undefined where visits have no days. */
  readonly day: string | undefined;
  /** True while somebody of another matter's visit sits there: it counts in nobody's load. */
  readonly joined: boolean;
}

export function seatsNow({ teams, substitutions = [] }: Attempt): SeatNow[] {
  const body = teams?.body;
  const dayOf = new Map((body?.days?.visits ?? []).map(({ unit, day }) => [unit, day]));
  const drawn = (body?.teams?.seats ?? []).map((seat) => ({ ...seat, joined: false }));
  const joined = (body?.joined ?? []).map((seat) => ({ ...seat, joined: true }));
  const changed = new Map<string, string>();
  for (const { body: change } of substitutions) for (const { unit, role, to } of change.seats) changed.set(`${unit}\u001f${role}`, to);
  return [...drawn, ...joined].map(({ unit, role, inspector, joined: isJoined }) => {
    const now = changed.get(`${unit}\u001f${role}`);
    return { unit, role, inspector: now ?? inspector, day: dayOf.get(unit), joined: isJoined && now === undefined };
  });
}
