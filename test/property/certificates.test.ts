/**
 * Certificates of one kind that follow each other without a gap are one certificate; a gap of a day is a bar,
 * and another kind fills none.
 */

import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/kernel/iso-date.js";
import { runRound, verifyLedger } from "../support/acts.js";
import { runs } from "../support/runs.js";
import { AT, BY, inspectors, matterOf, rules, SEED, town } from "../support/small-case.js";

/** A short round, so that every day can be looked at. */
const [FROM, UNTIL] = ["2026-01-05", "2026-01-14"];
const DAYS = Array.from({ length: 10 }, (_, n) => addDays(FROM, n));

const certificate = fc
  .record({
    kind: fc.constantFrom("law", "food"),
    first: fc.integer({ min: -3, max: 10 }),
    length: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ kind, first, length }) => ({
    kind,
    from: addDays(FROM, first),
    until: addDays(FROM, first + length),
  }));

test.each([["law"], [["law", "food"]]])(
  "with %j, who covers the round day by day by one kind may go, and nobody else; the audit agrees",
  (kinds) => {
    const policy = rules((draft) => {
      const matter = matterOf(draft);
      matter.strata = [{ id: "all", number: 1 }];
      matter.rounds = [{ id: "H1", from: FROM, until: UNTIL, share: "1" }];
      matter.team = { roles: [{ id: "only" }], officers: 1, certificate: kinds } as never;
    });
    let [able, unable] = [0, 0];
    fc.assert(
      fc.property(
        fc.uniqueArray(certificate, { maxLength: 6, selector: (each) => JSON.stringify(each) }),
        (certificates) => {
          const covers = (kind: string): boolean =>
            DAYS.every((day) =>
              certificates.some((each) => each.kind === kind && each.from <= day && day <= each.until),
            );
          const mayGo = [kinds].flat().some(covers);
          const registry = town({
            inspectors: inspectors()
              .slice(0, 1)
              .map((each) => ({ ...each, certificates })),
          });
          const drawn = runRound({ registry, policy, round: "H1", seed: SEED, at: AT, by: BY });
          if (!drawn.ok) throw new Error(JSON.stringify(drawn.refusals));
          expect(drawn.value.teams.complete).toBe(mayGo);
          expect(verifyLedger(drawn.value.ledger, { registry })).toEqual([]);
          if (mayGo) able++;
          else unable++;
        },
      ),
      { numRuns: runs(150, 3000) },
    );
    expect(Math.min(able, unable)).toBeGreaterThan(0);
  },
);
