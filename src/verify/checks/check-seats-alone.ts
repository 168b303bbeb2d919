/**
 * Who sits, by the record alone: whole teams of the units, nobody twice, loads that are the number of seats, and a
 * day for whoever is visited. Source: protocol section 15, point 6.
 */
import { groupBy } from "../../kernel/group-by.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import { checkDated } from "./check-team-record.js";
import { listedInOrder } from "./listed-in-order.js";
import type { TeamRecord } from "./team-record.js";

/** Who sits is of the units, and where visits have days, those who are staffed have one. */
export function checkStaffed(record: TeamRecord): Finding[] {
  return [...checkSeats(record), ...checkDated(record)];
}

/** The people of a case or of those who are staffed later: the same, and loads are those of the seats. */
export function checkTeamsAlone(record: TeamRecord): Finding[] {
  return [...checkStaffed(record), ...checkLoads(record)];
}

/**
 * Every drawn unit has each seat once or stands among those without a team, and nobody sits twice in a unit.
 */
function checkSeats({ entry, body, units, named }: TeamRecord): Finding[] {
  const { teams: complete, joined = [], unstaffed, complete: isComplete } = body;
  const seats = groupBy([...(complete?.seats ?? []), ...joined], ({ unit }) => unit);
  const without = new Set(unstaffed);
  const known = new Set(units);
  const wanted = listedInOrder(named.matter.team.roles.map(({ id }) => id));
  const strangers = [...seats.keys(), ...unstaffed].filter((unit) => !known.has(unit));
  return [
    ...units.flatMap((unit) => {
      const own = seats.get(unit) ?? [];
      const at = placeOf(entry, `unit ${unit}`);
      const people = new Set(own.map(({ inspector }) => inspector));
      return [
        ...unlessSame(
          "verify/seats",
          at,
          without.has(unit) ? "" : wanted,
          listedInOrder(own.map(({ role }) => role)),
        ),
        ...(people.size === own.length
          ? []
          : [
              finding(
                "verify/twice-in-team",
                at,
                "different people",
                listedInOrder(own.map(({ inspector }) => inspector)),
              ),
            ]),
      ];
    }),
    ...strangers.map((unit) =>
      finding("verify/staffed-not-drawn", placeOf(entry, `unit ${unit}`), "a drawn unit", unit),
    ),
    ...unlessSame("verify/complete", placeOf(entry), without.size === 0, isComplete),
  ];
}

/** Loads are those of the seats, and inside the limits. */
export function checkLoads({ entry, body }: Pick<TeamRecord, "entry" | "body">): Finding[] {
  const { teams: complete, standing } = body;
  const taken = groupBy(complete?.seats ?? [], ({ inspector }) => inspector);
  const recorded = new Map((complete?.loads ?? []).map(({ inspector, load }) => [inspector, load]));
  // Where teams are fixed, levels speak of these.
  const levels = standing === undefined ? complete?.levels : undefined;
  const limits = new Map((levels ?? []).map(({ inspector, limit }) => [inspector, limit]));
  return [...new Set([...recorded.keys(), ...taken.keys()])].flatMap((inspector) => {
    const load = taken.get(inspector)?.length ?? 0;
    const most = limits.get(inspector) ?? load;
    const at = placeOf(entry, `inspector ${inspector}`);
    return [
      ...unlessSame("verify/load", at, load, recorded.get(inspector) ?? null),
      ...(load > most ? [finding("verify/over-capacity", at, `at most ${most}`, load)] : []),
    ];
  });
}
