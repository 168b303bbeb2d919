import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orThrow, parsePolicy, parseRegistry, writeLedger } from "../../src/index.js";
import { deepFreeze } from "../../src/kernel/freeze.js";
import { drawUnits, rankUnits } from "../../src/protocol.js";
import { runRound, verifyLedger } from "../support/acts.js";
import { type RandomTown, randomTown } from "../support/random-town.js";
import { runs } from "../support/runs.js";
import { AT, BY, matterOf, policy, type Row, rules } from "../support/small-case.js";

const seed = fc.stringMatching(/^[0-9a-f]{64}$/);
const ids = fc.uniqueArray(
  fc.stringMatching(/^[A-Z0-9中区𠮷]{1,20}$/u).filter((id) => id.normalize("NFC") === id),
  { minLength: 1, maxLength: 40 },
);
const drawId = "000000/2026/PROPERTY/R01";

/** Changes of the small town's rules that a round must be able to bear. */
const ruleChange = fc.record({
  matter: fc.record({
    recentVisit: fc.constantFrom(null, { days: 30 }, { days: 60, kinds: ["routine"] }),
    of: fc.constantFrom("stratum", "eligible"),
    method: fc.constantFrom("ticket/1", "ticket/1", "seedrandom-shuffle/1"),
    reserve: fc.constantFrom(0, 3, 100),
  }),
  team: fc.record({
    roles: fc.constantFrom(
      [{ id: "lead", qualifications: ["lead"] }, { id: "second" }],
      [{ id: "only" }],
      [{ id: "first" }, { id: "second" }],
    ),
    noReturn: fc.constantFrom(null, { visits: 1 }, { visits: 3 }),
    staffing: fc.constantFrom("complete", "by-rank"),
    pairLimit: fc.constantFrom(null, 1, 2),
    balance: fc.constantFrom("level", "mean", "capacity"),
    region: fc.boolean(),
    certificate: fc.constantFrom(null, "law"),
    apart: fc.constantFrom(null, "agency"),
  }),
});

type RuleChange = { readonly matter: Row; readonly team: Row };

/** Agencies are kept apart only where all roles ask for the same people. */
function rulesWith({ matter, team }: RuleChange) {
  const mixed = JSON.stringify(team["roles"]).includes("qualifications");
  return rules((draft) => {
    Object.assign(matterOf(draft), matter);
    Object.assign(matterOf(draft).team, { officers: 1 }, team, mixed ? { apart: null } : {});
  });
}

const runTown = (town: RandomTown, change: Row = {}) =>
  runRound({
    registry: orThrow(parseRegistry({ ...town, asOf: "2026-01-04" } as never)),
    policy: rules(),
    round: "H1",
    seed: [{ type: "plain", value: "property" }],
    at: AT,
    by: BY,
    ...change,
  });

describe("first random draw", () => {
  test("row order does not matter", () =>
    fc.assert(
      fc.property(ids, seed, fc.nat(), (units, s, n) => {
        const quota = n % (units.length + 1);
        const draw = (eligible: readonly string[]) =>
          drawUnits({ seed: s, drawId, strata: [{ stratum: "all", quota, eligible }] });
        expect(draw([...units].reverse())).toEqual(draw(units));
      }),
    ));

  test("asking for more never changes who was drawn", () =>
    fc.assert(
      fc.property(ids, seed, fc.constantFrom("ticket/1", "seedrandom-shuffle/1"), (units, s, method) => {
        const drawn = (quota: number) =>
          orThrow(
            drawUnits({ seed: s, drawId, method, strata: [{ stratum: "all", quota, eligible: units }] }),
          )[0]!.drawn;
        const all = drawn(units.length);
        for (let quota = 0; quota < units.length; quota++) expect(drawn(quota)).toEqual(all.slice(0, quota));
      }),
      { numRuns: 50 },
    ));

  test("a unit that joins or leaves moves nobody else's ticket", () =>
    fc.assert(
      fc.property(ids, seed, (units, s) => {
        const tickets = new Map(rankUnits(s, drawId, units).map(([ticket, id]) => [id, ticket]));
        for (const [ticket, id] of rankUnits(s, drawId, units.slice(1))) expect(ticket).toBe(tickets.get(id));
      }),
    ));

  test("every quota is met exactly, without repeats", () =>
    fc.assert(
      fc.property(ids, seed, fc.nat(), (units, s, n) => {
        const quota = n % (units.length + 1);
        const [{ drawn, reserve }] = orThrow(
          drawUnits({ seed: s, drawId, strata: [{ stratum: "all", quota, eligible: units }] }),
        ) as never as [{ drawn: string[]; reserve: string[] }];
        expect(drawn).toHaveLength(quota);
        expect([...drawn, ...reserve].sort()).toEqual([...units].sort());
      }),
    ));
});

describe("a whole round", () => {
  test("is clean under the audit, whatever the town looks like", () =>
    fc.assert(
      fc.property(randomTown, ruleChange, (town, change) => {
        const policy = rulesWith(change);
        const outcome = orThrow(runTown(town, { policy }));
        const registry = orThrow(parseRegistry({ ...town, asOf: "2026-01-04" } as never));
        expect(verifyLedger(outcome.ledger, { registry, policy })).toEqual([]);
      }),
      { numRuns: runs(60, 600) },
    ));

  test("gives the same bytes when the rows come in another order", () =>
    fc.assert(
      fc.property(randomTown, (town) => {
        const turned = {
          units: [...town.units].reverse(),
          inspectors: [...town.inspectors].reverse(),
          history: [...town.history].reverse(),
        };
        expect(writeLedger(orThrow(runTown(turned)).ledger)).toBe(writeLedger(orThrow(runTown(town)).ledger));
      }),
      { numRuns: runs(25, 300) },
    ));

  test("takes deep-frozen input and leaves it as it was", () =>
    fc.assert(
      fc.property(randomTown, (town) => {
        const before = JSON.stringify(town);
        const first = orThrow(
          runTown(deepFreeze(town), {
            policy: orThrow(parsePolicy(deepFreeze(policy()))),
            ledger: Object.freeze([]),
          }),
        );
        const length = first.ledger.length;
        orThrow(
          runTown(town, {
            policy: rules(),
            ledger: first.ledger,
            round: "H2",
            seed: deepFreeze([{ type: "plain", value: "2" }]),
          }),
        );
        expect(JSON.stringify(town)).toBe(before);
        expect(first.ledger).toHaveLength(length);
      }),
      { numRuns: runs(20, 100) },
    ));
});

describe("a whole year", () => {
  test("ends on the exact target although units open, close and move between the rounds", () =>
    fc.assert(
      fc.property(
        fc.array(randomTown, { minLength: 4, maxLength: 4 }),
        fc.constantFrom("average", "plan", "draw"),
        (towns, base) => {
          const quarterly = rules((draft) => {
            const matter = (draft["matters"] as Row[])[0]!;
            const last = ["03-31", "06-30", "09-30", "12-31"];
            Object.assign(matter, { base, mode: "independent" });
            matter["rounds"] = last.map((day, q) => ({
              id: `Q${q + 1}`,
              from: `2026-${["01", "04", "07", "10"][q]}-01`,
              until: `2026-${day}`,
              share: "1/4",
            }));
          });
          const registries = towns.map((town) =>
            orThrow(parseRegistry({ ...town, asOf: "2026-01-04" } as never)),
          );
          let ledger: Parameters<typeof verifyLedger>[0] & object = [];
          const sizes: number[][] = [];
          let last:
            | ReturnType<
                typeof orThrow<{
                  plan: {
                    strata: readonly {
                      units: number;
                      target: number;
                      done: number;
                      quota: number;
                      overshoot: number;
                    }[];
                  };
                }>
              >
            | undefined;
          registries.forEach((registry, q) => {
            const outcome = orThrow(
              runRound({
                registry,
                policy: quarterly,
                round: `Q${q + 1}`,
                ledger,
                seed: [{ type: "plain", value: `${q}` }],
                at: AT,
                by: BY,
              }),
            );
            ledger = outcome.ledger;
            sizes.push(outcome.plan.strata.map(({ units }) => units));
            last = outcome;
          });
          last!.plan.strata.forEach(({ target, done, quota, overshoot }, s) => {
            const own = sizes.map((round) => round[s]!);
            // While nobody is there nothing is owed: the work runs up to the last round that saw a unit.
            const peopled = own.map((size) => size > 0).lastIndexOf(true) + 1;
            const whole =
              base === "average"
                ? own.reduce((a, b) => a + b, 0) / 4
                : base === "plan"
                  ? (own[0]! * peopled) / 4
                  : own[3]!;
            expect(target).toBe(Math.ceil((whole * (s === 0 ? 4 : 2)) / 4));
            expect(done + quota - overshoot).toBe(target);
          });
          expect(verifyLedger(ledger, { registry: registries, policy: quarterly })).toEqual([]);
        },
      ),
      { numRuns: runs(25, 300) },
    ));
});
