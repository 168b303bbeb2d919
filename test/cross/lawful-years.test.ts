/**
 * Lawful years of every kind of act, repeated whole by the second implementation from all registries that
 * their ledgers name: there is no finding, and the same uses of discretion with the same facts.
 */
import { describe, expect, test } from "vitest";
import { playYear } from "../honest/support/lawful-year.js";
import { planYear } from "../honest/support/year-plan.js";
import { auditLedger } from "../support/acts.js";
import { runs } from "../support/runs.js";
import { python, pythonOfMany } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";
import { usesTold } from "../support/uses-told.js";

/**
 * A few years in `npm run test:cross`, more in `npm run test:long`, and in `npm run test:honest` all that the
 * library audits.
 */
const MANY = Number(process.env["DOUBLE_RANDOM_YEARS"] ?? runs(3, 30));

const FIRST = Number(process.env["DOUBLE_RANDOM_FIRST"] ?? 1);

/** A visit moves whose two joined seats are drawn in another order than they stand in. */
const TOLD_APART = [223];

describe.each([...Array.from({ length: MANY }, (_, n) => FIRST + n), ...TOLD_APART])(
  "lawful year %i",
  (seed) => {
    test("is repeated in full, without a finding", () => {
      const plan = planYear(seed);
      if (plan === undefined) return;
      const { ledger, registries, policies } = playYear(plan);
      const policy = policies[0] as unknown as Row;
      const { status, said } = python(registries, policy, ledger);
      expect(said).toContain(" 0 findings");
      expect(said).not.toContain("finding ");
      expect(said).not.toContain("without its registries");
      expect(said.match(/replayed in full/g)).toHaveLength(
        ledger.filter(({ kind }) => kind === "draw").length,
      );
      expect(status, said).toBe(0);
      const [second] = pythonOfMany(registries, policy, [ledger]);
      const { discretions } = auditLedger(ledger, { registry: registries });
      expect(usesTold(second!.discretions)).toEqual(usesTold(discretions));
    });
  },
);
