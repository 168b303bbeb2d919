/** What matters, strata, rounds, lanes and roles are called; their ids where nobody gave them titles. */
import type { Matter, Policy, Role, Round, Stratum } from "../../policy/policy.js";
import { titleOf } from "../../policy/title-of.js";
import { codeText } from "./parts/rule-words.js";
import type { CaseSeen, DrawSeen, SeatSeen } from "./record/public-record.js";
import { plainOf } from "./record/seen.js";
import type { Here, Site, SiteVisit } from "./site.js";

export function matterOf({ matters }: Policy, id: string): Matter | undefined {
  return matters.find((matter) => matter.id === id);
}

export function stratumTitle(policy: Policy, matter: string, stratum: string): string {
  const found = matterOf(policy, matter)?.strata.find(({ id }) => id === stratum);
  return found === undefined ? stratum : titleOf(found);
}

export function roundSeen(policy: Policy, draw: DrawSeen): Round | undefined {
  return matterOf(policy, draw.matter)?.rounds.find(({ id }) => id === draw.round);
}

/** Matter and round; the attempt where it is not the first. */
export function drawTitle(site: Pick<Site, "policy" | "say">, draw: DrawSeen): string {
  const { matters } = site.policy;
  if (matters.length === 1) return roundTitle(site, draw);
  const matter = matterOf(site.policy, draw.matter);
  return `${matter === undefined ? draw.matter : titleOf(matter)} · ${roundTitle(site, draw)}`;
}

/** The round alone, where the matter stands beside it. */
export function roundTitle({ policy, say }: Pick<Site, "policy" | "say">, draw: DrawSeen): string {
  const round = roundSeen(policy, draw);
  const again = draw.attempt > 1 ? say(`（第${draw.attempt}次）`, ` (attempt ${draw.attempt})`) : "";
  return `${round === undefined ? draw.round : titleOf(round)}${again}`;
}

/** Lane and number of a case; the ground in words where the lane has no title, the lane's id where that is withheld. */
export function caseTitle({ policy, language }: Pick<Site, "policy" | "language">, own: CaseSeen): string {
  const lane = policy.lanes?.find(({ id }) => id === own.lane);
  const untitled = typeof own.ground === "string" ? codeText(language, own.ground) : own.lane;
  return `${lane === undefined || lane.title === "" ? untitled : lane.title} · ${own.case}`;
}

/** Strata of a matter with the matter's title, where there are several matters. */
export function stratumName(here: Here, matter: Matter, stratum: Stratum): string {
  return here.policy.matters.length > 1 ? `${titleOf(matter)} · ${titleOf(stratum)}` : titleOf(stratum);
}

/** Roles of those who make a visit: of its matter, or of its lane. */
export function rolesOf(
  { policy }: Pick<Site, "policy">,
  { draw, case: own }: Pick<SiteVisit, "draw" | "case">,
): readonly Role[] {
  if (draw !== null) return matterOf(policy, draw.matter)?.team.roles ?? [];
  return policy.lanes?.find(({ id }) => id === own?.lane)?.team.roles ?? [];
}

/** A role as the policy calls it. */
export function roleTitle(roles: readonly Role[], role: SeatSeen["role"]): string {
  const found = roles.find(({ id }) => id === role);
  return found === undefined ? (plainOf(role) ?? "–") : titleOf(found);
}

/** Seats in the order of the team's roles. */
export function seatsInOrder(
  roles: readonly { readonly id: string }[],
  seats: readonly SeatSeen[],
): SeatSeen[] {
  const placeOf = ({ role }: SeatSeen): number => roles.findIndex(({ id }) => id === role);
  return [...seats].sort((a, b) => placeOf(a) - placeOf(b));
}
