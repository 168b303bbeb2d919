/**
 * How many of some units one person could visit if they were alone, read for the audit from the text of the
 * rules.
 */
import type { Inspector } from "../../registry/inspector.js";
import type { Registry } from "../../registry/registry.js";
import { rulesOnDay } from "./judge.js";
import { givenBefore, type PlainStaffingCase } from "./plain-case.js";
import { mondayOf, plainOpenDays } from "./plain-days.js";
import { PlainFlow } from "./plain-flow.js";

type Rooms = (inspector: Inspector, units: readonly string[], most: number) => number;

export function visitRooms(audit: PlainStaffingCase, registry: Registry): Rooms {
  const { matter } = audit.named;
  if (matter.schedule === undefined) return (_, units, most) => Math.max(0, Math.min(most, units.length));
  const daysOf = plainOpenDays(audit, registry);
  const taken = givenBefore(audit).visits;
  return (inspector, units, most) => {
    const flow = new PlainFlow();
    const { limits = {} } = matter.team;
    const busy = (taken.get(inspector.id) ?? []).filter((day) => day !== undefined);
    const left = (limit: number | undefined, isMeant: (day: string) => boolean): number =>
      Math.max(0, (limit ?? Number.MAX_SAFE_INTEGER) - busy.filter(isMeant).length);
    flow.edge("person", "sink", Math.max(0, most));
    for (const unit of units) {
      flow.edge("source", `unit ${unit}`, 1);
      for (const day of daysOf(unit)) {
        if (rulesOnDay(inspector, matter.team, day).length > 0) continue;
        const week = mondayOf(day);
        flow.edge(`unit ${unit}`, `day ${day}`, 1);
        flow.edge(
          `day ${day}`,
          `week ${week}`,
          left(inspector.perDay ?? limits.perDay, (each) => each === day),
        );
        flow.edge(
          `week ${week}`,
          "person",
          left(inspector.perWeek ?? limits.perWeek, (each) => mondayOf(each) === week),
        );
      }
    }
    return flow.largest();
  };
}
