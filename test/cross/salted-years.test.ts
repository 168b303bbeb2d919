/** Lawful years whose ledgers are salted: both verifiers read them like any other, and the draws are the same. */
import { describe, expect, test } from "vitest";
import { audit, writeLedger } from "../../src/index.js";
import { playYear } from "../honest/support/lawful-year.js";
import { planYear } from "../honest/support/year-plan.js";
import { salted } from "../support/acts.js";
import { runs } from "../support/runs.js";
import { python } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";

const SECRET = "0f".repeat(32);
const FIRST = Number(process.env["DOUBLE_RANDOM_FIRST"] ?? 1);

describe.each(Array.from({ length: runs(2, 20) }, (_, n) => FIRST + n))("lawful year %i, salted", (seed) => {
  test("audits clean in both, and differs from the plain one in its hashes alone", () => {
    const plan = planYear(seed);
    if (plan === undefined) return;
    const { ledger, registries, policies } = salted(SECRET, () => playYear(plan));
    const plain = playYear(plan).ledger;
    const withoutHashes = (text: string): string => text.replace(/[0-9a-f]{64}/g, "");
    const bodies = (entries: typeof ledger): string => entries.map(({ body }) => JSON.stringify(body)).join();
    expect(ledger.every(({ salt }) => salt !== undefined)).toBe(true);
    expect(withoutHashes(bodies(ledger))).toBe(withoutHashes(bodies(plain)));
    expect(audit(writeLedger(ledger), { registries }).findings).toEqual([]);
    const { status, said } = python(registries, policies[0] as unknown as Row, ledger);
    expect(said).toContain(" 0 findings");
    expect(status, said).toBe(0);
  });
});
