/**
 * Rounds may be called as an office calls them: `V1`, `V2`. Attempts are told by the plan's count, never by
 * the look of a name.
 */

import { describe, expect, test } from "vitest";
import type { SeedSource } from "../../src/index.js";
import { verifyLedger } from "../support/acts.js";
import { rechained } from "../support/rechained.js";
import { matterOf, rules, run, town } from "../support/small-case.js";

const policy = rules((draft) => {
  for (const [at, round] of matterOf(draft).rounds.entries()) round["id"] = `V${at + 1}`;
});
const registry = town();
const seed = (value: string): readonly SeedSource[] => [{ type: "text", name: "dice", value }];

describe("rounds called V1 and V2", () => {
  const first = run({ policy, round: "V1", seed: seed("1") });
  const { ledger } = run({
    policy,
    round: "V2",
    seed: seed("2"),
    ledger: first.ledger,
    at: "2026-07-01T09:00:00+08:00",
  });

  test("are two rounds, and the second is no further attempt at the first", () => {
    expect(
      ledger.flatMap(({ kind, body }) =>
        kind === "plan" ? [(body as unknown as { drawId: string }).drawId] : [],
      ),
    ).toEqual(["000000/2026/M-1/V1", "000000/2026/M-1/V2"]);
    expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  });

  test("and the second may be drawn again, with new sources, as `V2/V2`", () => {
    const again = { reason: "the lottery was repeated", approver: "head" };
    const second = run({
      policy,
      round: "V2",
      seed: seed("3"),
      again,
      ledger,
      at: "2026-07-02T09:00:00+08:00",
    });
    expect([second.plan.drawId, second.plan.attempt]).toEqual(["000000/2026/M-1/V2/V2", 2]);
    expect(verifyLedger(second.ledger, { registry, policy })).toEqual([]);
  });
});

test("an attempt that does not count itself among those before it is found", () => {
  const first = run({ seed: seed("1") });
  const again = { reason: "the lottery was repeated", approver: "head" };
  const { ledger } = run({ seed: seed("2"), again, ledger: first.ledger, at: "2026-01-06T09:00:00+08:00" });
  const rename = (text: string): string => text.replaceAll("M-1/H1/V2", "M-1/H1/V3");
  const forged = rechained(
    ledger.map((entry) => ({ ...entry, body: JSON.parse(rename(JSON.stringify(entry.body))) })),
  );
  expect(verifyLedger(forged).map(({ code }) => code)).toContain("verify/draw-id");
});
