/**
 * The random phase of small strata: nobody can work out their rounds beforehand, and everybody can check them
 * afterwards.
 */

import { describe, expect, test } from "vitest";
import { phaseCommitment } from "../../src/ceremony.js";
import { type Ledger, orThrow, parsePolicy } from "../../src/index.js";
import { append, digestOf } from "../../src/protocol.js";
import { auditLedger, type RoundOutcome, revealPhase, runRound, verifyLedger } from "../support/acts.js";
import { mended } from "../support/mended.js";
import { registryOn } from "../support/registry-on.js";
import type { Row } from "../support/small-case.js";
import { policyOf, registryOf, roundsOf, unitsOf } from "../support/year-case.js";

const secretOf = (n: number) => n.toString(16).padStart(64, "0");
const commitmentOf = (secret: string) =>
  phaseCommitment({ authority: "000000", year: 2026 }, "M-1", "office", secret);
const registry = registryOf([...unitsOf(1000, "small"), ...unitsOf(1000, "large")]);

/** Two visits a year in twelve rounds, and sixty beside them. */
const draftWith = (secret: string | undefined): Row =>
  policyOf({
    ...(secret === undefined ? {} : { phase: { party: "office", commitment: commitmentOf(secret) } }),
    strata: [
      { id: "small", ratio: "2‰" },
      { id: "large", ratio: "6%" },
    ],
  });

function runYear(secret: string | undefined): {
  quotas: number[][];
  ledger: Ledger;
  policy: ReturnType<typeof policyFor>;
} {
  const policy = policyFor(secret);
  let ledger: Ledger = [];
  const quotas = policy.matters[0]!.rounds.map((round) => {
    const outcome: RoundOutcome = orThrow(
      runRound({
        registry: registryOn(registry, round.from),
        policy,
        round: round.id,
        ledger,
        seed: [{ type: "plain", value: round.id }],
        at: `${round.from}T09:00:00+08:00`,
        by: "officer-1",
        ...(secret === undefined ? {} : { phaseSecret: secret }),
      }),
    );
    ledger = outcome.ledger;
    return outcome.draw.strata.map(({ quota }) => quota);
  });
  return { quotas, ledger, policy };
}

function policyFor(secret: string | undefined) {
  return orThrow(parsePolicy(draftWith(secret)));
}

const registries = roundsOf(12).map(({ from }) => registryOn(registry, String(from)));
const roundsDrawn = (quotas: number[][]) => quotas.flatMap(([small], t) => (small! > 0 ? [t + 1] : []));

describe("a stratum with two visits in twelve rounds", () => {
  test("without a phase everybody knows its rounds: the first and the seventh", () => {
    expect(roundsDrawn(runYear(undefined).quotas)).toEqual([1, 7]);
  });

  test("with a phase its rounds depend on the secret, and the year still has two visits", () => {
    const years = [1, 2, 3, 4, 5].map((n) => roundsDrawn(runYear(secretOf(n)).quotas));
    for (const rounds of years) expect(rounds).toHaveLength(2);
    for (const [first, second] of years) expect([5, 6, 7]).toContain(second! - first!);
    expect(new Set(years.map(([first]) => first)).size).toBeGreaterThan(2);
  });

  test("a stratum with as many visits as rounds has none", () => {
    expect(runYear(secretOf(1)).quotas.map(([, large]) => large)).toEqual(Array(12).fill(5));
  });
});

describe("the audit", () => {
  const { ledger, policy } = runYear(secretOf(7));

  test("believes what some phase gives while the secret is kept, and says so", () => {
    const audit = auditLedger(ledger, { registry: registries, policy });
    expect(audit.findings).toEqual([]);
    expect(audit.notes.map(({ code }) => code)).toContain("verify/note-phase-hidden");
  });

  test("checks every target when it is revealed", () => {
    const revealed = orThrow(
      revealPhase({
        policy,
        matter: "M-1",
        value: secretOf(7),
        ledger,
        at: "2026-12-31T18:00:00+08:00",
        by: "office",
      }),
    );
    const audit = auditLedger(revealed, { registry: registries, policy });
    expect(audit.findings).toEqual([]);
    expect(audit.notes.map(({ code }) => code)).not.toContain("verify/note-phase-hidden");
  });

  test("finds rounds that another secret decided", () => {
    // The rounds were drawn with another secret under a policy that committed to 7: only a forged engine does
    // that.
    const own = String(roundsDrawn(runYear(secretOf(7)).quotas));
    const other = [8, 9, 10, 11, 12]
      .map((n) => runYear(secretOf(n)))
      .find(({ quotas }) => String(roundsDrawn(quotas)) !== own)!;
    const remade = mended(other.ledger, "policy", (body) => {
      const rules = (body["policy"] as { matters: { phase: { commitment: string } }[] }).matters[0]!;
      rules.phase.commitment = commitmentOf(secretOf(7));
      body["digest"] = digestOf(body["policy"]);
    });
    const revealed = orThrow(
      revealPhase({
        policy,
        matter: "M-1",
        value: secretOf(7),
        ledger: remade,
        at: "2026-12-31T18:00:00+08:00",
        by: "office",
      }),
    );
    expect(verifyLedger(revealed, { registry: registries }).map(({ code }) => code)).toContain(
      "verify/target",
    );
  });

  test("finds a revealed secret that was not the committed one", () => {
    const wrong = append(ledger, {
      kind: "phase",
      at: "2026-12-31T18:00:00+08:00",
      by: "office",
      body: { policy: policy.id, matter: "M-1", value: secretOf(9) },
    });
    expect(verifyLedger(wrong, { registry: registries }).map(({ code }) => code)).toContain("verify/phase");
  });
});

describe("refused", () => {
  const policy = policyFor(secretOf(1));
  const run = (change: Row) =>
    runRound({
      registry,
      policy,
      round: "R01",
      seed: [{ type: "plain", value: "1" }],
      at: "2026-01-01T09:00:00+08:00",
      by: "officer-1",
      ...change,
    } as never);
  const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
    result.ok ? [] : result.refusals!.map(({ code }) => code);

  test.each<[string, Row, string]>([
    ["no secret", {}, "phase/no-secret"],
    ["another secret", { phaseSecret: secretOf(2) }, "phase/wrong-secret"],
    [
      "a secret without phases",
      { phaseSecret: secretOf(1), policy: policyFor(undefined) },
      "phase/idle-secret",
    ],
  ])("%s", (_, change, code) => {
    expect(codes(run(change))).toEqual([code]);
  });

  test("a revelation that does not fit, of nothing, or a second time", () => {
    const { ledger: announced } = runYear(secretOf(1));
    const reveal = (change: Row) =>
      revealPhase({
        policy,
        matter: "M-1",
        value: secretOf(1),
        ledger: announced,
        at: "2026-12-31T18:00:00+08:00",
        by: "office",
        ...change,
      } as never);
    const once = orThrow(reveal({}));
    expect(codes(reveal({ value: secretOf(2) }))).toEqual(["phase/wrong-secret"]);
    expect(codes(reveal({ matter: "M-2" }))).toEqual(["round/unknown-matter"]);
    expect(codes(reveal({ ledger: [] }))).toEqual(["phase/nothing-announced"]);
    expect(codes(reveal({ policy: policyFor(undefined) }))).toEqual(["phase/idle-secret"]);
    expect(codes(reveal({ ledger: once }))).toEqual(["phase/revealed"]);
  });
});
