/** What is due is drawn in one order: by the day, the time of its values, and its place; another order is listed. */
import { describe, expect, test } from "vitest";
import { audit, type Ledger, orThrow } from "../../../src/index.js";
import { voidCase } from "../../support/acts.js";
import { announce, draw, matterOn, policyOn, shops } from "../../support/announced-together.js";
import { BY } from "../../support/small-case.js";
import { assigned, LATER, onMonday, opened, SOONER, waiting } from "../../support/waiting-cases.js";

const passedIn = (ledger: Ledger) =>
  audit(ledger).discretions.flatMap(({ code, facts }) =>
    code === "discretion/out-of-turn" ? [`${facts["drawId"]} ${facts["count"]} ${facts["before"]}`] : [],
  );

describe("two cases of one authority that wait for different beacons", () => {
  test("are drawn in the order in which their values come out", () => {
    expect(passedIn(assigned(opened([LATER, SOONER]), [SOONER, LATER]))).toEqual([]);
    expect(passedIn(assigned(opened([LATER, SOONER]), [LATER, SOONER]))).toEqual([
      "000000/2026/complaint/C-1 1 000000/2026/complaint/C-2",
    ]);
  });

  test("and in the order of their announcements, when these are one time", () => {
    const same = { ...SOONER, known: LATER.known };
    expect(passedIn(assigned(opened([LATER, same]), [LATER, same]))).toEqual([]);
    expect(passedIn(assigned(opened([LATER, same]), [same, LATER]))).toHaveLength(1);
  });

  test("one that was given up is waited for no more", () => {
    const said = { reason: "withdrawn", approver: "head", at: onMonday("14:00"), by: BY };
    const named = { lane: "complaint", case: "C-2" };
    const ledger = orThrow(
      voidCase({ ledger: opened([LATER, SOONER]), policy: waiting.policy, ...named, ...said }),
    );
    expect(passedIn(assigned(ledger, [LATER]))).toEqual([]);
  });
});

test("a draw is due on the day that its announcement names, whatever it waits for", () => {
  const rules = policyOn("310000", [matterOn("A", "50%"), matterOn("B", "50%")]);
  const base = { policy: rules, registry: shops() };
  const of = (matter: string, drawOn: string) => ({ ...base, matter, drawOn });
  const ledgerOf = (first: string, second: string) => {
    const one = announce({ ...of("A", first), ledger: [] });
    return announce({ ...of("B", second), ledger: one });
  };
  const later = "2026-01-05T15:00:00+08:00";
  const drawn = (ledger: Ledger, matters: readonly string[]) =>
    matters.reduce((longer, matter) => draw({ ...base, matter, ledger: longer, at: later }).ledger, ledger);
  expect(passedIn(drawn(ledgerOf("2026-01-05", "2026-01-05"), ["A", "B"]))).toEqual([]);
  expect(passedIn(drawn(ledgerOf("2026-01-05", "2026-01-05"), ["B", "A"]))).toHaveLength(1);
  expect(passedIn(drawn(ledgerOf("2026-01-05", "2026-01-04"), ["B", "A"]))).toEqual([]);
});
