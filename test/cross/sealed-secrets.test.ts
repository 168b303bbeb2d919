/** Announcements with sealed secrets, read by both verifiers: the same codes, whoever withholds what. */
import { expect, test } from "vitest";
import { type Ledger, orThrow, type SeedSource } from "../../src/index.js";
import { audit } from "../../src/verify.js";
import { chainedAnew } from "../support/chained-anew.js";
import {
  announce,
  BEACON,
  draw,
  IN_TIME,
  LATER,
  OFFICE,
  OVER,
  policy,
  registry,
  SEALS,
  sealed,
  TERMS,
} from "../support/sealed-case.js";
import { pythonOfMany } from "../support/second-implementation.js";
import type { Row } from "../support/small-case.js";

const BOTH = [OFFICE, BEACON];
const [{ capsule }] = SEALS;
const drawn = (terms: object, seed: readonly SeedSource[], at: string, announced = BOTH): Ledger =>
  orThrow(draw(orThrow(announce(terms, announced)).year, seed, at)).year.ledger;

/** Drawn from the fallback, or from the announced sources, and the seals written in behind it. */
function withSeals(seals: unknown, ledger = drawn(TERMS, [LATER], OVER)): Ledger {
  const seq = ledger.findIndex(({ kind }) => kind === "sources");
  return chainedAnew(ledger, seq, (body) => Object.assign(body, { seals }));
}

const BUREAU: SeedSource = { type: "reveal", party: "bureau", value: "4".repeat(64) };

const LEDGERS: readonly (readonly [what: string, ledger: Ledger])[] = [
  ["drawn in time", drawn({ ...TERMS, seals: SEALS }, BOTH, IN_TIME)],
  ["drawn when the time is over", drawn({ ...TERMS, seals: SEALS }, BOTH, OVER)],
  ["from the fallback, although all is sealed", withSeals(SEALS)],
  [
    "from the fallback, since another party has sealed nothing",
    withSeals(SEALS, drawn(TERMS, [LATER], OVER, [...BOTH, BUREAU])),
  ],
  ["no list", withSeals({})],
  ["an empty list", withSeals([])],
  ["no capsule", withSeals([{ party: "office", capsule: { ...capsule, format: "x" } }])],
  ["a capsule with short numbers", withSeals([{ party: "office", capsule: { ...capsule, U: "ab" } }])],
  ["a party that is no text", withSeals([{ party: 1, capsule }])],
  ["a further field", withSeals([{ party: "office", capsule, note: "" }])],
  ["a party that announced no secret", withSeals([{ party: "bureau", capsule }])],
  ["two of one party", withSeals([SEALS[0], SEALS[0]])],
  [
    "a chain that opens nothing",
    withSeals([{ party: "office", capsule: { ...capsule, chain: "ab".repeat(32) } }]),
  ],
  ["a round after the deadline", withSeals([{ party: "office", capsule: sealed(OFFICE.value, 20_000) }])],
];

const second = pythonOfMany(
  registry,
  policy as unknown as Row,
  LEDGERS.map(([, ledger]) => ledger),
);

test.each(LEDGERS.map(([what], n) => [what, n] as const))("%s", (_, n) => {
  const first = audit(LEDGERS[n]![1], { registries: [registry] });
  const codesOf = (list: readonly { readonly code: string }[]) =>
    [...new Set(list.map(({ code }) => code))].sort();
  expect(codesOf(second[n]!.findings)).toEqual(codesOf(first.findings));
  expect(codesOf(second[n]!.discretions)).toEqual(codesOf(first.discretions));
  expect(codesOf(second[n]!.notes)).toEqual(codesOf(first.notes));
});
