/**
 * Lesson 5. A county's year: two authorities and three matters on one ledger, twelve months, a changed
 * registry, an amended plan.
 *
 * Shows: every act takes the year and gives the next one, whoever acts; at the end the archive audits clean.
 * Run it with `npx tsx examples/05-a-county/year.ts`.
 */
import * as county from "double-random";
import { at, foundIn, JANUARY, lastDayOf, MONTHS, roundsIn, toCome, urn, withClosedDay } from "./agenda.js";
import { complaintOf, jointCase } from "./cases.js";
import { firmId, JUNE, registryOn } from "./county.js";
import { EMERGENCY } from "./emergency-policy.js";
import { MARKET } from "./market-policy.js";
import { tellOfAudit, tellOfYear } from "./tell.js";

const { orThrow } = county;
const [by, approver] = ["duty-officer", "director"];
const plans = new Map([EMERGENCY, MARKET].map((policy) => [policy.authority, policy]));
let year = county.openYear({ policy: EMERGENCY, registry: registryOn("2025-12-31") });

for (const month of MONTHS) {
  const [n, last] = [Number(month.slice(5)), lastDayOf(month)];
  const [opening, late, evening] = [
    { at: at(`${month}-01`), by },
    { at: at(`${month}-20`), by },
    { at: at(last, "18:00"), by },
  ];
  if (month === "2026-06") {
    const registry = registryOn("2026-06-01");
    ({ year } = orThrow(county.changeRegistry(year, { registry, reasons: JUNE, approver, ...opening })));
  }

  // The rounds of the month: announced, then drawn with the numbers of the urn. The market bureau goes along
  // with the other's visits.
  for (const { authority, ...round } of roundsIn(month)) {
    year = county.withPolicy(year, plans.get(authority)!);
    const seed = urn(`${round.matter} ${round.round}`);
    const sources = seed.map(({ type, name }) => ({ type, name }));
    ({ year } = orThrow(county.announceRound(year, { ...round, sources, ...opening })));
    ({ year } = orThrow(county.drawRound(year, { ...round, seed, checked: "two witnesses", ...opening })));
  }
  if (n % 3 === 1) ({ year } = orThrow(county.runCase(year, { ...jointCase(n), ...opening })));

  // A complaint; somebody falls ill; a firm turns out closed; in September a day closes, and its visits move.
  ({ year } = orThrow(county.runCase(year, { ...complaintOf(n), ...late })));
  const [coming, other] = toCome(year, `binhe-market/2026/FOOD/${month}`, late.at);
  const agreed = { approver, ...late };
  if (coming !== undefined) {
    const absence = { inspector: coming.seats[0]!.inspector, from: `${month}-20`, until: last };
    const said = { ground: "illness", reason: "sick note", ...agreed } as const;
    ({ year } = orThrow(county.substituteEverywhere(year, { ...absence, ...said })));
  }
  if (other !== undefined) {
    const units = [{ unit: other.unit, code: "closed", reason: "nobody there, sign taken down" }] as const;
    ({ year } = orThrow(county.replaceUnits(year, { matter: "FOOD", round: month, units, ...agreed })));
  }
  if (month === "2026-09") {
    const policy = withClosedDay("2026-09-28", "county fair");
    plans.set(policy.authority, policy);
    ({ year } = orThrow(county.amendPolicy(year, { policy, reason: "notice of the county", ...agreed })));
  }

  // Results of both authorities, and a penalty.
  for (const policy of plans.values()) {
    year = county.withPolicy(year, policy);
    const steps = foundIn(month, year);
    if (steps.length > 0) ({ year } = orThrow(county.recordResults(year, { steps, ...evening })));
  }
  const penalty = { unit: firmId(n), event: "penalty", day: last, reference: `BH-2026-${n}` } as const;
  ({ year } = orThrow(county.recordEvents(year, { events: [penalty], ...evening })));
}

// The end of the market bureau's year: scores, figures, and everything drawn again from one file.
year = county.withRegistry(year, registryOn("2026-12-31"));
({ year } = orThrow(county.rateUnits(year, { until: "2026-12-31", at: at("2026-12-31", "19:00"), by })));
const when = { at: at("2026-12-31", "20:00"), calendars: [...MARKET.calendars!, JANUARY] };
tellOfYear(orThrow(county.yearReport(year, when)), orThrow(county.dueItems(year, when)));
tellOfAudit(year, county.audit(county.writeArchive(year)));
