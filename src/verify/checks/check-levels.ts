/** Levels and limits of a team draw: of the people whose loads it counts, and none above what levels and band give. */
import { compareBytes } from "../../kernel/byte-order.js";
import { placeOf } from "../audit-case.js";
import { type Finding, finding, unlessSame } from "../finding.js";
import type { TeamRecord } from "./team-record.js";

export function checkLevels({ entry, body, named }: TeamRecord): Finding[] {
  const { teams } = body;
  if (teams === null) return [];
  const { balance, band: least } = named.matter.team;
  const { band, levels, loads } = teams;
  const counted = loads.map(({ inspector }) => inspector);
  const place = placeOf(entry, "loads");
  const ofLoads = unlessSame("verify/load", place, inOrder(counted), counted.join(", "));
  const at = placeOf(entry, "levels");
  if (balance === "capacity" || band === null || levels === null) {
    const should = balance === "capacity" ? "no band, no levels" : "a band, levels";
    const does = `${band === null ? "no" : "a"} band, ${levels === null ? "no levels" : "levels"}`;
    return [...ofLoads, ...unlessSame("verify/levels", at, should, does)];
  }
  const listed = levels.map(({ inspector }) => inspector);
  // Where teams are fixed, levels speak of these.
  const people = body.standing === undefined ? counted : listed;
  return [
    ...ofLoads,
    ...(band < least ? [finding("verify/levels", placeOf(entry, "band"), `at least ${least}`, band)] : []),
    ...unlessSame("verify/levels", at, inOrder(people), listed.join(", ")),
    ...levels.flatMap(({ inspector, round, year, limit }) => {
      const most = Math.min(round, year + band);
      const own = placeOf(entry, `inspector ${inspector}`);
      return limit > most ? [finding("verify/levels", own, `at most ${most}`, limit)] : [];
    }),
  ];
}

/** Each once, in byte order. */
function inOrder(ids: readonly string[]): string {
  return [...new Set(ids)].sort(compareBytes).join(", ");
}
