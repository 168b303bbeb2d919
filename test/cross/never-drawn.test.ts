/**
 * Announcements that were never drawn, given up or still waiting: whatever is bent in one, both verifiers find it and
 * call it by the same codes, with the registry and without it.
 */
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../src/index.js";
import { orThrow } from "../../src/index.js";
import { auditLedger, voidRound } from "../support/acts.js";
import { announce, draw, matterOn, ONE_A_YEAR, policyOn, shops } from "../support/announced-together.js";
import { mended } from "../support/mended.js";
import { pythonOfMany } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";
import { roundsOf } from "../support/year-case.js";

const registry = shops();
const promise = {
  id: "promise",
  atLeast: 1,
  window: "year",
  where: { "facts.floors": { $gt: 8 } },
  counts: { matters: ["B"] },
};
const policy = policyOn("310000", [
  matterOn("A", "50%", { frequency: [ONE_A_YEAR], rounds: roundsOf(2) }),
  matterOn("B", "1/3", { frequency: [promise, ONE_A_YEAR] }),
]);

const drawn = draw({
  registry,
  policy,
  matter: "A",
  ledger: announce({ registry, policy, matter: "A", round: "R01", ledger: [] }),
  round: "R01",
} as never).ledger;
const on = (day: string) => ({ at: `${day}T09:00:00+08:00` });
const announcedB = announce({ registry, policy, matter: "B", ledger: drawn, ...on("2026-01-05") });
const givenUp = orThrow(
  voidRound({
    ledger: announcedB,
    policy,
    matter: "B",
    round: "R01",
    reason: "the list was wrong",
    approver: "head",
    by: "officer-2",
    ...on("2026-01-06"),
  }),
);
const waiting = announce({
  registry,
  policy,
  matter: "B",
  ledger: givenUp,
  seed: "another",
  ...on("2026-01-07"),
});

const ZEROS = "0".repeat(64);
const list = (body: Row, field: string): Row[] => body[field] as Row[];
const commits = (body: Row): Row => body["commits"] as Row;
const stratum = (change: (line: Row) => Row) => (body: Row) => {
  const [line] = list(body, "strata");
  Object.assign(line!, change(line!));
};
const more = (field: string) => stratum((line) => ({ [field]: (line[field] as number) + 1 }));

const BENT: Readonly<Record<string, readonly [(body: Row) => unknown, string]>> = {
  pool: [(body) => Object.assign(list(commits(body), "strata")[0]!, { pool: ZEROS }), "verify/commits"],
  forced: [(body) => Object.assign(list(commits(body), "strata")[0]!, { must: ZEROS }), "verify/commits"],
  "left out": [(body) => Object.assign(commits(body), { leftOut: ZEROS }), "verify/commits"],
  loads: [(body) => Object.assign(commits(body), { carried: ZEROS }), "verify/commits"],
  visits: [(body) => Object.assign(commits(body), { visits: ZEROS }), "verify/commits"],
  day: [(body) => Object.assign(commits(body), { drawOn: "2026-01-01" }), "verify/commits"],
  "a stratum left out of what is bound": [
    (body) => Object.assign(commits(body), { strata: [] }),
    "verify/strata",
  ],
  "a stratum left out": [(body) => Object.assign(body, { strata: [] }), "verify/stratum-missing"],
  units: [more("units"), "verify/stratum-size"],
  eligible: [more("eligible"), "verify/stratum-size"],
  target: [more("target"), "verify/target"],
  quota: [more("quota"), "verify/quota"],
  method: [(body) => Object.assign(body, { method: "seedrandom-shuffle/1" }), "verify/replay"],
};
/** What only the registry says. */
const NEEDS_REGISTRY = new Set(["pool", "forced", "left out", "loads", "units", "eligible"]);

const PLANS = { "given up": 1, waiting: 2 };
const cases = Object.entries(PLANS).flatMap(([state, place]) =>
  Object.entries(BENT).map(([name, [change, code]]) => ({
    name: `${name}, ${state}`,
    what: name,
    code,
    ledger: mended(waiting, "plan", (body) => void change(body), place),
  })),
);
const ledgers: readonly Ledger[] = [waiting, ...cases.map(({ ledger }) => ledger)];
const seconds = pythonOfMany(registry, policy as unknown as Row, ledgers);
const alone = pythonOfMany([], policy as unknown as Row, ledgers);

const codesOf = (findings: readonly { readonly code: string }[]) =>
  [...new Set(findings.map(({ code }) => code))].sort();

test("nothing is found where nothing was bent", () => {
  expect(waiting.filter(({ kind }) => kind === "plan")).toHaveLength(3);
  expect(waiting.filter(({ kind }) => kind === "draw")).toHaveLength(1);
  expect(auditLedger(waiting, { registry, policy }).findings).toEqual([]);
  expect(auditLedger(waiting, {}).findings).toEqual([]);
  expect(seconds[0]!.findings).toEqual([]);
});

describe("an announcement that was never drawn", () => {
  test.each(cases)("$name", ({ ledger, what, code }) => {
    const at = ledgers.indexOf(ledger);
    const found = codesOf(auditLedger(ledger, { registry, policy }).findings);
    expect(found).toContain(code);
    expect(codesOf(seconds[at]!.findings)).toEqual(found);
    const foundAlone = codesOf(auditLedger(ledger, {}).findings);
    if (!NEEDS_REGISTRY.has(what)) expect(foundAlone).toContain(code);
    expect(codesOf(alone[at]!.findings)).toEqual(foundAlone);
  });
});
