/**
 * The second random draw of a small round, as the room of teams is handed it: two roles, of which the first
 * asks for a qualification.
 */
import type { TeamRule } from "../../src/policy/policy.js";
import type { ScheduleRule } from "../../src/policy/schedule-rule.js";
import type { DrawnUnit } from "../../src/roster/candidates.js";
import type { StaffingCase } from "../../src/teams/staffing-case.js";
import { DRAW_ID, matterWith, registryWith, ZEROS } from "./room-case.js";
import { inspectors, type Row } from "./small-case.js";

/** The second of March 2026 is a Monday. */
export const [MON, TUE, WED] = ["2026-03-02", "2026-03-03", "2026-03-04"] as const;

export interface TeamTown {
  /** What differs from the five inspectors of the small town, of whom I-1 and I-2 may lead, by id. */
  readonly people?: Readonly<Record<string, Row>>;
  readonly units?: readonly (Partial<DrawnUnit> & Pick<DrawnUnit, "id">)[];
  /** What differs in who may go and how the work is shared. */
  readonly team?: Partial<TeamRule>;
  /** Visits that each may still make; six for whoever is not named. */
  readonly room?: Readonly<Record<string, number>>;
  readonly yearRoom?: Readonly<Record<string, number>>;
  /** Given where visits have days. */
  readonly schedule?: ScheduleRule;
  readonly more?: Partial<StaffingCase>;
}

/** The first quarter of 2026; loads are not levelled, so that tickets alone decide. */
export function teamCase({
  people = {},
  units = [{ id: "U-1" }],
  team = {},
  room = {},
  yearRoom = {},
  schedule,
  more = {},
}: TeamTown = {}): StaffingCase {
  const rows = inspectors().map((row) => ({ ...row, ...people[String(row["id"])] }));
  const registry = registryWith({ units: [], inspectors: rows });
  const roles = [{ id: "lead", qualifications: ["lead"] }, { id: "second" }];
  const read = matterWith({ team: { roles, region: false, balance: "capacity" } });
  const matter = {
    ...read,
    team: { ...read.team, ...team },
    ...(schedule === undefined ? {} : { schedule }),
  };
  return {
    ...{ seed: ZEROS, drawId: DRAW_ID, round: matter.rounds[0]!, inspectors: registry.inspectors },
    matter,
    units: units.map((unit) => ({ region: ["town"], lastTeams: new Set(), ...unit })),
    room: new Map(registry.inspectors.map(({ id }) => [id, room[id] ?? 6])),
    yearRoom: new Map(Object.entries(yearRoom)),
    ...{ carried: new Map(), pairs: [], busy: new Map(), visits: new Map() },
    ...more,
  };
}

export function joinable(
  unit: string,
  day: string,
  ...inspectors: readonly string[]
): Pick<StaffingCase, "visits"> {
  return { visits: new Map([[unit, { drawId: "000000/2026/M-2/R01", day, inspectors }]]) };
}
