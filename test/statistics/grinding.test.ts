/**
 * A dishonest operator who can work out any draw tries 10,000 seeds. What do they gain with seeds that they may
 * choose, with a beacon and a chain anchored in January, and with a secret that they may hold back?
 *
 * Expected counts are exact: shares of equally likely draws, counted with whole numbers. The significance is
 * that of `bounds.ts`, one in a million. What is measured stands on the page about threats.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { anchorChain } from "../../src/ceremony.js";
import { openSecret } from "../../src/drand.js";
import {
  announceRound,
  openYear,
  orThrow,
  type Result,
  readYear,
  type SeedSource,
  type Year,
} from "../../src/index.js";
import { chainStep, drawTeams, drawUnits, seedOf, sha256Hex } from "../../src/protocol.js";
import { fitsAnnouncement } from "../../src/random/announcement.js";
import { audit } from "../../src/verify.js";
import { pulseOf } from "../support/beacons.js";
import { chainedAnew } from "../support/chained-anew.js";
import { runs } from "../support/runs.js";
import {
  ANNOUNCED_AT,
  announce,
  announcedAs,
  BEACON,
  codesOf,
  DRAW_ID,
  draw,
  drawnIn,
  IN_TIME,
  LATER,
  OFFICE,
  OVER,
  policy,
  registry,
  SEALS,
  TERMS,
} from "../support/sealed-case.js";
import { BY, town, units } from "../support/small-case.js";
import { Z } from "./bounds.js";

const TRIES = 10_000;
const pages = ["threats.md", "threats.zh-CN.md"].map((name) =>
  readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8"),
);

/** Ways to take k of n. */
function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}

/** A chance as a fraction of whole numbers. */
interface Chance {
  readonly of: bigint;
  readonly all: bigint;
}

const numberOf = ({ of, all }: Chance): number => Number(of) / Number(all);

/** Of n units k are drawn: the chance that all of so many given ones are left out. */
const allOut = (n: number, k: number, given: number): Chance => ({
  of: choose(n - given, k),
  all: choose(n, k),
});

const plain = (n: number): readonly SeedSource[] => [{ type: "plain", value: `try ${n}` }];
const named = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${letter}-${String(n + 1).padStart(3, "0")}`);

/** How many of the tries please. */
function pleased(pleases: (seed: string) => boolean): number {
  let count = 0;
  for (let n = 0; n < TRIES; n++) if (pleases(seedOf(plain(n)))) count++;
  return count;
}

/** The count is that of the chance, neither too far from it nor, by the same bound, expected to be nearer. */
function expectShare(count: number, chance: Chance): void {
  const p = numberOf(chance);
  expect(Math.abs(count - TRIES * p)).toBeLessThanOrEqual(Z * Math.sqrt(TRIES * p * (1 - p)));
}

/** Both pages say how many tries are expected and how many it took. */
function expectOnPage(count: number, chance: Chance): void {
  const row = `| ${(1 / numberOf(chance)).toFixed(2)} | ${(TRIES / count).toFixed(2)} |`;
  for (const page of pages) expect(page).toContain(row);
}

function drawnOf(pool: readonly string[], quota: number, seed: string): readonly string[] {
  const strata = [{ stratum: "all", quota, eligible: pool }];
  return orThrow(drawUnits({ seed, drawId: DRAW_ID, strata }))[0]!.drawn;
}

describe("with seeds that the operator may choose", () => {
  const twelve = named("U", 12);
  const hundred = named("U", 100);

  test.each([
    ["a friend is spared", 1],
    ["three friends are spared", 3],
  ])("of twelve units with three drawn, %s as often as chance has it", (_, friends) => {
    const spared = twelve.slice(0, friends);
    const chance = allOut(12, 3, friends);
    const count = pleased((seed) => !drawnOf(twelve, 3, seed).some((unit) => spared.includes(unit)));
    expectShare(count, chance);
    expectOnPage(count, chance);
  });

  test("of a hundred units with five drawn, twenty friends are all spared", () => {
    const friends = new Set(hundred.slice(0, 20));
    const chance = allOut(100, 5, 20);
    const count = pleased((seed) => !drawnOf(hundred, 5, seed).some((unit) => friends.has(unit)));
    expectShare(count, chance);
    expectOnPage(count, chance);
  });

  test("of nine people a favourite pair goes to a given unit, one of them as its lead", () => {
    const people = named("I", 9);
    const seats = ["lead", "second"].map((role) => ({ unit: "U-001", role, eligible: people }));
    const inspectors = people.map((id) => ({ id, capacity: 6 }));
    const chance = { of: 1n, all: 9n * 8n };
    const count = pleased((seed) => {
      const teams = orThrow(drawTeams({ seed, drawId: DRAW_ID, seats, inspectors }));
      if (!teams.complete) throw new Error("not complete");
      const at = (role: string) => teams.seats.find((seat) => seat.role === role)!.inspector;
      return at("lead") === "I-001" && at("second") === "I-002";
    });
    expectShare(count, chance);
    expectOnPage(count, chance);
  });

  test("seven tries spare a friend of four in all but one case of 16,384", () => {
    const lost = pleased((seed) => drawnOf(twelve, 3, seed).includes("U-001"));
    expectShare(lost, { of: 1n, all: 4n });
    let inVain = 0;
    for (let from = 0; from + 7 <= TRIES; from += 7)
      if (
        Array.from({ length: 7 }, (_, n) => seedOf(plain(from + n))).every((seed) =>
          drawnOf(twelve, 3, seed).includes("U-001"),
        )
      )
        inVain++;
    expect(inVain).toBeLessThanOrEqual(2);
  });

  test("the audit says so of every such draw", () => {
    const year = orThrow(announce({}, plain(0))).year;
    const { ledger } = orThrow(draw(year, plain(1), IN_TIME)).year;
    const { findings, discretions } = audit(ledger, { registries: [registry] });
    expect(findings).toEqual([]);
    expect(discretions.map(({ code }) => code)).toContain("discretion/chosen-seed");
  });
});

describe("with a beacon, and a chain of secrets that was anchored in January", () => {
  const secret = sha256Hex("the last secret of the year");
  const own: SeedSource = { type: "chain", party: "bureau", value: secret };
  const due = [own, BEACON];
  const anchored = orThrow(
    anchorChain(openYear({ policy, registry }), {
      party: "bureau",
      value: chainStep("bureau", secret),
      at: "2023-01-05T09:00:00+08:00",
      by: BY,
    }),
  ).year;
  const asked = { round: "H2", sources: announcedAs(due), at: ANNOUNCED_AT, drawOn: "2023-08-24", by: BY };
  const { year } = orThrow(announceRound(anchored, asked));
  const drawn = orThrow(draw(year, due, IN_TIME)).year;
  const published = [BEACON];
  const other = (n: number): readonly SeedSource[] =>
    n % 2 === 0
      ? [{ ...own, value: sha256Hex(`try ${n}`) }, BEACON]
      : [own, { ...BEACON, value: sha256Hex(`try ${n}`) }];

  /** What becomes of a seed: refused by the act, found by the audit, or neither. */
  function fateOf(seed: readonly SeedSource[]): readonly string[] {
    const answer = draw(year, seed, IN_TIME);
    if (!answer.ok) return codesOf(answer);
    return audit(answer.value.year, { published }).findings.map(({ code }) => code);
  }

  test("of 10,000 seeds the announced one is the only that is neither refused nor found", () => {
    expect(fateOf(due)).toEqual([]);
    const passing = Array.from({ length: TRIES }, (_, n) => other(n)).filter(
      (seed) =>
        fitsAnnouncement(seed, announcedAs(due), DRAW_ID) &&
        seed.every((source) => source.type !== "beacon" || source.value === BEACON.value),
    );
    expect(passing).toEqual([]);
    for (let n = 0; n < runs(40, TRIES); n++)
      expect(fateOf(other(n))).toContain(n % 2 === 0 ? "seed/not-announced" : "verify/published-value");
  });

  test("and none is better hidden by a ledger that is written anew", () => {
    const seq = drawn.ledger.findIndex(({ kind }) => kind === "draw");
    for (let n = 0; n < runs(20, TRIES); n++) {
      const bent = chainedAnew(drawn.ledger, seq, (body) => Object.assign(body, { sources: other(n) }));
      expect(audit(bent, { published }).findings.length).toBeGreaterThan(0);
    }
  });

  test("the chain cannot be begun anew unseen, nor the announcement name another link", () => {
    const value = sha256Hex("another chain");
    const again = orThrow(anchorChain(anchored, { party: "bureau", value, at: ANNOUNCED_AT, by: BY })).year;
    expect(audit(again).discretions.map(({ code }) => code)).toContain("discretion/anchored-again");
    const sources = announcedAs([{ ...own, value }, BEACON]);
    expect(codesOf(announceRound(anchored, { ...asked, sources }))).toEqual(["seed/chain-after"]);
  });

  test("no change of the registry after the announcement moves the draw", () => {
    for (const { id } of units()) {
      const fewer = town({ asOf: "2023-08-22", units: units().filter((unit) => unit["id"] !== id) });
      const moved = orThrow(withRegistryOf(year, fewer));
      expect(codesOf(draw(moved, due, IN_TIME))).toEqual(["round/inputs-changed"]);
    }
  });
});

describe("with a secret that the operator may hold back", () => {
  const value = (n: number): SeedSource => ({
    type: "reveal",
    party: "office",
    value: sha256Hex(`secret ${n}`),
  });
  const later = (n: number): SeedSource => ({ ...LATER, value: sha256Hex(`later ${n}`) });

  test("a fallback is one further try, and no more", () => {
    const twelve = named("U", 12);
    let count = 0;
    for (let n = 0; n < TRIES; n++) {
      const spares = (sources: readonly SeedSource[]) =>
        !drawnOf(twelve, 3, seedOf(sources)).includes("U-001");
      if (spares([value(n), BEACON]) || spares([later(n)])) count++;
    }
    // Drawn in both of two draws that have nothing in common: 1/4 · 1/4.
    expectShare(count, { of: 15n, all: 16n });
    for (const page of pages) expect(page).toContain(`| 93.75 % | ${(count / 100).toFixed(2)} % |`);
  });

  test("which the audit lists", () => {
    const { year } = orThrow(announce(TERMS));
    const { findings, discretions } = audit(orThrow(draw(year, [LATER], OVER)).year);
    expect(findings).toEqual([]);
    expect(discretions.filter(({ code }) => code === "discretion/fallback-used")).toHaveLength(1);
  });

  test("sealed to a round of the beacon it is no try at all: anybody opens it, and sees the draw that was due", () => {
    const { year } = orThrow(announce({ ...TERMS, seals: SEALS }));
    expect(codesOf(draw(year, [LATER], OVER))).toEqual(["seed/sealed"]);
    const { signature } = pulseOf(13335);
    const opened = orThrow(openSecret({ capsule: SEALS[0].capsule, signature }));
    const due = orThrow(draw(year, [{ type: "reveal", party: "office", value: opened }, BEACON], OVER)).year;
    const inTime = orThrow(draw(year, [OFFICE, BEACON], IN_TIME)).year;
    expect(drawnIn(due.ledger)).toEqual(drawnIn(inTime.ledger));
    expect(audit(due).findings).toEqual([]);
  });
});

/** The same ledger, read with another registry. */
function withRegistryOf(year: Year, fewer: typeof registry): Result<Year> {
  return readYear(year.ledger, { policy, registry: fewer });
}
