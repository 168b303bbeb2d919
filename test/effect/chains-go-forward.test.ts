/** Two draws that were announced together tell the same link of a chain: the later one does not set it back. */
import { expect, test } from "vitest";
import { secretsOfYear } from "../../src/ceremony.js";
import { audit, type Ledger, orThrow, parsePolicy, parseRegistry, type Result } from "../../src/index.js";
import { anchorChain, announceRound, runRound } from "../support/acts.js";
import { chainedAnew } from "../support/chained-anew.js";
import { inspectors, policy, type Row, units } from "../support/small-case.js";

const party = "office";
const { anchor, secrets } = secretsOfYear({ party, last: "07".repeat(32), rounds: 3 });
const rules = orThrow(
  parsePolicy(
    policy((draft) => {
      const [matter] = draft["matters"] as Row[];
      draft["matters"] = ["M-1", "M-2", "M-3"].map((id) => ({ ...matter, id }));
    }),
  ),
);
const registry = orThrow(
  parseRegistry({ units: units(), inspectors: inspectors(), history: [], asOf: "2026-01-04" } as never),
);
const on = (ledger: Ledger, day: string) => ({
  ...{ ledger, policy: rules, registry, round: "H1", by: "officer-1" },
  at: `${day}T09:00:00+08:00`,
});
const announced = (ledger: Ledger, matter: string, after: string) =>
  announceRound({ ...on(ledger, "2026-01-05"), matter, sources: [{ type: "chain", party, after }] });
const drawn = (ledger: Ledger, matter: string, value: string) =>
  orThrow(runRound({ ...on(ledger, "2026-01-05"), matter, seed: [{ type: "chain", party, value }] })).ledger;
const codes = (found: Result<unknown>) => (found.ok ? [] : found.refusals.map(({ code }) => code));

const anchored = orThrow(
  anchorChain({ at: "2026-01-05T09:00:00+08:00", by: "office", party, value: anchor }),
);
const both = ["M-1", "M-2"].reduce(
  (ledger, matter) => orThrow(announced(ledger, matter, anchor)).ledger,
  anchored,
);
// M-1 tells the first secret, M-3 the second; then M-2 tells the first again.
const first = drawn(both, "M-1", secrets[0]!);
const third = drawn(orThrow(announced(first, "M-3", secrets[0]!)).ledger, "M-3", secrets[1]!);
const ledger = drawn(third, "M-2", secrets[0]!);

test("the ledger is clean, and the chain goes on behind the secret that was told last", () => {
  expect(audit(ledger, { registries: [registry] }).findings).toEqual([]);
  const next = { ...on(ledger, "2026-07-01"), round: "H2", matter: "M-1" };
  const announce = (after: string) => announceRound({ ...next, sources: [{ type: "chain", party, after }] });
  expect(codes(announce(secrets[1]!))).toEqual([]);
  expect(codes(announce(secrets[0]!))).toEqual(["seed/chain-after"]);
});

test("an announcement that leads to a secret which everybody knows is found", () => {
  const next = { ...on(ledger, "2026-07-01"), round: "H2", matter: "M-1" };
  const good = orThrow(
    announceRound({ ...next, sources: [{ type: "chain", party, after: secrets[1]! }] }),
  ).ledger;
  expect(audit(good).findings).toEqual([]);
  const set = forgedAfter(good, secrets[0]!);
  expect(audit(set).findings.map(({ code }) => code)).toEqual(["verify/chain-after"]);
});

function forgedAfter(honest: Ledger, after: string): Ledger {
  return chainedAnew(honest, honest.length - 1, (body) => {
    body["announced"] = [{ type: "chain", party, after }];
  });
}
