/**
 * A county's year of a hundred thousand seats: people work in their own region, so that a seat has some tens of
 * candidates; the same with everybody everywhere, where every candidate of every seat has a ticket; and the plainest
 * ledger of as many seats, one round that draws from one stratum. The peer only draws.
 */
import {
  audit,
  drawRound,
  openYear,
  orThrow,
  type Policy,
  parsePolicy,
  parseRegistry,
  type Registry,
  withPolicy,
  writeLedger,
  type Year,
} from "../../src/index.js";
import { keyFor } from "../../src/protocol.js";
import { openChance } from "../data/chance.js";
import type { Case } from "../harness.js";
import { hashAndSort } from "../peers/hash-and-sort.js";

interface County {
  readonly units: number;
  readonly regions: number;
  /** In each region. */
  readonly people: number;
  readonly authorities: number;
  /** One round and one stratum instead of four and eight. */
  readonly plain?: boolean;
}

const KINDS = ["food", "hotel", "shop", "factory"];
const TIERS = ["key", "general"];
const WHOLE_YEAR = [{ id: "Y", from: "2026-01-05", until: "2026-12-31", share: "1/1" }];
const QUARTERS = [
  { id: "Q1", from: "2026-01-05", until: "2026-03-31", share: "1/4" },
  { id: "Q2", from: "2026-04-01", until: "2026-06-30", share: "1/4" },
  { id: "Q3", from: "2026-07-01", until: "2026-09-30", share: "1/4" },
  { id: "Q4", from: "2026-10-01", until: "2026-12-31", share: "1/4" },
];

const LARGE: County = { units: 100_000, regions: 20, people: 30, authorities: 1 };

export const COUNTY_CASES: readonly Case[] = [
  countyCase("county, 10^4 seats", { units: 10_000, regions: 20, people: 30, authorities: 1 }, true),
  countyCase("plain ledger, 10^5 seats", { ...LARGE, people: 20, plain: true }),
  countyCase("county, 10^5 seats", LARGE),
  countyCase("county, 10^5 seats of 5 authorities", {
    units: 20_000,
    regions: 20,
    people: 30,
    authorities: 5,
  }),
  countyCase("county, 10^5 seats, one region", { ...LARGE, regions: 1, people: 600 }),
];

function countyCase(name: string, county: County, quick = false): Case {
  return {
    name,
    start: "cold",
    quick,
    contenders: [
      {
        name: "createHash + groupBy + sort, one draw",
        prepare() {
          const units = unitRows(county).map(({ id, tier, categories }) => ({
            id,
            stratum: `${categories.join()} ${tier}`,
          }));
          return () => {
            const drawn = hashAndSort(units, keyFor("0".repeat(64), "000000/2026/M-1/Q1", "unit"));
            return () => ({ visits: [...drawn.values()].flat().length });
          };
        },
      },
      {
        name: "ours, audit of the year",
        prepare() {
          const registry = registryOf(county);
          const { ledger } = yearOf(registry, county);
          const text = writeLedger(ledger);
          return () => {
            const { findings } = audit(text, { registries: [registry] });
            return () => ({ findings: findings.length, "ledger MB": (text.length / 1e6).toFixed(1) });
          };
        },
      },
    ],
  };
}

function regionOf(place: number, { regions }: County): string {
  return regions === 1 ? "county" : `county/ward ${place % 4}/street ${place}`;
}

function unitRows(county: County) {
  const chance = openChance(`county ${county.units}`);
  return Array.from({ length: county.units }, (_, n) => ({
    id: `U${String(n).padStart(7, "0")}`,
    name: `premises ${n}`,
    region: regionOf(chance.below(county.regions), county),
    categories: [chance.of(KINDS)],
    tier: n % 10 === 0 ? "key" : "general",
    facts: { floors: chance.below(30) },
    opened: `20${10 + chance.below(15)}-0${1 + chance.below(9)}-1${chance.below(10)}`,
  }));
}

/** Everybody is kin of three owners; half of the units were visited in the two years before. */
function registryOf(county: County): Registry {
  const chance = openChance(`people ${county.units}`);
  const units = unitRows(county);
  const inspectors = Array.from({ length: county.regions * county.people }, (_, n) => ({
    id: `I-${n + 1000}`,
    name: `person ${n}`,
    agency: `agency ${n % 5}`,
    regions: [regionOf(n % county.regions, county)],
    qualifications: n % 3 === 0 ? [] : ["lead"],
    certificates: [{ kind: "law", from: "2024-01-01", until: "2027-12-31" }],
    capacity: 500,
    recusals: [1, 2, 3].map(() => ({ unit: chance.of(units).id, reason: "kin" })),
  }));
  const history = Array.from({ length: county.units >> 1 }, () => ({
    unit: chance.of(units).id,
    day: `202${4 + chance.below(2)}-0${1 + chance.below(9)}-2${chance.below(9)}`,
    inspectors: [chance.of(inspectors).id],
    result: "ok",
  }));
  return orThrow(parseRegistry({ units, inspectors, history, asOf: "2026-01-04" }));
}

function strataOf({ plain }: County) {
  if (plain) return [{ id: "all", where: {}, ratio: "50%" }];
  return KINDS.flatMap((kind) =>
    TIERS.map((tier) => ({ id: `${kind}-${tier}`, where: { tier, categories: kind }, ratio: "50%" })),
  );
}

function roundsOf({ plain }: County) {
  return plain ? WHOLE_YEAR : QUARTERS;
}

function policyOf(authority: number, county: County): Policy {
  const roles = [{ id: "lead", qualifications: ["lead"] }, { id: "second" }];
  const team = { roles, certificate: "law", region: true, noReturn: { visits: 1 } };
  return orThrow(
    parsePolicy({
      format: "double-random/policy/1",
      id: `county-${authority}`,
      authority: String(authority).padStart(6, "0"),
      year: 2026,
      tiers: TIERS,
      matters: [{ id: "M-1", strata: strataOf(county), rounds: roundsOf(county), team }],
    }),
  );
}

/** Half of the units in the rounds of a year, by every authority in turn. */
function yearOf(registry: Registry, county: County): Year {
  const policies = Array.from({ length: county.authorities }, (_, at) => policyOf(at, county));
  let year = openYear({ policy: policies[0]!, registry });
  for (const { id: round, from } of roundsOf(county))
    for (const policy of policies) {
      if (year.policy !== policy) year = withPolicy(year, policy);
      const seed = [{ type: "plain", value: `${round} ${policy.id}` }] as const;
      const occasion = { matter: "M-1", round, seed, at: `${from}T09:00:00+08:00`, by: "officer-1" };
      ({ year } = orThrow(drawRound(year, occasion)));
    }
  return year;
}
