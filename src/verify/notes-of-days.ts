/**
 * Notes on visits without a result that stand on a day which the policy of the end of the ledger closes: they
 * were not moved when it changed.
 */

import { groupBy } from "../kernel/group-by.js";
import type { Ledger } from "../ledger/chain.js";
import { isKind } from "../ledger/recorded.js";
import type { Policy } from "../policy/policy.js";
import { drawIdUpTo, partsOfDrawId } from "../random/draw-id.js";
import { isQuietDay, isWorkedDay } from "./by-hand/plain-days.js";
import { casesStanding, drawsStanding } from "./by-hand/plain-record.js";
import { plainSeats } from "./by-hand/plain-seats.js";

/** Draw ids, each once. Days off of one region and windows need the registry, and are not looked at here. */
export function drawsOnClosedDays(ledger: Ledger): string[] {
  const policies = lastPolicies(ledger);
  const made = new Set<string>();
  for (const entry of ledger)
    if (isKind(entry, "result")) made.add(`${entry.body.drawId} ${entry.body.unit}`);
  return [...drawsStanding(ledger), ...casesStanding(ledger)].flatMap((seated) => {
    const policy = policies.get(drawIdUpTo("year", seated.drawId));
    const { matter } = partsOfDrawId(seated.drawId);
    // A joint inspection goes by the lead's days.
    const isJoint = policy?.lanes?.some(({ id, ground }) => id === matter && ground === "joint") === true;
    const isClosed = policy === undefined || isJoint ? () => false : closedBy(policy, matter);
    const stands = plainSeats(seated).some(
      ({ unit, day }) => day !== undefined && !made.has(`${seated.drawId} ${unit}`) && isClosed(day),
    );
    return stands ? [seated.drawId] : [];
  });
}

/** Is a day closed to the visits of a draw or a case, by the last policy of its year before an entry? */
export function openClosedDays(ledger: Ledger): (drawId: string, day: string, before: number) => boolean {
  const policies = groupBy(
    ledger.flatMap((entry) => (isKind(entry, "policy") ? [entry] : [])),
    ({ body: { policy } }) => `${policy.authority}/${policy.year}`,
  );
  const known = new Map<string, (day: string) => boolean>();
  return (drawId, day, before) => {
    const policy = policies
      .get(drawIdUpTo("year", drawId))
      ?.filter(({ seq }) => seq < before)
      .at(-1);
    if (policy === undefined) return false;
    const { matter } = partsOfDrawId(drawId);
    const name = JSON.stringify([policy.seq, matter]);
    const isClosed = known.get(name) ?? closedBy(policy.body.policy, matter);
    known.set(name, isClosed);
    return isClosed(day);
  };
}

/** By authority and year. */
function lastPolicies(ledger: Ledger): Map<string, Policy> {
  const policies = new Map<string, Policy>();
  for (const entry of ledger)
    if (isKind(entry, "policy"))
      policies.set(`${entry.body.policy.authority}/${entry.body.policy.year}`, entry.body.policy);
  return policies;
}

/** Is a day closed to a matter, or to a lane, whatever the unit? A day that no calendar knows is not. */
function closedBy(policy: Policy, id: string): (day: string) => boolean {
  const lane = policy.lanes?.find((each) => each.id === id);
  const matter = policy.matters.find((each) => each.id === id);
  const schedule = (matter ?? lane)?.schedule;
  if (schedule === undefined) return () => false;
  const off = (schedule.off ?? []).filter(({ region }) => region === undefined);
  const isKnown = (day: string): boolean =>
    (policy.calendars ?? []).some(({ from, until }) => from <= day && day <= until);
  return (day) =>
    (isKnown(day) && schedule.everyDay !== true && !isWorkedDay(policy, day)) ||
    isQuietDay(matter?.quiet, day) ||
    off.some(({ from, until }) => from <= day && day <= until);
}
