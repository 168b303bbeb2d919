/**
 * An announcement that binds something else than the ledger says, or a draw that does not keep to it, is
 * found.
 */

import { describe, expect, test } from "vitest";
import { type Entry, type Ledger, orThrow } from "../../src/index.js";
import { explainUnit } from "../../src/verify.js";
import { auditLedger, verifyLedger } from "../support/acts.js";
import {
  announce,
  draw,
  drawnIn,
  matterOn,
  ONE_A_YEAR,
  policyOn,
  shops,
} from "../support/announced-together.js";
import { rechained } from "../support/rechained.js";
import type { Row } from "../support/small-case.js";
import { roundsOf } from "../support/year-case.js";

const registry = shops();
const capped = { frequency: [ONE_A_YEAR] };
const policy = policyOn("310000", [
  matterOn("A", "50%", capped),
  matterOn("B", "1/4", { ...capped, stratum: { id: "shop" } }),
]);
const bothAnnounced = announce({
  registry,
  policy,
  matter: "B",
  ledger: announce({ registry, policy, matter: "A", ledger: [] }),
});
const first = draw({ registry, policy, matter: "A", ledger: bothAnnounced });
const second = draw({ registry, policy, matter: "B", ledger: first.ledger });

/** The ledger with the body of the last entry of a kind changed. */
function changed(ledger: Ledger, kind: string, change: (body: Row) => Row): Ledger {
  const at = ledger.map((entry): string => entry.kind).lastIndexOf(kind);
  return rechained(
    ledger.map(
      (entry, place): Entry =>
        place === at ? { ...entry, body: change(entry.body as unknown as Row) as never } : entry,
    ),
  );
}

const codes = (ledger: Ledger) => verifyLedger(ledger, { registry, policy }).map(({ code }) => code);
const commits = (change: (commits: Row) => Row) =>
  changed(second.ledger, "plan", (body) => ({ ...body, commits: change(body["commits"] as Row) }));
const strata = (change: Row) =>
  commits((said) => ({
    ...said,
    strata: (said["strata"] as Row[]).map((stratum) => ({ ...stratum, ...change })),
  }));
const other = "0".repeat(64);

describe("what the announcement binds is read again from the ledger before it", () => {
  test("nothing is found where nothing was changed", () => expect(codes(second.ledger)).toEqual([]));

  test.each<[string, Ledger]>([
    ["another pool", strata({ pool: other })],
    ["other units that must be drawn", strata({ must: other })],
    ["another stratum", strata({ stratum: "market" })],
    ["others left out", commits((said) => ({ ...said, leftOut: other }))],
    ["other loads", commits((said) => ({ ...said, carried: other }))],
    ["other visits", commits((said) => ({ ...said, visits: other }))],
    ["a day of the draw that was past", commits((said) => ({ ...said, drawOn: "2026-01-01" }))],
  ])("%s", (_, ledger) => expect(codes(ledger)).toContain("verify/commits"));
});

describe("a draw keeps to its announcement", () => {
  const draws = (change: (stratum: Row) => Row) =>
    changed(second.ledger, "draw", (body) => ({ ...body, strata: (body["strata"] as Row[]).map(change) }));
  const [line] = second.draw.strata;

  test("somebody whom a rule keeps out by then is not drawn, even in their turn", () => {
    const [skipped, ...others] = line!.skipped!;
    const drawn = [{ unit: skipped!.unit, ticket: line!.drawn[0]!.ticket }, ...line!.drawn.slice(1)];
    expect(
      codes(draws((stratum) => ({ ...stratum, drawn, ...(others.length === 0 ? {} : { skipped: others }) }))),
    ).toContain("verify/unit-not-eligible");
  });

  test("nobody is skipped who may be drawn", () => {
    const [lucky, ...drawn] = line!.drawn;
    const next = line!.reserve[0]!;
    const skipped = [...line!.skipped!, { unit: lucky!.unit, rule: "unit/frequency/one-a-year" }];
    const ledger = draws((stratum) => ({
      ...stratum,
      drawn: [...drawn, next],
      skipped,
      reserve: line!.reserve.slice(1),
      cutOff: next.ticket,
    }));
    expect(codes(ledger)).toContain("verify/skipped");
  });

  test("whoever was skipped stands in the record, with the right rule", () => {
    expect(codes(draws(({ skipped: _, ...stratum }) => stratum))).toContain("verify/skipped");
    const renamed = line!.skipped!.map(({ unit }) => ({ unit, rule: "unit/recent-visit" }));
    expect(codes(draws((stratum) => ({ ...stratum, skipped: renamed })))).toContain("verify/skipped");
  });

  test("a skipped unit is told so, with the rule", () => {
    const { unit } = line!.skipped![0]!;
    const answer = orThrow(
      explainUnit(second.ledger, { unit, registries: [registry], drawId: second.draw.drawId }),
    );
    expect([answer.standing, answer.rule, answer.rank]).toEqual([
      "skipped",
      "unit/frequency/one-a-year",
      null,
    ]);
  });
});

describe("announcements of older versions", () => {
  const older = (ledger: Ledger) =>
    rechainedReferences(
      ledger.map((entry) => {
        const { commits: _, ...body } = entry.body as unknown as Row;
        return entry.kind === "plan" ? { ...entry, body: body as never } : entry;
      }),
    );

  /** Chained anew, with every hash that an entry names following its entry. */
  function rechainedReferences(entries: readonly Entry[]): Ledger {
    let [chained, hashes]: [Ledger, Map<string, string>] = [[], new Map()];
    for (const entry of entries) {
      const text = JSON.stringify(entry.body).replace(/[0-9a-f]{64}/g, (hash) => hashes.get(hash) ?? hash);
      chained = [...chained, ...rechained([...chained, { ...entry, body: JSON.parse(text) }]).slice(-1)];
      hashes = hashes.set(entry.hash, chained.at(-1)!.hash);
    }
    return chained;
  }

  test("are read and audited as before, and noted to bind numbers only", () => {
    const alone = draw({
      registry,
      policy,
      matter: "A",
      ledger: announce({ registry, policy, matter: "A", ledger: [] }),
    });
    const ledger = older(alone.ledger);
    const audit = auditLedger(ledger, { registry, policy });
    expect(audit.findings).toEqual([]);
    expect(audit.notes.map(({ code }) => code)).toContain("verify/note-counts-only");
  });

  test("and drawn from the ledger as it stands at the draw", () => {
    const alone = draw({
      registry,
      policy,
      matter: "A",
      ledger: announce({ registry, policy, matter: "A", ledger: [] }),
    });
    const open = older(
      announce({ registry, policy, matter: "B", ledger: alone.ledger, at: "2026-01-02T15:00:00+08:00" }),
    );
    const outcome = draw({ registry, policy, matter: "B", ledger: open });
    expect(outcome.draw.strata[0]!.pool).toBe(12 - drawnIn(first).length);
    expect(verifyLedger(outcome.ledger, { registry, policy })).toEqual([]);
  });
});

test("a round that is drawn for the first time after a later one was announced is found", () => {
  const yearly = policyOn("310000", [matterOn("A", "100%", { rounds: roundsOf(2) })]);
  const early = draw({
    registry,
    policy: yearly,
    matter: "A",
    ledger: announce({ registry, policy: yearly, matter: "A", ledger: [] }),
  });
  const later = announce({ registry, policy: yearly, matter: "A", round: "R02", ledger: [] });
  const isOwn = ({ kind }: Entry): boolean => !["policy", "registry", "roster"].includes(kind);
  expect(verifyLedger(early.ledger)).toEqual([]);
  const forged = rechained([...later, ...early.ledger.filter(isOwn)]);
  expect(verifyLedger(forged).map(({ code }) => code)).toContain("verify/round-order");
});
