/**
 * A whole year of the fire brigade and of the county's joint plan, scheduled on the calendar of 2026: every
 * visit on a working day, nobody twice in a place, on leave, without a certificate or above his day, week and
 * year. Checked by code that shares nothing with the scheduler.
 */

import { describe, expect, test } from "vitest";
import { chineseCalendar } from "../../src/calendars.js";
import { type Ledger, orThrow, parsePolicy, parseRegistry } from "../../src/index.js";
import { countyJointPlan, fireByMonth } from "../../src/presets.js";
import { plannedVisits, runRound, verifyLedger } from "../support/acts.js";
import { faultsOfSchedule, visitsOf } from "../support/plain-schedule.js";
import { registryOn } from "../support/registry-on.js";
import type { Row } from "../support/small-case.js";
import { unitsOf } from "../support/year-case.js";

const CALENDARS = [orThrow(chineseCalendar(2026))];
const DISTRICTS = ["city/north", "city/south", "city/east"];

/**
 * Twelve officers of three districts; some on leave, one whose certificate ends in the year, one part-time,
 * two who never sit together.
 */
function officers(count: number, agency = "fire"): Row[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `${agency}-${String(n + 1).padStart(2, "0")}`,
    agency,
    regions: [DISTRICTS[n % 3], DISTRICTS[(n + 1) % 3]],
    certificates: [{ kind: "law", from: "2024-01-01", until: n === 4 ? "2026-08-14" : "2028-12-31" }],
    leave: n % 4 === 0 ? [{ from: `2026-0${1 + (n % 9)}-10`, until: `2026-0${1 + (n % 9)}-21` }] : [],
    capacity: 60,
    ...(n === 2 ? { share: "1/2" } : {}),
    ...(n === 6 ? { notWith: [`${agency}-08`] } : {}),
  }));
}

/**
 * Runs all rounds of all matters in the order of their days; the plain check and the audit must find nothing.
 */
function runOnDays(document: Row, units: readonly Row[], inspectors: readonly Row[]) {
  const policy = orThrow(parsePolicy(document));
  const registry = orThrow(parseRegistry({ units, inspectors, history: [], asOf: "2025-12-31" } as never));
  const rounds = policy.matters.flatMap(({ id, rounds: list }) =>
    list.map((round) => ({ matter: id, round })),
  );
  rounds.sort((a, b) => (a.round.from < b.round.from ? -1 : a.round.from > b.round.from ? 1 : 0));
  let ledger: Ledger = [];
  const visits = rounds.flatMap(({ matter, round }) => {
    const at = `${round.from}T00:30:00+08:00`;
    const seed = [{ type: "plain", value: `${matter} ${round.id}` }] as const;
    const outcome = orThrow(
      runRound({
        registry: registryOn(registry, "2025-12-31"),
        policy,
        matter,
        round: round.id,
        seed,
        ledger,
        at,
        by: "officer-1",
      }),
    );
    ledger = outcome.ledger;
    expect(outcome.teams.impossible, `${matter} ${round.id}`).toBeNull();
    return visitsOf(outcome.teams).map((visit) => ({ ...visit, matter, round: round.id }));
  });
  expect(faultsOfSchedule(document, units, inspectors, visits)).toEqual([]);
  expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  return { visits, ledger, policy };
}

describe("a year on the calendar of 2026", () => {
  test("the fire brigade: twelve months, quiet first week, certificates, leave, two visits a day and eight a week", () => {
    const units: Row[] = [
      ...unitsOf(120, "crowded-key"),
      ...unitsOf(200, "other-key"),
      ...unitsOf(300, "ordinary"),
    ].map((unit, n) => ({
      ...unit,
      region: DISTRICTS[n % 3],
    }));
    const preset = fireByMonth({ authority: "370800", year: 2026 });
    const document = {
      ...preset,
      calendars: CALENDARS,
      matters: preset.matters.map((matter) => ({
        ...matter,
        quiet: { monthDays: [1, 5] },
        schedule: {
          together: { depth: 2, units: 2 },
          off: [{ from: "2026-05-06", until: "2026-05-08", reason: "city games" }],
        },
        team: { ...matter.team, certificate: "law", limits: { perDay: 2, perWeek: 8, perYear: 90 } },
      })),
    };
    const { visits } = runOnDays(document as never, units, officers(12));
    // 12 crowded and 10 other key units a month, and 60 ordinary ones in the year.
    expect(visits).toHaveLength(12 * 12 + 12 * 10 + 60);
    expect(new Set(visits.map(({ day }) => day.slice(0, 7))).size).toBe(12);
    // Neighbours go together: many days see two visits in one district.
    const regionOf = new Map(units.map(({ id, region }) => [id as string, region]));
    const places = visits.map(({ unit, day }) => `${regionOf.get(unit)} ${day}`);
    expect(places.length - new Set(places).size).toBeGreaterThan(100);
  });

  test("the county's joint plan: fourteen tasks, each agency fills its own seat, several matters at one firm are one visit", () => {
    const preset = countyJointPlan({ authority: "341402", year: 2026 });
    const units = preset.matters.flatMap(({ id }, m) =>
      unitsOf(10 + 5 * m, id).map((unit, n) => ({
        ...unit,
        tier: null,
        region: DISTRICTS[n % 3],
        // Half of the entertainment venues are internet venues too.
        categories: id === "ENTERTAINMENT" && n % 2 === 0 ? [id, "INTERNET-VENUE"] : [id],
      })),
    );
    const document = {
      ...preset,
      calendars: CALENDARS,
      matters: preset.matters.map((matter) => ({
        ...matter,
        rounds: matter.rounds.map((round) => ({
          ...round,
          from: round.from === "2026-01-01" ? "2026-01-05" : round.from,
        })),
        schedule: { joins: true },
        team: {
          ...matter.team,
          roles: [
            { id: "lead", agencies: ["market"] },
            { id: "partner", agencies: ["culture"] },
          ],
          certificate: "law",
          limits: { perDay: 1, perWeek: 4 },
        },
      })),
    };
    const { visits, ledger, policy } = runOnDays(document as never, units, [
      ...officers(6, "market"),
      ...officers(6, "culture"),
    ]);
    const byUnit = new Map<string, Set<string>>();
    for (const { unit, day } of visits) byUnit.set(unit, (byUnit.get(unit) ?? new Set()).add(day));
    const shared = plannedVisits(ledger, policy).filter(({ draws }) => draws.length > 1);
    expect(shared.length).toBeGreaterThan(0);
    // One visit for several matters: the same two people sit in both.
    for (const { seats } of shared) expect(new Set(seats.map(({ inspector }) => inspector)).size).toBe(2);
    expect([...byUnit.values()].filter((days) => days.size > 1)).toEqual([]);
  });
});
