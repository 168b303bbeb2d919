/** May two people sit in one team? Asked where somebody joins people who sit there already. */
import type { TeamRule } from "../policy/policy.js";
import type { Inspector } from "../registry/inspector.js";

/**
 * Not with oneself, not with a colleague whom the roster names, and with `apart` not with one of the same
 * agency.
 */
export function maySitTogether({ apart }: Pick<TeamRule, "apart">, a: Inspector, b: Inspector): boolean {
  const named = (a.notWith ?? []).includes(b.id) || (b.notWith ?? []).includes(a.id);
  return a.id !== b.id && !named && !(apart === "agency" && a.agency === b.agency);
}
