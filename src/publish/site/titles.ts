/** What matters, strata, rounds, lanes and roles are called; their ids where nobody gave them titles. */
import type { Matter, Policy, Round, Stratum } from "../../policy/policy.js";
import type { CaseSeen, DrawSeen, SeatSeen } from "./record/public-record.js";
import type { Here, Site } from "./site.js";

export function titleOf({ id, title }: { readonly id: string; readonly title: string }): string {
  return title === "" ? id : title;
}

export function matterOf({ matters }: Policy, id: string): Matter | undefined {
  return matters.find((matter) => matter.id === id);
}

export function stratumTitle(policy: Policy, matter: string, stratum: string): string {
  const found = matterOf(policy, matter)?.strata.find(({ id }) => id === stratum);
  return found === undefined ? stratum : titleOf(found);
}

export function roundOf(policy: Policy, draw: DrawSeen): Round | undefined {
  return matterOf(policy, draw.matter)?.rounds.find(({ id }) => id === draw.round);
}

/** Matter and round; the attempt where it is not the first. */
export function drawTitle({ policy, say }: Pick<Site, "policy" | "say">, draw: DrawSeen): string {
  const matter = matterOf(policy, draw.matter);
  const round = roundOf(policy, draw);
  const several =
    policy.matters.length > 1 ? `${matter === undefined ? draw.matter : titleOf(matter)} · ` : "";
  const again = draw.attempt > 1 ? say(`（第${draw.attempt}次）`, ` (attempt ${draw.attempt})`) : "";
  return `${several}${round === undefined ? draw.round : titleOf(round)}${again}`;
}

/** Lane and number of the case. */
export function caseTitle({ policy }: Pick<Site, "policy">, { lane, case: number }: CaseSeen): string {
  const found = policy.lanes?.find(({ id }) => id === lane);
  return `${found === undefined ? lane : titleOf(found)} · ${number}`;
}

/** Strata of a matter with the matter's title, where there are several matters. */
export function stratumName(here: Here, matter: Matter, stratum: Stratum): string {
  return here.policy.matters.length > 1 ? `${titleOf(matter)} · ${titleOf(stratum)}` : titleOf(stratum);
}

/** Seats in the order of the team's roles. */
export function seatsInOrder(
  roles: readonly { readonly id: string }[],
  seats: readonly SeatSeen[],
): SeatSeen[] {
  const placeOf = ({ role }: SeatSeen): number => roles.findIndex(({ id }) => id === role);
  return [...seats].sort((a, b) => placeOf(a) - placeOf(b));
}
