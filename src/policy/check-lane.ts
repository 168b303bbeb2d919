/** What can be wrong with a lane beside the draw, beyond its form. */
import type { Refusal } from "../kernel/refusal.js";
import { faultsOfPeriods } from "./check-schedule.js";
import { faultsOfTeam } from "./check-team.js";
import type { Lane, Within } from "./lane.js";
import type { Policy } from "./policy.js";
import { refuse } from "./refuse.js";

type Path = readonly (string | number)[];

export function faultsInLane(lane: Lane, policy: Policy, path: Path): Refusal[] {
  return [
    ...faultsOfTeam(lane, [...path, "team"]),
    ...faultsOfTimes(lane, policy, path),
    ...(lane.schedule === undefined ? [] : faultsOfPeriods(lane.schedule, [...path, "schedule"])),
    ...faultsOfLead(lane, policy, path),
    ...faultsOfCaps(lane, path),
  ];
}

/** A case and a draw must never have the same name. */
export function faultsOfLaneNames({ lanes = [], matters }: Policy): Refusal[] {
  return lanes.flatMap(({ id }, at) => {
    const first = matters.findIndex((matter) => matter.id === id);
    return first === -1 ? [] : [refuse("policy/lane-named-as-matter", ["lanes", at, "id"], { id })];
  });
}

/** Working days need a calendar; a joint visit has the time of the draw it joins. */
function faultsOfTimes(
  { id, ground, within, urgent, schedule }: Lane,
  { calendars }: Policy,
  path: Path,
): Refusal[] {
  const faults: Refusal[] = [];
  const needs = (time: Within | undefined): boolean => time !== undefined && "workdays" in time;
  if (
    calendars === undefined &&
    (needs(within) || needs(urgent) || (schedule !== undefined && schedule.everyDay !== true))
  ) {
    faults.push(refuse("policy/no-calendar", path, { matter: id }));
  }
  if (urgent !== undefined && within === undefined)
    faults.push(refuse("policy/lane-urgent", [...path, "urgent"], { lane: id }));
  if (ground === "joint" && within !== undefined)
    faults.push(refuse("policy/lane-joint-time", [...path, "within"], { lane: id }));
  if (schedule?.joins === true)
    faults.push(refuse("policy/lane-joins", [...path, "schedule", "joins"], { lane: id }));
  return faults;
}

function faultsOfLead({ id, ground, lead, merges }: Lane, { authority }: Policy, path: Path): Refusal[] {
  const joint = ground === "joint";
  if (joint !== (lead !== undefined)) return [refuse("policy/lane-lead", [...path, "lead"], { lane: id })];
  if (joint && lead!.authority === authority)
    return [refuse("policy/lane-own-lead", [...path, "lead"], { lane: id, authority })];
  return joint && merges === true
    ? [refuse("policy/lane-joint-merges", [...path, "merges"], { lane: id })]
    : [];
}

function faultsOfCaps({ frequency = [] }: Lane, path: Path): Refusal[] {
  return frequency.flatMap(({ atLeast }, at) =>
    atLeast === undefined ? [] : [refuse("policy/lane-at-least", [...path, "frequency", at, "atLeast"], {})],
  );
}
