/**
 * People and places: units to which nobody can be sent, or not two people on one day, and places that may be drawn
 * more often than people can go.
 */

import { firstWhere } from "../../../kernel/certain.js";
import type { Refusal } from "../../../kernel/refusal.js";
import type { Role } from "../../../policy/policy.js";
import type { Inspector } from "../../../registry/inspector.js";
import type { Registry } from "../../../registry/registry.js";
import { barsOf } from "../../../roster/team-rules.js";
import { refuse } from "../../refuse.js";
import type { Conflicts } from "../conflicts.js";
import { noReturnConflicts } from "./no-return-conflicts.js";
import { onePlaceEach, type StaffedPlace, seatsIn, staffedPlaces } from "./places.js";
import { isThere, type RoundSeats, roleSets, visitRoom } from "./seat-room.js";
import type { RoundAhead } from "./staff-conflicts.js";

export function placeConflicts(ahead: readonly RoundAhead[], registry: Registry): Conflicts {
  const found = ahead.flatMap((round) => conflictsOfRound(round, registry));
  return {
    faults: found.filter(({ certain }) => certain).map(({ refusal }) => refusal),
    doubts: [
      ...found.filter(({ certain }) => !certain).map(({ refusal }) => refusal),
      ...yearInOnePlace(ahead, registry),
      ...noReturnConflicts(ahead, registry),
    ],
  };
}

interface Found {
  readonly certain: boolean;
  readonly refusal: Refusal;
}

/** The limits of the year in one place: which visits fall there is chance in every round. */
function yearInOnePlace(ahead: readonly RoundAhead[], registry: Registry): Refusal[] {
  return [...new Set(ahead.map(({ year }) => year))].flatMap((year) => {
    const { matter, plan } = year;
    const { region: bound, limits } = matter.team;
    if (bound === false || matter.schedule?.joins === true) return [];
    if (limits?.perYear === undefined && registry.inspectors.every(({ perYear }) => perYear === undefined))
      return [];
    const first = firstWhere(ahead, (each) => each.year === year);
    const places = staffedPlaces(first, registry);
    const pool = places.reduce((sum, { units }) => sum + units, 0);
    const drawn = plan.value.rounds.reduce(
      (sum, { strata }) => sum + strata.reduce((all, { quota }) => all + quota, 0),
      0,
    );
    const people = registry.inspectors.map((each) => ({
      ...each,
      capacity: each.capacity * matter.rounds.length,
      leave: [],
    }));
    const found = [...new Set(places.map(({ region }) => region))].find((region) => {
      const units = places
        .filter((place) => place.region === region)
        .reduce((sum, place) => sum + place.units, 0);
      const seats: RoundSeats = {
        matter,
        round: matter.rounds[0]!,
        days: undefined,
        regions: [registry.units.regions[region]!],
      };
      const room = visitRoom(seats, roleSets(seats, people), drawn).most;
      return room < drawn && isLikely({ pool, units, drawn, room });
    });
    if (found === undefined) return [];
    const region = registry.units.regions[found]!.join("/") || "(no region)";
    return [
      refuse("plan/place-by-chance", ["matters", matter.id, "team"], {
        conflict: "C11",
        round: "any",
        region,
        visits: drawn,
      }),
    ];
  });
}

function conflictsOfRound(round: RoundAhead, registry: Registry): Found[] {
  const { year, index, strata } = round;
  const { matter, plan } = year;
  if (matter.schedule?.joins === true) return [];
  const bound = matter.team.region !== false || matter.team.awayFromHome === true;
  if (!bound && strata === undefined) return [];
  const quotas = plan.value.rounds[index]!.strata.map(({ quota }, s) => Math.max(quota, round.quotas[s]!));
  const places = (bound ? staffedPlaces(round, registry) : onePlaceEach(round)).filter(
    ({ stratum }) => quotas[stratum]! > 0,
  );
  const unserved = places.filter(
    (place) => !canBeStaffed(seatsIn(round, registry, place), registry.inspectors),
  );
  return [
    ...matter.strata.flatMap((_, s) =>
      nobodyGoes(round, registry, {
        places: places.filter(({ stratum }) => stratum === s),
        unserved: unserved.filter(({ stratum }) => stratum === s),
        expected: quotas[s]!,
      }),
    ),
    ...(bound ? tooManyInOnePlace(round, registry, places, quotas) : []),
  ];
}

/** Could one visit there have all its people, on some day? */
function canBeStaffed(seats: RoundSeats, inspectors: readonly Inspector[]): boolean {
  const { matter, days } = seats;
  const enough = (people: readonly Inspector[]): boolean =>
    roleSetsIn(seats, people).every(({ roles, able }) => able >= roles);
  if (days === undefined) return enough(inspectors);
  return (
    days.length === 0 ||
    days.some((day) => enough(inspectors.filter((each) => isThere(each, matter.team.certificate, day))))
  );
}

/** For each set of roles, how many of them there are and how many people may take one. */
function roleSetsIn({ matter, round, days, regions }: RoundSeats, people: readonly Inspector[]) {
  const unit = { id: "", region: regions[0]! };
  const { team } = matter;
  const may = (inspector: Inspector, role: Role): boolean =>
    barsOf({
      inspector,
      team,
      round,
      role,
      unit,
      days,
      room: inspector.capacity,
      yearRoom: undefined,
      lastTeams: new Set<string>(),
    }).length === 0;
  const able = team.roles.map((role) => people.map((each) => may(each, role)));
  return Array.from({ length: 2 ** Math.min(team.roles.length, 8) - 1 }, (_, at) => {
    const chosen = team.roles.flatMap((_role, r) => (((at + 1) >> r) & 1 ? [r] : []));
    return {
      roles: chosen.length,
      able: people.filter((_each, i) => chosen.some((r) => able[r]![i]!)).length,
    };
  });
}

/** The places of one stratum, those that nobody serves, and its visits at most. */
interface StratumPlaces {
  readonly places: readonly StaffedPlace[];
  readonly unserved: readonly StaffedPlace[];
  readonly expected: number;
}

function nobodyGoes(
  { year, index, quotas }: RoundAhead,
  { units }: Registry,
  { places, unserved, expected }: StratumPlaces,
): Found[] {
  const lost = unserved.reduce((sum, place) => sum + place.units, 0);
  if (lost === 0) return [];
  const { matter } = year;
  const { stratum } = places[0]!;
  const all = places.reduce((sum, place) => sum + place.units, 0);
  const certain = quotas[stratum]! > all - lost && matter.team.staffing === "complete";
  const regions = unserved.map(({ region }) => units.regions[region]?.join("/") || "(no region)");
  const round = matter.rounds[index]!.id;
  const facts = {
    conflict: "C11",
    stratum: matter.strata[stratum]!.id,
    round,
    quota: expected,
    units: all,
    served: all - lost,
    regions: regions.slice(0, 5).join(", "),
  };
  return [
    { certain, refusal: refuse("plan/units-nobody-serves", ["matters", matter.id, "rounds", round], facts) },
  ];
}

/**
 * More visits in one place than its people have room for, if chance sends them there: within five standard
 * deviations of what is to be expected.
 */
function tooManyInOnePlace(
  round: RoundAhead,
  registry: Registry,
  places: readonly StaffedPlace[],
  quotas: readonly number[],
): Found[] {
  const { year, index } = round;
  const { matter } = year;
  const pool = places.reduce((sum, { units }) => sum + units, 0);
  const drawn = quotas.reduce((sum, quota) => sum + quota, 0);
  const regions = [...new Set(places.map(({ region }) => region))];
  const found = regions.find((region) => {
    const units = places
      .filter((place) => place.region === region)
      .reduce((sum, place) => sum + place.units, 0);
    const most = Math.min(drawn, units);
    const seats = seatsIn(
      round,
      registry,
      firstWhere(places, (place) => place.region === region),
    );
    const room = visitRoom(seats, roleSets(seats, registry.inspectors), most).most;
    return room > 0 && room < most && isLikely({ pool, units, drawn, room });
  });
  if (found === undefined) return [];
  const facts = {
    conflict: "C11",
    round: matter.rounds[index]!.id,
    region: registry.units.regions[found]!.join("/") || "(no region)",
    visits: drawn,
  };
  return [
    {
      certain: false,
      refusal: refuse(
        "plan/place-by-chance",
        ["matters", matter.id, "rounds", matter.rounds[index]!.id],
        facts,
      ),
    },
  ];
}

/**
 * (room + 1 − mean)² ≤ 25 · variance, as if each draw were one of its own, or room below the mean; in whole
 * numbers.
 */
function isLikely({
  pool,
  units,
  drawn,
  room,
}: {
  readonly pool: number;
  readonly units: number;
  readonly drawn: number;
  readonly room: number;
}): boolean {
  const [n, k, q] = [BigInt(pool), BigInt(units), BigInt(drawn)];
  const above = BigInt(room + 1) * n - q * k;
  if (above <= 0n) return true;
  return above * above <= 25n * q * k * (n - k);
}
