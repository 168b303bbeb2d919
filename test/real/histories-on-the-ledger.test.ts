/**
 * Real histories as a ledger's past: visits that were made before, published to the ledger, bar and free the
 * same units as in a registry's history.
 */

import { expect, test } from "vitest";
import {
  orThrow,
  type Policy,
  parsePolicy,
  parseRegistry,
  type Registry,
  readLedger,
  writeLedger,
} from "../../src/index.js";
import { publishVisits, readBook, runRound, verifyLedger } from "../support/acts.js";
import { describeWithShared } from "../support/shared.js";
import { CHICAGO_POLICY, chicagoRegistry, chicagoRows } from "./support/chicago.js";
import { wakePolicy, wakeRegistry, wakeRows } from "./support/wake.js";

type Rows = Parameters<typeof parseRegistry>[0];

/** Draws the plan twice: the past in the registry, and the past on the ledger. */
function drawTwice(input: Rows, policy: Policy, at: string) {
  const round = policy.matters[0]!.rounds[0]!.id;
  const occasion = { policy, round, seed: [{ type: "plain", value: "past" }] as const, at, by: "office" };
  const known = orThrow(parseRegistry(input));
  const bare = orThrow(parseRegistry({ ...input, history: [] }));
  const published = orThrow(
    publishVisits({
      ledger: [],
      authority: policy.authority,
      visits: input.history as never,
      at,
      by: "office",
    }),
  );
  // Through the file, as an auditor would read it.
  const ledger = orThrow(readLedger(writeLedger(published)));
  return {
    known: orThrow(runRound({ ...occasion, registry: known })),
    bare: orThrow(runRound({ ...occasion, registry: bare, ledger })),
    registry: bare,
  };
}

/**
 * Units in a draw do not depend on where the past stands; who may return to a unit does, since published
 * visits name no people.
 */
function expectSame(
  {
    known,
    bare,
    registry,
  }: {
    known: ReturnType<typeof drawTwice>["known"];
    bare: ReturnType<typeof drawTwice>["bare"];
    registry: Registry;
  },
  visits: number,
) {
  expect(readBook(bare.ledger).published).toHaveLength(visits);
  expect(bare.draw.strata.map(({ drawn }) => drawn)).toEqual(known.draw.strata.map(({ drawn }) => drawn));
  expect(bare.draw.leftOut).toEqual(known.draw.leftOut);
  expect(bare.draw.leftOut.byRule.find(({ rule }) => rule === "unit/recent-visit")!.count).toBeGreaterThan(
    1000,
  );
  expect(verifyLedger(bare.ledger, { registry })).toEqual([]);
}

describeWithShared("real histories as the past of a ledger", (folder) => {
  test("Chicago: 72,499 visits", () => {
    const rows = chicagoRows(folder);
    const twice = drawTwice(
      chicagoRegistry(rows) as never,
      orThrow(parsePolicy(CHICAGO_POLICY as unknown)),
      "2015-01-02T09:00:00-06:00",
    );
    expectSame(twice, 72_499);
  });

  test("Wake County: 35,633 visits", () => {
    const twice = drawTwice(
      wakeRegistry(wakeRows(folder)) as never,
      orThrow(parsePolicy(wakePolicy(0) as unknown)),
      "2021-11-15T09:00:00-05:00",
    );
    expectSame(twice, 35_633);
  });
});
