/** Honest ledgers with joined visits: whatever became of the visit before somebody went along with it, the audit finds nothing. */
import { describe, expect, test } from "vitest";
import { replaceUnits } from "../../src/engine/changes/replace-units.js";
import { substitute } from "../../src/engine/substitute.js";
import { orThrow } from "../../src/kernel/result.js";
import type { Ledger } from "../../src/ledger/chain.js";
import { verifyLedger } from "../../src/verify/verify-ledger.js";
import { FOLLOWER, joinedTown, LEAD, oneAuthority, runHalf, twoAuthorities } from "../support/joined-town.js";
import { rechained } from "../support/rechained.js";

const registry = joinedTown();
const LATER = "2026-01-02T11:00:00+08:00";
const change = { registry, round: "R01", matter: LEAD, approver: "head", at: "2026-01-02T10:00:00+08:00", by: "officer-1" };

/** Seats of the follower's teams entry that say they join. */
function joinedIn(ledger: Ledger): readonly { readonly unit: string; readonly inspector: string }[] {
  return (ledger.at(-1)!.body as unknown as { joined: { unit: string; inspector: string }[] }).joined;
}

describe("another authority on the ledger goes along", () => {
  const [hygiene, labels] = twoAuthorities();
  const lead = runHalf({ registry, policy: hygiene, matter: LEAD });
  const { ledger } = runHalf({ registry, policy: labels, matter: FOLLOWER, ledger: lead.ledger, at: LATER });

  test("and the audit finds nothing, whichever policy is at hand", () => {
    expect(joinedIn(ledger).length).toBeGreaterThan(5);
    for (const policy of [hygiene, labels]) expect(verifyLedger(ledger, { registry, policy })).toEqual([]);
  });

  test("somebody who is said to join and is not of that visit is found", () => {
    const [seat, ...others] = joinedIn(ledger);
    const there = lead.teams.teams!.seats.filter(({ unit }) => unit === seat!.unit).map(({ inspector }) => inspector);
    const stranger = registry.inspectors.find(({ id }) => !there.includes(id))!.id;
    const last = ledger.at(-1)!;
    const body = { ...(last.body as object), joined: [{ ...seat!, inspector: stranger }, ...others] } as unknown as typeof last.body;
    const forged = rechained([...ledger.slice(0, -1), { ...last, body }]);
    expect(verifyLedger(forged, { registry }).map(({ code }) => code)).toContain("verify/joined");
  });
});

describe("the visit changed before the second matter went along", () => {
  const policy = oneAuthority();
  const lead = runHalf({ registry, policy, matter: LEAD });
  const join = (ledger: Ledger) => runHalf({ registry, policy, matter: FOLLOWER, ledger, at: LATER }).ledger;

  test("by a substitution", () => {
    const out = [{ inspector: lead.teams.teams!.seats[0]!.inspector }];
    const { ledger } = orThrow(substitute({ ...change, policy, ledger: lead.ledger, out, ground: "illness", reason: "a note" }));
    const joined = join(ledger);
    expect(joinedIn(joined).some(({ inspector }) => inspector === out[0]!.inspector)).toBe(false);
    expect(verifyLedger(joined, { registry, policy })).toEqual([]);
  });

  test("by a replacement", () => {
    const gone = lead.draw.strata[0]!.drawn[0]!.unit;
    const units = [{ unit: gone, code: "not-found", reason: "no door" }] as const;
    const { ledger, replaced } = orThrow(replaceUnits({ ...change, policy, ledger: lead.ledger, units }));
    const joined = join(ledger);
    const places = joinedIn(joined).map(({ unit }) => unit);
    expect([places.includes(gone), places.includes(replaced[0]!.by!)]).toEqual([false, true]);
    expect(verifyLedger(joined, { registry, policy })).toEqual([]);
  });
});
