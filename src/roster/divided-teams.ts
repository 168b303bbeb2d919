/** Standing teams that cannot go as a whole, because the roster keeps two of their members apart. */
import { compareBytes } from "../kernel/byte-order.js";
import type { Refusal } from "../kernel/refusal.js";
import type { Matter } from "../policy/policy.js";
import type { Registry } from "../registry/registry.js";
import { refuse } from "./refuse.js";

/** One refusal for each pair; none where the matter draws people one by one. */
export function dividedTeams({ id, team }: Matter, { inspectors }: Registry): Refusal[] {
  if (team.teams !== "standing") return [];
  const active = new Map(
    inspectors.filter(({ status }) => status === "active").map((each) => [each.id, each]),
  );
  const pairs = new Map<string, Refusal>();
  for (const one of active.values()) {
    for (const other of one.notWith ?? []) {
      if (one.team === null || active.get(other)?.team !== one.team) continue;
      const [a, b] = [one.id, other].sort(compareBytes) as [string, string];
      pairs.set(
        `${a}\u001f${b}`,
        refuse("round/team-divided", ["registry", "inspectors"], { matter: id, team: one.team, a, b }),
      );
    }
  }
  return [...pairs.values()];
}
